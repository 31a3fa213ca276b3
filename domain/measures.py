"""An indicator with its number, as officials type both: "jumlah ibu hamil terdata, 1.250 orang"."""

import re
from collections.abc import Iterator
from typing import Final

from domain.names import fold
from domain.numbers import AskNumber, Number, parse_number
from domain.progress import Measure

_BETWEEN: Final = re.compile(r"\s*[,:;=\n]\s*|\s+[-–]\s+|\s+(?=\d|Rp)")
_NUMBER_FIRST: Final = re.compile(r"[\d.,]+\s*(?P<words>\D+)$")
_FEWEST_WORDS: Final = 2
_NAMING: Final = 3  # letters: fewer do not say what was counted


def parse_measure(text: str) -> Measure | None:
    """The indicator, its number and unit; None where one of the two is missing.

    A number in front names its indicator behind: "1.250 ibu hamil terdata". The likelier reading
    of a doubtful number ("1,250") is taken.
    """
    for head, tail in _splits(text):
        number = _number(tail)
        if number is not None and len(re.sub(r"[\W\d]", "", head)) >= _NAMING:
            return Measure(indicator=head, unit=number.unit, value=number.value)
    return _number_first(text)


def parse_next(text: str, last: Measure) -> Measure | None:
    """The new number of an indicator, alone or with the indicator's name repeated."""
    whole = parse_measure(text)
    if whole is not None and fold(whole.indicator) == fold(last.indicator):
        return last.model_copy(update={"value": whole.value})
    number = _number(text)
    return None if number is None else last.model_copy(update={"value": number.value})


def is_doubtful(text: str) -> bool:
    """Does the number have two readings, as "1,250" does (1.250 or 1,25)?"""
    tails = [text, *(tail for _, tail in _splits(text))]
    readings = (parse_number(tail) for tail in tails)
    return isinstance(next((one for one in readings if one is not None), None), AskNumber)


def _splits(text: str) -> Iterator[tuple[str, str]]:
    for between in _BETWEEN.finditer(text.strip()):
        stripped = text.strip()
        yield stripped[: between.start()].strip(), stripped[between.end() :]


def _number(text: str) -> Number | None:
    match parse_number(text):
        case Number() as number:
            return number
        case AskNumber((likelier, _)):
            return likelier
    return None


def _number_first(text: str) -> Measure | None:
    number, found = _number(text), _NUMBER_FIRST.fullmatch(text.strip())
    if number is None or found is None or len(found["words"].split()) < _FEWEST_WORDS:
        return None
    return Measure(indicator=found["words"].strip(), value=number.value)
