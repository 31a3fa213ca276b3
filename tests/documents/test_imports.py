"""Rows of units and innovations: what is taken, and why the others are not."""

from datetime import date

import pytest

from documents.cells import Reason, Refusal
from documents.imports import AgencyRow, InnovationRow, Parsed, agency_rows, innovation_rows
from documents.spreadsheets import Flaw, UnreadableTable, read_table
from domain.agencies import AgencyType
from domain.dates import Moment
from domain.innovations import Category, Medium, Stage, Verification

TODAY = date(2026, 11, 23)
COLUMNS = (
    "daerah,perangkat_daerah,nama,kepanjangan,ringkasan,tahapan,bentuk,jenis,"
    "tanggal_uji_coba,tanggal_penerapan,peluncuran,tanggal_peluncuran,urusan,status,pic"
)


def innovations(*lines: str, columns: str = COLUMNS) -> Parsed[InnovationRow]:
    content = "\n".join((columns, *lines)).encode()
    return innovation_rows(read_table(content, "inovasi.csv"), today=TODAY)


def agencies(*lines: str) -> Parsed[AgencyRow]:
    content = "\n".join(("Daerah;Nama;Singkatan;Jenis;Induk", *lines)).encode()
    return agency_rows(read_table(content, "unit.csv"))


def test_a_full_row_is_understood() -> None:
    parsed = innovations(
        '36.03,dinkes,Antre Pagi,Antrean Tepat Pagi,"Satu, dua",Uji Coba,Tata Kelola,Non-Digital,'
        "1 Maret 2020,,Peluncuran 2020,26/11/2020,Kesehatan,diajukan,Dewi Lestari"
    )

    assert parsed.refusals == ()
    assert parsed.rows == (
        InnovationRow(
            row=2,
            region="36.03",
            agency="dinkes",
            name="Antre Pagi",
            expansion="Antrean Tepat Pagi",
            summary="Satu, dua",
            stage=Stage.TRIAL,
            category=Category.GOVERNANCE,
            medium=Medium.NON_DIGITAL,
            affair="Kesehatan",
            trial_date=Moment(date(2020, 3, 1)),
            applied_date=None,
            launch="Peluncuran 2020",
            launched_on=Moment(date(2020, 11, 26)),
            contact="Dewi Lestari",
            verification=Verification.SUBMITTED,
        ),
    )


def test_a_row_may_lack_everything_but_its_name_and_owner_and_counts_as_verified() -> None:
    (row,) = innovations("36.03,Dinas Sosial,Rumah Teduh").rows

    assert (row.stage, row.category, row.medium, row.trial_date, row.launch) == (None,) * 5
    assert row.verification is Verification.VERIFIED


def test_other_columns_and_other_titles_do_no_harm() -> None:
    (row,) = innovations("1,Teduh,dinsos,36.03", columns="No,Nama Inovasi,OPD,DAERAH").rows

    assert (row.name, row.agency, row.region) == ("Teduh", "dinsos", "36.03")


def test_the_expansion_in_the_name_is_taken_apart_unless_it_has_a_column() -> None:
    parsed = innovations(
        "36.03,dukcapil,SITERANG (Sistem Terpadu Rekam Keliling),",
        "36.03,dukcapil,SITERANG (Kecamatan),Sistem Terpadu Rekam Keliling",
    )

    assert [(row.name, row.expansion) for row in parsed.rows] == [
        ("SITERANG", "Sistem Terpadu Rekam Keliling"),
        ("SITERANG (Kecamatan)", "Sistem Terpadu Rekam Keliling"),
    ]


def test_a_month_is_kept_as_a_month() -> None:
    (row,) = innovations("36.03,dinsos,Teduh,,,penerapan,,,,Oktober 2023").rows

    assert row.applied_date == Moment.of_month(2023, 10)


@pytest.mark.parametrize(
    ("line", "field", "reason", "value"),
    [
        (",dinsos,Teduh", "daerah", Reason.EMPTY, ""),
        ("36.03,,Teduh", "perangkat_daerah", Reason.EMPTY, ""),
        ("36.03,dinsos,", "nama", Reason.EMPTY, ""),
        ("36.03,dinsos,Teduh,,,matang", "tahapan", Reason.UNKNOWN_WORD, "matang"),
        ("36.03,dinsos,Teduh,,,,bagus", "bentuk", Reason.UNKNOWN_WORD, "bagus"),
        ("36.03,dinsos,Teduh,,,,,analog", "jenis", Reason.UNKNOWN_WORD, "analog"),
        ("36.03,dinsos,Teduh,,,,,,26/1120", "tanggal_uji_coba", Reason.UNCLEAR_DATE, "26/1120"),
        ("36.03,dinsos,Teduh,,,,,,tahun lalu banget", "tanggal_uji_coba", Reason.NOT_A_DATE, None),
        ("36.03,dinsos,Teduh,,,,,,,31/02/2020", "tanggal_penerapan", Reason.UNCLEAR_DATE, None),
        ("36.03,dinsos,Teduh,,,,,,,1/1/2027", "tanggal_penerapan", Reason.DATE_AHEAD, "1/1/2027"),
        (
            "36.03,dinsos,Teduh,,,,,,1/6/2020,5/3/2020",
            "tanggal_penerapan",
            Reason.APPLIED_BEFORE_TRIAL,
            "5/3/2020",
        ),
        ("36.03,dinsos,Teduh" + "," * 11 + "entah", "status", Reason.UNKNOWN_WORD, "entah"),
        ("36.03,Dinas Pemuda, Olahraga,Teduh" + ",x" * 12, "", Reason.SLIPPED_CELLS, ""),
        (f"36.03,dinsos,{'x' * 301}", "nama", Reason.TOO_LONG, "x" * 300),
    ],
)
def test_a_refused_row_names_its_cell_and_the_reason(
    line: str, field: str, reason: Reason, value: str | None
) -> None:
    parsed = innovations("36.03,dinkes,Yang Baik", line)

    assert [row.name for row in parsed.rows] == ["Yang Baik"]
    refusal = next(r for r in parsed.refusals if (r.field, r.reason) == (field, reason))
    assert refusal.row == 3
    assert value is None or refusal.value == value


def test_every_reason_against_a_row_is_told_at_once() -> None:
    parsed = innovations("36.03,,Teduh,,,matang,bagus")

    assert parsed.rows == ()
    assert {refusal.field for refusal in parsed.refusals} == {
        "perangkat_daerah",
        "tahapan",
        "bentuk",
    }


def test_a_file_without_a_column_that_must_be_there_is_refused_as_a_whole() -> None:
    with pytest.raises(UnreadableTable) as refused:
        innovations("36.03,Teduh", columns="daerah,nama")

    assert refused.value.values == {
        "flaw": Flaw.MISSING_COLUMN,
        "file": "inovasi.csv",
        "column": "perangkat_daerah",
    }


def test_units_with_short_forms_types_and_parents() -> None:
    parsed = agencies(
        "36.03;Dinas Kesehatan;Dinkes;Dinas;",
        "36.03;Dinas Kependudukan;DKCS / Disdukcapil;dinas;",
        "36.03;Puskesmas Curug;;PKM;Dinas Kesehatan",
    )

    assert parsed.refusals == ()
    assert [(r.short, r.aliases, r.type, r.parent) for r in parsed.rows] == [
        ("Dinkes", (), AgencyType.DEPARTMENT, None),
        ("DKCS", ("Disdukcapil",), AgencyType.DEPARTMENT, None),
        (None, (), AgencyType.HEALTH_CENTRE, "Dinas Kesehatan"),
    ]


def test_a_unit_without_name_or_with_an_unknown_type_is_refused() -> None:
    parsed = agencies("36.03;;X;dinas;", "36.03;Kantor Pos;;kantor;", "36.03;Dinas Sosial;;;")

    assert parsed.rows == ()
    assert parsed.refusals == (
        Refusal(2, "nama", Reason.EMPTY),
        Refusal(3, "jenis", Reason.UNKNOWN_WORD, "kantor"),
        Refusal(4, "jenis", Reason.EMPTY),
    )
