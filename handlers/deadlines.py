"""Deadlines as people read them: a line that says what is owed, a button that does it."""

from collections.abc import Sequence

from domain.deadlines import Deadline, DeadlineKind
from domain.digests import Entry
from handlers.replies import Button, Part
from locales import clip

LABEL = 40  # letters of a name on a button
NAME = 60  # letters of a name in a line
DETAIL = 120
NAMES = 6  # innovations named in one line


def action(deadline: Deadline) -> Button:
    """The button with which a deadline is met."""
    name = clip(deadline.name, LABEL)
    match deadline.kind:
        case DeadlineKind.MONITORING:
            return Button("button-report-named", f"report:{deadline.number}", name=name)
        case DeadlineKind.REVISION:
            return Button("button-revise-named", f"revise:{deadline.number}", name=name)
        case DeadlineKind.ACTION:
            step = clip(deadline.detail or deadline.name, LABEL)
            return Button("button-step-named", f"step:{deadline.target.subject}", step=step)
        case DeadlineKind.DRAFT:
            data = f"draft:resume:{deadline.target.subject}"
            return Button("button-resume-named", data, name=name or None)
        case DeadlineKind.PROPOSAL:
            return Button("button-register", "register")
    return Button("button-view-named", f"inv:{deadline.number}", name=name)


def line(entry: Entry) -> Part:
    """One bullet: what a period asks of several innovations, or one step or revision."""
    return Part(
        "deadline-line",
        kind=entry.kind,
        detail=clip(entry.detail, DETAIL) if entry.detail else None,
        names=names_of(entry.names),
    )


def names_of(names: Sequence[str]) -> list[str | Part]:
    """The names, of many the first few and how many more there are."""
    shown: list[str | Part] = [clip(name, NAME) for name in names[:NAMES]]
    left = len(names) - NAMES
    return [*shown, Part("deadline-others", count=left)] if left > 0 else shown
