"""/pengumuman: one text to many people of the own region, seen before, steered on the way."""

from handlers.admin.broadcast.steering import missed, overview, steer
from handlers.admin.broadcast.writing import FORM, write

__all__ = ["FORM", "missed", "overview", "steer", "write"]
