"""The logs of a whole story hold no token, no phone number, no name and no word of anybody."""

import io
import json
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from bot import processing
from bot.observing import configure
from bot.settings import LogFormat, LogLevel
from domain.agencies import AgencyType
from domain.people import Role
from simulator.faults import Fault
from storage.inbox import Received
from tests.handlers.monitoring import launched, quarter
from tests.handlers.steps import SUMMARY, registers
from tests.office import Office, opened
from tests.person import Person
from tests.simulator.api import picture

REGION: Final = "36.03"
PHONES: Final = ("81377001122", "81255667788")
#: Said or typed by somebody in the story; none of it is a word of ours.
WORDS: Final = (
    "Zulaikha",
    "Ratnasari",
    "Ferdinand",
    "Rantang",
    "Puspawarna",
    "Kesehatan Raya",
    "SIJEMPOL",
    "pelatihan",
    "menunggu lama",
    "wangsit",
)

#: Telegram quotes what it cannot read.
UNPARSED: Final = 'Bad Request: can\'t parse entities: unsupported start tag "wangsit"'


@pytest.fixture
async def office(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """Pandu at work, on a database of its own."""
    async with opened(sqlite_url, tmp_path) as office:
        yield office


async def test_a_whole_story_leaves_no_trace_of_anybody_in_the_logs(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processing, "FIRST_DELAY", timedelta(0))
    log = io.StringIO()
    configure(LogLevel.DEBUG, LogFormat.JSON, stream=log)

    await _story(office)
    configure(LogLevel.WARNING, LogFormat.JSON)

    written = log.getvalue()
    events = {json.loads(line)["event"] for line in written.splitlines()}
    assert events >= {"unreadable update", "update failed", "dead letter", "dropped"}
    assert office.telegram.token not in written
    assert office.telegram.token.partition(":")[2] not in written
    digits = re.sub(r"[^\d\n]", "", written)
    assert [phone for phone in PHONES if phone in digits] == []
    assert [word for word in WORDS if word.casefold() in written.casefold()] == []


async def _story(office: Office) -> None:
    """Access, registration, review, a report with evidence, /laporan, failures of all kinds."""
    async with office.database.write() as store:
        unit = await store.agencies.add(
            REGION, "Dinas Kesehatan Raya", AgencyType.DEPARTMENT, counted=True, now=office.now
        )
    admin = await office.known("Zulaikha", Role.ADMIN, region=REGION, phone=f"+62{PHONES[0]}")
    ratna = office.somebody("Ratnasari", phone=f"+62{PHONES[1]}", username="ratnasari")
    await ratna.starts()
    await ratna.presses("Setuju dan lanjut")
    await ratna.says("Kabupaten Tangerang", "Dinas Kesehatan Raya", "Ratnasari", "Staf wangsit")
    await ratna.presses("Ibu")
    await ratna.does(ratna.client.share_own_contact)
    await admin.presses("Setujui")
    await registers(ratna, "Rantang Puspawarna")
    await admin.says("/verifikasi")
    await admin.presses("Rantang Puspawarna")
    await admin.presses("Minta revisi")
    await admin.says("Mohon wangsit ditulis jelas.")
    await _reported(office, unit.id)
    for who in (admin, ratna):
        await who.says("/laporan", "/profil", "/cari rantang puspawarna", "wangsit apa", SUMMARY)
    await _broken(office, ratna)


async def _reported(office: Office, agency_id: int) -> None:
    ferdi = await office.known(
        "Ferdinand", Role.OFFICER, region=REGION, agency_id=agency_id, phone=f"+62{PHONES[0]}"
    )
    await launched(office, ferdi, "SIJEMPOL")
    await quarter(office)
    await ferdi.says("/lapor SIJEMPOL")
    await ferdi.presses("Berjalan")
    await ferdi.says("60", "pelatihan wangsit", "warga terlatih, 12 orang")
    await ferdi.says("dari menunggu lama ke cepat")
    await ferdi.does(lambda: ferdi.client.photo(picture(), "wangsit"))
    await ferdi.presses("Kirim")


async def _broken(office: Office, who: Person) -> None:
    """What is logged when Telegram refuses a message, and when an update fails."""
    fault = Fault("sendMessage", code=400, description=UNPARSED)
    office.telegram.faults.plan(fault)
    await who.says("/bantuan")
    async with office.database.write() as store:
        cut = '{"update_id": 1, "message": {"text": "wangsit Ratnasari'
        early = office.now - timedelta(days=400)
        await store.inbox.put([Received(1, who.telegram_id, cut)], early)
    assert "Data saya" in await who.says("/profil")
