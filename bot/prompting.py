"""Answers what waits for seconds only: taps and inline queries, best effort, beside the outbox."""

import asyncio
from typing import Any, Final

from bot.observing import logger
from bot.transport import Refusal, TelegramTrouble, Transport
from bot.turns import Turn
from handlers.rendering import fill, suggested
from handlers.replies import Articles, Replies, Toast
from locales import Texts, unmarked

log = logger("processing")

#: Seconds after which nobody looks at the answer to a tap or an inline query any more.
PATIENCE: Final = 5.0
#: Letters of a toast that Telegram shows.
LONGEST_TOAST: Final = 200


class Prompt:
    """Answers at once, in tasks of the group; an answer that comes too late is no harm."""

    def __init__(self, transport: Transport, texts: Texts, group: asyncio.TaskGroup) -> None:
        self._transport = transport
        self._texts = texts
        self._group = group

    def answer(self, turn: Turn) -> None:
        """Acknowledge the turn's tap, or give what its inline query found."""
        if turn.update.callback_query is not None:
            tap = self._acknowledgement(turn.update.callback_query.id, turn.toast)
            self._group.create_task(self._attempt("answerCallbackQuery", tap))
        if turn.suggestions is not None:
            self._group.create_task(self._attempt("answerInlineQuery", turn.suggestions))

    def suggestions(self, turn: Turn, replies: Replies) -> dict[str, Any] | None:
        """The answer to an inline query."""
        query = turn.update.inline_query
        found = next((reply for reply in replies if isinstance(reply, Articles)), None)
        return None if query is None or found is None else suggested(found, query.id, self._texts)

    def _acknowledgement(self, query_id: str, toast: Toast | None) -> dict[str, Any]:
        if toast is None:
            return {"callback_query_id": query_id}
        text = unmarked(fill(self._texts, toast.text, toast.values))[:LONGEST_TOAST]
        return {"callback_query_id": query_id, "text": text, "show_alert": toast.alert}

    async def _attempt(self, method: str, payload: dict[str, Any]) -> None:
        try:
            await self._transport.call(method, payload, patience=PATIENCE)
        except (TelegramTrouble, Refusal) as trouble:
            log.debug("query not answered", method=method, exc_info=trouble)
