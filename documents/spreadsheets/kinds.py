"""What a file is by its content, whatever its name says."""

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from documents.spreadsheets.table import Flaw, UnreadableTable


class Kind(StrEnum):
    """What a file may be read as."""

    WORKBOOK = "workbook"
    TEXT = "text"


#: First bytes of files that are no tables.
_BEGINNINGS: Final[tuple[tuple[bytes, Flaw], ...]] = (
    (b"MZ", Flaw.PROGRAM),
    (b"\x7fELF", Flaw.PROGRAM),
    (b"#!", Flaw.PROGRAM),
    (b"\x89PNG", Flaw.PICTURE),
    (b"\xff\xd8\xff", Flaw.PICTURE),
    (b"GIF8", Flaw.PICTURE),
    (b"%PDF", Flaw.DOCUMENT),
    (b"{\\rtf", Flaw.DOCUMENT),
    (b"Rar!", Flaw.ARCHIVE),
    (b"7z\xbc\xaf", Flaw.ARCHIVE),
    (b"\x1f\x8b", Flaw.ARCHIVE),
)
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OLD_EXCEL: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_MACROS: Final = ("vbaproject.bin", "xl/macrosheets/")


def kind_of(content: bytes, name: str) -> Kind:
    """What the content may be read as. Raises UnreadableTable for what is no table at all."""
    if not content.strip():
        raise UnreadableTable(flaw=Flaw.EMPTY, file=name)
    for beginning, flaw in _BEGINNINGS:
        if content.startswith(beginning):
            raise UnreadableTable(flaw=flaw, file=name)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        raise UnreadableTable(flaw=Flaw.PICTURE, file=name)
    if content.startswith(_OLE):
        raise UnreadableTable(flaw=_inside_ole(content), file=name)
    return Kind.WORKBOOK if content.startswith(_ZIP) else Kind.TEXT


def _inside_ole(content: bytes) -> Flaw:
    """Office keeps encrypted workbooks, and those of before 2007, in one container."""
    if _ENCRYPTED in content:
        return Flaw.PASSWORD
    return Flaw.OTHER_EXCEL if any(mark in content for mark in _OLD_EXCEL) else Flaw.DOCUMENT


def flaw_of_parts(parts: Collection[str], content_types: bytes) -> Flaw | None:
    """Why a zip with these parts is no workbook that is taken; None when it is one."""
    small = [part.lower() for part in parts]
    if any(mark in part for part in small for mark in _MACROS) or b"macroEnabled" in content_types:
        return Flaw.MACROS
    if "xl/workbook.xml" in small:
        return None
    if "xl/workbook.bin" in small or "content.xml" in small:
        return Flaw.OTHER_EXCEL
    return Flaw.DOCUMENT if any(p.startswith(("word/", "ppt/")) for p in small) else Flaw.ARCHIVE
