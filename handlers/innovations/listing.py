"""/inovasi: the innovations of a unit or of the region, paged in place."""

from domain.innovations import Innovation
from domain.people import Role
from handlers.context import Context
from handlers.innovations.narrowing import Listed, listed
from handlers.paging import Page, page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show


async def inventory(context: Context) -> Replies:
    """The list, also for a tap `inventory:<page>:<filters>`."""
    page, _, filters = context.args.partition(":")
    among = await listed(context, filters)
    if not among.every:
        return [_empty(context)]
    return [_list(context, among, page_of(among.innovations, page))]


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


def _list(context: Context, among: Listed, page: Page[Innovation]) -> Show:
    rows: list[Row] = [
        [Button("button-option", f"inv:{one.number}", label=one.name)] for one in page.items
    ]
    filters = str(among.filters)
    return Show(
        "inventory" if page.total else "inventory-none",
        agency=context.duty.agency or context.region.name,
        total=page.total,
        filters=list(among.chosen.values()) or None,
        lines=Lines(_line(context, place, one) for place, one in page.numbered),
        buttons=[
            *rows,
            turn_buttons(page, "inventory", filters),
            *among.unfilter_buttons,
            [Button("button-sieve", f"narrow:{filters}")] if page.pages > 1 else [],
        ],
    )


def _line(context: Context, place: int, one: Innovation) -> Part:
    return Part(
        "inventory-line",
        place=place,
        name=one.name,
        agency=None if one.agency == context.duty.agency else one.agency,
        verification=one.verification,
    )
