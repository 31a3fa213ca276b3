"""Ganti cakupan: kumulatif, a launch, a year, a period; a province also its kabupaten and kota."""

from collections.abc import Sequence
from dataclasses import replace

from domain.coverage import Scope, ScopeKind, ScopeUnknown
from domain.regions import RegionKind
from handlers.admin import figures
from handlers.admin.coverage.viewing import View, counted, looked_at
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Part, Replies, Row, Show

CHOICES_A_PAGE = 8
_LISTED = (ScopeKind.LAUNCH, ScopeKind.YEAR, ScopeKind.PERIOD)


async def scopes(context: Context) -> Replies:
    """A tap `scopes`: which kind of scope, with the one that is shown now."""
    view = await looked_at(context)
    found = await counted(context, view)
    whole = view.scoped(Scope())
    rows: list[Row] = [
        [whole.button("button-scope-cumulative", "coverage")],
        [_kind_button(view, kind) for kind in _LISTED],
    ]
    if view.own and view.region.kind is RegionKind.PROVINCE:
        rows.append([Button("button-regions", "regions")])
    back = view.button("button-coverage", "coverage")
    return [
        Show(
            "coverage-scopes",
            region=view.region.name,
            scope=figures.scope(found),
            buttons=[*rows, [back]],
        )
    ]


async def pick(context: Context) -> Replies:
    """A tap `pick:<page>:<kind>[:<region>]`: which launch, year or period."""
    page, kind, code = [*context.args.split(":"), "", ""][:3]
    if kind not in _LISTED:
        raise ScopeUnknown
    view = await looked_at(_elsewhere(context, page, code))
    choices = await _choices(context, view, ScopeKind(kind))
    shown = page_of(choices, page, CHOICES_A_PAGE)
    rows: list[Row] = [
        [Button("button-option", view.scoped(scope).data("coverage"), label=label)]
        for scope, label in shown.items
    ]
    turn = turn_buttons(shown, "pick", ":".join([kind, *([] if view.own else [code])]))
    return [
        Show(
            "coverage-pick" if choices else "coverage-pick-none",
            kind=ScopeKind(kind),
            region=view.region.name,
            buttons=[*rows, turn, [view.button("button-scopes", "scopes")]],
        )
    ]


async def _choices(
    context: Context, view: View, kind: ScopeKind
) -> Sequence[tuple[Scope, str | Part]]:
    """Scopes of a kind with what people call them, newest first."""
    store, code = context.store, view.region.code
    match kind:
        case ScopeKind.LAUNCH:
            named = [(one.id, one.name) for one in await store.launches.of_region(code)]
        case ScopeKind.PERIOD:
            named = [(one.id, one.name) for one in await store.periods.of_region(code)]
        case _:
            named = [(year, str(year)) for year in await store.coverage.years(code)]
    return [(Scope(kind, which), name[:60]) for which, name in named]


def _kind_button(view: View, kind: ScopeKind) -> Button:
    code = [] if view.own else [view.region.code]
    return Button(f"button-scope-{kind}", ":".join(["pick", "0", kind, *code]))


def _elsewhere(context: Context, page: str, code: str) -> Context:
    return replace(context, args=f"{page}::{code}")
