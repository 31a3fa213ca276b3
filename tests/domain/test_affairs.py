"""Which urusan is offered first, and which is meant by typed words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.affairs import AffairKind, affair_candidates, find_affairs
from tests import facts


def offered(agency: str, summary: str = "") -> list[str]:
    return [affair.name for affair in affair_candidates(agency, summary, facts.affairs())]


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("Dinas Kesehatan", ["Kesehatan"]),
        ("Puskesmas Curug", ["Kesehatan"]),
        ("Dinas Perindustrian dan Perdagangan", ["Perindustrian", "Perdagangan"]),
        ("Badan Perencanaan Pembangunan Daerah", ["Perencanaan"]),
        ("Dinas Perikanan", ["Kelautan dan Perikanan"]),
    ],
)
def test_the_urusan_of_the_unit_comes_first(agency: str, expected: list[str]) -> None:
    assert offered(agency) == expected


def test_a_kecamatan_is_offered_what_its_summary_is_about() -> None:
    summary = "Ibu hamil jarang ke posyandu. Kader kini mengingatkan lewat ponsel."

    assert "Kesehatan" in offered("Kecamatan Jambe", summary)


def test_never_more_than_four_buttons_and_never_one_twice() -> None:
    summary = "sekolah, pasien, jalan, rumah tidak layak huni, bencana, bansos, lowongan, sampah"
    names = offered("Dinas Pemuda, Olahraga, Kebudayaan dan Pariwisata", summary)

    assert len(names) == len(set(names)) == 4


def test_a_word_inside_another_word_points_nowhere() -> None:
    assert offered("Dinas Entah", "Kontraktor membayar pegawaiannya") == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("pariwisata", "Pariwisata"),
        ("wisata", "Pariwisata"),
        ("ktp", "Administrasi Kependudukan dan Pencatatan Sipil"),
        ("UMKM", "Koperasi, Usaha Kecil dan Menengah"),
        ("pangan", "Pangan"),
        ("kesehatn", "Kesehatan"),
        ("pu", "Pekerjaan Umum dan Penataan Ruang"),
        ("statistik", "Statistik"),
    ],
)
def test_typed_words_mean_one_urusan(typed: str, expected: str) -> None:
    assert [affair.name for affair in find_affairs(typed, facts.affairs())] == [expected]


def test_pendidikan_alone_is_the_first_urusan_and_not_the_one_for_training() -> None:
    assert [affair.id for affair in find_affairs("Pendidikan", facts.affairs())] == [1]


@pytest.mark.parametrize("typed", ["", " ", "x", "?!", "zzzzzz"])
def test_what_means_no_urusan_gives_none(typed: str) -> None:
    assert find_affairs(typed, facts.affairs()) == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_typed_breaks_the_question(agency: str, text: str) -> None:
    assert len(affair_candidates(agency, text, facts.affairs())) <= 4
    assert len(find_affairs(text, facts.affairs())) <= 5


def test_there_are_38_urusan_and_six_of_them_are_basic_service() -> None:
    affairs = facts.affairs()

    assert [affair.id for affair in affairs] == list(range(1, 39))
    assert [a.id for a in affairs if a.kind is AffairKind.BASIC] == [1, 2, 3, 4, 5, 6]
