"""Which innovations of a file may exist already, in the catalogue or in the file itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.innovations import Verification
from domain.matching import Entry, Match, Matcher, similar, similar_pairs
from handlers.admin.transfer.innovations import PlannedInnovation

_ROW = "row/"


@dataclass(frozen=True, slots=True)
class Alike:
    """A row that may be another innovation's: the one of `match.number`, or that of `other_row`."""

    row: int
    name: str
    agency: str
    match: Match
    other_row: int | None


def alike_innovations(
    taken: Sequence[PlannedInnovation], catalogue: Matcher, beside: Matcher
) -> Iterator[list[Alike]]:
    """For each row what is similar to it or more; a pair within the file comes once.

    `beside` knows the rows themselves (`entries_of`).
    """
    own = entries_of(taken)
    inside = similar_pairs(beside, own, {entry.number: entry for entry in own})
    for one, entry, pairs in zip(taken, own, inside, strict=True):
        matches = [*similar(catalogue, entry), *(pair.match for pair in pairs)]
        yield [_alike(one, match) for match in matches]


def entries_of(taken: Sequence[PlannedInnovation]) -> list[Entry]:
    """The rows as the search knows them, with stand-ins for the numbers they do not have yet."""
    return [_entry(one) for one in taken]


def _alike(one: PlannedInnovation, match: Match) -> Alike:
    number = match.number.removeprefix(_ROW)
    row = None if number == match.number else int(number)
    return Alike(one.row, one.imported.new.name, one.agency.name, match, row)


def _entry(one: PlannedInnovation) -> Entry:
    new = one.imported.new
    return Entry(
        number=f"{_ROW}{one.row}",
        name=new.name,
        expansion=new.expansion or "",
        summary=new.summary or "",
        agency=one.agency.name,
        agency_id=one.agency.id,
        region=new.region,
        public=one.imported.verification is Verification.VERIFIED,
    )
