"""When reminders come, when the head hears of it, and how long a revision may take."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from domain.people import Role
from domain.regions import Region
from handlers.admin.settings.changing import change, saved, with_settings
from handlers.answers import read_whole
from handlers.context import Context
from handlers.conversation import Form
from handlers.questionnaire import Answers, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import Replies
from storage.conversations import Draft

#: Reminders further away than this are of no use, nor are more of them.
EARLIEST, LATEST, MOST = -60, 30, 12
_OFFSET: Final = re.compile(r"h\s*(?:([+\-−–])\s*(\d{1,3}))?")


class NewOffsets(BaseModel):
    """Days from a period's due date on which its reminders come."""

    offsets: tuple[int, ...]


class NewEscalation(BaseModel):
    """Days after the due date when a unit's head is told."""

    days: Annotated[int, Field(ge=1, le=LATEST)]


class NewRevisionDays(BaseModel):
    """Days within which a returned registration is to be mended."""

    days: Annotated[int, Field(ge=1, le=60)]


def read_offsets(question: Question, typed: Typed, answers: Answers) -> list[int]:
    """Offsets as people write them: "H-14, H-7, H, H+3"."""
    words = [word.strip() for word in re.split(r"[,;\n]+|\bdan\b", typed.text.casefold())]
    found = [_OFFSET.fullmatch(word) for word in filter(None, words)]
    if not found or None in found:
        raise Rejected("offsets", typed=typed.text)
    return sorted({_days(one) for one in found if one is not None})


def _days(found: re.Match[str]) -> int:
    days = int(found[2] or 0)
    return days if found[1] == "+" else -days


def useful(offsets: tuple[int, ...], answers: Mapping[str, Any], today: date) -> None:
    """Not too many, none too far away, and always one on the day itself."""
    if len(offsets) > MOST:
        raise Rejected("many", most=MOST)
    if not all(EARLIEST <= days <= LATEST for days in offsets):
        raise Rejected("far", before=-EARLIEST, after=LATEST)
    if 0 not in offsets:
        raise Rejected("no-day")


async def _offsets(context: Context, draft: Draft, new: NewOffsets) -> Replies:
    await change(context, lambda region: _with_offsets(region, period=tuple(new.offsets)))
    return await saved(context, "reminding")


async def _escalation(context: Context, draft: Draft, new: NewEscalation) -> Replies:
    await change(context, lambda region: _with_offsets(region, escalation=new.days))
    return await saved(context, "reminding")


async def _revision(context: Context, draft: Draft, new: NewRevisionDays) -> Replies:
    await change(context, lambda region: with_settings(region, revision_days=new.days))
    return await saved(context, "reminding")


def _with_offsets(region: Region, **values: Any) -> Region:
    return with_settings(region, offsets=replace(region.settings.offsets, **values))


OFFSETS = Form(
    Questionnaire("set-offsets", NewOffsets, ask("offsets", read=read_offsets, rule=useful)),
    Role.ADMIN,
    _offsets,
    rests=False,
)
ESCALATION = Form(
    Questionnaire("set-escalation", NewEscalation, ask("days", read=read_whole)),
    Role.ADMIN,
    _escalation,
    rests=False,
)
REVISION_DAYS = Form(
    Questionnaire("set-revision-days", NewRevisionDays, ask("days", read=read_whole)),
    Role.ADMIN,
    _revision,
    rests=False,
)
