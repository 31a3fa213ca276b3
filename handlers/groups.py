"""In a group Pandu answers only what is addressed to it; an admin may bind one to announce in."""

from typing import Final

from telegram import Chat

from domain.errors import Refused
from domain.people import Role
from handlers.context import Context
from handlers.errors import reachable
from handlers.replies import Button, Replies, Row, Say, Show, Toast
from handlers.routing import read_command, row_id
from storage.audit import Audited
from storage.groups import Group

#: What an admin types in a group to bind it.
BIND: Final = "ikat"


class GroupTaken(Refused):
    """Another region announces in this group."""


async def in_group(context: Context) -> Replies:
    """No figures, drafts or names stand in a group, whatever a tap there asks for."""
    if context.tap is not None:
        return [Toast("group-private")]
    message = context.update.message
    if message is not None and message.migrate_to_chat_id is not None:
        await context.store.groups.moved(message.chat.id, message.migrate_to_chat_id)
        return []
    name, _ = read_command(context.text, context.house.bot_username, group=True)
    if not name or message is None:
        return []
    if name == BIND and context.role is Role.ADMIN:
        return await _ask_to_bind(context, message.chat)
    return [Say("group-private", buttons=_to_pandu(context))]


def _to_pandu(context: Context) -> list[Row]:
    url = f"https://t.me/{context.house.bot_username}"
    return [[Button("button-open-pandu", url=url)]]


# ── Binding ──────────────────────────────────────────────────────────────────────────────────


async def _ask_to_bind(context: Context, chat: Chat) -> Replies:
    """The admin is asked in private; the group reads only where it goes on."""
    region = context.duty.region
    bound = await context.store.groups.of_region(region)
    if bound is not None and bound.chat_id == chat.id:
        return [_group_bound(context, bound)]
    asked = await context.store.groups.ask(
        region, chat.id, chat.title or "", context.known.id, context.now
    )
    question = Say(
        "bind-question",
        to=context.known.telegram_id,
        title=asked.title,
        office=context.region.office,
        region=context.region.name,
        instead=bound and bound.title,
        buttons=[
            [Button("button-bind", f"bind:{asked.id}")],
            [Button("button-bind-not", "announcements")],
        ],
    )
    return [Say("group-continues", buttons=_to_pandu(context)), question]


async def bind(context: Context) -> Replies:
    """A tap `bind:<id>` of the admin who asked for it in the group. Raises GroupTaken."""
    asked = await context.store.groups.get(row_id(context.args))
    if asked is None or (asked.asked_by, asked.region) != (context.known.id, context.duty.region):
        return [Toast("tap-old"), Show("bind-gone", buttons=_back())]
    if asked.bound_at is not None:
        return [Toast("tap-counted"), Show("bind-done", title=asked.title, buttons=_back())]
    if not await context.store.groups.bind(asked, context.now):
        raise GroupTaken
    context.audit("bind-group", f"group/{asked.id}", after={"title": asked.title})
    return [
        Show("bind-done", title=asked.title, buttons=_back()),
        _group_bound(context, asked),
    ]


def _group_bound(context: Context, group: Group) -> Say:
    return Say(
        "group-bound",
        to=group.chat_id,
        office=context.region.office,
        region=context.region.name,
        buttons=_to_pandu(context),
    )


async def unbind(context: Context) -> Replies:
    """A tap `unbind[:yes]`: asks, then no announcement goes to the region's group any more."""
    region = context.duty.region
    if context.args == "yes":
        group = await context.store.groups.unbind(region)
        if group is not None:
            context.audit("unbind-group", f"group/{group.id}", before={"title": group.title})
    else:
        group = await context.store.groups.of_region(region)
    if group is None:
        return [Toast("tap-old"), Show("bind-gone", buttons=_back())]
    if context.args == "yes":
        return [Show("unbound", title=group.title, buttons=_back())]
    sure: list[Row] = [[Button("button-unbind-yes", "unbind:yes")], *_back()]
    return [Show("unbind-question", title=group.title, buttons=sure)]


def _back() -> list[Row]:
    return [[Button("button-announcements", "announcements")]]


# ── Coming and going ─────────────────────────────────────────────────────────────────────────


async def membership(context: Context) -> Replies:
    """Pandu was blocked or taken back by a person, or put into a group or out of one."""
    change = context.update.my_chat_member
    assert change is not None
    if change.chat.type == "private":
        return await reachable(context)
    if change.new_chat_member.status not in ("kicked", "left"):
        return []
    group = await context.store.groups.left(change.chat.id)
    if group is None:
        return []
    lost = Audited(
        at=context.now,
        person_id=context.person.id if context.person else None,
        region=group.region,
        action="lose-group",
        subject=f"group/{group.id}",
        before={"title": group.title},
    )
    context.store.audit.add(lost)
    admins = await context.store.people.admins(group.region)
    return [Say("group-lost", to=admin.telegram_id, title=group.title) for admin in admins]
