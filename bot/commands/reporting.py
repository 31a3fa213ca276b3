"""`report`: the figures of /laporan, as text, for machines, or as a document."""

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, NamedTuple
from zoneinfo import ZoneInfo

import typer

from bot.clock import OfficeClock
from bot.commands.failing import Impossible
from bot.commands.places import named_region
from bot.commands.wording import Command, option, plain, tell
from bot.opening import opened
from bot.settings import Settings, load
from documents.printing import printed
from domain.coverage import Scope, ScopeKind
from domain.launches import Launch
from domain.names import fold
from domain.periods import Period
from domain.regions import NATION, Region
from handlers.admin import figures
from handlers.admin.documents import DocumentKind, Wanted, made
from handlers.admin.figures import Figures, Nation
from handlers.rendering import fill
from locales import Texts, unmarked
from storage.store import Store


class Format(StrEnum):
    """Text is the message of /laporan; JSON has all of its figures; the others are files."""

    TEXT = "text"
    JSON = "json"
    XLSX = "xlsx"
    PDF = "pdf"
    PNG = "png"


class Asked(NamedTuple):
    """The scope as it was typed: at most one of these."""

    launch: str | None
    year: int | None
    period: str | None


NO_SCOPE = Asked(None, None, None)


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("report", cls=Command, help=plain("cli-report"))
    def report(
        region: Annotated[str | None, option("--region", "cli-region", "cli-a-region")] = None,
        launch: Annotated[str | None, option("--launch", "cli-scope-launch", "cli-a-name")] = None,
        year: Annotated[int | None, option("--year", "cli-scope-year", "cli-a-year")] = None,
        period: Annotated[str | None, option("--period", "cli-scope-period", "cli-a-name")] = None,
        form: Annotated[Format, option("--format", "cli-format", "cli-a-format")] = Format.TEXT,
        out: Annotated[Path | None, option("--out", "cli-out", "cli-a-file")] = None,
    ) -> None:
        settings = load()
        asked = Asked(launch, year, period)
        if form in KINDS and out is None:
            raise Impossible("cli-out-missing", form=form.value)
        written = asyncio.run(_written(settings, region or settings.region, asked, form))
        if out is None:
            tell(written.decode().removesuffix("\n"))
        else:
            out.write_bytes(written)


async def _written(
    settings: Settings, region_name: str | None, asked: Asked, form: Format
) -> bytes:
    async with opened(settings) as database, database.read() as store:
        now = OfficeClock(settings.clock_file).now()
        if region_name is None:
            return await _national(store, now, asked, form)
        region = await named_region(store, region_name)
        now = now.astimezone(ZoneInfo(region.zone))
        scope = await _scope(store, region, asked)
        if form in KINDS:
            document = await made(store, Texts.load(), Wanted(KINDS[form], region, scope, now))
            return await printed(document.content)
        return WRITERS[form](await figures.count(store, region, now, scope))


async def _national(store: Store, now: datetime, asked: Asked, form: Format) -> bytes:
    """The whole country, which has neither scopes nor documents."""
    if form in KINDS or asked != NO_SCOPE:
        raise Impossible("cli-region-missing")
    nation = await figures.count_nation(store, now.astimezone(ZoneInfo(NATION.zone)))
    return WRITERS[form](nation)


async def _scope(store: Store, region: Region, asked: Asked) -> Scope:
    match [name for name in Asked._fields if getattr(asked, name) is not None]:
        case []:
            return Scope()
        case ["year"]:
            return Scope.parse(f"{ScopeKind.YEAR}-{asked.year}")
        case ["launch"]:
            launches = await store.launches.of_region(region.code)
            return Scope(ScopeKind.LAUNCH, _named(launches, asked.launch or ""))
        case ["period"]:
            periods = await store.periods.of_region(region.code)
            return Scope(ScopeKind.PERIOD, _named(periods, asked.period or ""))
    raise Impossible("cli-one-scope")


def _named(known: Sequence[Launch] | Sequence[Period], typed: str) -> int:
    """The id of what is called so."""
    for one in known:
        if fold(one.name) == fold(typed):
            return one.id
    raise Impossible("cli-scope-unknown", typed=typed, names=[one.name for one in known] or None)


def _as_text(counted: Figures | Nation) -> bytes:
    if isinstance(counted, Nation):
        told = figures.national_summary(counted)
    else:
        told = figures.summary(counted)
    return _line(unmarked(fill(Texts.load(), told.text, told.values)))


def _as_json(counted: Figures | Nation) -> bytes:
    if isinstance(counted, Nation):
        told = figures.nation_for_machines(counted)
    else:
        told = figures.for_machines(counted)
    return _line(json.dumps(told, ensure_ascii=False, indent=2))


def _line(text: str) -> bytes:
    return f"{text}\n".encode()


Writer = Callable[[Figures | Nation], bytes]
WRITERS: dict[Format, Writer] = {Format.TEXT: _as_text, Format.JSON: _as_json}
#: The formats that are files.
KINDS: Final = {
    Format.XLSX: DocumentKind.WORKBOOK,
    Format.PDF: DocumentKind.REPORT,
    Format.PNG: DocumentKind.PICTURE,
}
