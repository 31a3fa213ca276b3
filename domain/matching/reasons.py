"""Why a row is shown, in words an officer accepts."""

from __future__ import annotations

from domain.matching.comparing import Comparison
from domain.matching.results import Reason


def reasons(c: Comparison) -> tuple[Reason, ...]:
    """The reasons that hold, strongest first; at least one."""
    found = []
    if c.name >= 1.0:
        found.append(Reason.SAME_NAME)
    if c.same_meaning:
        found.append(Reason.SAME_EXPANSION)
    return tuple(found)
