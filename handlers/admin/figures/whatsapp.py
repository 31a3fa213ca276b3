"""The figures as plain words to be copied into a WhatsApp group."""

from handlers.admin.figures.counting import Figures
from handlers.admin.figures.sentences import joined, missing_by_group, scope
from handlers.replies import Part


def whatsapp(figures: Figures, link: str) -> Part:
    """The same as plain words to be copied (messages.md, 29)."""
    coverage = figures.coverage
    names = [row.unit.alone for row in coverage.lacking]
    return Part(
        "coverage-whatsapp",
        scope=scope(figures),
        at=figures.at,
        innovations=coverage.innovations,
        covered=coverage.covered,
        missing=coverage.missing,
        by_group=missing_by_group(coverage) if coverage.missing else None,
        names=joined(names) if names else None,
        link=link,
        office=figures.region.office,
        region=figures.region.name,
    )
