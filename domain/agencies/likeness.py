"""Which units have names that look like a text, to be offered when none is meant for certain."""

from rapidfuzz import fuzz, process

from domain.agencies.model import AgencyId
from domain.agencies.reading import Reader
from domain.agencies.words import OFFICE_WORDS, PLACE_WORDS
from domain.names import fold

_RESEMBLES = 60
_BEHIND_THE_BEST = 20
_SHORTEST = 3
_GENERIC = OFFICE_WORDS | PLACE_WORDS | {"kec", "dan", "daerah"}


class Likeness:
    """The spellings of a region's units."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._owners: list[AgencyId] = []
        self._whole: list[str] = []
        self._distinctive: list[str] = []

    def add(self, agency: AgencyId, name: str) -> None:
        """Keep one more spelling of a unit."""
        self._owners.append(agency)
        self._whole.append(fold(name))
        self._distinctive.append(_distinctive(fold(name)) or fold(name))

    def resembling(self, text: str, limit: int) -> list[AgencyId]:
        """Units whose names look like the text, best first, and none far behind the best."""
        typed = " ".join(self._reader.without_region(fold(text).split()))
        own = _distinctive(typed)
        if len(own or typed) < _SHORTEST:
            return []
        found = process.extract(
            own or typed,
            self._distinctive if own else self._whole,
            scorer=fuzz.WRatio,
            score_cutoff=_RESEMBLES,
            limit=2 * limit,
        )
        least = max((score for _, score, _ in found), default=0) - _BEHIND_THE_BEST
        alike = {
            place: (score, fuzz.ratio(typed, self._whole[place]))
            for _, score, place in found
            if score >= least
        }
        best_first = sorted(alike, key=alike.__getitem__, reverse=True)
        return list(dict.fromkeys(self._owners[place] for place in best_first))[:limit]


def _distinctive(name: str) -> str:
    """The name without the words that many units have in common."""
    return " ".join(word for word in name.split() if word not in _GENERIC)
