"""Who can be called: a name and a phone number out of one typed line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from domain.names import clean, plain, word_set

_COUNTRY: Final = "ID"
_LONGEST: Final = 300


class Missing(StrEnum):
    """What an answer to "who can be called?" lacks."""

    NAME = "name"
    PHONE = "phone"
    VALID_PHONE = "valid-phone"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class TypedContact:
    """A person's name as typed and phone (E.164); further numbers typed along are kept."""

    name: str
    phone: str
    other_phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IncompleteContact:
    """What could be read, and what is missing."""

    name: str | None
    phone: str | None
    missing: Missing


_DIGIT_RUN: Final = re.compile(r"\+?\(?\+?\d(?:[ .()-]{0,3}\d){4,24}")
_LABELS: Final = word_set(
    "hp nohp no nomor nomer telp telepon telpon tlp tel phone wa whatsapp kontak hub hubungi nip"
    " ext contact person cp"
)
_ANNOUNCING: Final = word_set(
    "nama namanya pic cp kontak contact person hub hubungi penanggung jawab penanggungjawab"
)
_AROUND: Final = " \t\n,;:/|()[]-–—=+•"
_LAST_WORD: Final = re.compile(r"(?:^|[\s,;:/|()\[\]=–—-])([^\s,;:/|()\[\]=–—-]+)$")
_FIRST_WORD: Final = re.compile(r"^([^\s,;:/|()\[\]=–—-]+)(?=[\s,;:/|()\[\]=–—-]|$)")


def parse_contact(text: str) -> TypedContact | IncompleteContact:
    """Read "Dewi Lestari, 0812 3456 7890", "dewi 08123456789 / 021 …", "bu Dewi (0812-…)".

    The first mobile number is the one to call. A NIP is not kept: nobody asked for it.
    """
    typed = clean(text)[:_LONGEST]
    runs = list(_DIGIT_RUN.finditer(typed))
    phones = [phone for run in runs for phone in _phones(run.group())]
    ordered = sorted(dict.fromkeys(phones), key=lambda phone: not _is_mobile(phone))
    name = _name_around(typed, runs)
    if name and ordered:
        return TypedContact(name, ordered[0], tuple(ordered[1:]))
    mistyped = any(not _is_nip(run.group()) for run in runs)
    return IncompleteContact(name, next(iter(ordered), None), _missing(name, ordered, mistyped))


def parse_phone(text: str) -> str | None:
    """Return the one phone number that was typed (E.164), Indonesian unless it says otherwise."""
    answer = parse_contact(text)
    return answer.phone


def format_phone(phone: str) -> str:
    """Return an E.164 number as people read it: "0812 3456 7890", abroad "+60 12 345 6789"."""
    number = phonenumbers.parse(phone)
    at_home = number.country_code == phonenumbers.country_code_for_region(_COUNTRY)
    style = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style).replace("-", " ")


def _phones(run: str) -> Iterator[str]:
    """Yield the valid numbers of a run of digits, two where a blank parts them."""
    halves = re.split(r"\s+(?=\+?62|0)", run.strip())
    for typed in (run, *(halves if len(halves) > 1 else ())):
        number = _parsed(typed)
        if number:
            yield phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _parsed(typed: str) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(plain(typed), _COUNTRY)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _is_mobile(phone: str) -> bool:
    kind = phonenumbers.number_type(phonenumbers.parse(phone))
    return kind in {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


def _is_nip(run: str) -> bool:
    """Tell a civil servant's number (18 digits, opening with the birth date) from a phone."""
    digits = re.sub(r"\D", "", run)
    return len(digits) == 18 and digits[:2] in {"19", "20"}


def _missing(name: str | None, phones: list[str], mistyped: bool) -> Missing:
    if phones:
        return Missing.NAME
    if mistyped:
        return Missing.VALID_PHONE
    return Missing.PHONE if name else Missing.BOTH


def _name_around(typed: str, runs: list[re.Match[str]]) -> str | None:
    """Return the words beside the numbers, without the labels that announce them."""
    ends = [0, *(run.end() for run in runs)]
    starts = [*(run.start() for run in runs), len(typed)]
    pieces = [typed[end:start] for end, start in zip(ends, starts, strict=True)]
    stripped = (_without_labels(piece) for piece in pieces)
    return next((piece for piece in stripped if any(c.isalpha() for c in piece)), None)


def _without_labels(piece: str) -> str:
    piece = _bare(piece)
    while (last := _LAST_WORD.search(piece)) and _label(last[1]) in _LABELS:
        piece = _bare(piece[: last.start(1)])
    while (first := _FIRST_WORD.match(piece)) and _announces(first[1]):
        piece = _bare(piece[first.end(1) :])
    return " ".join(piece.split())


def _bare(piece: str) -> str:
    return piece.strip(_AROUND).removeprefix(".").strip(_AROUND)


def _announces(word: str) -> bool:
    """Tell whether the word only says that a name follows; "a.n." does, "An" and "Wa" do not."""
    return _label(word) in _ANNOUNCING or (_label(word) == "an" and "." in word)


def _label(word: str) -> str:
    return plain(word).replace(".", "")
