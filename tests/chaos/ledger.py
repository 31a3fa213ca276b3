"""The exact counts after a storm: what Telegram handed over against what Pandu remembers."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select, text

from simulator.telegram import Telegram
from simulator.updates import FIRST_UPDATE_ID
from storage.database import Database
from storage.inbox import Status as Fate
from storage.outbox import Status
from storage.store import Store
from storage.tables import attachments, inbox, innovations, outbox, reports

# Whoever marks an update as done leaves a line here, in the same transaction: two lines are two
# handlings, and their order is the order in which a chat was answered.
_WITNESS = {
    "sqlite": (
        """CREATE TABLE handled
             (id INTEGER PRIMARY KEY AUTOINCREMENT, seq BIGINT, update_id BIGINT, lane BIGINT)""",
        """CREATE TRIGGER witness AFTER UPDATE OF status ON inbox WHEN NEW.status = 1 BEGIN
             INSERT INTO handled (seq, update_id, lane)
             VALUES (NEW.seq, NEW.update_id, NEW.lane); END""",
    ),
    "postgresql": (
        """CREATE TABLE handled
             (id BIGSERIAL PRIMARY KEY, seq BIGINT, update_id BIGINT, lane BIGINT)""",
        """CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             INSERT INTO handled (seq, update_id, lane)
             VALUES (NEW.seq, NEW.update_id, NEW.lane);
             RETURN NULL; END $$""",
        """CREATE TRIGGER witness AFTER UPDATE OF status ON inbox FOR EACH ROW
             WHEN (NEW.status = 1) EXECUTE FUNCTION witness()""",
    ),
}


async def witness(database: Database) -> None:
    """Write down in the database itself, from now on, what is handled and in which order."""
    async with database.write() as store:
        for statement in _WITNESS[database.dialect]:
            await store.execute(text(statement))


@dataclass(frozen=True)
class Told:
    """What people know: the numbers on their receipts, thanks for reports, and what is odd."""

    numbers: list[str] = field(default_factory=list)
    reports: int = 0
    surprises: list[str] = field(default_factory=list)


@dataclass
class Ledger:
    """What was counted; `wrong` says in words what should not be."""

    updates: int = 0
    handled: int = 0
    registered: int = 0
    reported: int = 0
    messages: int = 0
    repeated: int = 0
    dropped: int = 0
    wrong: list[str] = field(default_factory=list)

    def expect(self, claim: str, found: object, expected: object) -> None:
        """Write down where a count is not what it has to be."""
        if found != expected:
            self.wrong.append(f"{claim}: {found} instead of {expected}"[:1000])


async def count(
    database: Database, telegram: Telegram, told: Told, *, forgotten: int = 0
) -> Ledger:
    """Compare Telegram and what people know with the database, when all is handled and sent.

    `forgotten` updates were too old when Pandu came back, and Telegram dropped them.
    """
    ledger = Ledger()
    ledger.expect("surprises", told.surprises, [])
    async with database.read() as store:
        await _updates(ledger, store, telegram, forgotten)
        await _order(ledger, store)
        await _registrations(ledger, store, told.numbers)
        await _reports(ledger, store, told.reports)
        await _messages(ledger, store, telegram)
    return ledger


async def _updates(ledger: Ledger, store: Store, telegram: Telegram, forgotten: int) -> None:
    told = telegram.updates.next_id - FIRST_UPDATE_ID
    rows = (await store.execute(select(inbox.c.update_id, inbox.c.status))).all()
    handled = Counter((await store.execute(text("SELECT update_id FROM handled"))).scalars())
    ledger.updates, ledger.handled = told, len(handled)
    expected = set(range(FIRST_UPDATE_ID, FIRST_UPDATE_ID + told))
    missing = expected - {row.update_id for row in rows}
    ledger.expect("updates that Pandu never got", len(missing), forgotten)
    ledger.expect("updates not done", [r for r in rows if r.status != Fate.DONE], [])
    ledger.expect("updates handled", len(handled), told - forgotten)
    twice = [update_id for update_id, times in handled.items() if times > 1]
    ledger.expect("updates handled twice", twice, [])


async def _order(ledger: Ledger, store: Store) -> None:
    lanes: dict[int, list[int]] = defaultdict(list)
    for row in await store.execute(text("SELECT lane, seq FROM handled ORDER BY id")):
        lanes[row.lane].append(row.seq)
    astray = [lane for lane, waited in lanes.items() if waited != sorted(waited)]
    ledger.expect("chats handled out of order", astray, [])


async def _registrations(ledger: Ledger, store: Store, numbers: list[str]) -> None:
    rows = (await store.execute(select(innovations.c.number, innovations.c.name))).all()
    ledger.registered = len(rows)
    ledger.expect("registered", sorted(row.number for row in rows), sorted(numbers))
    names = Counter(row.name for row in rows)
    ledger.expect("registered twice", [name for name, n in names.items() if n > 1], [])
    running = sorted(int(row.number.rpartition("-")[2]) for row in rows)
    ledger.expect("running numbers", running, list(range(1, len(rows) + 1)))


async def _reports(ledger: Ledger, store: Store, thanked: int) -> None:
    ledger.reported = (await store.execute(select(func.count(reports.c.id)))).scalar_one()
    ledger.expect("reports", ledger.reported, thanked)
    kept = select(attachments.c.report_id, attachments.c.sha256)
    evidence = (await store.execute(kept)).all()
    ledger.expect("pieces of evidence", len(evidence), thanked)
    ledger.expect("evidence not kept", [one for one in evidence if one.sha256 is None], [])


async def _messages(ledger: Ledger, store: Store, telegram: Telegram) -> None:
    statement = select(outbox).order_by(outbox.c.id)
    rows = (await store.execute(statement)).all()
    waiting = [row.id for row in rows if row.status == Status.WAITING]
    ledger.expect("messages not sent", waiting, [])
    ledger.dropped = sum(row.status == Status.DROPPED for row in rows)
    new = [row for row in rows if row.method == "sendMessage" and row.status == Status.SENT]
    by_chat: dict[int, list[Any]] = defaultdict(list)
    alike: dict[tuple[int, int], list[Any]] = defaultdict(list)  # a reply overtakes a reminder
    for row in new:
        by_chat[row.chat_id].append(row.message_id)
        alike[row.chat_id, row.priority].append(row.message_id)
    for (chat_id, _), sent in alike.items():
        ledger.expect(f"order in chat {chat_id}", sent, sorted(sent))
    for chat_id, chat in telegram.chats.items():
        written = [message.id for message in chat.messages.values() if message.from_bot]
        recorded = sorted(by_chat[chat_id])
        ledger.messages += len(written)
        ledger.repeated += len(written) - len(recorded)
        ledger.expect(f"unsent in chat {chat_id}", set(recorded) - set(written), set())
        for wrong in _unlike(telegram, chat_id, recorded):
            ledger.wrong.append(wrong)


def _unlike(telegram: Telegram, chat_id: int, recorded: list[int]) -> Iterator[str]:
    """Messages that are neither recorded nor a repetition of the recorded one that follows."""
    messages = telegram.chats[chat_id].messages
    known = iter([*recorded, None])
    following = next(known)
    for number, message in messages.items():
        if not message.from_bot:
            continue
        if number == following:
            following = next(known)
        elif following is None or messages[following].text != message.text:
            yield f"chat {chat_id}, message {number}: nobody wrote {message.text[:60]!r}"
