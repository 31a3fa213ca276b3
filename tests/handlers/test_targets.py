"""/target: how many units shall have an innovation in a year, on which basis."""

from sqlalchemy import select

from storage.tables import audit
from tests.handlers.conftest import TANGERANG
from tests.handlers.monitoring import launched
from tests.office import Office
from tests.person import Person, Screen


async def sets(admin: Person, *answers: str) -> Screen:
    """Fill the form; a button is pressed where there is one, else it is typed."""
    shown = await admin.says("/target")
    shown = await admin.presses("Tetapkan target")
    for answer in answers:
        pressed = answer in shown.buttons
        shown = await (admin.presses(answer) if pressed else admin.says(answer))
    assert "sudah dicatat" in await admin.presses("Catat target")
    return await admin.presses("Lihat target")


async def test_a_target_is_set_with_its_basis_changed_and_audited(
    office: Office, siti: Person, rina: Person
) -> None:
    await launched(office, siti, "Simpus", "e-SIR")
    assert "Belum ada target." in await rina.says("/target")

    first = await sets(rina, "2026", "Kumulatif", "2 OPD")
    second = await sets(rina, "Tahun ini", "Inovasi tahun itu", "Semua perangkat daerah")

    assert "Target 2026: 2 perangkat daerah (kumulatif). Tercapai 1 (50%), kurang 1." in first
    line = "semua perangkat daerah, 3 unit (inovasi tahun 2026). Tercapai 1 (33,3%), kurang 2."
    assert f"Target 2026: {line}" in second
    assert f"Target 2026: {line}" in await rina.says("/laporan")
    async with office.database.read() as store:
        lines = select(audit.c.before, audit.c.after).where(audit.c.action == "set-target")
        (made, changed) = (await store.execute(lines.order_by(audit.c.id))).all()
    assert (made.before, made.after["units"]) == (None, 2)
    assert (changed.before["units"], changed.after["units"]) == (2, None)


async def test_a_target_is_refused_with_an_example_of_what_would_be_taken(
    office: Office, rina: Person
) -> None:
    await rina.says("/target")
    await rina.presses("Tetapkan target")

    assert "empat angka, misalnya 2027" in await rina.says("dua ribu")
    assert "Tahun 2019 sudah lewat" in await rina.says("2019")
    await rina.says("2027", "kumulatif")
    for wrong in ("nol", "0", "2,5"):
        assert "antara 1 dan 9.999, misalnya 35" in await rina.says(wrong)
    assert "Target: 35 perangkat daerah" in await rina.says("35")
    async with office.database.read() as store:
        assert await store.targets.of_region(TANGERANG) == []


async def test_a_year_may_be_changed_from_the_list(office: Office, rina: Person) -> None:
    await sets(rina, "2027", "Kumulatif", "2")

    asked = await rina.presses("Ubah target 2027")

    assert "Pertanyaan 2 dari 3 · Dasar" in asked
    await rina.presses("Kumulatif")
    assert "Sebelumnya: 2 perangkat daerah (kumulatif)" in await rina.says("3")


async def test_an_operator_sets_no_target(siti: Person) -> None:
    assert "Menu ini untuk Bappeda" in await siti.says("/target")


async def test_buttons_may_be_typed_whole_or_begun_and_at_the_check_too(rina: Person) -> None:
    await rina.says("/target")
    await rina.presses("Tetapkan target")
    assert "empat angka" in await rina.says("tahun")  # both buttons begin so
    assert "Apa dasar hitungannya?" in await rina.says("tahun DEPAN")
    assert "Tahun" in await rina.says("Kembali")
    await rina.says("tahun ini", "Kumulatif")

    assert "Target: semua perangkat daerah" in await rina.says("Semua")
    assert "Bagian mana yang ingin diubah?" in await rina.says("ubah")
    await rina.says("Jumlah")
    await rina.says("12")
    assert "sudah dicatat" in await rina.says("catat target")
