"""Whatever happens between Pandu and Telegram, people get their messages, once and in order."""

import asyncio
import io
from datetime import timedelta
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import select, text

from bot.clock import real_now
from bot.sending import Courier
from bot.sending.delivery import Outcome
from bot.transport import Transport
from simulator.client import Client
from simulator.faults import Fault
from simulator.run import Running, serve
from simulator.telegram import Telegram
from storage.outbox import OutboxRow, Priority, Status, ToSend
from storage.store import Store
from storage.tables import outbox
from tests.bot.conftest import (
    BUDI,
    SECRET_WORDS,
    SITI,
    MovableTime,
    Office,
    at_work,
    message,
    texts,
)

NAME = 'Perjanjian "Si Kepo" – 80% ….pdf'
THREE = ["satu", "dua", "tiga"]


async def test_what_was_said_while_telegram_was_down_arrives_later_in_order(
    office: Office, running: Running, siti: Client, budi: Client
) -> None:
    await running.stop()
    await office.says(SITI, *THREE)
    await office.says(BUDI, *THREE)

    async with at_work(office.sender()):
        await office.until_attempted()
        back = await serve(running.telegram, port=running.port)
        await office.until_empty()
    await back.stop()

    assert texts(siti) == texts(budi) == THREE


async def test_too_many_requests_stop_only_that_chat_and_only_that_long(
    office: Office, telegram: Telegram, siti: Client, budi: Client
) -> None:
    telegram.faults.plan(Fault(method="sendMessage", chat_id=SITI, retry_after=7))
    await office.says(SITI, "satu", "dua")
    await office.says(BUDI, "satu")

    async with at_work(office.sender()):
        await telegram.until(lambda: texts(budi) == ["satu"])
        await office.until_waiting(2)
        await office.waits(6)
        await office.says(BUDI, "dua")
        await telegram.until(lambda: texts(budi) == ["satu", "dua"])
        assert texts(siti) == []

        await office.waits(1.1)
        await telegram.until(lambda: texts(siti) == ["satu", "dua"])


async def test_who_blocked_the_bot_gets_nothing_and_everybody_else_goes_on(
    office: Office, siti: Client, budi: Client
) -> None:
    async with office.database.write() as store:
        await store.people.add(SITI, None, real_now())
    siti.block()
    await office.says(SITI, "satu", "dua")
    await office.says(BUDI, "satu")

    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(budi) == ["satu"]
    assert await office.fates() == [
        (SITI, Status.DROPPED, "403 Forbidden: bot was blocked by the user"),
        (SITI, Status.DROPPED, "403 Forbidden: bot was blocked by the user"),
        (BUDI, Status.SENT, None),
    ]
    async with office.database.read() as store:
        person = (await store.people.by_telegram([SITI]))[SITI]
    assert person.unreachable_since is not None


async def test_a_message_that_telegram_cannot_take_is_dropped_with_the_reason_but_no_words(
    office: Office, siti: Client, logs: io.StringIO
) -> None:
    refused = {"chat_id": SITI, "text": f"<b>{SECRET_WORDS}", "parse_mode": "HTML"}
    await office.wants(OutboxRow(SITI, "sendMessage", refused), message(SITI, "sesudahnya"))

    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(siti) == ["sesudahnya"]
    (_, status, error), _ = await office.fates()
    assert status == Status.DROPPED
    assert error == "400 Bad Request: can't parse entities"
    assert '"event": "dropped"' in logs.getvalue()


async def test_errors_of_telegrams_servers_pass(
    office: Office, telegram: Telegram, siti: Client
) -> None:
    telegram.faults.plan(Fault(method="sendMessage", code=500, times=2))
    telegram.faults.plan(Fault(method="getMe", code=502, times=3))
    await office.says(SITI, *THREE)

    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(siti) == THREE


async def test_a_connection_lost_before_telegram_acted_loses_and_doubles_nothing(
    office: Office, telegram: Telegram, siti: Client
) -> None:
    telegram.faults.plan(Fault(method="sendMessage", drop="before", times=2))
    await office.says(SITI, *THREE)

    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(siti) == THREE


async def test_a_connection_lost_after_telegram_acted_doubles_only_what_was_in_flight(
    office: Office, telegram: Telegram, siti: Client
) -> None:
    telegram.faults.plan(Fault(method="sendMessage", drop="after"))
    await office.says(SITI, *THREE)

    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(siti) == ["satu", *THREE]


async def test_a_wrong_token_loses_nothing(
    office: Office, running: Running, siti: Client, logs: io.StringIO
) -> None:
    wrong = Transport(running.url, SecretStr("700000001:AAF-this-token-was-revoked-by-its-owner"))
    await wrong.initialize()
    right, office.transport = office.transport, wrong
    await office.says(SITI, "satu")
    async with at_work(office.sender()):
        await office.until_attempted()
    await wrong.shutdown()
    assert '"why": "Unauthorized"' in logs.getvalue()

    office.transport = right
    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(siti) == ["satu"]


async def test_answers_come_before_reminders_and_these_before_announcements(
    office: Office, siti: Client
) -> None:
    await office.says(SITI, "pengumuman", priority=Priority.BROADCAST)
    await office.says(SITI, "pengingat", priority=Priority.REMINDER)
    await office.says(SITI, "jawaban 1", "jawaban 2")

    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(siti) == ["jawaban 1", "jawaban 2", "pengingat", "pengumuman"]


async def test_an_answer_does_not_wait_behind_an_announcement_to_hundreds(
    office: Office, telegram: Telegram, siti: Client, budi: Client
) -> None:
    async with office.database.write() as store:
        for chat in range(300):
            store.outbox.add(message(9_000_000 + chat, "pengumuman", Priority.BROADCAST))
    async with at_work(office.sender(rate=30)):
        await office.until_waiting(290)
        await office.says(BUDI, "jawaban")
        await office.says(SITI, "jawaban")
        await telegram.until(lambda: texts(budi) == texts(siti) == ["jawaban"])
        assert await office.waiting() > 250


async def test_a_kill_between_the_send_and_its_mark_repeats_at_most_what_was_in_flight(
    office: Office, telegram: Telegram, siti: Client, budi: Client, rina: Client
) -> None:
    everyone = (siti, budi, rina)
    for client in everyone:
        await office.says(client.user.id, *THREE)

    async with asyncio.TaskGroup() as group:
        killed = group.create_task(office.sender(holder="killed").run())
        await telegram.until(lambda: any(texts(client) for client in everyone))
        killed.cancel()
    await office.waits(31)
    async with at_work(office.sender(holder="next")):
        await office.until_empty()

    for client in everyone:
        assert list(dict.fromkeys(texts(client))) == THREE
    assert sum(len(texts(client)) for client in everyone) <= 9 + 3


class WaitingCourier(Courier):
    """Delivers nothing until it may."""

    def __init__(self, transport: Transport, folder: Path) -> None:
        super().__init__(transport, folder)
        self.may = asyncio.Event()

    async def deliver(self, row: ToSend) -> Outcome:
        await self.may.wait()
        return await super().deliver(row)


async def test_who_stood_still_sends_nothing_that_others_have_taken_over(
    office: Office, siti: Client, budi: Client, rina: Client
) -> None:
    everyone = (siti, budi, rina)
    for client in everyone:
        await office.says(client.user.id, "satu")
    still = Office(office.database, office.transport, office.folder, MovableTime())
    courier = WaitingCourier(office.transport, office.folder)
    async with at_work(still.sender(holder="still", in_flight=1, courier=courier)):
        await office.until_claimed(3)

        await office.waits(31)
        async with at_work(office.sender(holder="other")):
            await office.until_empty()
        still.time.ahead += 31
        courier.may.set()

    assert sum(len(texts(client)) for client in everyone) == 3 + 1


async def test_an_ended_sender_leaves_nothing_claimed_and_nothing_unmarked(
    office: Office, telegram: Telegram, siti: Client
) -> None:
    telegram.faults.plan(Fault(method="sendMessage", latency=0.05))
    await office.says(SITI, "satu", "dua")
    async with at_work(office.sender()):
        await office.until_claimed()

    assert texts(siti) == ["satu"]
    assert await office.waiting() == 1
    assert await office.claimed() == 0


async def test_no_more_than_the_allowed_number_is_in_flight(office: Office) -> None:
    class CountingCourier(Courier):
        now = most = 0

        async def deliver(self, row: ToSend) -> Outcome:
            self.now += 1
            self.most = max(self.most, self.now)
            try:
                return await super().deliver(row)
            finally:
                self.now -= 1

    courier = CountingCourier(office.transport, office.folder)
    for chat in range(40):
        await office.says(8_000_000 + chat, "satu")
    async with at_work(office.sender(in_flight=4, courier=courier)):
        await office.until_empty()

    assert courier.most == 4


async def test_a_view_that_did_not_change_counts_as_shown(
    office: Office, telegram: Telegram, siti: Client
) -> None:
    await office.says(SITI, "daftar")
    async with at_work(office.sender()):
        await office.until_empty()
        edit = {"chat_id": SITI, "message_id": siti.received[0].id, "text": "daftar"}
        await office.wants(OutboxRow(SITI, "editMessageText", edit))
        await office.until_empty()

    assert [status for _, status, _ in await office.fates()] == [Status.SENT, Status.SENT]
    assert texts(siti) == ["daftar"]


async def test_a_view_whose_message_was_deleted_is_shown_in_a_new_one(
    office: Office, siti: Client
) -> None:
    buttons = {"inline_keyboard": [[{"text": "Lanjut", "callback_data": "1"}]]}
    edit = {"chat_id": SITI, "message_id": 77, "text": "daftar", "reply_markup": buttons}
    unbutton = {"chat_id": SITI, "message_id": 77, "reply_markup": {"inline_keyboard": []}}
    await office.wants(
        OutboxRow(SITI, "editMessageText", edit, key="daftar"),
        OutboxRow(SITI, "editMessageReplyMarkup", unbutton),
    )
    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(siti) == ["daftar"]
    assert siti.received[0].labels == ["Lanjut"]
    assert [status for _, status, _ in await office.fates()] == [Status.SENT, Status.SENT]
    async with office.database.read() as store:
        delivered = await store.outbox.delivery("daftar")
    assert delivered is not None
    assert delivered.message_id == siti.received[0].id


async def test_a_document_is_uploaded_and_its_file_id_kept(
    office: Office, siti: Client, tmp_path: Path
) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "7.pdf").write_bytes(b"%PDF perjanjian")
    document = {"file": "letters/7.pdf", "name": f"{NAME}\r\n"}
    payload = {"chat_id": SITI, "document": document, "caption": "Mohon ditandatangani"}
    await office.wants(OutboxRow(SITI, "sendDocument", payload))

    async with at_work(office.sender()):
        await office.until_empty()

    shown = siti.received[0].content["document"]
    assert shown["file_name"] == NAME
    async with office.database.read() as store:
        result = (await store.execute(select(outbox.c.result))).scalar_one()
    assert result == {"file_ids": [shown["file_id"]]}


async def test_a_file_that_is_missing_or_outside_the_data_folder_is_never_sent(
    office: Office, siti: Client, tmp_path: Path
) -> None:
    for file in ("missing.pdf", "../../../../../../../../etc/hostname"):
        payload = {"chat_id": SITI, "document": {"file": file}}
        await office.wants(OutboxRow(SITI, "sendDocument", payload))
    async with at_work(office.sender()):
        await office.until_empty()

    assert siti.received == []
    assert [error for *_, error in await office.fates()] == ["FileNotFoundError", "PermissionError"]


async def test_an_album_is_uploaded_in_one_request(
    office: Office, siti: Client, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(name.encode())
    media = [{"type": "document", "media": {"file": name}} for name in ("a.pdf", "b.pdf")]
    await office.wants(OutboxRow(SITI, "sendMediaGroup", {"chat_id": SITI, "media": media}))

    async with at_work(office.sender()):
        await office.until_empty()

    names = [message.content["document"]["file_name"] for message in siti.received]
    assert names == ["a.pdf", "b.pdf"]


async def test_a_reminder_that_is_no_longer_true_is_not_sent(office: Office, siti: Client) -> None:
    async def freshen(_: Store, row: ToSend) -> ToSend | None:
        return None if row.payload["text"] == "sudah dilaporkan" else row

    late = OutboxRow(
        SITI,
        "sendMessage",
        {"chat_id": SITI, "text": "sampai pukul 16.00"},
        Priority.REMINDER,
        valid_until=real_now() - timedelta(minutes=1),
    )
    await office.wants(late)
    await office.says(SITI, "sudah dilaporkan", "belum dilaporkan", priority=Priority.REMINDER)

    async with at_work(office.sender(freshen=freshen)):
        await office.until_empty()

    assert texts(siti) == ["belum dilaporkan"]


async def test_one_that_makes_the_sender_stumble_stops_nobody_else(
    office: Office, siti: Client, logs: io.StringIO
) -> None:
    await office.wants(OutboxRow(SITI, "sendMessage", {"chat_id": SITI, "document": {"file": 7}}))
    await office.says(SITI, "sesudahnya")
    async with at_work(office.sender()):
        await office.until_empty()

    assert texts(siti) == ["sesudahnya"]
    (_, status, incident), _ = await office.fates()
    assert status == Status.DROPPED
    assert incident is not None
    assert f'"incident": "{incident}"' in logs.getvalue()


async def test_a_reminder_that_cannot_be_rendered_again_stops_nobody_else(
    office: Office, siti: Client, budi: Client, logs: io.StringIO
) -> None:
    async def freshen(store: Store, row: ToSend) -> ToSend | None:
        await store.execute(text("SELECT 1") if row.chat_id == BUDI else text("SELECT nothing"))
        return row

    await office.says(SITI, "pengingat", priority=Priority.REMINDER)
    await office.says(BUDI, "pengingat", priority=Priority.REMINDER)
    async with at_work(office.sender(freshen=freshen)):
        await office.until_empty()

    assert (texts(siti), texts(budi)) == ([], ["pengingat"])
    assert "cannot be rendered again" in logs.getvalue()
