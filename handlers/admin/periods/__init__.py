"""/periode: the region's periods, how far each of them is, and more time for them."""

from handlers.admin.periods.card import close, close_now, period
from handlers.admin.periods.extending import EXTENSION, LENIENCY, extend, give_time, told
from handlers.admin.periods.listing import periods
from handlers.admin.periods.new import NEW, new
from handlers.admin.periods.opening import open_quarter
from handlers.admin.periods.reopening import REOPENING, reopen

#: Every form of /periode.
FORMS = (NEW, EXTENSION, LENIENCY, REOPENING)

__all__ = [
    "FORMS",
    "close",
    "close_now",
    "extend",
    "give_time",
    "new",
    "open_quarter",
    "period",
    "periods",
    "reopen",
    "told",
]
