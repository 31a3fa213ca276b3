"""What becomes of an outbox row after its send: sent, again later, or never."""

from datetime import datetime, timedelta
from typing import Final

from bot.backoff import Backoff
from bot.observing import logger
from bot.sending.delivery import Again, Dropped, Outcome, Sent
from storage.outbox import ToSend
from storage.store import Store

log = logger("sending")

#: About a day of tries, while the line was up and everything else went through.
MOST_ATTEMPTS: Final = 100


def is_trouble(outcome: Outcome) -> bool:
    """Did Telegram not answer, or answer about itself, so that the line must be asked first?"""
    return isinstance(outcome, Again) and outcome.seconds is None


async def mark(
    store: Store, holder: str, row: ToSend, outcome: Outcome, now: datetime, backoff: Backoff
) -> None:
    """Write the outcome of a send of this holder; `now` is real time, aware."""
    match outcome:
        case Sent(message_id, result):
            await store.outbox.sent(row.id, message_id, result)
        case Again(error) if row.attempts >= MOST_ATTEMPTS:
            await _drop(store, row, Dropped(error), now)
        case Again(error, seconds):
            wait = seconds if seconds is not None else backoff.after(row.attempts + 1)
            await store.outbox.retry(holder, row.id, now + timedelta(seconds=wait), error)
            _tell("again", row, why=error, seconds=wait)
        case Dropped():
            await _drop(store, row, outcome, now)


async def _drop(store: Store, row: ToSend, dropped: Dropped, now: datetime) -> None:
    await store.outbox.drop(row.id, dropped.error)
    if dropped.unreachable and row.chat_id > 0:
        await store.people.blocked(row.chat_id, now)
    _tell("dropped", row, why=dropped.error, unreachable=dropped.unreachable)


def _tell(event: str, row: ToSend, **why: object) -> None:
    log.warning(event, outbox=row.id, chat=row.chat_id, method=row.method, **why)
