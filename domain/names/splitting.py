"""A typed name, split into the name and its expansion where that is certain."""

import re
from dataclasses import dataclass
from typing import Final

from domain.names.acronyms import abbreviates_whole, initials_match, looks_like_acronym
from domain.names.text import clean, fold, word_set


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name and, where it was typed along, what its letters stand for; both as typed."""

    name: str
    expansion: str | None = None


_NAME_LEAD_IN: Final = re.compile(
    r"^(?:(?:nama(?:nya)?(?: (?:dari )?(?:inovasi|aplikasi|program)(?:nya)?)?"
    r"|(?:judul )?inovasi(?:nya)?)(?: (?:kami|kita|ini|saya))?\s*"
    r"(?:[:=]|(?:adalah|yaitu|ialah|yakni|bernama|berjudul)\b)\s*"
    r"|(?:nama inovasi(?:nya)?|inovasi kami bernama)(?: (?:kami|kita))?\s+)(?=\S)",
    re.IGNORECASE,
)
_NAME_CLOSING: Final = re.compile(
    r"(?:[\s,.]+(?:terima ?kasih|trima ?kasih|makasih|tks|trims)\b"
    r"|,\s*(?:pak|bu|bapak|ibu|min|admin|kak)\b|\s*🙏)+[\s.,!]*$",
    re.IGNORECASE,
)
_QUOTES: Final = {'"': '"', "“": "”", "”": "”", "„": "”", "'": "'", "‘": "’", "«": "»"}
_LONGEST_NAME: Final = 400


def split_name(text: str) -> NameParts:
    """Split what was typed as a name into the name and its expansion.

    Understands "SITANDUK (Sistem …)", "(PuLPenDaCil) Perluasan …", "Arumanis – Air Minum …",
    "SISPEDAP: SISTEM …", "SSPD singkatan dari …" and the same with the acronym last. Where it
    is not certain that a part is the expansion, the name stays whole. Casing is never changed.
    """
    typed = clean(text)
    if len(typed) > _LONGEST_NAME:
        return NameParts(_one_line(typed))
    name = _unquoted(_NAME_CLOSING.sub("", _NAME_LEAD_IN.sub("", typed)) or typed)
    return _split_bracket(name) or _split_at_sign(name) or NameParts(_one_line(name))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _unquoted(name: str) -> str:
    name = name.strip()
    closing = _QUOTES.get(name[:1])
    if closing and len(name) > 2 and name.find(closing, 1) == len(name) - 1:
        name = name[1:-1].strip()
    sole_dot = name.endswith(".") and name.count(".") == 1 and not name.endswith((" .", "(."))
    return name[:-1] if sole_dot and len(name) > 1 else name


_BRACKET_LAST: Final = re.compile(r"^([^()\[\]]+)[(\[]([^()\[\]]+)[)\]]?\s*$")
_BRACKET_FIRST: Final = re.compile(r"^[(\[]([^()\[\]]+)[)\]]([^()\[\]]+)$")


def _split_bracket(name: str) -> NameParts | None:
    first = _BRACKET_FIRST.match(name)
    if first and _spells_out(*_pair(first[1], first[2])):
        return NameParts(*_pair(first[1], first[2]))
    last = _BRACKET_LAST.match(name)
    if not last:
        return None
    before, inside = _pair(last[1], last[2])
    if _spells_out(before, inside) or _explains(before, inside):
        return NameParts(before, inside)
    return NameParts(inside, before) if abbreviates_whole(inside, before) else None


_SIGNS: Final = re.compile(
    r"\s+[-–—=]+\s+|\s*[–—]\s*|\s*[:;=]\s+|\s*\n\s*"
    r"|\s*,?\s+(?:(?:yang )?(?:merupakan |adalah )?(?:singkatan|akronim|kepanjangan) dari|"
    r"kepanjangannya(?: adalah)?|yang artinya|yaitu|adalah|disingkat(?: dengan)?)\s*:?\s+"
    r"|,\s+",
    re.IGNORECASE,
)


def _split_at_sign(name: str) -> NameParts | None:
    for sign in _SIGNS.finditer(name):
        before, after = _pair(name[: sign.start()], name[sign.end() :])
        comma = sign.group().strip() == ","
        if _spells_out(before, after, acronym_only=comma):
            return NameParts(before, after)
        if not comma and abbreviates_whole(after, before):
            return NameParts(after, before)
    return None


def _pair(left: str, right: str) -> tuple[str, str]:
    return _trimmed(left), _trimmed(right)


def _trimmed(part: str) -> str:
    return _unquoted(_one_line(part).strip(" ,;:-–—="))


_REMARK: Final = word_set(
    "untuk khusus masih versi sudah belum bagi di dari lanjutan tahun dalam oleh kerja milik"
    " usulan replikasi adopsi baru lama dulu sebelumnya dahulu"
)


def _spells_out(name: str, text: str, *, acronym_only: bool = False) -> bool:
    """Tell whether `text` is certainly the expansion of `name`."""
    if acronym_only and not looks_like_acronym(name):
        return False
    words = fold(text).split()
    if len(text.split()) < 2 or not words or words[0] in _REMARK:
        return False
    return initials_match(name, text) or (
        not acronym_only and len(words) > 2 and looks_like_acronym(name)
    )


def _explains(name: str, inside: str) -> bool:
    """Tell whether a bracket is long enough against its name to be more than a qualifier."""
    words, inner = fold(name).split(), fold(inside).split()
    return 0 < len(words) <= 3 <= len(inside.split()) > len(words) and not (
        inner[0] in _REMARK or "," in inside
    )
