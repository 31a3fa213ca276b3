"""Every command, by every role: with nothing there yet, with anything behind it, and onwards."""

from typing import Final

import pytest

from domain.people import Role
from handlers.menus import COMMANDS
from handlers.routes import ROUTES
from handlers.routing import OTHERS, Kind
from simulator.objects import Message
from tests.handlers.conftest import SERANG, TANGERANG
from tests.handlers.private import keep_private
from tests.handlers.reading import is_incident, unreadable, words_of
from tests.office import Office
from tests.person import Person, Screen

NAMES: Final = [
    name
    for name in dict.fromkeys(r.name for r in ROUTES.all if r.kind is Kind.COMMAND)
    if name != OTHERS
]
ROLES: Final = (Role.VISITOR, Role.OFFICER, Role.HEAD, Role.OBSERVER, Role.ADMIN)
BEHIND: Final = (
    "abc",
    "INV-3603-2026-9999",
    "inv_INV-3603-2026-0002",
    "99999999999999999999999999",
    "<b>مرحبا</b> & =SUM(A1)\n\u202eتجربة",
    "🎉" * 200,
    "kata " * 700,
    "'; DROP TABLE people; --",
)
#: A region in which nobody has entered a single unit.
EMPTY: Final = "32.01"


@pytest.fixture(scope="module")
def office(one_office: Office) -> Office:
    """One office for all that is tried here."""
    return one_office


@pytest.fixture(scope="module")
async def units(office: Office) -> dict[str, int]:
    """Dinas Kesehatan with everything there is, and units that have nothing."""
    async with office.database.write() as store:
        private, others = await keep_private(store, office)
    await office.settled()
    return {"full": private.agency, **others}


async def somebody(office: Office, role: Role, region: str, agency_id: int) -> Person:
    """Somebody new of this role, in this unit where the role has one."""
    if role is Role.VISITOR:
        return office.somebody("Tono")
    of_unit = agency_id if role in Role.OFFICER | Role.HEAD else None
    return await office.known("Wati", role, region=region, agency_id=of_unit)


# ── Nothing there yet ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("role", "command", "phrase"),
    [
        (Role.VISITOR, "start", "Setuju dan lanjut"),
        (Role.VISITOR, "daftar", "Setuju dan lanjut"),
        (Role.VISITOR, "profil", "Setuju dan lanjut"),
        (Role.VISITOR, "cari", "Apa yang ingin dicari?"),
        (Role.VISITOR, "batal", "tidak ada isian yang terbuka"),
        (Role.OFFICER, "start", "belum memiliki inovasi"),
        (Role.OFFICER, "daftar", "Apa nama inovasinya?"),
        (Role.OFFICER, "inovasi", "belum memiliki inovasi"),
        (Role.OFFICER, "lapor", "Belum ada inovasi terverifikasi"),
        (Role.OFFICER, "jadwal", "tidak ada tenggat"),
        (Role.OFFICER, "laporan", "Terverifikasi: 0"),
        (Role.OFFICER, "cari zamrud khatulistiwa", "Belum ada inovasi di katalog"),
        (Role.OFFICER, "profil", "Data saya"),
        (Role.OFFICER, "bantuan", "/daftar"),
        (Role.OFFICER, "help", "/daftar"),
        (Role.ADMIN, "mulai", "Belum ada perangkat daerah yang dihitung"),
        (Role.HEAD, "inovasi", "belum memiliki inovasi"),
        (Role.HEAD, "laporan", "Terverifikasi: 0"),
        (Role.OBSERVER, "inovasi", "belum memiliki inovasi"),
        (Role.OBSERVER, "laporan", "Belum ada perangkat daerah yang dihitung"),
        (Role.ADMIN, "start", "Belum ada perangkat daerah yang dihitung"),
        (Role.ADMIN, "laporan", "Belum ada perangkat daerah yang dihitung"),
        (Role.ADMIN, "verifikasi", "Tidak ada usulan"),
        (Role.ADMIN, "evaluasi", "Belum ada laporan"),
        (Role.ADMIN, "pengguna", "Tidak ada permintaan akses"),
        (Role.ADMIN, "periode", "Belum ada periode"),
        (Role.ADMIN, "inovasi", "belum memiliki inovasi"),
        (Role.ADMIN, "undang", "Siapa yang diundang?"),
        (Role.ADMIN, "impor", "Mohon kirim berkasnya"),
    ],
    ids=lambda value: value.name if isinstance(value, Role) else str(value)[:20],
)
async def test_where_nothing_is_there_yet_a_command_says_what_to_do(
    office: Office, units: dict[str, int], role: Role, command: str, phrase: str
) -> None:
    region = SERANG if role in Role.OFFICER | Role.HEAD else EMPTY
    who = await somebody(office, role, region, units["elsewhere"])

    read = await who.says(f"/{command}")

    assert phrase in _words(read)
    assert read.buttons or "/" in read.text, "there is no way on"


# ── Anything behind it ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", NAMES)
async def test_whatever_is_put_behind_a_command_is_answered_kindly(
    office: Office, units: dict[str, int], name: str
) -> None:
    everybody = [await somebody(office, role, TANGERANG, units["full"]) for role in ROLES]
    everybody.append(await somebody(office, Role.ADMIN, EMPTY, 0))

    for args in BEHIND:
        before = [len(who.client.received) for who in everybody]
        for who in everybody:
            who.client.send(f"/{name} {args}")
        await office.settled()
        for who, seen in zip(everybody, before, strict=True):
            _assert_kind(who.client.received[seen:])


def test_every_command_of_a_menu_has_a_route() -> None:
    assert {name for names in COMMANDS.values() for name in names} <= set(NAMES)


# ── Onwards ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
async def test_every_button_leads_on_and_pressed_again_later_does_no_harm(
    office: Office, units: dict[str, int], role: Role, name: str
) -> None:
    who = await somebody(office, role, TANGERANG, units["full"])
    first = await who.says(f"/{name}")
    _assert_kind(first.messages)

    for message, data in _buttons(first.messages):
        onward = await who.taps(message, data)
        assert onward.messages or onward.toasts or message.edited, f"{data} is not answered"
        _assert_readable((await who.taps(message, data)).messages)
        for further, next_data in _buttons(onward.messages)[:4]:
            _assert_readable((await who.taps(further, next_data)).messages)


def _buttons(messages: list[Message]) -> list[tuple[Message, str]]:
    return [
        (message, button["callback_data"])
        for message in messages
        for row in message.buttons
        for button in row
        if "callback_data" in button
    ]


def _assert_kind(messages: list[Message]) -> None:
    """There is an answer, in words for people."""
    assert messages
    _assert_readable(messages)


def _assert_readable(messages: list[Message]) -> None:
    for message in messages:
        assert not is_incident(message.text)
        assert not unreadable(words_of(message))


def _words(screen: Screen) -> str:
    return "\n".join(words_of(message) for message in screen.messages)
