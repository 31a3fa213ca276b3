"""Names of people: without their titles, and found again in what others wrote."""

import re
from typing import Any, Final

from domain.names.text import fold, word_set

_TITLES: Final = word_set(
    "dr drg drh drs dra ir prof h hj kh ust ustadz ustadzah tn ny sdr sdri bpk bapak ibu bu pak"
)
#: Words that stand between a name and a unit.
JOINING: Final = word_set("di dari dan pada operator opd unit")
#: Between two digits of a telephone number as people write it.
_GAP: Final = r"[ .()-]{0,3}"
_ABROAD: Final = "+62"


def bare_name(name: str) -> str:
    """The name without titles and degrees: "Hj. Siti Aminah, S.K.M." is "Siti Aminah".

    Empty where nothing but titles was given.
    """
    words = name.split(",")[0].split()
    return " ".join(word for word in words if not _is_title(word))


def _is_title(word: str) -> bool:
    return fold(word) in _TITLES or ("." in word.rstrip(".") and len(word) <= 8)


class Mentions:
    """How one person is named in texts: by a name of two words or more, or by a phone (E.164).

    A name of one word may be anybody's.
    """

    def __init__(self, names: frozenset[str], phones: frozenset[str]) -> None:
        bare = sorted({bare_name(name) for name in names})
        self._names = [name.split() for name in bare if len(name.split()) > 1]
        self._numbers = sorted(phone.removeprefix(_ABROAD) for phone in phones)
        ways = [*map(_written, self._names), *map(_dialled, self._numbers)]
        self._anyhow = re.compile("|".join(ways) or r"(?!)", re.IGNORECASE)

    @property
    def traces(self) -> list[str]:
        """Lower-case words, one of which stands in every text that names the person."""
        return [max(name, key=len).lower() for name in self._names]

    @property
    def numbers(self) -> list[str]:
        """Digits, some of which stand in every text with a phone, signs and blanks aside."""
        return self._numbers

    def within(self, value: Any, instead: str) -> Any:
        """The text or JSON value with `instead` in the place of the person."""
        match value:
            case dict():
                return {key: self.within(inner, instead) for key, inner in value.items()}
            case list():
                return [self.within(inner, instead) for inner in value]
            case str():
                return self._anyhow.sub(lambda _: instead, value)
        return value


def _written(words: list[str]) -> str:
    name = r"\s+".join(map(re.escape, words))
    return rf"(?<!\w){name}(?!\w)"


def _dialled(number: str) -> str:
    digits = _GAP.join(re.escape(digit) for digit in number)
    return rf"(?<!\d)(?:\+?62{_GAP}|0)?{digits}(?!\d)"
