"""The whole database as one file: taken while others work, and put back."""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlalchemy.engine import URL, make_url

from storage.database import BrokenDatabase, Database
from storage.soundness import counts, flaws, names
from storage.store import Store

_OWNERLESS: Final = ("--no-owner", "--no-privileges")


class ProgramMissing(Exception):
    """A program of PostgreSQL's that is needed here is not installed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class ProgramFailed(Exception):
    """A program of PostgreSQL's gave up; `said` is the first line of why."""

    def __init__(self, name: str, said: str) -> None:
        super().__init__(name)
        self.name = name
        self.said = said


async def save(database: Database, url: str, file: Path) -> dict[str, int]:
    """Copy the database of `url`, as it is at one moment, into a new file; the rows of each table.

    Others go on reading and writing. Raises DatabaseTrouble, BrokenDatabase, ProgramMissing,
    ProgramFailed.
    """
    if database.dialect == "postgresql":
        async with database.read() as store:
            return await _dump(store, make_url(url), file)
    await asyncio.to_thread(_copy, sqlite_file(url), file)
    return await examine(file)


async def examine(file: Path) -> dict[str, int]:
    """The rows of each table of a copied SQLite database. Raises BrokenDatabase."""
    async with _alone(file) as store:
        if found := await flaws(store):
            raise BrokenDatabase(found[0])
        return await counts(store)


async def put_back(url: str, file: Path) -> None:
    """Replace everything in the database of `url`, at which nobody works, by what was saved.

    A SQLite file that was there is kept beside it as `….old`. Raises as `save` does.
    """
    if make_url(url).get_backend_name() == "sqlite":
        await asyncio.to_thread(_replace, sqlite_file(url), file)
        return
    await _run(make_url(url), "pg_restore", "--list", f"{file}")
    await _drop_everything(url)
    target = ("--exit-on-error", "--single-transaction", f"--dbname={make_url(url).database}")
    await _run(make_url(url), "pg_restore", *_OWNERLESS, *target, f"{file}")


def sqlite_file(url: str) -> Path:
    """Where the SQLite database of this address lies."""
    return Path(str(make_url(url).database))


@asynccontextmanager
async def _alone(file: Path) -> AsyncIterator[Store]:
    database = await Database.open(f"sqlite+aiosqlite:///{file}", pool_size=1)
    try:
        async with database.read() as store:
            yield store
    finally:
        await database.close()


def _copy(source: Path, file: Path) -> None:
    """In one step: a writer is not kept waiting, and its changes are not seen halfway."""
    address = f"{source.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True)) as original,
        closing(sqlite3.connect(file)) as copy,
    ):
        original.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it


def _replace(target: Path, file: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    for tail in ("-wal", "-shm", ""):
        part = target.with_name(f"{target.name}{tail}")
        part.with_name(f"{target.name}.old{tail}").unlink(missing_ok=True)
        if part.exists():
            part.rename(part.with_name(f"{target.name}.old{tail}"))
    file.replace(target)


async def _dump(store: Store, url: URL, file: Path) -> dict[str, int]:
    """Counted and dumped at the same moment, which the open transaction keeps."""
    moment = (await store.execute(text("SELECT pg_export_snapshot()"))).scalar_one()
    target = (f"--snapshot={moment}", f"--file={file}")
    await _run(url, "pg_dump", "--format=custom", *_OWNERLESS, *target)
    return await counts(store)


async def _drop_everything(url: str) -> None:
    database = await Database.open(url)
    try:
        async with database.write() as store:
            for name in await names(store):
                await store.execute(text(f'DROP TABLE "{name}" CASCADE'))
    finally:
        await database.close()


async def _run(url: URL, name: str, *arguments: str) -> None:
    """Run a program of PostgreSQL's; the password goes where others cannot read it."""
    program = shutil.which(name)
    if program is None:
        raise ProgramMissing(name)
    process = await asyncio.create_subprocess_exec(
        *(program, *arguments),
        env=os.environ | _environment(url),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await process.communicate()
    if process.returncode:
        raise ProgramFailed(name, said.decode(errors="replace").partition("\n")[0][:300])


def _environment(url: URL) -> dict[str, str]:
    asked = {key: value for key, value in url.query.items() if isinstance(value, str)}
    given = {
        "PGHOST": url.host or asked.get("host"),
        "PGPORT": str(url.port) if url.port else asked.get("port"),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": asked.get("ssl") or asked.get("sslmode"),
        "PGAPPNAME": "pandu",
    }
    return {name: value for name, value in given.items() if value}
