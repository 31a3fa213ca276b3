"""The chat page in a real browser, used by a person."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from simulator.client import Client
from simulator.run import Running, serve
from simulator.telegram import Telegram
from tests.simulator.api import Api, picture
from tests.simulator.conftest import BUDI, SITI

QUESTION = "Sudah sampai di mana <b>inovasi</b> ini?"
KEYBOARD = {"inline_keyboard": [[{"text": "Uji coba", "callback_data": "7:stage:trial"}]]}


@pytest.fixture
async def server(telegram: Telegram, tmp_path: Path) -> AsyncIterator[Running]:
    running = await serve(telegram, clock_file=tmp_path / "clock.json")
    yield running
    await running.stop()


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "these tests need Chromium (make system)"
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=sandbox)
        yield browser
        await browser.close()


@pytest.fixture
async def page(server: Running, browser: Browser) -> AsyncIterator[Page]:
    """The page, opened; it must not have complained of anything by the end."""
    complaints: list[str] = []
    page = await browser.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda told: _note(complaints, told.type, told.text))
    await page.goto(server.url)
    await expect(page.locator("body[data-ready]")).to_be_attached()
    yield page
    await page.context.close()
    assert complaints == []


def _note(complaints: list[str], kind: str, text: str) -> None:
    if kind == "error":
        complaints.append(text)


def bubble(page: Page, text: str) -> Locator:
    return page.locator(".message", has_text=text)


async def test_a_person_starts_answers_and_sees_the_answer_change_in_place(
    page: Page, api: Api, telegram: Telegram, budi: Client
) -> None:
    await page.get_by_role("button", name="Budi").click()
    await page.get_by_role("button", name="Mulai").click()
    await telegram.until(lambda: budi.messages)
    await api.result("sendChatAction", chat_id=BUDI, action="typing")
    await expect(page.locator("#chat-status")).to_have_text("mengetik…")
    sent = await api.result(
        "sendMessage", chat_id=BUDI, text=QUESTION, parse_mode="HTML", reply_markup=KEYBOARD
    )
    await expect(bubble(page, "Sudah sampai").locator("strong")).to_have_text("inovasi")

    await page.get_by_role("button", name="Uji coba").click()
    await telegram.until(lambda: telegram.callbacks)
    query = (await api.updates())[-1]["callback_query"]
    assert (query["data"], query["from"]["id"]) == ("7:stage:trial", BUDI)
    await api.result("answerCallbackQuery", callback_query_id=query["id"], text="Tersimpan")
    await api.result(
        "editMessageText", chat_id=BUDI, message_id=sent["message_id"], text="Tahapan: uji coba"
    )

    await expect(page.locator("#toast")).to_have_text("Tersimpan")
    await expect(page.locator(".message")).to_have_count(2)
    await expect(bubble(page, "Tahapan: uji coba")).to_contain_text("diubah")
    await expect(page.locator(".inline")).to_have_count(0)


async def test_a_person_writes_picks_a_command_and_mends_a_message(
    page: Page, api: Api, telegram: Telegram, siti: Client
) -> None:
    await api.result("setMyCommands", commands=[{"command": "lapor", "description": "Laporan"}])
    await page.get_by_role("button", name="Siti Aminah").click()
    box = page.get_by_label("Tulis pesan")
    await box.press_sequentially("Sudah ber")
    await api.result("sendMessage", chat_id=SITI, text="Pengingat")
    await expect(bubble(page, "Pengingat")).to_be_visible()
    await expect(box).to_be_focused()
    await box.press_sequentially("jlan")
    await box.press("Enter")
    await bubble(page, "Sudah berjlan").hover()
    await bubble(page, "Sudah berjlan").get_by_label("Tindakan").click()
    await page.get_by_role("button", name="Ubah", exact=True).click()
    await box.fill("Sudah berjalan")
    await page.get_by_label("Kirim", exact=True).click()
    await expect(bubble(page, "Sudah berjalan")).to_contain_text("diubah")
    await box.fill("/la")
    await page.get_by_role("button", name="/lapor Laporan").click()
    await expect(bubble(page, "/lapor")).to_be_visible()

    kinds = [next(k for k in update if k != "update_id") for update in await api.updates()]
    assert kinds == ["message", "message", "edited_message", "message"]
    written = [message.text for message in siti.messages if not message.from_bot]
    assert written == ["/start", "Sudah berjalan", "/lapor"]


async def test_files_go_up_and_come_down_unchanged(
    page: Page, api: Api, telegram: Telegram, siti: Client
) -> None:
    await page.get_by_role("button", name="Siti Aminah").click()
    await page.get_by_label("Lampirkan").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Berkas").click()
    pdf = {"name": "rencana aksi.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 isi"}
    await (await chooser.value).set_files(pdf)  # type: ignore[arg-type]  # a FilePayload
    await page.get_by_label("Keterangan").fill("Bukti")
    await page.locator("dialog").get_by_role("button", name="Kirim").click()
    await expect(bubble(page, "rencana aksi.pdf")).to_contain_text("Bukti")

    document = (await api.updates())[-1]["message"]["document"]
    path = (await api.result("getFile", file_id=document["file_id"]))["file_path"]
    address = f"{api.server.url}/file/bot{telegram.token}/{path}"
    async with api.http.get(address) as answer:
        assert await answer.read() == b"%PDF-1.4 isi"
    await api.upload("sendDocument", chat_id=SITI, document=("surat.pdf", b"%PDF-1.4 surat"))
    await api.upload("sendPhoto", chat_id=SITI, photo=("grafik.png", picture(400, 200)))
    async with page.expect_download() as download:
        await bubble(page, "surat.pdf").get_by_role("link", name="Unduh").click()

    saved = await (await download.value).path()
    assert saved.read_bytes() == b"%PDF-1.4 surat"
    assert (await download.value).suggested_filename == "surat.pdf"
    image = page.get_by_alt_text("Foto")
    await expect(image).to_be_visible()
    assert await image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 400


async def test_the_clock_jumps_for_the_page_and_for_the_bots_process(
    page: Page, server: Running, tmp_path: Path, telegram: Telegram
) -> None:
    await page.get_by_label("Jam kantor").click()
    await page.get_by_label("Tanggal dan waktu (WIB)").fill("2026-11-23T08:00")
    await page.get_by_role("button", name="Atur", exact=True).click()
    await expect(page.locator("#clock-time")).to_have_text("Sen, 23 Nov 2026 · 08.00 WIB")
    await page.get_by_role("button", name="+1 hari").click()
    await expect(page.locator("#clock-time")).to_have_text("Sel, 24 Nov 2026 · 08.00 WIB")
    await page.get_by_role("button", name="+1 jam").click()
    await page.get_by_role("button", name="ke 08.00 besok").click()
    await expect(page.locator("#clock-time")).to_have_text("Rab, 25 Nov 2026 · 08.00 WIB")

    told = json.loads((tmp_path / "clock.json").read_text())
    assert told == {"offset_seconds": telegram.clock.offset_seconds}
    assert telegram.clock.now().isoformat()[:16] == "2026-11-25T01:00"


async def test_what_others_receive_waits_with_a_mark_and_markup_stays_text(
    page: Page, api: Api, siti: Client, budi: Client
) -> None:
    budi.start()
    await page.get_by_role("button", name="Siti Aminah").click()
    attack = "&lt;img src=x onerror=alert(1)&gt; <a href='https://a.id'>tautan</a>"
    await api.result("sendMessage", chat_id=BUDI, text=attack, parse_mode="HTML")
    await expect(page.get_by_label("1 belum dibaca")).to_be_visible()
    await page.get_by_role("button", name="Budi").click()

    await expect(bubble(page, "<img src=x onerror=alert(1)>")).to_be_visible()
    await expect(page.locator(".text img")).to_have_count(0)
    await expect(page.get_by_role("link", name="tautan")).to_have_attribute("href", "https://a.id")
    await expect(page.get_by_label("1 belum dibaca")).to_have_count(0)


async def test_a_reply_keyboard_asks_before_the_number_is_shared(
    page: Page, api: Api, siti: Client
) -> None:
    button = {"text": "Kirim nomor saya", "request_contact": True}
    await page.get_by_role("button", name="Siti Aminah").click()
    await api.result(
        "sendMessage",
        chat_id=SITI,
        text="Nomor?",
        reply_markup={"keyboard": [[button], ["Lewati"]]},
    )
    await page.get_by_role("button", name="Kirim nomor saya").click()
    await page.get_by_role("button", name="Batal").click()
    assert len(siti.messages) == 2
    await page.get_by_role("button", name="Kirim nomor saya").click()
    await page.get_by_role("button", name="Bagikan").click()

    await expect(bubble(page, "+62 812 0000 0101")).to_be_visible()
    assert siti.messages[-1].content["contact"]["user_id"] == SITI
    await page.get_by_role("button", name="Lewati").click()
    await expect(bubble(page, "Lewati")).to_be_visible()


async def test_on_a_phone_one_goes_from_the_list_to_the_chat_and_back(
    page: Page, api: Api, siti: Client
) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.get_by_role("button", name="Siti Aminah").click()
    await expect(page.locator("#people")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await page.get_by_label("Kembali ke daftar orang").click()

    await expect(page.locator("#people")).to_be_visible()
    await expect(page.locator("#conversation")).to_be_hidden()


async def test_a_blocked_bot_is_unblocked_by_starting_again(
    page: Page, api: Api, siti: Client
) -> None:
    await page.get_by_role("button", name="Siti Aminah").click()
    await page.get_by_label("Menu percakapan").click()
    await page.get_by_role("button", name="Blokir bot").click()
    await page.get_by_role("button", name="Buka blokir dan mulai lagi").click()
    await expect(bubble(page, "/start")).to_have_count(2)

    changes = [u["my_chat_member"] for u in await api.updates() if "my_chat_member" in u]
    assert [c["new_chat_member"]["status"] for c in changes] == ["kicked", "member"]
