"""`import`: units and innovations from a file, validated first, then written in one go."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bot.clock import OfficeClock
from bot.commands.failing import FAILED, Impossible
from bot.commands.imported import show_agencies, show_innovations
from bot.commands.wording import Command, Group, argument, complain, option, plain, tell, watched
from bot.indexing import build_matcher
from bot.opening import opened
from bot.settings import Settings, load
from documents.imports import agency_rows, innovation_rows
from documents.spreadsheets import read_upload
from domain.dates import Moment, Sure, Tense, parse_date
from domain.matching import Entry
from handlers.admin.transfer import (
    Alike,
    InnovationPlan,
    Launching,
    Source,
    alike_innovations,
    entries_of,
    plan_agencies,
    plan_innovations,
    write_agencies,
    write_innovations,
)
from storage.database import Database

#: The zone of "today" while no row has been read: the latest day in the country is not ahead.
CAPITAL = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True)
class Wishes:
    """What is to be done with the file."""

    file: Path
    dry_run: bool
    partial: bool
    launch: str | None = None
    date: str | None = None


def add(app: typer.Typer) -> None:
    """Put the commands into the program."""
    group = typer.Typer(cls=Group, help=plain("cli-import"))
    app.add_typer(group, name="import")

    @group.command("agencies", cls=Command, help=plain("cli-import-agencies"))
    def agencies(
        file: Annotated[Path, argument("cli-import-file", "cli-a-file")],
        dry_run: Annotated[bool, option("--dry-run", "cli-dry-run")] = False,
        partial: Annotated[bool, option("--partial", "cli-partial")] = False,
    ) -> None:
        _carry_out(_agencies(load(), Wishes(file, dry_run, partial)))

    @group.command("innovations", cls=Command, help=plain("cli-import-innovations"))
    def innovations(
        file: Annotated[Path, argument("cli-import-file", "cli-a-file")],
        dry_run: Annotated[bool, option("--dry-run", "cli-dry-run")] = False,
        partial: Annotated[bool, option("--partial", "cli-partial")] = False,
        launch: Annotated[str | None, option("--launch", "cli-launch", "cli-a-name")] = None,
        date: Annotated[str | None, option("--date", "cli-launch-date", "cli-a-date")] = None,
    ) -> None:
        _carry_out(_innovations(load(), Wishes(file, dry_run, partial, launch, date)))


def _carry_out(work: Coroutine[Any, Any, bool]) -> None:
    if not asyncio.run(work):
        raise typer.Exit(FAILED)


async def _agencies(settings: Settings, wishes: Wishes) -> bool:
    parsed = agency_rows(await read_upload(wishes.file, wishes.file.name))
    async with opened(settings) as database:
        async with database.read() as store:
            plan = await plan_agencies(store, parsed)
        write = _may_write(wishes, plan.taken, plan.problems)
        if write:
            now = OfficeClock(settings.clock_file).now()
            async with database.write() as store:
                await write_agencies(store, plan.taken, Source(wishes.file.name), now)
    show_agencies(plan)
    return _told(wishes, len(plan.taken), len(plan.problems), written=write)


async def _innovations(settings: Settings, wishes: Wishes) -> bool:
    now = OfficeClock(settings.clock_file).now()
    today = now.astimezone(CAPITAL).date()
    launching = Launching(wishes.launch, _date(wishes.date, today))
    table = await read_upload(wishes.file, wishes.file.name)
    parsed = innovation_rows(table, today=today)
    async with opened(settings) as database:
        async with database.read() as store:
            plan = await plan_innovations(store, parsed, launching)
        alike, known = await _alike(database, plan)
        write = _may_write(wishes, plan.taken, plan.problems)
        numbers = await _write(database, plan, wishes.file.name, now) if write else {}
    show_innovations(plan, alike, known, numbers)
    return _told(wishes, len(plan.taken), len(plan.problems), written=write)


async def _write(database: Database, plan: InnovationPlan, file: str, now: datetime) -> Any:
    async with database.write() as store:
        return await write_innovations(store, plan.taken, Source(file), now)


async def _alike(
    database: Database, plan: InnovationPlan
) -> tuple[list[Alike], Mapping[str, Entry]]:
    """What may exist already, with all that is known by number; it takes a while for long files."""
    own = entries_of(plan.taken)
    async with database.read() as store:
        entries = await store.catalogue.entries()
        catalogue = await build_matcher(store, entries)
        beside = await build_matcher(store, own)
    found = alike_innovations(plan.taken, catalogue, beside)
    alike = list(chain(*watched(found, len(plan.taken), plain("cli-comparing"))))
    return alike, {entry.number: entry for entry in (*entries, *own)}


def _may_write(wishes: Wishes, taken: Sequence[object], problems: Sequence[object]) -> bool:
    return bool(taken) and not wishes.dry_run and (wishes.partial or not problems)


def _told(wishes: Wishes, taken: int, refused: int, *, written: bool) -> bool:
    """Say what became of it; True when it is what was asked for."""
    if written or (wishes.dry_run and not refused):
        tell(plain("cli-imported" if written else "cli-import-dry", taken=taken, refused=refused))
        return True
    if wishes.dry_run and wishes.partial:
        tell(plain("cli-import-dry", taken=taken, refused=refused))
        return True
    if not refused:
        tell(plain("cli-import-nothing"))
        return True
    complain(plain("cli-import-refused", refused=refused))
    return False


def _date(typed: str | None, today: date) -> Moment | None:
    if typed is None:
        return None
    answer = parse_date(typed, today=today, tense=Tense.PAST)
    if not isinstance(answer, Sure):
        raise Impossible("cli-date-wrong", typed=typed)
    return answer.moment
