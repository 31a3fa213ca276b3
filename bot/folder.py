"""The data folder, and the marker by which it is known to belong to a database."""

from enum import Enum, auto
from pathlib import Path
from typing import Final

from bot.observing import logger
from storage.database import Database

log = logger("folder")

MARKER: Final = "pandu.marker"


class Kinship(Enum):
    """How a data folder and a database stand to each other."""

    KNOWN = auto()  # both have the same marker
    NEW = auto()  # the folder has no marker, and no files are remembered that it would lack
    STRANGE = auto()  # the folder is another database's, or its files are missing


async def kinship(folder: Path, database: Database) -> Kinship:
    """Does the folder belong to the database? Raises OSError where it cannot be read."""
    async with database.read() as store:
        marker, has_files = await store.marker.get(), await store.marker.has_files()
    found = read(folder)
    if found is None:
        return Kinship.STRANGE if has_files else Kinship.NEW
    return Kinship.KNOWN if found == marker else Kinship.STRANGE


async def know_each_other(folder: Path, database: Database) -> None:
    """Mark a new folder as the database's; a strange one is told of and left alone."""
    match await kinship(folder, database):
        case Kinship.NEW:
            async with database.read() as store:
                write(folder, await store.marker.get())
        case Kinship.STRANGE:
            log.error("the data folder does not belong to the database: run `doctor`")


def read(folder: Path) -> str | None:
    """The folder's marker; None where it has none yet."""
    file = folder / MARKER
    return file.read_text("ascii", "replace").strip() if file.exists() else None


def write(folder: Path, marker: str) -> None:
    """Mark the folder: the file is there whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{MARKER}.part"
    part.write_text(f"{marker}\n", "ascii")
    part.replace(folder / MARKER)
