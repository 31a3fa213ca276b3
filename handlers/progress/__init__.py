"""/lapor: how an innovation goes, in six short questions or one tap (domain.md §7)."""

from handlers.progress.choosing import UNIT, report, turn
from handlers.progress.details import FORM as DETAILS
from handlers.progress.details import details
from handlers.progress.due import Due, due_reports
from handlers.progress.opening import amend, hindered, report_one, unchanged
from handlers.progress.questions import FORM

__all__ = [
    "DETAILS",
    "FORM",
    "UNIT",
    "Due",
    "amend",
    "details",
    "due_reports",
    "hindered",
    "report",
    "report_one",
    "turn",
    "unchanged",
]
