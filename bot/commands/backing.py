"""`backup` and `restore`: everything in one file, taken while Pandu runs, and put back."""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from bot import folder as data_folder
from bot.application import SENDING
from bot.archive import DATABASE, DamagedArchive, Manifest, hashed, kept_files, pack, unpack
from bot.clock import real_now
from bot.commands.failing import Impossible
from bot.commands.wording import Command, argument, option, plain, tell
from bot.opening import only_one, untouched
from bot.settings import Settings, load
from storage.copying import ProgramFailed, ProgramMissing, examine, put_back, save
from storage.database import BrokenDatabase, Database
from storage.migrations import current, head, knows
from storage.soundness import counts, used


def add(app: typer.Typer) -> None:
    """Put the commands into the program."""

    @app.command("backup", cls=Command, help=plain("cli-backup"))
    def backup(file: Annotated[Path, argument("cli-backup-file", "cli-a-file")]) -> None:
        with _explained(file):
            made = asyncio.run(back_up(load(), file))
        tell(plain("cli-backed-up", path=str(file), **_summary(made)))

    @app.command("restore", cls=Command, help=plain("cli-restore"))
    def restore(
        file: Annotated[Path, argument("cli-restore-file", "cli-a-file")],
        force: Annotated[bool, option("--force", "cli-restore-force")] = False,
    ) -> None:
        with _explained(file):
            found = asyncio.run(bring_back(load(), file, force=force))
        tell(plain("cli-restored", at=f"{found.made_at:%Y-%m-%d %H:%M} UTC", **_summary(found)))
        if found.revision != head():
            tell(plain("cli-restored-older"))


async def back_up(settings: Settings, file: Path) -> Manifest:
    """Save database and files into a new file. Files are never changed, so they come second.

    Raises Impossible, DatabaseTrouble, BrokenDatabase, ProgramMissing, ProgramFailed, OSError.
    """
    with TemporaryDirectory(dir=_folder_of(file), prefix=".pandu-") as place:
        copy = Path(place) / DATABASE
        async with untouched(settings) as database:
            dialect, revision = database.dialect, await current(database)
            found = await save(database, settings.database, copy)
        if revision is None or not used(found):
            raise Impossible("cli-nothing-to-back-up")
        files = kept_files(settings.data_dir)
        manifest = Manifest(
            made_at=real_now(),
            dialect=dialect,
            revision=revision,
            sha256=await asyncio.to_thread(hashed, copy),
            counts=found,
            files=len(files),
        )
        await asyncio.to_thread(pack, file, manifest, copy, settings.data_dir, files)
    return manifest


def _folder_of(file: Path) -> Path:
    """Where a new file is to lie: what is there already may be the last good backup."""
    if file.exists():
        raise Impossible("cli-file-exists", path=str(file))
    return file.absolute().parent


async def bring_back(settings: Settings, file: Path, *, force: bool) -> Manifest:
    """Put a backup in the place of the database, and its files into the data folder.

    A database that somebody has used is replaced only by `force`. Raises as `back_up` does, and
    DamagedArchive, AlreadyRunning.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=settings.data_dir, prefix=".restore-") as place:
        manifest = await asyncio.to_thread(unpack, file, Path(place))
        await _check(manifest, settings, Path(place))
        with _alone(settings):
            await _check_target(settings, force=force)
            _move_files(Path(place), settings.data_dir)
            # slips name rows of the database that goes
            shutil.rmtree(settings.data_dir / SENDING, ignore_errors=True)
            await put_back(settings.database, Path(place) / DATABASE)
            await _verify(manifest, settings)
    return manifest


async def _check(manifest: Manifest, settings: Settings, place: Path) -> None:
    if not settings.database.startswith(manifest.dialect):
        raise Impossible("cli-backup-other-database", dialect=manifest.dialect)
    if not knows(manifest.revision):
        raise Impossible("cli-backup-newer", revision=manifest.revision)
    if manifest.dialect == "sqlite" and await examine(place / DATABASE) != manifest.counts:
        raise DamagedArchive


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """On SQLite nobody else runs until the end of the block. Raises AlreadyRunning."""
    if not settings.database.startswith("sqlite"):
        yield
        return
    with only_one(settings.data_dir):
        yield


async def _check_target(settings: Settings, *, force: bool) -> None:
    try:
        async with untouched(settings) as database:
            filled = await _is_used(database)
    except BrokenDatabase:
        filled = True
    if filled and not force:
        raise Impossible("cli-not-empty")


async def _is_used(database: Database) -> bool:
    async with database.read() as store:
        found = await counts(store)
        if database.dialect == "postgresql" and "lease" in found and await store.leases.living():
            raise Impossible("cli-still-running")
    return used(found)


def _move_files(place: Path, data_dir: Path) -> None:
    for file in kept_files(place):
        target = data_dir / file.relative_to(place)
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)


async def _verify(manifest: Manifest, settings: Settings) -> None:
    """What is there now is what was saved, and the folder is known as the database's."""
    async with untouched(settings) as database, database.read() as store:
        if await counts(store) != manifest.counts:
            raise Impossible("cli-restore-differs")
        data_folder.write(settings.data_dir, await store.marker.get())


def _summary(manifest: Manifest) -> dict[str, int]:
    return {
        "innovations": manifest.counts.get("innovations", 0),
        "people": manifest.counts.get("people", 0),
        "files": manifest.files,
    }


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    try:
        yield
    except DamagedArchive:
        raise Impossible("cli-backup-damaged", path=str(file)) from None
    except ProgramMissing as missing:
        raise Impossible("cli-program-missing", name=missing.name) from None
    except ProgramFailed as failed:
        raise Impossible("cli-program-failed", name=failed.name, said=failed.said) from None
