"""Everybody on duty in a region, as its admins see them: found by name, unit or phone."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz

from domain.names import fold
from domain.people import PersonId, Role

#: Of 100: how alike a name or unit must be to be listed.
ALIKE = 75
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
    since: datetime
    person_id: PersonId
    telegram_id: int
    name: str | None
    position: str | None
    phone: str | None
    unreachable_since: datetime | None
    seen_on: date | None


def find_members(members: Iterable[Member], text: str) -> list[Member]:
    """Those whose phone number has these digits, else whose name or unit is like the text."""
    digits = "".join(filter(str.isdigit, text)).removeprefix("62").lstrip("0")
    if len(digits) >= FEWEST_DIGITS:
        return [one for one in members if digits in (one.phone or "")]
    wanted = fold(text)
    scored = [(likeness(one, wanted), one) for one in members] if wanted else []
    near = [(score, one) for score, one in scored if score >= ALIKE]
    return [one for _, one in sorted(near, key=lambda pair: -pair[0])]


def likeness(member: Member, wanted: str) -> float:
    """How alike the folded text and the member's name or unit are, of 100."""
    names = (fold(name) for name in (member.name, member.agency) if name)
    return max((fuzz.token_set_ratio(wanted, name) for name in names), default=0.0)


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
