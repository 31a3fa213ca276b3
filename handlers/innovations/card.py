"""The card of an innovation, with what can be done with it now."""

from typing import Any

from domain.completeness import lacking, needed
from domain.innovations import REOPENABLE, REVISABLE, WITHDRAWABLE, Innovation, Verification
from domain.people import Role
from domain.proposals import ProposalStatus
from handlers import registration
from handlers.context import Context
from handlers.innovations.seeing import INSIDE, Sight, mentors, sight
from handlers.replies import Button, Part, Replies, Row, Say, Show

FULL, EMPTY = "▓", "░"


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
        buttons=[
            *actions(innovation, near),
            *_for_mentors(context, innovation),
            *_for_others(context, innovation, near),
        ],
    )


def _for_mentors(context: Context, one: Innovation) -> list[Row]:
    """A pendamping reads the action plan."""
    plans = mentors(context, one) and one.verification is Verification.VERIFIED
    return [[Button("button-plan", f"plan:{one.number}")]] if plans else []


def _for_others(context: Context, one: Innovation, near: Sight) -> list[Row]:
    """What another unit's innovation offers: to do the same, and to ask its owner."""
    if not one.public or near not in (Sight.PUBLIC, Sight.READER):
        return []
    ask: Row = [Button("button-contact-owner", f"contact:{one.number}")]
    if context.role is Role.OFFICER:
        same = one.region == context.duty.region and near is Sight.PUBLIC
        take = [Button("button-take-over", f"take-over:{one.number}")] if same else []
        return [[Button("button-replicate-here", f"replicate:{one.number}")], ask, take]
    return [ask] if context.role in Role.HEAD | Role.ADMIN else []


async def card_values(context: Context, one: Innovation, near: Sight) -> dict[str, Any]:
    """The variables of a card; who is not inside reads neither contact nor notes."""
    affairs = {affair.id: affair.name for affair in await context.store.affairs.all()}
    since = one.applied_date or one.trial_date
    stage = one.stage or Part("change-empty")
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
        "complete": _completeness(one) if inside else None,
        "evaluated": await _evaluated(context, one, near),
        "proposed": inside and await _is_proposed(context, one),
        "by_office": one.by_office,
        "hidden": one.hidden and near in (*INSIDE, Sight.READER),
        "partners": await context.store.duplicates.partners_of(one.id) or None,
        "office": context.region.office,
    }


def _completeness(one: Innovation) -> Part | None:
    """How much of the data is there, while something is missing."""
    missing, total = len(lacking(one)), len(needed(one))
    if not missing:
        return None
    bar = FULL * (total - missing) + EMPTY * missing
    return Part("innovation-completeness", filled=total - missing, total=total, bar=bar)


async def _evaluated(context: Context, one: Innovation, near: Sight) -> Part | None:
    """What the office concluded last, for who works with it or watches over it."""
    newest = (
        await context.store.evaluations.newest(one.id) if near in (*INSIDE, Sight.READER) else None
    )
    if newest is None:
        return None
    period = newest.period_id and await context.store.periods.get(newest.period_id)
    return Part(
        "innovation-evaluated",
        conclusion=newest.conclusion,
        period=period.name if period else Part("year-name", year=str(newest.year)),
        mend=newest.mend if near in INSIDE else None,
        mend_by=newest.mend_by,
    )


async def _is_proposed(context: Context, one: Innovation) -> bool:
    """Does a change of it wait for the office?"""
    newest = await context.store.proposals.latest(one.id)
    return newest is not None and newest.status is ProposalStatus.WAITING


def actions(one: Innovation, near: Sight) -> list[Row]:
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
    if near is Sight.OFFICE and one.verification is Verification.VERIFIED:
        rows.append([Button("button-conclude-it", f"conclude::{one.number}")])
    if near is Sight.OFFICE and one.verification in REOPENABLE:
        rows.append([Button("button-undo", f"undo:{one.number}")])
    if near in (Sight.OWNER, Sight.OFFICE) and one.verification is Verification.VERIFIED:
        complete = [Button("button-complete", f"change:{one.number}:missing")]
        rows.append(complete if lacking(one) else [])
    rows += _looking(one, near)
    if near in (Sight.OWNER, Sight.UNIT):
        rows.append([Button("button-innovations", "inventory")])
    if near in (Sight.OFFICE, Sight.READER):
        rows.append([Button("button-all-innovations", "inventory")])
    return rows


def _looking(one: Innovation, near: Sight) -> list[Row]:
    """To change and plan, for who handles it; to read what happened, for who watches over it."""
    handles = near in (Sight.OWNER, Sight.OFFICE) and one.verification is Verification.VERIFIED
    changing = [Button("button-change-it", f"change:{one.number}")] if handles else []
    if near in INSIDE and one.verification is Verification.VERIFIED:
        changing.append(Button("button-plan", f"plan:{one.number}"))
    looking = []
    if near in (*INSIDE, Sight.READER):
        looking.append(Button("button-history", f"history:{one.number}"))
    if near in INSIDE:
        looking.append(Button("button-more", f"more:{one.number}"))
    return [changing, looking]
