"""Documents that people asked for: made outside every update's transaction, sent once."""

import asyncio
import hashlib
import os
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.bell import Bell
from bot.clock import OfficeClock
from bot.observing import logger
from domain.coverage import Scope
from domain.errors import Refused
from domain.people import Role
from handlers.admin.documents import DocumentKind, Made, Order, Wanted, entitled, made
from handlers.rendering import fill
from handlers.replies import Part
from locales import Texts, clip
from storage.database import Database
from storage.jobs import Claimed
from storage.outbox import OutboxRow

log = logger("documenting")

#: The folder of the files, below the data folder; they are tidied when they are sent.
DOCUMENTS: Final = "documents"
SUFFIXES: Final = {DocumentKind.PICTURE: "png", DocumentKind.REPORT: "pdf"}
LONGEST_NAME: Final = 100


class MakeDocument:
    """Makes a document and puts it into the outbox, unless who asked may not have it any more."""

    def __init__(
        self, database: Database, texts: Texts, clock: OfficeClock, data_dir: Path, sending: Bell
    ) -> None:
        self._database = database
        self._texts = texts
        self._clock = clock
        self._data_dir = data_dir
        self._sending = sending

    async def __call__(self, job: Claimed) -> None:
        """Make it and leave it to the sender; done again after a kill, it is still sent once."""
        order = Order.model_validate(job.arguments)
        try:
            answer = await self._answer(order)
        except Refused as refused:
            answer = self._message(order, Part(refused.key, **refused.values))
        async with self._database.write() as store:
            if answer is not None and await entitled(store, order) is not None:
                store.outbox.add(answer)
        self._sending.ring()

    async def _answer(self, order: Order) -> OutboxRow | None:
        async with self._database.read() as store:
            duty = await entitled(store, order)
            region = await store.regions.get(order.region)
            if duty is None or region is None:
                log.info("document not for them any more", kind=order.kind)
                return None
            now = self._clock.now().astimezone(ZoneInfo(region.zone))
            own = duty.region == order.region
            inside = own and duty.role is Role.ADMIN
            wanted = Wanted(order.kind, region, Scope.parse(order.scope), now, own, inside)
            document = await made(store, self._texts, wanted)
        content = await asyncio.to_thread(document.set)
        name = self._texts.plain(
            f"document-name-{order.kind}", region=region.name, day=f"{now:%Y-%m-%d}"
        )
        return await self._row(order, document, content, name)

    async def _row(self, order: Order, document: Made, content: bytes, name: str) -> OutboxRow:
        suffix = SUFFIXES.get(order.kind, "xlsx")
        place = f"{DOCUMENTS}/{hashlib.sha256(order.key.encode()).hexdigest()}.{suffix}"
        await asyncio.to_thread(keep, self._data_dir / place, content)
        method = "sendPhoto" if order.kind is DocumentKind.PICTURE else "sendDocument"
        payload: dict[str, Any] = {
            "chat_id": order.telegram_id,
            method[4:].lower(): {"file": place, "name": f"{clip(name, LONGEST_NAME)}.{suffix}"},
            "caption": fill(self._texts, document.caption.text, document.caption.values),
            "parse_mode": "HTML",
        }
        return OutboxRow(order.telegram_id, method, payload, key=order.key)

    def _message(self, order: Order, why: Part) -> OutboxRow:
        text = fill(self._texts, why.text, why.values)
        payload = {"chat_id": order.telegram_id, "text": text, "parse_mode": "HTML"}
        return OutboxRow(order.telegram_id, "sendMessage", payload, key=order.key)


def keep(path: Path, content: bytes) -> None:
    """Write beside the place and move there: a file that can be seen is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
