"""Provinces, kabupaten and kota, and what officials write when they mean one of them."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz, process

from domain.deadlines import Offsets
from domain.innovations import LabStage


class RegionKind(StrEnum):
    """The three kinds of region; the values are those of `data/regions.csv`."""

    PROVINCE = "province"
    REGENCY = "regency"
    CITY = "city"


class Zone(StrEnum):
    """The three zones of Indonesia, by the IANA name that a region keeps."""

    WIB = "Asia/Jakarta"
    WITA = "Asia/Makassar"
    WIT = "Asia/Jayapura"


class Official(BaseModel):
    """Who signs: jabatan, nama with gelar, pangkat, NIP. acting: "Plt.", "Pj.", "a.n." or None."""

    model_config = ConfigDict(frozen=True)

    title: str
    name: str
    rank: str | None = None
    nip: str | None = None
    acting: str | None = None


class Material(BaseModel):
    """Something to read or watch for a stage of the lab: the region's own, by its link."""

    model_config = ConfigDict(frozen=True)

    stage: LabStage
    title: str
    link: str


class Predicate(StrEnum):
    """What the ministry has called a region in a year's award (IGA), best first."""

    MOST_INNOVATIVE = "most_innovative"
    VERY_INNOVATIVE = "very_innovative"
    INNOVATIVE = "innovative"
    LESS_INNOVATIVE = "less_innovative"
    NOT_RATED = "not_rated"


class AwardResult(BaseModel):
    """A region's result of a past year; score: the index from 0 to 100, where it is known."""

    model_config = ConfigDict(frozen=True)

    year: int
    predicate: Predicate
    score: Decimal | None = None


class RegionSettings(BaseModel):
    """A region's own words and rules, where they differ from the usual (domain.md §3, §7, §8).

    counted_types: values of AgencyType that count, None: the usual ones · apart:
    "pisahkan", innovations of uncounted units in a sentence of their own · running_only: "hanya
    yang berjalan" · monitor_all: every verified innovation owes reports, launched or not ·
    revision_days: to mend a returned registration · letterhead: its lines, the region first ·
    place: where documents are signed · signatory: who signs for the office · leader: the region's
    head · materials: in the order in which they came · awards: newest year first.
    """

    model_config = ConfigDict(frozen=True)

    counted_types: frozenset[str] | None = None
    apart: bool = False
    running_only: bool = False
    monitor_all: bool = False
    offsets: Offsets = Offsets()
    local_holidays: tuple[date, ...] = ()
    revision_days: int = 7
    letterhead: tuple[str, ...] = ()
    place: str | None = None
    signatory: Official | None = None
    leader: Official | None = None
    materials: tuple[Material, ...] = ()
    awards: tuple[AwardResult, ...] = ()


class Region(BaseModel):
    """A region by its ministry code (`36`, `36.03`) and official name ("Kabupaten Tangerang").

    zone: IANA name · office: who coordinates innovation there, as it is called.
    """

    model_config = ConfigDict(frozen=True)

    code: str
    name: str
    kind: RegionKind
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    zone: str = "Asia/Jakarta"
    office: str = "Bappeda"
    settings: RegionSettings = RegionSettings()


#: The whole country: the scope of a deployment that serves several regions.
NATION = Region(code="", name="Indonesia", kind=RegionKind.PROVINCE)


class OneRegion(NamedTuple):
    """The text names this region and no other."""

    region: Region


class SeveralRegions(NamedTuple):
    """The text fits each of these regions (at least two): ask."""

    regions: tuple[Region, ...]


class NoRegion(NamedTuple):
    """The text names no region for certain; `nearest` may be offered, best first."""

    nearest: tuple[Region, ...]


FoundRegion = OneRegion | SeveralRegions | NoRegion

KIND_WORDS = {
    "kab": RegionKind.REGENCY,
    "kabupaten": RegionKind.REGENCY,
    "pemkab": RegionKind.REGENCY,
    "kota": RegionKind.CITY,
    "kotamadya": RegionKind.CITY,
    "pemkot": RegionKind.CITY,
    "prov": RegionKind.PROVINCE,
    "prop": RegionKind.PROVINCE,
    "provinsi": RegionKind.PROVINCE,
    "propinsi": RegionKind.PROVINCE,
    "pemprov": RegionKind.PROVINCE,
}
_SILENT = frozenset({"pemda", "pemerintah", "daerah", "adm", "administrasi"})
_NEAREST = 5
_NEAR_ENOUGH = 80


@lru_cache(maxsize=4096)
def place_name(text: str) -> str:
    """The bare name of a region, folded: "Kab. Tangerang" → "tangerang"."""
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return " ".join(word for word in words if word not in KIND_WORDS and word not in _SILENT)


def find_region(text: str, regions: Iterable[Region]) -> FoundRegion:
    """Which region `text` names: by code, official name, or alias, with or without its kind.

    "tangerang" is a kabupaten and a kota, so it gives several; a misspelt name is never
    certain and only gives the nearest.
    """
    regions = tuple(regions)
    exact = tuple(region for region in regions if _names(text, region))
    if len(exact) > 1:
        return SeveralRegions(exact)
    return OneRegion(exact[0]) if exact else NoRegion(_nearest(text, regions))


def _names(text: str, region: Region) -> bool:
    digits = re.sub(r"[\s.,]", "", text)
    if digits.isdecimal():
        return digits == region.code.replace(".", "")
    name = place_name(text)
    if not name:
        return False
    if name in map(place_name, region.aliases):
        return _kind_of(text) in (None, region.kind)
    return name == place_name(region.name) and _kind_of(text) in (None, region.kind)


def _kind_of(text: str) -> RegionKind | None:
    for word in re.findall(r"[a-z]+", text.casefold()):
        if word in KIND_WORDS:
            return KIND_WORDS[word]
    return None


def _nearest(text: str, regions: tuple[Region, ...]) -> tuple[Region, ...]:
    name = place_name(text)
    if len(name) < 3:
        return ()
    kind = _kind_of(text)
    offered = [region for region in regions if kind in (None, region.kind)]
    found = process.extract(
        name,
        [place_name(region.name) for region in offered],
        scorer=fuzz.WRatio,
        score_cutoff=_NEAR_ENOUGH,
        limit=_NEAREST,
    )
    return tuple(offered[position] for _, _, position in found)
