"""Reports and pictures hold what they are given, whatever it is, on pages that it fits."""

from dataclasses import replace

import pytest

from documents.figures import Bar, Gap, Missing, Picture, Printed, Report, Signature, Tile
from documents.printable import printable
from documents.typesetting import picture_png, report_pdf
from tests.documents.reading import one_line, pages, pdf_text, png_size

MISSING = Missing("(emoji)", "(aksara lain)")
PICTURE = Picture(
    title="Inovasi Daerah",
    region="Kabupaten Contoh",
    scope="Kumulatif",
    said=("2 inovasi dari 1 perangkat daerah.",),
    coverage_title="Cakupan",
    coverage=(Bar("Dinas", "1 dari 2", 0.5),),
    regions_title="Kabupaten dan kota",
    regions=(Bar("Kota Contoh", "2 inovasi", 0.3),),
    target_title="Target",
    target=Bar("Tercapai 1", "kurang 1", 0.5),
    gaps_title="Belum",
    gaps=(Gap("OPD (1)", ("Setwan",)),),
    tiles=(Tile("2", "penerapan"),),
    notes_title="Perhatian",
    notes=("Satu",),
    footer=("Data per hari ini",),
    missing=MISSING,
)
UNITS = Printed("Lampiran", ("No.", "Unit"), (("1", "Setwan"),), (1, 6), numbers=(0,))
REPORT = Report(
    title="Laporan Inovasi Daerah",
    region="Kabupaten Contoh",
    author="Bappeda",
    scope="Kumulatif",
    letterhead=("Pemerintah Kabupaten Contoh", "Bappeda", "Jalan Contoh 1"),
    said=("2 inovasi dari 1 perangkat daerah.",),
    gaps=(Gap("OPD", ("Setwan", "Kesbangpol"), "dan 2 lainnya"),),
    tables=(
        replace(UNITS, title="Tahapan", narrow=True),
        replace(UNITS, title="Bentuk", narrow=True),
    ),
    notes_title="Perhatian",
    notes=("Urusan belum diisi",),
    signature=Signature("Tigaraksa, 26 November 2020", ("a.n. Bupati,",), "Dr. Contoh", ("NIP 1",)),
    annexes=(UNITS,),
    footer="Kumulatif · data per hari ini",
    page="Halaman {page} dari {pages}",
    missing=MISSING,
)
HOSTILE = [
    '#panic("x") $x$ *b* _i_ `c` = h <label> @ref // komentar',
    "<b>tebal</b> & \"kutip\" 'lain'",
    "=1+1",
    "PELAYANAN TERPADU " * 7,
    "TANPASPASI" * 12,
    '\\" } ] { "region": "lain"',
]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_people_typed_is_printed_literally(words: str) -> None:
    unit = replace(UNITS, rows=(("1", words),))

    text = pdf_text(report_pdf(printable(replace(REPORT, notes=(words,), annexes=(unit,)))))

    without_breaks = "".join(text.replace("\u200b", "").split())
    assert without_breaks.count("".join(words.split())) == 2


@pytest.mark.parametrize("words", [*HOSTILE, "", "😀 Sehat", "العربية", "a\u202eb", "\x00\ud800"])
def test_a_picture_is_as_wide_as_a_phone_whatever_stands_in_it(words: str) -> None:
    gaps = (Gap(words, (words,) * 3, words),)
    picture = replace(PICTURE, region=words, said=(words, words), gaps=gaps, notes=(words,))

    width, height = png_size(picture_png(printable(picture)))

    assert width == 1080
    assert 1000 < height < 10_000 - width


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("A👨‍👩‍👧B", "A(emoji)B"),
        ("🚀 🚀🏽 Sehat ✅", "(emoji) Sehat (emoji)"),
        ("Satu 🇮🇩, dua ✨.", "Satu (emoji), dua (emoji)."),
        ("Peduli ❤️ ★ ✓ ☎", "Peduli ❤ ★ ✓ ☎"),
        ("RSUD 健康 ꦱꦼꦩꦂ", "RSUD (aksara lain) (aksara lain)"),
        ("C\u202eD", "C[U+202E]D"),
    ],
)
def test_what_no_font_has_is_said_and_a_turned_direction_is_written_out(
    typed: str, shown: str
) -> None:
    text = pdf_text(report_pdf(printable(replace(REPORT, notes=(typed,)))))

    assert shown in text


def test_pages_are_numbered_and_say_what_they_are_about() -> None:
    long = replace(UNITS, rows=tuple((str(n), f"Dinas {n}") for n in range(1, 601)))

    read = pages(report_pdf(printable(replace(REPORT, annexes=(long,)))))

    assert len(read) > 10
    for number, page in enumerate(read, start=1):
        assert f"Halaman {number} dari {len(read)}" in page
        assert "Kumulatif · data per hari ini" in page
    for page in read[1:]:
        assert one_line(page.partition("Unit")[0]).endswith("No.")
    assert "Dinas 600" in read[-1]


def test_names_of_any_length_push_no_row_off_the_page() -> None:
    long = replace(UNITS, rows=tuple((str(n), f"Dinas {n} " + "Panjang " * 80) for n in range(12)))

    read = pages(report_pdf(printable(replace(REPORT, annexes=(long,)))))

    for number in range(12):
        [page] = [page for page in read if f"Dinas {number} " in page]
        assert "Halaman" in page
    assert len(read) > 2


def test_the_report_is_headed_and_signed() -> None:
    first = one_line(pages(report_pdf(printable(REPORT)))[0])

    assert first.startswith("Pemerintah Kabupaten Contoh Bappeda Jalan Contoh 1 LAPORAN")
    assert "OPD: Setwan, Kesbangpol, dan 2 lainnya" in first
    assert "Tigaraksa, 26 November 2020 a.n. Bupati, Dr. Contoh NIP 1" in first


def test_a_bar_may_be_empty_or_more_than_full() -> None:
    bars = tuple(Bar("Dinas", "x", share) for share in (0, 0.001, 1, 1.7))

    assert png_size(picture_png(printable(replace(PICTURE, coverage=bars, target=None))))[0] == 1080
