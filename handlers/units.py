"""Which unit of a region somebody means: certain, else asked again with buttons, never guessed."""

from collections.abc import Sequence

from pydantic import BaseModel

from domain.agencies import Agency, AgencyNames, Nobody, One, Several
from domain.regions import Region
from handlers.context import Context
from handlers.questionnaire import Option, Rejected
from handlers.replies import Button, Row
from storage.conversations import Draft


class ForUnit(BaseModel):
    """The unit of the admin's region that something is done for."""

    unit: int


async def own_units(context: Context, draft: Draft) -> list[Option]:
    """The choices of a question `unit` to an admin: every unit of the region."""
    return await unit_options(context, context.duty.region)


async def own_unit(context: Context, draft: Draft, text: str) -> int:
    """What was typed for a question `unit` to an admin."""
    return await unit_typed(context, draft, "unit", context.duty.region, text)


async def unit_options(context: Context, region: str) -> list[Option]:
    """Every unit of the region may be chosen; those that fit what was typed become buttons."""
    units = await context.store.agencies.of_region(region)
    return [Option(str(unit.id), unit.name, offered=False) for unit in units]


async def unit_typed(
    context: Context, draft: Draft, question: str, region: str, typed: str, *further: Row
) -> int:
    """The unit that was typed. Raises Rejected with those that fit and `further` as buttons."""
    where = await context.store.regions.get(region)
    assert where is not None
    units = await context.store.agencies.of_region(region)
    found = await resolve(context, units, where, typed)
    if isinstance(found, One):
        return found.agency_id
    ids = found.nearest if isinstance(found, Nobody) else found.agency_ids
    names = {unit.id: unit.name for unit in units}
    rows: list[Row] = [
        [Button("button-option", f"q:{draft.id}:{question}:{unit}", label=names[unit])]
        for unit in ids
    ]
    kind = "several" if not isinstance(found, Nobody) else "near" if ids else "unknown"
    raise Rejected(kind, rows=[*rows, *further], typed=typed)


async def resolve(
    context: Context, units: Sequence[Agency], region: Region, text: str
) -> One | Nobody | Several:
    """Which of the region's units the text means."""
    abbreviations = await context.store.affairs.abbreviations()
    return AgencyNames(units, region, abbreviations).resolve(text)
