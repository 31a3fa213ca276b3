"""Which innovations of a file may exist already, in the catalogue or in the file itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.innovations import Verification
from domain.matching import Entry, Level, Match, Matcher, Scope
from handlers.admin.transfer.innovations import PlannedInnovation

CANDIDATES = 5


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
    rows = {_number(one): one for one in taken}
    entries = {entry.number: entry for entry in catalogue}
    for one in taken:
        entries[_number(one)] = entry = _entry(one)
        matcher.put(entry)
    seen: set[frozenset[str]] = set()
    for one in taken:
        yield [
            Alike(
                one.row,
                one.imported.new.name,
                one.agency.name,
                match,
                entries[match.number],
                rows[match.number].row if match.number in rows else None,
            )
            for match in _matches(one, matcher)
            if _is_new(seen, _number(one), match.number)
        ]


def _is_new(seen: set[frozenset[str]], one: str, other: str) -> bool:
    pair = frozenset((one, other))
    known = pair in seen
    seen.add(pair)
    return not known


def _matches(one: PlannedInnovation, matcher: Matcher) -> list[Match]:
    new = one.imported.new
    text = f"{new.name} ({new.expansion})" if new.expansion else new.name
    scope = Scope(region=new.region, limit=CANDIDATES, exclude=frozenset([_number(one)]))
    found = matcher.search(text, scope, description=new.summary or "")
    return [match for match in found if match.level is not Level.RELATED]


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
