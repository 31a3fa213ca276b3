"""Rules for days that are asked: a deadline is still to come, what was done has come."""

from datetime import date

from domain.dates import Moment, Precision
from handlers.questionnaire import Answers, Rejected


def a_day_ahead(due: Moment, answers: Answers, today: date) -> None:
    """A deadline is a day, and still to come. Raises Rejected."""
    if due.precision is not Precision.DAY:
        raise Rejected("no-day", due=due)
    if due.first < today:
        raise Rejected("past", due=due)


def a_day_so_far(since: Moment, answers: Answers, today: date) -> None:
    """What counts from a day counts from one that has come. Raises Rejected."""
    if since.precision is not Precision.DAY:
        raise Rejected("no-day", since=since)
    if since.first > today:
        raise Rejected("ahead", since=since)
