"""One reminder a day for each person: complete, in order, and never twice."""

from collections import Counter
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendar import WorkingDays
from domain.deadlines import Deadline, DeadlineKind, Offsets, Target
from domain.digests import Digest, Reminding, Sent
from domain.staff import Recipient, Staff

JAKARTA = ZoneInfo("Asia/Jakarta")
CALENDAR = WorkingDays()
DINKES, PUSKESMAS, JAMBE = 1, 2, 3
SITI, DEWI, HEAD, BUDI, BIDAN = 10, 11, 12, 13, 14
DUE = date(2027, 1, 11)

STAFF = Staff(
    [
        Recipient(SITI, DINKES),
        Recipient(DEWI, DINKES),
        Recipient(HEAD, DINKES, head=True),
        Recipient(BUDI, JAMBE, reminders=False),
        Recipient(BIDAN, PUSKESMAS, reachable=False),
    ],
    above={PUSKESMAS: DINKES},
)


def at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=JAKARTA)


def report(
    innovation: int = 40,
    name: str = "Simpus",
    *,
    due: date = DUE,
    agency: int = DINKES,
    responsible: int | None = SITI,
) -> Deadline:
    return Deadline(
        Target(DeadlineKind.MONITORING, innovation, period=4),
        due,
        since=min(date(2026, 12, 1), due - timedelta(days=60)),
        agency=agency,
        name=name,
        detail="Triwulan IV 2026",
        responsible=responsible,
    )


def step(due: date, what: str, item: int = 7) -> Deadline:
    return Deadline(
        Target(DeadlineKind.ACTION, item),
        due,
        since=date(2026, 12, 1),
        agency=DINKES,
        name="Simpus",
        detail=what,
        responsible=SITI,
    )


def told(deadlines: list[Deadline], now: datetime, **memory: object) -> dict[int, Digest]:
    reminding = Reminding(CALENDAR, **memory)  # type: ignore[arg-type]  # by the dataclass's names
    return {digest.person: digest for digest in reminding.digests(deadlines, STAFF, now)}


def offsets(digest: Digest) -> list[int]:
    return [line.offset for line in digest.lines]


def test_siti_reads_what_is_due_grouped_by_day_and_period() -> None:
    jempol = report(81, "Jempol Bumil")
    training = step(date(2027, 1, 7), "pelatihan operator")

    digest = told([report(), training, jempol], at(date(2027, 1, 4)))[SITI]

    first, second = digest.groups
    assert (first.due, first.days_left) == (date(2027, 1, 7), 3)
    assert [(e.detail, e.names) for e in first.entries] == [("pelatihan operator", ("Simpus",))]
    assert (second.due, second.days_left) == (DUE, 7)
    assert [e.names for e in second.entries] == [("Jempol Bumil", "Simpus")]
    assert digest.overdue is None


def test_each_step_has_a_bullet_of_its_own() -> None:
    day = date(2027, 1, 7)

    digest = told([step(day, "pelatihan"), step(day, "cetak", 8)], at(date(2027, 1, 4)))[SITI]

    assert [e.detail for e in digest.groups[0].entries] == ["pelatihan", "cetak"]


def test_nothing_is_sent_outside_office_hours() -> None:
    assert told([report()], at(date(2027, 1, 4), 7)) == {}
    assert told([report()], at(date(2027, 1, 3))) == {}


def test_offsets_that_meet_on_a_friday_are_one_line() -> None:
    digest = told([report()], at(date(2027, 1, 8)))[SITI]

    assert offsets(digest) == [-1]
    assert digest.groups[0].days_left == 3


def test_after_an_outage_only_the_latest_missed_offset_is_sent() -> None:
    digest = told([report()], at(date(2027, 1, 13)))[SITI]

    assert offsets(digest) == [1]
    assert digest.overdue == report()


def test_what_was_sent_is_not_sent_again() -> None:
    sent: set[Sent] = {line.key for line in told([report()], at(date(2027, 1, 4)))[SITI].lines}

    assert told([report()], at(date(2027, 1, 4), 11), sent=sent) == {}
    assert told([report()], at(date(2027, 1, 6)), sent=sent) == {}
    assert offsets(told([report()], at(date(2027, 1, 8)), sent=sent)[SITI]) == [-1]


def test_an_extended_deadline_reminds_anew() -> None:
    sent: set[Sent] = {line.key for line in told([report()], at(date(2027, 1, 4)))[SITI].lines}
    extended = report(due=date(2027, 1, 22))

    assert offsets(told([extended], at(date(2027, 1, 15)), sent=sent)[SITI]) == [-7]


def test_the_head_is_told_after_a_week_and_the_operator_too() -> None:
    digests = told([report()], at(date(2027, 1, 18)))

    assert set(digests) == {SITI, HEAD}
    assert digests[SITI].groups
    assert not digests[SITI].escalations
    assert not digests[HEAD].groups
    assert [group.days_left for group in digests[HEAD].escalations] == [-7]
    assert digests[HEAD].overdue is None


def test_a_head_hears_nothing_of_steps() -> None:
    assert HEAD not in told([step(date(2027, 1, 4), "cetak")], at(date(2027, 1, 12)))


def test_a_head_who_reports_himself_reads_a_report_once() -> None:
    digest = told([report(responsible=HEAD)], at(date(2027, 1, 18)))[HEAD]

    assert len(digest.lines) == 1
    assert digest.groups


def test_without_the_responsible_every_operator_of_the_unit_is_told() -> None:
    assert set(told([report(responsible=99)], at(date(2027, 1, 4)))) == {SITI, DEWI}


def test_without_anybody_at_the_unit_those_above_are_told() -> None:
    puskesmas = report(agency=PUSKESMAS, responsible=BIDAN)

    assert set(told([puskesmas], at(date(2027, 1, 4)))) == {SITI, DEWI}
    assert told([report(agency=99, responsible=None)], at(date(2027, 1, 4))) == {}


def test_who_turned_reminders_off_hears_only_of_the_day_itself() -> None:
    jambe = report(agency=JAMBE, responsible=BUDI)

    assert told([jambe], at(date(2027, 1, 8))) == {}
    assert offsets(told([jambe], at(DUE))[BUDI]) == [0]
    sent = {(jambe.target.key, DUE, 0, BUDI)}
    assert told([jambe], at(date(2027, 1, 18)), sent=sent) == {}


def test_remind_me_tomorrow_comes_tomorrow_once() -> None:
    key = report().target.key
    sent: set[Sent] = {(key, DUE, -7, SITI)}
    postponed = {(key, DUE, SITI): date(2027, 1, 6)}

    digest = told([report()], at(date(2027, 1, 6)), sent=sent, postponed=postponed)[SITI]

    assert offsets(digest) == [-5]
    sent |= {line.key for line in digest.lines}
    assert told([report()], at(date(2027, 1, 7)), sent=sent, postponed=postponed) == {}


def test_an_unfinished_draft_is_mentioned_after_3_and_14_days_then_never() -> None:
    touched = date(2026, 11, 23)
    draft = Deadline(
        Target(DeadlineKind.DRAFT, 5), touched, touched, JAMBE, "Jempol Bumil", responsible=SITI
    )
    sent: set[Sent] = set()
    mentioned = []
    for days in range(60):
        digests = told([draft], at(touched + timedelta(days=days)), sent=sent)
        for digest in digests.values():
            assert digest.drafts == (draft,)
            assert not digest.groups
            mentioned.append(days)
            sent |= {line.key for line in digest.lines}

    assert mentioned == [3, 14]


def test_a_draft_is_nobody_elses_business() -> None:
    draft = Deadline(
        Target(DeadlineKind.DRAFT, 5), DUE, DUE, DINKES, "Jempol Bumil", responsible=BIDAN
    )

    assert told([draft], at(DUE + timedelta(days=3))) == {}


@settings(max_examples=60)
@given(
    st.dates(date(2026, 6, 1), date(2027, 6, 1)),
    st.sets(st.integers(-20, 12), max_size=25),
)
def test_whatever_days_are_missed_nothing_comes_twice_or_twice_a_day(
    due: date, away: set[int]
) -> None:
    deadlines = [report(due=due), report(81, "Jempol Bumil", due=due, responsible=None)]
    sent: set[Sent] = set()
    received: Counter[tuple[int, date]] = Counter()
    for day in range(-20, 40):  # beyond the longest row of holidays
        for hour in (9, 13):
            today = due + timedelta(days=day)
            for digest in told(deadlines, at(today, hour), sent=sent).values():
                if day not in away:
                    received[digest.person, today] += 1
                    assert all(CALENDAR.is_working(today) for _ in digest.lines)
                    assert not sent & {line.key for line in digest.lines}
                    sent |= {line.key for line in digest.lines}

    assert all(count == 1 for count in received.values())
    last = max(offset for _, _, offset, person in sent if person == SITI)
    assert last == max(Offsets().period)
