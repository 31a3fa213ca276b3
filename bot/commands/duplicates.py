"""`duplicates`: what may stand twice in the catalogue of a region."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Annotated, Any

import typer

from bot.commands.failing import Impossible
from bot.commands.places import named_region
from bot.commands.searching import level, reasons
from bot.commands.wording import Command, option, plain, show_table, tell, watched
from bot.indexing import build_matcher
from bot.opening import opened
from bot.settings import Settings, load
from domain.matching import Entry, Matcher, Pair, similar_pairs
from domain.regions import Region

#: Rows of the table; JSON has all pairs.
SHOWN = 200


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("duplicates", cls=Command, help=plain("cli-duplicates"))
    def duplicates(
        region: Annotated[str | None, option("--region", "cli-region", "cli-a-region")] = None,
        as_json: Annotated[bool, option("--json", "cli-json")] = False,
    ) -> None:
        settings = load()
        catalogue = asyncio.run(_catalogue(settings, region or settings.region))
        pairs = catalogue.pairs()
        if as_json:
            tell(_as_json(catalogue.region, pairs))
        else:
            _show(catalogue.region, pairs)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that can be found, and the region that is looked through."""

    region: Region
    entries: Sequence[Entry]
    matcher: Matcher

    def pairs(self) -> list[Pair]:
        """The region's possible duplicates, likeliest first."""
        code = self.region.code
        own = [e for e in self.entries if e.region == code or e.region.startswith(f"{code}.")]
        known = {entry.number: entry for entry in self.entries}
        found = similar_pairs(self.matcher, own, known, within=code)
        pairs = chain(*watched(found, len(own), plain("cli-comparing")))
        return sorted(pairs, key=lambda pair: (-pair.match.score, pair.one.number))


async def _catalogue(settings: Settings, region_name: str | None) -> Catalogue:
    if region_name is None:
        raise Impossible("cli-region-missing")
    async with opened(settings) as database, database.read() as store:
        region = await named_region(store, region_name)
        entries = await store.catalogue.entries()
        return Catalogue(region, entries, await build_matcher(store, entries))


def _as_json(region: Region, pairs: Sequence[Pair]) -> str:
    listed = [
        {
            "one": _row(pair.one),
            "other": _row(pair.other),
            "score": pair.match.score,
            "level": pair.match.level,
            "reasons": pair.match.reasons,
        }
        for pair in pairs
    ]
    return json.dumps({"region": region.code, "pairs": listed}, ensure_ascii=False, indent=2)


def _row(entry: Entry) -> Mapping[str, Any]:
    return {
        "number": entry.number,
        "name": entry.name,
        "expansion": entry.expansion,
        "agency": entry.agency,
        "region": entry.region,
    }


def _show(region: Region, pairs: Sequence[Pair]) -> None:
    if not pairs:
        tell(plain("cli-no-duplicates", region=region.name))
        return
    columns = ("number", "name", "unit", "number", "other", "other-unit", "level", "why")
    show_table(
        plain("cli-duplicates-title", region=region.name, count=len(pairs)),
        [plain(f"cli-column-{column}") for column in columns],
        [
            (
                *(pair.one.number, pair.one.name, pair.one.agency),
                *(pair.other.number, pair.other.name, pair.other.agency),
                level(pair.match),
                reasons(pair.match),
            )
            for pair in pairs[:SHOWN]
        ],
    )
    if len(pairs) > SHOWN:
        tell(plain("cli-duplicates-more", more=len(pairs) - SHOWN))
