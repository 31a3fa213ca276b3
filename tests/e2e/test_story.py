"""The real process: killed, stopped, started twice, alone without Telegram, and beside commands."""

import asyncio
import re
from pathlib import Path

from domain.innovations import Verification
from domain.people import Role
from simulator.faults import Fault
from simulator.run import serve
from tests.e2e.conftest import REGION, Site
from tests.e2e.process import Shell
from tests.handlers.steps import SUMMARY
from tests.person import Person

#: Sends that may be under way when a process is killed (PANDU_SENDS_IN_FLIGHT).
IN_FLIGHT = 3


def questions(siti: Person) -> list[str]:
    """The titles of the questions in the chat, in order, as often as they were asked."""
    return re.findall(r"Pertanyaan \d+ dari \d+ · (.+)", siti.inbox.text)


async def test_a_registration_goes_on_at_the_same_question_after_two_kills(site: Site) -> None:
    siti = site.siti
    pandu = await site.starts()
    await siti.says("/daftar", "Antre Pagi")
    before = questions(siti)

    await pandu.dies()
    siti.client.send(SUMMARY)
    pandu = await site.starts()
    await site.office.settled()
    assert before == ["Nama inovasi", "Ringkasan"]
    assert questions(siti) == [*before, "Tahapan"]

    siti.client.press("Inisiatif")
    await pandu.dies()
    site.office.telegram.callbacks.clear()  # the dead acknowledge no taps
    pandu = await site.starts()
    await site.office.settled()
    asked = questions(siti)
    assert list(dict.fromkeys(asked)) == [*before, "Tahapan", "Bentuk inovasi"]
    assert len(asked) <= 4 + IN_FLIGHT

    await siti.presses("Pelayanan publik")
    await siti.presses("Digital")
    await siti.says("kesehatan")
    await siti.presses("Saya sendiri")
    sent = await siti.presses("Kirim")

    assert "sudah kami terima" in sent
    async with site.office.database.read() as store:
        waiting = await store.innovations.by_verification(REGION, Verification.SUBMITTED)
    assert [(one.name, one.summary) for one in waiting] == [("Antre Pagi", SUMMARY)]
    assert await pandu.stops() == 0


async def test_a_telegram_that_is_down_at_the_start_is_waited_for(site: Site) -> None:
    await site.server.stop()
    pandu = await site.begins()
    await pandu.logs("waiting for telegram")

    site.siti.client.send("/bantuan")
    site.server = await serve(site.office.telegram, port=site.server.port)
    await pandu.logs("running")
    await site.office.settled()

    assert len(site.siti.inbox.messages) == 1
    assert await pandu.stops() == 0


async def test_who_waits_for_telegram_can_be_stopped_at_once(site: Site) -> None:
    site.office.telegram.faults.plan(Fault(method="getMe", times=None, code=502))
    pandu = await site.begins()
    await pandu.logs("waiting for telegram")

    assert await pandu.stops() == 0


async def test_a_token_that_telegram_does_not_know_ends_the_start_with_one_line(
    site: Site, tmp_path: Path
) -> None:
    shell = Shell(
        tmp_path,
        bot_token="700000002:AAF-another-token-that-nobody-has-given-out",
        telegram_api_url=site.server.url,
    )

    code, out, err = await shell.runs("run")

    assert (code, out) == (2, "")
    assert err.startswith("PANDU_BOT_TOKEN")
    assert err.count("\n") == 1


async def test_a_second_process_on_the_same_sqlite_is_refused_and_the_first_goes_on(
    site: Site,
) -> None:
    pandu = await site.starts()

    code, _, err = await site.shell.runs("run")

    assert code == 1
    assert "sudah berjalan" in err
    assert err.count("\n") == 1
    assert (await site.siti.says("/bantuan")).messages
    assert await pandu.stops() == 0


async def test_a_process_told_to_stop_finishes_what_is_in_hand(site: Site) -> None:
    pandu = await site.starts()
    commands = ["/bantuan"] * 12
    for command in commands:
        site.siti.client.send(command)
    await site.office.telegram.until(lambda: site.siti.client.received, within=20)

    assert await pandu.stops() == 0
    pandu = await site.starts()
    await site.office.settled()

    assert len(site.siti.inbox.messages) == len(commands)
    assert await pandu.stops() == 0


async def test_commands_work_beside_a_running_bot_and_it_sees_what_they_did(
    site: Site, tmp_path: Path
) -> None:
    pandu = await site.starts()
    rows = tmp_path / "inovasi.csv"
    rows.write_text(f"daerah,perangkat_daerah,nama\n{REGION},Dinas Kesehatan,Antre Pagi")

    imported, invited = await asyncio.gather(
        site.shell.runs("import", "innovations", rows, "--launch", "Peluncuran 2026"),
        site.shell.runs("invite", "--role", "admin", "--region", REGION),
    )
    found = await site.siti.says("/cari antre pagi")

    assert imported[0] == invited[0] == 0
    assert "Antre Pagi" in found
    async with site.office.database.read() as store:
        launched = await store.innovations.by_number("INV-3603-2026-0001")
    assert launched is not None
    assert launched.launched_on is not None
    assert launched.launched_on.isoformat() == "2026-11-23"

    link = re.search(r"https://t\.me/pandu_demo_bot\?start=(\S{20,})", invited[1])
    assert link is not None
    invitation = await site.siti.starts(link[1])
    await site.siti.presses(invitation.buttons[0])
    async with site.office.database.read() as store:
        people = await store.people.by_telegram([site.siti.telegram_id])
    assert Role.ADMIN in {duty.role for duty in people[site.siti.telegram_id].duties}
    assert await pandu.stops() == 0


async def test_the_doctor_is_content_with_a_site_that_can_start(site: Site) -> None:
    code, out, _ = await site.shell.runs("doctor")

    assert "✗" not in out
    assert "@pandu_demo_bot" in out
    assert code == 0
