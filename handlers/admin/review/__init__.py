"""/verifikasi: the queue of what waits for a decision, and an admin's decision on each."""

from handlers.admin.review.bulk import approve_page, approve_these
from handlers.admin.review.changes import REFUSAL, proposal, settle
from handlers.admin.review.deciding import REJECTION, REVISION, decide
from handlers.admin.review.explaining import ANSWER as EXPLANATION
from handlers.admin.review.explaining import QUESTION, ask_office, explain
from handlers.admin.review.looking import look
from handlers.admin.review.merging import FORM as MERGER
from handlers.admin.review.merging import merge
from handlers.admin.review.queue import queue
from handlers.admin.review.undoing import FORM as UNDOING
from handlers.admin.review.undoing import undo

__all__ = [
    "EXPLANATION",
    "MERGER",
    "QUESTION",
    "REFUSAL",
    "REJECTION",
    "REVISION",
    "UNDOING",
    "approve_page",
    "approve_these",
    "ask_office",
    "decide",
    "explain",
    "look",
    "merge",
    "proposal",
    "queue",
    "settle",
    "undo",
]
