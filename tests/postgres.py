"""A PostgreSQL for the tests: the one of TEST_PG_URL, else a throw-away server on a unix socket."""

import asyncio
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import text

from storage.database import Database

#: Kept in the machine's memory a database outlives its server; only the machine may not stop.
_SPEED = "-c fsync=off -c full_page_writes=off -c max_connections=50"
_FORGETFUL = f"{_SPEED} -c synchronous_commit=off"
#: Everybody else has to connect anew.
OTHERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


class Missing(Exception):
    """This machine has no PostgreSQL."""


@contextmanager
def server() -> Iterator[str]:
    """The URL of a database on a running server, as one that may create others."""
    given = os.environ.get("TEST_PG_URL")
    if given:
        yield given
        return
    with throw_away(_FORGETFUL) as own:
        yield own.url


async def may_write(database: Database, allowed: str) -> None:
    """Close the database for changes ("off"), or open it again ("on")."""
    async with database.write() as store:
        await store.execute(text("SET TRANSACTION READ WRITE"))
        name = (await store.execute(text("SELECT current_database()"))).scalar_one()
        only_read = "off" if allowed == "on" else "on"
        setting = f'ALTER DATABASE "{name}" SET default_transaction_read_only = {only_read}'
        await store.execute(text(setting))
        await store.execute(OTHERS)


@contextmanager
def throw_away(options: str = _SPEED) -> "Iterator[Server]":
    """A server of our own on a unix socket, gone at the end of the block."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        own = Server(folder, options)
        try:
            yield own
        finally:
            own.crash()
    finally:
        shutil.rmtree(folder)


class Server:
    """A server of our own in a folder, running."""

    def __init__(self, folder: Path, options: str) -> None:
        self.url = f"postgresql+asyncpg://pandu@/postgres?host={folder}"
        self._programs = _programs()
        self._data = folder / "data"
        self._log = folder / "log"
        self._options = f"-k {folder} -c listen_addresses='' {options}"
        if os.geteuid() == 0:
            shutil.chown(folder, _unprivileged())
        initdb: list[str | Path] = [self._programs / "initdb", "-D", self._data]
        _as_nobody([*initdb, "-U", "pandu", "-A", "trust", "--no-sync"])
        self.start()

    def start(self) -> None:
        """Start it and wait until it can be asked."""
        self._control("start", "-w", "-l", self._log, "-o", self._options)

    def crash(self) -> None:
        """End it at once; it has to recover at its next start."""
        self._control("stop", "-m", "immediate")

    def _control(self, *arguments: str | Path) -> None:
        _as_nobody([self._programs / "pg_ctl", "-D", self._data, *arguments])


def create(url: str, name: str, template: str = "template1") -> str:
    """Create a database on the server of `url`; returns its URL."""
    _run(url, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return _named(url, name)


def drop(url: str, name: str) -> None:
    """Drop a database, whoever is still connected."""
    _run(url, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _programs() -> Path:
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = installed[-1] if installed else shutil.which("initdb")
    if found is None:
        raise Missing
    return Path(found).resolve().parent


def _as_nobody(command: Sequence[str | Path]) -> None:
    # the server refuses to run as root
    as_whom: dict[str, Any] = {}
    if os.geteuid() == 0:
        user = _unprivileged()
        as_whom = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}
    subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL, **as_whom)


def _unprivileged() -> str:
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _named(url: str, name: str) -> str:
    start, _, options = url.partition("?")
    return f"{start.rpartition('/')[0]}/{name}" + (f"?{options}" if options else "")


def _run(url: str, statement: str) -> None:
    asyncio.run(_execute(url, statement))


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    await connection.execute(statement)
    await connection.close()
