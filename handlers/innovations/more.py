""" "Lainnya" on a card: what is done seldom. An innovation ends, or its link is passed on."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.innovations import Implementation, Innovation, InnovationId, Verification
from domain.people import Role
from domain.progress import NotReportable
from handlers.context import Context, addressed
from handlers.conversation import Form, begin
from handlers.innovations.card import open_by_number
from handlers.innovations.hiding import hiding_button
from handlers.innovations.seeing import INSIDE, Sight, handled, sight
from handlers.origins import of_innovation
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Reply, Row, Say, Show, Toast
from storage.conversations import Draft


class Stopped(BaseModel):
    """Why it ends."""

    note: Annotated[str, Field(min_length=3, max_length=1000)]


async def more(context: Context) -> Replies:
    """A tap `more:<number>`."""
    one = await context.store.innovations.by_number(context.args)
    near = Sight.NONE if one is None else await sight(context, one)
    if one is None or near not in INSIDE:
        return await open_by_number(context, context.args)
    rows: list[Row] = [[Button("button-copy-link", f"link:{one.number}")]]
    if near is not Sight.UNIT and one.verification is Verification.VERIFIED:
        rows.append([hiding_button(one)])
        rows.append([Button("button-transfer", f"transfer:{one.number}")])
        if one.implementation is not Implementation.STOPPED:
            rows.append([Button("button-end", f"stop:{one.number}")])
    rows.append([Button("button-back", f"inv:{one.number}")])
    return [Show("more", name=one.name, number=one.number, buttons=rows)]


async def link(context: Context) -> Replies:
    """A tap `link:<number>`: the link that opens its card."""
    one = await context.store.innovations.by_number(context.args)
    if one is None or await sight(context, one) not in INSIDE:
        return await open_by_number(context, context.args)
    url = f"https://t.me/{context.house.bot_username}?start=inv_{one.number}"
    return [Say("share-link", name=one.name, link=url, public=one.public, hidden=one.hidden)]


async def stop(context: Context) -> Replies:
    """A tap `stop:<number>`: why it ends. Raises NotReportable."""
    one = await handled(context, context.args)
    if one is None:
        return await open_by_number(context, context.args)
    if one.implementation is Implementation.STOPPED:
        return [Toast("tap-old"), *await open_by_number(context, context.args)]
    if one.verification is not Verification.VERIFIED:
        raise NotReportable(name=one.name)
    return await begin(context, FORM, agency_id=one.agency_id, subject=str(one.id))


async def _stop(context: Context, draft: Draft, stopped: Stopped) -> Replies:
    """It ends today; who watches over it is told why."""
    old = await _subject(context, draft)
    if await sight(context, old) not in (Sight.OWNER, Sight.OFFICE):
        raise NotReportable(name=old.name)
    one = await context.store.innovations.set(
        old.id, implementation=Implementation.STOPPED, implementation_since=context.today
    )
    context.audit(
        "stop",
        f"innovation/{one.id}",
        before={"implementation": old.implementation},
        after={"implementation": one.implementation, "note": stopped.note},
    )
    buttons = [[Button("button-view", f"inv:{one.number}")]]
    return [*await _told(context, one, stopped), Say("stopped", name=one.name, buttons=buttons)]


async def _told(context: Context, one: Innovation, stopped: Stopped) -> list[Reply]:
    store = context.store.people
    people = [*await store.admins(one.region), *await store.officers(one.agency_id)]
    return [
        Say(
            "stopped-told",
            to=person.telegram_id,
            person=addressed(person),
            name=one.name,
            number=one.number,
            agency=one.agency,
            note=stopped.note,
            buttons=[[Button("button-view", f"inv:{one.number}")]],
        )
        for person in people
        if person.id != context.known.id
    ]


async def _subject(context: Context, draft: Draft) -> Innovation:
    one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
    assert one is not None
    return one


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    return {"innovation": (await _subject(context, draft)).name}


FORM = Form(
    Questionnaire("stopping", Stopped, ask("note")),
    Role.OFFICER | Role.ADMIN,
    _stop,
    values=_named,
    rests=False,
    origin=of_innovation("inv"),
)
