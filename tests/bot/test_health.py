"""Who watches Pandu is told when it cannot work, and never who speaks with it or about what."""

import json
import math
import re
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
import pytest
from aiohttp.test_utils import make_mocked_request
from pydantic import SecretStr

from bot.application import running as running_bot
from bot.clock import real_now
from bot.health import HUNG_AFTER, Health
from bot.serving import CannotListen
from bot.settings import Settings
from bot.transport import Transport
from domain.agencies import AgencyType
from domain.people import Role
from simulator.run import Running, serve
from storage.database import Database
from storage.inbox import Received
from tests.bot.conftest import SECRET_WORDS, SITI, eventually
from tests.bot.test_webhook import free_port
from tests.office import Office, opened

Ask = Callable[[str], Awaitable[tuple[int, str]]]


@pytest.fixture
async def listening(database_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """Pandu at work, which tells how it is."""
    async with opened(database_url, tmp_path, listen=f"127.0.0.1:{free_port()}") as office:
        yield office


@asynccontextmanager
async def asking(office: Office) -> AsyncIterator[Ask]:
    """What an office answers on a path."""
    url = f"http://127.0.0.1:{office.application.settings.port}"
    async with aiohttp.ClientSession(url) as session:

        async def asked(path: str) -> tuple[int, str]:
            async with session.get(path) as answer:
                return answer.status, await answer.text()

        yield asked


@pytest.fixture
async def ask(listening: Office) -> AsyncIterator[Ask]:
    async with asking(listening) as asked:
        yield asked


async def state(ask: Ask) -> tuple[int, dict[str, Any]]:
    status, body = await ask("/readyz")
    return status, json.loads(body)


async def figures(ask: Ask) -> dict[str, float]:
    """The metrics, by name and labels."""
    _, exposed = await ask("/metrics")
    lines = [line.rpartition(" ") for line in exposed.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in lines}


async def test_all_is_well(ask: Ask) -> None:
    status, loops = await ask("/healthz")
    assert status == HTTPStatus.OK
    assert {"Receiver", "Processor", "Sender", "Worker"} <= json.loads(loops).keys()

    assert await state(ask) == (200, {"database": True, "telegram": True, "waited_seconds": 0.0})


async def test_the_server_says_nothing_about_itself(listening: Office) -> None:
    url = f"http://127.0.0.1:{listening.application.settings.port}"
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{url}/admin") as answer:
            assert (answer.status, await answer.read()) == (404, b"")
            assert "Server" not in answer.headers
        async with session.post(f"{url}/healthz") as answer:
            assert (answer.status, await answer.read()) == (405, b"")


@dataclass
class Loop:
    """A loop that turned so many seconds ago."""

    turned_at: float


async def test_a_loop_that_hangs_is_named(
    database: Database, transport: Transport, time: Any
) -> None:
    request = make_mocked_request("GET", "/healthz")
    fresh, hung = Loop(math.inf), Loop(-HUNG_AFTER)

    assert (await Health(database, transport, [fresh]).alive(request)).status == 200
    answer = await Health(database, transport, [fresh, hung]).alive(request)
    assert (answer.status, answer.text) == (503, '{"Loop": false}')


async def test_a_database_that_is_gone_is_told_and_everything_goes_on_when_it_is_back(
    postgres_server: str, postgres_url: str, tmp_path: Path
) -> None:
    name = postgres_url.partition("?")[0].rpartition("/")[2]
    server = await asyncpg.connect(postgres_server.replace("+asyncpg", ""))
    address = f"127.0.0.1:{free_port()}"
    async with opened(postgres_url, tmp_path, listen=address) as office, asking(office) as ask:
        await server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        await server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name
        )
        status, told = await state(ask)
        assert (status, told["database"]) == (503, False)
        assert (await ask("/healthz"))[0] == 200
        assert (await figures(ask))["pandu_database_up"] == 0
        sari = office.somebody("Sari")
        sari.client.start()

        await server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
        await eventually(lambda: _status(ask), 200)
        await office.settled()
        assert "Selamat datang" in sari.inbox
        assert (await figures(ask))["pandu_database_up"] == 1
    await server.close()


async def _status(ask: Ask) -> int:
    return (await ask("/readyz"))[0]


async def test_a_telegram_that_does_not_answer_is_told(
    running: Running, database: Database, transport: Transport
) -> None:
    health, request = Health(database, transport, []), make_mocked_request("GET", "/readyz")
    assert (await health.ready(request)).status == 200
    await running.stop()
    assert (await health.ready(request)).status == 200  # it answered a moment ago

    transport.answered_at = -math.inf
    answer = await health.ready(request)
    assert answer.status == 503
    assert json.loads(answer.text or "")["telegram"] is False

    back = await serve(running.telegram, port=running.port)
    assert (await health.ready(request)).status == 200
    await back.stop()


async def test_updates_that_wait_for_long_are_told(listening: Office, ask: Ask) -> None:
    then = real_now() - timedelta(hours=1)
    async with listening.database.write() as store:
        await store.inbox.put([Received(1, SITI, "{}")], then)
        (head,) = await store.inbox.claim(None, 1, real_now())
        await store.inbox.delay(head.seq, real_now() + timedelta(hours=1), "Slow")

    status, told = await state(ask)
    assert status == 503
    assert told["waited_seconds"] >= 3600
    now = await figures(ask)
    assert now["pandu_inbox_waiting"] == 1
    assert now["pandu_inbox_oldest_seconds"] >= 3600


async def test_what_happens_is_counted(listening: Office, ask: Ask) -> None:
    before = await figures(ask)
    sari = listening.somebody("Sari")
    await sari.starts()
    await sari.says("/bantuan", "/bantuan")
    after = await figures(ask)

    def more(name: str) -> float:
        return after[name] - before.get(name, 0)

    assert more("pandu_updates_received_total") == 3
    assert more("pandu_updates_handled_total") == 3
    assert more("pandu_updates_failed_total") == 0
    assert more('pandu_handler_seconds_count{kind="command"}') == 3
    assert more('pandu_sends_total{result="sent"}') >= 3
    assert after["pandu_inbox_waiting"] == after['pandu_outbox_waiting{priority="reply"}'] == 0
    assert after["pandu_dead_letters"] == 0


async def test_figures_say_nothing_about_people(listening: Office, ask: Ask) -> None:
    agency = await _unit(listening)
    siti = await listening.known("Siti Nurbaya", Role.OFFICER, region="36.03", agency_id=agency)
    await siti.starts()
    await siti.says(SECRET_WORDS, f"/{SECRET_WORDS.replace(' ', '_')}", "/daftar", "Jempol Bumil")
    exposed = (await ask("/metrics"))[1] + (await ask("/readyz"))[1] + (await ask("/healthz"))[1]

    for word in (
        "Siti",
        "Nurbaya",
        "rahasia",
        "Jempol",
        "Kesehatan",
        "81234567890",
        "AAF",
        "pandu_demo",
    ):
        assert word not in exposed
    assert str(siti.telegram_id) not in re.findall(r"\d+", exposed)
    labels = set(re.findall(r'(\w+)="', exposed))
    assert labels <= {"kind", "le", "priority", "result"}


async def _unit(office: Office) -> int:
    async with office.database.write() as store:
        unit = await store.agencies.add(
            "36.03",
            "Dinas Kesehatan",
            AgencyType.DEPARTMENT,
            short="Dinkes",
            parent_id=None,
            counted=True,
            now=office.now,
        )
        return unit.id


async def test_an_address_that_is_taken_ends_the_start_before_anything_else(
    sqlite_url: str, tmp_path: Path, running: Running
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        settings = Settings(
            bot_token=SecretStr(running.telegram.token),
            database_url=SecretStr(sqlite_url),
            data_dir=tmp_path,
            telegram_api_url=running.url,
            listen=address,
        )
        with pytest.raises(CannotListen) as cannot:
            async with running_bot(settings):
                pass
    assert cannot.value.address == address
    assert running.telegram.calls == {}


def test_who_polls_listens_only_where_it_is_told() -> None:
    assert not Settings().serves
    assert Settings(listen="127.0.0.1:9000").serves
