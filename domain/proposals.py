"""Changes of a verified innovation: what waits for the office, and what counts at once."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from domain.dates import Moment
from domain.errors import Refused
from domain.innovations import Category, Innovation, InnovationId, Stage
from domain.people import PersonId


class ProposalStatus(StrEnum):
    """What became of a proposed change; a new one replaces the own waiting one."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    REPLACED = "replaced"


class Changes(BaseModel):
    """New values of those fields that the office decides on; only what was set is changed."""

    model_config = ConfigDict(frozen=True)

    name: str | None = None
    expansion: str | None = None
    summary: str | None = None
    stage: Stage | None = None
    trial_date: Moment | None = None
    applied_date: Moment | None = None
    category: Category | None = None
    affair_id: int | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """The new values by field."""
        return {name: getattr(self, name) for name in Changes.model_fields if name in self.set}

    @property
    def set(self) -> frozenset[str]:
        """The fields that are to change."""
        return frozenset(self.model_fields_set)


class Proposal(BaseModel):
    """A proposed change of an innovation, named as it is now; `reason` is the refusal's."""

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: InnovationId
    number: str
    name: str
    agency: str
    changes: Changes
    status: ProposalStatus
    reason: str | None = None
    proposed_by: PersonId
    proposed_at: datetime
    decided_by: PersonId | None = None
    decided_at: datetime | None = None


class NotAmendable(Refused):
    """Only a verified innovation is changed; before that it is revised. Values: name."""


_DATES: Final = frozenset({"trial_date", "applied_date"})


def different(old: Innovation, new: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the new values that are not what they were."""
    return {name: value for name, value in new.items() if getattr(old, name) != value}


def divided(changed: Mapping[str, Any]) -> tuple[Changes, dict[str, Any]]:
    """What waits for the office, and what counts at once (domain.md §1).

    Dates wait together with a new tahapan; alone they count at once.
    """
    waiting = Changes.model_fields.keys() - (frozenset() if "stage" in changed else _DATES)
    proposed = {name: value for name, value in changed.items() if name in waiting}
    at_once = {name: value for name, value in changed.items() if name not in waiting}
    return Changes(**proposed), at_once


def before_and_after(
    old: Innovation, new: Mapping[str, Any]
) -> tuple[dict[str, object], dict[str, object]]:
    """Old and new values of some fields as JSON values, for the audit trail."""
    changed = old.model_copy(update=dict(new))
    names = set(new)
    return old.model_dump(mode="json", include=names), changed.model_dump(
        mode="json", include=names
    )
