"""A due date on a day on which nobody works: the next working day is offered (domain.md §8)."""

from domain.calendar import WorkingDays
from domain.dates import Moment, Precision
from domain.regions import Region
from handlers.questionnaire import Answers, Doubtful


def on_a_working_day(due: Moment, answers: Answers, region: Region) -> Doubtful | None:
    """A weekend, a holiday or a local one: ask which day is meant."""
    calendar = WorkingDays(region.settings.local_holidays)
    if due.precision is not Precision.DAY or calendar.is_working(due.first):
        return None
    moved = Moment(calendar.at_or_after(due.first))
    return Doubtful(
        "day-off",
        moved,
        confirm="button-next-working-day",
        again="button-this-day",
        insist=False,
        otherwise=due,
        due=due,
        moved=moved,
    )
