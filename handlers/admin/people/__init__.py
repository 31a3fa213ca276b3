"""/pengguna: who waits for access, and everybody on duty in the region."""

from handlers.admin.people.card import card
from handlers.admin.people.changing import change_role, end, move
from handlers.admin.people.finding import SEARCH, members, search
from handlers.admin.people.moving import MOVE
from handlers.admin.people.replacing import replace, replace_now
from handlers.admin.people.requests import people, requests

__all__ = [
    "MOVE",
    "SEARCH",
    "card",
    "change_role",
    "end",
    "members",
    "move",
    "people",
    "replace",
    "replace_now",
    "requests",
    "search",
]
