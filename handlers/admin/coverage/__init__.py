"""/laporan: who is covered and who is not, to be read aloud in the meeting."""

from handlers.admin.coverage.choosing import pick, scopes
from handlers.admin.coverage.lists import gaps, units, unreachable, unreported
from handlers.admin.coverage.own import own
from handlers.admin.coverage.regions import regions
from handlers.admin.coverage.summary import breakdown, coverage, whatsapp

__all__ = [
    "breakdown",
    "coverage",
    "gaps",
    "own",
    "pick",
    "regions",
    "scopes",
    "units",
    "unreachable",
    "unreported",
    "whatsapp",
]
