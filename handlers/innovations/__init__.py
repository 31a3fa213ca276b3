"""/inovasi: the innovations of a unit, each a card with what can be done with it now."""

from handlers.innovations.card import card, card_values, open_by_number, show_card
from handlers.innovations.changing import FORM as AMENDMENT
from handlers.innovations.changing import change
from handlers.innovations.listing import inventory
from handlers.innovations.returning import revise, withdraw, withdraw_now
from handlers.innovations.seeing import Sight, handled, owned, sight
from handlers.innovations.trail import history

__all__ = [
    "AMENDMENT",
    "Sight",
    "card",
    "card_values",
    "change",
    "handled",
    "history",
    "inventory",
    "open_by_number",
    "owned",
    "revise",
    "show_card",
    "sight",
    "withdraw",
    "withdraw_now",
]
