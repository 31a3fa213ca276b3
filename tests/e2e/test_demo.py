"""`python -m bot demo`: one command, and the bot talks in the browser."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import expect

from tests.e2e.page import Screen, address, chromium
from tests.e2e.process import Program, Shell


@pytest.fixture
async def shell(tmp_path: Path) -> Shell:
    """A shell without any setting."""
    return Shell(tmp_path)


@pytest.fixture
async def demo(shell: Shell) -> AsyncIterator[Program]:
    """A demo that has just been started."""
    program = await shell.starts("demo", "--port", 0)
    yield program
    if program.process.returncode is None:
        await program.stops()


async def test_the_page_shows_the_people_and_siti_is_greeted(demo: Program) -> None:
    async with chromium() as browser:
        page = await browser.new_page()
        await page.goto(await address(demo))
        for name in ("Siti", "Budi", "Wati", "Hendra", "Rina", "Maya", "Bambang", "Tono"):
            await expect(page.get_by_role("button", name=name)).to_be_visible()
        await expect(page.locator("#clock-time")).to_contain_text("Sen, 23 Nov 2026 · 08.0")

        siti = Screen(page)
        await siti.becomes("Siti")
        await siti.types("/start")
        await siti.reads("Ibu Siti", "Jempol Bumil")


async def test_the_demo_begins_anew_stops_cleanly_and_leaves_foreign_folders_alone(
    demo: Program, shell: Shell
) -> None:
    where = await address(demo)
    async with aiohttp.ClientSession() as session, session.get(where) as answer:
        assert answer.status == 200
    assert await demo.stops() == 0
    (shell.folder / ".demo" / "sisa.txt").write_text("dari peragaan sebelumnya")

    again = await shell.starts("demo", "--port", 0)
    await address(again)
    assert not (shell.folder / ".demo" / "sisa.txt").exists()
    assert await again.stops() == 0

    (shell.folder / "kerja").mkdir()
    (shell.folder / "kerja" / "penting.txt").write_text("jangan dihapus")
    code, _, err = await shell.runs("demo", "--folder", "kerja", "--port", 0)
    assert (code, "penting.txt" in os.listdir(shell.folder / "kerja")) == (1, True)
    assert err.count("\n") == 1


async def test_a_port_in_use_is_said_in_one_line(demo: Program, shell: Shell) -> None:
    port = (await address(demo)).rpartition(":")[2]

    code, _, err = await shell.runs("demo", "--port", port, "--folder", ".lain")

    assert (code, port in err, err.count("\n")) == (1, True, 1)
