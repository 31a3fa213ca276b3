"""An announcement is written, its audience chosen, and seen before it goes."""

from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from domain.announcements import Audience, Headcount, NewAnnouncement, Written
from domain.errors import Refused
from domain.people import Role
from handlers.admin.broadcast.audiences import (
    Whom,
    audience_of,
    launch_options,
    role_options,
    type_options,
    typed_among,
    whom_options,
)
from handlers.announcing import Told, progress, typed
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Answers, Condition, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import CAPTION, Part, Replies, Reply, Say
from handlers.units import own_unit, own_units
from storage.conversations import Draft
from storage.outbox import Priority

#: Letters kept free, below a photo or document, for the heading.
HEADING: Final = 124
SHORTEST: Final = 3
#: Units without anybody to tell that the preview names.
NAMED: Final = 5


class NobodyToTell(Refused):
    """The audience chosen has nobody who can be written to."""


class Broadcast(BaseModel):
    """What an admin wants to say, and to whom."""

    message: Written
    whom: Annotated[str, Field(max_length=10)]
    role: Annotated[str, Field(max_length=10)] | None = None
    type: Annotated[str, Field(max_length=20)] | None = None
    unit: int | None = None
    launch: Annotated[str, Field(max_length=10)] | None = None
    group: bool = False


async def write(context: Context) -> Replies:
    """A tap `write-announcement`."""
    group = await context.store.groups.of_region(context.duty.region)
    return await begin(context, FORM, answers={"bound": group is not None})


def _chose(whom: Whom) -> Condition:
    def chosen(answers: Answers) -> bool | None:
        return None if "whom" not in answers else bool(answers["whom"] == whom)

    return chosen


def _group_bound(answers: Answers) -> bool:
    return bool(answers.get("bound"))


async def _audience(context: Context, broadcast: Broadcast) -> Audience:
    return await audience_of(
        context,
        Whom(broadcast.whom),
        role=broadcast.role,
        type_=broadcast.type,
        unit=broadcast.unit,
        launch=broadcast.launch,
    )


async def pictured(context: Context, draft: Draft, broadcast: Broadcast) -> Replies:
    """The message with its photo or document, as the recipients will see it."""
    return [] if broadcast.message.file is None else [_as_told(context, broadcast)]


async def preview(context: Context, draft: Draft, broadcast: Broadcast) -> dict[str, Any]:
    """The announcement as it will look, and how many will get it."""
    audience = await _audience(context, broadcast)
    store, region = context.store, context.duty.region
    count = await store.announcements.count(region, audience)
    unmanned = await store.announcements.unmanned(region, audience)
    group = await store.groups.of_region(region) if broadcast.group else None
    message = _as_told(context, broadcast)
    file = broadcast.message.file
    return {
        "attached": file and file.kind,
        "preview": Part(message.text, **message.values),
        "whom": await _called(context, broadcast),
        "total": count.total,
        "unreachable": count.unreachable,
        "unmanned": len(unmanned),
        "units": ", ".join(unmanned[:NAMED]),
        "more": max(0, len(unmanned) - NAMED),
        "group": group and group.title,
    }


def _as_told(context: Context, broadcast: Broadcast) -> Say:
    return typed(Told(context.region, context.known, None, _values(broadcast)))


def _values(broadcast: Broadcast) -> dict[str, Any]:
    return {"message": broadcast.message.model_dump(mode="json", exclude_none=True)}


def read_message(question: Question, sent: Typed, answers: Answers) -> dict[str, Any]:
    """A text; or a photo or document, with or without a text below."""
    longest = CAPTION - HEADING
    if sent.evidence is None and len(sent.text) < SHORTEST:
        raise Rejected("empty")
    if sent.evidence is None:
        return {"text": sent.text}
    if len(sent.text) > longest:
        raise Rejected("caption", longest=longest, length=len(sent.text))
    return {"text": sent.text, "file": sent.evidence}


async def _called(context: Context, broadcast: Broadcast) -> Part:
    """The audience in words."""
    unit = None if broadcast.unit is None else await context.store.agencies.get(broadcast.unit)
    launch = await context.store.launches.get(int(broadcast.launch or 0))
    return Part(
        "broadcast-audience",
        whom=Whom(broadcast.whom),
        role=None if broadcast.role is None else Role[broadcast.role],
        type=broadcast.type,
        unit=unit and unit.name,
        launch=launch and launch.name,
    )


async def send(context: Context, draft: Draft, broadcast: Broadcast) -> Replies:
    """Begin to send. Raises NobodyToTell."""
    audience, region = await _audience(context, broadcast), context.duty.region
    count = await context.store.announcements.count(region, audience)
    if count.total == count.unreachable:
        raise NobodyToTell
    new = NewAnnouncement(
        region=region,
        kind="typed",
        values=_values(broadcast),
        created_by=context.known.id,
        once=f"draft/{draft.id}",
    )
    one = await context.store.announcements.begin(new, audience, context.now)
    assert one is not None, "a draft is sent once"
    context.audit(
        "announce",
        f"announcement/{one.id}",
        after={"message": broadcast.message.text, "total": count.total},
    )
    begun = progress(one, Headcount(total=count.total, unreachable=count.unreachable))
    return [*await _to_group(context, broadcast, one.id), begun]


async def _to_group(context: Context, broadcast: Broadcast, number: int) -> list[Reply]:
    group = await context.store.groups.of_region(context.duty.region) if broadcast.group else None
    if group is None:
        return []
    message = _as_told(context, broadcast)
    message.to, message.priority = group.chat_id, Priority.BROADCAST
    message.key = f"announcement/{number}/group"
    return [message]


FORM = Form(
    Questionnaire(
        "broadcast",
        Broadcast,
        ask("message", long=True, files=True, read=read_message),
        ask("whom", options=whom_options, find=typed_among(whom_options)),
        ask(
            "role",
            when=_chose(Whom.ROLE),
            options=role_options,
            find=typed_among(role_options),
        ),
        ask(
            "type",
            when=_chose(Whom.TYPE),
            options=type_options,
            find=typed_among(type_options),
        ),
        ask("unit", when=_chose(Whom.UNIT), options=own_units, find=own_unit),
        ask(
            "launch",
            when=_chose(Whom.LAUNCH),
            options=launch_options,
            find=typed_among(launch_options),
        ),
        ask(
            "group",
            when=_group_bound,
            shortcuts={
                "button-group-too": lambda context, typed: True,
                "button-group-not": lambda context, typed: False,
            },
        ),
    ),
    Role.ADMIN,
    send,
    summary=preview,
    before_summary=pictured,
)
