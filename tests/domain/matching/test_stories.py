"""What officers type, and what they are shown because of it."""

import pytest

from domain.matching import Level, Match, Matcher, Reason, Scope
from tests.domain.matching.catalogues import ENTRIES, SERANG, entry, small_catalogue

HERE = Scope(SERANG)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return small_catalogue()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("SIMPEL", "1"),
        ("Simpel (Sistem Pelayanan Kepegawaian Elektronik)", "1"),
        ("sistem pelayanan kepegawaian elektronik", "1"),
        ("elektronik kepegawaian pelayanan sistem", "1"),
        ("SIMPEL - Sistem Layanan Pegawai Elektronik", "1"),
        ("ebumdes", "2"),
        ("E BUM Des", "2"),
        ("bumdes elektronik", "2"),
        ("gemarikan", "5"),
        ("gerakan makan ikan utk cegah stunting", "5"),
        ("gerakan mkan ikan cgah stuntng", "5"),
        ("rakyat bersatu utk KB", "6"),
        ("simantull", "7"),
        ("siap kerja 2", "10"),
        ("posbakum desa", "11"),
        ("surgadesa", "12"),
    ],
)
def test_the_same_innovation_in_any_spelling_comes_first_with_a_warning(
    matcher: Matcher, typed: str, number: str
) -> None:
    first = matcher.search(typed, HERE)[0]

    assert first.number == number
    assert first.level is not Level.RELATED


@pytest.mark.parametrize(
    "typed",
    [
        "Sistem Informasi Pelayanan Paspor",
        "Sistem Informasi Pelayanan",
        "Inovasi Pelayanan Nikah Massal",
        "e-Museum",
        "Aplikasi Catur Pelajar",
        "SIMPEL HALAL (Sistem Informasi Pelayanan Label Halal)",
    ],
)
def test_a_new_idea_that_shares_only_generic_words_raises_no_alarm(
    matcher: Matcher, typed: str
) -> None:
    assert all(match.level is Level.RELATED for match in matcher.search(typed, HERE))


def test_equal_names_are_all_shown_whatever_they_stand_for(matcher: Matcher) -> None:
    shown = matcher.search("silak", HERE)

    assert {match.number for match in shown[:2]} == {"3", "4"}
    assert all(match.reasons[0] is Reason.SAME_NAME for match in shown[:2])


def test_an_equal_name_with_another_meaning_is_still_shown_but_below_the_right_one(
    matcher: Matcher,
) -> None:
    first, second = matcher.search("SILAK (Sistem Informasi Laporan Keuangan Desa)", HERE)[:2]

    assert (first.number, first.level) == ("4", Level.VERY_SIMILAR)
    assert first.reasons[:2] == (Reason.SAME_NAME, Reason.SAME_EXPANSION)
    assert (second.number, second.reasons[0]) == ("3", Reason.SAME_NAME)
    assert second.level is not Level.RELATED
    assert second.score < first.score


def test_another_name_for_the_same_purpose_is_recognised_by_its_summary(matcher: Matcher) -> None:
    first = matcher.search(
        "Antre Nyaman", HERE, description="Nomor antrian poli diambil pasien dari rumah lewat hp."
    )[0]

    assert (first.number, first.level is Level.RELATED) == ("7", False)
    assert Reason.SIMILAR_PURPOSE in first.reasons


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("e-bumdes", Reason.SAME_NAME),
        ("Sistem Pelayanan Kepegawaian Elektronik", Reason.SAME_EXPANSION),
        ("e-BUMDess", Reason.ALIKE_NAME),
        ("keluarga berencana rakyat bersatu", Reason.ALIKE_WORDS),
    ],
)
def test_every_candidate_says_why_it_is_shown(matcher: Matcher, typed: str, reason: Reason) -> None:
    assert reason in matcher.search(typed, HERE)[0].reasons


def test_an_acronym_is_found_in_what_it_may_stand_for() -> None:
    matcher = Matcher([entry("1", "Sabtu Pagi Makan Buah"), entry("2", "Sabtu Bersih Sekolah")])

    first = matcher.search("SPMB", HERE)[0]

    assert (first.number, first.reasons[0]) == ("1", Reason.ACRONYM_OF)


def test_scores_of_the_same_question_never_change(matcher: Matcher) -> None:
    again = small_catalogue()

    assert again.search("sistem pelayanan", HERE) == matcher.search("sistem pelayanan", HERE)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("dinkes ikan", "5"),
        ("dinas kesehatan stunting", "5"),
        ("antrean pasien", "7"),
        ("surat keterangan", "12"),
        ("kecamatan jambe", "12"),
        ("bapenda", "9"),
    ],
)
def test_a_search_looks_into_names_summaries_and_agencies(
    matcher: Matcher, words: str, number: str
) -> None:
    assert matcher.find(words, HERE)[0].number == number


def test_a_search_found_by_its_agency_says_so(matcher: Matcher) -> None:
    assert matcher.find("bapenda", HERE)[0].reasons == (Reason.AGENCY,)


def test_the_pages_of_a_search_join_without_gap_or_repetition() -> None:
    matcher = Matcher([entry(str(n), f"Posyandu Melati {n}") for n in range(200)])
    whole = matcher.find("posyandu", Scope(SERANG, limit=200))

    pages: list[Match] = []
    for start in range(0, 200, 7):
        pages += matcher.find("posyandu", Scope(SERANG, limit=7), offset=start)

    assert [match.number for match in pages] == [match.number for match in whole]
    assert len({match.number for match in whole}) == 200


def test_an_equal_name_is_shown_even_among_many_that_fit_better() -> None:
    title = "Sistem Informasi Harga Cabai"
    better = [entry(str(n), f"Harga Cabai {n}", title) for n in range(9)]
    matcher = Matcher([*better, entry("S", "Sihacab", "Siaga Hama Cacing Bawang")])

    shown = matcher.search(f"SIHACAB ({title})", HERE)

    assert len(shown) == HERE.limit
    assert [m.number for m in shown if m.reasons[0] is Reason.SAME_NAME] == ["S"]
    assert [m.score for m in shown] == sorted((m.score for m in shown), reverse=True)


def test_what_is_meant_is_found_among_many_that_share_a_pretty_name() -> None:
    namesakes = [entry(str(n), "Si Melati", f"Sistem Pajak Hotel {n}") for n in range(60)]
    about = ["Sistem Arsip Rekam Medis", "Sistem Pengembangan Kopi"] * 300
    neighbours = [entry(f"N{n}", f"Sirema {n}", title) for n, title in enumerate(about)]
    meant = entry("R", "Sipekan", "Sistem Pengembangan Rekam Medis")
    matcher = Matcher([*namesakes, *neighbours, meant])

    shown = matcher.search("Si Melati (Sistem Peningkatan Riwayat Pasien)", HERE)

    assert shown[0].number == "R"
    assert shown[1].reasons[0] is Reason.SAME_NAME


def test_a_short_name_whose_purpose_is_another_is_no_duplicate() -> None:
    matcher = Matcher([*ENTRIES, entry("M", "MOPANG", "Mobil Pemetaan Sawah")])

    shown = matcher.search(
        "Drone Sawah", HERE, description="Pemupukan sawah memakai pesawat nirawak."
    )

    assert [match.number for match in shown if match.level is not Level.RELATED] == []
