"""Documents made of what they show: in this process, or in one of their own beside a busy loop."""

import asyncio
import json
import pickle
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from documents.apart import apart
from documents.figures import Picture, Report
from documents.press import Form
from documents.printable import printable
from documents.typesetting import picture_png, report_pdf
from documents.workbooks import Book, Leaf

#: What a document shows; the leaves of a workbook come while it is written.
Content = Picture | Report | AsyncIterator[Leaf]

_PRESS: Final = "documents.press"


class PressBroken(Exception):
    """The process that was to make a document failed or is gone; another may well succeed."""


async def printed(content: Content) -> bytes:
    """The document, made in this process, which can do nothing else meanwhile."""
    match content:
        case Picture():
            return picture_png(printable(content))
        case Report():
            return report_pdf(printable(content))
    book = Book()
    async for leaf in content:
        book.add(leaf)
    return book.content()


class Press:
    """A process that makes one document."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def print(self, content: Content) -> int:
        """Hand over what the document shows; its size in bytes when it is there.

        Between two leaves the loop does what else is to be done. Raises PressBroken, and what
        reading the content raises.
        """
        async for piece in _pieces(content):
            if not await self._took(piece):
                break
            await asyncio.sleep(0)
        answer = await self._answer()
        if "size" not in answer:
            raise PressBroken(answer.get("failed", self._process.returncode))
        size: int = answer["size"]
        return size

    async def _took(self, piece: object) -> bool:
        """Hand over a piece, once those before it are read; False when nobody reads any more."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(pickle.dumps(piece, pickle.HIGHEST_PROTOCOL))
            await self._process.stdin.drain()
        except ConnectionError:
            return False
        return True

    async def _answer(self) -> dict[str, int]:
        assert self._process.stdout is not None
        said = await self._process.stdout.readline()
        answer: dict[str, int] = json.loads(said or b"{}")
        return answer


@asynccontextmanager
async def press(form: Form, place: Path) -> AsyncIterator[Press]:
    """A press for a document that is to stand at `place`; it loads its tools meanwhile."""
    async with apart(_PRESS, form, str(place)) as process:
        yield Press(process)


async def _pieces(content: Content) -> AsyncIterator[object]:
    """What the press reads, None at the end: what ends without it is no whole document."""
    if isinstance(content, Picture | Report):
        yield await asyncio.to_thread(printable, content)
    else:
        async for leaf in content:
            yield leaf
    yield None
