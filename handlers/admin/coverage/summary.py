"""The message of /laporan, its breakdowns, and the same as plain words."""

from dataclasses import replace

from domain.coverage import ScopeKind
from domain.regions import Region, RegionKind
from handlers.admin import figures
from handlers.admin.coverage.viewing import View, counted, looked_at
from handlers.admin.figures import Figures
from handlers.context import Context
from handlers.replies import Button, Buttons, Replies, Row, Say, Show


async def coverage(context: Context) -> Replies:
    """Tell an admin or observer how many units have innovations, and which have none."""
    # what is typed behind the command chooses nothing: scopes are chosen by buttons
    view = await looked_at(context if context.tap is not None else _untyped(context))
    found = await counted(context, view)
    told = figures.summary(found)
    return [Show(told.text, buttons=_menu(view, found), **told.values)]


async def breakdown(context: Context) -> Replies:
    """A tap `breakdown`: the figures by every axis."""
    view = await looked_at(context)
    told = figures.breakdowns(await counted(context, view))
    return [Show(told.text, buttons=[[view.button("button-coverage", "coverage")]], **told.values)]


async def whatsapp(context: Context) -> Replies:
    """The figures as plain words, in a message of their own to be copied."""
    found = await counted(context, await looked_at(context))
    told = figures.whatsapp(found, f"https://t.me/{context.house.bot_username}")
    return [Say(told.text, **told.values)]


def _menu(view: View, found: Figures) -> Buttons:
    scopes = [view.button("button-scopes", "scopes"), *below(view.region)]
    if not found.coverage.units:
        return [scopes, [Button("button-menu", "home")]]
    missing = found.coverage.missing
    rows: list[Row] = [[view.button("button-missing", "gaps", missing=missing)]] if missing else []
    lists = [view.button("button-units", "units")]
    if found.monitoring is not None and found.monitoring.due > found.monitoring.received:
        lists.append(view.button("button-unreported", "unreported"))
    details = [view.button("button-breakdown", "breakdown")]
    if found.coverage.unreachable and found.scope.kind is ScopeKind.CUMULATIVE:
        details.append(view.button("button-unreachable", "unreachable"))
    files = [
        Button(f"button-document-{kind}", f"document:{kind}:{view.rest}")
        for kind in ("picture", "workbook", "report")
    ]
    return [*rows, lists, details, files, [view.button("button-whatsapp", "whatsapp")], scopes]


def below(region: Region) -> Row:
    """A province's button to its kabupaten and kota; others have none."""
    if region.kind is not RegionKind.PROVINCE:
        return []
    return [Button("button-regions", "regions")]


def _untyped(context: Context) -> Context:
    return replace(context, args="")
