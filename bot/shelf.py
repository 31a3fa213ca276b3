"""Files that wait for a decision or are on their way out: below the data folder, for a day."""

import asyncio
import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

#: The folder, below the data folder.
UPLOADS: Final = "uploads"


class Shelf:
    """The folder `uploads`: what belongs to upload 12 is called `12` or `12-…`."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / UPLOADS

    def path(self, name: str) -> Path:
        """Where a file lies."""
        return self._folder / name

    async def put(self, name: str, content: bytes) -> str:
        """Keep a file; returns its path as payloads of messages name it."""
        await asyncio.to_thread(self._write, name, content)
        return f"{UPLOADS}/{name}"

    async def holds(self, name: str) -> bool:
        """Is there such a file?"""
        return await asyncio.to_thread(self.path(name).exists)

    def remove(self, upload_ids: Iterable[int]) -> None:
        """Remove all files of these uploads."""
        for upload_id in upload_ids:
            for path in (self.path(str(upload_id)), *self._folder.glob(f"{upload_id}-*")):
                path.unlink(missing_ok=True)

    def _write(self, name: str, content: bytes) -> None:
        """Beside the place, and moved there: a file that can be seen is whole."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self._folder, prefix=".part-", delete=False) as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        Path(part.name).rename(self.path(name))
