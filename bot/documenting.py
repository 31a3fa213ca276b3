"""Documents that people asked for: made in a process of their own, sent once."""

import hashlib
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.bell import Bell
from bot.clock import OfficeClock
from bot.observing import logger
from bot.transport import TelegramTrouble
from bot.working import MOST_ATTEMPTS
from documents.press import Form
from documents.printing import press
from domain.coverage import Scope
from domain.errors import Refused
from domain.people import Role
from handlers.admin.documents import DocumentKind, Made, Order, Wanted, entitled, made
from handlers.rendering import fill
from handlers.replies import Part
from locales import Texts, clip
from storage.database import Database, DatabaseTrouble
from storage.jobs import Claimed
from storage.outbox import OutboxRow
from storage.store import Store

log = logger("documenting")

#: The folder of the files, below the data folder; they are tidied when they are sent.
DOCUMENTS: Final = "documents"
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
        except (DatabaseTrouble, TelegramTrouble):
            raise
        except Exception:
            if job.attempts + 1 >= MOST_ATTEMPTS:  # nobody is to wait for ever
                failed = Part("document-failed", kind=order.kind)
                await self._send(order, self._message(order, failed))
            raise
        await self._send(order, answer)

    async def _send(self, order: Order, answer: OutboxRow | None) -> None:
        async with self._database.write() as store:
            if answer is not None and await entitled(store, order) is not None:
                store.outbox.add(answer)
        self._sending.ring()

    async def _answer(self, order: Order) -> OutboxRow | None:
        form = form_of(order.kind)
        place = f"{DOCUMENTS}/{hashlib.sha256(order.key.encode()).hexdigest()}.{form}"
        async with press(form, self._data_dir / place) as machine, self._database.read() as store:
            wanted = await self._wanted(store, order)
            if wanted is None:
                log.info("document not for them any more", kind=order.kind)
                return None
            document = await made(store, self._texts, wanted)
            size = await machine.print(document.content)
        log.info("document made", kind=order.kind, size=size)
        return self._file(order, wanted, document, place)

    async def _wanted(self, store: Store, order: Order) -> Wanted | None:
        duty = await entitled(store, order)
        region = await store.regions.get(order.region)
        if duty is None or region is None:
            return None
        now = self._clock.now().astimezone(ZoneInfo(region.zone))
        own = duty.region == order.region
        inside = own and duty.role is Role.ADMIN
        return Wanted(order.kind, region, Scope.parse(order.scope), now, own, inside)

    def _file(self, order: Order, wanted: Wanted, document: Made, place: str) -> OutboxRow:
        region, day = wanted.region.name, f"{wanted.now:%Y-%m-%d}"
        name = self._texts.plain(f"document-name-{order.kind}", region=region, day=day)
        ending = Path(place).suffix
        method = "sendPhoto" if order.kind is DocumentKind.PICTURE else "sendDocument"
        payload: dict[str, Any] = {
            "chat_id": order.telegram_id,
            method[4:].lower(): {"file": place, "name": f"{clip(name, LONGEST_NAME)}{ending}"},
            "caption": fill(self._texts, document.caption.text, document.caption.values),
            "parse_mode": "HTML",
        }
        return OutboxRow(order.telegram_id, method, payload, key=order.key)

    def _message(self, order: Order, why: Part) -> OutboxRow:
        text = fill(self._texts, why.text, why.values)
        payload = {"chat_id": order.telegram_id, "text": text, "parse_mode": "HTML"}
        return OutboxRow(order.telegram_id, "sendMessage", payload, key=order.key)


def form_of(kind: DocumentKind) -> Form:
    """The form in which a kind of document is handed out."""
    forms = {DocumentKind.PICTURE: Form.PNG, DocumentKind.REPORT: Form.PDF}
    return forms.get(kind, Form.XLSX)
