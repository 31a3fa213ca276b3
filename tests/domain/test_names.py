"""Names of innovations as officials type them: kept as typed, found again however typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import (
    NameParts,
    clean,
    fold,
    initials_match,
    is_nonsense,
    looks_like_acronym,
    split_name,
)

SERVICE = "Sistem Pelayanan Kepegawaian Elektronik"


@pytest.mark.parametrize(
    ("typed", "name", "expansion"),
    [
        (f"Simpel ({SERVICE})", "Simpel", SERVICE),
        (f"SIMPEL [{SERVICE}]", "SIMPEL", SERVICE),
        (f"SIMPEL ( {SERVICE}", "SIMPEL", SERVICE),
        (f"(SIMPEL) {SERVICE}", "SIMPEL", SERVICE),
        (f"{SERVICE} (Simpel)", "Simpel", SERVICE),
        (f"SIMPEL - {SERVICE}", "SIMPEL", SERVICE),
        (f"SIMPEL–{SERVICE}", "SIMPEL", SERVICE),
        (f"SIMPEL: {SERVICE}", "SIMPEL", SERVICE),
        (f"SIMPEL = {SERVICE}", "SIMPEL", SERVICE),
        (f"SIMPEL, {SERVICE}", "SIMPEL", SERVICE),
        (f"SIMPEL\n{SERVICE}", "SIMPEL", SERVICE),
        (f"SIMPEL singkatan dari {SERVICE}", "SIMPEL", SERVICE),
        (f"SIMPEL, yaitu {SERVICE}", "SIMPEL", SERVICE),
        (f"{SERVICE} disingkat SIMPEL", "SIMPEL", SERVICE),
        (f"{SERVICE} - SIMPEL", "SIMPEL", SERVICE),
        (
            "SITANDUK (Sistem informasi data administrasi kependudukan)",
            "SITANDUK",
            "Sistem informasi data administrasi kependudukan",
        ),
        (
            "(PuLPenDaCil) Perluasan Layanan Pendidikan di Daerah Terpencil",
            "PuLPenDaCil",
            "Perluasan Layanan Pendidikan di Daerah Terpencil",
        ),
        ("Arumanis – Air Minum dan Sanitasi", "Arumanis", "Air Minum dan Sanitasi"),
        (
            "SISPEDAP: SISTEM PENGELOLAAN DATA PEGAWAI BERBASIS WEB",
            "SISPEDAP",
            "SISTEM PENGELOLAAN DATA PEGAWAI BERBASIS WEB",
        ),
        ("e-KTP - Elektronik Kartu Tanda Penduduk", "e-KTP", "Elektronik Kartu Tanda Penduduk"),
        ("SEMAT (Sensor Macet)", "SEMAT", "Sensor Macet"),
        ("SPBU (Sabtu Pagi Makan Buah)", "SPBU", "Sabtu Pagi Makan Buah"),
        ("S3 (Sedekah Seribu Sehari)", "S3", "Sedekah Seribu Sehari"),
        (
            "Jempol Bumil (Jemput Pelayanan Online Ibu Hamil)",
            "Jempol Bumil",
            "Jemput Pelayanan Online Ibu Hamil",
        ),
        (
            "LAPIS LEGIT (Pelayanan Prima Secara Lengkap Digital dan Terpadu)",
            "LAPIS LEGIT",
            "Pelayanan Prima Secara Lengkap Digital dan Terpadu",
        ),
        ("SURABAYA SINGLE WINDOW (SSW)", "SSW", "SURABAYA SINGLE WINDOW"),
    ],
)
def test_a_name_typed_with_its_expansion_is_split(typed: str, name: str, expansion: str) -> None:
    assert split_name(typed) == NameParts(name, expansion)


@pytest.mark.parametrize(
    "typed",
    [
        "Surga Desa",
        "Si-Kepo",
        "e-SIR Bogor Sehat",
        "Direkam di Sekolah, Sweet Seventeen, KTPku Datang",
        "PROGRAM PENATAAN DAN PENGELOLAAN PEDAGANG KAKI LIMA (PKL)",
        "PENERIMAAN PESERTA DIDIK BARU (PPDB) ONLINE",
        "Rujukan Online (Dinas Kominfo)",
        "Simonev (Narkoba)",
        "e-RTLH (ertlh.denpasarkota.go.id)",
        "Simpel (masih uji coba)",
        "Posyandu Remaja (untuk SMP dan SMA)",
        "RAWAT INAP TANPA KELAS BAGI PASIEN GAKIN (KELUARGA MISKIN)",
        "Listrik Pintar : Solusi Isi Ulang dari PLN",
        "LAYANAN JEMPUT BOLA “LARASITA”",
        "Namanya Juga Usaha",
        "Inovasi Desa",
        "Sepeda Baru V. 03",
        "Beasiswa 1.000 Sarjana",
        "()",
        "(",
        "<b>Simpel</b>",
        "=HYPERLINK(1)",
    ],
)
def test_a_name_stays_whole_where_no_part_is_certainly_the_expansion(typed: str) -> None:
    assert split_name(typed) == NameParts(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "nama inovasinya adalah Simpel",
        "Nama inovasi kami: Simpel",
        "Namanya: Simpel",
        "Inovasi kami bernama Simpel",
        "nama inovasi Simpel",
        '"Simpel"',
        "“Simpel”",
        "Simpel.",
        "Simpel, terima kasih 🙏",
        "Simpel, pak",
        "  Simpel  ",
    ],
)
def test_what_is_said_around_a_name_is_no_part_of_it(typed: str) -> None:
    assert split_name(typed) == NameParts("Simpel")


@pytest.mark.parametrize(
    "name",
    [
        "SIMPEL",
        "Simpel",
        "SPBU",
        "S3",
        "SIP3R",
        "e-SIR",
        "E-Kinerja",
        "LaMPiD",
        "SiTanduk",
        "Si Kepo",
        "RINOV-GO",
        "SIap PD",
        "SI BUSED",
    ],
)
def test_these_look_like_acronyms(name: str) -> None:
    assert looks_like_acronym(name)


@pytest.mark.parametrize(
    "name",
    [
        "Surga Desa",
        "Rantang Kasih",
        "Arumanis",
        "KAWASAN TERTIB ROKOK",
        "Sistem Antrian",
        "Siaga",
        "Portal Satu Data",
        "PELAYANAN KTP 1 JAM",
        "Direkam di Sekolah, KTPku Datang",
        "",
        "!",
        "  ",
    ],
)
def test_these_do_not_look_like_acronyms(name: str) -> None:
    assert not looks_like_acronym(name)


@pytest.mark.parametrize(
    ("acronym", "expansion"),
    [
        ("SIMPEL", SERVICE),
        ("SPBU", "Sabtu Pagi Makan Buah"),
        ("S3", "Sedekah Seribu Sehari"),
        ("SIP3R", "Sistem Informasi Perencanaan Pemanfaatan dan Pengendalian Ruang"),
        ("GELATIK", "Gerakan Berkelanjutan Anti Sampah Plastik"),
        ("e-MSA", "Elektronik Monitoring Serapan Anggaran"),
        ("Sialip", "Sistem Aplikasi Informasi Publik"),
        ("Kompor Panggul", "Komoditas Porang Pangan Panggul"),
        ("JUMPARIKES", "Jum'at Pagi Periksa Kesehatan"),
    ],
)
def test_initials_match_their_expansion(acronym: str, expansion: str) -> None:
    assert initials_match(acronym, expansion)


@pytest.mark.parametrize(
    ("acronym", "expansion"),
    [
        ("SIMPEL", "Pelayanan Kepegawaian Elektronik"),
        ("PKL", SERVICE),
        ("SIMPEL", "Simpel"),
        ("S", "Sistem Satu"),
        ("", ""),
        ("SP", "Sistem yang sangat panjang sekali untuk semua orang Pandeglang"),
    ],
)
def test_initials_of_something_else_do_not_match(acronym: str, expansion: str) -> None:
    assert not initials_match(acronym, expansion)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SIMPEL", "Simpel"),
        ("Si-Kepo", "si  kepo"),
        ("Jum'at Sehat", "JUMAT SEHAT"),
        ("Jum’at Sehat", "Jumat Sehat"),
        ("“Larasita”", "Larasita"),
        ("S.I.M.P.E.L", "Simpel"),
        ("Kasih & Sayang", "kasih dan sayang"),
        ("Beasiswa 1.000 Sarjana", "Beasiswa 1000 Sarjana"),
        ("Ｓｉｍｐｅｌ", "Simpel"),
        ("Café Baca", "cafe baca"),
        ("\u200fSimpel\u200b", "Simpel"),
        ("[Simpel]", "Simpel!"),
        ("Simpel 🙏", "Simpel"),
        ("ATCS_CLIENT", "ATCS Client"),
        ("Tiga–Satu", "tiga satu"),
    ],
)
def test_two_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Simpel", "Simpel 2"), ("Simpel", "Simpel+"), ("Silak", "Si Lak"), ("🙏", "❤"), ("!", "?")],
)
def test_two_names_do_not_fold_alike(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_clean_keeps_everything_that_is_seen() -> None:
    seen = "<b>Air & Minum</b> =1+1 مرحبا \u202eاب\u202c 👨‍👩‍👧 “Jum’at” — 50%"

    assert clean(seen) == unicodedata.normalize("NFC", seen)


def test_clean_drops_what_no_database_takes_and_levels_blanks() -> None:
    assert clean("\ufeff Si\x00mpel\x07\ud800  \t desa\u00a0maju ") == "Simpel desa maju"


def test_clean_keeps_lines_with_at_most_one_empty_line_between() -> None:
    assert clean("satu \r\n dua\n\n \n\ntiga\rempat") == "satu\n dua\n\ntiga\nempat"


@pytest.mark.parametrize(
    ("text", "min_words"),
    [
        ("", 1),
        ("aaaaaaa", 1),
        ("a a a a", 3),
        ("xxx yyy zzz", 3),
        ("asdf", 1),
        ("qwerty asdfgh zxcvbn", 3),
        ("tes tes tes", 3),
        ("...", 1),
        ("123456", 1),
        ("🙏🙏🙏", 1),
        ("pelayanan cepat", 3),
    ],
)
def test_nonsense_is_worth_asking_again(text: str, min_words: int) -> None:
    assert is_nonsense(text, min_words)


@pytest.mark.parametrize(
    ("text", "min_words"),
    [
        ("Bidan menjemput data lewat ponsel", 3),
        ("Utk pelayanan yg lebih cepat dgn aplikasi", 3),
        ("S3", 1),
        ("SPBU", 1),
        ("Si Kepo", 1),
        ("tes kesehatan gratis", 3),
        ("مرحبا بكم هنا", 3),
    ],
)
def test_short_but_meant_is_no_nonsense(text: str, min_words: int) -> None:
    assert not is_nonsense(text, min_words)


anything = st.text(max_size=300)


@given(anything)
def test_cleaning_and_folding_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
    assert fold(clean(text)) == fold(text) or not fold(text)


@given(anything)
def test_no_name_is_ever_lost_or_recased(text: str) -> None:
    parts = split_name(text)

    kept = parts.name + (parts.expansion or "")
    assert bool(kept) == bool(clean(text))
    assert parts.name in " ".join(clean(text).split())


@given(anything, anything, st.integers(0, 5))
def test_no_text_makes_the_readers_fail(one: str, other: str, min_words: int) -> None:
    looks_like_acronym(one)
    initials_match(one, other)
    is_nonsense(one, min_words)


@pytest.mark.parametrize(
    "piece", ["a", " ", "(", "SIMPEL - ", ", ", ". ", "a.", "🙏", "1,", "'", "\n"]
)
def test_twenty_thousand_characters_stay_one_name(piece: str) -> None:
    text = piece * (20_000 // len(piece))

    assert split_name(text) == NameParts(" ".join(clean(text).split()))
    assert fold(fold(text)) == fold(text)
    is_nonsense(text, 3)
    looks_like_acronym(text)
    assert not initials_match(text, text)
