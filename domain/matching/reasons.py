"""Why a row is shown; the words are in the locales."""

from __future__ import annotations

from typing import Final

from domain.matching.asking import Question
from domain.matching.comparing import Comparison
from domain.matching.results import Reason
from domain.names import initials_match

_ALIKE_NAME: Final = 0.6
_ALIKE_SPELLING: Final = 0.8
_ALIKE_WORDS: Final = 0.3
_SIMILAR_PURPOSE: Final = 0.3


def reasons(question: Question, text: str, c: Comparison) -> tuple[Reason, ...]:
    """The reasons that hold, strongest first; at least one."""
    same = c.name >= 1.0
    holds = {
        Reason.SAME_NAME: same,
        Reason.SAME_EXPANSION: c.same_meaning,
        Reason.ACRONYM_OF: not same and not c.same_meaning and _abbreviates(question, text),
        Reason.ALIKE_NAME: not same and (c.name >= _ALIKE_NAME or c.spelling >= _ALIKE_SPELLING),
        Reason.ALIKE_WORDS: not (same or c.same_meaning) and c.asked * c.covered >= _ALIKE_WORDS,
        Reason.SIMILAR_PURPOSE: _similar_purpose(c),
        Reason.AGENCY: c.agency > 0 and not same,
    }
    found = tuple(reason for reason, held in holds.items() if held)
    return found or (Reason.ALIKE_WORDS,)


def _abbreviates(question: Question, text: str) -> bool:
    """Whether one of the two names is made of the other's first letters."""
    name, _, expansion = text.partition("\n")
    if question.bare:
        return initials_match(question.text, expansion or name)
    return " " not in name and initials_match(name, question.meaning)


def _similar_purpose(c: Comparison) -> bool:
    if c.described:
        return c.purpose >= _SIMILAR_PURPOSE
    return c.anywhere - c.asked - c.agency >= _SIMILAR_PURPOSE
