"""Messages to be sent: ready Bot API calls, in order per chat, each sent by one sender."""

from storage.outbox.claiming import CLAIMED_FOR
from storage.outbox.rows import Delivered, OutboxRow, Priority, Status, ToSend
from storage.outbox.subject import Outbox

__all__ = ["CLAIMED_FOR", "Delivered", "Outbox", "OutboxRow", "Priority", "Status", "ToSend"]
