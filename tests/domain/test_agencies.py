"""Units have many names: what is certain is taken, what is not is asked, nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agencies import (
    Agency,
    AgencyId,
    AgencyNames,
    AgencyType,
    HeadTitle,
    Nobody,
    One,
    Several,
    agency_type,
    counted_by_default,
    head_title,
)
from tests import facts

TANGERANG = facts.demo_names("36.03")
SERANG = facts.demo_names("36.04")
NAMES = {
    region: {unit.id: unit.name for unit in facts.demo_units(region)}
    for region in ("36.03", "36.04")
}


def names_of(region: str, *units: str, shorts: dict[str, str] | None = None) -> AgencyNames:
    """A region with just these units, their ids counting from 1."""
    agencies = (
        Agency(
            id=AgencyId(number),
            region=region,
            name=name,
            short=(shorts or {}).get(name),
            type=agency_type(name.split()[0]) or AgencyType.OTHER,
        )
        for number, name in enumerate(units, start=1)
    )
    return AgencyNames(agencies, facts.regions()[region], facts.abbreviations())


def meant(typed: str, region: str = "36.03") -> str | None:
    names = TANGERANG if region == "36.03" else SERANG
    found = names.resolve(typed)
    return NAMES[region][found.agency_id] if isinstance(found, One) else None


def asked(typed: str, region: str = "36.03") -> set[str]:
    names = TANGERANG if region == "36.03" else SERANG
    found = names.resolve(typed)
    return {NAMES[region][i] for i in found.agency_ids} if isinstance(found, Several) else set()


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("dinkes", "Dinas Kesehatan"),
        ("DINKES", "Dinas Kesehatan"),
        ("dinas kesehatan kab tangerang", "Dinas Kesehatan"),
        ("Dinas Kesehatan Kabupaten Tangerang", "Dinas Kesehatan"),
        ("Dinas Perhubungan, Kab. Tangerang", "Dinas Perhubungan"),
        ("saya dari dinkes", "Dinas Kesehatan"),
        ("Kepala Dinas Kesehatan", "Dinas Kesehatan"),
        ("Disdukcapil", "Dinas Kependudukan dan Catatan Sipil"),
        ("Dukcapil", "Dinas Kependudukan dan Catatan Sipil"),
        ("Capil", "Dinas Kependudukan dan Catatan Sipil"),
        ("DKCS", "Dinas Kependudukan dan Catatan Sipil"),
        ("Dinas Kependudukan dan Pencatatan Sipil", "Dinas Kependudukan dan Catatan Sipil"),
        ("Bappeda", "Badan Perencanaan Pembangunan Daerah"),
        ("bappedalitbang", "Badan Perencanaan Pembangunan Daerah"),
        ("Bapperida", "Badan Perencanaan Pembangunan Daerah"),
        ("Bapperida Kab. Tangerang", "Badan Perencanaan Pembangunan Daerah"),
        ("Dinas Komunikasi dan Informasi", "Dinas Komunikasi dan Informatika"),
        ("kominfo", "Dinas Komunikasi dan Informatika"),
        ("Dinas Kominfo", "Dinas Komunikasi dan Informatika"),
        ("dinas pengendalian penduduk & KB", "Dinas Pengendalian Penduduk dan Keluarga Berencana"),
        ("Dinas Penduduk dan KB", None),
        ("satpol pp", "Satuan Polisi Pamong Praja"),
        ("SATPOLPP Kab. Tangerang", "Satuan Polisi Pamong Praja"),
        ("Inspektorat Kabupaten", "Inspektorat"),
        ("Badan Penanggulangan Bencana Daerah (BPBD)", "Badan Penanggulangan Bencana Daerah"),
        ("BPBD", "Badan Penanggulangan Bencana Daerah"),
        ("DPPPA", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
        ("RSUD balaraja", "RSUD Balaraja"),
        ("Rumah Sakit Umum Daerah Balaraja", "RSUD Balaraja"),
        ("RSU Tangerang", "RSU Kabupaten Tangerang"),
        ("rsud kab tangerang", "RSU Kabupaten Tangerang"),
        ("Kec. Kelapa Dua", "Kecamatan Kelapa Dua"),
        ("kec kelapa2", "Kecamatan Kelapa Dua"),
        ("Kec.Curug", "Kecamatan Curug"),
        ("camat jambe", "Kecamatan Jambe"),
        ("kecamatan pasarkemis", "Kecamatan Pasar Kemis"),
        ("kecpaskem", "Kecamatan Pasar Kemis"),
        ("PKM Curug", "Puskesmas Curug"),
        ("UPTD Puskesmas Kelapa Dua", "Puskesmas Kelapa Dua"),
        ("puskesmas kelapa 2", "Puskesmas Kelapa Dua"),
        ("Puskesmas DTP Curug (Dinas Kesehatan)", "Puskesmas Curug"),
        ("Dinas Kesehatan - Puskesmas Curug", "Puskesmas Curug"),
    ],
)
def test_one_unit_by_the_ways_officials_write_it(typed: str, unit: str | None) -> None:
    assert meant(typed) == unit


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("dinas kesehtan", "Dinas Kesehatan"),
        ("dnas kesehatan", "Dinas Kesehatan"),
        ("Kecamatan Tigarksa", "Kecamatan Tigaraksa"),
        ("kecmatan curug", "Kecamatan Curug"),
        ("Diskominfoo", "Dinas Komunikasi dan Informatika"),
        ("dinas perumahan pemukiman dan pemakaman", "Dinas Perumahan, Permukiman dan Pemakaman"),
    ],
)
def test_a_slip_of_the_pen_in_a_long_word_is_forgiven(typed: str, unit: str) -> None:
    assert meant(typed) == unit


@pytest.mark.parametrize(
    ("typed", "units"),
    [
        ("kelapa dua", {"Kecamatan Kelapa Dua", "Puskesmas Kelapa Dua"}),
        ("pakuhaji", {"Kecamatan Pakuhaji", "RSUD Pakuhaji"}),
        ("rsu", {"RSU Kabupaten Tangerang", "RSUD Balaraja", "RSUD Pakuhaji"}),
        ("DKP", {"Dinas Perikanan", "Dinas Pertanian dan Ketahanan Pangan"}),
        (
            "DPKP",
            {
                "Dinas Pertanian dan Ketahanan Pangan",
                "Dinas Perumahan, Permukiman dan Pemakaman",
            },
        ),
        ("puskesmas", {"Puskesmas Curug", "Puskesmas Kelapa Dua", "Puskesmas Mauk"}),
        ("Kec. Cisuka", {"Kecamatan Cisoka", "Kecamatan Cisauk", "Kecamatan Cikupa"}),
        ("Dinas Sosial, Dinas Kesehatan", {"Dinas Sosial", "Dinas Kesehatan"}),
    ],
)
def test_what_fits_several_units_is_asked(typed: str, units: set[str]) -> None:
    assert asked(typed) == units


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Dinas Kesehatan Kota Tangerang", "Dinas Kesehatan"),
        ("Dinas Kesehatan Kabupaten Serang", "Dinas Kesehatan"),
        ("UPTD Dinas Kesehatan", "Dinas Kesehatan"),
        ("Badan Kesehatan", "Dinas Kesehatan"),
        ("kesehatan", "Dinas Kesehatan"),
        ("dinkse", "Dinas Kesehatan"),
        ("Kec Curuk", "Kecamatan Curug"),
        ("Puskesmas Maukk", "Puskesmas Mauk"),
        ("jambe", "Kecamatan Jambe"),
        ("dinas pariwisata", "Dinas Pemuda, Olahraga, Kebudayaan dan Pariwisata"),
        ("Disdikbud", "Dinas Pendidikan"),
        ("Sekretariat Daerah (Bagian Perencanaan)", "Sekretariat Daerah"),
    ],
)
def test_what_is_near_is_offered_and_not_taken(typed: str, first: str) -> None:
    found = TANGERANG.resolve(typed)

    assert isinstance(found, Nobody)
    assert NAMES["36.03"][found.nearest[0]] == first
    assert len(found.nearest) <= 5


@pytest.mark.parametrize(
    "typed", ["", "  ", "🙂", "-", "tes", "Kelurahan Bencongan", "PT Maju Jaya", "x" * 5_000]
)
def test_what_is_no_unit_is_never_one(typed: str) -> None:
    assert isinstance(TANGERANG.resolve(typed), Nobody)


def test_dinas_pertanahan_is_not_a_slip_for_dinas_pertanian() -> None:
    names = names_of("36.03", "Dinas Pertanian", "Dinas Sosial")

    assert isinstance(names.resolve("Dinas Pertanahan"), Nobody)
    assert names.resolve("Dinas Pertaniam") == One(AgencyId(1))


def test_dkp_is_asked_about_even_where_one_of_its_two_offices_is_missing() -> None:
    names = names_of("36.03", "Dinas Ketahanan Pangan", "Dinas Sosial")

    assert names.resolve("DKP") == Nobody((AgencyId(1),))


def test_dkp_is_certain_where_an_office_is_called_so() -> None:
    pangan = "Dinas Ketahanan Pangan"
    names = names_of("36.03", pangan, "Dinas Sosial", shorts={pangan: "DKP"})

    assert names.resolve("dkp") == One(AgencyId(1))


def test_dkp_is_asked_about_where_another_office_may_be_called_so() -> None:
    pangan, laut = "Dinas Ketahanan Pangan", "Dinas Kelautan dan Perikanan"
    names = names_of("36", pangan, laut, shorts={pangan: "DKP"})

    assert names.resolve("DKP") == Several((AgencyId(1), AgencyId(2)))


def test_cilegon_is_a_kecamatan_a_puskesmas_and_a_hospital_in_kota_cilegon() -> None:
    names = names_of(
        "36.72", "Kecamatan Cilegon", "Puskesmas Cilegon", "RSUD Kota Cilegon", "Dinas Kesehatan"
    )

    assert names.resolve("Cilegon") == Several((AgencyId(1), AgencyId(2), AgencyId(3)))
    assert names.resolve("puskesmas cilegon") == One(AgencyId(2))
    assert names.resolve("dinkes cilegon") == One(AgencyId(4))


def test_numbered_puskesmas_are_told_apart() -> None:
    names = names_of("36.74", "Puskesmas Serpong I", "Puskesmas Serpong II", "Puskesmas Ciater")

    assert names.resolve("PKM Serpong 2") == One(AgencyId(2))
    assert names.resolve("puskesmas serpong") == Several((AgencyId(1), AgencyId(2)))


def test_a_puskesmas_with_two_names_is_found_by_each() -> None:
    names = names_of("36.74", "Puskesmas Situ Gintung / Serua", "Puskesmas Ciater")

    assert names.resolve("puskesmas serua") == One(AgencyId(1))
    assert names.resolve("PKM Situ Gintung") == One(AgencyId(1))


def test_two_offices_with_one_short_form_are_asked_about() -> None:
    both = {"Dinas Pertanian": "DP", "Dinas Pariwisata": "DP"}

    assert names_of("36.03", *both, shorts=both).resolve("dp") == Several(
        (AgencyId(1), AgencyId(2))
    )


def test_a_former_name_still_finds_the_unit_and_a_closed_unit_is_not_found() -> None:
    agency = Agency(
        id=AgencyId(7),
        region="36.03",
        name="Dinas Kebudayaan",
        type=AgencyType.DEPARTMENT,
        aliases=("Kantor Museum Daerah",),
    )
    closed = agency.model_copy(update={"active": False})
    region, abbreviations = facts.regions()["36.03"], facts.abbreviations()

    assert AgencyNames([agency], region, abbreviations).resolve("kantor museum") == One(agency.id)
    assert AgencyNames([closed], region, abbreviations).resolve("kantor museum") == Nobody(())


@pytest.mark.parametrize("region", ["36.03", "36.04"])
def test_every_unit_is_found_by_its_own_name_and_its_own_short_form(region: str) -> None:
    names = facts.demo_names(region)
    for unit in facts.demo_units(region):
        for written in filter(None, (unit.name, unit.name.upper(), unit.short, *unit.aliases)):
            assert names.resolve(written) == One(unit.id)


@given(st.text(max_size=60))
def test_nothing_typed_breaks_the_question(typed: str) -> None:
    assert isinstance(TANGERANG.resolve(typed), One | Several | Nobody)


@given(
    st.sampled_from(facts.demo_units("36.03")),
    st.integers(min_value=0),
    st.sampled_from("abdeghijklmnoprstu "),
    st.sampled_from(["insert", "replace", "drop", "swap"]),
)
def test_a_misspelt_name_is_never_taken_for_another_unit(
    unit: Agency, place: int, letter: str, slip: str
) -> None:
    at = place % len(unit.name)
    before, here, after = unit.name[:at], unit.name[at], unit.name[at + 1 :]
    swapped = after[:1] + here + after[1:]
    typed = (
        before
        + {
            "insert": letter + here + after,
            "replace": letter + after,
            "drop": after,
            "swap": swapped,
        }[slip]
    )

    found = TANGERANG.resolve(typed)

    assert not isinstance(found, One) or found.agency_id == unit.id


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Satpol PP", AgencyType.PUBLIC_ORDER),
        ("satuan polisi pamong praja", AgencyType.PUBLIC_ORDER),
        ("kec.", AgencyType.DISTRICT),
        ("Rumah Sakit", AgencyType.HOSPITAL),
        ("biro setda", AgencyType.BUREAU),
        ("lain", AgencyType.OTHER),
        ("kementerian", None),
        ("", None),
    ],
)
def test_types_are_read_as_files_write_them(word: str, kind: AgencyType | None) -> None:
    assert agency_type(word) is kind


def test_units_below_another_are_not_counted_unless_the_region_says_so() -> None:
    assert {kind for kind in AgencyType if not counted_by_default(kind)} == {
        AgencyType.HEALTH_CENTRE,
        AgencyType.BUREAU,
        AgencyType.OTHER,
    }


def test_every_kind_of_unit_has_its_own_title_for_the_head() -> None:
    assert len({head_title(kind) for kind in AgencyType}) == len(AgencyType)
    assert head_title(AgencyType.DISTRICT) is HeadTitle.HEAD_OF_DISTRICT
    assert head_title(AgencyType.HOSPITAL) is HeadTitle.DIRECTOR
