"""The jobs of /impor: read a file, import it in one transaction, send what is to be mended."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Final
from zoneinfo import ZoneInfo

from bot.clock import OfficeClock
from bot.files import FileGone, Files, FileTooBig
from bot.indexing import build_matcher
from bot.observing import logger
from bot.shelf import Shelf
from bot.transport import TelegramTrouble
from bot.working import MOST_ATTEMPTS, Handler
from documents.spreadsheets import MAX_BYTES, Flaw, Table, UnreadableTable, read_upload
from domain.innovations import NameTaken
from domain.regions import Region
from handlers.admin.importing import (
    findings_of_innovations,
    findings_of_units,
    plan_upload,
    standing,
    template_buttons,
    to_mend,
    view,
)
from handlers.admin.importing.examining import Plan
from handlers.admin.importing.findings import Findings
from handlers.admin.transfer import (
    AgencyPlan,
    Alike,
    InnovationPlan,
    Source,
    alike_innovations,
    entries_of,
    write_agencies,
    write_innovations,
)
from handlers.context import House
from handlers.rendering import fill, messages
from handlers.replies import Button, Part, Say, Show
from storage.database import Database, DatabaseTrouble
from storage.jobs import Claimed, Job
from storage.outbox import OutboxRow
from storage.store import Store
from storage.uploads import Upload, UploadState

log = logger("importing")

#: Seconds that comparing a file with the catalogue may take; the rows after that are counted.
COMPARING: Final = 60.0
#: Seconds after each row in which others may use the interpreter.
BREATH: Final = 0.001
XLSX: Final = ".xlsx"


@dataclass(frozen=True)
class Examined:
    """An upload's table with what of it can be taken."""

    upload: Upload
    region: Region
    table: Table
    plan: Plan


@dataclass(frozen=True)
class Desk:
    """What the jobs of /impor work with."""

    database: Database
    files: Files
    shelf: Shelf
    house: House
    clock: OfficeClock

    async def examine(self, upload: Upload) -> Examined:
        """Read the file in a process of its own, and look at its rows. Raises UnreadableTable."""
        table = await read_upload(self.shelf.path(await self._kept(upload)), upload.name)
        async with self.database.read() as store:
            region = await store.regions.get(upload.region)
            assert region is not None
            plan = await plan_upload(store, upload, table, region, self.now(region).date())
        return Examined(upload, region, table, plan)

    def now(self, region: Region) -> datetime:
        """The office's time in a region's zone."""
        return self.clock.now().astimezone(ZoneInfo(region.zone))

    async def _kept(self, upload: Upload) -> str:
        """The file's name on the shelf; it is fetched when it is not there yet."""
        name = str(upload.id)
        if await self.shelf.holds(name):
            return name
        try:
            content = await self.files.content(upload.file_id)
        except FileTooBig:
            raise UnreadableTable(flaw=Flaw.TOO_LARGE, file=upload.name, limit=MAX_BYTES) from None
        except FileGone:
            raise UnreadableTable(flaw=Flaw.GONE, file=upload.name) from None
        await self.shelf.put(name, content)
        return name

    async def found(self, examined: Examined) -> Findings:
        """What the file would bring, with what may exist already."""
        plan, notes = examined.plan, examined.table.notes
        if isinstance(plan, AgencyPlan):
            return findings_of_units(plan, notes)
        alike = await self._compared(plan)
        numbers = {pair.match.number for row in alike for pair in row if pair.other_row is None}
        async with self.database.read() as store:
            known = await store.innovations.by_numbers(numbers)
        return await asyncio.to_thread(findings_of_innovations, plan, alike, known, notes)

    async def _compared(self, plan: InnovationPlan) -> Sequence[Sequence[Alike]]:
        own = await asyncio.to_thread(entries_of, plan.taken)
        async with self.database.read() as store:
            beside = await build_matcher(store, own)
        rows = alike_innovations(plan.taken, self.house.matcher, beside)
        return await asyncio.to_thread(_for_a_while, rows)

    def say(self, store: Store, said: Say | Show, chat_id: int) -> None:
        """Put a message into the outbox."""
        say = Say(said.text, buttons=said.buttons, **said.values)
        for row in messages(say, self.house.texts, chat_id):
            store.outbox.add(row)

    def send(self, store: Store, chat_id: int, path: str, name: str, caption: Part) -> None:
        """Put a file into the outbox."""
        words = fill(self.house.texts, caption.text, caption.values)
        payload = {
            "chat_id": chat_id,
            "document": {"file": path, "name": name},
            "caption": words,
            "parse_mode": "HTML",
        }
        store.outbox.add(OutboxRow(chat_id=chat_id, method="sendDocument", payload=payload))

    async def mended(self, examined: Examined) -> str:
        """Put the refused rows on the shelf as a workbook; its path."""
        made = await asyncio.to_thread(to_mend, examined.table, examined.plan, self.house.texts)
        return await self.shelf.put(f"{examined.upload.id}-mend{XLSX}", made)

    def mended_name(self, upload: Upload) -> str:
        """What that workbook is called."""
        return self.house.texts.plain("upload-mend-file", name=PurePath(upload.name).stem) + XLSX


def _for_a_while(rows: Iterator[list[Alike]]) -> list[list[Alike]]:
    until = time.monotonic() + COMPARING
    found: list[list[Alike]] = []
    for row in rows:
        found.append(row)
        time.sleep(BREATH)
        if time.monotonic() > until:
            break
    return found


async def _telegram_id(store: Store, person_id: int) -> int:
    return (await store.people.of_ids({person_id}))[person_id].telegram_id


# ── Reading ──────────────────────────────────────────────────────────────────────────────────


async def read_upload_sent(desk: Desk, job: Claimed) -> None:
    """Look at a file that was sent, and show what it would bring."""
    async with desk.database.read() as store:
        upload = await store.uploads.get(job.arguments["upload"])
    if upload is None or upload.state is not UploadState.READING:
        return
    try:
        examined = await desk.examine(upload)
        await _show(desk, upload, await desk.found(examined))
    except UnreadableTable as unreadable:
        await _unreadable(desk, upload, unreadable)
    except (DatabaseTrouble, TelegramTrouble):
        raise
    except Exception:
        if job.attempts + 1 >= MOST_ATTEMPTS:  # nobody is to wait for ever
            broken = UnreadableTable(flaw=Flaw.BREAKS_READER, file=upload.name)
            await _unreadable(desk, upload, broken)
        raise


async def _show(desk: Desk, upload: Upload, found: Findings) -> None:
    async with desk.database.write() as store:
        now = await store.uploads.locked(upload.id)
        if now is None or now.state is not UploadState.READING:
            return
        await store.uploads.change(
            upload.id, state=UploadState.READY, found=found.model_dump(mode="json")
        )
        ready = await store.uploads.get(upload.id)
        assert ready is not None
        shown = view(await standing(store, ready))
        desk.say(store, shown, await _telegram_id(store, upload.sent_by))


async def _unreadable(desk: Desk, upload: Upload, unreadable: UnreadableTable) -> None:
    why = Part(f"unreadable-{unreadable.values['flaw']}", **unreadable.values)
    buttons = [
        template_buttons(),
        [Button("button-import-again", "imports")],
    ]
    said = Say("upload-unreadable", why=why, buttons=buttons)
    async with desk.database.write() as store:
        now = await store.uploads.locked(upload.id)
        if now is None or now.state is not UploadState.READING:
            return
        await store.uploads.change(upload.id, state=UploadState.UNREADABLE)
        desk.say(store, said, await _telegram_id(store, upload.sent_by))
    log.info("upload unreadable", upload=upload.id, flaw=str(unreadable.values["flaw"]))


# ── Importing ────────────────────────────────────────────────────────────────────────────────


async def import_upload(desk: Desk, job: Claimed) -> None:
    """Import what was shown, in one transaction, once; if it is no longer the same, ask again."""
    async with desk.database.read() as store:
        upload = await store.uploads.get(job.arguments["upload"])
    if upload is None or upload.state is not UploadState.IMPORTING:
        return
    try:
        examined = await desk.examine(upload)
        if len(examined.plan.taken) != job.arguments["rows"]:
            raise _Changed
        path = await desk.mended(examined) if examined.plan.problems else None
        async with desk.database.write() as store:
            await _import(desk, store, examined, path)
    except (_Changed, NameTaken, UnreadableTable):
        await _look_again(desk, upload)


class _Changed(Exception):
    """The file does not bring any more what was shown."""


async def _import(desk: Desk, store: Store, examined: Examined, mend: str | None) -> None:
    """All of it, or nothing: in the open transaction, with the message that says so."""
    upload = await store.uploads.locked(examined.upload.id)
    if upload is None or upload.state is not UploadState.IMPORTING:
        return
    assert upload.imported_by is not None
    now = desk.now(examined.region)
    numbers = await _write(store, examined, Source(upload.name, upload.id, upload.imported_by), now)
    taken = len(examined.plan.taken)
    await store.uploads.change(
        upload.id, state=UploadState.IMPORTED, taken=taken, imported_at=now, found=None
    )
    done = Say(
        "upload-imported",
        kind="units" if isinstance(examined.plan, AgencyPlan) else "innovations",
        name=upload.name,
        taken=taken,
        first=numbers[0] if numbers else None,
        last=numbers[-1] if len(numbers) > 1 else None,
        incomplete=getattr(examined.plan, "incomplete", 0),
        buttons=[
            [Button("button-coverage", "go:laporan")],
            [Button("button-import-again", "imports")],
        ],
    )
    for person_id in dict.fromkeys((upload.imported_by, upload.sent_by)):
        desk.say(store, done, await _telegram_id(store, person_id))
    if mend is not None:
        chat_id = await _telegram_id(store, upload.imported_by)
        count = len({problem.row for problem in examined.plan.problems})
        desk.send(store, chat_id, mend, desk.mended_name(upload), Part("upload-mend", count=count))


async def _write(store: Store, examined: Examined, source: Source, now: datetime) -> Sequence[str]:
    if isinstance(examined.plan, AgencyPlan):
        await write_agencies(store, examined.plan.taken, source, now)
        return []
    return list((await write_innovations(store, examined.plan.taken, source, now)).values())


async def _look_again(desk: Desk, upload: Upload) -> None:
    """Nothing was imported: something has changed since the file was shown."""
    async with desk.database.write() as store:
        now = await store.uploads.locked(upload.id)
        if now is None or now.state is not UploadState.IMPORTING:
            return
        await store.uploads.change(upload.id, state=UploadState.READING, imported_by=None)
        chat_id = await _telegram_id(store, upload.imported_by or upload.sent_by)
        desk.say(store, Say("upload-changed", name=upload.name), chat_id)
        store.jobs.add(Job("read-upload", {"upload": upload.id}))


# ── The file to mend ──────────────────────────────────────────────────────────────────────────


async def send_refused(desk: Desk, job: Claimed) -> None:
    """Send the refused rows as a workbook to mend."""
    async with desk.database.read() as store:
        upload = await store.uploads.get(job.arguments["upload"])
    if upload is None or upload.state is not UploadState.READY:
        return
    examined = await desk.examine(upload)
    path = await desk.mended(examined)
    count = len({problem.row for problem in examined.plan.problems})
    async with desk.database.write() as store:
        caption = Part("upload-mend", count=count)
        desk.send(store, job.arguments["chat"], path, desk.mended_name(upload), caption)


def import_jobs(desk: Desk) -> Mapping[str, Handler]:
    """What is done for /impor, by kind of job."""

    def at(work: Callable[[Desk, Claimed], Awaitable[None]]) -> Handler:
        return lambda job: work(desk, job)

    return {
        "read-upload": at(read_upload_sent),
        "import-upload": at(import_upload),
        "send-refused": at(send_refused),
    }
