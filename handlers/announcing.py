"""How an announcement reads: for each of its recipients, and for who began it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.announcements import Announcement, AnnouncementState, Headcount, Written
from domain.people import Person
from domain.regions import Region
from handlers.replies import Button, File, Lines, Part, Row, Say
from locales import clip
from storage.announcements.subject import Missed

#: Names of who could not be reached that the result shows at once.
NAMED = 10
#: Letters of an announcement that a line about it shows.
WORDS = 60


@dataclass(frozen=True)
class Told:
    """One recipient, as the composer of a text sees it.

    agency: name of the unit for which the person is told · values: what the announcement was
    begun with, and over it what is only for this recipient; JSON, so dates are ISO strings.
    """

    region: Region
    person: Person
    agency: str | None
    values: Mapping[str, Any]


#: Composes the message to one recipient, of one piece. Pure: it is called long after the handler.
Composer = Callable[[Told], Say]


def typed(told: Told) -> Say:
    """What an admin has written, as it was written, with the photo or document."""
    written = Written.model_validate(told.values["message"])
    return Say(
        "announcement",
        file=file_of(written),
        office=told.region.office,
        region=told.region.name,
        message=written.text or None,
    )


def file_of(written: Written) -> File | None:
    """The photo or document of an announcement, as Telegram keeps it."""
    if written.file is None or written.file.file_id is None:
        return None
    return File(written.file.kind, written.file.file_id)


def progress_key(one: Announcement) -> str:
    """The outbox's key of the message that shows how far it has come."""
    return f"announcement/{one.id}/progress"


def progress(one: Announcement, count: Headcount) -> Say:
    """How far it has come, with the buttons to steer it; said once, then edited by Pandu."""
    return Say(
        "announcement-progress",
        key=progress_key(one),
        state=one.state,
        sent=count.sent,
        total=count.total,
        unreachable=count.unreachable,
        buttons=steering(one),
    )


def gist(one: Announcement) -> str | Part:
    """How an announcement that was typed begins, or what it is without a text."""
    written = Written.model_validate(one.values.get("message", ""))
    if written.file is not None and not written.text:
        return Part("announced-file", kind=written.file.kind)
    return clip(" ".join(written.text.split()), WORDS)


def steering(one: Announcement) -> list[Row]:
    """What can be done with it now."""
    match one.state:
        case AnnouncementState.RUNNING:
            first = Button("button-pause", f"announce:pause:{one.id}")
        case AnnouncementState.PAUSED:
            first = Button("button-go-on", f"announce:go:{one.id}")
        case _:
            return []
    return [[first, Button("button-stop", f"announce:stop:{one.id}")]]


def result(one: Announcement, count: Headcount, missed: list[Missed]) -> Say:
    """What became of it, and who could not be reached."""
    more: list[Row] = []
    if count.unreachable > len(missed):
        more = [[Button("button-unreachable-all", f"missed:0:{one.id}")]]
    return Say(
        "announcement-result",
        about=Part(f"announced-{one.kind}", message=gist(one)),
        sent=count.sent,
        total=count.total,
        unreachable=count.unreachable,
        missed=Lines(missed_line(each) for each in missed),
        more=max(0, count.unreachable - len(missed)),
        buttons=more,
    )


def missed_line(one: Missed) -> Part:
    """Somebody who could not be reached: the unit, and the name."""
    return Part("announcement-missed", agency=one.agency, name=one.name)
