"""Who holds several duties acts under one at a time, and is asked once which."""

from domain.people import Person
from handlers.context import Context
from handlers.replies import Button, Replies, Row, Say


async def which_duty(context: Context, command: str) -> Replies:
    """Ask under which duty a command is meant; a tap acts under it and goes on."""
    rows = await duty_rows(context, context.known, f"as:{{}}:{command}", every=True)
    return [Say("which-duty", person=context.addressee, buttons=rows)]


async def duty_rows(
    context: Context, person: Person, data: str, *, every: bool = False
) -> list[Row]:
    """Who holds several duties acts under one at a time: a button for each other, or for every.

    data: the buttons' data, with {} for the duty's id.
    """
    rows: list[Row] = []
    for duty in person.duties:
        if every or duty != person.duty:
            region = await context.store.regions.get(duty.region)
            office = f"{region.office} {region.name}" if region is not None else duty.region
            unit = duty.agency or office
            button = Button("button-act-as", data.format(duty.id), role=duty.role, unit=unit)
            rows.append([button])
    return rows
