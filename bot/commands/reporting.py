"""`report`: the figures of /laporan, as text or for machines."""

import asyncio
import json
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bot.clock import OfficeClock
from bot.commands.failing import Impossible
from bot.commands.places import named_region
from bot.commands.wording import Command, option, plain, tell
from bot.opening import opened
from bot.settings import Settings, load
from domain.coverage import UnitState
from handlers.admin import figures
from handlers.admin.figures import Figures
from handlers.rendering import fill
from locales import Texts, unmarked


class Format(StrEnum):
    """Text is the message of /laporan; JSON has all of its figures."""

    TEXT = "text"
    JSON = "json"


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("report", cls=Command, help=plain("cli-report"))
    def report(
        region: Annotated[str | None, option("--region", "cli-region", "cli-a-region")] = None,
        form: Annotated[Format, option("--format", "cli-format", "cli-a-format")] = Format.TEXT,
        out: Annotated[Path | None, option("--out", "cli-out", "cli-a-file")] = None,
    ) -> None:
        settings = load()
        written = asyncio.run(_report(settings, region or settings.region, form))
        if out is None:
            tell(written)
        else:
            out.write_text(f"{written}\n", encoding="utf-8")


async def _report(settings: Settings, region_name: str | None, form: Format) -> str:
    if region_name is None:
        raise Impossible("cli-region-missing")
    async with opened(settings) as database, database.read() as store:
        region = await named_region(store, region_name)
        now = OfficeClock(settings.clock_file).now().astimezone(ZoneInfo(region.zone))
        counted = await figures.count(store, region, now)
    if form is Format.JSON:
        return json.dumps(_as_json(counted), ensure_ascii=False, indent=2)
    told = figures.summary(counted)
    return unmarked(fill(Texts.load(), told.text, told.values))


def _as_json(counted: Figures) -> dict[str, Any]:
    coverage = counted.coverage
    return {
        "region": {"code": counted.region.code, "name": counted.region.name},
        "scope": "cumulative, verified",
        "at": _moment(counted.at),
        "innovations": coverage.innovations,
        "units": coverage.units,
        "covered": coverage.covered,
        "missing": coverage.missing,
        "percent": None if coverage.percent is None else float(coverage.percent),
        "groups": {
            group: {"units": one.units, "covered": one.covered, "missing": one.missing}
            for group, one in coverage.groups.items()
        },
        "stages": {str(stage or "unknown"): n for stage, n in coverage.breakdown.stage.items()},
        "submitted": coverage.submitted,
        "apart": coverage.apart.innovations,
        "basic_services": {
            "covered": coverage.basic.covered,
            "empty": coverage.basic.empty,
            "unknown": coverage.basic.unknown,
        },
        "monitoring": _monitoring(counted),
        "without_innovation": [
            {"name": row.unit.name, "type": row.unit.type, "state": row.state}
            for row in coverage.rows
            if row.state is not UnitState.COVERED
        ],
    }


def _monitoring(counted: Figures) -> dict[str, Any] | None:
    if counted.period is None or counted.monitoring is None:
        return None
    return {
        "period": counted.period.name,
        "deadline": counted.period.due.isoformat(),
        "due": counted.monitoring.due,
        "received": counted.monitoring.received,
        "late": counted.monitoring.late,
    }


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
