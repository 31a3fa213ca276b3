"""The words of the field: what counts as one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.forms import Forms
from domain.matching.language import Language


@pytest.fixture(scope="module")
def language() -> Language:
    return Language({"DKCS": "Dinas Kependudukan dan Catatan Sipil", "KB": "Keluarga Berencana"})


def signs(language: Language, text: str) -> list[int]:
    return language.read(language.content(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pelayanan Kependudukan", "layanan penduduk"),
        ("kepegawaian", "pegawai"),
        ("mengelola", "pengelolaan"),
        ("perpustakaan", "pustaka"),
        ("menerima", "penerimaan"),
        ("menulis", "penulisan"),
        ("mempercepat", "percepatan"),
        ("aplikasi", "Sistem Informasi Manajemen"),
        ("ibu hamil", "bumil"),
        ("monitoring", "pemantauan"),
        ("e-KTP", "kartu tanda penduduk"),
        ("RTLH", "rumah tidak layak huni"),
        ("lewat WA", "berbasis WhatsApp"),
        ("TBC", "tuberkulosis"),
        ("dkcs", "dinas kependudukan dan catatan sipil"),
        ("KB", "keluarga berencana"),
        ("siaga II", "Siaga 2"),
    ],
)
def test_words_that_mean_the_same_count_as_one(language: Language, one: str, other: str) -> None:
    assert signs(language, one) == signs(language, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("pajak restoran", "pajak bumi"), ("ibu hamil", "ibu"), ("petani", "pegawai"), ("tbc", "dbd")],
)
def test_words_that_mean_something_else_do_not(language: Language, one: str, other: str) -> None:
    assert signs(language, one) != signs(language, other)


def test_generic_words_say_less_than_subjects(language: Language) -> None:
    system, stunting = signs(language, "sistem informasi stunting")

    assert language.weights[system] < 0.3 * language.weights[stunting]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("simpell", "simpel"), ("sipmel", "simpel"), ("smpel", "simpel"), ("sitandk", "sitanduk")],
)
def test_a_wrong_spelling_finds_the_right_one(typed: str, meant: str) -> None:
    forms = Forms()
    for sign, spelling in enumerate(["simpel", "sitanduk", "sampah", "simantap"]):
        forms.add(spelling, sign)

    assert forms.alike(typed, 0.7, 3)[0][0] == meant


@given(
    word=st.text("abekirs", min_size=5, max_size=20),
    at=st.integers(0, 17),
    wrong=st.sampled_from(["left out", "put in", "replaced", "swapped"]),
    others=st.lists(st.text("abekirs", min_size=2, max_size=20), max_size=40),
)
def test_one_wrong_letter_is_never_too_much(
    word: str, at: int, wrong: str, others: list[str]
) -> None:
    at = min(at, len(word) - 3)
    middle = {
        "left out": word[at + 1],
        "put in": word[at] + "z" + word[at + 1],
        "replaced": "z" + word[at + 1],
        "swapped": word[at + 1] + word[at],
    }[wrong]
    typed = word[:at] + middle + word[at + 2 :]
    forms = Forms()
    for sign, spelling in enumerate([*others, word]):
        forms.add(spelling, sign)

    assert word in dict(forms.alike(typed, 0.75, 60))


def test_a_word_cut_short_finds_what_it_begins() -> None:
    forms = Forms()
    for sign, spelling in enumerate(["kepegawaian", "kepala", "pegawai"]):
        forms.add(spelling, sign)

    assert forms.beginning_with("kepeg") == ["kepegawaian"]
    assert forms.beginning_with("zz") == []
