"""Documents printed apart: as those made here, and whatever happens to the press is told."""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from documents import apart, printing
from documents.press import Form
from documents.printing import Content, PressBroken, press, printed
from documents.workbooks import Column, Leaf, Sheet
from tests.documents.reading import cells, pdf_text, png_size
from tests.documents.test_typesetting import PICTURE, REPORT


async def leaves(*, failing: bool = False) -> AsyncIterator[Leaf]:
    yield Sheet("Satu", [Column("Nama"), Column("Nilai")], [("a", 1)])
    yield [("b", 2), ("=c", None)]
    if failing:
        raise LookupError
    yield Sheet("Dua", [Column("Nama")])


def content_of(place: Path) -> bytes:
    return place.read_bytes()


async def print_apart(form: Form, content: Content, place: Path) -> bytes:
    async with press(form, place) as machine:
        size = await machine.print(content)
    document = content_of(place)
    assert size == len(document)
    return document


async def test_a_workbook_is_the_same_here_and_apart(tmp_path: Path) -> None:
    here = cells(await printed(leaves()))
    there = cells(await print_apart(Form.XLSX, leaves(), tmp_path / "new" / "a.xlsx"))

    assert here == there
    assert here["Satu"] == [["Nama", "Nilai"], ["a", 1], ["b", 2], ["=c", ""]]
    assert here["Dua"] == [["Nama"]]


async def test_pictures_and_reports_are_printed_apart(tmp_path: Path) -> None:
    picture = await print_apart(Form.PNG, PICTURE, tmp_path / "a.png")
    report = await print_apart(Form.PDF, REPORT, tmp_path / "a.pdf")

    assert png_size(picture) == png_size(await printed(PICTURE))
    assert pdf_text(report) == pdf_text(await printed(REPORT))


async def test_what_is_not_read_to_its_end_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        await print_apart(Form.XLSX, leaves(failing=True), tmp_path / "a.xlsx")

    assert os.listdir(tmp_path) == []


async def test_a_press_that_fails_says_how_and_nothing_else(tmp_path: Path) -> None:
    async def nonsense() -> AsyncIterator[Any]:
        yield Sheet("S", [Column("Nama")], [(object(),)])  # type: ignore[list-item]  # on purpose

    with pytest.raises(PressBroken) as broken:
        await print_apart(Form.XLSX, nonsense(), tmp_path / "a.xlsx")

    assert broken.value.args == ("TypeError",)


@pytest.mark.parametrize(
    "program",
    ["import os; os.abort()", "pass", "import sys; sys.stdin.close()"],
    ids=["dies", "ends early", "reads nothing"],
)
async def test_a_press_that_is_gone_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str
) -> None:
    async def endless() -> AsyncIterator[Leaf]:
        yield Sheet("S", [Column("Nama")])
        while True:
            yield [("x" * 10_000,)] * 100

    (tmp_path / "misbehaving.py").write_text(program)
    monkeypatch.setattr(apart, "_HOME", tmp_path)
    monkeypatch.setattr(printing, "_PRESS", "misbehaving")

    with pytest.raises(PressBroken):
        await print_apart(Form.XLSX, endless(), tmp_path / "a.xlsx")


async def test_a_press_is_polite_and_limited(tmp_path: Path) -> None:
    async with apart.apart("documents.press", Form.PDF, str(tmp_path / "a.pdf")) as process:
        about = Path(f"/proc/{process.pid}")
        while "1073741824" not in (about / "limits").read_text():
            pass
        nice = (about / "stat").read_text().rpartition(")")[2].split()[16]

    assert nice == "10"
