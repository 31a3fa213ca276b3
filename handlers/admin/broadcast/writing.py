"""An announcement is written, its audience chosen, and seen before it goes."""

from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from domain.announcements import Audience, Headcount, NewAnnouncement
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
from handlers.questionnaire import Answers, Condition, Questionnaire, ask
from handlers.replies import Part, Replies, Reply, Say
from handlers.units import own_unit, own_units
from storage.conversations import Draft
from storage.outbox import Priority

#: What fits, with its heading and the preview's other lines, into one message of Telegram.
LONGEST: Final = 3000
#: Units without anybody to tell that the preview names.
NAMED: Final = 5


class NobodyToTell(Refused):
    """The audience chosen has nobody who can be written to."""


class Written(BaseModel):
    """What an admin wants to say, and to whom."""

    message: Annotated[str, Field(min_length=3, max_length=LONGEST)]
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


async def _audience(context: Context, written: Written) -> Audience:
    return await audience_of(
        context,
        Whom(written.whom),
        role=written.role,
        type_=written.type,
        unit=written.unit,
        launch=written.launch,
    )


async def preview(context: Context, draft: Draft, written: Written) -> dict[str, Any]:
    """The announcement as it will look, and how many will get it."""
    audience = await _audience(context, written)
    store, region = context.store, context.duty.region
    count = await store.announcements.count(region, audience)
    unmanned = await store.announcements.unmanned(region, audience)
    group = await store.groups.of_region(region) if written.group else None
    message = _as_told(context, written)
    return {
        "preview": Part(message.text, **message.values),
        "whom": await _called(context, written),
        "total": count.total,
        "unreachable": count.unreachable,
        "unmanned": len(unmanned),
        "units": ", ".join(unmanned[:NAMED]),
        "more": max(0, len(unmanned) - NAMED),
        "group": group and group.title,
    }


def _as_told(context: Context, written: Written) -> Say:
    return typed(Told(context.region, context.known, None, {"message": written.message}))


async def _called(context: Context, written: Written) -> Part:
    """The audience in words."""
    unit = None if written.unit is None else await context.store.agencies.get(written.unit)
    launch = await context.store.launches.get(int(written.launch or 0))
    return Part(
        "broadcast-audience",
        whom=Whom(written.whom),
        role=None if written.role is None else Role[written.role],
        type=written.type,
        unit=unit and unit.name,
        launch=launch and launch.name,
    )


async def send(context: Context, draft: Draft, written: Written) -> Replies:
    """Begin to send. Raises NobodyToTell."""
    audience, region = await _audience(context, written), context.duty.region
    count = await context.store.announcements.count(region, audience)
    if count.total == count.unreachable:
        raise NobodyToTell
    new = NewAnnouncement(
        region=region,
        kind="typed",
        values={"message": written.message},
        created_by=context.known.id,
        once=f"draft/{draft.id}",
    )
    one = await context.store.announcements.begin(new, audience, context.now)
    assert one is not None, "a draft is sent once"
    context.audit(
        "announce",
        f"announcement/{one.id}",
        after={"message": written.message, "total": count.total},
    )
    begun = progress(one, Headcount(total=count.total, unreachable=count.unreachable))
    return [*await _to_group(context, written, one.id), begun]


async def _to_group(context: Context, written: Written, number: int) -> list[Reply]:
    group = await context.store.groups.of_region(context.duty.region) if written.group else None
    if group is None:
        return []
    message = _as_told(context, written)
    key = f"announcement/{number}/group"
    low = Priority.BROADCAST
    return [Say(message.text, to=group.chat_id, priority=low, key=key, **message.values)]


FORM = Form(
    Questionnaire(
        "broadcast",
        Written,
        ask("message", long=True),
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
)
