"""Whose changes an admin wants to see: an innovation by number or name, or a person by name."""

from typing import Annotated, Final

from pydantic import BaseModel, Field

from domain.innovations import read_number
from domain.names import clean
from domain.people import Role
from handlers.admin.history.listing import NARROWED, listed
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Row, Say, Show
from locales import clip
from storage.conversations import Draft

#: Innovations, and people, that are offered to choose from; letters shown back.
OFFERED: Final = 5
SHOWN: Final = 60
_LETTERS: Final = {kind: letter for letter, kind in NARROWED.items()}


class Wanted(BaseModel):
    """A number or a name."""

    words: Annotated[str, Field(min_length=2, max_length=120)]


async def history(context: Context) -> Replies:
    """/riwayat: the newest changes; with a number or a name behind it, of that."""
    words = clean(context.args)
    return [await _of(context, words) if words else await listed(context, 0, "")]


async def look(context: Context) -> Replies:
    """A tap `trail-of`: asks whose changes."""
    return await begin(context, FORM)


async def _show(context: Context, draft: Draft, wanted: Wanted) -> Replies:
    return [await _of(context, wanted.words)]


async def _of(context: Context, words: str) -> Say | Show:
    """The changes of what is meant; where that is not sure, what it may be."""
    found = await _meant(context, words)
    if len(found) == 1:
        return await listed(context, 0, *found)
    rows: list[Row] = [
        [Button("button-option", f"trail:0:{packed}", label=name)] for packed, name in found.items()
    ]
    again: Row = [
        Button("button-trail-of", "trail-of"),
        Button("button-trail-all", "trail"),
    ]
    key = "trail-several" if found else "trail-unknown"
    return Say(key, typed=clip(words, SHOWN), buttons=[*rows, again])


async def _meant(context: Context, words: str) -> dict[str, str]:
    """Innovations and people of the own region, as buttons carry them, with their names."""
    region = context.duty.region
    number = read_number(words, region)
    if number is None:
        found = await context.store.audit.named(region, words, OFFERED)
        return {_packed(subject): name for subject, name in found.items()}
    one = await context.store.innovations.by_number(number)
    return {f"i{one.id}": one.name} if one is not None and one.region == region else {}


def _packed(subject: str) -> str:
    kind, _, number = subject.partition("/")
    return f"{_LETTERS[kind]}{number}"


FORM = Form(Questionnaire("trail-search", Wanted, ask("words")), Role.ADMIN, _show, rests=False)
