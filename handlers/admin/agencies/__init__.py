"""Perangkat daerah: a region's units, their names, and how they are reorganised."""

from handlers.admin.agencies.card import SEARCH, agencies, card, search
from handlers.admin.agencies.dividing import NEW, add, carry, divide, share_out
from handlers.admin.agencies.ending import end
from handlers.admin.agencies.merging import MERGE, merge
from handlers.admin.agencies.naming import ALIAS, NAME, add_alias, drop_alias, rename

#: Every form about units.
FORMS = (SEARCH, NAME, ALIAS, MERGE, NEW)

__all__ = [
    "FORMS",
    "add",
    "add_alias",
    "agencies",
    "card",
    "carry",
    "divide",
    "drop_alias",
    "end",
    "merge",
    "rename",
    "search",
    "share_out",
]
