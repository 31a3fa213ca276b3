"""/inovasi: the innovations of a unit, each a card with what can be done with it now."""

from enum import Enum, auto
from typing import Any

from domain.innovations import REVISABLE, WITHDRAWABLE, Innovation, Verification
from domain.people import Role
from handlers import registration
from handlers.context import Context
from handlers.conversation import begin
from handlers.paging import Page, page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show, Toast, Unbutton


class Sight(Enum):
    """How near somebody is to an innovation."""

    NONE = auto()
    PUBLIC = auto()
    READER = auto()
    UNIT = auto()
    OWNER = auto()
    OFFICE = auto()


#: Who sees the contact person and what was decided.
INSIDE = (Sight.UNIT, Sight.OWNER, Sight.OFFICE)


async def sight(context: Context, innovation: Innovation) -> Sight:
    """What the person, under the present duty, is to this innovation (product.md, People)."""
    duty = context.person.duty if context.person else None
    if duty is not None and duty.role in (Role.OFFICER, Role.HEAD) and duty.agency_id is not None:
        if innovation.agency_id in await context.store.agencies.within(duty.agency_id):
            return Sight.OWNER if duty.role is Role.OFFICER else Sight.UNIT
    elif duty is not None and duty.region == innovation.region:
        return Sight.OFFICE if duty.role is Role.ADMIN else Sight.READER
    elif duty is not None and innovation.region.startswith(f"{duty.region}."):
        return Sight.READER
    return Sight.PUBLIC if innovation.public else Sight.NONE


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


async def card(context: Context) -> Replies:
    """A tap `inv:<number>`; buttons that wait for a choice stay beside it."""
    shown = await open_by_number(context, context.args)
    draft = context.draft
    if draft is None or not draft.state.get("held"):
        return shown
    back: Row = [Button("button-back", f"draft:resume:{draft.id}")]
    return [
        Say(one.text, buttons=[back], **one.values) for one in shown if isinstance(one, Say | Show)
    ]


async def open_by_number(context: Context, number: str) -> Replies:
    """The card of a number, if one may see it; else the same answer as for no such number."""
    innovation = await context.store.innovations.by_number(number)
    near = Sight.NONE if innovation is None else await sight(context, innovation)
    if innovation is None or near is Sight.NONE:
        return [Say("innovation-unknown", number=number, buttons=[[Button("button-menu", "home")]])]
    return [await show_card(context, innovation, near)]


async def show_card(context: Context, innovation: Innovation, near: Sight) -> Show:
    """The card, with the buttons for what this person may do now."""
    return Show(
        "innovation-card",
        **await card_values(context, innovation, near),
        buttons=[*_actions(innovation, near), *_for_others(context, innovation, near)],
    )


def _for_others(context: Context, one: Innovation, near: Sight) -> list[Row]:
    """What another unit's innovation offers: to do the same, and to ask its owner."""
    if not one.public or near not in (Sight.PUBLIC, Sight.READER):
        return []
    ask: Row = [Button("button-contact-owner", f"contact:{one.number}")]
    if context.role is Role.OFFICER:
        return [[Button("button-replicate-here", f"replicate:{one.number}")], ask]
    return [ask] if context.role in Role.HEAD | Role.ADMIN else []


async def card_values(context: Context, one: Innovation, near: Sight) -> dict[str, Any]:
    """The variables of a card; who is not inside reads neither contact nor notes."""
    affairs = {affair.id: affair.name for affair in await context.store.affairs.all()}
    since = one.applied_date or one.trial_date
    stage = one.stage or Part("stage-unknown")
    inside = near in INSIDE
    return {
        "name": one.name,
        "expansion": one.expansion,
        "number": one.number,
        "agency": one.agency,
        "region": one.region_name,
        "status": one.verification,
        "stage": Part("innovation-since", stage=stage, moment=since) if since else stage,
        "summary": one.summary,
        "category": one.category,
        "medium": one.medium,
        "affair": affairs.get(one.affair_id or 0),
        "contact": registration.contact_part(one.contact) if inside and one.contact else None,
        "note": one.note if inside and one.verification is not Verification.VERIFIED else None,
        "until": one.revise_by if inside else None,
        "implementation": one.implementation,
        "by_office": one.by_office,
        "partners": await context.store.duplicates.partners_of(one.id) or None,
        "office": context.region.office,
    }


def _actions(one: Innovation, near: Sight) -> list[Row]:
    rows: list[Row] = []
    if near is Sight.OWNER:
        if one.verification is Verification.VERIFIED:
            rows.append([Button("button-report", f"report:{one.number}")])
        if one.verification in REVISABLE:
            returned = one.verification is Verification.NEEDS_REVISION
            key = "button-revise-now" if returned else "button-resubmit"
            rows.append([Button(key, f"revise:{one.number}")])
        if one.verification in WITHDRAWABLE:
            rows.append([Button("button-withdraw", f"withdraw:{one.number}")])
    if near is Sight.OFFICE and one.verification is Verification.SUBMITTED:
        rows.append([Button("button-review-it", f"review:{one.number}")])
    if near is Sight.OFFICE and one.verification is Verification.VERIFIED:
        rows.append([Button("button-merge", f"merge:{one.number}")])
    if near in (Sight.OWNER, Sight.UNIT):
        rows.append([Button("button-innovations", "inventory")])
    return rows


# ── Revising and withdrawing ─────────────────────────────────────────────────────────────────


async def revise(context: Context) -> Replies:
    """Open a returned, rejected or withdrawn innovation again; its answers stand as they were."""
    innovation = await _owned(context)
    if innovation is None:
        return await open_by_number(context, context.args)
    if innovation.verification not in REVISABLE:
        return [Toast("tap-old"), await show_card(context, innovation, Sight.OWNER)]
    return await begin(
        context,
        registration.FORM,
        agency_id=innovation.agency_id,
        subject=str(innovation.id),
        answers=registration.answers_of(innovation),
        first=_wanted(context, innovation),
    )


def _wanted(context: Context, innovation: Innovation) -> Replies:
    """What was asked to be put right, before the answers as they stand."""
    if innovation.note is None or innovation.verification is Verification.WITHDRAWN:
        return []
    return [Say("revise-note", office=context.region.office, note=innovation.note)]


async def withdraw(context: Context) -> Replies:
    """Ask before a proposal is taken back."""
    innovation = await _owned(context)
    if innovation is None:
        return await open_by_number(context, context.args)
    if innovation.verification not in WITHDRAWABLE:
        return [Toast("tap-old"), await show_card(context, innovation, Sight.OWNER)]
    buttons = [
        [Button("button-withdraw-yes", f"withdrawn:{innovation.number}")],
        [Button("button-back", f"inv:{innovation.number}")],
    ]
    return [Show("withdraw-ask", name=innovation.name, number=innovation.number, buttons=buttons)]


async def withdraw_now(context: Context) -> Replies:
    """Take a proposal back; it can be submitted again under its number."""
    innovation = await _owned(context)
    if innovation is None:
        return await open_by_number(context, context.args)
    if innovation.verification is Verification.WITHDRAWN:
        return [Toast("tap-counted")]
    withdrawn = await context.store.innovations.withdraw(innovation.id)
    context.audit(
        "withdraw",
        f"innovation/{innovation.id}",
        before={"verification": innovation.verification},
        after={"verification": withdrawn.verification},
    )
    return [
        Toast("tap-counted"),
        Unbutton(),
        Say("withdrawn", name=withdrawn.name, buttons=_actions(withdrawn, Sight.OWNER)),
    ]


async def _owned(context: Context) -> Innovation | None:
    """The innovation of the tapped number, when the person's unit owns it."""
    innovation = await context.store.innovations.by_number(context.args)
    if innovation is None or await sight(context, innovation) is not Sight.OWNER:
        return None
    return innovation
