"""The zip that a workbook is: looked through before anything in it is believed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from documents.spreadsheets.kinds import flaw_of_parts
from documents.spreadsheets.table import Flaw, UnreadableTable

MAX_PARTS: Final = 2_000
#: Bytes of all parts together; a workbook at the limit of rows has a fifth of it.
MAX_UNPACKED: Final = 150 * 1024 * 1024
#: Times by which a part may be larger than packed; tables of figures shrink to a fiftieth.
MAX_RATIO: Final = 250
_SMALL: Final = 1024 * 1024
_CHUNK: Final = 64 * 1024
_ENCRYPTED: Final = 0x1
_TYPES: Final = "[Content_Types].xml"
_NEVER_IN_WORKBOOKS: Final = (b"<!DOCTYPE", b"<!ENTITY")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet: its name, its place among all sheets, its part of the zip."""

    name: str
    place: int
    part: str
    hidden: bool


class Package:
    """An open workbook's zip. Every method raises UnreadableTable."""

    def __init__(self, zipped: ZipFile, name: str) -> None:
        self._zip = zipped
        self._name = name

    def check(self) -> None:
        """It is a workbook, no larger than it may be, and all of it can be unpacked."""
        parts = self._zip.infolist()
        self._demand(len(parts) <= MAX_PARTS, Flaw.INFLATES)
        self._demand(sum(part.file_size for part in parts) <= MAX_UNPACKED, Flaw.INFLATES)
        for part in parts:
            self._demand(not part.flag_bits & _ENCRYPTED, Flaw.PASSWORD)
            self._demand(_stays_inside(part.filename), Flaw.UNSAFE)
            swollen = part.file_size > max(_SMALL, MAX_RATIO * part.compress_size)
            self._demand(not swollen, Flaw.INFLATES)
        types = self.read(_TYPES) if _TYPES in self._zip.NameToInfo else b""
        if flaw := flaw_of_parts(self._zip.NameToInfo, types):
            raise self.unreadable(flaw)
        for part in parts:
            self._look_through(part.filename)

    def chunks(self, part: str) -> Iterator[bytes]:
        """The content of a part, unpacked piece by piece."""
        try:
            with self._zip.open(part) as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
        except (BadZipFile, KeyError, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise self.unreadable(Flaw.DAMAGED) from error

    def read(self, part: str) -> bytes:
        """A whole part."""
        return b"".join(self.chunks(part))

    def sheets(self) -> list[Sheet]:
        """The worksheets in the workbook's order."""
        parts = {
            one.get("Id"): str(one.get("Target"))
            for one in self._tree("xl/_rels/workbook.xml.rels").iterfind("{*}Relationship")
            if str(one.get("Type")).endswith("/worksheet")
        }
        sheets = list(self._tree("xl/workbook.xml").iterfind("{*}sheets/{*}sheet"))
        return [
            Sheet(
                name=str(sheet.get("name")),
                place=place,
                part=_below_xl(parts[_relation(sheet)]),
                hidden=sheet.get("state", "visible") != "visible",
            )
            for place, sheet in enumerate(sheets)
            if _relation(sheet) in parts
        ]

    def unreadable(self, flaw: Flaw, **values: object) -> UnreadableTable:
        """The refusal of this file."""
        return UnreadableTable(flaw=flaw, file=self._name, **values)

    def _tree(self, part: str) -> ElementTree.Element:
        try:
            return ElementTree.fromstring(self.read(part))
        except ElementTree.ParseError as error:
            raise self.unreadable(Flaw.DAMAGED) from error

    def _look_through(self, part: str) -> None:
        """Nothing that only an attack has; the reader would multiply entities in memory."""
        before = b""
        for chunk in self.chunks(part):
            seen = (before + chunk).replace(b"\0", b"")  # in UTF-16 every other byte is empty
            if part.endswith((".xml", ".rels")):
                self._demand(not any(mark in seen for mark in _NEVER_IN_WORKBOOKS), Flaw.UNSAFE)
            before = chunk[-2 * len(_NEVER_IN_WORKBOOKS[0]) :]

    def _demand(self, well: bool, flaw: Flaw) -> None:
        if not well:
            raise self.unreadable(flaw)


def _stays_inside(name: str) -> bool:
    return not name.startswith(("/", "\\")) and ".." not in name.replace("\\", "/").split("/")


def _relation(sheet: ElementTree.Element) -> str | None:
    return next((value for key, value in sheet.items() if key.endswith("}id")), None)


def _below_xl(target: str) -> str:
    return target[1:] if target.startswith("/") else str(PurePosixPath("xl", target))
