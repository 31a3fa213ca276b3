"""The demo's chat page in a browser, used by one person after another."""

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Locator, Page, ViewportSize, async_playwright, expect

from tests.e2e.process import Program

#: A phone and a small laptop.
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=860)
#: Milliseconds that an answer may take on a busy machine.
PATIENCE = 60_000


async def address(demo: Program) -> str:
    """Where the demo says it is."""
    found = re.search(r"http://127\.0\.0\.1:\d+", await demo.prints("http://"))
    assert found is not None
    return found[0]


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """This machine's Chromium."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "Chromium is needed (make system)"
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=sandbox)
        yield browser
        await browser.close()


class Screen:
    """The chat page as somebody sees it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(PATIENCE)

    @property
    def answer(self) -> Locator:
        """The newest message from the bot."""
        return self.page.locator(".message.theirs").last

    async def becomes(self, name: str) -> None:
        """Somebody else takes the seat; who has never been here presses "Mulai"."""
        back = self.page.get_by_label("Kembali ke daftar orang")
        if await back.is_visible():
            await back.click()
        person = self.page.locator(".person").filter(has=self.page.locator(".name", has_text=name))
        await person.click()
        await expect(self.page.locator("#chat-status")).to_contain_text(name)
        begin = self.page.get_by_role("button", name="Mulai", exact=True)
        if await begin.is_visible():
            await begin.click()

    async def types(self, *texts: str) -> None:
        """Each text after the answer to the one before; ends when the last is answered."""
        for text in texts:
            said = await self.page.locator(".message").count()
            box = self.page.get_by_label("Tulis pesan")
            await box.fill(text)
            await box.press("Enter")
            await expect(self.page.locator(".message").nth(said + 1)).to_be_visible(
                timeout=PATIENCE
            )

    async def taps(self, *labels: str) -> None:
        """One button after the other, each of the newest message that has it."""
        for label in labels:
            begun = re.compile(f"^{re.escape(label)}")
            await self.page.locator(".message .key", has_text=begun).last.click()

    async def sends_photo(self, photo: Path) -> None:
        """Attach a photo, as from the gallery."""
        await self.page.get_by_label("Lampirkan").click()
        async with self.page.expect_file_chooser() as chooser:
            await self.page.get_by_role("button", name="Foto", exact=True).click()
        await (await chooser.value).set_files(photo)
        await self.page.locator("#dialog").get_by_role("button", name="Kirim").click()

    async def reads(self, *words: str) -> str:
        """Wait until the newest message says all of these; the whole message."""
        for word in words:
            await expect(self.answer).to_contain_text(word, timeout=PATIENCE)
        return await self.answer.inner_text()

    async def waits_until(self, moment: str) -> None:
        """Set the office clock, "2027-01-04T08:00"."""
        await self.page.get_by_label("Jam kantor").click()
        await self.page.locator("#clock-moment").fill(moment)
        await self.page.get_by_role("button", name="Atur", exact=True).click()
        await self.page.get_by_label("Jam kantor").click()

    async def keeps(self, file: Path) -> None:
        """A picture of the screen, with the newest message at its end."""
        for part, top in (("#log", "1e9"), ("#people", "0")):
            await self.page.evaluate(f"document.querySelector('{part}').scrollTop = {top}")
        await self.page.locator("#toast").wait_for(state="hidden")
        await self.page.screenshot(path=file)
