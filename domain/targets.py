"""Targets of coverage: so many units in a year, and on which basis they are counted."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class TargetBasis(StrEnum):
    """Counted over all innovations so far, or only over those of the year."""

    CUMULATIVE = "cumulative"
    YEAR = "year"


class Target(BaseModel):
    """A region's target of a year.

    units: how many units shall have an innovation; None: all counted units, which is
    "One Agency One Innovation".
    """

    model_config = ConfigDict(frozen=True)

    region: str
    year: int
    basis: TargetBasis
    units: int | None = None
