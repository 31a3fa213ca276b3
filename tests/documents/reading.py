"""Documents read back: the words of a PDF, the size of a picture, the cells of a workbook."""

import io
import subprocess
from typing import Any

from python_calamine import CalamineWorkbook

Cells = dict[str, list[list[Any]]]


def pdf_text(document: bytes) -> str:
    """What a reader of the PDF reads, page after page, in the order of its lines."""
    command = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(command, input=document, capture_output=True, check=True).stdout.decode()


def pages(document: bytes) -> list[str]:
    """The words of each page."""
    return pdf_text(document).split("\f")[:-1]


def one_line(text: str) -> str:
    """The words with single spaces between them, however the lines were broken."""
    return " ".join(text.split())


def png_size(picture: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


def cells(workbook: bytes) -> Cells:
    """The rows of each sheet."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook))
    return {
        name: [[*row] for row in book.get_sheet_by_name(name).to_python()]
        for name in book.sheet_names
    }
