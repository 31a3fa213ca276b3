"""The units that own innovations: what kind they are, who heads them, whether they are counted."""

from enum import StrEnum
from typing import NewType

from pydantic import BaseModel, ConfigDict

AgencyId = NewType("AgencyId", int)


class AgencyType(StrEnum):
    """The kinds of unit (domain.md §1)."""

    SECRETARIAT = "secretariat"
    INSPECTORATE = "inspectorate"
    DEPARTMENT = "department"
    BOARD = "board"
    PUBLIC_ORDER = "public_order"
    DISTRICT = "district"
    HOSPITAL = "hospital"
    HEALTH_CENTRE = "health_centre"
    BUREAU = "bureau"
    OTHER = "other"


class HeadTitle(StrEnum):
    """Keys of the texts that name the head of a unit."""

    SECRETARY = "sekretaris"
    INSPECTOR = "inspektur"
    HEAD_OF_DEPARTMENT = "kepala-dinas"
    HEAD_OF_BOARD = "kepala-badan"
    HEAD_OF_PUBLIC_ORDER = "kepala-satuan"
    HEAD_OF_DISTRICT = "camat"
    DIRECTOR = "direktur"
    HEAD_OF_HEALTH_CENTRE = "kepala-puskesmas"
    HEAD_OF_BUREAU = "kepala-biro"
    HEAD_OF_UNIT = "kepala-unit"


class Agency(BaseModel):
    """A unit of a region, with its parent and its other and former names."""

    model_config = ConfigDict(frozen=True)

    id: AgencyId
    region: str
    parent_id: AgencyId | None = None
    name: str
    short: str | None = None
    type: AgencyType
    active: bool = True
    aliases: tuple[str, ...] = ()


_HEADS = {
    AgencyType.SECRETARIAT: HeadTitle.SECRETARY,
    AgencyType.INSPECTORATE: HeadTitle.INSPECTOR,
    AgencyType.DEPARTMENT: HeadTitle.HEAD_OF_DEPARTMENT,
    AgencyType.BOARD: HeadTitle.HEAD_OF_BOARD,
    AgencyType.PUBLIC_ORDER: HeadTitle.HEAD_OF_PUBLIC_ORDER,
    AgencyType.DISTRICT: HeadTitle.HEAD_OF_DISTRICT,
    AgencyType.HOSPITAL: HeadTitle.DIRECTOR,
    AgencyType.HEALTH_CENTRE: HeadTitle.HEAD_OF_HEALTH_CENTRE,
    AgencyType.BUREAU: HeadTitle.HEAD_OF_BUREAU,
    AgencyType.OTHER: HeadTitle.HEAD_OF_UNIT,
}
_UNCOUNTED = frozenset({AgencyType.HEALTH_CENTRE, AgencyType.BUREAU, AgencyType.OTHER})
_FILE_WORDS = {
    "sekretariat": AgencyType.SECRETARIAT,
    "inspektorat": AgencyType.INSPECTORATE,
    "dinas": AgencyType.DEPARTMENT,
    "badan": AgencyType.BOARD,
    "satpolpp": AgencyType.PUBLIC_ORDER,
    "satuanpolisipamongpraja": AgencyType.PUBLIC_ORDER,
    "kecamatan": AgencyType.DISTRICT,
    "kec": AgencyType.DISTRICT,
    "rumahsakit": AgencyType.HOSPITAL,
    "rs": AgencyType.HOSPITAL,
    "rsud": AgencyType.HOSPITAL,
    "rsu": AgencyType.HOSPITAL,
    "puskesmas": AgencyType.HEALTH_CENTRE,
    "pkm": AgencyType.HEALTH_CENTRE,
    "birosetda": AgencyType.BUREAU,
    "biro": AgencyType.BUREAU,
    "bagiansetda": AgencyType.BUREAU,
    "bagian": AgencyType.BUREAU,
    "lain": AgencyType.OTHER,
    "lainnya": AgencyType.OTHER,
    "uptd": AgencyType.OTHER,
    "kelurahan": AgencyType.OTHER,
}


def agency_type(word: str) -> AgencyType | None:
    """The type that a file's `jenis` column means, or None: "Satpol PP", "kec.", "rumah sakit"."""
    return _FILE_WORDS.get("".join(filter(str.isalnum, word.casefold())))


def head_title(kind: AgencyType) -> HeadTitle:
    """How the head of such a unit is called, as the key of a text."""
    return _HEADS[kind]


def counted_by_default(kind: AgencyType) -> bool:
    """Whether such units are in the denominator of coverage unless the region says otherwise.

    Perangkat daerah including kecamatan and RSUD; not puskesmas, bagian or other units below
    one (domain.md §3).
    """
    return kind not in _UNCOUNTED
