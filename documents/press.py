"""The process that makes a document: typst and xlsxwriter would keep a whole program waiting.

Is told the form and the place; reads pickles until None: of a picture or report the data of its
layout, of a workbook its leaves. Pickles may do anything, and here only the process that started
this one can write them; they carry dates, decimals and sheets as they are. Answers with a line of
JSON: `{"size": bytes}`, or `{"failed": "TypstError"}` without a word of what people wrote.
"""

import json
import os
import pickle
import sys
from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from documents.limits import limit

POLITENESS: Final = 10
#: A report of 3,000 units takes a sixth of it, a workbook of 60,000 rows a twentieth.
MEMORY: Final = 1024 * 1024 * 1024
CPU_SECONDS: Final = 180
OPEN_FILES: Final = 64
#: The scratch file of a workbook: 500,000 rows and more.
LARGEST: Final = 1024 * 1024 * 1024


class Form(StrEnum):
    """What is made; also the ending of the file's name."""

    PNG = "png"
    PDF = "pdf"
    XLSX = "xlsx"


#: What takes longest to load is loaded while the other process still counts.
_LOADED: Final = {
    Form.PNG: ("typst", "documents.typesetting"),
    Form.PDF: ("typst", "documents.typesetting"),
    Form.XLSX: ("xlsxwriter", "documents.workbooks"),
}


def main() -> None:
    """Make what the arguments say of what comes in."""
    form, place = Form(sys.argv[1]), Path(sys.argv[2])
    limit(
        politeness=POLITENESS,
        memory=MEMORY,
        seconds=CPU_SECONDS,
        files=OPEN_FILES,
        written=LARGEST,
    )
    try:
        for module in _LOADED[form]:
            import_module(module)
        place.parent.mkdir(parents=True, exist_ok=True)
        content = _made(form, iter(partial(pickle.load, sys.stdin.buffer), None), place.parent)
        keep(place, content)
        _say({"size": len(content)})
    except Exception as error:
        _say({"failed": type(error).__name__})


def _made(form: Form, pieces: Iterator[Any], scratch: Path) -> bytes:
    if form is Form.XLSX:
        from documents.workbooks import Book

        book = Book(scratch)
        for leaf in pieces:
            book.add(leaf)
        return book.content()
    from documents.typesetting import picture_png, report_pdf

    [printable] = pieces
    return picture_png(printable) if form is Form.PNG else report_pdf(printable)


def keep(place: Path, content: bytes) -> None:
    """Write beside the place and move there: a file that can be seen is whole."""
    part = place.with_suffix(".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(place)


def _say(answer: dict[str, int | str]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
