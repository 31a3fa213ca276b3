"""/peluncuran: what is launched together, chosen, locked, and counted for itself ever after."""

from handlers.admin.launches.choosing import choose, leave, take, take_anyway
from handlers.admin.launches.forms import (
    FORMS,
    Filled,
    change_launch,
    day_or_month,
    kept,
    new_launch,
    search_for_launch,
)
from handlers.admin.launches.locking import ask_lock, lock
from handlers.admin.launches.showing import launch, launches

__all__ = [
    "FORMS",
    "Filled",
    "ask_lock",
    "change_launch",
    "choose",
    "day_or_month",
    "kept",
    "launch",
    "launches",
    "leave",
    "lock",
    "new_launch",
    "search_for_launch",
    "take",
    "take_anyway",
]
