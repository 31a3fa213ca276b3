"""Outbox → Telegram: order per chat, rates, retries, permanent and passing errors."""

from bot.sending.deliveries import Deliveries
from bot.sending.delivery import Courier
from bot.sending.line import Line
from bot.sending.sender import Clocks, Freshen, Limits, Sender
from bot.sending.slips import Slips

__all__ = ["Clocks", "Courier", "Deliveries", "Freshen", "Limits", "Line", "Sender", "Slips"]
