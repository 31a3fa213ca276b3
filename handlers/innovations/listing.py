"""/inovasi: the innovations of a unit, paged in place."""

from domain.innovations import Innovation
from domain.people import Role
from handlers.context import Context
from handlers.paging import Page, page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show


async def inventory(context: Context) -> Replies:
    """The innovations of the unit and of the units below it, paged in place."""
    duty = context.duty
    if duty.agency_id is None:
        found = await context.store.innovations.of_region(duty.region)
    else:
        found = await context.store.innovations.of_agencies(
            await context.store.agencies.within(duty.agency_id)
        )
    if not found:
        return [_empty(context)]
    return [_list(context, page_of(found, context.args))]


def _empty(context: Context) -> Show:
    first: list[Row] = [
        [Button("button-examples", "examples")],
        [Button("button-register", "register")],
    ]
    return Show(
        "inventory-empty",
        agency=context.duty.agency or context.region.name,
        role=context.role,
        buttons=first if context.role is Role.OFFICER else [[Button("button-menu", "home")]],
    )


def _list(context: Context, page: Page[Innovation]) -> Show:
    lines = [
        Part(
            "inventory-line",
            place=place,
            name=one.name,
            agency=None if one.agency == context.duty.agency else one.agency,
            verification=one.verification,
        )
        for place, one in page.numbered
    ]
    rows: list[Row] = [
        [Button("button-option", f"inv:{one.number}", label=one.name)] for one in page.items
    ]
    return Show(
        "inventory",
        agency=context.duty.agency or context.region.name,
        total=page.total,
        lines=Lines(lines),
        buttons=[*rows, turn_buttons(page, "inventory")],
    )
