"""A whole story in a made-up language: what is not accented came from people, not from code."""

import re
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Final

import pytest
from babel.dates import get_day_names, get_month_names

from domain.agencies import AgencyType
from domain.people import Role
from locales import Texts
from simulator.client import Client
from tests.handlers.conftest import TANGERANG
from tests.handlers.monitoring import call, launched, quarter
from tests.handlers.reading import words_of
from tests.handlers.steps import SUMMARY
from tests.office import Office, opened
from tests.person import Person, Screen

#: Letters to which the made-up language gives accents.
ACCENTED: Final = re.compile(r"[aeioucnsyz]", re.IGNORECASE)
WORD: Final = re.compile(r"[^\W\d_]+")
#: Not words of the texts: numbers of innovations, addresses, how a time is written.
SIGNS: Final = {"INV", "https", "t", "me", "bot", "demo", "WIB", "pukul"}
COMMAND: Final = re.compile(r"/\w+")
INNERMOST: Final = re.compile(r"⟦[^⟦⟧]*⟧")

COMMANDS: Final = (
    "laporan",
    "profil",
    "jadwal",
    "cari rantang",
    "cari",
    "inovasi",
    "bantuan",
    "mulai",
    "periode",
    "pengguna",
    "undang",
    "lapor",
    "daftar",
    "xyz",
)
TYPED: Final = ("Rantang Kasih", "SIJEMPOL", "Sistem Jemput Pelayanan", "Wati", SUMMARY)
REPORTED: Final = (
    "pelatihan bidan",
    "warga terlatih, 12 orang",
    "lebih cepat",
    "Pengusulan 2027",
    "Triwulan IV I II III",
)


@pytest.fixture
async def office(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """Pandu at work, speaking a language that nobody speaks."""
    async with opened(sqlite_url, tmp_path, Texts.pseudo()) as office:
        yield office


async def test_every_word_comes_from_the_texts_or_from_people(office: Office) -> None:
    siti, rina = await _people(office)
    known = {word.casefold() for text in await _data(office) for word in WORD.findall(text)}

    await _registers(siti)
    await _decides(rina)
    await _reports(office, siti)
    for who in (siti, rina):
        for command in COMMANDS:
            await who.says("/batal", f"/{command}")
    await siti.does(siti.client.voice)

    seen = [*_seen(siti.client), *_seen(rina.client)]
    assert len(seen) > 60
    assert [text for text in seen if _outside(text)] == []
    assert {word: text for text in seen for word in _from_code(text, known)} == {}


async def _people(office: Office) -> tuple[Person, Person]:
    async with office.database.write() as store:
        unit = await store.agencies.add(
            TANGERANG, "Dinas Kesehatan", AgencyType.DEPARTMENT, counted=True, now=office.now
        )
        await store.agencies.add(
            TANGERANG, "Kecamatan Jambe", AgencyType.DISTRICT, counted=True, now=office.now
        )
    siti = await office.known("Siti", Role.OFFICER, region=TANGERANG, agency_id=unit.id)
    return siti, await office.known("Rina", Role.ADMIN, region=TANGERANG)


async def _data(office: Office) -> Iterable[str]:
    """Everything that people and lists of the state have put in."""
    months, days = get_month_names(locale="id"), get_day_names(locale="id")
    async with office.database.read() as store:
        affairs = [affair.name for affair in await store.affairs.all()]
    own = ("Siti", "Rina", "Dinas Kesehatan", "Kecamatan Jambe", "Kabupaten Tangerang", "Bappeda")
    return (*own, *SIGNS, *TYPED, *REPORTED, *months.values(), *days.values(), *affairs)


async def _presses(who: Person, data: str) -> Screen:
    """Press the newest button whose data ends so: labels are in no language."""
    for message in reversed(who.client.received):
        for button in [button for row in message.buttons for button in row]:
            if button.get("callback_data", "").endswith(data):
                return await who.taps(message, button["callback_data"])
    raise LookupError(data)


async def _registers(siti: Person) -> None:
    await siti.starts()
    await siti.says("/daftar", "SIJEMPOL", "Sistem Jemput Pelayanan", SUMMARY)
    for data in (":applied", ":!skip", ":!0", ":public-service", ":!back", ":public-service"):
        await _presses(siti, data)
    await _presses(siti, ":digital")
    await siti.says("kesehatan")
    await _presses(siti, ":!0")
    await _presses(siti, ":!change")
    await _presses(siti, ":!change=name")
    await siti.says("Rantang Kasih")
    await _presses(siti, ":-:!send")


async def _decides(rina: Person) -> None:
    await rina.starts()
    await rina.says("/verifikasi")
    await _presses(rina, "-0001")
    await _presses(rina, "decide:revise:INV-3603-2026-0001")
    await rina.says("-", "/batal", "/verifikasi")
    await _presses(rina, "-0001")
    await _presses(rina, "decide:approve:INV-3603-2026-0001")


async def _reports(office: Office, siti: Person) -> None:
    await launched(office, siti, "Wati")
    await quarter(office)
    await call(office, office.now.date())
    await siti.says("/lapor Wati")
    await _presses(siti, ":running")
    await siti.says("60", "pelatihan bidan", "warga terlatih, 12 orang", "lebih cepat")
    await _presses(siti, ":!skip")
    await _presses(siti, ":!send")


def _seen(client: Client) -> list[str]:
    return [words_of(message) for message in client.received]


def _outside(text: str) -> str:
    """What stands outside all brackets."""
    while (shorter := INNERMOST.sub("", text)) != text:
        text = shorter
    return text.strip()


def _from_code(text: str, known: set[str]) -> list[str]:
    said = COMMAND.sub("", text)
    return [w for w in WORD.findall(said) if w.casefold() not in known and _is_plain(w)]


def _is_plain(word: str) -> bool:
    """Has it letters that every word of the made-up language has with accents?"""
    return word.isascii() and ACCENTED.search(word) is not None
