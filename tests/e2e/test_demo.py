"""`python -m bot demo`: one command, and the bot talks in the browser."""

import os
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import async_playwright, expect

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


async def address(demo: Program) -> str:
    """Where the demo says it is."""
    found = re.search(r"http://127\.0\.0\.1:\d+", await demo.prints("http://"))
    assert found is not None
    return found[0]


async def test_the_page_shows_the_people_and_siti_is_greeted(demo: Program) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "this test needs Chromium (make system)"
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=sandbox)
        page = await browser.new_page()
        await page.goto(await address(demo))
        for name in ("Siti", "Budi", "Wati", "Hendra", "Rina", "Maya", "Bambang", "Tono"):
            await expect(page.get_by_role("button", name=name)).to_be_visible()
        await expect(page.locator("#clock-time")).to_contain_text("Sen, 23 Nov 2026 · 08.0")

        await page.get_by_role("button", name="Siti").click()
        box = page.get_by_label("Tulis pesan")
        await box.fill("/start")
        await box.press("Enter")
        greeting = page.locator(".message", has_text="Ibu Siti")
        await expect(greeting).to_be_visible(timeout=30_000)
        await expect(greeting).to_contain_text("Jempol Bumil")
        await browser.close()


async def test_the_demo_begins_anew_stops_cleanly_and_leaves_foreign_folders_alone(
    demo: Program, shell: Shell
) -> None:
    where = await address(demo)
    async with aiohttp.ClientSession() as session, session.get(where) as answer:
        assert answer.status == 200
    assert await demo.stops() == 0
    first = (shell.folder / ".demo" / "pandu.db").stat().st_ino

    again = await shell.starts("demo", "--port", 0)
    await address(again)
    assert (shell.folder / ".demo" / "pandu.db").stat().st_ino != first
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
