"""Numbers and percentages as officials type them: 1.250, 1,2 rb, 500an, ±200, Rp 15 jt, 80%."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from domain.months import MONTHS
from domain.names import plain, word_set

_LONGEST: Final = 160
_MOST_DIGITS: Final = 18
_MOST_UNIT_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit as typed ("orang", "%", "rupiah"), if any."""

    value: Decimal
    approximate: bool = False
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class AskNumber:
    """The text has two readings ("1,250": 1.250 or 1,25); the likelier comes first."""

    readings: tuple[Number, Number]


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """A percentage below 0 or above 100."""

    value: Decimal


_ONES: Final = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_WHOLE: Final = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_THOUSANDS: Final = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9}
_ONE_THOUSAND: Final = {"seribu": 10**3, "sejuta": 10**6, "semiliar": 10**9}
_STARTERS: Final = _ONES.keys() | _WHOLE.keys() | _ONE_THOUSAND.keys()
_FINISHED: Final = _ONES.keys() | {"sepuluh", "sebelas", "belas"}
_MULTIPLIERS: Final = _THOUSANDS.keys() | {"belas", "puluh", "ratus"}


def digits_for_words(text: str) -> str:
    """Return plain text with its number words as digits: "dua belas orang" → "12 orang"."""
    result: list[str] = []
    run: list[str] = []
    for word in [*text.split(), ""]:
        if run and not _continues(run[-1], word):
            result.append(str(_value_of(run)))
            run = []
        if run or word in _STARTERS:
            run.append(word)
        else:
            result.append(word)
    return " ".join(result).rstrip()


def _continues(previous: str, word: str) -> bool:
    return word in _MULTIPLIERS or (word in _STARTERS and previous not in _FINISHED)


def _value_of(words: list[str]) -> int:
    total = group = last = 0
    for word in words:
        if word in _ONE_THOUSAND:
            total += _ONE_THOUSAND[word]
        elif word in _THOUSANDS:
            total, group, last = total + (group + last) * _THOUSANDS[word], 0, 0
        elif word in {"belas", "puluh", "ratus"}:
            grown = last + 10 if word == "belas" else last * (10 if word == "puluh" else 100)
            group, last = group + grown, 0
        else:
            group, last = group + last, (_ONES | _WHOLE)[word]
    return total + group + last


_SCALES: Final = {
    **dict.fromkeys(("rb", "rbu", "ribu", "k"), 10**3),
    **dict.fromkeys(("jt", "jta", "juta"), 10**6),
    **dict.fromkeys(("m", "miliar", "milyar"), 10**9),
    **dict.fromkeys(("triliun", "trilyun"), 10**12),
    "puluh": 10,
    "ratus": 100,
    "lusin": 12,
}


def _item(scales: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of digits with an optional scale word: "1,2 rb", "2 jutaan"."""
    digits = r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)*"
    return re.compile(rf"(?P<digits>{digits})(?: ?(?P<scale>{'|'.join(scales)})(?=an\b|\b))? ?")


_MONEY_ITEM: Final = _item(_SCALES)
_ITEM: Final = _item(_SCALES.keys() - {"m"})
_ABOUT: Final = re.compile(
    r"±|\+/?-|~|≈|[<>]=?|\b(?:sekitar(?:an)?|kira ?-? ?kira|kira2|kurang ?-? ?lebih"
    r"|lebih ?-? ?kurang|hampir|lebih dari|kurang dari|minimal|maksimal|rata-rata"
    r"|kl|k\.l\.|sktr|lk)(?= |[0-9]|$)"
)
_LEAD_IN: Final = word_set(
    "jumlah jumlahnya total totalnya sebanyak ada sudah sdh udah telah baru sekarang saat ini kini"
    " menjadi jadi hasilnya nilainya yaitu adalah mencapai capaian progres progresnya progress"
    " terdata tercatat terealisasi realisasi naik turun masih selesai baik siap ya pak bu"
)
_APPROXIMATE_TAIL: Final = re.compile(r"^(?:an\b|-an\b|\+)|\blebih(?: kurang)?$|\blbh$")
_PERCENT: Final = re.compile(r"^(?:an )?(?:%|(?:persen|prosen|percent|pct|persn)\b)")
#: "15 des" is a day, not fifteen of something.
_MONTHS: Final = word_set(" ".join(MONTHS))
_UNIT: Final = re.compile(r"[a-z][a-z'/ -]*")


def parse_number(text: str) -> Number | AskNumber | None:
    """Return the one number of a short answer; None where there is none, several, or a day.

    A dot before three digits parts thousands, a comma is decimal ("1.250,5"); any other single
    dot is decimal ("1.25"). A comma before three digits may be either and is asked back, unless
    a scale word settles it ("1,250 jt").
    """
    flat = digits_for_words(plain(text)) if len(text) <= _LONGEST else ""
    bare, abouts = _ABOUT.subn(" ", flat)
    money, sign, body = _opened(_without_lead_in(bare))
    values, tail = _read_items(body, _MONEY_ITEM if money else _ITEM)
    if not values or not _may_follow(tail):
        return None
    approximate = bool(abouts or _APPROXIMATE_TAIL.search(tail))
    unit = "rupiah" if money else _unit_of(tail)
    first, *others = (Number(sign * value, approximate, unit) for value in values)
    return AskNumber((first, others[0])) if others else first


def _may_follow(tail: str) -> bool:
    """May this stand behind a number: a unit, and neither a month nor a further number?"""
    words = tail.split()
    dated = bool(words) and words[0].strip(".,") in _MONTHS
    return len(words) <= _MOST_UNIT_WORDS and not dated and not re.search(r"[0-9]", tail)


def _without_lead_in(text: str) -> str:
    words = text.replace(":", " ").split()
    while words and words[0].strip(",.") in _LEAD_IN:
        words.pop(0)
    return " ".join(words)


_OPENING: Final = re.compile(r"(?P<money>(?:rp|idr)\.? ?)?(?P<sign>(?:[-−–]|minus) ?)?")


def _opened(text: str) -> tuple[bool, int, str]:
    """Return whether it is money, its sign, and the rest."""
    opening = _OPENING.match(text)
    assert opening is not None  # both parts are optional
    return bool(opening["money"]), -1 if opening["sign"] else 1, text[opening.end() :]


def _read_items(body: str, item: re.Pattern[str]) -> tuple[list[Decimal], str]:
    """Return the readings of "1 juta 250 ribu" (two where it is doubtful) and what follows it."""
    found = item.match(body)
    if not found:
        return [], body
    scale = _SCALES.get(found["scale"], 1)
    settled = scale > 1 or bool(_PERCENT.match(body[found.end() :]))
    readings = [value * scale for value in _readings(found["digits"], settled=settled)]
    while scale > 1 and (found_next := item.match(body, found.end())):
        found, above, scale = found_next, scale, _SCALES.get(found_next["scale"], 1)
        addends = _readings(found["digits"], settled=True)
        if scale >= above or len(addends) != 1:
            return [], body
        readings = [value + addends[0] * scale for value in readings]
    return readings, body[found.end() :].strip()


def _readings(digits: str, *, settled: bool) -> list[Decimal]:
    """Return what a run of digits, dots and commas may mean, the likelier first."""
    whole = digits.replace(" ", "")
    signs = re.findall(r"[.,]", whole)
    parts = re.split(r"[.,]", whole)
    if len("".join(parts)) > _MOST_DIGITS or (len(parts[0]) > 3 and parts[0][0] == "0"):
        return []
    decimal = Decimal(f"{''.join(parts[:-1])}.{parts[-1]}") if signs else Decimal(whole)
    if not signs or (len(set(signs)) == 2 and signs.count(signs[-1]) == 1):
        return [decimal] if _in_thousands(parts[:-1]) else []
    thousands = [Decimal("".join(parts))] if _in_thousands(parts) else []
    if len(signs) > 1 or (signs == ["."] and thousands):
        return thousands
    return [decimal] if settled else [*thousands, decimal]


def _in_thousands(parts: list[str]) -> bool:
    head, *rest = parts or ["0"]
    return not rest or (
        len(head) <= 3 and head.strip("0") != "" and all(len(part) == 3 for part in rest)
    )


def _unit_of(tail: str) -> str | None:
    if _PERCENT.match(tail):
        return "%"
    found = _UNIT.search(_APPROXIMATE_TAIL.sub("", tail))
    return found.group().strip() if found else None


_SHARES: Final = {
    **dict.fromkeys(("setengah", "setengahnya", "separuh", "separuhnya", "separo"), 50),
    "seperempat": 25,
    "tiga perempat": 75,
}


def parse_percent(text: str) -> int | OutOfRange | None:
    """Return whole percents from 0 to 100 ("80", "80 %", "82,5 persen" → 83, "setengah").

    None where there is no percentage, among them numbers of something else ("80 orang") and
    shares of one without a sign ("0,8": 0,8 % or 80 %?).
    """
    share = _SHARES.get(plain(text[:_LONGEST]))
    number = parse_number(text)
    if share is not None or not isinstance(number, Number) or number.unit not in {None, "%"}:
        return share
    if not 0 <= number.value <= 100:
        return OutOfRange(number.value)
    if number.unit is None and 0 < number.value < 1:
        return None
    return int(number.value.quantize(Decimal(1), ROUND_HALF_UP))
