"""A backup: one tar file with a manifest, the database, and the files that people sent."""

import hashlib
import io
import os
import re
import shutil
import tarfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final, Literal

from pydantic import AwareDatetime, BaseModel, ValidationError

from bot.files import EVIDENCE

MANIFEST: Final = "manifest.json"
DATABASE: Final = "database"
KEPT: Final = re.compile(rf"{EVIDENCE}/([0-9a-f]{{2}})/(\1[0-9a-f]{{62}})")
#: Bytes; a manifest has a few hundred.
LARGEST_MANIFEST: Final = 1024 * 1024


class DamagedArchive(Exception):
    """The file is no backup, or not as it was written."""


class Manifest(BaseModel, frozen=True):
    """What is in a backup. `counts` are the rows of each table, `revision` that of the tables."""

    format: Literal[1] = 1
    made_at: AwareDatetime
    dialect: Literal["sqlite", "postgresql"]
    revision: str
    sha256: str
    counts: dict[str, int]
    files: int


def kept_files(folder: Path) -> list[Path]:
    """The files that people sent, below the data folder; none that is still being written."""
    return [
        path
        for path in sorted((folder / EVIDENCE).glob("??/*"))
        if KEPT.fullmatch(path.relative_to(folder).as_posix())
    ]


def hashed(file: Path) -> str:
    """SHA-256 of a file, in hex."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def pack(
    archive: Path, manifest: Manifest, database: Path, folder: Path, files: Iterable[Path]
) -> None:
    """Write a backup: whole or not at all, and readable only by who made it. Raises OSError."""
    part = archive.with_name(f".{archive.name}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
                _add_manifest(tar, manifest)
                tar.add(database, DATABASE)
                for file in files:
                    tar.add(file, file.relative_to(folder).as_posix())
            out.flush()
            os.fsync(out.fileno())
        part.rename(archive)
    finally:
        part.unlink(missing_ok=True)


def _add_manifest(tar: tarfile.TarFile, manifest: Manifest) -> None:
    content = manifest.model_dump_json(indent=2).encode()
    member = tarfile.TarInfo(MANIFEST)
    member.size, member.mtime = len(content), int(manifest.made_at.timestamp())
    tar.addfile(member, io.BytesIO(content))


def unpack(archive: Path, folder: Path) -> Manifest:
    """Take a backup apart into an empty folder, after looking at every byte of it.

    Raises DamagedArchive; OSError where it cannot be read or written.
    """
    try:
        with tarfile.open(archive, "r:") as tar:
            return _unpacked(tar, folder)
    except (tarfile.TarError, EOFError, FileExistsError, ValidationError) as error:
        raise DamagedArchive from error


def _unpacked(tar: tarfile.TarFile, folder: Path) -> Manifest:
    manifest: Manifest | None = None
    for member in tar:
        content = tar.extractfile(member) if member.isreg() else None
        if content is None:
            raise DamagedArchive(member.name)
        if member.name == MANIFEST:
            manifest = Manifest.model_validate_json(content.read(LARGEST_MANIFEST))
        else:
            _write(member.name, content, folder)
    if manifest is None or not _is_whole(manifest, folder):
        raise DamagedArchive
    return manifest


def _write(name: str, content: IO[bytes], folder: Path) -> None:
    kept = KEPT.fullmatch(name)
    if kept is None and name != DATABASE:
        raise DamagedArchive(name)
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as out:
        shutil.copyfileobj(content, out)
    if kept and hashed(file) != kept[2]:
        raise DamagedArchive(name)


def _is_whole(manifest: Manifest, folder: Path) -> bool:
    database = folder / DATABASE
    there = database.exists() and hashed(database) == manifest.sha256
    return there and len(kept_files(folder)) == manifest.files
