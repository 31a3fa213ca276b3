"""/peluncuran: what is launched together, chosen, locked, and counted for itself ever after."""

from handlers.admin.launches.choosing import choose, take_anyway, toggle
from handlers.admin.launches.forms import FORMS, change_launch, new_launch, search_for_launch
from handlers.admin.launches.locking import ask_lock, lock
from handlers.admin.launches.showing import launch, launches

__all__ = [
    "FORMS",
    "ask_lock",
    "change_launch",
    "choose",
    "launch",
    "launches",
    "lock",
    "new_launch",
    "search_for_launch",
    "take_anyway",
    "toggle",
]
