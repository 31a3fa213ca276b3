"""What the jobs of /impor work with: a file read and looked at, and answers put into the outbox."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import OfficeClock
from bot.files import FileGone, Files, FileTooBig
from bot.shelf import Shelf
from documents.spreadsheets import MAX_BYTES, Flaw, Table, UnreadableTable, read_upload
from domain.regions import Region
from handlers.admin.importing import chosen_launch, plan_upload
from handlers.admin.importing.examining import Plan
from handlers.context import House
from handlers.rendering import fill, messages
from handlers.replies import Part, Say, Show
from storage.database import Database
from storage.outbox import OutboxRow
from storage.store import Store
from storage.uploads import Upload


@dataclass(frozen=True)
class Examined:
    """An upload's table with what of it can be taken."""

    upload: Upload
    region: Region
    table: Table
    plan: Plan
    launch: int | None
    """The launch of rows that name none."""


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
            launch = await chosen_launch(store, upload)
        return Examined(upload, region, table, plan, None if launch is None else launch.id)

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


async def telegram_id(store: Store, person_id: int) -> int:
    """Where to write to a person."""
    return (await store.people.of_ids({person_id}))[person_id].telegram_id
