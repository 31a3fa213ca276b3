"""Files that mean harm, or were only saved badly, made anew for each test."""

import io
from collections.abc import Callable, Mapping
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER: Final = ("daerah", "perangkat_daerah", "nama")
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_WORKBOOK: Final = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Inovasi" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
#: As a part of `bare`: the only sheet is hidden, so that Excel itself does not offer it.
HIDDEN: Final = {"xl__workbook.xml": _WORKBOOK.replace(" r:id", ' state="veryHidden" r:id')}
_RELATIONS: Final = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>"
)
_ROOT: Final = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip with these parts."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as zipped:
        for name, part in parts.items():
            zipped.writestr(name, part)
    return content.getvalue()


def sheet(rows: str) -> str:
    """A worksheet of these rows in XML."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def row(number: int, *cells: str) -> str:
    """A row of text cells in XML."""
    inside = "".join(
        f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
        for at, cell in enumerate(cells)
    )
    return f'<row r="{number}">{inside}</row>'


HEADING: Final = row(1, *HEADER)


def bare(rows: str, **others: str | bytes) -> bytes:
    """The least that is a workbook, with other parts by their names ("xl__vbaProject.bin")."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "xl/workbook.xml": _WORKBOOK,
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}"/>',
        "xl/_rels/workbook.xml.rels": _RELATIONS,
        "xl/worksheets/sheet1.xml": sheet(rows),
    }
    return package(parts | {name.replace("__", "/"): part for name, part in others.items()})


def workbook(*rows: tuple[Any, ...], header: tuple[str, ...] = HEADER) -> bytes:
    """A workbook as a program saves it."""

    def write(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet("Inovasi")
        for at, cells in enumerate((header, *rows)):
            for column, cell in enumerate(cells):
                _put(page, at, column, cell)

    return made(write)


def _put(page: Any, row: int, column: int, cell: object) -> None:
    """Text stays text, also where it begins like a formula."""
    if isinstance(cell, str):
        page.write_string(row, column, cell)
    else:
        page.write(row, column, cell)


def made(write: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    """A workbook that `write` fills."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        write(book)
    return content.getvalue()


def entity_bomb() -> bytes:
    """Ten entities, each ten times the one before: "billion laughs" in the shared strings."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    strings = f"<!DOCTYPE sst [{entities}]><sst xmlns='{_MAIN}'><si><t>&a9;</t></si></sst>"
    cell = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    return bare(HEADING + cell, **{"xl__sharedStrings.xml": strings})


def zip_bomb() -> bytes:
    """A gigabyte of one letter in a megabyte."""
    return bare(HEADING, **{"xl__media__gambar.png": b"0" * (160 * 1024 * 1024)})


def far_cell() -> bytes:
    """A kilobyte with something in the very last cell of the sheet."""
    return bare(HEADING + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def coloured_to_the_end() -> bytes:
    """Rows formatted down to the last, as a click on a column's edge does it."""
    rows = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 60_000))
    last = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    return bare(HEADING + row(2, "36.03", "Dinkes", "Antre Pagi") + rows + last)


def million_rows() -> bytes:
    """A million short rows, in a file of three megabytes."""
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="C{n}"><v>{n}</v></c></row>'
        for n in range(2, 1_000_001)
    )
    return bare(HEADING + rows)


def lying_zip() -> bytes:
    """A part that claims to be small, and is not."""
    honest = bare(HEADING, **{"xl__media__gambar.png": b"0" * 10_000_000})
    return honest.replace((10_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))


def encrypted() -> bytes:
    """A workbook with a password: Office puts it into an OLE container."""
    return OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)


def old_excel() -> bytes:
    """A workbook of before 2007."""
    return OLE + bytes(500) + "Workbook".encode("utf-16-le") + bytes(500)


def renamed_program() -> bytes:
    """A program for Windows, whatever its name says."""
    return b"MZ\x90\x00" + bytes(200)


def picture() -> bytes:
    """The beginning of a picture."""
    return b"\x89PNG\r\n\x1a\n" + bytes(200)
