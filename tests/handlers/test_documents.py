"""Pictures, reports and workbooks of the demo's two regions, as people get them."""

import json
import shutil
from collections.abc import AsyncIterator
from dataclasses import asdict
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import staging
from bot.documenting import MakeDocument
from bot.working import MOST_ATTEMPTS
from documents import printing
from documents.printing import PressBroken, printed
from domain.coverage import Scope
from domain.people import Role
from handlers.admin import figures
from handlers.admin.documents import DocumentKind, Order, Wanted, made
from handlers.admin.documents.picture import picture
from handlers.admin.documents.words import Words
from handlers.rendering import fill
from locales import Texts, unmarked
from simulator.objects import Message
from storage.jobs import Claimed, Job
from tests.documents.reading import cells, one_line, pages, pdf_text, png_size
from tests.office import Office, opened
from tests.person import Person, Screen

TANGERANG, SERANG, BANTEN = "36.03", "36.04", "36"
WIB = ZoneInfo("Asia/Jakarta")
SENTENCE = "80 inovasi dari 52 perangkat daerah."
GAPS = "Masih ada 11 yang belum memiliki inovasi: 5 OPD dan 6 kecamatan."


@pytest.fixture(scope="module")
async def office(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Office]:
    """The demo's town."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copy(sqlite_template, folder / "pandu.db")
    async with opened(f"sqlite+aiosqlite:///{folder / 'pandu.db'}", folder) as office:
        async with office.database.write() as store:
            await staging.stage(store, staging.cast())
        yield office


@pytest.fixture
async def rina(office: Office) -> Person:
    """An admin of Kab. Tangerang."""
    return await office.known("Rina", Role.ADMIN, region=TANGERANG)


@pytest.fixture
async def sekda(office: Office) -> Person:
    """An observer of Kab. Tangerang."""
    return await office.known("Sekda", Role.OBSERVER, region=TANGERANG)


@pytest.fixture
async def province(office: Office) -> Person:
    """An admin of the province."""
    return await office.known("Provinsi", Role.ADMIN, region=BANTEN)


def content(office: Office, message: Message) -> bytes:
    """The file of a message."""
    shown = message.content.get("document") or message.content["photo"][-1]
    return office.telegram.files.by_id(shown["file_id"]).data


def files(screen: Screen) -> list[Message]:
    return [m for m in screen.messages if "document" in m.content or "photo" in m.content]


async def document(office: Office, person: Person, label: str) -> bytes:
    """What the button of this label brings."""
    [file] = files(await person.presses(label))
    return content(office, file)


async def test_the_figures_are_the_same_wherever_they_stand(office: Office) -> None:
    async with office.database.read() as store:
        region = await store.regions.get(TANGERANG)
        assert region is not None
        now = office.now.astimezone(WIB)
        found = await figures.count(store, region, now)
        texts, whole = Texts.load(), Scope()
        report, book = [
            await printed((await made(store, texts, Wanted(kind, region, whole, now))).content)
            for kind in (DocumentKind.REPORT, DocumentKind.WORKBOOK)
        ]
    told = figures.summary(found)
    message = unmarked(fill(texts, told.text, told.values))
    machine = figures.for_machines(found)
    shown = json.dumps(asdict(picture(found, [], Words(texts, WIB))), ensure_ascii=False)
    paper, sheets = one_line(pdf_text(report)), cells(book)
    recap = {(row[0], row[1]): row[2:] for row in sheets["Rekap"]}

    assert (machine["innovations"], machine["covered"], machine["missing"]) == (80, 52, 11)
    assert len([line for line in message.splitlines() if line]) <= 12
    for said in (message, paper, shown, str(sheets["Rekap"])):
        assert SENTENCE in said
        assert GAPS in said
    for name in ("Setwan", "Satpol PP", "RSUD Pakuhaji", "Gunung Kaler", "Mekar Baru"):
        assert all(name in said for said in (message, paper, shown))
    for kind, one in machine["unit_types"].items():
        word = texts.plain(f"agency-type-{kind.replace('_', '-')}")
        label = word[:1].upper() + word[1:]
        covered, units = one["covered"], one["units"]
        listed = [row[3] for row in sheets["Perangkat daerah"][1:] if row[2] == word]
        assert recap["Perangkat daerah yang memiliki inovasi", label][:2] == [covered, units]
        assert f"{label} {units} {covered} {units - covered} " in paper
        assert json.dumps({"label": label, "said": f"{covered} dari {units}"})[1:-1] in shown
        assert (len(listed), sum(listed)) == (units, one["innovations"])
    assert recap["Tahapan", "Penerapan"] == [48, 80, 60]
    assert "Penerapan 48 60,0%" in paper
    assert '"number": "48", "label": "penerapan"' in shown
    verified = [row for row in sheets["Inovasi"][1:] if "terverifikasi" in row]
    assert len(verified) == machine["total"] == 80
    assert sum(row[3] for row in sheets["Perangkat daerah"][1:]) == 80


async def test_an_admin_takes_the_figures_as_picture_pdf_and_workbook(
    office: Office, rina: Person
) -> None:
    await rina.says("/laporan")

    screen = await rina.presses("Gambar")
    report = await document(office, rina, "PDF")
    book = await document(office, rina, "Excel")

    assert "sedang disiapkan: gambar" in screen.messages[0].text
    [photo] = files(screen)
    assert SENTENCE in photo.text
    assert png_size(content(office, photo))[0] == 1080
    assert "LAPORAN INOVASI DAERAH" in pages(report)[0]
    assert list(cells(book)) == ["Rekap", "Perangkat daerah", "Inovasi", "Laporan monev"]
    newest = files(rina.inbox)[-1].content["document"]["file_name"]
    assert newest == "Laporan inovasi Kabupaten Tangerang 2026-11-23.xlsx"


async def test_an_observer_takes_them_without_phones_but_exports_nothing(
    office: Office, sekda: Person
) -> None:
    await sekda.says("/laporan")

    book = cells(await document(office, sekda, "Excel"))
    report = pdf_text(await document(office, sekda, "PDF"))
    refused = await sekda.says("/ekspor")

    assert "812000000" not in f"{book}{report}".replace(" ", "")
    assert "Telepon" not in str(book)
    assert not files(refused)
    assert "Menu ini untuk" in refused.text


async def test_ten_taps_make_one_document(office: Office, rina: Person) -> None:
    report = (await rina.says("/laporan")).last

    screen = await rina.does(
        lambda: [rina.client.tap(report.id, "document:report:cumulative") for _ in range(10)]
    )

    assert len(files(screen)) == 1
    assert screen.text.count("sedang disiapkan") == 1


async def _order(office: Office, person: Person) -> Order:
    async with office.database.read() as store:
        known = (await store.people.by_telegram([person.telegram_id]))[person.telegram_id]
    assert known.duty is not None
    return Order(
        kind=DocumentKind.EXPORT,
        region=TANGERANG,
        telegram_id=person.telegram_id,
        duty=known.duty.id,
        key=f"document/{person.telegram_id}/test",
    )


async def test_a_job_that_is_done_again_after_a_kill_sends_once(
    office: Office, rina: Person
) -> None:
    order = await _order(office, rina)

    async def twice() -> None:
        async with office.database.write() as store:
            for _ in range(2):
                store.jobs.add(Job("document", order.model_dump(mode="json")))
        office.application.bells.jobs.ring()

    assert len(files(await rina.hears(twice()))) == 1


async def test_who_waits_hears_that_it_cannot_be_made(
    office: Office, rina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = await _order(office, rina)
    monkeypatch.setattr(printing, "_PRESS", "documents.missing")
    application = office.application
    make = MakeDocument(
        office.database,
        Texts.load(),
        application.clock,
        application.settings.data_dir,
        application.bells.outbox,
    )

    async def attempt(earlier: int) -> None:
        with pytest.raises(PressBroken):
            await make(Claimed(1, "document", order.model_dump(mode="json"), earlier))

    first, last = await rina.hears(attempt(0)), await rina.hears(attempt(MOST_ATTEMPTS - 1))

    assert not first.messages
    assert "belum berhasil kami siapkan: seluruh data" in last.text


async def test_who_has_lost_the_role_meanwhile_gets_nothing(office: Office, rina: Person) -> None:
    order = await _order(office, rina)

    async def too_late() -> None:
        async with office.database.write() as store:
            await store.duties.end(order.duty, office.now)
            store.jobs.add(Job("document", order.model_dump(mode="json")))
        office.application.bells.jobs.ring()

    assert not (await rina.hears(too_late())).messages


async def test_a_scope_that_is_gone_is_said_so(office: Office, rina: Person) -> None:
    report = (await rina.says("/laporan")).last

    screen = await rina.taps(report, "document:report:launch-999")

    assert not files(screen)
    assert "tidak kami temukan" in screen.text


@pytest.mark.parametrize(
    "data", ["document:export:", "document:x", "document:", "document:report:x"]
)
async def test_a_guessed_button_brings_no_file(office: Office, sekda: Person, data: str) -> None:
    report = (await sekda.says("/laporan")).last

    assert not files(await sekda.taps(report, data))


async def test_an_admin_exports_everything_of_the_region(office: Office, rina: Person) -> None:
    await rina.says("/ekspor")

    book = cells(await document(office, rina, "Seluruh data (Excel)"))

    assert list(book) == [
        *("Perangkat daerah", "Inovasi", "Laporan monev", "Orang dan tugas"),
        *("Periode", "Peluncuran", "Target"),
    ]
    assert len(book["Perangkat daerah"]) > 63
    assert {row[0] for row in book["Inovasi"][1:]} == {"Kabupaten Tangerang"}
    assert len(book["Inovasi"]) == 1 + 82
    assert "0812 0000 0001" in str(book["Orang dan tugas"])
    assert [row[1] for row in book["Peluncuran"][1:]] == ["Peluncuran 2020"]


async def test_a_province_exports_the_regions_below_without_phones(
    office: Office, province: Person
) -> None:
    await province.says("/ekspor")

    book = cells(await document(office, province, "Seluruh data (Excel)"))

    regions = {row[0] for row in book["Inovasi"][1:]}
    assert regions == {"Kabupaten Tangerang", "Kabupaten Serang"}
    assert "0812 0000 0001" not in str(book)
    assert "Mohon jelaskan pembaruannya" not in str(book)
    assert {row[0] for row in book["Orang dan tugas"][1:]} == {"Provinsi Banten"}


async def test_a_provinces_documents_have_its_kabupaten_and_kota(
    office: Office, province: Person
) -> None:
    await province.says("/laporan")
    await province.presses("Ganti cakupan")
    report = (await province.presses("Kumulatif")).last

    paper, book = [
        content(office, files(await province.taps(report, f"document:{kind}:cumulative"))[0])
        for kind in ("report", "workbook")
    ]
    shown = await province.taps(report, "document:picture:cumulative")

    text = one_line(pdf_text(paper))
    assert "Perangkat daerah provinsi belum diimpor. Angka tiap kabupaten dan kota" in text
    assert "3 Kabupaten Tangerang 80 63 52 11 82,5% 4 Kabupaten Serang 7 58 6 52 10,3%" in text
    assert "Semua 87 121 58 63 47,9%" in text
    sheet = {row[0]: row[1:] for row in cells(book)["Kabupaten dan kota"]}
    assert sheet["Kabupaten Tangerang"] == [80, 63, 52, 11, 82.5]
    assert sheet["Kota Cilegon"][:4] == [0, 0, 0, 0]
    assert png_size(content(office, files(shown)[0]))[0] == 1080


async def test_templates_are_offered_with_the_units_of_the_region(
    office: Office, rina: Person
) -> None:
    await rina.says("/ekspor")

    units = cells(await document(office, rina, "Templat perangkat daerah"))
    innovations = cells(await document(office, rina, "Templat inovasi"))

    assert "Dinas Kesehatan" in str(units["Pilihan"])
    assert "Kecamatan Jambe" in str(innovations["Pilihan"])
    assert "Kesehatan" in str(innovations["Pilihan"])


async def test_a_region_without_units_has_its_documents_too(office: Office) -> None:
    lonely = await office.known("Lebak", Role.ADMIN, region="36.02")
    report = (await lonely.says("/laporan")).last

    for kind in ("picture", "report", "workbook"):
        [file] = files(await lonely.taps(report, f"document:{kind}:"))
        assert content(office, file)
