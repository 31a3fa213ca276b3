"""Possible duplicates among many rows: of a whole catalogue, or of a file beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from domain.matching.matcher import Matcher
from domain.matching.results import SIMILAR_FROM, Entry, Match, Scope

#: Rows that one row is paired with at most.
CANDIDATES: Final = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that may be the same innovation; `match` says how alike `other` is to `one`."""

    one: Entry
    other: Entry
    match: Match


def similar_pairs(
    matcher: Matcher,
    asked: Iterable[Entry],
    known: Mapping[str, Entry],
    *,
    within: str | None = None,
) -> Iterator[list[Pair]]:
    """For each row asked about, what is similar to it or more, as its own region sees it.

    A pair comes once, with the row that is asked about first. `known` has every row of the
    matcher by its number; inside the region `within` all rows are seen.
    """
    seen: set[frozenset[str]] = set()
    for one in asked:
        pairs = [Pair(one, known[match.number], match) for match in similar(matcher, one, within)]
        new = [pair for pair in pairs if _numbers(pair) not in seen]
        seen.update(map(_numbers, new))
        yield new


def similar(matcher: Matcher, one: Entry, within: str | None = None) -> list[Match]:
    """What of the matcher is similar to a row or more, as the row's own region sees it."""
    scope = Scope(
        region=within or one.region,
        only_region=within,
        below=within is not None,
        limit=CANDIDATES,
        least=SIMILAR_FROM,
        exclude=frozenset({one.number}),
    )
    text = f"{one.name} ({one.expansion})" if one.expansion else one.name
    return matcher.search(text, scope, description=one.summary)


def _numbers(pair: Pair) -> frozenset[str]:
    return frozenset((pair.one.number, pair.other.number))
