"""Teks WhatsApp of a list: unit names with the bot's link; an admin may also call each PIC."""

from collections.abc import Sequence
from dataclasses import replace

from domain.coverage import ScopeUnknown, UnitRow
from handlers.admin import figures
from handlers.admin.coverage import lists
from handlers.admin.coverage.viewing import View, counted, looked_at
from handlers.admin.figures import Figures
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Replies, Reply, Row, Say, Show
from storage.contacts import Called

PEOPLE_A_PAGE = 8
LISTS = ("gaps", "unreported", "unreachable")


async def list_text(context: Context) -> Replies:
    """A tap `list-text:<list>:…`: the list as plain words; for an admin also whom to call."""
    name, view = await _of_list(context)
    found = await counted(context, view)
    names = await _names(context, name, found)
    told = Say(
        f"list-text-{name}" if names else "list-text-empty",
        names=figures.joined(names),
        link=f"https://t.me/{context.house.bot_username}",
        period=found.monitored.name if found.monitored else None,
        due=found.monitored.due if found.monitored else None,
        scope=figures.scope(found),
        at=found.at,
        office=view.region.office,
        region=view.region.name,
    )
    called = await _called(context, name, view, found)
    phones: list[Reply] = [_say(_phones(name, called, ""))] if called else []
    return [told, *phones]


async def phones(context: Context) -> Replies:
    """A tap `phones:<page>:<list>`: further people to call; nobody's business but an admin's."""
    page, _, name = context.args.partition(":")
    name, view = await _of_list(_asking(context, name))
    return [_phones(name, await _called(context, name, view, await counted(context, view)), page)]


async def _of_list(context: Context) -> tuple[str, View]:
    """Which list, and its view: `<list>:<page>:<scope>:<region>`."""
    name, _, rest = context.args.partition(":")
    if name not in LISTS:
        raise ScopeUnknown
    return name, await looked_at(replace(context, args=rest))


def _asking(context: Context, args: str) -> Context:
    return replace(context, args=args)


async def _names(context: Context, name: str, found: Figures) -> Sequence[str]:
    match name:
        case "gaps":
            return [row.unit.alone for row in found.coverage.lacking]
        case "unreachable":
            return [row.unit.alone for row in _unreachable(found)]
    by_unit = {one.agency_id for one in await lists.owing(context, found)}
    agencies = await context.store.agencies.of_region(found.region.code)
    return [one.short or one.name for one in agencies if one.id in by_unit]


async def _called(context: Context, name: str, view: View, found: Figures) -> list[Called]:
    if not view.admin:
        return []
    contacts = context.store.contacts
    match name:
        case "gaps":
            return await contacts.of_units([row.unit.id for row in found.coverage.lacking])
        case "unreachable":
            return await contacts.of_units([row.unit.id for row in _unreachable(found)])
    owing = await lists.owing(context, found)
    return await contacts.of_innovations([one.innovation_id for one in owing])


def _unreachable(found: Figures) -> list[UnitRow]:
    return [row for row in found.coverage.rows if not row.unit.reachable]


def _phones(name: str, called: Sequence[Called], asked: str) -> Show:
    page = page_of(called, asked, PEOPLE_A_PAGE)
    rows: list[Row] = [
        [Button("button-option", url=f"https://wa.me/{one.phone.lstrip('+')}", label=_label(one))]
        for one in page.items
    ]
    return Show(
        "list-phones" if called else "list-phones-none",
        total=page.total,
        buttons=[*rows, turn_buttons(page, "phones", name)],
    )


def _label(one: Called) -> str:
    return f"{one.name or ''} · {one.agency}".strip(" ·")[:60]


def _say(show: Show) -> Say:
    return Say(show.text, buttons=show.buttons, **show.values)
