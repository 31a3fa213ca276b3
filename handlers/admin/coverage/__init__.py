"""/laporan: who is covered and who is not, to be read aloud in the meeting."""

from handlers.admin.coverage.calling import ask_call, call
from handlers.admin.coverage.choosing import pick, scopes
from handlers.admin.coverage.lists import gaps, units, unreachable, unreported
from handlers.admin.coverage.own import own, still_here
from handlers.admin.coverage.phoning import list_text, phones
from handlers.admin.coverage.regions import regions
from handlers.admin.coverage.summary import below, breakdown, coverage, whatsapp
from handlers.admin.coverage.told import COMPOSERS

__all__ = [
    "COMPOSERS",
    "ask_call",
    "below",
    "breakdown",
    "call",
    "coverage",
    "gaps",
    "list_text",
    "own",
    "phones",
    "pick",
    "regions",
    "scopes",
    "still_here",
    "units",
    "unreachable",
    "unreported",
    "whatsapp",
]
