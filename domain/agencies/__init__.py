"""The units of a region: what they are, and which of them a text means."""

from domain.agencies.model import (
    Agency,
    AgencyId,
    AgencyType,
    HeadTitle,
    agency_type,
    counted_by_default,
    head_title,
)
from domain.agencies.naming import AgencyNames, Nobody, One, Several
from domain.agencies.reading import Abbreviation

__all__ = [
    "Abbreviation",
    "Agency",
    "AgencyId",
    "AgencyNames",
    "AgencyType",
    "HeadTitle",
    "Nobody",
    "One",
    "Several",
    "agency_type",
    "counted_by_default",
    "head_title",
]
