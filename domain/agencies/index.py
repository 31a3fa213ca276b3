"""The names of a region's units, kept so that each way of writing one finds it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from domain.agencies.likeness import Likeness
from domain.agencies.model import Agency, AgencyId, AgencyType
from domain.agencies.reading import Key, Reader, Reading, key_of, squash, subject
from domain.agencies.slips import slip_of_place, slip_of_short_form, slip_of_word
from domain.agencies.words import DISTRICT
from domain.names import fold

_LONG_INITIALS = 4
_HALF = 0.5
_SOME = 0.2

Found = dict[AgencyId, None]


class Index:
    """The active units of a region by everything that they are called."""

    def __init__(self, agencies: Sequence[Agency], reader: Reader) -> None:
        self._reader = reader
        self._parents = {agency.id: agency.parent_id for agency in agencies}
        self._written: dict[str, Found] = defaultdict(dict)
        self._short: dict[str, Found] = defaultdict(dict)
        self._keys: dict[Key, Found] = defaultdict(dict)
        self._implied: dict[Key, Found] = defaultdict(dict)
        self._initials: dict[str, Found] = defaultdict(dict)
        self._districts: list[tuple[list[str], AgencyId]] = []
        self._likeness = Likeness(reader)
        for agency in agencies:
            self._add(agency)
        self._known_words = reader.vocabulary | set(chain(*(key.words for key in self._keys)))

    def _add(self, agency: Agency) -> None:
        for name in _alternatives(agency.name):
            self._keep(agency.id, name, self._keys)
            self._initials[_initials(name)][agency.id] = None
            if agency.type is AgencyType.DISTRICT:
                self._districts.append((fold(name).split()[1:], agency.id))
        for name in filter(None, (agency.short, *agency.aliases)):
            for alternative in _alternatives(name):
                self._keep(agency.id, alternative, self._implied)
                self._short[squash(alternative)][agency.id] = None

    def _keep(self, agency: AgencyId, name: str, keys: dict[Key, Found]) -> None:
        self._written[squash(name)][agency] = None
        self._likeness.add(agency, name)
        for key, certain in self._reader.readings(name):
            if certain and key.words != ("",):
                keys[key][agency] = None

    def below(self, lower: AgencyId, upper: AgencyId) -> bool:
        """Whether one unit belongs directly to another."""
        return self._parents[lower] == upper

    def exact(self, text: str) -> Found:
        """The units that the text names without any doubt about its letters."""
        readings = self._reader.readings(text)
        written = self._written.get(squash(text))
        known = self._known(readings)
        if written:
            return written | known | self._doubtful(readings)
        return known or self._by_initials(text) or self._by_syllables(text)

    def _known(self, readings: Iterable[Reading]) -> Found:
        """The units under the first reading that any has; full names go before short forms."""
        keys = [reading.key for reading in readings if reading.certain]
        for index in (self._keys, self._implied):
            for key in keys:
                if key in index:
                    return index[key]
        return {}

    def _doubtful(self, readings: Iterable[Reading]) -> Found:
        """The units that an ambiguous abbreviation means by one of its meanings."""
        keys = (reading.key for reading in readings if not reading.certain)
        return dict.fromkeys(chain(*(self._keys[key] for key in keys if key in self._keys)))

    def _by_initials(self, text: str) -> Found:
        typed = squash(text)
        if typed in self._reader.meanings or len(typed) < _LONG_INITIALS:
            return {}
        return self._initials.get(_spelled_out(typed), {}) if typed == fold(text) else {}

    def _by_syllables(self, text: str) -> Found:
        """A kecamatan glued to its kind, whole or by first syllables: "keccurug", "kecpaskem"."""
        glued = re.fullmatch(r"kec(\w{4,})", fold(text))
        if not glued:
            return {}
        whole = self._keys.get(Key(DISTRICT, (glued[1],)))
        abridged = (agency for place, agency in self._districts if _abridges(glued[1], place))
        return whole or dict.fromkeys(abridged)

    def misspelt(self, text: str) -> Found:
        """The units that the text names but for a slip of the pen in a long word.

        Only kecamatan may be misspelt by their place: their list is complete, that of puskesmas
        is not. A word that is known by itself is never taken for a slip of another.
        """
        found: Found = {}
        for key, certain in self._reader.readings(text):
            if certain and key.kind in ("", DISTRICT):
                found = found or self._slip(key)
        return found or self._slip_of_short(text)

    def _slip(self, key: Key) -> Found:
        if key.kind == DISTRICT:
            places = [other.words[0] for other in self._keys if other.kind == DISTRICT]
            meant = [Key(DISTRICT, (place,)) for place in slip_of_place(key.words[0], places)]
        else:
            meant = [other for other in self._keys if self._one_word_off(key, other)]
        return dict.fromkeys(chain(*(self._keys[key] for key in meant)))

    def _one_word_off(self, typed: Key, meant: Key) -> bool:
        wrong, right = set(typed.words) - set(meant.words), set(meant.words) - set(typed.words)
        if meant.kind or not len(wrong) == len(right) == 1 or len(meant.words) == 1:
            return False
        return not wrong & self._known_words and slip_of_word(*wrong, *right)

    def _slip_of_short(self, text: str) -> Found:
        typed = squash(text)
        if typed != fold(text) or typed in self._reader.meanings:
            return {}
        near = (self._short[short] for short in self._short if slip_of_short_form(typed, short))
        return dict.fromkeys(chain(*near))

    def fitting(self, text: str) -> Found:
        """The units that the text may mean: by an ambiguous abbreviation, a place, or a kind."""
        readings = self._reader.readings(text)
        found = self._doubtful(readings)
        for key, certain in readings:
            if key.kind:
                found |= dict.fromkeys(self._at_place(key))
            elif not certain:
                found |= dict.fromkeys(self._related(key, _HALF))
        place = key_of([DISTRICT, *fold(text).split()])
        return found or dict.fromkeys(self._named_after(place))

    def _at_place(self, key: Key) -> Iterator[AgencyId]:
        """Units of one kind: all of them, or the numbered ones of a place ("Serpong I")."""
        numbered = re.compile(re.escape(key.words[0]) + r"\d" if key.words[0] else r".*")
        for other, agencies in self._keys.items():
            if other.kind == key.kind and numbered.fullmatch(other.words[0]):
                yield from agencies

    def _named_after(self, place: Key | None) -> Iterator[AgencyId]:
        for key, agencies in self._keys.items():
            if place and key.kind and key.words == place.words:
                yield from agencies

    def _related(self, key: Key, least: float) -> Iterator[AgencyId]:
        """Offices that have at least this share of their work in common with the key's."""
        shares = {
            other: _share(subject(key), subject(other)) for other in self._keys if not other.kind
        }
        for other in sorted(shares, key=shares.__getitem__, reverse=True):
            if shares[other] >= least:
                yield from self._keys[other]

    def nearest(self, text: str, limit: int) -> list[AgencyId]:
        """The units that the text resembles, in what they do first, then in letters."""
        offices = [key for key, _ in self._reader.readings(text) if not key.kind]
        found = dict.fromkeys(chain(*(self._related(key, _SOME) for key in offices)))
        alike = self._likeness.resembling(text, limit)
        return list(dict.fromkeys([*list(found)[: limit - 2], *alike]))[:limit]


def _alternatives(name: str) -> list[str]:
    """The names in "Puskesmas Situ Gintung / Serua" or "DKCS/Disdukcapil", each with its kind."""
    first, *others = (part.strip() for part in name.split("/"))
    kind, _, place = first.partition(" ")
    joined = [f"{kind} {other}" if place and " " not in other else other for other in others]
    return [part for part in (first, *joined) if squash(part)]


def _initials(name: str) -> str:
    return "".join(word[0] for word in fold(name).split() if word not in {"dan", "serta"})


def _spelled_out(initials: str) -> str:
    """ "dp3akb" → "dpppakb"."""
    return re.sub(r"([a-z])([2-5])", lambda found: found[1] * int(found[2]), initials)


def _abridges(syllables: str, words: Sequence[str]) -> bool:
    """Whether the letters are beginnings, of two letters or more, of all of several words."""
    if len(words) == 1:
        return False
    pattern = "".join(f"({'|'.join(word[:n] for n in range(2, len(word) + 1))})" for word in words)
    return all(len(word) > 1 for word in words) and bool(re.fullmatch(pattern, syllables))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the work of two offices is common, from 0 to 1; all when one has it whole."""
    common = one & other
    if not common:
        return 0
    return 1 if common in (one, other) else len(common) / len(one | other)
