"""What the figures of /laporan are counted from: units, innovations, the region's switches."""

from dataclasses import dataclass
from enum import StrEnum

from domain.agencies import AgencyType
from domain.innovations import (
    Category,
    Implementation,
    LabStage,
    Medium,
    Stage,
    Verification,
)


class UnitGroup(StrEnum):
    """How units are spoken of: "OPD" are the counted units that are not kecamatan."""

    OPD = "opd"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the region. `counted`: in the denominator of the year asked about, in which it was
    active; `active`: it still is.

    drafts: unfinished registrations · participates: has submitted something in the period ·
    reachable: has an operator whom Pandu can write to, and who answers.
    """

    id: int
    name: str
    type: AgencyType
    counted: bool
    short: str | None = None
    parent: int | None = None
    active: bool = True
    drafts: int = 0
    participates: bool = False
    reachable: bool = True

    @property
    def group(self) -> UnitGroup:
        """OPD or kecamatan."""
        return UnitGroup.DISTRICT if self.type is AgencyType.DISTRICT else UnitGroup.OPD

    @property
    def label(self) -> str:
        """As a list names it: its abbreviation where known, a kecamatan without that word."""
        if self.group is UnitGroup.DISTRICT:
            return self.name.removeprefix("Kecamatan ")
        return self.alone

    @property
    def alone(self) -> str:
        """As it is named among units of every type, where "Jambe" alone says too little."""
        return self.short or self.name


@dataclass(frozen=True, slots=True)
class Tally:
    """So many innovations of one unit that are alike in all that is broken down."""

    unit: int
    verification: Verification
    count: int = 1
    stage: Stage | None = None
    category: Category | None = None
    medium: Medium | None = None
    lab_stage: LabStage | None = None
    affair: int | None = None
    implementation: Implementation | None = None


@dataclass(frozen=True, slots=True)
class Switches:
    """The region's choices. apart: "pisahkan" units that are not counted, instead of adding their
    innovations to the counted unit above · running_only: "hanya yang berjalan", leaving out what
    was last reported as anything else (never reported counts).
    """

    apart: bool = False
    running_only: bool = False
