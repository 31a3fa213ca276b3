"""What Pandu says when it comes back after so long that messages to it may be lost."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from domain.people import Person
from handlers.conversation import Form, position
from handlers.replies import Button, Row, Say
from storage.conversations import Draft
from storage.outbox import Priority

#: How long Telegram keeps messages for a bot.
KEPT = timedelta(hours=24)


def back_again(
    person: Person, draft: Draft | None, forms: Mapping[str, Form], gone: datetime, now: datetime
) -> Say:
    """From when until when Pandu was away, what may be lost, and where one was.

    `gone` and `now` are in the region's zone.
    """
    number, total = (0, 0) if draft is None else position(forms[draft.kind], draft)
    rows: list[Row] = (
        [[Button("button-menu", "home")]]
        if draft is None
        else [[Button("button-resume", f"draft:resume:{draft.id}")]]
    )
    return Say(
        "back-again",
        to=person.telegram_id,
        priority=Priority.BROADCAST,
        gone=gone,
        now=now,
        lost=now - KEPT,
        hours=round((now - gone) / timedelta(hours=1)),
        number=number,
        total=total,
        buttons=rows,
    )
