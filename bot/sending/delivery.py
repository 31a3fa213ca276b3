"""One message to Telegram: what was asked of it, and what its answer means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.transport import Refusal, TelegramTrouble, Transport, Upload
from storage.outbox import ToSend

ALREADY_SO = ("message is not modified", "message to delete not found")
NOTHING_TO_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
NOT_THERE = ("chat not found",)
#: Answers about the bot or the server, not about the message.
LINE_CODES = frozenset({401, 404, 409})


@dataclass(frozen=True)
class Sent:
    """It is there; `result` keeps the file ids, with which a file need not be uploaded again."""

    message_id: int | None = None
    result: dict[str, Any] | None = None


@dataclass(frozen=True)
class Again:
    """Not now. After `seconds`, when Telegram said how long; without, when the line is back."""

    error: str
    seconds: float | None = None


@dataclass(frozen=True)
class Dropped:
    """It can never be delivered; `unreachable` when the person cannot be written to at all."""

    error: str
    unreachable: bool = False


Outcome = Sent | Again | Dropped


class Courier:
    """Carries one message to Telegram. Files of payloads, `{"file": …}`, lie below `folder`."""

    def __init__(self, transport: Transport, folder: Path) -> None:
        self._transport = transport
        self._folder = folder

    async def deliver(self, row: ToSend) -> Outcome:
        """Send it, and say what became of it.

        A request without an answer comes back as Again: a message twice is bad, a lost one is
        worse. The sender first asks whether Telegram answers at all, so an outage doubles at
        most what was in flight when it began.
        """
        try:
            return await self._carry(row.method, row.payload)
        except TelegramTrouble as trouble:
            return Again(type(trouble).__name__)
        except OSError as missing:
            return Dropped(type(missing).__name__)

    async def _carry(self, method: str, payload: Mapping[str, Any]) -> Outcome:
        fields, uploads = self._unpacked(payload)
        try:
            return _sent(await self._transport.call(method, fields, uploads=uploads))
        except Refusal as refusal:
            if refusal.moved_to is not None and payload["chat_id"] != refusal.moved_to:
                return await self._carry(method, {**payload, "chat_id": refusal.moved_to})
            if method == "editMessageText" and _about(refusal, NOTHING_TO_EDIT):
                return await self._carry("sendMessage", _anew(payload))
            return _meaning(method, payload, refusal)

    def _unpacked(self, payload: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Upload]]:
        uploads: dict[str, Upload] = {}
        fields: dict[str, Any] = {}
        for name, value in payload.items():
            if _is_file(value):
                uploads[name] = self._upload(value)
            else:
                fields[name] = self._attached(value, uploads)
        return fields, uploads

    def _attached(self, value: Any, uploads: dict[str, Upload]) -> Any:
        if _is_file(value):
            name = f"file{len(uploads)}"
            uploads[name] = self._upload(value)
            return f"attach://{name}"
        if isinstance(value, list):
            return [self._attached(each, uploads) for each in value]
        if isinstance(value, dict):
            return {key: self._attached(each, uploads) for key, each in value.items()}
        return value

    def _upload(self, value: Mapping[str, str]) -> Upload:
        path = (self._folder / value["file"]).resolve()
        if not path.is_relative_to(self._folder.resolve()):
            raise PermissionError
        shown = "".join(filter(str.isprintable, value.get("name", path.name)))
        return Upload(path, shown)


def _is_file(value: Any) -> bool:
    return isinstance(value, dict) and "file" in value


def _anew(payload: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in payload.items() if name != "message_id"}


def _about(refusal: Refusal, phrases: tuple[str, ...]) -> bool:
    said = refusal.description.lower()
    return any(phrase in said for phrase in phrases)


def _meaning(method: str, payload: Mapping[str, Any], refusal: Refusal) -> Outcome:
    if refusal.retry_after is not None:
        return Again(refusal.reason, float(refusal.retry_after))
    if not 400 <= refusal.code < 500 or refusal.code in LINE_CODES:
        return Again(f"{refusal.code} {refusal.reason}")
    no_buttons_left = method == "editMessageReplyMarkup" and _about(refusal, NOTHING_TO_EDIT)
    if no_buttons_left or _about(refusal, ALREADY_SO):
        return Sent(payload.get("message_id"))
    unreachable = refusal.code == 403 or _about(refusal, NOT_THERE)
    return Dropped(f"{refusal.code} {refusal.reason}", unreachable)


def _sent(result: Any) -> Sent:
    messages = [m for m in (result if isinstance(result, list) else [result]) if _is_message(m)]
    if not messages:
        return Sent()
    files = [file_id for message in messages for file_id in _file_ids(message)]
    return Sent(messages[0]["message_id"], {"file_ids": files} if files else None)


def _is_message(result: Any) -> bool:
    return isinstance(result, dict) and "message_id" in result


def _file_ids(message: Mapping[str, Any]) -> Iterator[str]:
    if photo := message.get("photo"):
        yield photo[-1]["file_id"]
    if document := message.get("document"):
        yield document["file_id"]
