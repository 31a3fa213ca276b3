"""What looks like an innovation that waits for a decision, and why."""

from dataclasses import dataclass

from domain.innovations import HOLDING_NAME, Innovation
from domain.matching import SIMILAR_FROM, Level, Match, Scope
from handlers.context import Context
from handlers.replies import Part

CANDIDATES = 3


@dataclass(frozen=True)
class Candidate:
    """Another innovation that may be the same."""

    match: Match
    innovation: Innovation

    @property
    def certain(self) -> bool:
        """Is it so alike that nobody should approve without looking?"""
        return self.match.level is Level.VERY_SIMILAR

    def part(self, context: Context, key: str = "review-alike") -> Part:
        """The candidate in a line: unit, region, how alike and why."""
        return Part(
            key,
            name=self.innovation.name,
            agency=self.innovation.agency,
            region=self.innovation.region_name,
            level=Part(f"level-{self.match.level}"),
            reasons=[context.texts.say(f"reason-{reason}") for reason in self.match.reasons],
        )


async def candidates(
    context: Context, one: Innovation, *, limit: int = CANDIDATES
) -> list[Candidate]:
    """Other innovations that look like this one, likeliest first, as the search sees them."""
    text = f"{one.name} ({one.expansion})" if one.expansion else one.name
    itself = frozenset({one.number})
    scope = Scope(context.region.code, limit=limit, least=SIMILAR_FROM, exclude=itself)
    alike = await context.finder.search(text, scope, description=one.summary or "")
    known = await context.store.innovations.by_numbers([match.number for match in alike])
    return [
        Candidate(match, known[match.number])
        for match in alike
        if match.number in known and known[match.number].verification in HOLDING_NAME
    ]
