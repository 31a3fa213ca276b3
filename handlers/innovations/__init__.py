"""/inovasi: the innovations of a unit, each a card with what can be done with it now."""

from handlers.innovations.card import card, card_values, open_by_number, show_card
from handlers.innovations.changing import FORM as AMENDMENT
from handlers.innovations.changing import change
from handlers.innovations.hiding import publish
from handlers.innovations.listing import inventory
from handlers.innovations.more import FORM as STOPPING
from handlers.innovations.more import link, more, stop
from handlers.innovations.narrowing import narrow
from handlers.innovations.noting import FORM as NOTING
from handlers.innovations.noting import note
from handlers.innovations.planning import FORM as PLANNING
from handlers.innovations.planning import add_step, plan, tick
from handlers.innovations.returning import revise, withdraw, withdraw_now
from handlers.innovations.seeing import Sight, handled, owned, sight
from handlers.innovations.trail import history
from handlers.innovations.transferring import REFUSAL as TRANSFER_REFUSAL
from handlers.innovations.transferring import TAKE_OVER, TRANSFER, hand_over, take_over, transfer
from handlers.innovations.transferring import view as transfer_request

__all__ = [
    "AMENDMENT",
    "NOTING",
    "PLANNING",
    "STOPPING",
    "TAKE_OVER",
    "TRANSFER",
    "TRANSFER_REFUSAL",
    "Sight",
    "add_step",
    "card",
    "card_values",
    "change",
    "hand_over",
    "handled",
    "history",
    "inventory",
    "link",
    "more",
    "narrow",
    "note",
    "open_by_number",
    "owned",
    "plan",
    "publish",
    "revise",
    "show_card",
    "sight",
    "stop",
    "take_over",
    "tick",
    "transfer",
    "transfer_request",
    "withdraw",
    "withdraw_now",
]
