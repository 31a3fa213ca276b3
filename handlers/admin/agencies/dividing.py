"""A unit is added, or one is divided: which innovations go to the new unit is chosen one by one."""

from typing import Any

from domain.agencies import Agency, counted_by_default
from domain.innovations import HOLDING_NAME, Innovation, NameTaken
from domain.people import Role
from handlers import conversation
from handlers.access.missing_units import NewUnit, find_parent
from handlers.admin.agencies.card import agency_of, agency_view
from handlers.admin.agencies.naming import whose
from handlers.context import Context
from handlers.conversation import Form
from handlers.paging import page_of
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Lines, Part, Replies, Row, Show, Toast
from handlers.routing import refusal
from handlers.units import own_units
from storage.conversations import Draft


async def add(context: Context) -> Replies:
    """A tap `agency-new`: a unit that is not in the list."""
    return await conversation.begin(context, NEW)


async def divide(context: Context) -> Replies:
    """A tap `agency-divide:<id>`: first the new unit, then what goes there."""
    agency = await agency_of(context, context.args)
    return await conversation.begin(context, NEW, subject=str(agency.id))


async def _added(context: Context, draft: Draft, filled: NewUnit) -> Replies:
    before = await context.store.agencies.of_region(context.duty.region)
    agency = await context.store.agencies.add(
        context.duty.region,
        " ".join(filled.name.split()),
        filled.type,
        context.now,
        counted=counted_by_default(filled.type),
        from_year=context.today.year if draft.subject is not None else 0,
        parent_id=filled.parent,
    )
    if not agency.active or agency.id in {unit.id for unit in before}:
        return refusal(context, Part("agency-name-taken", name=agency.name))
    context.audit("add-agency", f"agency/{agency.id}", after=filled.model_dump(mode="json"))
    if draft.subject is None:
        return [await agency_view(context, agency, Part("agency-added"))]
    old = await agency_of(context, draft.subject)
    context.audit("divide-agency", f"agency/{old.id}", after={"agency": agency.id})
    return [await _sharing(context, old, agency, "")]


async def _summary(context: Context, draft: Draft, filled: NewUnit) -> dict[str, Any]:
    parent = None if filled.parent is None else await context.store.agencies.get(filled.parent)
    divided = await whose(context, draft)
    return {
        "name": filled.name,
        "type": filled.type,
        "parent": parent and parent.name,
        "divided": divided["agency"],
    }


NEW = Form(
    Questionnaire(
        "agency-new",
        NewUnit,
        ask("name", least_words=1),
        ask("type"),
        ask("parent", optional=True, skip="button-no-parent", options=own_units, find=find_parent),
    ),
    Role.ADMIN,
    _added,
    _summary,
    values=whose,
    rests=False,
)


# ── What goes to the new unit ────────────────────────────────────────────────────────────────


async def share_out(context: Context) -> Replies:
    """A tap `agency-share:<old>:<new>[:<page>]`: the innovations of both."""
    old_id, new_id, page = (*context.args.split(":"), "", "")[:3]
    old, new = await agency_of(context, old_id), await agency_of(context, new_id)
    return [await _sharing(context, old, new, page)]


async def carry(context: Context) -> Replies:
    """A tap `agency-carry:<old>:<new>:<page>:<innovation>:<to>`: it belongs to unit `to` now."""
    old_id, new_id, page, number, to = (*context.args.split(":"), *[""] * 5)[:5]
    old, new = await agency_of(context, old_id), await agency_of(context, new_id)
    shared = {str(one.id): one for one in await _of_both(context, old, new)}
    one = shared.get(number)
    target = next((unit for unit in (old, new) if str(unit.id) == to), None)
    if one is None or target is None:
        return [Toast("tap-old"), await _sharing(context, old, new, page)]
    if one.agency_id != target.id:
        reason = context.texts.plain("agency-divide-reason", old=old.name)
        try:
            await context.store.transfers.pass_on(
                one.id, target.id, reason, context.known.id, context.now
            )
        except NameTaken as taken:
            return refusal(context, Part(taken.key, **taken.values))
        context.audit(
            "carry",
            f"innovation/{one.id}",
            before={"agency": one.agency_id},
            after={"agency": target.id},
        )
    return [await _sharing(context, old, new, page)]


async def _of_both(context: Context, old: Agency, new: Agency) -> list[Innovation]:
    found = await context.store.innovations.of_agencies((old.id, new.id))
    return [one for one in found if one.verification in HOLDING_NAME]


async def _sharing(context: Context, old: Agency, new: Agency, asked: str) -> Show:
    page = page_of(await _of_both(context, old, new), asked)
    place = f"{old.id}:{new.id}"
    rows: list[Row] = [
        [
            Button(
                "button-carry" if one.agency_id == old.id else "button-carry-back",
                f"agency-carry:{place}:{page.number}:{one.id}:"
                f"{new.id if one.agency_id == old.id else old.id}",
                name=one.name,
            )
        ]
        for one in page.items
    ]
    done = [Button("button-carried", f"agency:{new.id}")]
    return Show(
        "agency-share",
        old=old.name,
        new=new.name,
        total=page.total,
        lines=Lines(
            Part("agency-share-line", place=n, name=one.name, unit=one.agency)
            for n, one in page.numbered
        ),
        buttons=[*rows, _turn(place, page.number, page.pages), done],
    )


def _turn(place: str, number: int, pages: int) -> Row:
    row = []
    if number > 0:
        row.append(Button("button-page-before", f"agency-share:{place}:{number - 1}"))
    if number < pages - 1:
        after = f"agency-share:{place}:{number + 1}"
        row.append(Button("button-page-after", after, page=number + 2, pages=pages))
    return row
