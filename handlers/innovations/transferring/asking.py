"""Who asks for a transfer, to which unit, and why; the office says from which day."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.dates import Moment
from domain.innovations import Innovation, InnovationId, Verification
from domain.people import Role
from domain.transfers import NotTransferable, TransferWaits
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.days import a_day_so_far
from handlers.innovations.bare import SURE, left_bare, warning
from handlers.innovations.card import open_by_number
from handlers.innovations.seeing import Sight, handled, sight
from handlers.innovations.transferring.deciding import carry_out, collision
from handlers.innovations.transferring.telling import ask_receivers, tell_owners
from handlers.origins import of_innovation
from handlers.questionnaire import Answers, Option, Questionnaire, Rejected, Typed, ask
from handlers.replies import Button, Replies, Say
from handlers.units import unit_options, unit_typed
from storage.conversations import Draft

Why = Annotated[str, Field(min_length=3, max_length=1000)]


class Wanted(BaseModel):
    """To which unit, why, and from which day where the office decides."""

    unit: int
    note: Why
    since: Moment | None = None


class TakenOver(BaseModel):
    """Why the own unit should have it."""

    note: Why


# ── By its owner, or by the office ───────────────────────────────────────────────────────────


async def transfer(context: Context) -> Replies:
    """A tap `transfer:<number>[:sure]` of its owner or the office.

    Raises NotTransferable, TransferWaits.
    """
    number, _, sure = context.args.partition(":")
    one = await handled(context, number)
    if one is None:
        return await open_by_number(context, number)
    if one.verification is not Verification.VERIFIED:
        raise NotTransferable(name=one.name)
    waiting = await context.store.transfers.waiting_of(one.id)
    if waiting is not None:
        raise TransferWaits(name=one.name, target=waiting.target)
    bare = None if sure == SURE else await left_bare(context, one)
    if bare is not None:
        return warning(bare, f"transfer:{number}:{SURE}", f"inv:{number}")
    facts = {"office": context.role is Role.ADMIN, "name": one.name}
    return await begin(context, TRANSFER, subject=str(one.id), answers=facts)


async def _units(context: Context, draft: Draft) -> list[Option]:
    return await unit_options(context, context.region.code)


async def _unit(context: Context, draft: Draft, text: str) -> int:
    return await unit_typed(context, draft, "unit", context.region.code, text)


async def _another(context: Context, draft: Draft) -> None:
    """It passes to another unit, where its name is free. Raises Rejected."""
    one = await _subject(context, draft)
    to_id = int(draft.answers["unit"])
    if to_id == one.agency_id:
        raise Rejected("same", agency=one.agency)
    taken = await context.store.innovations.named(to_id, one.name)
    if taken is not None:
        raise Rejected("taken", name=taken.name, number=taken.number, agency=taken.agency)


def is_office(answers: Answers) -> bool:
    """Does the office decide at once, and say from which day?"""
    return bool(answers.get("office"))


def today(context: Context, typed: Typed) -> Moment:
    """The office's day."""
    return Moment(context.today)


async def _send(context: Context, draft: Draft, wanted: Wanted) -> Replies:
    """The office decides at once; a unit's wish waits for the receiving unit."""
    one = await _subject(context, draft)
    if await sight(context, one) not in (Sight.OWNER, Sight.OFFICE):
        raise NotTransferable(name=one.name)
    store = context.store.transfers
    asked = await store.ask(one.id, wanted.unit, wanted.note, context.known.id, context.now)
    context.audit("ask-transfer", f"innovation/{one.id}", after=_noted(asked.target, wanted.note))
    if context.role is Role.ADMIN:
        since = wanted.since.first if wanted.since else context.today
        return await carry_out(context, asked, since)
    receivers = await ask_receivers(context, asked)
    context.store.desk.stir(one.region)
    return [*receivers, _waits(context, one, asked.target)]


def _noted(target: str, note: str) -> dict[str, object]:
    return {"to": target, "note": note}


def _waits(context: Context, one: Innovation, target: str) -> Say:
    return Say(
        "transfer-asked",
        name=one.name,
        number=one.number,
        target=target,
        office=context.region.office,
        buttons=[[Button("button-view", f"inv:{one.number}")]],
    )


async def _subject(context: Context, draft: Draft) -> Innovation:
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    assert one is not None
    return one


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    one = await _subject(context, draft)
    return {"innovation": one.name, "registered": one.number}


TRANSFER = Form(
    Questionnaire(
        "transfer",
        Wanted,
        ask("unit", options=_units, find=_unit, check=_another),
        ask("note"),
        ask("since", when=is_office, shortcuts={"button-today": today}, rule=a_day_so_far),
    ),
    Role.OFFICER | Role.ADMIN,
    _send,
    values=_named,
    rests=False,
    origin=of_innovation("inv"),
)


# ── By the unit that wants to have it ────────────────────────────────────────────────────────


async def take_over(context: Context) -> Replies:
    """A tap `take-over:<number>` on another unit's card of the own region. Raises TransferWaits."""
    one = await context.store.innovations.by_number(context.args)
    if one is None or not one.public or one.region != context.duty.region:
        return await open_by_number(context, context.args)
    if await sight(context, one) is not Sight.PUBLIC:
        return await open_by_number(context, context.args)
    assert context.duty.agency_id is not None
    waiting = await context.store.transfers.waiting_of(one.id)
    if waiting is not None:
        raise TransferWaits(name=one.name, target=waiting.target)
    held = await collision(context, one, context.duty.agency_id)
    return held or await begin(context, TAKE_OVER, subject=str(one.id))


async def _ask(context: Context, draft: Draft, taken: TakenOver) -> Replies:
    one = await _subject(context, draft)
    own = context.duty.agency_id
    if own is None or not one.public or one.region != context.duty.region:
        raise NotTransferable(name=one.name)
    store = context.store.transfers
    asked = await store.ask(one.id, own, taken.note, context.known.id, context.now)
    context.audit("ask-transfer", f"innovation/{one.id}", after=_noted(asked.target, taken.note))
    told = await tell_owners(context, asked, "transfer-wanted")
    done = Say("transfer-wanted-sent", name=one.name, office=context.region.office)
    context.store.desk.stir(one.region)
    return [*told, done]


TAKE_OVER = Form(
    Questionnaire("take-over", TakenOver, ask("note")),
    Role.OFFICER,
    _ask,
    values=_named,
    rests=False,
    origin=of_innovation("inv"),
)
