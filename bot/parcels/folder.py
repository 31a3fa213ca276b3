"""Where files lie between being made and being sent: they hold secrets and people's data."""

import asyncio
import secrets
from pathlib import Path
from typing import Any

from bot.documenting import DOCUMENTS
from handlers.rendering import fill
from handlers.replies import Part
from locales import Texts
from storage.outbox import OutboxRow


class Parcels:
    """The folder of documents, which is tidied, and messages that carry what lies there."""

    def __init__(self, data_dir: Path, texts: Texts) -> None:
        self._folder = data_dir / DOCUMENTS
        self.texts = texts

    async def pack(
        self, chat_id: int, method: str, content: bytes, name: str, caption: Part
    ) -> OutboxRow:
        """Keep the content under a name nobody guesses; the message that will carry it."""
        place = f"{secrets.token_hex(16)}{Path(name).suffix}"
        await asyncio.to_thread(self._write, place, content)
        payload: dict[str, Any] = {
            "chat_id": chat_id,
            method.removeprefix("send").lower(): {"file": f"{DOCUMENTS}/{place}", "name": name},
            "caption": fill(self.texts, caption.text, caption.values),
            "parse_mode": "HTML",
        }
        return OutboxRow(chat_id=chat_id, method=method, payload=payload)

    def _write(self, place: str, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / place).write_bytes(content)
