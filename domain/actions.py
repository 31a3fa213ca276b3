"""Rencana aksi: the steps of an innovation's action plan."""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict


class ActionItem(BaseModel):
    """One step of an action plan, with its innovation's name. `due` is a day of the region."""

    model_config = ConfigDict(frozen=True)

    id: int
    innovation_id: int
    number: str
    name: str
    agency_id: int
    step: str
    due: date
    responsible: str | None = None
    output: str | None = None
    done_at: datetime | None = None


class PlanNote(BaseModel):
    """What a pendamping remarked on an action plan, and who. `at` is aware (UTC)."""

    model_config = ConfigDict(frozen=True)

    note: str
    by: str | None
    at: datetime


def share_done(steps: Sequence[ActionItem]) -> int | None:
    """How many per cent of the steps are ticked off; None without steps."""
    if not steps:
        return None
    return round(100 * sum(step.done_at is not None for step in steps) / len(steps))
