"""The region's own holidays, on which nobody is reminded."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from domain.calendar import WorkingDays
from domain.dates import Moment, Precision, Tense
from domain.people import Role
from domain.regions import Region
from handlers.admin.settings.changing import change, outdated, saved, shown, with_settings
from handlers.context import Context
from handlers.conversation import Form
from handlers.questionnaire import Questionnaire, Rejected, ask
from handlers.replies import Replies
from storage.conversations import Draft


class NewHoliday(BaseModel):
    """A day on which the region's offices are closed."""

    day: Moment


def free_by_decree(day: Moment, answers: Mapping[str, Any], today: date) -> None:
    """A day to come that is not free already, in the whole country."""
    if day.precision is not Precision.DAY:
        raise Rejected("no-day", day=day)
    if day.first < today:
        raise Rejected("past", day=day)
    if not WorkingDays().is_working(day.first):
        raise Rejected("free", day=day)


async def _keep(context: Context, draft: Draft, new: NewHoliday) -> Replies:
    await change(context, lambda region: _holidays(region, {new.day.first}, set()))
    return await saved(context, "holidays")


async def drop_holiday(context: Context) -> Replies:
    """A tap `no-holiday:<day>`."""
    kept = {day.isoformat(): day for day in context.region.settings.local_holidays}
    if context.args not in kept:
        return await outdated(context, "holidays")
    day = kept[context.args]
    await change(context, lambda region: _holidays(region, set(), {day}))
    return await shown(context, "holidays")


def _holidays(region: Region, more: set[date], fewer: set[date]) -> Region:
    days = {*region.settings.local_holidays} | more
    return with_settings(region, local_holidays=tuple(sorted(days - fewer)))


HOLIDAY = Form(
    Questionnaire("set-holiday", NewHoliday, ask("day", tense=Tense.FUTURE, rule=free_by_decree)),
    Role.ADMIN,
    _keep,
    rests=False,
)
