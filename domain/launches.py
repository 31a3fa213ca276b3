"""Launches: innovations presented together, counted for themselves, frozen when locked."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from domain.coverage import Switches, Tally, Unit
from domain.dates import Moment
from domain.errors import Refused
from domain.innovations import Stage


class FrozenInnovation(BaseModel):
    """An innovation as it was when its launch was locked; `agency` is the owner of then."""

    model_config = ConfigDict(frozen=True)

    number: str
    name: str
    agency: str
    stage: Stage | None = None


class Frozen(BaseModel):
    """All that the figures of a locked launch are counted from, whatever happens later."""

    model_config = ConfigDict(frozen=True)

    innovations: tuple[FrozenInnovation, ...]
    units: tuple[Unit, ...]
    tallies: tuple[Tally, ...]
    switches: Switches


class Launch(BaseModel):
    """A launch of a region. counts_from: monitored from that day; undated, when it was recorded.

    locked_at: aware UTC · frozen: what was true then.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    region: str
    name: str
    counts_from: date
    date: Moment | None = None
    locked_at: datetime | None = None
    frozen: Frozen | None = None


class LaunchLocked(Refused):
    """The launch is locked: its innovations and figures stay as they are. Values: launch."""


class LaunchExists(Refused):
    """The region already has a launch of this name. Values: launch."""


class LaunchEmpty(Refused):
    """A launch without verified innovations has nothing to freeze. Values: launch."""
