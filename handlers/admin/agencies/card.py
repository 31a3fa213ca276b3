"""The region's units, and what one of them is, is called and was called."""

from collections.abc import Sequence

from domain.agencies import Agency
from domain.agencies.reorganising import AgencyUnknown
from domain.people import Role
from handlers import conversation
from handlers.context import Context
from handlers.conversation import Form
from handlers.paging import page_of, turn_buttons
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from handlers.routing import row_id
from handlers.units import ForUnit, own_unit, own_units
from storage.conversations import Draft

LINES = 8
#: Other names of a unit that have a button to take them away.
NAMES = 6


async def agencies(context: Context) -> Replies:
    """A tap `agencies[:<page>]`: the units of the region, by name."""
    units = await context.store.agencies.of_region(context.duty.region)
    ways: list[Row] = [
        [
            Button("button-agency-search", "agency-search"),
            Button("button-agency-new", "agency-new"),
        ],
        [Button("button-back", "requests")],
    ]
    if not units:
        return [Show("agencies-none", buttons=ways)]
    page = page_of(sorted(units, key=lambda unit: unit.name), context.args, LINES)
    rows: list[Row] = [
        [Button("button-option", f"agency:{unit.id}", label=unit.name)] for unit in page.items
    ]
    return [
        Show(
            "agencies",
            total=page.total,
            lines=Lines(
                Part("agencies-line", place=place, name=unit.name, type=unit.type)
                for place, unit in page.numbered
            ),
            buttons=[*rows, turn_buttons(page, "agencies"), *ways],
        )
    ]


async def card(context: Context) -> Replies:
    """A tap `agency:<id>`."""
    return [await agency_view(context, await agency_of(context, context.args))]


async def agency_of(context: Context, agency_id: str) -> Agency:
    """An active unit of the admin's own region; a guessed id is answered like none.

    Raises AgencyUnknown.
    """
    agency = await context.store.agencies.get(row_id(agency_id))
    if agency is None or not agency.active or agency.region != context.duty.region:
        raise AgencyUnknown
    return agency


async def agency_view(context: Context, agency: Agency, done: Part | None = None) -> Show:
    """The card; `done` says above it what was just changed."""
    store = context.store
    parent = None if agency.parent_id is None else await store.agencies.get(agency.parent_id)
    aliases = await store.reorganising.aliases(agency.id)
    operators = await store.duties.operators(agency.id)
    lines = Lines(
        Part("agency-alias-line", name=one.name, until=one.former_until) for one in aliases
    )
    return Show(
        "agency-card",
        done=done,
        name=agency.name,
        short=agency.short,
        type=agency.type,
        parent=parent and parent.name,
        aliases=lines,
        named=len(aliases),
        innovations=await store.reorganising.held(agency.id),
        operators=[one.name or "–" for one in operators],
        staffed=len(operators),
        buttons=_choices(agency, [one.id for one in aliases], [one.name for one in aliases]),
    )


def _choices(agency: Agency, ids: Sequence[int], names: Sequence[str]) -> list[Row]:
    drop: list[Row] = [
        [Button("button-alias-drop", f"alias-drop:{agency.id}:{alias}", name=name)]
        for alias, name in zip(ids[-NAMES:], names[-NAMES:], strict=True)
    ]
    return [
        [
            Button("button-agency-rename", f"agency-rename:{agency.id}"),
            Button("button-alias-add", f"alias-add:{agency.id}"),
        ],
        [
            Button("button-agency-merge", f"agency-merge:{agency.id}"),
            Button("button-agency-divide", f"agency-divide:{agency.id}"),
        ],
        [
            Button("button-agency-end", f"agency-end:{agency.id}"),
            Button("button-invite-operator", f"invite:OFFICER:{agency.id}"),
        ],
        *drop,
        [Button("button-agencies", "agencies")],
    ]


# ── Finding one ──────────────────────────────────────────────────────────────────────────────


async def search(context: Context) -> Replies:
    """A tap `agency-search`: asks which unit."""
    return await conversation.begin(context, SEARCH)


async def _found(context: Context, draft: Draft, filled: ForUnit) -> Replies:
    return [await agency_view(context, await agency_of(context, str(filled.unit)))]


SEARCH = Form(
    Questionnaire("agency-search", ForUnit, ask("unit", options=own_units, find=own_unit)),
    Role.ADMIN,
    _found,
    rests=False,
)
