"""A typed date, read whole: sure, ask or no."""

import re
from datetime import date, timedelta
from typing import Final

from domain.dates.answers import Answer, Ask, Doubt, No, Refusal, Sure
from domain.dates.moments import Moment, Precision, Tense
from domain.dates.shapes import read_shape
from domain.dates.tokens import Kind, Phrase
from domain.dates.weekdays import beside_relative_day, weekday_alone
from domain.dates.words import read_phrase
from domain.names import plain

_SIDES: Final = (Kind.NEXT, Kind.AHEAD, Kind.THIS, Kind.PAST)
_LONGEST: Final = 160
_OFFSET: Final = re.compile(r"\bh ?[-+−–] ?\d{1,3}\b")
_SUNDAY_BY_CAPITAL: Final = re.compile(r"\bMinggu (?=depan\b|ini\b|lalu\b)")


def read_date(text: str, *, today: date, tense: Tense) -> Answer:
    """Return the one moment that the text means; periods are only known to be none."""
    if len(text) > _LONGEST:
        return No(Refusal.NOT_A_DATE)
    if _OFFSET.search(plain(text)):
        return No(Refusal.OFFSET)
    phrase = read_phrase(_SUNDAY_BY_CAPITAL.sub("hari Minggu ", text))
    return _weighed(phrase, _read(phrase, today, tense)) if phrase else No(Refusal.NOT_A_DATE)


def _read(phrase: Phrase, today: date, tense: Tense) -> Answer:
    weekdays = {token.numbers[0] for token in phrase.tokens if token.kind is Kind.WEEKDAY}
    rest = phrase.without(Kind.WEEKDAY)
    if not weekdays:
        return _beside_relative(rest, today, tense)
    if len(weekdays) > 1:
        return No(Refusal.NOT_A_DATE)
    (weekday,) = weekdays
    if rest.shape == Kind.RELATIVE_DAY:
        return beside_relative_day(weekday, rest.tokens[0].numbers[0], today)
    alone = weekday_alone(weekday, rest.shape, today, tense)
    if not isinstance(alone, No):
        return alone
    answer = _beside_relative(rest, today, tense)
    if isinstance(answer, No):
        answer = _beside_relative(rest.without(*_SIDES), today, tense)
    return _agreeing(answer, weekday)


def _beside_relative(phrase: Phrase, today: date, tense: Tense) -> Answer:
    """Read the tokens; of "hari ini, 23 November 2026" the date, doubted where they differ."""
    explicit = phrase.without(Kind.RELATIVE_DAY)
    if not explicit.tokens or explicit == phrase:
        return read_shape(phrase.shape, phrase.tokens, today, tense)
    answer = read_shape(explicit.shape, explicit.tokens, today, tense)
    days = [token.numbers[0] for token in phrase.tokens if token.kind is Kind.RELATIVE_DAY]
    if isinstance(answer, Sure) and answer.moment != Moment(today + timedelta(days=days[0])):
        return Ask(answer.moment, Doubt.WEEKDAY_DISAGREES)
    return answer


def _agreeing(answer: Answer, weekday: int) -> Answer:
    """Doubt a day that falls on another weekday; a whole month has none."""
    if isinstance(answer, No):
        return answer
    if answer.moment.precision is not Precision.DAY:
        return No(Refusal.NOT_A_DATE)
    if answer.moment.first.weekday() != weekday:
        return Ask(answer.moment, Doubt.WEEKDAY_DISAGREES)
    return answer


def _weighed(phrase: Phrase, answer: Answer) -> Answer:
    """Doubt what the words around the date call uncertain or what is misspelt."""
    if not isinstance(answer, Sure):
        return answer
    if phrase.doubt:
        return Ask(answer.moment, phrase.doubt)
    if phrase.unsure_day and answer.moment.precision is Precision.DAY:
        return Ask(answer.moment, Doubt.APPROXIMATE)
    return answer
