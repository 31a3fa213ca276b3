"""What is counted and timed in this process, for `/metrics`: never who it was or what was said."""

from datetime import datetime
from functools import cache
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import generate_latest

from bot.clock import real_now
from storage.database import Database, DatabaseTrouble
from storage.outbox import Priority
from storage.store import Store

REGISTRY: Final = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

RECEIVED: Final = Counter(
    "pandu_updates_received", "Updates stored for the first time.", registry=REGISTRY
)
HANDLED: Final = Counter(
    "pandu_updates_handled", "Updates taken through their route.", registry=REGISTRY
)
FAILED: Final = Counter("pandu_updates_failed", "Attempts that failed.", registry=REGISTRY)
DEAD: Final = Counter("pandu_updates_dead", "Updates given up.", registry=REGISTRY)
HANDLER_SECONDS: Final = Histogram(
    "pandu_handler_seconds",
    "Time of a handler, by what kind of update it answers.",
    ["kind"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
    registry=REGISTRY,
)
SENDS: Final = Counter(
    "pandu_sends",
    "Messages to Telegram, by result: sent, again, dropped.",
    ["result"],
    registry=REGISTRY,
)
FLOODS: Final = Counter("pandu_too_many_requests", "Answers 429 from Telegram.", registry=REGISTRY)
REMINDERS: Final = Counter(
    "pandu_reminders_queued", "Digests of reminders put into the outbox.", registry=REGISTRY
)
JOBS: Final = Counter(
    "pandu_jobs", "Jobs, by result: done, again, given_up.", ["result"], registry=REGISTRY
)

DATABASE_UP: Final = Gauge("pandu_database_up", "1 when the database answers.", registry=REGISTRY)
INBOX_WAITING: Final = Gauge("pandu_inbox_waiting", "Updates that wait.", registry=REGISTRY)
INBOX_AGE: Final = Gauge(
    "pandu_inbox_oldest_seconds", "How long the oldest update waits.", registry=REGISTRY
)
OUTBOX_WAITING: Final = Gauge(
    "pandu_outbox_waiting", "Messages that wait, by priority.", ["priority"], registry=REGISTRY
)
JOBS_WAITING: Final = Gauge("pandu_jobs_waiting", "Jobs that wait.", registry=REGISTRY)
LETTERS: Final = Gauge("pandu_dead_letters", "Dead letters kept.", registry=REGISTRY)


@cache
def handler_seconds(kind: str) -> Histogram:
    """The times of handlers that answer this kind of update."""
    return HANDLER_SECONDS.labels(kind)


@cache
def sends(result: str) -> Counter:
    """The messages of this result."""
    return SENDS.labels(result)


async def exposed(database: Database) -> bytes:
    """All figures in Prometheus' text format, with the queues as they are now.

    When the database does not answer the queues keep their last figures, and
    `pandu_database_up` is 0.
    """
    try:
        async with database.read() as store:
            await _look(store)
        DATABASE_UP.set(1)
    except DatabaseTrouble:
        DATABASE_UP.set(0)
    return generate_latest(REGISTRY)


async def _look(store: Store) -> None:
    waiting, oldest = await store.inbox.backlog()
    INBOX_WAITING.set(waiting)
    INBOX_AGE.set(seconds_since(oldest))
    messages = await store.outbox.waiting()
    for priority in Priority:
        OUTBOX_WAITING.labels(priority.name.lower()).set(messages.get(priority, 0))
    JOBS_WAITING.set(await store.jobs.backlog())
    LETTERS.set(await store.inbox.letters())


def seconds_since(moment: datetime | None) -> float:
    """How long ago an aware time was, by the real clock; 0 for none."""
    return max(0.0, (real_now() - moment).total_seconds()) if moment else 0.0
