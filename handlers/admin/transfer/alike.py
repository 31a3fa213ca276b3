"""Which innovations of a file may exist already, in the catalogue or in the file itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.innovations import Verification
from domain.matching import Entry, Match, Matcher, Pair, similar_pairs
from handlers.admin.transfer.innovations import PlannedInnovation


@dataclass(frozen=True, slots=True)
class Alike:
    """A row that may be another innovation's; `other` is in the catalogue or in the file."""

    row: int
    name: str
    agency: str
    match: Match
    other: Entry
    other_row: int | None


def alike_innovations(
    taken: Sequence[PlannedInnovation], catalogue: Sequence[Entry], matcher: Matcher
) -> Iterator[list[Alike]]:
    """For each row what is similar to it or more; a pair within the file comes once.

    `matcher` knows the catalogue, and afterwards the rows as well.
    """
    rows = {_number(one): one.row for one in taken}
    own = [_entry(one) for one in taken]
    for entry in own:
        matcher.put(entry)
    known = {entry.number: entry for entry in (*catalogue, *own)}
    for pairs in similar_pairs(matcher, own, known):
        yield [_alike(pair, rows) for pair in pairs]


def _alike(pair: Pair, rows: Mapping[str, int]) -> Alike:
    one, other = pair.one, pair.other
    return Alike(rows[one.number], one.name, one.agency, pair.match, other, rows.get(other.number))


def _number(one: PlannedInnovation) -> str:
    """Stands in for the number that the row does not have yet."""
    return f"row/{one.row}"


def _entry(one: PlannedInnovation) -> Entry:
    new = one.imported.new
    return Entry(
        number=_number(one),
        name=new.name,
        expansion=new.expansion or "",
        summary=new.summary or "",
        agency=one.agency.name,
        agency_id=one.agency.id,
        region=new.region,
        public=one.imported.verification is Verification.VERIFIED,
    )
