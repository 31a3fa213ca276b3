"""What people read: their own words shown literally, numbers and dates as officials write them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from fluent.runtime import FluentResource
from hypothesis import given
from hypothesis import strategies as st

from locales import Markup, TextError, Texts, clip, escape, lines, unmarked
from locales.pseudo import pseudo

FTL = """
hello = Halo <b>{ $name }</b>
count = { $n ->
    [0] tidak ada
    [1] satu
   *[other] { $n } inovasi
 }
year = Triwulan IV { $year }
flag = { $late ->
    [yes] terlambat
   *[no] tepat waktu
 }
axis = { $stage ->
    [applied] sudah { $stage }
   *[other] baru { $stage }
 }
short = { DATE($day) } ({ WEEKDAY($day) }, { MONTH($day) })
reach = { PHONE($number) }
away = { WEEKDAY($since) }, pukul { CLOCK($since) }
question = Apa namanya?
    .label = Nama inovasi
only = { question }
stage-applied = penerapan
stage-trial = uji coba
link = <a href="https://t.me/x?start={ $name }">Buka menu</a> /batal &amp; selesai
person = { $honorific ->
    [none] Bapak/Ibu
   *[other] { $honorific }
 } { $name }
call = Yth. { $person ->
    [none] Bapak/Ibu
   *[other] { $person }
 }
labels-only =
    .label = Label
"""


class Stage(Enum):
    """As domain.innovations.Stage."""

    TRIAL = "trial"
    APPLIED = "applied"


class DarkColour(Enum):
    """Has no texts."""

    DARK_RED = "red"


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts([FluentResource(FTL)])


def wib(hour: int, minute: int = 0, zone: str = "Asia/Jakarta") -> datetime:
    return datetime(2020, 11, 26, hour, minute, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('<b>"A" & B</b>', "&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;"),
        ("&amp;", "&amp;amp;"),
        ("{ $name }", "{ $name }"),
        ("=SUM(A1)", "=SUM(A1)"),
        ("a\u202egnp.exe", "a[U+202E]gnp.exe"),
        ("a\u2066b\u200fc", "a[U+2066]b[U+200F]c"),
        ("a\x07b\x00", "a[U+0007]b[U+0000]"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("\ud83d", "[U+D83D]"),
        ("سلام 12", "\u2068سلام 12\u2069"),
        ("👩\u200d⚕️ Sehat", "👩\u200d⚕️ Sehat"),
    ],
)
def test_what_a_person_typed_is_shown_literally(texts: Texts, typed: str, shown: str) -> None:
    assert texts.say("hello", name=typed) == f"Halo <b>{shown}</b>"


@given(st.text())
def test_no_text_of_a_person_becomes_markup_or_is_lost(typed: str) -> None:
    texts = Texts([FluentResource(FTL)])

    said = texts.say("hello", name=typed)

    assert said.count("<") == 2
    assert texts.plain("hello", name=typed) == f"Halo {unmarked(escape(typed))}"
    if typed.isalnum() and typed.isascii():
        assert unmarked(said) == f"Halo {typed}"


def test_what_is_markup_already_is_not_escaped_twice(texts: Texts) -> None:
    inner = texts.say("hello", name="A&B")

    assert texts.say("hello", name=inner) == "Halo <b>Halo <b>A&amp;B</b></b>"
    assert lines([inner, "<x>"]) == "Halo <b>A&amp;B</b>\n&lt;x&gt;"
    assert isinstance(lines([inner]), Markup)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (14897, "14.897"),
        (82.5, "82,5"),
        (Decimal("54.3"), "54,3"),
        (Decimal(100), "100"),
        (-1250, "-1.250"),
        (date(2020, 11, 26), "Kamis, 26 November 2020"),
        (wib(16), "Kamis, 26 November 2020, pukul 16.00 WIB"),
        (wib(7, 5, "Asia/Makassar"), "Kamis, 26 November 2020, pukul 07.05 WITA"),
        (wib(23, 59, "Asia/Jayapura"), "Kamis, 26 November 2020, pukul 23.59 WIT"),
        (Stage.APPLIED, "penerapan"),
        (["Jambe"], "Jambe"),
        (["Jambe", "Kemiri"], "Jambe dan Kemiri"),
        (("Jambe", "Kemiri", "<Solear>"), "Jambe, Kemiri, dan &lt;Solear&gt;"),
        ([Stage.TRIAL, 1250], "uji coba dan 1.250"),
        ([], ""),
    ],
)
def test_values_stand_as_officials_write_them(texts: Texts, value: object, shown: str) -> None:
    assert texts.say("hello", name=value) == f"Halo <b>{shown}</b>"


@dataclass
class Known:
    """As domain.dates.Moment."""

    first: date
    precision: str


@dataclass
class Person:
    """As domain.people.Person."""

    name: str
    honorific: str | None
    telegram: object = None


@pytest.mark.parametrize(
    ("precision", "shown"),
    [("day", "Minggu, 1 Oktober 2023"), ("month", "Oktober 2023"), ("year", "2023")],
)
def test_a_date_is_not_shown_more_precisely_than_it_is_known(
    texts: Texts, precision: str, shown: str
) -> None:
    assert texts.plain("hello", name=Known(date(2023, 10, 1), precision)) == f"Halo {shown}"


def test_a_year_has_no_thousands_dot(texts: Texts) -> None:
    assert texts.say("year", year=2026) == "Triwulan IV 2026"


@pytest.mark.parametrize(("n", "said"), [(0, "tidak ada"), (1, "satu"), (1250, "1.250 inovasi")])
def test_numbers_choose_a_wording_and_are_printed_in_it(texts: Texts, n: int, said: str) -> None:
    assert texts.say("count", n=n) == said


def test_enums_and_booleans_choose_a_wording(texts: Texts) -> None:
    assert texts.say("axis", stage=Stage.APPLIED) == "sudah penerapan"
    assert texts.say("axis", stage=Stage.TRIAL) == "baru uji coba"
    assert texts.say("flag", late=True) == "terlambat"
    assert texts.say("flag", late=False) == "tepat waktu"


def test_what_is_not_known_chooses_a_wording(texts: Texts) -> None:
    assert texts.say("call", person=Person("Siti & Co", "Ibu")) == "Yth. Ibu Siti &amp; Co"
    assert texts.say("call", person=Person("Siti", None)) == "Yth. Bapak/Ibu Siti"
    assert texts.say("call", person=None) == "Yth. Bapak/Ibu"


def test_what_a_text_does_not_use_may_be_anything(texts: Texts) -> None:
    assert texts.say("question", person=object()) == "Apa namanya?"


def test_dates_may_be_said_shorter(texts: Texts) -> None:
    said = texts.say("short", day=date(2026, 3, 5))

    assert said == "5 Maret 2026 (Kamis, Maret 2026)"
    assert texts.say("away", since=wib(14)) == "Kamis, pukul 14.00 WIB"


@pytest.mark.parametrize(
    ("number", "shown"),
    [("+6281234567890", "0812 3456 7890"), ("+60123456789", "+60 12 345 6789")],
)
def test_phone_numbers_are_grouped(texts: Texts, number: str, shown: str) -> None:
    assert texts.say("reach", number=number) == shown


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(5, "pagi"), (10, "pagi"), (11, "siang"), (15, "sore"), (18, "malam"), (2, "malam")],
)
def test_the_greeting_fits_the_hour(hour: int, greeting: str) -> None:
    assert Texts.load().say("greeting", now=wib(hour)) == f"Selamat {greeting}"


def test_attributes_are_texts_of_their_own(texts: Texts) -> None:
    assert texts.say("question.label") == "Nama inovasi"
    assert texts.has("question.label")
    assert not texts.has("question.wrong")
    assert not texts.has("labels-only")
    assert not texts.has("nothing")


@pytest.mark.parametrize(
    ("key", "args", "error"),
    [
        ("nothing", {}, TextError),
        ("question.nothing", {}, TextError),
        ("labels-only", {}, TextError),
        ("hello", {}, TextError),
        ("count", {}, TextError),
        ("axis", {"stage": DarkColour.DARK_RED}, TextError),
        ("hello", {"name": None}, TypeError),
        ("hello", {"name": object()}, TypeError),
        ("hello", {"name": True}, TypeError),
        ("hello", {"name": [None]}, TypeError),
        ("hello", {"name": datetime(2020, 11, 26, 16, tzinfo=UTC)}, TypeError),
        ("hello", {"name": wib(16).replace(tzinfo=None)}, TypeError),
        ("away", {"since": date(2020, 11, 26)}, TextError),
    ],
)
def test_nothing_half_is_ever_said(
    texts: Texts, key: str, args: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        texts.say(key, **args)


def test_an_enum_without_text_is_an_error_not_a_code_word(texts: Texts) -> None:
    with pytest.raises(TextError, match="dark-colour-dark-red"):
        texts.say("hello", name=DarkColour.DARK_RED)


def test_plain_words_have_no_markup(texts: Texts) -> None:
    assert texts.plain("hello", name="A & <B>") == "Halo A & <B>"
    assert texts.plain("link", name="x") == "Buka menu /batal & selesai"


def test_answers_of_many_thousand_characters_can_be_shown_back(texts: Texts) -> None:
    assert len(texts.say("hello", name="x" * 20_000)) == 20_012


def test_the_pseudo_locale_marks_every_word_and_spares_what_must_work() -> None:
    texts = Texts([pseudo(FluentResource(FTL))])

    assert texts.say("hello", name="Simpel") == "⟦Hålø <b>Simpel</b>⟧"
    assert texts.say("question.label") == "⟦Ñåmå îñøvåšî⟧"
    assert texts.say("count", n=3) == "⟦3 îñøvåšî⟧"
    assert texts.say("link", name="tok") == (
        '⟦<a href="https://t.me/x?start=tok">Bükå méñü</a> /batal &amp; šéléšåî⟧'
    )


def test_the_pseudo_locale_has_every_text_of_the_real_one() -> None:
    assert Texts.pseudo().say("button-back") == "⟦Kémbålî⟧"


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("Simpel", 6, "Simpel"),
        ("Sistem Pelayanan Kepegawaian", 20, "Sistem Pelayanan…"),
        ("Kepegawaian", 6, "Kepeg…"),
        ("abc👩\u200d⚕️def", 6, "abc…"),
        ("aaae\u0301bcd", 5, "aaa…"),
        ("a&b<c", 4, "a&b…"),
    ],
)
def test_long_text_is_cut_between_words_and_never_inside_a_letter(
    text: str, limit: int, cut: str
) -> None:
    assert clip(text, limit) == cut


@given(st.text(), st.integers(1, 50))
def test_clipped_text_keeps_its_limit(text: str, limit: int) -> None:
    assert len(clip(text, limit)) <= limit


def test_saying_something_costs_next_to_nothing() -> None:
    texts, now = Texts.load(), wib(16)
    texts.say("greeting", now=now)
    started = perf_counter()

    for _ in range(1000):
        texts.say("greeting", now=now)
        texts.say("button-view-named", name="Simpel")

    assert (perf_counter() - started) / 2000 < 500e-6  # measured: 10 µs; the rest for busy machines
