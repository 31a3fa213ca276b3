"""From a route to a reply: which update belongs to which route, and who may take it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from telegram import Update

from domain.errors import Refused
from domain.people import ANYONE, Role
from handlers.context import Context
from handlers.duties import which_duty
from handlers.replies import Button, Part, Replies, Say, Toast

#: The name of the route for every name that has none.
OTHERS = "*"

#: Commands that do not ask under which of several duties somebody acts.
ABOUT_THE_PERSON = ("profil", "batal", "bantuan", "help", OTHERS)

Handler = Callable[[Context], Awaitable[Replies]]


class Kind(StrEnum):
    """What an update may be, as routes see it."""

    COMMAND = "command"
    TAP = "tap"
    TEXT = "text"
    FILE = "file"
    OTHER = "other"
    EDITED = "edited"
    INLINE = "inline"
    CHOSEN = "chosen"
    GROUP = "group"
    MEMBER = "member"


@dataclass(frozen=True)
class Route:
    """One thing the bot understands. `reads`: only reads, outside the write transaction."""

    kind: Kind
    name: str
    handler: Handler
    for_: Role
    reads: bool = False


def command(names: str, handler: Handler, *, for_: Role, reads: bool = False) -> list[Route]:
    """Routes of a command and its other names, separated by spaces."""
    return [Route(Kind.COMMAND, name, handler, for_, reads) for name in names.split()]


def tap(name: str, handler: Handler, *, for_: Role, reads: bool = False) -> list[Route]:
    """The route of buttons with the data `name` or `name:…`; the rest is `context.args`."""
    return [Route(Kind.TAP, name, handler, for_, reads)]


def every(kind: Kind, handler: Handler, *, for_: Role, reads: bool = False) -> list[Route]:
    """The route of all updates of a kind."""
    return [Route(kind, OTHERS, handler, for_, reads)]


class Routes:
    """The table of routes: finds the one for an update and a role."""

    def __init__(self, *groups: Sequence[Route]) -> None:
        self.all = [route for group in groups for route in group]
        self._by_name: dict[tuple[Kind, str], list[Route]] = {}
        for route in self.all:
            self._by_name.setdefault((route.kind, route.name), []).append(route)

    def find(self, kind: Kind, name: str, role: Role) -> Route | None:
        """The route of this name that `role` may take; any of the name when it may take none."""
        routes = self._by_name.get((kind, name), [])
        return next((route for route in routes if role & route.for_), routes[0] if routes else None)

    def commands(self, role: Role) -> list[str]:
        """The commands that a role may use, in the table's order."""
        return [r.name for r in self.all if r.kind is Kind.COMMAND and role & r.for_]


def address(update: Update, username: str) -> tuple[Kind, str, str]:
    """Kind, name and arguments of an update: what is asked for, before who asks is looked at."""
    if update.my_chat_member is not None:
        return Kind.MEMBER, "", ""
    if update.effective_chat is not None and update.effective_chat.type != "private":
        return Kind.GROUP, "", ""
    if update.callback_query is not None:
        name, _, args = (update.callback_query.data or "").partition(":")
        return Kind.TAP, name, args
    if update.inline_query is not None:
        return Kind.INLINE, "", update.inline_query.query
    if update.edited_message is not None:
        return Kind.EDITED, "", ""
    message = update.message
    if message is None:
        return Kind.OTHER, "unknown", ""
    if message.via_bot is not None and message.via_bot.username == username:
        return Kind.CHOSEN, "", ""
    text = message.text or ""
    name, args = read_command(text, username, group=False)
    if name:
        return Kind.COMMAND, name, args
    if text:
        return Kind.TEXT, "", text
    return (Kind.FILE if message.photo or message.document else Kind.OTHER), "", ""


def read_command(text: str, username: str, *, group: bool) -> tuple[str, str]:
    """Command and arguments of a text; ("", "") when it is none or is not addressed to us."""
    if not text.startswith("/"):
        return "", ""
    first, _, rest = text[1:].partition(" ")
    first, _, more = first.partition("\n")
    name, _, addressee = first.partition("@")
    foreign = addressee.casefold() != username.casefold() if addressee else group
    return ("", "") if foreign or not name else (name.casefold(), f"{more} {rest}".strip())


def row_id(args: str) -> int:
    """The id that a button's data names; 0, which no row has, where it names none."""
    return int(args) if args.isascii() and args.isdecimal() and len(args) < 10 else 0


async def take(route: Route, context: Context) -> Replies:
    """The route's replies, or a refusal in words: wrong role, or a rule said no."""
    if route.kind is Kind.COMMAND and context.undecided and not _for_any_duty(route, context):
        return await which_duty(context, route.name)
    if not context.role & route.for_:
        why = Part("not-for-role", office=context.region.office, role=context.role)
        return refusal(context, why)
    try:
        return await route.handler(context)
    except Refused as refused:
        return refusal(context, Part(refused.key, **refused.values))


def _for_any_duty(route: Route, context: Context) -> bool:
    """Is the command about the person, or does it open what a link names?"""
    return route.name in ABOUT_THE_PERSON or (route.for_ == ANYONE and bool(context.args))


def refusal(context: Context, why: Part) -> Replies:
    """A refusal as a message with a way on; a tap is answered too."""
    said = Say("refusal", why=why, buttons=[[Button("button-menu", "home")]])
    return [Toast("tap-refused"), said] if context.tap is not None else [said]
