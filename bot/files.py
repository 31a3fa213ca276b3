"""Files people send, kept on the disk by their content's hash."""

import asyncio
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

from bot.transport import Refusal, Transport

#: What Telegram lets a bot download.
MOST_BYTES: Final = 20 * 1024 * 1024
CHUNK: Final = 64 * 1024
#: The folder of the files, below the data folder.
EVIDENCE: Final = "evidence"


class FileTooBig(Exception):
    """The file is larger than 20 MB; Telegram does not give it to bots either."""


class FileGone(Exception):
    """Telegram does not know this file any more; asking again will not bring it back."""


@dataclass(frozen=True)
class Kept:
    """A file on the disk: SHA-256 of its content in hex, and its size in bytes."""

    sha256: str
    size: int


class Files:
    """The evidence below the data folder: `evidence/ab/abcd…`, each content once."""

    def __init__(self, transport: Transport, data_dir: Path) -> None:
        self._transport = transport
        self._folder = data_dir / EVIDENCE

    async def keep(self, file_id: str) -> Kept:
        """Download a file and keep it.

        Raises FileTooBig, FileGone, or TelegramTrouble when it is worth another try.
        """
        content = await self.content(file_id)
        kept = Kept(hashlib.sha256(content).hexdigest(), len(content))
        await asyncio.to_thread(_store, content, self.path(kept.sha256))
        return kept

    async def content(self, file_id: str) -> bytes:
        """Download a file.

        Raises FileTooBig, FileGone, or TelegramTrouble when it is worth another try.
        """
        return await self._content(await self._path(file_id))

    def path(self, sha256: str) -> Path:
        """Where the file of this hash lies."""
        return self._folder / sha256[:2] / sha256

    async def _path(self, file_id: str) -> str:
        try:
            file: dict[str, Any] = await self._transport.call("getFile", {"file_id": file_id})
        except Refusal as refusal:
            raise _meaning(refusal) from refusal
        if file.get("file_size", 0) > MOST_BYTES:
            raise FileTooBig
        return str(file["file_path"])

    async def _content(self, file_path: str) -> bytes:
        content = bytearray()
        try:
            async with self._transport.download(file_path) as stream:
                async for chunk in stream.iter_chunked(CHUNK):
                    content += chunk
                    if len(content) > MOST_BYTES:
                        raise FileTooBig
        except Refusal as refusal:
            raise _meaning(refusal) from refusal
        return bytes(content)


def _meaning(refusal: Refusal) -> Exception:
    """400 and 404 are about the file; anything else may pass."""
    if "too big" in refusal.description:
        return FileTooBig()
    return FileGone() if refusal.code in (400, 404) else refusal


def _store(content: bytes, path: Path) -> None:
    """Write beside the place and move there: a file that can be seen is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        return
    with NamedTemporaryFile(dir=path.parent, prefix=".part-", delete=False) as part:
        part.write(content)
        part.flush()
        os.fsync(part.fileno())
    Path(part.name).rename(path)
