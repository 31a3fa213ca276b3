"""Free text outside a conversation: a number, a wish in own words, a greeting, or anything."""

from collections.abc import Awaitable, Callable

from domain.innovations import read_number
from domain.intents import SURE, Intent, Understood, is_register_or_list, understand
from domain.names import clean
from domain.people import Role
from domain.phrases import is_acknowledgement, is_greeting, strip_greeting
from handlers import conversation, welcome
from handlers.admin import importing
from handlers.context import Context
from handlers.conversation import kind_of
from handlers.innovations import open_by_number
from handlers.menus import COMMANDS
from handlers.replies import Button, Replies, Row, Say
from locales import clip

Run = Callable[[Context, str, str], Awaitable[Replies]]
CHOICES = 3
QUOTED = 80  # letters of what was typed, shown back
SHORT = 24  # letters of it on a button
_DATA = 64 - len("go:cari:")  # bytes that a search has in a button


class Listener:
    """Hears what no button and no command says. `run` takes a command as if it had been typed."""

    def __init__(self, run: Run) -> None:
        self._run = run

    async def text(self, context: Context) -> Replies:
        """A text: an answer while a conversation is open, else a wish."""
        if context.draft is not None:
            return await conversation.hear(context)
        text = clean(context.text)
        if is_acknowledgement(text):
            return []
        if is_greeting(text) is not None:
            return await welcome.greet(context, text)
        return await self._wish(context, clean(strip_greeting(text)))

    async def go(self, context: Context) -> Replies:
        """A tap `go:<command>[:<arguments>]`: as if the command had been typed."""
        name, _, args = context.args.partition(":")
        return await self._run(context, name, args)

    async def _wish(self, context: Context, text: str) -> Replies:
        number = read_number(text, context.region.code)
        if number is not None:
            return await open_by_number(context, number)
        if is_register_or_list(text) and context.role is not Role.VISITOR:
            return [Say("register-or-list", buttons=_register_or_list())]
        guesses = [guess for guess in understand(text) if _may(context, guess)]
        if guesses and guesses[0].score >= SURE:
            return await self._run(context, guesses[0].intent, guesses[0].rest)
        return [_not_understood(text, guesses)]


async def file(context: Context) -> Replies:
    """A photo or document: evidence in a conversation that asks for it."""
    if context.draft is not None:
        return await conversation.hear_file(context)
    if context.role is Role.ADMIN and importing.is_table(context.message.document):
        return await importing.offer(context)
    return [_unexpected(context)]


async def other(context: Context) -> Replies:
    """A voice note, sticker, location, poll, contact …"""
    if context.draft is not None:
        return await conversation.hear_other(context)
    return [_unexpected(context)]


def _may(context: Context, guess: Understood) -> bool:
    """Nobody is offered what the role may not do; to register, a visitor asks for access."""
    return guess.intent in COMMANDS[context.role] or guess.intent is Intent.REGISTER


def _register_or_list() -> list[Row]:
    return [
        [Button("button-register", "go:daftar")],
        [Button("button-innovation-list", "go:inovasi")],
    ]


def _not_understood(text: str, guesses: list[Understood]) -> Say:
    search = Button("button-search-for", f"go:cari:{_short(text)}", wanted=clip(text, SHORT))
    near = [
        Button(f"button-go-{guess.intent}", f"go:{guess.intent}")
        for guess in guesses
        if guess.intent is not Intent.SEARCH
    ]
    rows: list[Row] = [[search], *([button] for button in near[: CHOICES - 1])]
    rows.append([Button("button-menu", "home"), Button("button-help", "go:bantuan")])
    return Say("not-understood", text=clip(text, QUOTED), buttons=rows)


def _short(text: str) -> str:
    """As much of a search as a button's data holds, without parting a character."""
    return " ".join(text.split()).encode()[:_DATA].decode(errors="ignore")


def _unexpected(context: Context) -> Say:
    rows: list[Row] = [[Button("button-menu", "home"), Button("button-help", "go:bantuan")]]
    if context.role in Role.OFFICER | Role.ADMIN:
        rows.insert(0, [Button("button-report", "go:lapor")])
    return Say("unexpected", kind=kind_of(context), buttons=rows)
