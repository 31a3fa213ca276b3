"""A Telegram of its own for each test, with Siti, Budi and the means to be a bot."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from simulator.client import Client
from simulator.objects import User
from simulator.run import Running, serve
from simulator.telegram import Telegram
from tests.simulator.api import Api

SITI, BUDI = 101, 102


@pytest.fixture
def telegram() -> Telegram:
    telegram = Telegram()
    telegram.add_user(User(SITI, "Siti", "Aminah", "siti_dinkes", "+62 812 0000 0101"), "Operator")
    telegram.add_user(User(BUDI, "Budi"), "Operator Kecamatan Jambe")
    return telegram


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[Running]:
    running = await serve(telegram)
    yield running
    await running.stop()


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def api(server: Running, http: aiohttp.ClientSession) -> Api:
    return Api(server, http)


@pytest.fixture
def siti(telegram: Telegram) -> Client:
    """Siti, who has started the bot."""
    client = Client.of(telegram, SITI)
    client.start()
    return client


@pytest.fixture
def budi(telegram: Telegram) -> Client:
    """Budi, who has not started the bot yet."""
    return Client.of(telegram, BUDI)
