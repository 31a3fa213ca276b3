"""Who signs: the head of the office, and the head of the region."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from domain.people import Role
from domain.regions import Official
from handlers.admin.settings.changing import change, outdated, saved, shown, with_settings
from handlers.answers import choose
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Option, Questionnaire, Rejected, ask
from handlers.replies import Replies
from storage.conversations import Draft

POSTS: Final = ("signatory", "leader")
#: Who stands in for a post, as it is written before the title; None holds it.
ACTING: Final = ("Plt.", "Plh.", "Pj.", "a.n.")
_NIP: Final = re.compile(r"\d{18}")


class NewOfficial(BaseModel):
    """An official as letters name one: title, name with academic titles, rank, NIP."""

    title: Annotated[str, Field(min_length=3, max_length=100)]
    acting: str | None = None
    name: Annotated[str, Field(min_length=3, max_length=100)]
    rank: Annotated[str, Field(min_length=3, max_length=60)] | None = None
    nip: Annotated[str, Field(min_length=5, max_length=30)] | None = None


def eighteen_digits(nip: str, answers: Mapping[str, Any], today: date) -> None:
    """A NIP has 18 digits, in groups or not."""
    digits = re.sub(r"[\s.]", "", nip)
    if not _NIP.fullmatch(digits):
        raise Rejected("nip", digits=sum(map(str.isdecimal, nip)))


async def acting_options(context: Context, draft: Draft) -> list[Option]:
    """The ways to stand in for a post."""
    return [Option(way, way) for way in ACTING]


async def find_acting(context: Context, draft: Draft, text: str) -> str:
    """The way that was typed, with or without its dots."""
    return choose(text, {way: way for way in ACTING})


async def change_official(context: Context) -> Replies:
    """A tap `official:<post>`: asks for one, or shows the one there is, to change."""
    if context.args not in POSTS:
        return await outdated(context, "officials")
    known: Official | None = getattr(context.region.settings, context.args)
    answers = known.model_dump(mode="json") if known else {}
    return await begin(context, OFFICIAL, subject=context.args, answers=answers)


async def drop_official(context: Context) -> Replies:
    """A tap `no-official:<post>`: letters leave room for a name then."""
    post = context.args
    if post not in POSTS:
        return await outdated(context, "officials")
    await change(context, lambda region: with_settings(region, **{post: None}))
    return await shown(context, "officials")


async def _summary(context: Context, draft: Draft, new: NewOfficial) -> dict[str, Any]:
    return {"post": draft.subject, "official": _official(new)}


async def _keep(context: Context, draft: Draft, new: NewOfficial) -> Replies:
    post = str(draft.subject)
    await change(context, lambda region: with_settings(region, **{post: _official(new)}))
    return await saved(context, "officials")


def _official(new: NewOfficial) -> Official:
    nip = new.nip and re.sub(r"[\s.]", "", new.nip)
    return Official(**new.model_dump(exclude={"nip"}), nip=nip)


async def _values(context: Context, draft: Draft) -> dict[str, Any]:
    return {"post": draft.subject, "office": context.region.office}


OFFICIAL = Form(
    Questionnaire(
        "official",
        NewOfficial,
        ask("title"),
        ask(
            "acting",
            optional=True,
            skip="button-definitive",
            options=acting_options,
            find=find_acting,
        ),
        ask("name"),
        ask("rank", optional=True, skip="button-none"),
        ask("nip", optional=True, skip="button-none", rule=eighteen_digits),
    ),
    Role.ADMIN,
    _keep,
    summary=_summary,
    values=_values,
)
