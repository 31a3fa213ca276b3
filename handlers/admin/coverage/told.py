"""What those read whom an admin reminds from a list of /laporan."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from handlers.announcing import Composer, Told
from handlers.context import addressed
from handlers.replies import Button, Lines, Part, Row, Say

#: Innovations and units that one message names.
NAMED: Final = 8


def gaps(told: Told) -> Say:
    """A unit without an innovation is asked for one (messages.md, 26)."""
    due = told.values.get("due")
    return Say(
        "call-gaps",
        person=addressed(told.person),
        units=_some(told.values["units"]),
        due=due and date.fromisoformat(due),
        basis=told.values.get("basis"),
        office=told.region.office,
        buttons=[[Button("button-register", "go:daftar"), Button("button-examples", "examples")]],
    )


def unreported(told: Told) -> Say:
    """Who owes reports is asked for them, each in one tap."""
    owed = told.values["innovations"]
    rows: list[Row] = [
        [Button("button-report-named", f"report:{one['number']}", name=one["name"][:40])]
        for one in owed[:NAMED]
    ]
    return Say(
        "call-unreported",
        person=addressed(told.person),
        period=told.values["period"],
        due=date.fromisoformat(told.values["due"]),
        lines=Lines(Part("call-innovation", name=one["name"]) for one in owed[:NAMED]),
        further=max(0, len(owed) - NAMED),
        office=told.region.office,
        buttons=rows,
    )


def unreachable(told: Told) -> Say:
    """A unit whose reminders nobody answers needs another operator, or a sign of life."""
    return Say(
        "call-unreachable",
        person=addressed(told.person),
        units=_some(told.values["units"]),
        office=told.region.office,
        buttons=[[Button("button-still-here", "still-here")]],
    )


def _some(names: list[str]) -> list[str]:
    return names[:NAMED]


#: By the kinds of announcement that `calling` begins.
COMPOSERS: Final[Mapping[str, Composer]] = {
    "call-gaps": gaps,
    "call-unreported": unreported,
    "call-unreachable": unreachable,
}
