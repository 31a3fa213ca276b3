"""Examples for a unit without innovation: what units of the same type already do."""

from domain.agencies import Agency
from domain.innovations import Innovation
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show


async def examples(context: Context) -> Replies:
    """Verified innovations of the region's units of one's own type, paged in place."""
    own = await context.store.agencies.get(context.duty.agency_id or 0)
    found = [] if own is None else await _alike(context, own)
    search: Row = [Button("button-search", "go:cari"), Button("button-register", "go:daftar")]
    if own is None or not found:
        return [Show("examples-none", buttons=[search])]
    page = page_of(found, context.args)
    rows: list[Row] = [
        [Button("button-option", f"inv:{one.number}", label=one.name)] for one in page.items
    ]
    return [
        Show(
            "examples",
            type=own.type,
            lines=Lines(
                Part("examples-line", place=n, name=one.name, agency=one.agency)
                for n, one in page.numbered
            ),
            buttons=[*rows, turn_buttons(page, "examples"), search],
        )
    ]


async def _alike(context: Context, own: Agency) -> list[Innovation]:
    units = await context.store.agencies.of_region(own.region)
    alike = {unit.id for unit in units if unit.type is own.type and unit.id != own.id}
    return [one for one in await context.store.innovations.of_agencies(alike) if one.public]
