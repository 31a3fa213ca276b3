"""Requests for support: answered with words, and ticked off when they are done."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.innovations import Innovation
from domain.people import Role
from domain.support import SupportRequest, SupportStatus
from handlers.admin.review.judging import tell_unit
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.origins import of_subject
from handlers.paging import page_of, turn_buttons
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Lines, Part, Replies, Reply, Row, Say, Show, Toast
from handlers.routing import row_id
from locales import clip
from storage.conversations import Draft

LABEL = 50  # letters of a name on a button
LINE = 120  # letters of a request in the list


class Answer(BaseModel):
    """What the office says to it."""

    answer: Annotated[str, Field(min_length=3, max_length=1000)]


async def supports(context: Context) -> Replies:
    """A tap `supports[:<page>]`: what is not done yet, longest asked first."""
    page = page_of(await context.store.support.open_of(context.region.code), context.args)
    lines = [
        Part(
            "support-line",
            place=place,
            name=clip(one.name, LABEL),
            agency=one.agency,
            wanted=clip(one.wanted, LINE),
            status=one.status,
        )
        for place, one in page.numbered
    ]
    rows: list[Row] = [
        [Button("button-option", f"support:{one.id}", label=clip(one.name, LABEL))]
        for one in page.items
    ]
    back = [Button("button-evaluations", "evaluations")]
    return [
        Show(
            "support-list",
            total=page.total,
            lines=Lines(lines),
            buttons=[*rows, turn_buttons(page, "supports"), back],
        )
    ]


async def support(context: Context) -> Replies:
    """A tap `support:<id>`: one request, to be answered or ticked off."""
    one = await _own(context, row_id(context.args))
    return [_view(context, one)] if one else await _gone(context)


def _view(context: Context, one: SupportRequest) -> Show:
    rows: list[Row] = []
    if one.status is not SupportStatus.DONE:
        rows.append(
            [
                Button("button-answer-support", f"answer-support:{one.id}"),
                Button("button-support-done", f"done-support:{one.id}"),
            ]
        )
    rows.append([Button("button-view", f"inv:{one.number}"), _to_list()])
    return Show(
        "support-view",
        name=one.name,
        number=one.number,
        agency=one.agency,
        wanted=one.wanted,
        day=one.asked_at.astimezone(context.now.tzinfo).date(),
        status=one.status,
        answer=one.answer,
        buttons=rows,
    )


async def answer(context: Context) -> Replies:
    """A tap `answer-support:<id>`: what the office says to it."""
    one = await _own(context, row_id(context.args))
    if one is None:
        return await _gone(context)
    if one.status is SupportStatus.DONE:
        return [Toast("tap-old"), _view(context, one)]
    return await begin(context, FORM, subject=str(one.id))


async def _send(context: Context, draft: Draft, said: Answer) -> Replies:
    one = await _own(context, int(draft.subject or 0))
    if one is None:
        return await _gone(context)
    store = context.store.support
    if not await store.answer(one.id, said.answer, context.known.id, context.now):
        return [_view(context, one)]
    return await _told(context, one.id, "support-answered")


async def finish(context: Context) -> Replies:
    """A tap `done-support:<id>`; a second one changes nothing."""
    one = await _own(context, row_id(context.args))
    if one is None:
        return await _gone(context)
    if not await context.store.support.finish(one.id, context.known.id, context.now):
        return [Toast("tap-counted"), _view(context, one)]
    return await _told(context, one.id, "support-finished")


async def _told(context: Context, request_id: int, text: str) -> Replies:
    """Whoever asked reads what became of it."""
    one = await _own(context, request_id)
    assert one is not None
    innovation = await context.store.innovations.get(one.innovation_id)
    assert innovation is not None
    subject = f"innovation/{one.innovation_id}"
    context.audit("support", subject, after={"status": one.status, "note": one.answer})
    told = await _tell(context, innovation, one, text)
    return [*told, Say("support-told", name=one.name, status=one.status, buttons=[[_to_list()]])]


async def _tell(
    context: Context, innovation: Innovation, one: SupportRequest, text: str
) -> list[Reply]:
    return await tell_unit(
        context,
        innovation,
        text,
        [[Button("button-view", f"inv:{one.number}")]],
        also=one.asked_by,
        wanted=clip(one.wanted, LINE),
        answer=one.answer,
    )


async def _own(context: Context, request_id: int) -> SupportRequest | None:
    """The request of an id, when it is of the admin's own region."""
    one = await context.store.support.get(request_id)
    return one if one is not None and one.region == context.duty.region else None


async def _gone(context: Context) -> Replies:
    return [Toast("tap-old"), *await supports(context)]


def _to_list() -> Button:
    return Button("button-support-list", "supports")


async def _named(context: Context, draft: Draft) -> dict[str, Any]:
    one = await context.store.support.get(int(draft.subject or 0))
    return {
        "innovation": one.name if one else "",
        "wanted": clip(one.wanted, LINE) if one else "",
    }


FORM = Form(
    Questionnaire("support-answer", Answer, ask("answer")),
    Role.ADMIN,
    _send,
    values=_named,
    rests=False,
    origin=of_subject("support"),
)
