"""/riwayat: who changed what in the own region, in words; no telephone numbers."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.announcements import AnnouncementState
from domain.innovations import Decision
from handlers.admin.history.listing import PAGE
from locales import Texts
from storage.audit import Audited
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.steps import has_verified, registers
from tests.office import Office
from tests.person import Person

ROOT = Path(__file__).parents[2]


def called(node: ast.Call) -> str:
    """The last part of what is called."""
    by_name = getattr(node.func, "id", "")
    return str(getattr(node.func, "attr", by_name)).lstrip("_")


def actions() -> Iterator[str]:
    """Every action of the audit trail that stands in the code as a word."""
    for room in ("bot", "handlers", "storage"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and called(node) in ("audit", "Audited"):
                    words = [*node.args, *(k.value for k in node.keywords if k.arg == "action")]
                    yield from _word(words)


def _word(values: list[ast.expr]) -> list[str]:
    literal = (one.value for one in values if isinstance(one, ast.Constant))
    return [one for one in literal if isinstance(one, str) and "/" not in one][:1]


def test_every_action_has_words() -> None:
    texts = Texts.load()
    steered = {f"announcement-{state}" for state in AnnouncementState} - {"announcement-done"}
    known = {*actions(), *Decision, *steered}
    assert {"submit", "invite", "import-agencies", "lose-group"} <= known, "it finds them"
    assert [one for one in sorted(known) if not texts.has(f"audited-{one}")] == []


async def test_where_nothing_happened_it_says_so(rina: Person) -> None:
    assert "Belum ada perubahan yang tercatat" in await rina.says("/riwayat")


async def test_changes_are_told_with_who_when_and_what_was_before(
    rina: Person, siti: Person
) -> None:
    await has_verified(siti, rina, "Rantang Kasih")

    newest, before = (await rina.says("/audit")).text.split("\n\n")[1:3]

    assert newest == (
        "1. 23 November 2026, 08.00 WIB · Rina\n"
        "menyetujui inovasi: Rantang Kasih\n"
        "status: diajukan → terverifikasi"
    )
    assert before.startswith("2. 23 November 2026, 08.00 WIB · Siti\nmengajukan inovasi: Rantang")


async def test_years_and_choices_are_told_as_people_write_them(rina: Person) -> None:
    await rina.says("/target")
    await rina.presses("Tetapkan target")
    await rina.presses("Tahun ini")
    await rina.presses("Kumulatif")
    await rina.says("2")
    await rina.presses("Catat target")

    assert "menetapkan target\ntahun: 2026\ndasar: kumulatif" in await rina.says("/riwayat")


async def test_a_telephone_number_is_never_shown(rina: Person, siti: Person) -> None:
    await registers(siti, "Rantang Kasih")
    await siti.says("/profil")
    await siti.presses("Ubah telepon")
    await siti.says("0813 9999 8888")

    screen = await rina.says("/riwayat")

    assert "mengubah profil: Siti" in screen
    digits = "".join(filter(str.isdigit, screen.text))
    assert "99998888" not in digits
    assert "81234567890" not in digits


@pytest.mark.parametrize("typed", ["inv 2026 1", "INV-3603-2026-0001", "rantang"])
async def test_changes_of_one_innovation_or_person_are_found(
    rina: Person, siti: Person, budi: Person, typed: str
) -> None:
    await registers(siti, "Rantang Kasih")
    await registers(budi, "Kelas Malam")
    await rina.says("/riwayat")
    await rina.presses("Cari inovasi atau orang")

    found = await rina.says(typed)
    assert "mengajukan inovasi: Rantang Kasih" in found
    assert "Kelas Malam" not in found

    await rina.presses("Cari inovasi atau orang")
    of_budi = await rina.says("budi")
    assert "mengajukan inovasi: Kelas Malam" in of_budi
    assert "Rantang Kasih" not in of_budi
    assert "Rantang Kasih" in await rina.presses("Semua perubahan")


async def test_where_several_may_be_meant_they_are_offered(
    rina: Person, siti: Person, budi: Person
) -> None:
    await registers(siti, "Rantang Kasih")
    await registers(budi, "Rantang Desa Mandiri")
    asked = await rina.says("/riwayat rantang")
    assert "dapat berarti beberapa" in asked
    assert "mengajukan inovasi: Rantang Desa Mandiri" in await rina.presses("Rantang Desa Mandiri")


async def test_what_is_not_found_is_said_and_asked_again(rina: Person, siti: Person) -> None:
    await registers(siti, "Rantang Kasih")
    for typed in ("zzz", "inv 2026 999", "INV-3604-2026-0001", "%", "<b>"):
        screen = await rina.says(f"/riwayat {typed}")
        assert f'cocok dengan "{typed}"' in screen
        assert "Cari inovasi atau orang" in screen.buttons


async def test_long_histories_are_turned_in_place(office: Office, town: Town, rina: Person) -> None:
    async with office.database.write() as store:
        for n in range(PAGE + 1):
            after = {"name": f"Unit {n}"}
            subject = f"agency/{town.health}"
            store.audit.add(
                Audited(office.now, None, TANGERANG, "add-agency", subject, None, after)
            )
    first = await rina.says("/riwayat")
    assert f"{PAGE}. " in first
    assert "Unit 0" not in first
    older = await rina.presses("Lebih lama ›")
    assert f"{PAGE + 1}. 23 November 2026, 08.00 WIB · sistem\nmenambahkan unit" in older
    assert "nama: Unit 0" in older
    assert "Unit 6" in await rina.presses("‹ Lebih baru")


async def test_an_action_without_words_and_odd_values_stop_nothing(
    office: Office, town: Town, rina: Person
) -> None:
    odd = {"name": "<b>x</b>\nbaris", "agency": 999, "note": None, "secret": "rahasia", "due": ""}
    before = {"name": ["daftar"], "counted": True, "due": "2026-12-01"}
    async with office.database.write() as store:
        row = Audited(office.now, None, TANGERANG, "unheard-of", "thing/x", before, odd)
        store.audit.add(row)
    screen = await rina.says("/riwayat")
    assert "mengubah data" in screen
    assert "nama: <b>x</b> baris" in screen
    assert "wajib: ya → kosong" in screen
    assert "tenggat: Selasa, 1 Desember 2026 → kosong" in screen
    assert "rahasia" not in screen


async def test_another_regions_changes_are_not_seen(
    office: Office, rina: Person, maya: Person, siti: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    screen = await maya.says("/riwayat")
    for data in ("trail:0:i1", "trail:0:p1", "trail:9", "trail:x:y"):
        await maya.taps(screen.last, data)
    assert "cocok" in await maya.says(f"/riwayat {number}")
    assert "cocok" in await maya.says("/riwayat rantang")
    assert "cocok" in await maya.says("/riwayat siti")
    assert "mengajukan" not in maya.inbox
    assert "Menu ini untuk" in await siti.says("/riwayat")
