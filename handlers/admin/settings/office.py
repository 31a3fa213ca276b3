"""The office: how it is called, its zone, where its letters are signed, and their head."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.people import Role
from handlers.admin.settings.changing import change, saved, with_settings
from handlers.context import Context
from handlers.conversation import Form
from handlers.questionnaire import Questionnaire, Rejected, ask
from handlers.replies import Replies
from storage.conversations import Draft

#: Lines of a letterhead, and letters of one, that fit above a letter.
LINES, WIDTH = 5, 80


class NewOffice(BaseModel):
    """How the coordinating office is called."""

    office: Annotated[str, Field(min_length=2, max_length=60)]


class NewPlace(BaseModel):
    """Where letters are signed; None: not said in them."""

    place: Annotated[str, Field(min_length=2, max_length=60)] | None = None


class NewLetterhead(BaseModel):
    """The lines of the letterhead, as typed; None: none."""

    letterhead: Annotated[str, Field(min_length=3, max_length=400)] | None = None


def fits_above(letterhead: str, answers: Mapping[str, Any], today: date) -> None:
    """A letterhead of few lines, none too long."""
    lines = letterhead.splitlines()
    if len(lines) > LINES:
        raise Rejected("many-lines", lines=len(lines), most=LINES)
    longest = max(lines, key=len)
    if len(longest) > WIDTH:
        raise Rejected("long-line", line=longest, most=WIDTH)


async def _office(context: Context, draft: Draft, new: NewOffice) -> Replies:
    await change(context, lambda region: region.model_copy(update={"office": new.office}))
    return await saved(context, "office")


async def _place(context: Context, draft: Draft, new: NewPlace) -> Replies:
    await change(context, lambda region: with_settings(region, place=new.place))
    return await saved(context, "office")


async def _letterhead(context: Context, draft: Draft, new: NewLetterhead) -> Replies:
    lines = tuple(filter(None, (new.letterhead or "").splitlines()))
    await change(context, lambda region: with_settings(region, letterhead=lines))
    return await saved(context, "office")


OFFICE = Form(
    Questionnaire("set-office", NewOffice, ask("office")), Role.ADMIN, _office, rests=False
)
PLACE = Form(
    Questionnaire("set-place", NewPlace, ask("place", optional=True, skip="button-none")),
    Role.ADMIN,
    _place,
    rests=False,
)
LETTERHEAD = Form(
    Questionnaire(
        "set-letterhead",
        NewLetterhead,
        ask("letterhead", optional=True, skip="button-none", rule=fits_above),
    ),
    Role.ADMIN,
    _letterhead,
    rests=False,
)
