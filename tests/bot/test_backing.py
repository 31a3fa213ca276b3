"""What was kept can be put back, whole, on either database, and nothing is lost by doing so."""

import asyncio
import hashlib
import json
import sqlite3
import stat
import tarfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from pydantic import SecretStr

from bot.archive import DamagedArchive, Manifest, pack, unpack
from bot.clock import real_now
from bot.commands.backing import back_up, bring_back
from bot.commands.failing import Impossible
from bot.opening import AlreadyRunning
from bot.settings import Settings
from domain.people import Role
from simulator.client import Client
from storage import migrations
from storage.copying import ProgramMissing
from storage.database import Database
from storage.inbox import Received
from storage.soundness import counts
from tests import postgres
from tests.bot.shell import Shell
from tests.office import opened
from tests.person import Person
from tests.storage.town import build, register

PHOTO = b"\xff\xd8 foto pelatihan bidan"


@pytest.fixture
def elsewhere(
    database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Settings]:
    """Another place of the same kind: an empty database, an empty folder."""
    folder = tmp_path / "elsewhere"
    if database_url.startswith("sqlite"):
        yield kept(f"sqlite+aiosqlite:///{folder}/pandu.db", folder)
        return
    server, name = request.getfixturevalue("postgres_server"), f"pandu-{uuid4().hex}"
    yield kept(postgres.create(server, name), folder)
    postgres.drop(server, name)


def kept(url: str, folder: Path) -> Settings:
    return Settings(database_url=SecretStr(url), data_dir=folder)


def left_over(folder: Path) -> list[str]:
    """Backups, whole or not, and what was unpacked of them."""
    kinds = ("*.tar*", ".*.part", ".pandu-*", ".restore-*")
    return sorted(path.name for kind in kinds for path in folder.glob(kind))


def keep_photo(folder: Path) -> Path:
    """A photo that somebody sent as evidence."""
    sha256 = hashlib.sha256(PHOTO).hexdigest()
    path = folder / "evidence" / sha256[:2] / sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PHOTO)
    return path


async def fill(url: str) -> None:
    """A town with one innovation."""
    database = await Database.open(url)
    async with database.write() as store:
        town = await build(store)
        await register(store, town.siti, "Jempol Bumil")
    await database.close()


async def rows(url: str) -> dict[str, int]:
    database = await Database.open(url)
    async with database.read() as store:
        found = await counts(store)
    await database.close()
    return found


async def test_a_backup_taken_while_people_write_brings_everything_back(
    database_url: str, tmp_path: Path, elsewhere: Settings
) -> None:
    folder, file = tmp_path / "here", tmp_path / "cadangan.tar"
    folder.mkdir()
    photo = keep_photo(folder)
    (photo.parent / ".part-1").write_bytes(b"half of a phot")
    async with opened(database_url, folder) as office:
        rina = await office.known("Rina", Role.ADMIN, region="36.03")
        written = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            writing = group.create_task(_write(office.database, written))
            await written.wait()
            made = await back_up(office.application.settings, file)
            writing.cancel()
        at_least = 20
        assert made.counts["outbox"] + made.counts["inbox"] >= at_least
        telegram = office.telegram

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    await bring_back(elsewhere, file, force=False)

    assert await rows(elsewhere.database) == made.counts
    assert keep_photo(tmp_path / "same").name == photo.name
    assert (elsewhere.data_dir / photo.relative_to(folder)).read_bytes() == PHOTO
    assert made.files == 1
    async with opened(elsewhere.database, elsewhere.data_dir, telegram=telegram) as office:
        again = Person(office, rina.user)
        assert "Rina" in await again.says("/mulai")


async def _write(database: Database, written: asyncio.Event) -> None:
    """Updates of a chat that nobody knows come and come."""
    for number in range(10**6):
        async with database.write() as store:
            chat = {"id": -number - 1, "type": "group"}
            raw = json.dumps({"update_id": number, "message": {"chat": chat, "text": "x"}})
            await store.inbox.put([Received(number, -number - 1, raw)], real_now())
        if number == 20:
            written.set()


async def test_a_used_database_is_replaced_only_by_force(
    database_url: str, tmp_path: Path, elsewhere: Settings
) -> None:
    here, file = kept(database_url, tmp_path), tmp_path / "cadangan.tar"
    await fill(database_url)
    made = await back_up(here, file)
    await bring_back(elsewhere, file, force=False)
    database = await Database.open(elsewhere.database)
    async with database.write() as store:
        await store.people.add(99, "36.03", real_now(), name="Sejak itu")
    await database.close()
    since = await rows(elsewhere.database)

    with pytest.raises(Impossible, match="cli-not-empty"):
        await bring_back(elsewhere, file, force=False)
    assert await rows(elsewhere.database) == since

    await bring_back(elsewhere, file, force=True)
    assert await rows(elsewhere.database) == made.counts
    if database_url.startswith("sqlite"):
        old = elsewhere.data_dir / "pandu.db.old"
        assert await rows(f"sqlite+aiosqlite:///{old}") == since


async def test_tables_that_a_newer_version_made_do_not_outlive_an_older_backup(
    database_url: str, tmp_path: Path, elsewhere: Settings
) -> None:
    file = tmp_path / "cadangan.tar"
    await fill(database_url)
    await back_up(kept(database_url, tmp_path), file)
    await bring_back(elsewhere, file, force=False)
    newer = await Database.open(elsewhere.database)
    async with newer.connection() as connection:
        await connection.exec_driver_sql("CREATE TABLE newer (id INTEGER PRIMARY KEY)")
    await newer.close()

    await bring_back(elsewhere, file, force=True)

    assert "newer" not in await rows(elsewhere.database)


async def test_nothing_is_put_back_under_a_running_bot(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "cadangan.tar"
    await fill(database_url)
    async with opened(database_url, tmp_path) as office:
        settings = office.application.settings
        await back_up(settings, file)
        before = await rows(database_url)
        with pytest.raises((AlreadyRunning, Impossible)) as refused:
            await bring_back(settings, file, force=True)
        assert await rows(database_url) == before
    if database_url.startswith("postgresql"):
        assert str(refused.value) == "cli-still-running"


async def test_the_last_good_backup_is_not_overwritten(sqlite_url: str, tmp_path: Path) -> None:
    await fill(sqlite_url)
    file = tmp_path / "cadangan.tar"
    file.write_bytes(b"yang kemarin")

    with pytest.raises(Impossible, match="cli-file-exists"):
        await back_up(kept(sqlite_url, tmp_path), file)
    assert file.read_bytes() == b"yang kemarin"


async def test_an_empty_database_is_not_taken_for_the_right_one(
    database_url: str, tmp_path: Path
) -> None:
    with pytest.raises(Impossible, match="cli-nothing-to-back-up"):
        await back_up(kept(database_url, tmp_path), tmp_path / "cadangan.tar")
    assert left_over(tmp_path) == []


async def test_a_backup_of_the_other_kind_of_database_is_refused(
    sqlite_url: str, postgres_url: str, tmp_path: Path
) -> None:
    await fill(sqlite_url)
    file = tmp_path / "cadangan.tar"
    await back_up(kept(sqlite_url, tmp_path), file)

    with pytest.raises(Impossible, match="cli-backup-other-database"):
        await bring_back(kept(postgres_url, tmp_path / "pg"), file, force=True)


async def test_without_postgresqls_programs_it_is_said_which_one_is_missing(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(postgres_url)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(ProgramMissing, match="pg_dump"):
        await back_up(kept(postgres_url, tmp_path), tmp_path / "cadangan.tar")


Harm = Callable[[Path], None]


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def change_a_byte_of_the_database(file: Path) -> None:
    _flip(file, b"Jempol Bumil")


def change_a_byte_of_the_photo(file: Path) -> None:
    _flip(file, PHOTO)


def _flip(file: Path, words: bytes) -> None:
    content = file.read_bytes()
    assert words in content
    file.write_bytes(content.replace(words, words[:-1] + b"x", 1))


def write_something_else(file: Path) -> None:
    file.write_bytes(b"daerah,nama\n36.03,Jempol Bumil\n" * 100)


def add_a_file_that_climbs_out(file: Path) -> None:
    with tarfile.open(file, "a") as tar:
        tar.add(__file__, "../di-luar")


def add_a_link(file: Path) -> None:
    with tarfile.open(file, "a") as tar:
        link = tarfile.TarInfo("evidence/ab/" + "ab" * 32)
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)


def come_from_a_newer_version(file: Path) -> None:
    _flip(file, b'"format": 1')


@pytest.mark.parametrize(
    "harm",
    [
        cut,
        change_a_byte_of_the_database,
        change_a_byte_of_the_photo,
        write_something_else,
        add_a_file_that_climbs_out,
        add_a_link,
        come_from_a_newer_version,
    ],
)
async def test_a_damaged_backup_is_refused_and_nothing_is_changed(
    sqlite_url: str, tmp_path: Path, harm: Harm
) -> None:
    await fill(sqlite_url)
    keep_photo(tmp_path)
    here, file = kept(sqlite_url, tmp_path), tmp_path / "cadangan.tar"
    await back_up(here, file)
    before = await rows(sqlite_url)
    harm(file)

    with pytest.raises(DamagedArchive):
        await bring_back(here, file, force=True)
    assert await rows(sqlite_url) == before
    assert left_over(tmp_path) == ["cadangan.tar"]
    assert not (tmp_path.parent / "di-luar").exists()


async def test_a_backup_of_tables_that_this_program_does_not_know_is_refused(
    sqlite_url: str, tmp_path: Path
) -> None:
    await fill(sqlite_url)
    here, file = kept(sqlite_url, tmp_path), tmp_path / "cadangan.tar"
    made = await back_up(here, file)
    place = tmp_path / "isi"
    place.mkdir()
    unpack(file, place)
    newer = Manifest.model_validate({**made.model_dump(), "revision": "9999"})
    pack(tmp_path / "baru.tar", newer, place / "database", place, [])

    with pytest.raises(Impossible, match="cli-backup-newer"):
        await bring_back(here, tmp_path / "baru.tar", force=True)


# ── From the shell ───────────────────────────────────────────────────────────────────────────


@pytest.fixture
def filled(sqlite_url: str) -> None:
    asyncio.run(fill(sqlite_url))


@pytest.mark.usefixtures("filled")
def test_backup_and_restore_say_what_they_did(shell: Shell) -> None:
    saved = shell("backup", "cadangan.tar")
    assert saved.code == 0
    assert "cadangan.tar: 1 inovasi, 3 orang, 0 berkas" in saved.out

    refused = shell("restore", "cadangan.tar")
    assert (refused.code, "--force" in refused.err) == (1, True)

    restored = shell("restore", "cadangan.tar", "--force")
    assert restored.code == 0
    assert "1 inovasi, 3 orang, 0 berkas" in restored.out


@pytest.mark.usefixtures("filled")
def test_what_is_no_backup_is_refused_in_one_line(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "surat.tar").write_text("Yth. Bapak")

    printed = shell("restore", "surat.tar", "--force")

    assert (printed.code, printed.err.count("\n")) == (1, 1)
    assert "bukan cadangan Pandu" in printed.err
    assert shell("restore", "tidak-ada.tar").code == 1
    assert shell("backup", "tidak/ada/cadangan.tar").code == 1


def tear_pages(file: Path) -> None:
    """Some blocks of the disk went bad."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    for page in range(10, 40):
        content[page * 4096 : page * 4096 + 512] = b"\xa5" * 512
    file.write_bytes(content)


@pytest.mark.usefixtures("filled")
def test_the_doctor_and_the_backup_find_a_damaged_database(shell: Shell, tmp_path: Path) -> None:
    assert "✓ Basis data utuh" in shell("doctor").out
    tear_pages(tmp_path / "pandu.db")

    examined = shell("doctor")
    assert examined.code == 1
    assert "✗ Basis data rusak" in examined.out
    assert "restore BERKAS --force" in examined.out
    assert shell("backup", "cadangan.tar").code == 1
    assert not (tmp_path / "cadangan.tar").exists()


@pytest.mark.usefixtures("filled")
def test_a_destroyed_database_comes_back(shell: Shell, tmp_path: Path) -> None:
    shell("backup", "cadangan.tar")
    (tmp_path / "pandu.db").write_bytes(b"\0" * 100_000)
    assert "✗ Basis data rusak" in shell("doctor").out
    assert "Basis data rusak" in shell("report", "--region", "36.03").err

    assert shell("restore", "cadangan.tar").code == 1
    assert shell("restore", "cadangan.tar", "--force").code == 0
    assert "✓ Basis data utuh" in shell("doctor").out


@pytest.mark.usefixtures("filled")
def test_the_doctor_knows_the_folder_of_a_database(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "belum dipakai" in shell("doctor").out
    shell("backup", "cadangan.tar")
    shell("restore", "cadangan.tar", "--force")
    assert f"✓ Folder data {tmp_path} milik basis data ini" in shell("doctor").out
    marker = (tmp_path / "pandu.marker").read_text()

    monkeypatch.setenv("PANDU_DATA_DIR", str(tmp_path / "lain"))
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "pandu.marker").write_text("milik orang lain\n")
    told = shell("doctor")
    assert "✗ Folder data" in told.out
    assert marker.strip() in told.out


# ── A new version on an old database ─────────────────────────────────────────────────────────


async def test_updates_that_wait_through_an_upgrade_are_answered_once(
    database_url: str, tmp_path: Path
) -> None:
    async with opened(database_url, tmp_path) as office:
        rina = await office.known("Rina", Role.ADMIN, region="36.03")
        await rina.says("/mulai")
        telegram = office.telegram
    client = Client.of(telegram, rina.telegram_id)
    told = len(client.received)
    client.send("/bantuan")
    client.send("/profil")
    await _store_with_the_previous_version(
        database_url,
        [Received(u.id, rina.telegram_id, u.raw) for u in telegram.updates.head()],
    )

    if database_url.startswith("postgresql"):  # a server's tables are brought forward by hand
        postgres_database = await Database.open(database_url)
        await migrations.upgrade(postgres_database)
        await postgres_database.close()
    async with opened(database_url, tmp_path, telegram=telegram) as office:
        await office.settled()

    answers = [message.text for message in client.received[told:]]
    assert len(answers) == 2
    assert "Rina" in answers[1]


async def _store_with_the_previous_version(url: str, updates: list[Received]) -> None:
    database = await Database.open(url)
    await migrations.downgrade(database, "-1")
    assert await migrations.current(database) != migrations.head()
    async with database.write() as store:
        assert await store.inbox.put(updates, real_now()) == len(updates)
    await database.close()
