"""`search`: what the catalogue has that is like a name, one by one or for a whole file."""

import asyncio
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands.failing import Impossible
from bot.commands.places import named_region
from bot.commands.wording import Command, argument, option, plain, show_table, tell
from bot.indexing import build_matcher
from bot.opening import opened
from bot.settings import Settings, load
from documents.spreadsheets import read_table
from domain.matching import Entry, Match, Matcher, Scope

LIMIT = 5


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("search", cls=Command, help=plain("cli-search"))
    def search(
        query: Annotated[str | None, argument("cli-query", "cli-a-query")] = None,
        batch: Annotated[Path | None, option("--batch", "cli-batch", "cli-a-file")] = None,
        region: Annotated[
            str | None, option("--region", "cli-search-region", "cli-a-region")
        ] = None,
        limit: Annotated[int, option("--limit", "cli-limit", "cli-a-number")] = LIMIT,
        as_json: Annotated[bool, option("--json", "cli-json")] = False,
    ) -> None:
        if (query is None) == (batch is None):
            raise Impossible("cli-search-what")
        if limit < 1:
            raise Impossible("cli-limit-wrong")
        catalogue = asyncio.run(_catalogue(load(), region, limit))
        if batch is not None:
            for asked in _queries(batch):
                tell(catalogue.answer(asked))
        elif query is not None:
            asked = Asked(query)
            tell(catalogue.answer(asked)) if as_json else catalogue.show(asked)


@dataclass(frozen=True, slots=True)
class Asked:
    """A name, perhaps with its expansion, and a description."""

    query: str
    description: str = ""


class Catalogue:
    """What can be found, and by whom it is asked."""

    def __init__(self, entries: Iterable[Entry], matcher: Matcher, scope: Scope) -> None:
        self._entries = {entry.number: entry for entry in entries}
        self._matcher = matcher
        self._scope = scope

    def answer(self, asked: Asked) -> str:
        """The results as one line of JSON."""
        results = [self._as_json(match) for match in self._found(asked)]
        return json.dumps({"query": asked.query, "results": results}, ensure_ascii=False)

    def show(self, asked: Asked) -> None:
        """The results as a table."""
        found = self._found(asked)
        if not found:
            tell(plain("cli-nothing-found", query=asked.query))
            return
        columns = ("number", "name", "agency", "level", "why")
        show_table(
            plain("cli-found", query=asked.query, count=len(found)),
            [plain(f"cli-column-{column}") for column in columns],
            [self._row(match) for match in found],
        )

    def _found(self, asked: Asked) -> list[Match]:
        return self._matcher.search(asked.query, self._scope, description=asked.description)

    def _row(self, match: Match) -> tuple[str, ...]:
        entry = self._entries[match.number]
        name = f"{entry.name} ({entry.expansion})" if entry.expansion else entry.name
        return match.number, name, entry.agency, level(match), reasons(match)

    def _as_json(self, match: Match) -> Mapping[str, Any]:
        entry = self._entries[match.number]
        return {
            "number": match.number,
            "name": entry.name,
            "expansion": entry.expansion,
            "agency": entry.agency,
            "score": match.score,
            "level": match.level,
            "reasons": match.reasons,
        }


def level(match: Match) -> str:
    """How alike it is, in words and as a score."""
    return f"{plain(f'level-{match.level}')} ({match.score})"


def reasons(match: Match) -> str:
    """Why it is alike, in words."""
    return ", ".join(plain(f"reason-{reason}") for reason in match.reasons)


async def _catalogue(settings: Settings, region_name: str | None, limit: int) -> Catalogue:
    async with opened(settings) as database, database.read() as store:
        region = (await named_region(store, region_name)).code if region_name else None
        entries = await store.catalogue.entries()
        matcher = await build_matcher(store, entries)
    return Catalogue(entries, matcher, Scope(region=region, only_region=region, limit=limit))


def _queries(file: Path) -> Iterator[Asked]:
    table = read_table(file, file.name)
    if "query" not in table.headers:
        raise Impossible("cli-batch-no-query", file=file.name)
    for row in table.rows:
        if query := row.cells.get("query", ""):
            yield Asked(query, row.cells.get("description", ""))
