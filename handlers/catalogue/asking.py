""" "Hubungi pemilik": a question to the unit of an innovation, and its answer, through Pandu."""

from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from domain.errors import Refused
from domain.innovations import Innovation, InnovationId
from domain.people import Person, PersonId, Role
from handlers.context import Context, addressed
from handlers.conversation import Form, begin
from handlers.innovations import open_by_number
from handlers.origins import of_innovation
from handlers.owners import owners, speaks_for
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Say, Toast
from storage.conversations import Draft
from storage.inquiries import Inquiry

#: Questions that a person may send in a day.
A_DAY: Final = 3


class InquiriesSpent(Refused):
    """The person has asked enough owners today. Values: most."""


class OwnerUnreachable(Refused):
    """Nobody of the owner's unit or region can be written to. Values: agency."""


class Message(BaseModel):
    """What is passed on, as it was written."""

    message: Annotated[str, Field(min_length=3, max_length=1000)]


# ── Asking ───────────────────────────────────────────────────────────────────────────────────


async def contact(context: Context) -> Replies:
    """A tap `contact:<number>`: what to ask the owner. Raises InquiriesSpent, OwnerUnreachable."""
    one = await context.store.innovations.by_number(context.args)
    if one is None or not one.public:
        return await open_by_number(context, context.args)
    midnight = context.now.replace(hour=0, minute=0, second=0, microsecond=0)
    if await context.store.inquiries.count(context.known.id, midnight) >= A_DAY:
        raise InquiriesSpent(most=A_DAY)
    if not await owners(context, one):
        raise OwnerUnreachable(agency=one.agency)
    return await begin(context, INQUIRY, subject=str(one.id))


async def _ask(context: Context, draft: Draft, written: Message) -> Replies:
    one = await _innovation(context, int(draft.subject or 0))
    inquiry_id = await context.store.inquiries.add(one.id, context.known.id, context.now)
    context.audit("inquire", f"innovation/{one.id}")
    told = [
        _passed_on(context, owner, one, inquiry_id, written) for owner in await owners(context, one)
    ]
    return [*told, Say("inquiry-sent", name=one.name, agency=one.agency)]


def _passed_on(
    context: Context, owner: Person, one: Innovation, inquiry_id: int, written: Message
) -> Say:
    return Say(
        "inquiry-received",
        to=owner.telegram_id,
        person=addressed(owner),
        asker=context.known.name or context.addressee,
        unit=context.duty.agency or context.region.office,
        region=context.region.name,
        name=one.name,
        message=written.message,
        buttons=[
            [Button("button-answer", f"answer:{inquiry_id}")],
            [Button("button-view-named", f"inv:{one.number}", name=one.name)],
        ],
    )


async def _about(context: Context, draft: Draft) -> dict[str, Any]:
    one = await _innovation(context, int(draft.subject or 0))
    return {"name": one.name, "agency": one.agency}


INQUIRY = Form(
    Questionnaire("inquiry", Message, ask("message")),
    Role.OFFICER | Role.HEAD | Role.ADMIN,
    _ask,
    values=_about,
    rests=False,
    origin=of_innovation("inv"),
)


# ── Answering ────────────────────────────────────────────────────────────────────────────────


async def answer(context: Context) -> Replies:
    """A tap `answer:<id>` of who speaks for the innovation; what colleagues did is said first."""
    inquiry = await _inquiry(context, context.args)
    if inquiry is None:
        return [Toast("tap-old")]
    one = await _innovation(context, inquiry.innovation_id)
    if not await speaks_for(context, one):
        return [Toast("tap-old")]
    return await begin(
        context, ANSWER, subject=str(inquiry.id), first=await _answered_before(context, inquiry)
    )


async def _answered_before(context: Context, inquiry: Inquiry) -> list[Say]:
    if inquiry.answered_by is None or inquiry.answered_at is None:
        return []
    who = await context.store.people.get(inquiry.answered_by)
    at = inquiry.answered_at.astimezone(context.now.tzinfo)
    return [Say("inquiry-answered-before", by=who and who.name, at=at)]


async def _reply(context: Context, draft: Draft, written: Message) -> Replies:
    inquiry = await _inquiry(context, draft.subject or "")
    assert inquiry is not None
    one = await _innovation(context, inquiry.innovation_id)
    await context.store.inquiries.answered(inquiry.id, context.known.id, context.now)
    context.audit("answer-inquiry", f"innovation/{one.id}")
    asker = await context.store.people.get(inquiry.asked_by)
    if asker is None:
        return [Say("reply-undeliverable")]
    told = Say(
        "inquiry-answered",
        to=asker.telegram_id,
        person=addressed(asker),
        name=one.name,
        agency=one.agency,
        message=written.message,
        buttons=[[Button("button-inquire-again", f"contact:{one.number}")]],
    )
    return [told, Say("reply-sent", asker=asker.name or addressed(asker))]


async def _of_reply(context: Context, draft: Draft) -> dict[str, Any]:
    inquiry = await _inquiry(context, draft.subject or "")
    asker = inquiry and await context.store.people.get(PersonId(inquiry.asked_by))
    return {"asker": asker.name if asker else None}


ANSWER = Form(
    Questionnaire("reply", Message, ask("message")),
    Role.OFFICER | Role.ADMIN,
    _reply,
    values=_of_reply,
    rests=False,
)


async def _inquiry(context: Context, number: str) -> Inquiry | None:
    known = number.isdecimal() and int(number) < 2**31
    return await context.store.inquiries.get(int(number)) if known else None


async def _innovation(context: Context, innovation_id: int) -> Innovation:
    one = await context.store.innovations.get(InnovationId(innovation_id))
    assert one is not None
    return one
