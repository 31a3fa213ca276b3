"""Innovations as rows: a date with its precision and a contact stand in two columns each."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select

from domain.dates import Moment, Precision
from domain.innovations import Category, Contact, Innovation, InnovationId, Medium, Stage
from domain.names import fold
from storage.tables import agencies, innovations, launches, regions


class NewInnovation(BaseModel):
    """What a unit registers, or an import brings; it may lack what is completed later."""

    model_config = ConfigDict(frozen=True)

    region: str
    agency_id: int
    name: str
    expansion: str | None = None
    summary: str | None = None
    stage: Stage | None = None
    trial_date: Moment | None = None
    applied_date: Moment | None = None
    category: Category | None = None
    medium: Medium | None = None
    affair_id: int | None = None
    contact: Contact | None = None
    replicates: InnovationId | None = None
    by_office: bool = False
    profile: dict[str, Any] = {}


#: Every innovation with the name of its unit and the day from which its launch counts.
INNOVATIONS: Final = select(
    innovations,
    agencies.c.name.label("agency"),
    regions.c.name.label("region_name"),
    launches.c.counts_from.label("launched_on"),
).select_from(
    innovations.join(agencies)
    .join(regions, regions.c.id == innovations.c.region)
    .outerjoin(launches, launches.c.id == innovations.c.launch_id)
)

_SAME: Final = Innovation.model_fields.keys() - {"trial_date", "applied_date", "contact"}


def innovation_of(row: Any) -> Innovation:
    """The innovation of a row of INNOVATIONS."""
    return Innovation(
        **{name: getattr(row, name) for name in _SAME},
        trial_date=moment_of(row.trial_date, row.trial_precision),
        applied_date=moment_of(row.applied_date, row.applied_precision),
        contact=_contact_of(row),
    )


def columns_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of an innovation as columns; a name comes with its folded form."""
    columns: dict[str, Any] = {}
    for name, value in fields.items():
        match name:
            case "trial_date" | "applied_date":
                columns |= _date_columns(name.removesuffix("_date"), value)
            case "contact":
                columns["contact_name"] = value.name if value else None
                columns["contact_phone"] = value.phone if value else None
            case "name":
                columns |= {"name": value, "folded": fold(value)}
            case _:
                columns[name] = value
    return columns


def fields_of(model: BaseModel) -> dict[str, Any]:
    """The fields of a model as they are, models inside it too."""
    return {name: getattr(model, name) for name in type(model).model_fields}


def moment_of(first: date | None, precision: str | None) -> Moment | None:
    """The moment that stands in two columns."""
    if first is None or precision is None:
        return None
    return Moment(first, Precision(precision))


def _date_columns(which: str, moment: Moment | None) -> dict[str, Any]:
    return {
        f"{which}_date": moment.first if moment else None,
        f"{which}_precision": moment.precision if moment else None,
    }


def _contact_of(row: Any) -> Contact | None:
    if row.contact_name is None:
        return None
    return Contact(name=row.contact_name, phone=row.contact_phone)
