"""What Tangerang Selatan and Kabupaten Serang said in public comes out as they said it.

Units and the launch's breakdown are facts (domain.md §2: radartangsel.com, 27 December 2020; the
puskesmas of Serang: diksinews.co.id, 2023); which other units had innovations is an example.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.agencies import AgencyNames, AgencyType, One
from domain.coverage import Scope, ScopeKind
from domain.dates import Moment
from domain.innovations import InnovationId, Verification
from domain.periods import PeriodKind
from domain.regions import Region
from domain.targets import Target, TargetBasis
from handlers.admin import figures
from handlers.admin.figures import Figures
from handlers.rendering import fill
from handlers.replies import Part
from locales import Texts, unmarked
from storage.database import Database
from storage.importing import Imported, NewAgency, NewLaunch
from storage.innovations import NewInnovation
from storage.periods import NewPeriod
from storage.store import Store

WIB: Final = ZoneInfo("Asia/Jakarta")
TANGSEL, SERANG = "36.74", "36.04"
#: 22 December 2020, 16.00 WIB: the launch, and the statement about all.
THAT_DAY: Final = datetime(2020, 12, 22, 9, 0, tzinfo=UTC).astimezone(WIB)
YEAR_BEFORE: Final = datetime(2019, 8, 1, 3, 0, tzinfo=UTC).astimezone(WIB)
LAUNCH: Final = NewLaunch("Laboratorium Inovasi", Moment(date(2020, 12, 22)))

#: Perangkat daerah by their later names, with what they were called in 2020 where that differs.
OFFICES: Final = {
    "Sekretariat Daerah": (),
    "Sekretariat DPRD": (),
    "Inspektorat": (),
    "Badan Pendapatan Daerah": (),
    "Badan Keuangan dan Aset Daerah": (),
    "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia": ("BKPSDM",),
    "Badan Penanggulangan Bencana Daerah": (),
    "Badan Kesatuan Bangsa dan Politik": (),
    "Dinas Komunikasi dan Informatika": (),
    "Dinas Pendidikan dan Kebudayaan": ("Dinas Pendidikan", "Disdik"),
    "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana": ("DPMP3AKB",),
    "Dinas Lingkungan Hidup": ("DLH",),
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu": ("DPMPTSP",),
    "Dinas Pemadam Kebakaran dan Penyelamatan": (),
    "Dinas Sosial": (),
    "Dinas Tenaga Kerja": ("Disnaker",),
    "Dinas Pariwisata": ("Dispar",),
    "Dinas Perhubungan": (),
    "Dinas Perpustakaan dan Kearsipan Daerah": ("Dinas Perpustakaan dan Arsip",),
    "Dinas Ketahanan Pangan, Pertanian dan Perikanan": ("DKPP",),
    "Satuan Polisi Pamong Praja": (),
    "Dinas Kependudukan dan Pencatatan Sipil": ("Disdukcapil",),
    "Dinas Perindustrian dan Perdagangan": ("Disperindag",),
    "Dinas Kesehatan": (),
    # in 2020; of its two later halves neither is called its successor here
    "Dinas Pekerjaan Umum": ("Dinas PU",),
}
LAUNCHED: Final = {
    "Disdukcapil": 6,
    "DPMPTSP": 4,
    "Dispar": 2,
    "Dinas Perpustakaan dan Arsip": 2,
    "DPMP3AKB": 2,
    "Dinas PU": 1,
    "Disnaker": 1,
    "Disperindag": 1,
    "DLH": 1,
    "DKPP": 1,
    "Dinas Pendidikan": 1,
}
OTHERS: Final = {
    "Dinas Kesehatan": 3,
    "Dinas Komunikasi dan Informatika": 2,
    "Dinas Sosial": 2,
    "Dinas Perhubungan": 2,
    "Satuan Polisi Pamong Praja": 1,
    "Badan Pendapatan Daerah": 1,
    "Dinas Pemadam Kebakaran dan Penyelamatan": 1,
    "BKPSDM": 1,
}
DISTRICTS: Final = ("Serpong", "Serpong Utara", "Pondok Aren", "Ciputat", "Pamulang", "Setu")


def said(found: Figures) -> str:
    """The message of /laporan as plain words."""
    return plain(figures.summary(found))


def plain(told: Part) -> str:
    return str(unmarked(fill(Texts.load(), told.text, told.values)))


async def brings(
    store: Store,
    region: Region,
    counts: Mapping[str, int],
    now: datetime,
    launch: NewLaunch | None = None,
    verification: Verification = Verification.VERIFIED,
) -> list[str]:
    """So many innovations of units that are named as officials name them."""
    names = AgencyNames(await store.agencies.of_region(region.code), region, ())
    rows = []
    for name, count in counts.items():
        unit = names.resolve(name)
        assert isinstance(unit, One), name
        for place in range(count):
            new = NewInnovation(
                region=region.code, agency_id=unit.agency_id, name=f"{name} {verification} {place}"
            )
            rows.append(Imported(new, verification, launch))
    return await store.importing.innovations(region.code, rows, now)


async def tangsel(store: Store) -> tuple[Region, Scope]:
    """Everything that was so on that day; with the scope of the launch."""
    units = [
        NewAgency(name, AgencyType.DEPARTMENT, counted=True, aliases=aliases)
        for name, aliases in OFFICES.items()
    ]
    units += [NewAgency(f"Kecamatan {n}", AgencyType.DISTRICT, counted=False) for n in DISTRICTS]
    await store.importing.agencies(TANGSEL, units, YEAR_BEFORE)
    region = await store.regions.get(TANGSEL)
    assert region is not None
    await brings(store, region, OTHERS, YEAR_BEFORE)
    await brings(store, region, LAUNCHED, THAT_DAY, LAUNCH)
    (launch,) = await store.launches.of_region(TANGSEL)
    return region, Scope(ScopeKind.LAUNCH, launch.id)


async def test_tangsel_says_two_true_things_on_one_day(database: Database) -> None:
    async with database.write() as store:
        region, launched = await tangsel(store)
        batch = await figures.count(store, region, THAT_DAY, launched)
        all_ = await figures.count(store, region, THAT_DAY)

    assert "22 inovasi dari 11 perangkat daerah." in said(batch)
    assert "Laboratorium Inovasi (Selasa, 22 Desember 2020), yang diluncurkan" in said(batch)
    assert "35 inovasi dari 19 perangkat daerah." in said(all_)
    assert "Kumulatif, terverifikasi" in said(all_)


async def test_the_target_of_35_is_measured_on_both_bases(database: Database) -> None:
    cumulative = Target(region=TANGSEL, year=2021, basis=TargetBasis.CUMULATIVE, units=35)
    of_year = Target(region=TANGSEL, year=2020, basis=TargetBasis.YEAR, units=35)
    async with database.write() as store:
        region, _ = await tangsel(store)
        somebody = await store.people.add(1, TANGSEL, THAT_DAY)
        await store.targets.set(cumulative, somebody, THAT_DAY)
        all_ = await figures.count(store, region, THAT_DAY)
        await store.targets.set(of_year, somebody, THAT_DAY)
        year = await figures.count(store, region, THAT_DAY, Scope(ScopeKind.YEAR, 2020))

    line = "Target 2021: 35 OPD (kumulatif). Tercapai 19 (54,3%), kurang 16."
    assert line in said(all_)
    line = "Target 2020: 35 OPD (inovasi tahun 2020). Tercapai 11 (31,4%), kurang 24."
    assert line in said(year)
    assert "22 inovasi dari 11 perangkat daerah." in said(year)


async def test_a_later_merge_changes_what_is_cumulative_and_leaves_the_locked_launch(
    database: Database,
) -> None:
    async with database.write() as store:
        region, launched = await tangsel(store)
        launch = await store.launches.open(launched.which)
        frozen = await figures.snapshot(store, region, launch)
        await store.launches.freeze(launch.id, frozen, THAT_DAY)
        somebody = await store.people.add(1, TANGSEL, THAT_DAY)
        merged, into = await two_to_merge(store)
        later = THAT_DAY.replace(year=2021, month=6, day=1)
        await store.duplicates.merge(merged, into, "sama", somebody, later)
        batch = await figures.count(store, region, later, launched)
        all_ = await figures.count(store, region, later)

    assert "22 inovasi dari 11 perangkat daerah." in said(batch)
    assert "Dibekukan per Selasa, 22 Desember 2020, pukul 16.00 WIB" in said(batch)
    assert "34 inovasi dari 18 perangkat daerah." in said(all_)
    assert len(frozen.innovations) == 22


async def two_to_merge(store: Store) -> tuple[InnovationId, InnovationId]:
    """The only innovation of Dinas PU, and one of another unit."""
    found = {one.name: one.id for one in await store.innovations.of_region(TANGSEL)}
    return found["Dinas PU verified 0"], found["DLH verified 0"]


# ── Kabupaten Serang ─────────────────────────────────────────────────────────────────────────

#: Lines of a message that is read on a phone (messages.md).
A_PHONE: Final = 12
IN_THE_YEAR: Final = datetime(2020, 11, 20, 3, 0, tzinfo=UTC).astimezone(WIB)
WITH_INNOVATIONS: Final = {"Baros": 5, "Anyar": 2, "Kramatwatu": 1, "Jawilan": 1, "Cikande": 1}
#: Further ones that took part in the assessment.
TOOK_PART: Final = (
    "Ciruas",
    "Kragilan",
    "Pontang",
    "Tirtayasa",
    "Padarincang",
    "Petir",
    "Waringin",
)


async def serang(store: Store, *, apart: bool) -> Region:
    """51 innovations of offices, 10 of five puskesmas, and seven puskesmas that only took part."""
    offices = [f"Dinas Contoh {n}" for n in range(20)]
    centres = [f"Puskesmas {name}" for name in (*WITH_INNOVATIONS, *TOOK_PART)]
    centre, office = AgencyType.HEALTH_CENTRE, AgencyType.DEPARTMENT
    units = [NewAgency(name, office, counted=True) for name in ("Dinas Kesehatan", *offices)]
    units += [NewAgency(name, centre, counted=False, parent="Dinas Kesehatan") for name in centres]
    await store.importing.agencies(SERANG, units, IN_THE_YEAR)
    region = await store.regions.get(SERANG)
    assert region is not None
    settings = region.settings.model_copy(update={"apart": apart})
    region = region.model_copy(update={"settings": settings})
    of_offices = {name: 3 if place < 11 else 2 for place, name in enumerate(offices)}
    await brings(store, region, of_offices, IN_THE_YEAR)
    await brings(store, region, called(WITH_INNOVATIONS), IN_THE_YEAR)
    submitted = dict.fromkeys(TOOK_PART, 1)
    status = Verification.SUBMITTED
    await brings(store, region, called(submitted), IN_THE_YEAR, verification=status)
    await store.periods.create(
        NewPeriod(
            region=SERANG,
            kind=PeriodKind.PROPOSAL,
            name="Penilaian 2020",
            starts=date(2020, 10, 1),
            ends=date(2020, 12, 31),
            due=date(2020, 12, 31),
        ),
        None,
        IN_THE_YEAR,
    )
    return region


def called(counts: Mapping[str, int]) -> dict[str, int]:
    """The same with the whole names of the puskesmas."""
    return {f"Puskesmas {name}": count for name, count in counts.items()}


async def test_serang_counts_its_puskesmas_for_the_office_above_them(database: Database) -> None:
    async with database.write() as store:
        found = await figures.count(store, await serang(store, apart=False), IN_THE_YEAR)

    assert "61 inovasi dari 21 perangkat daerah." in said(found)
    assert "Di luar itu" not in said(found)
    assert "Puskesmas yang memiliki inovasi: 5 dari 12" in said(found)
    assert found.coverage.total == sum(row.innovations for row in found.coverage.rows) == 61


async def test_serang_may_set_its_puskesmas_apart(database: Database) -> None:
    async with database.write() as store:
        found = await figures.count(store, await serang(store, apart=True), IN_THE_YEAR)

    sentence = "51 inovasi dari 20 perangkat daerah. Di luar itu: 10 inovasi dari 5 puskesmas."
    assert sentence in said(found)
    coverage = found.coverage
    assert coverage.total == coverage.innovations + coverage.apart.innovations == 61
    assert sum(coverage.breakdown.stage.values()) == 61


async def test_who_took_part_is_told_beside_who_is_covered(database: Database) -> None:
    async with database.write() as store:
        found = await figures.count(store, await serang(store, apart=True), IN_THE_YEAR)

    line = "Ikut serta dalam Penilaian 2020: 20 OPD; di luar itu 12 puskesmas"
    assert line in plain(figures.breakdowns(found))


async def test_everything_that_is_to_be_told_fits_on_a_phone(database: Database) -> None:
    async with database.write() as store:
        region = await serang(store, apart=True)
        somebody = await store.people.add(1, SERANG, IN_THE_YEAR)
        target = Target(region=SERANG, year=2020, basis=TargetBasis.CUMULATIVE, units=35)
        await store.targets.set(target, somebody, IN_THE_YEAR)
        await store.periods.create(round_of_reports(), None, IN_THE_YEAR)
        settings = region.settings.model_copy(update={"monitor_all": True})
        region = region.model_copy(update={"settings": settings})
        found = await figures.count(store, region, IN_THE_YEAR)

    lines = [line for line in said(found).splitlines() if line]
    begun = ("Kumulatif", "51 inovasi", "OPD: ", "OPD 20", "Puskesmas", "Tahapan", "Target 2020")
    assert all(any(line.startswith(words) for line in lines) for words in begun)
    assert "Monev Triwulan IV 2020: 0 dari 61 laporan diterima" in lines
    assert lines[-2].startswith("Perhatian: urusan belum diisi pada 61 inovasi; ")
    assert len(lines) <= A_PHONE


def round_of_reports() -> NewPeriod:
    """A period in which everything that is verified is reported on."""
    return NewPeriod(
        region=SERANG,
        kind=PeriodKind.MONITORING,
        name="Triwulan IV 2020",
        starts=date(2020, 10, 1),
        ends=date(2020, 12, 31),
        due=date(2021, 1, 11),
    )


# ── The same everywhere ──────────────────────────────────────────────────────────────────────


async def test_text_and_json_say_the_same(database: Database) -> None:
    async with database.write() as store:
        found = await figures.count(store, await serang(store, apart=True), IN_THE_YEAR)
    told, text = figures.for_machines(found), said(found)

    assert f"{told['innovations']} inovasi dari {told['covered']} perangkat" in text
    apart = told["apart"]
    assert f"{apart['innovations']} inovasi dari {apart['units']['health_centre']} pusk" in text
    opd = told["groups"]["opd"]
    assert f"OPD {opd['covered']} dari {opd['units']}" in text
    assert f"semua {str(told['percent']).replace('.', ',')}%" in text
    assert f"+ {told['submitted']} diajukan" in text
    assert f"urusan belum diisi pada {told['basic_services']['unknown']} inovasi" in text
    assert told["participation"]["units"]["health_centre"] == 12
    assert told["total"] == told["innovations"] + apart["innovations"]
    assert len(told["units_listed"]) == told["units"]


async def test_every_scope_says_what_it_is(database: Database) -> None:
    async with database.write() as store:
        region = await serang(store, apart=True)
        (period,) = await store.periods.of_region(SERANG)
        scopes = {
            "Kumulatif, terverifikasi": Scope(),
            "Inovasi tahun 2020, terverifikasi": Scope(ScopeKind.YEAR, 2020),
            "Penilaian 2020: inovasi 1 Oktober 2020 sampai 31 Desember 2020": Scope(
                ScopeKind.PERIOD, period.id
            ),
        }
        told = {
            words: said(await figures.count(store, region, IN_THE_YEAR, scope))
            for words, scope in scopes.items()
        }

    for words, text in told.items():
        assert words in text
        assert "51 inovasi dari 20 perangkat daerah." in text
        assert "Data per Jumat, 20 November 2020, pukul 10.00 WIB" in text
