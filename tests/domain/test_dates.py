"""What officials type for a date, and what they are asked back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import (
    Answer,
    Ask,
    Doubt,
    Moment,
    No,
    Precision,
    Refusal,
    Span,
    Sure,
    Tense,
    parse_date,
    parse_span,
)
from domain.names import word_set

MONDAY = date(2026, 11, 23)
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]


def done(text: str) -> Answer:
    """Read an answer to "sejak kapan diterapkan?" on Monday, 23 November 2026."""
    return parse_date(text, today=MONDAY, tense=Tense.PAST)


def due(text: str) -> Answer:
    """Read an answer to "sampai kapan?" on Monday, 23 November 2026."""
    return parse_date(text, today=MONDAY, tense=Tense.FUTURE)


def moment(text: str) -> Moment:
    """Return the day 2026-11-26, the month 2023-10 or the year 2019."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return Moment(date(*parts))
    return Moment.of_month(*parts) if len(parts) == 2 else Moment.of_year(*parts)


CERTAIN_EITHER_WAY = {
    "26/11/2020": "2020-11-26",
    "26-11-20": "2020-11-26",
    "26.11.2020": "2020-11-26",
    "(26/11/2020)": "2020-11-26",
    "26 / 11 / 2020": "2020-11-26",
    "26 11 2020": "2020-11-26",
    "01-12-2020": "2020-12-01",
    "05-09-2017 ": "2017-09-05",
    "2017-08-15": "2017-08-15",
    "2017-08-15T10:00:00Z": "2017-08-15",
    "２６／１１／２０２０": "2020-11-26",
    "22 Desember 2020": "2020-12-22",
    "Selasa, (22/12/2020)": "2020-12-22",
    "Selasa (26/9/2023)": "2023-09-26",
    "minggu, 29 November 2026": "2026-11-29",
    "24 May 2022": "2022-05-24",
    "Nov 26, 2020": "2020-11-26",
    "26th November 2020": "2020-11-26",
    "26 Nov 20": "2020-11-26",
    "26 Nop 2020": "2020-11-26",
    "26  Nopember   2020.": "2020-11-26",
    "26nov2020": "2020-11-26",
    "5 Agt 2025": "2025-08-05",
    "5 Agt'25": "2025-08-05",
    "5/Agt/2025": "2025-08-05",
    "5 Pebruari 2024": "2024-02-05",
    "5 Mrt 2024": "2024-03-05",
    "tgl 26 bln 11 thn 2020": "2020-11-26",
    "mulai diterapkan pada tgl 5 Agustus 2025": "2025-08-05",
    "Selamat pagi, 26/11/2020 pukul 10.00 WIB": "2020-11-26",
    "dua puluh enam november dua ribu dua puluh": "2020-11-26",
    "Oktober 2023": "2023-10",
    "bulan Oktober 2023, tanggal belum pasti": "2023-10",
    "sekitar Oktober 2023": "2023-10",
    "Okt '23": "2023-10",
    "10/2023": "2023-10",
    "bulan 10 tahun 2023": "2023-10",
    "Tahun 2020 bulan Oktober": "2020-10",
    "sejak 2019": "2019",
    "th 2019": "2019",
    "thn 2019": "2019",
    "sudah sejak tahun 19": "2019",
    "th 98": "1998",
    "hari ini": "2026-11-23",
    "hr ini": "2026-11-23",
    "skrg": "2026-11-23",
    "hari ini, 23 November 2026": "2026-11-23",
    "besok": "2026-11-24",
    "bsk": "2026-11-24",
    "lusa": "2026-11-25",
    "kemarin": "2026-11-22",
    "kmrn": "2026-11-22",
    "kmaren": "2026-11-22",
    "kemarin lusa": "2026-11-21",
    "3 hari lagi": "2026-11-26",
    "2 minggu lagi": "2026-12-07",
    "dua mgg lg": "2026-12-07",
    "seminggu yang lalu": "2026-11-16",
    "3 bulan yang lalu": "2026-08",
    "2 tahun lalu": "2024",
    "bulan lalu": "2026-10",
    "tahun kemarin": "2025",
    "Oktober tahun lalu": "2025-10",
    "tgl 5 bln depan": "2026-12-05",
    "senin depan": "2026-11-30",
    "senin besok": "2026-11-30",
    "besok selasa": "2026-11-24",
    "jumat minggu depan": "2026-12-04",
    "senin lalu": "2026-11-16",
}


@pytest.mark.parametrize(("text", "expected"), CERTAIN_EITHER_WAY.items())
def test_a_clear_date_is_sure_whatever_is_asked(text: str, expected: str) -> None:
    assert done(text) == due(text) == Sure(moment(expected))


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("(26/11)", "2025-11-26", "2026-11-26"),
        ("5 Agust", "2026-08-05", "2027-08-05"),
        ("5 Ags", "2026-08-05", "2027-08-05"),
        ("5 Feb", "2026-02-05", "2027-02-05"),
        ("5 Pebruari", "2026-02-05", "2027-02-05"),
        ("5 Mrt", "2026-03-05", "2027-03-05"),
        ("5 Okt", "2026-10-05", "2027-10-05"),
        ("5 Des", "2025-12-05", "2026-12-05"),
        ("29 Februari", "2024-02-29", "2028-02-29"),
        ("23 November", "2026-11-23", "2026-11-23"),
        ("tgl 5", "2026-11-05", "2026-12-05"),
        ("tgl 31", "2026-10-31", "2026-12-31"),
        ("bulan Oktober, tanggal belum pasti", "2026-10", "2027-10"),
        ("jum'at", "2026-11-20", "2026-11-27"),
        ("Jumaat", "2026-11-20", "2026-11-27"),
        ("hari Minggu", "2026-11-22", "2026-11-29"),
    ],
)
def test_a_missing_year_is_the_nearest_on_the_side_that_is_asked(
    text: str, past: str, future: str
) -> None:
    assert done(text) == Sure(moment(past))
    assert due(text) == Sure(moment(future))


def test_words_that_name_a_side_win_over_the_question() -> None:
    assert due("5 Agustus lalu") == Sure(moment("2026-08-05"))
    assert done("5 Desember mendatang") == Sure(moment("2026-12-05"))
    assert done("17 agustus kemarin") == Sure(moment("2026-08-17"))


@pytest.mark.parametrize(
    ("text", "expected", "doubt"),
    [
        ("Kamis (26/1120)", "2020-11-26", Doubt.GLUED_DIGITS),
        ("26/1120", "2020-11-26", Doubt.GLUED_DIGITS),
        ("2611/2020", "2020-11-26", Doubt.GLUED_DIGITS),
        ("261120", "2020-11-26", Doubt.GLUED_DIGITS),
        ("26112020", "2020-11-26", Doubt.GLUED_DIGITS),
        ("20201126", "2020-11-26", Doubt.GLUED_DIGITS),
        ("1/1120", "2020-11-01", Doubt.GLUED_DIGITS),
        ("Jumat, 26 November 2020", "2020-11-26", Doubt.WEEKDAY_DISAGREES),
        ("Senin 26/1120", "2020-11-26", Doubt.WEEKDAY_DISAGREES),
        ("hari ini 24 November 2026", "2026-11-24", Doubt.WEEKDAY_DISAGREES),
        ("31 Februari 2024", "2024-02-29", Doubt.IMPOSSIBLE_DAY),
        ("29/2/2023", "2023-02-28", Doubt.IMPOSSIBLE_DAY),
        ("05/13/2020", "2020-05-13", Doubt.MONTH_FIRST),
        ("2020/26/11", "2020-11-26", Doubt.MONTH_FIRST),
        ("26/11/2202", "2202-11-26", Doubt.UNLIKELY_YEAR),
        ("17 Agustus 1945", "1945-08-17", Doubt.UNLIKELY_YEAR),
        ("sekitar 5 Oktober 2023", "2023-10-05", Doubt.APPROXIMATE),
        ("sebelum Oktober 2023", "2023-10", Doubt.APPROXIMATE),
        ("5 Octobre 2020", "2020-10-05", Doubt.MISSPELT),
        ("Novemver 2020", "2020-11", Doubt.MISSPELT),
        ("minggu depan", "2026-11-30", Doubt.AMBIGUOUS),
        ("Minggu depan", "2026-11-29", Doubt.AMBIGUOUS),
        ("pekan depan", "2026-11-30", Doubt.AMBIGUOUS),
        ("jumat depan", "2026-12-04", Doubt.AMBIGUOUS),
        ("senin", "2026-11-23", Doubt.AMBIGUOUS),
        ("2 bulan lagi", "2027-01-23", Doubt.AMBIGUOUS),
        ("26 11 20", "2020-11-26", Doubt.AMBIGUOUS),
        ("awal 2021", "2021", Doubt.AMBIGUOUS),
    ],
)
def test_a_doubtful_date_is_asked_back(text: str, expected: str, doubt: Doubt) -> None:
    assert done(text) == due(text) == Ask(moment(expected), doubt)


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("awal bulan", Ask(moment("2026-11"), Doubt.AMBIGUOUS), "2026-12-01"),
        ("pertengahan bulan", Ask(moment("2026-11"), Doubt.AMBIGUOUS), "2026-12-15"),
        ("awal Oktober 2023", Ask(moment("2023-10"), Doubt.AMBIGUOUS), "2023-10-01"),
        ("akhir tahun", Ask(moment("2026"), Doubt.AMBIGUOUS), "2026-12-31"),
        ("okt 23", Ask(moment("2023-10"), Doubt.AMBIGUOUS), "2027-10-23"),
        ("26.11", Ask(moment("2025-11-26"), Doubt.AMBIGUOUS), "2026-11-26"),
        ("5", Ask(moment("2026-11-05"), Doubt.AMBIGUOUS), "2026-12-05"),
    ],
)
def test_a_rough_date_is_a_month_when_done_and_a_day_when_due_both_asked(
    text: str, past: Answer, future: str
) -> None:
    assert done(text) == past
    assert due(text) == Ask(moment(future), Doubt.AMBIGUOUS)


def test_the_end_of_the_month_is_its_last_day_for_a_deadline() -> None:
    assert due("akhir bulan") == due("akhir bln") == Sure(moment("2026-11-30"))
    assert due("akhir bulan depan") == Sure(moment("2026-12-31"))
    assert done("akhir bulan") == Ask(moment("2026-10"), Doubt.AMBIGUOUS)


def test_this_friday_is_asked_back_when_it_should_lie_in_the_past() -> None:
    assert due("jumat ini") == Sure(moment("2026-11-27"))
    assert done("jumat ini") == Ask(moment("2026-11-27"), Doubt.AMBIGUOUS)


def test_month_and_two_digits_follow_the_side_that_is_asked() -> None:
    assert done("10/23") == Ask(moment("2023-10"), Doubt.AMBIGUOUS)
    assert due("10/23") == Ask(moment("2027-10-23"), Doubt.MONTH_FIRST)
    assert done("10/30") == Ask(moment("2026-10-30"), Doubt.MONTH_FIRST)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("H-3", Refusal.OFFSET),
        ("h + 7", Refusal.OFFSET),
        ("triwulan II 2026", Refusal.PERIOD),
        ("TW II", Refusal.PERIOD),
        ("smt 1", Refusal.PERIOD),
        ("Jan 2021 s.d. Mar 2021", Refusal.PERIOD),
        ("5-10 Oktober 2023", Refusal.PERIOD),
        ("13/13/2020", Refusal.IMPOSSIBLE),
        ("32 Januari 2020", Refusal.IMPOSSIBLE),
        ("0/1/2020", Refusal.IMPOSSIBLE),
        *(
            (text, Refusal.NOT_A_DATE)
            for text in (
                "",
                "82,5%",
                "82,5",
                "1.250",
                "1.250.000",
                "Rp 5.10",
                "0812 3456 7890",
                "08123456",
                "081234567890",
                "dewi@pemda.go.id",
                "belum pasti",
                "tanggal berapa ya?",
                "secepatnya",
                "5 orang",
                "2 minggu",
                "1/1/0000",
                "10:30",
                "Simpel",
                "🙏",
                "Senin Selasa",
                "Senin November 2020",
                "9" * 50,
            )
        ),
    ],
)
def test_what_is_no_date_is_refused_with_its_kind(text: str, reason: Refusal) -> None:
    assert done(text) == due(text) == No(reason)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("triwulan II 2026", "2026-04-01", "2026-06-30"),
        ("TW II", "2026-04-01", "2026-06-30"),
        ("TW2", "2026-04-01", "2026-06-30"),
        ("tw ke-4 th 2025", "2025-10-01", "2025-12-31"),
        ("laporan triwulan pertama 2026", "2026-01-01", "2026-03-31"),
        ("Q3 2025", "2025-07-01", "2025-09-30"),
        ("semester I 2026", "2026-01-01", "2026-06-30"),
        ("smt 1", "2026-01-01", "2026-06-30"),
        ("Jan 2021 s.d. Mar 2021", "2021-01-01", "2021-03-31"),
        ("Jan 2021 s/d Mar 2021", "2021-01-01", "2021-03-31"),
        ("Jan 2021 sd Mar 2021", "2021-01-01", "2021-03-31"),
        ("Jan 2021 - Mar 2021", "2021-01-01", "2021-03-31"),
        ("Jan 2021 sampai Mar 2021", "2021-01-01", "2021-03-31"),
        ("Jan – Mar 2021", "2021-01-01", "2021-03-31"),
        ("5 s.d. 10 Oktober 2023", "2023-10-05", "2023-10-10"),
        ("5 Oktober - 10 November 2023", "2023-10-05", "2023-11-10"),
        ("2019 - 2021", "2019-01-01", "2021-12-31"),
    ],
)
def test_periods_are_read_as_their_first_and_last_day(text: str, first: str, last: str) -> None:
    span = parse_span(text, today=MONDAY, tense=Tense.PAST)

    assert span == Span(date.fromisoformat(first), date.fromisoformat(last))


def test_a_quarter_without_a_year_is_the_last_one_begun_or_the_first_one_not_over() -> None:
    january = date(2027, 1, 5)

    reported = parse_span("TW IV", today=january, tense=Tense.PAST)
    planned = parse_span("TW IV", today=january, tense=Tense.FUTURE)

    assert reported == Span(date(2026, 10, 1), date(2026, 12, 31))
    assert planned == Span(date(2027, 10, 1), date(2027, 12, 31))


@pytest.mark.parametrize("text", ["TW V", "semester 3", "26/11/2020", "mulai 2020", "-", ""])
def test_what_is_no_period_is_none(text: str) -> None:
    assert parse_span(text, today=MONDAY, tense=Tense.PAST) is None


def test_a_month_is_neither_before_nor_after_its_own_days() -> None:
    october, twelfth = moment("2023-10"), moment("2023-10-12")

    assert not october.certainly_before(twelfth)
    assert not twelfth.certainly_before(october)
    assert moment("2023-09-30").certainly_before(october)
    assert october.certainly_before(moment("2023-11-01"))
    assert not moment("2023").certainly_before(october)


def test_a_month_that_has_begun_does_not_lie_ahead() -> None:
    assert not moment("2026-11").certainly_after(MONDAY)
    assert moment("2026-12").certainly_after(MONDAY)
    assert moment("2026-11-24").certainly_after(MONDAY)


def test_a_moment_of_a_month_begins_on_its_first_day() -> None:
    with pytest.raises(ValueError):
        Moment(date(2023, 10, 12), Precision.MONTH)
    with pytest.raises(ValueError):
        Moment(date(2023, 10, 1), Precision.YEAR)


days = st.dates(date(1990, 1, 1), date(2036, 12, 31))
tenses = st.sampled_from(Tense)


@given(days, tenses)
def test_every_day_is_read_in_every_usual_shape(day: date, tense: Tense) -> None:
    month = MONTHS[day.month - 1]
    shapes = (
        f"{WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{day.day} {month.upper()} {day:%y}",
        f"{day:%d/%m/%Y}",
        f"{day:%d-%m-%y}",
        f"({day.day}.{day.month}.{day.year})",
        day.isoformat(),
    )
    answers = {parse_date(shape, today=MONDAY, tense=tense) for shape in shapes}
    assert answers == {Sure(Moment(day))}


@given(days, st.sampled_from(WEEKDAYS), tenses)
def test_a_day_is_never_sure_when_its_weekday_disagrees(
    day: date, weekday: str, tense: Tense
) -> None:
    answer = parse_date(f"{weekday}, {day:%d/%m/%Y}", today=MONDAY, tense=tense)

    agrees = WEEKDAYS[day.weekday()] == weekday
    assert answer == (Sure(Moment(day)) if agrees else Ask(Moment(day), Doubt.WEEKDAY_DISAGREES))


@given(days, st.sampled_from(["%d%m%y", "%d/%m%Y", "%d%m%Y", "%Y%m%d"]))
def test_glued_digits_are_never_sure(day: date, shape: str) -> None:
    assert not isinstance(done(day.strftime(shape)), Sure)


@given(st.integers(0, 400), days)
def test_a_day_without_a_year_lies_on_the_side_that_is_asked(ago: int, today: date) -> None:
    day = today - timedelta(days=ago)
    text = f"{day.day} {MONTHS[day.month - 1]}"

    past = parse_date(text, today=today, tense=Tense.PAST)
    future = parse_date(text, today=today, tense=Tense.FUTURE)

    assert isinstance(past, Sure | Ask)
    assert isinstance(future, Sure | Ask)
    assert past.moment.first <= today <= future.moment.first


WORDS = word_set(
    "tgl tanggal 5 26 11 31 2020 20 261120 26/11 26/11/2020 Oktober Feb bulan tahun minggu hari"
    " senin jumat depan lalu ini lagi besok kemarin akhir awal s.d. - TW II sekitar belum pasti"
    " satu dua puluh 1.250 % H-3 100"
)
words_of_dates = st.lists(st.sampled_from(sorted(WORDS)), max_size=7).map(" ".join)


@given(words_of_dates | st.text(), days, tenses)
def test_no_text_makes_the_reader_fail(text: str, today: date, tense: Tense) -> None:
    assert isinstance(parse_date(text, today=today, tense=tense), Sure | Ask | No)
    parse_span(text, today=today, tense=tense)


@pytest.mark.parametrize("piece", ["26/11/2020 ", "1", "- ", "hari ", "s.d. ", "((", "\u200f", "é"])
def test_a_text_of_twenty_thousand_characters_is_no_date(piece: str) -> None:
    assert done(piece * (20_000 // len(piece))) == No(Refusal.NOT_A_DATE)
