"""/pengumuman: written, seen before, sent to whom it is for, steered on the way."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from domain.innovations import Decision, Stage
from domain.people import Role
from domain.periods import PeriodKind
from handlers.routes import ANNOUNCED
from locales import Texts
from simulator.client import Client
from simulator.objects import Chat
from storage.innovations import NewInnovation
from storage.periods import NewPeriod
from storage.tables import innovations, launches
from tests.handlers.conftest import SERANG, TANGERANG, Town
from tests.handlers.steps import until
from tests.office import Office, opened
from tests.person import Person, Screen
from tests.simulator.api import picture

NEWS = "Rapat Kamis, pukul 09.00 WIB."
CROWD = 220


async def chooses(rina: Person, *choices: str) -> Screen:
    """Write an announcement for an audience; the preview."""
    await rina.says("/pengumuman")
    await rina.presses("Tulis pengumuman")
    screen = await rina.says(NEWS)
    for choice in choices:
        screen = await (rina.presses if choice in screen.buttons else rina.says)(choice)
    return screen


def heard(person: Person) -> int:
    """How often somebody has read the announcement."""
    return sum(NEWS in one.text and "Pengumuman B" in one.text for one in person.client.received)


async def launched(office: Office, agency_id: int, by: Person, name: str, launch: str) -> None:
    async with office.database.write() as store:
        admin = (await store.people.by_telegram([by.telegram_id]))[by.telegram_id].id
        new = NewInnovation(
            region=TANGERANG, agency_id=agency_id, name=name, stage=Stage.INITIATIVE
        )
        one = await store.innovations.add(new, admin, office.now)
        await store.innovations.decide(one.id, Decision.APPROVE, admin, office.now)
        row = {"region": TANGERANG, "name": launch, "counts_from": date(2026, 10, 1)}
        added = await store.execute(launches.insert().values(row).returning(launches.c.id))
        of_launch = innovations.update().where(innovations.c.id == one.id)
        await store.execute(of_launch.values(launch_id=added.scalar_one()))


async def test_an_announcement_is_seen_before_it_goes_and_its_result_after(
    office: Office, rina: Person, siti: Person, budi: Person, agus: Person
) -> None:
    await budi.does(budi.client.block)
    preview = await chooses(rina, "Menurut peran", "Operator")

    assert f"Pengumuman Bappeda Kabupaten Tangerang\n\n{NEWS}" in preview
    assert "Akan dikirim kepada 2 orang (1 tidak terjangkau)." in preview
    assert heard(siti) == 0

    sent = await rina.presses("Kirim sekarang")

    assert "Terkirim kepada 1 dari 2 orang." in sent
    assert "Tidak terjangkau (1):\n• Kecamatan Jambe: Budi" in sent
    assert (heard(siti), heard(budi), heard(agus)) == (1, 0, 0)
    assert "sedang dikirim" not in rina.inbox
    assert sum("Terkirim kepada" in one.text for one in rina.client.received) == 1
    assert (await siti.says("siap")).messages == []


async def test_ten_taps_send_once(rina: Person, siti: Person) -> None:
    preview = await chooses(rina, "Semua")
    for _ in range(10):
        rina.client.press("Kirim sekarang", preview.last)
    await rina.presses("Kirim sekarang", preview.last)

    assert heard(siti) == 1


async def test_what_is_written_is_shown_literally(rina: Person, siti: Person) -> None:
    await rina.says("/siaran")
    await rina.presses("Tulis pengumuman")
    words = "<b>Rapat</b> & 'makan' <script>\n=SUM(A1)"
    await rina.says(words)
    assert words in await rina.presses("Semua")
    await rina.presses("Kirim sekarang")

    assert words in siti.inbox


async def test_a_text_as_long_as_may_be_is_one_message(rina: Person, siti: Person) -> None:
    await rina.says("/pengumuman")
    await rina.presses("Tulis pengumuman")
    assert "terlalu panjang" in await rina.says("<" * 3001)
    assert "Beginilah" in (await rina.says("<" * 3000), await rina.presses("Semua"))[1]
    await rina.presses("Kirim sekarang")

    (received,) = [one for one in siti.client.received if "<<<" in one.text]
    assert "<" * 3000 in received.text


def pictured(person: Person) -> list[tuple[str, str]]:
    """The files that somebody got from the bot, and what stands below them."""
    files = [(one.content.get("photo"), one) for one in person.client.received]
    documents = [([one.content.get("document")], one) for one in person.client.received]
    return [
        (sizes[-1]["file_id"], one.text) for sizes, one in files + documents if sizes and sizes[-1]
    ]


async def test_a_photo_is_announced_with_the_text_below_it_as_it_was_seen(
    office: Office, rina: Person, siti: Person
) -> None:
    await rina.says("/pengumuman")
    await rina.presses("Tulis pengumuman")
    await rina.does(lambda: rina.client.photo(picture(), f"{NEWS} <b>&</b>"))
    preview = await rina.presses("Semua")
    ((seen, below),) = pictured(rina)
    assert below == f"Pengumuman Bappeda Kabupaten Tangerang\n\n{NEWS} <b>&</b>"
    assert "foto di atas, dengan teksnya" in preview

    await rina.presses("Kirim sekarang")

    assert pictured(siti) == [(seen, below)]
    assert f'"{NEWS}' in await rina.says("/pengumuman")


async def test_a_document_needs_no_text(office: Office, rina: Person, siti: Person) -> None:
    await rina.says("/pengumuman")
    await rina.presses("Tulis pengumuman")
    await rina.does(lambda: rina.client.document(b"%PDF-1.7", "undangan.pdf"))
    await rina.presses("Semua")
    await rina.presses("Kirim sekarang")

    ((_, below),) = pictured(siti)
    assert below == "Pengumuman Bappeda Kabupaten Tangerang"
    assert "dokumen tanpa teks" in await rina.says("/pengumuman")


async def test_a_text_that_telegram_would_cut_below_a_photo_is_refused(rina: Person) -> None:
    await rina.says("/pengumuman")
    await rina.presses("Tulis pengumuman")
    refused = await rina.does(lambda: rina.client.photo(picture(), "a" * 901))
    assert "paling panjang 900 huruf; ini 901" in refused
    assert "Untuk siapa?" in await rina.does(lambda: rina.client.photo(picture(), "a" * 900))
    assert "Beginilah" in await rina.presses("Semua")


async def test_the_photo_goes_on_after_pandu_stood_still(sqlite_url: str, tmp_path: Path) -> None:
    async with opened(sqlite_url, tmp_path) as office:
        rina = await office.known("Rina", Role.ADMIN, region=TANGERANG)
        people = [await office.known("X", Role.OBSERVER, region=TANGERANG) for _ in range(CROWD)]
        await rina.says("/pengumuman")
        await rina.presses("Tulis pengumuman")
        await rina.does(lambda: rina.client.photo(picture(), NEWS))
        await rina.presses("Menurut peran")
        await rina.presses("Pemantau")
        rina.client.press("Kirim sekarang")
        await until(lambda: sum(map(heard, people)) > 5)
    assert sum(map(heard, people)) < CROWD, "it is to stand still in the middle"

    async with opened(sqlite_url, tmp_path, telegram=office.telegram) as again:
        await again.settled()

    assert [len(pictured(one)) for one in people] == [1] * CROWD
    assert len({pictured(one)[0] for one in people}) == 1


@pytest.fixture
async def everything(office: Office, town: Town, rina: Person) -> None:
    """Dinas Kesehatan launched one innovation and owes its report since yesterday."""
    await launched(office, town.health, rina, "Simpus", "Peluncuran 2026")
    async with office.database.write() as store:
        yesterday = office.now.date() - timedelta(days=1)
        period = NewPeriod(
            region=TANGERANG,
            kind=PeriodKind.MONITORING,
            name="Triwulan IV 2026",
            starts=date(2026, 10, 1),
            ends=date(2026, 12, 31),
            due=yesterday,
        )
        await store.periods.create(period, None, office.now - timedelta(days=30))


@pytest.mark.parametrize(
    ("choices", "told"),
    [
        (("Semua",), "siti budi tono rina"),
        (("Menurut peran", "Kepala unit"), "tono"),
        (("Menurut peran", "operator"), "siti budi"),
        (("Menurut jenis unit", "Kecamatan"), "budi"),
        (("Menurut jenis unit", "Dinas"), "siti tono"),
        (("Satu unit", "kec jambe"), "budi"),
        (("Belum punya inovasi",), "budi"),
        (("Belum lapor periode ini",), "siti"),
        (("Melewati tenggat",), "siti"),
        (("Dalam peluncuran", "Peluncuran 2026"), "siti"),
    ],
)
async def test_an_audience_is_whom_it_says_and_as_many_as_it_says(
    office: Office,
    town: Town,
    everything: None,
    rina: Person,
    siti: Person,
    budi: Person,
    agus: Person,
    choices: tuple[str, ...],
    told: str,
) -> None:
    tono = await office.known("Tono", Role.HEAD, region=TANGERANG, agency_id=town.health)
    people = {"siti": siti, "budi": budi, "tono": tono, "rina": rina, "agus": agus}
    preview = await chooses(rina, *choices)
    assert f"kepada {len(told.split())} orang" in preview
    own = heard(rina)  # the preview
    await rina.presses("Kirim sekarang")

    counts = {name: heard(person) for name, person in people.items()}
    counts["rina"] -= own
    assert {name for name, count in counts.items() if count} == set(told.split())
    assert max(counts.values()) == 1


async def test_units_without_anybody_are_named_and_nobody_is_sent_nothing(
    office: Office, rina: Person
) -> None:
    preview = await chooses(rina, "Menurut jenis unit", "Dinas")
    assert "Belum ada penerima." in preview
    assert "2 unit belum memiliki orang di Pandu: Dinas Kesehatan, Dinas Perhubungan." in preview
    assert "Belum ada seorang pun" in await rina.presses("Kirim sekarang")


async def test_it_is_paused_resumed_and_seen_by_another_admin(
    office: Office, town: Town, rina: Person
) -> None:
    ani = await office.known("Ani", Role.ADMIN, region=TANGERANG)
    people = [await office.known("X", Role.OBSERVER, region=TANGERANG) for _ in range(CROWD)]
    await chooses(rina, "Menurut peran", "Pemantau")
    rina.client.press("Kirim sekarang")
    await until(lambda: sum(map(heard, people)) > 5)
    ani.client.send("/pengumuman")
    await until(lambda: bool(ani.client.received))
    seen = Screen(ani.client.received, [])
    assert "Sedang dikirim" in seen
    assert "Rina, Senin, 23 November 2026" in seen
    ani.client.press("Nomor 1")
    await until(lambda: "Jeda" in Screen(ani.client.received, []).buttons)
    paused = await ani.presses("Jeda")

    assert "Pengumuman dijeda." in paused
    assert "Dimulai oleh Rina" in paused
    assert "dijeda oleh Ibu Ani" in rina.inbox
    before = sum(map(heard, people))
    assert before < CROWD, "the pause is to come in the middle"
    assert f"Terkirim kepada {before} dari {CROWD} orang." in await ani.presses("Perbarui")

    await ani.presses("Lanjutkan")
    assert [heard(one) for one in people] == [1] * CROWD
    assert f"Terkirim kepada {CROWD} dari {CROWD} orang." in rina.inbox


async def test_stopping_asks_first_and_the_rest_is_not_told(
    office: Office, town: Town, rina: Person
) -> None:
    people = [await office.known("X", Role.OBSERVER, region=TANGERANG) for _ in range(CROWD)]
    await chooses(rina, "Menurut peran", "Pemantau")
    rina.client.press("Kirim sekarang")
    await until(lambda: sum(map(heard, people)) > 5)
    rina.client.press("Jeda")
    await office.settled()
    assert "tidak dapat ditarik" in await rina.presses("Hentikan")
    assert "Pengumuman dihentikan." in await rina.presses("Ya, hentikan")

    assert [heard(one) for one in people].count(1) == sum(map(heard, people)) < CROWD
    assert "Dihentikan" in await rina.says("/pengumuman")


async def test_the_unreachable_are_listed_page_by_page(
    office: Office, town: Town, rina: Person
) -> None:
    for n in range(17):
        person = await office.known(f"Pak {n:02}", Role.OBSERVER, region=TANGERANG)
        person.client.chat.blocked = True
    await chooses(rina, "Menurut peran", "Pemantau")
    sent = await rina.presses("Kirim sekarang")
    assert "Tidak terjangkau (17):" in sent
    assert "dan 7 orang lagi" in sent
    listed = await rina.presses("Siapa yang tidak terjangkau", sent.last)
    assert "Pak 14" in listed
    assert "Pak 15" not in listed
    assert "Pak 16" in await rina.presses("Berikutnya › (2/2)")


async def test_another_regions_announcements_read_like_none(
    office: Office, rina: Person, maya: Person, siti: Person
) -> None:
    preview = await chooses(rina, "Semua")
    await rina.presses("Kirim sekarang")
    for data in ("announce:see:1", "announce:stopped:1", "missed:0:1", "announce:see:99"):
        screen = await maya.taps((await maya.says("/pengumuman")).last, data)
        assert screen.toasts == ["Tombol itu dari pesan lama."]
        assert "Belum ada pengumuman" in maya.inbox
        assert NEWS not in maya.inbox
    assert "Menu ini untuk" in await siti.says("/pengumuman")
    assert preview.last.chat.id == rina.telegram_id


def test_every_kind_of_announcement_has_a_name() -> None:
    texts = Texts.load()
    assert [kind for kind in ANNOUNCED if not texts.has(f"announced-{kind}")] == []


# ── The group ────────────────────────────────────────────────────────────────────────────────

BIND = "/ikat@{bot}"


@pytest.fixture
def group(office: Office, rina: Person, siti: Person) -> Chat:
    return office.telegram.add_group("Inovasi 36.03", [rina.user, siti.user], [rina.user])


def types(office: Office, person: Person, group: Chat) -> Callable[[], Awaitable[None]]:
    """Somebody types the command in the group."""

    async def typing() -> None:
        there = Client.of(office.telegram, person.telegram_id, group.id)
        there.send(BIND.format(bot=office.application.house.bot_username))

    return typing


def lines(group: Chat) -> list[str]:
    """What Pandu wrote in the group."""
    return [one.text for one in group.messages.values() if one.sender.is_bot]


async def bound(office: Office, rina: Person, group: Chat) -> None:
    await rina.hears(types(office, rina, group)())
    await rina.presses("Ya, ikat grup ini")


async def test_an_admin_binds_a_group_and_announces_there_too(
    office: Office, rina: Person, siti: Person, group: Chat
) -> None:
    question = await rina.hears(types(office, rina, group)())
    assert "juga ke grup Inovasi 36.03?" in question
    assert "terikat" in await rina.presses("Ya, ikat grup ini")
    assert (await rina.taps(question.last, "bind:1")).toasts == ["Sudah kami terima."]
    await chooses(rina, "Semua", "Ya, juga ke grup")
    await rina.presses("Kirim sekarang")

    continues, bound_, announced = lines(group)
    assert continues == "Terima kasih. Mohon lanjutkan di percakapan pribadi dengan Pandu."
    assert bound_.startswith("Grup ini menerima pengumuman inovasi dari Bappeda")
    assert NEWS in announced
    assert heard(siti) == 1


async def test_what_is_not_for_the_group_stays_out_of_it(
    office: Office, rina: Person, siti: Person, group: Chat
) -> None:
    await bound(office, rina, group)
    before = len(lines(group))
    await chooses(rina, "Semua", "Tidak, hanya perorangan")
    await rina.presses("Kirim sekarang")

    assert len(lines(group)) == before


async def test_nobody_but_an_admin_binds_a_group(
    office: Office, siti: Person, rina: Person, maya: Person, group: Chat
) -> None:
    assert (await siti.hears(types(office, siti, group)())).messages == []
    assert lines(group) == ["Demi menjaga data, Pandu melayani di percakapan pribadi."]
    await rina.hears(types(office, rina, group)())
    async with office.database.read() as store:
        assert await store.groups.of_region(TANGERANG) is None
    taken = await maya.taps((await maya.says("/pengumuman")).last, "bind:1")
    assert "tidak terikat" in taken


async def test_a_group_of_another_region_is_not_taken_over(
    office: Office, rina: Person, maya: Person, group: Chat
) -> None:
    await bound(office, rina, group)
    group.members[maya.telegram_id] = "member"
    await maya.hears(types(office, maya, group)())
    assert "sudah menerima pengumuman daerah lain" in await maya.presses("Ya, ikat grup ini")
    async with office.database.read() as store:
        assert await store.groups.of_region(SERANG) is None


async def test_a_second_group_takes_the_place_of_the_first(
    office: Office, rina: Person, group: Chat
) -> None:
    await bound(office, rina, group)
    other = office.telegram.add_group("Grup Baru", [rina.user], [rina.user])
    question = await rina.hears(types(office, rina, other)())
    assert "Grup Inovasi 36.03 tidak menerima lagi." in question
    await rina.presses("Ya, ikat grup ini", question.last)
    assert "Grup pengumuman: Grup Baru" in await rina.says("/pengumuman")


async def test_a_group_is_unbound_by_an_admin_after_asking(
    office: Office, rina: Person, group: Chat
) -> None:
    await bound(office, rina, group)
    await rina.says("/pengumuman")
    assert "Lepaskan grup Inovasi 36.03?" in await rina.presses("Lepaskan grup")
    assert "sudah dilepaskan" in await rina.presses("Ya, lepaskan")
    assert "Ingin mengumumkan di grup" in await rina.says("/pengumuman")


async def test_when_pandu_is_put_out_of_the_group_the_admins_are_told(
    office: Office, rina: Person, group: Chat
) -> None:
    await bound(office, rina, group)

    async def put_out() -> None:
        group.bot_inside = False
        office.telegram.tell_membership(group, rina.user, "member", "kicked")

    assert "Pandu dikeluarkan dari grup Inovasi 36.03" in await rina.hears(put_out())
    assert "Ingin mengumumkan di grup" in await rina.says("/pengumuman")
