"""Greetings that come before an answer, or instead of one."""

import re
from enum import StrEnum
from typing import Final

from domain.names import clean

_LONGEST: Final = 240


class Greeting(StrEnum):
    """How someone greets; a salam is returned as one."""

    SALAM = "salam"
    ORDINARY = "ordinary"


_SALAM: Final = (
    r"(?:as+ala?m+[uo]?['’`]? ?['’`]?al+a[iy]?k[uo]m|as+ala?mu?k[uo]m|sam+lek[uo]m"
    r"|ass+(?:lm|kum|w|lkm)?|as(?:w|lm|kum|lkm)|as+l?a?m[uo]?k[uo]?m)"
    r"(?:[ .,]*\b(?:wr|war[ao]h?matul+a+h?i?))?(?:[ .,]*(?:wb|wabar[ao]kat[uo]h?))?"
)
_TIME: Final = (
    r"(?:(?:selamat|slmt|slamat|selmat|met|mat) )?(?:pag+i+|siang|sor+e+|mal[ae]?m|petang)"
    r"|good (?:morning|afternoon|evening)"
)
_HELLO: Final = (
    r"hal+o+|hel+o+|hai+|hay|hi|he[iy]|permisi|punten|sampurasun|shalom|om swastiastu"
    r"|namo buddhaya|salam kebajikan|salam(?: sejahtera)?"
    r"(?: (?:bagi|untuk|buat) kita semua(?:nya)?)?|selamat (?:bertugas|bekerja|beraktivitas)"
    r"|(?:mohon )?maaf (?:meng)?ganggu(?: waktunya)?"
)
_LEAVE: Final = (
    r"(?:(?:mohon|minta|saya|mhn|sekalian) )*i[zj]in(?:(?: untuk| mau| ikut)*"
    r" (?:me)?(?:lapor(?:kan)?|njawab|jawab|nyampaikan|sampaikan|ngisi|isi|nyimak|simak"
    r"|nimbrung|gabung|ngganggu|ganggu))?"
)
_PEOPLE: Final = (
    r"(?:(?:kepada|yth|ysh|yang terhormat|yang saya hormati)[. ]*)?"
    r"(?:bapak|ibuk?|bpk|pak|bu|bang|kaka?k?|mas|mbak?|mimin|min|admin|atmin|gan|bos|komandan|ndan"
    r"|rekan(?:[- ]?rekan|2)?|teman(?:[- ]?teman|2)?|semua(?:nya)?|sekalian|pandu|bot|tim|bappeda)"
    r"(?: ?/ ?(?:ibu|bapak|bu|pak))?"
)
_THANKS: Final = (
    r"(?:sebelumnya )?(?:terima ?kasih|makasih|tks|trims)(?: sebelumnya)?"
    r"|mohon (?:arahan|bimbingan|bantuan|petunjuk)(?:nya)?"
)
_GREETS: Final = rf"(?:{_SALAM}|{_TIME}|{_HELLO}|{_LEAVE})(?!\w)"
_COURTESY: Final = rf"(?:{_GREETS}|{_PEOPLE}(?!\w)|(?:{_THANKS})(?!\w))"
_BETWEEN: Final = r"[\s,.!;:~🙏😊-]*"
_PERSON: Final = rf"{_PEOPLE}(?!\w)(?:\s+(?!{_COURTESY})[^\W\d]+(?!\w))?"


def _compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern as it opens a message, after "Bu admin, …" where somebody is addressed."""
    return re.compile(rf"(?:{_PEOPLE}(?!\w){_BETWEEN}){{0,3}}{pattern}", re.IGNORECASE)


_SALAM_FIRST: Final = _compiled(rf"{_SALAM}(?!\w)")
_HELLO_ALONE: Final = _compiled(rf"(?:{_HELLO})(?!\w)")
_WHOLE: Final = _compiled(rf"{_GREETS}(?:{_BETWEEN}{_COURTESY})*{_BETWEEN}")
_WHOLE_TO_SOMEBODY: Final = _compiled(
    rf"{_GREETS}(?:{_BETWEEN}(?:{_PERSON}|{_COURTESY}))*{_BETWEEN}"
)
_OPENING: Final = _compiled(
    rf"{_GREETS}(?:{_BETWEEN}(?:{_PERSON}(?=\s*[,.!;\n])|{_COURTESY}))*"
    r"(?:\s*[,.!;:\n🙏–—]+\s*|\s+-\s+|\s+(?=(?:nama inovasi|inovasi(?:nya| kami)|berikut)))"
)
_OPENING_WITH_LEAVE: Final = _compiled(
    rf"(?:{_COURTESY}{_BETWEEN})*?(?:mohon |minta )?i[zj]in (?:melaporkan|menjawab|menyampaikan)"
    rf"(?!\w){_BETWEEN}(?:{_PEOPLE}(?!\w){_BETWEEN})*(?=\S)"
)


def is_greeting(text: str) -> Greeting | None:
    """Return how the text greets when it does nothing else, such as "Selamat pagi pak admin"."""
    if len(text) > _LONGEST:
        return None
    typed = clean(text)
    whole = _WHOLE if _HELLO_ALONE.match(typed) else _WHOLE_TO_SOMEBODY
    if not whole.fullmatch(typed):
        return None
    return Greeting.SALAM if _SALAM_FIRST.match(typed) else Greeting.ORDINARY


def strip_greeting(text: str) -> str:
    """Return the text without the greeting before the answer; "" when there is nothing else.

    "Selamat pagi pak, nama inovasinya Simpel" → "nama inovasinya Simpel". Only where a sign or
    "izin menjawab" parts the two: "Halo Dokter" and "Pagi Sehat" are names of innovations.
    """
    typed = clean(text)
    if is_greeting(typed):
        return ""
    opening = _OPENING_WITH_LEAVE.match(typed, 0, _LONGEST) or _OPENING.match(typed, 0, _LONGEST)
    return typed[opening.end() :] if opening else typed
