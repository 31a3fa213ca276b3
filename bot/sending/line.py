"""Whether Telegram answers at all; asked with a harmless question before anything is repeated."""

import asyncio

from bot.backoff import Backoff
from bot.observing import logger
from bot.transport import Refusal, TelegramTrouble, Transport

log = logger("line")

PATIENCE = 10.0


class Line:
    """The line to Telegram. Once a send met trouble, nothing is sent until `getMe` is answered."""

    def __init__(self, transport: Transport, backoff: Backoff | None = None) -> None:
        self._transport = transport
        self._backoff = backoff or Backoff(first=1, most=30)

    async def restored(self) -> None:
        """Return when Telegram answers again."""
        failures = 0
        while not await self._answers():
            failures += 1
            await asyncio.sleep(self._backoff.after(failures))
        log.info("telegram answers", failures=failures)

    async def _answers(self) -> bool:
        try:
            await self._transport.call("getMe", patience=PATIENCE)
        except TelegramTrouble as trouble:
            log.warning("telegram does not answer", why=type(trouble).__name__)
            return False
        except Refusal as refusal:
            log.warning("telegram refuses", code=refusal.code, why=refusal.reason)
            return False
        return True
