""" "Alihkan": an innovation passes to another unit, and what else stands under "Lainnya"."""

from datetime import date

from domain.people import Role
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.monitoring import at, launched, quarter, reports
from tests.handlers.steps import has_verified
from tests.office import Office
from tests.person import Person, Screen


async def offers(owner: Person, number: str, unit: str = "Kecamatan Jambe") -> Screen:
    """The owner wants to pass an innovation on."""
    await owner.says(number)
    await owner.presses("Lainnya")
    asked = await owner.presses("Alihkan ke unit lain")
    if "Lanjutkan" in asked.buttons:
        await owner.presses("Lanjutkan")
    await owner.says(unit)
    return await owner.says("Tugasnya berpindah.")


async def test_the_receiving_unit_accepts_and_everything_goes_along(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    (simpus, _) = await launched(office, siti, "Simpus", "Kelas Ibu")
    await quarter(office)
    await reports(siti, "Simpus")
    assert "2 inovasi dari 1 perangkat daerah" in await rina.says("/laporan")

    offered = await budi.hears(offers(siti, simpus.number))
    assert "Dinas Kesehatan ingin mengalihkan Simpus" in offered
    assert 'Alasan: "Tugasnya berpindah."' in offered
    told = await siti.hears(budi.presses("Terima"))

    assert f"Simpus ({simpus.number}) dialihkan dari Dinas Kesehatan ke Kecamatan Jambe" in told
    assert "2 inovasi dari 2 perangkat daerah" in await rina.says("/laporan")
    card = await budi.says(simpus.number)
    assert "Kecamatan Jambe" in card
    trail = await budi.presses("Riwayat")
    assert "Budi mengalihkan inovasi" in trail
    assert "Siti melaporkan perkembangan" in trail
    assert "sudah dikirim oleh Ibu Siti" in await budi.says("/lapor simpus")
    assert "Ubah" not in (await siti.says(simpus.number)).buttons


async def test_ten_taps_pass_it_on_once(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    offered = await budi.hears(offers(siti, number))
    data = offered.last.buttons[0][0]["callback_data"]

    for _ in range(10):
        budi.client.tap(offered.last.id, data)
    await office.settled()

    assert siti.inbox.text.count("dialihkan dari Dinas Kesehatan") == 1
    assert "sudah disetujui oleh Budi" in budi.inbox


async def test_a_past_period_counts_for_the_old_owner_who_still_reports_it(
    office: Office, siti: Person, budi: Person, rina: Person
) -> None:
    (simpus, _) = await launched(office, siti, "Simpus", "Kelas Ibu")
    past = await quarter(
        office, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30), date(2026, 11, 30)
    )
    now = await quarter(office)
    await budi.hears(offers(siti, simpus.number))
    await budi.presses("Terima")

    async with office.database.read() as store:
        zone = at(11, 23).tzinfo
        assert zone is not None
        owners = {
            period.name: {
                one.agency_id
                for one in await store.periods.owing(period, zone, launched_only=True)
                if one.number == simpus.number
            }
            for period in (past, now)
        }
    mine, his = await agency_of(office, siti), await agency_of(office, budi)
    assert owners == {"Triwulan III 2026": {mine}, "Triwulan IV 2026": {his}}
    await siti.says("/bantuan")
    asked = await siti.taps(siti.inbox.last, f"report:{simpus.number}")
    assert "Laporan Triwulan III 2026 · Simpus · 1 dari 6" in asked


async def agency_of(office: Office, who: Person) -> int | None:
    async with office.database.read() as store:
        (person,) = (await store.people.by_telegram([who.telegram_id])).values()
    return person.duty.agency_id if person.duty else None


async def test_the_receiving_unit_declines_with_a_reason(
    siti: Person, budi: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await budi.hears(offers(siti, number))
    await budi.presses("Belum dapat")

    told = await siti.hears(budi.says("Tugas itu belum di kami."))

    assert "tetap milik Dinas Kesehatan" in told
    assert 'Alasan: "Tugas itu belum di kami."' in told
    assert "Dinas Kesehatan" in await siti.says(number)


async def test_the_office_decides_what_waits_in_its_queue(
    siti: Person, budi: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await offers(siti, number)
    assert "minta dialihkan" in await rina.says("/verifikasi")
    view = await rina.presses("Rantang Kasih")
    assert "Setelah ini Dinas Kesehatan tidak memiliki inovasi." in view

    told = await budi.hears(rina.presses("Setujui"))

    assert "dialihkan dari Dinas Kesehatan ke Kecamatan Jambe" in told
    assert "Tidak ada usulan" in await rina.says("/verifikasi")


async def test_the_office_passes_on_at_once_with_reason_and_date(
    siti: Person, budi: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await offers(rina, number)

    told = await budi.hears(rina.says("1 November 2026"))

    assert "berlaku mulai Minggu, 1 November 2026" in told


async def test_who_wants_it_asks_and_cannot_decide_alone(
    siti: Person, budi: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await budi.says(number)
    await budi.presses("Minta dialihkan ke unit kami")
    told = await siti.hears(budi.says("Kini kami yang menjalankan."))
    assert "Kecamatan Jambe meminta agar Rantang Kasih" in told

    await budi.taps(budi.inbox.last, "hand-over:yes:1")
    assert "Dinas Kesehatan" in await siti.says(number)

    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")
    assert "ke Kecamatan Jambe" in await budi.hears(rina.presses("Setujui"))


async def test_a_name_that_the_other_unit_has_is_merged_or_changed_first(
    siti: Person, budi: Person, rina: Person
) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await offers(siti, number)
    await has_verified(budi, rina, "rantang kasih")
    await rina.says("/verifikasi")
    await rina.presses("Rantang Kasih")

    collides = await rina.presses("Setujui")

    assert "sudah memiliki inovasi bernama sama" in collides
    assert {"Gabungkan dengan …", "Ganti nama"} <= set(collides.buttons)
    assert "Dinas Kesehatan" in await siti.says(number)


async def test_nobody_else_answers_a_transfer(
    office: Office, town: Town, siti: Person, budi: Person, rina: Person, maya: Person
) -> None:
    dewi = await office.known("Dewi", Role.OFFICER, region=TANGERANG, agency_id=town.transport)
    number = await has_verified(siti, rina, "Rantang Kasih")
    await offers(siti, number)

    for person in (dewi, maya, siti):
        message = (await person.says("/bantuan")).last
        for data in ("hand-over:yes:1", "hand-over:no:1", "transfer-request:1"):
            assert "Tugasnya" not in await person.taps(message, data)
        if person is not siti:
            assert "Alihkan" not in await person.taps(message, f"transfer:{number}:sure")

    async with office.database.read() as store:
        assert len(await store.transfers.waiting(TANGERANG)) == 1


# ── What else stands under "Lainnya", and the action plan ────────────────────────────────────


async def test_an_innovation_is_ended_with_a_reason(
    office: Office, siti: Person, rina: Person
) -> None:
    (simpus,) = await launched(office, siti, "Simpus")
    await siti.says(simpus.number)
    await siti.presses("Lainnya")
    await siti.presses("Hentikan")

    told = await rina.hears(siti.says("Menyatu dengan aplikasi provinsi."))

    assert 'Alasan: "Menyatu dengan aplikasi provinsi."' in told
    assert "Pelaksanaan: terhenti" in await siti.says(simpus.number)


async def test_a_link_opens_the_card(siti: Person, budi: Person, rina: Person) -> None:
    number = await has_verified(siti, rina, "Rantang Kasih")
    await siti.says(number)
    await siti.presses("Lainnya")

    link = (await siti.presses("Salin tautan")).text.split("?start=")[1].split()[0]

    assert "Rantang Kasih" in await budi.starts(link)


async def test_steps_are_planned_and_ticked_off(office: Office, siti: Person, rina: Person) -> None:
    (simpus,) = await launched(office, siti, "Simpus")
    await siti.says(simpus.number)
    assert "Belum ada langkah" in await siti.presses("Rencana aksi")
    await siti.presses("Tambah langkah")
    await siti.says("pelatihan operator")
    assert "sudah lewat" in await siti.says("1 November 2026")
    await siti.says("1 Desember 2026")
    await siti.says("Seksi Kesehatan Ibu")
    added = await siti.says("24 operator terlatih")
    assert "1. pelatihan operator · Selasa, 1 Desember 2026 · Seksi Kesehatan Ibu" in added
    reminded = await siti.hears(office.jumps_to(at(12, 1)))
    assert "pelatihan operator" in reminded

    await siti.says(simpus.number)
    plan = await siti.presses("Rencana aksi")
    done = await siti.presses("Selesai: pelatihan operator")

    assert "100% selesai" in done
    for _ in range(10):
        siti.client.tap(plan.last.id, "tick:1")
    await office.settled()
    await siti.says(simpus.number)
    trail = await siti.presses("Riwayat")
    assert trail.text.count("menyelesaikan langkah rencana aksi") == 1
