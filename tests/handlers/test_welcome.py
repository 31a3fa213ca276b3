"""What each role reads on /start, and where its buttons lead."""

from datetime import date

import pytest

from domain.people import Role
from domain.periods import PeriodKind
from handlers.menus import COMMANDS
from handlers.routes import ROUTES
from handlers.routing import Kind
from storage.periods import NewPeriod
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.steps import has_verified, registers
from tests.office import Office
from tests.person import Person


async def open_call(office: Office, due: date) -> None:
    """Bappeda has opened a call for innovations."""
    new = NewPeriod(
        region=TANGERANG,
        kind=PeriodKind.PROPOSAL,
        name="Pengusulan 2026",
        starts=date(2026, 11, 1),
        ends=due,
        due=due,
    )
    async with office.database.write() as store:
        await store.periods.create(new, None, office.now)


async def test_a_unit_without_innovation_reads_how_to_begin(office: Office, budi: Person) -> None:
    await open_call(office, date(2026, 12, 18))

    welcome = await budi.starts()

    assert "Selamat pagi, Bapak Budi." in welcome
    assert "Operator Kecamatan Jambe, Kabupaten Tangerang" in welcome
    assert "Kecamatan Jambe belum memiliki inovasi." in welcome
    assert "Pengusulan dibuka sampai Jumat, 18 Desember 2026." in welcome
    assert "Pertanyaan 1 dari 10" in await budi.presses("Daftarkan inovasi")


async def test_examples_come_from_units_of_the_same_type(
    siti: Person, budi: Person, rina: Person, office: Office, town: Town
) -> None:
    andi = await office.known("Andi", Role.OFFICER, region=TANGERANG, agency_id=town.transport)
    await has_verified(siti, rina, "Rantang Kasih")
    await andi.starts()

    examples = await andi.presses("Contoh dari unit lain")

    assert "Rantang Kasih · Dinas Kesehatan" in examples
    assert "Rantang Kasih" in await andi.presses("Rantang Kasih")
    await budi.starts()
    assert "Belum ada contoh" in await budi.presses("Contoh dari unit lain")


async def test_what_needs_revision_and_what_is_unfinished_come_first(
    siti: Person, rina: Person
) -> None:
    await registers(siti, "Rantang Kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    await rina.presses("Minta revisi")
    await rina.says("Mohon jelaskan siapa yang mengantar makanan.")
    await siti.says("/daftar", "Bank Sampah")

    welcome = await siti.says("/mulai")

    assert "1. Rantang Kasih perlu revisi, paling lambat Senin, 30 November 2026" in welcome
    assert "2. Satu isian belum selesai: Bank Sampah, pertanyaan 2 dari 9" in welcome
    assert {"Perbaiki Rantang Kasih", "Lanjutkan isian"} <= set(welcome.buttons)


async def test_an_admin_reads_the_coverage_and_what_waits(siti: Person, rina: Person) -> None:
    await registers(siti, "Rantang Kasih")

    welcome = await rina.starts()

    assert "Admin Bappeda, Kabupaten Tangerang" in welcome
    assert "0 inovasi dari 0 perangkat daerah" in welcome
    assert "• 1 inovasi diajukan, terlama 0 hari kerja" in welcome
    assert {"Laporan", "Verifikasi (1)", "Permintaan akses (0)"} <= set(welcome.buttons)
    assert "Rantang Kasih" in await rina.presses("Verifikasi (1)")


async def test_a_head_and_an_observer_read_what_is_theirs(
    office: Office, town: Town, siti: Person, rina: Person
) -> None:
    head = await office.known("Hendra", Role.HEAD, region=TANGERANG, agency_id=town.health)
    observer = await office.known("Bambang", Role.OBSERVER, region=TANGERANG)
    await has_verified(siti, rina, "Rantang Kasih")

    read = await head.starts()
    assert "Kepala Dinas Kesehatan, Kabupaten Tangerang" in read
    assert "1 inovasi terverifikasi." in read
    assert "1 inovasi dari 1 perangkat daerah" in await observer.starts()


async def test_a_link_opens_an_innovation_that_one_may_see(
    office: Office, siti: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    sent = await registers(siti, "Bank Sampah")
    unpublished = sent.text.partition("Nomor: ")[2].split()[0]
    visitor = office.somebody("Tono")

    assert "Rantang Kasih" in await visitor.starts(f"inv_{number.removeprefix('INV-')}")
    hidden = await visitor.starts(f"inv_{unpublished.removeprefix('INV-')}")
    assert "tidak kami temukan" in hidden
    assert "Bank Sampah" not in hidden


@pytest.mark.parametrize("role", [role for role in Role if role.name])
def test_every_command_of_a_menu_is_there_for_the_role(role: Role) -> None:
    for name in COMMANDS[role]:
        route = ROUTES.find(Kind.COMMAND, name, role)
        assert route is not None, name
        assert role & route.for_, name


async def test_the_menu_follows_the_role(siti: Person, rina: Person) -> None:
    await siti.starts()
    await rina.starts()

    assert [c["command"] for c in siti.client.commands] == list(COMMANDS[Role.OFFICER])
    assert [c["command"] for c in rina.client.commands] == list(COMMANDS[Role.ADMIN])


@pytest.mark.parametrize(
    ("who", "expected"),
    [("siti", "/lapor"), ("rina", "/verifikasi"), ("nobody", "mengajukan akses")],
)
async def test_help_says_what_the_role_can_do(
    request: pytest.FixtureRequest,
    office: Office,
    siti: Person,
    rina: Person,
    who: str,
    expected: str,
) -> None:
    people = {"siti": siti, "rina": rina, "nobody": office.somebody("Tono")}

    assert expected in await people[who].says("/bantuan")
