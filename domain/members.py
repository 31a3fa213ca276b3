"""Everybody on duty in a region, as its admins see them: found by name, unit or phone."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz

from domain.names import JOINING, bare_name, fold
from domain.people import PersonId, Role

#: Of 100: how alike a word and one of a name or unit must be.
ALIKE = 75
#: How alike a word and one that begins with it are, and how many letters that takes.
BEGUN = 95
SHORTEST = 3
#: Digits below which a number is not looked for: it would be found in too many.
FEWEST_DIGITS = 4


class Member(BaseModel):
    """A duty and who holds it; who holds several is several members."""

    model_config = ConfigDict(frozen=True)

    duty_id: int
    role: Role
    mentor: bool
    region: str
    agency_id: int | None
    agency: str | None
    short: str | None = None
    since: datetime
    person_id: PersonId
    telegram_id: int
    name: str | None
    position: str | None
    phone: str | None
    unreachable_since: datetime | None
    seen_on: date | None


def find_members(members: Iterable[Member], text: str) -> list[Member]:
    """Those whose phone number has these digits, else who is meant by the words, likeliest first.

    Each word must be like one of the name or the unit, also of its short name ("siti dinkes").
    """
    digits = "".join(filter(str.isdigit, text)).removeprefix("62").lstrip("0")
    if len(digits) >= FEWEST_DIGITS:
        return [one for one in members if digits in (one.phone or "")]
    words = _words(bare_name(text)) or _words(text)
    scored = [(_likeness(one, words), one) for one in members] if words else []
    near = [(score, one) for score, one in scored if score >= ALIKE]
    return [one for _, one in sorted(near, key=lambda pair: -pair[0])]


def _words(text: str) -> list[str]:
    return [word for word in fold(text).split() if word not in JOINING]


def _likeness(member: Member, words: Sequence[str]) -> float:
    """How alike the words and the member are, of 100; 0 when one of them is like nothing there."""
    own = [fold(bare_name(member.name or "")), fold(member.agency or ""), fold(member.short or "")]
    known = " ".join(own).split()
    best = [max((_alike(word, other) for other in known), default=0.0) for word in words]
    return sum(best) / len(best) if min(best) >= ALIKE else 0.0


def _alike(word: str, other: str) -> float:
    begun = len(word) >= SHORTEST and other.startswith(word)
    return max(fuzz.ratio(word, other), BEGUN if begun else 0.0)


def same_person(
    members: Iterable[Member], *, name: str | None, phone: str | None, agency_id: int | None
) -> Sequence[Member]:
    """Who may be the same human being: the same phone number, or name and unit."""
    folded = fold(name or "")

    def alike(one: Member) -> bool:
        if phone is not None and one.phone == phone:
            return True
        named = bool(folded) and fold(one.name or "") == folded
        return named and one.agency_id is not None and one.agency_id == agency_id

    return [one for one in members if alike(one)]
