"""Reminders: what is owed to whom, what was already said, and the digests that say it."""

from storage.reminders.desk import Desk
from storage.reminders.subject import Reminders

__all__ = ["Desk", "Reminders"]
