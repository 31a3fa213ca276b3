"""Evidence that people send is kept whole, once, under its hash."""

import hashlib
from pathlib import Path

import pytest

from bot.files import FileGone, Files, FileTooBig
from bot.transport import TelegramTrouble, Transport
from simulator.client import Client
from simulator.faults import Fault
from simulator.files import DOWNLOAD_LIMIT
from simulator.telegram import Telegram


@pytest.fixture
def files(transport: Transport, tmp_path: Path) -> Files:
    return Files(transport, tmp_path)


def sent(siti: Client, content: bytes) -> str:
    """The file id of a document that Siti sends."""
    return str(siti.document(content, "bukti.pdf").content["document"]["file_id"])


def on_disk(folder: Path) -> list[str]:
    """The names of all files below a folder."""
    return [path.name for path in folder.rglob("*") if path.is_file()]


async def test_a_document_is_kept_under_its_hash(
    files: Files, siti: Client, tmp_path: Path
) -> None:
    content = b"%PDF bukti" * 50_000

    kept = await files.keep(sent(siti, content))

    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert kept.size == len(content)
    assert files.path(kept.sha256) == tmp_path / "evidence" / kept.sha256[:2] / kept.sha256
    assert files.path(kept.sha256).read_bytes() == content


async def test_the_same_content_is_kept_once(files: Files, siti: Client, tmp_path: Path) -> None:
    first = await files.keep(sent(siti, b"sama"))
    second = await files.keep(sent(siti, b"sama"))

    assert first == second
    assert on_disk(tmp_path) == [first.sha256]


async def test_twenty_megabytes_are_taken(files: Files, siti: Client) -> None:
    kept = await files.keep(sent(siti, b"x" * DOWNLOAD_LIMIT))

    assert kept.size == DOWNLOAD_LIMIT


async def test_more_is_refused(files: Files, siti: Client, tmp_path: Path) -> None:
    with pytest.raises(FileTooBig):
        await files.keep(sent(siti, b"x" * (DOWNLOAD_LIMIT + 1)))

    assert on_disk(tmp_path) == []


async def test_a_file_telegram_does_not_know_is_gone(files: Files) -> None:
    with pytest.raises(FileGone):
        await files.keep("AgAD-unknown")


@pytest.mark.parametrize("fault", [Fault(method="getFile", drop="before")])
async def test_trouble_on_the_way_leaves_nothing_half_done(
    files: Files, telegram: Telegram, siti: Client, fault: Fault, tmp_path: Path
) -> None:
    file_id = sent(siti, b"bukti")
    telegram.faults.plan(fault)

    with pytest.raises(TelegramTrouble):
        await files.keep(file_id)
    assert on_disk(tmp_path) == []

    assert (await files.keep(file_id)).size == 5
