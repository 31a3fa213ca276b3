"""/riwayat: what was changed in the own region, by whom, from what to what."""

from handlers.admin.history.finding import FORM, history, look
from handlers.admin.history.listing import page

__all__ = ["FORM", "history", "look", "page"]
