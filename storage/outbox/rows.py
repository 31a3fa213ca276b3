"""Messages as rows: what is to be sent, what a sender has claimed, what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any


class Priority(IntEnum):
    """Within a chat and among chats, lower goes first."""

    REPLY = 0
    REMINDER = 1
    BROADCAST = 2


class Status(IntEnum):
    """What became of a message."""

    WAITING = 0
    SENT = 1
    DROPPED = 2


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A Bot API call to make. A `key` is there once: a second row with it is not added.

    A file to upload stands in the payload as {"file": path relative to the data directory}.
    """

    chat_id: int
    method: str
    payload: dict[str, Any]
    priority: Priority = Priority.REPLY
    key: str | None = None
    ready_at: datetime | None = None
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ToSend:
    """A message claimed by a sender. `attempts` counts earlier failures."""

    id: int
    chat_id: int
    method: str
    payload: dict[str, Any]
    priority: Priority
    key: str | None
    attempts: int
    valid_until: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Delivered:
    """Whether the message of a key has been sent, and as which message of the chat."""

    message_id: int | None
    sent: bool
