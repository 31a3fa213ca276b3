"""People, the duties they act under, and what a role may do."""

from datetime import date, datetime
from enum import Flag, StrEnum, auto
from typing import NewType

from pydantic import BaseModel, ConfigDict

from domain.errors import Refused
from domain.regions import Region

PersonId = NewType("PersonId", int)


class Role(Flag):
    """Roles as flags, so that a route can say who may: `Role.ADMIN | Role.OBSERVER`."""

    VISITOR = auto()
    OFFICER = auto()
    HEAD = auto()
    OBSERVER = auto()
    ADMIN = auto()


ANYONE = Role.VISITOR | Role.OFFICER | Role.HEAD | Role.OBSERVER | Role.ADMIN


class Honorific(StrEnum):
    """Sapaan."""

    BAPAK = "bapak"
    IBU = "ibu"


class Duty(BaseModel):
    """What a person does for a unit or a region; `agency_id` is None for ADMIN and OBSERVER.

    mentor: a pendamping, an observer who may add notes to action plans.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    role: Role
    region: str
    agency_id: int | None = None
    agency: str | None = None
    mentor: bool = False


class Person(BaseModel):
    """Somebody known: consented, with an account. `phone` is E.164.

    seen_on: the office's day on which the person last wrote or tapped.
    """

    model_config = ConfigDict(frozen=True)

    id: PersonId
    telegram_id: int
    name: str | None = None
    honorific: Honorific | None = None
    position: str | None = None
    phone: str | None = None
    region: str | None = None
    home: Region | None = None
    reminders: bool = True
    unreachable_since: datetime | None = None
    seen_on: date | None = None
    duties: tuple[Duty, ...] = ()
    acting: int | None = None

    @property
    def called(self) -> str | None:
        """The first word of the name that is no title or initial: "Hj. Siti Aminah" is Siti."""
        words = (self.name or "").replace(",", " ").split()
        return next((w for w in words if "." not in w and len(w) > 1), self.name)

    @property
    def duty(self) -> Duty | None:
        """The duty the person acts under now; the first when none was chosen."""
        chosen = (d for d in self.duties if d.id == self.acting)
        return next(chosen, self.duties[0] if self.duties else None)

    @property
    def role(self) -> Role:
        """The role of the duty the person acts under; a visitor without any."""
        return self.duty.role if self.duty else Role.VISITOR


class RequestStatus(StrEnum):
    """What became of a request for access."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"


class AccessRequest(BaseModel):
    """Somebody asks to be an operator. `agency_text` is what was typed when no unit fitted.

    Of somebody who moves, `leaves` is the duty that ends with the approval, `left_agency` its
    unit's name, and `successor_id` who takes over there.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    person: Person
    region: str
    agency_id: int | None = None
    agency: str | None = None
    agency_text: str | None = None
    parent_text: str | None = None
    leaves: int | None = None
    left_agency: str | None = None
    successor_id: int | None = None
    status: RequestStatus = RequestStatus.WAITING
    reason: str | None = None
    created_at: datetime
    decided_by: str | None = None
    decided_at: datetime | None = None


class InvitationUsed(Refused):
    """The invitation was used, revoked or has expired; a new one is needed."""


class RequestDecided(Refused):
    """Another admin answered this request first. Values: status, by, at."""


class RequestUnknown(Refused):
    """There is no such request in the admin's own region."""


class LastAdmin(Refused):
    """A region keeps at least one admin; another one is invited first. Values: region."""


class OwnDuty(Refused):
    """Admins do not take their own duty away; another admin does."""


class MemberUnknown(Refused):
    """There is nobody (any more) with this duty in the admin's own region."""
