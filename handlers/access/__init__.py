"""How people get in: consent, a request that an admin decides, or an invitation."""

from handlers.access.consenting import arrive, consent
from handlers.access.deciding import REFUSAL, approve, refuse, see
from handlers.access.missing_units import MATCH, UNIT, add_unit, match_unit
from handlers.access.requesting import FORM, ask_for_access, draft_meanwhile, join, welcome_visitor

__all__ = [
    "FORM",
    "MATCH",
    "REFUSAL",
    "UNIT",
    "add_unit",
    "approve",
    "arrive",
    "ask_for_access",
    "consent",
    "draft_meanwhile",
    "join",
    "match_unit",
    "refuse",
    "see",
    "welcome_visitor",
]
