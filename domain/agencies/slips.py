"""When a word is another word but for a slip of the pen."""

from rapidfuzz.distance import OSA

from domain.agencies.words import OFFICE_WORDS

_LONG_WORD = 6
_LONG_SHORT_FORM = 8
_TWO_PLACES = 2


def slip_of_word(typed: str, meant: str) -> bool:
    """Whether a long word is another with one letter wrong, missing, doubled or swapped."""
    if meant in OFFICE_WORDS:
        return _distance(typed, meant) <= 1
    long = min(len(typed), len(meant)) >= _LONG_WORD
    return long and typed[0] == meant[0] and _distance(typed, meant) <= 1


def slip_of_short_form(typed: str, meant: str) -> bool:
    """The same for a long short form, where another letter would be another office."""
    same_letters = sorted(typed) == sorted(meant)
    if min(len(typed), len(meant)) < _LONG_SHORT_FORM or typed[-1].isdigit() != meant[-1].isdigit():
        return False
    return _distance(typed, meant) <= 1 and (same_letters or len(typed) != len(meant))


def slip_of_place(typed: str, places: list[str]) -> list[str]:
    """The places that may be meant: one is near, and no other is nearly as near."""
    if len(typed) < _LONG_WORD:
        return []
    far = {place: _distance(typed, place) for place in places if typed[0] == place[:1]}
    if min(far.values(), default=_TWO_PLACES) > 1:
        return []
    return [place for place, distance in far.items() if distance <= _TWO_PLACES]


def _distance(typed: str, meant: str) -> int:
    return OSA.distance(typed, meant, score_cutoff=_TWO_PLACES)
