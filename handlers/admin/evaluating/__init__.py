"""/evaluasi: the office reads reports, asks, answers requests for support, and concludes."""

from handlers.admin.evaluating.asking import FORM as QUESTION
from handlers.admin.evaluating.asking import ask_back
from handlers.admin.evaluating.concluding import FORM as CONCLUSION
from handlers.admin.evaluating.concluding import conclude
from handlers.admin.evaluating.listing import evaluations
from handlers.admin.evaluating.reading import evidence, read
from handlers.admin.evaluating.supporting import FORM as SUPPORT
from handlers.admin.evaluating.supporting import answer, finish, support, supports
from handlers.admin.evaluating.years import periods, year, year_of

__all__ = [
    "CONCLUSION",
    "QUESTION",
    "SUPPORT",
    "answer",
    "ask_back",
    "conclude",
    "evaluations",
    "evidence",
    "finish",
    "periods",
    "read",
    "support",
    "supports",
    "year",
    "year_of",
]
