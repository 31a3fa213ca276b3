"""make chaos: hundreds of kills over SQLite and PostgreSQL, and what they cost.

`python -m tests.chaos [seed]`; a failing seed can be run again.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from storage import migrations
from storage.database import Database
from tests import postgres
from tests.chaos.program import Nursery, nursery
from tests.chaos.scene import scene
from tests.chaos.storm import MOST_REPEATED, Toll, rages
from tests.chaos.weather import DOUBLING

SEED = 20261123
#: Messages that a kill may repeat on average at full burst, over all storms in fair weather.
REPEATED_ON_AVERAGE = 1.5


@dataclass(frozen=True)
class Storm:
    """How long a storm rages, over what; `pause` seconds lie between faults of Telegram."""

    engine: str
    processes: int
    kills: int
    pause: float | None = None


STORMS = (
    Storm("SQLite", 1, 110),
    Storm("PostgreSQL", 1, 60),
    Storm("PostgreSQL", 2, 60),
    Storm("PostgreSQL", 3, 50),
    Storm("SQLite", 1, 20, pause=0.1),
    Storm("PostgreSQL", 2, 20, pause=0.1),
)


async def main(seed: int) -> bool:
    """Let every storm rage; was everything as it has to be?"""
    console = Console(width=110)
    table = Table("engine", "processes", "faults", "kills", "updates", "registered", "reported")
    for heading in ("lost or doubled", "messages", "repeated", "per kill", "seconds"):
        table.add_column(heading, justify="right")
    points: Counter[str] = Counter()
    tolls: list[tuple[Storm, Toll]] = []
    folder = Path(tempfile.mkdtemp(prefix="chaos-"))
    with postgres.server() as server:
        async with nursery(folder) as births:
            for number, storm in enumerate(STORMS):
                toll = await weathered(storm, seed + number, folder / str(number), server, births)
                points += toll.kills
                tolls.append((storm, toll))
                table.add_row(*row(storm, toll))
                console.print(*row(storm, toll), f"seed {toll.seed}")
                for wrong in toll.ledger.wrong:
                    console.print(f"seed {toll.seed}: {wrong}", style="red")
    console.print(table)
    console.print(f"{points.total()} kills:", dict(points.most_common()))
    repeated = on_average([toll for storm, toll in tolls if storm.pause is None])
    console.print(f"{repeated:.2f} repeated per kill in fair weather, on average")
    return all(is_fine(toll) for _, toll in tolls) and repeated <= REPEATED_ON_AVERAGE


def on_average(tolls: Sequence[Toll]) -> float:
    """Messages that were repeated per kill."""
    return sum(one.ledger.repeated for one in tolls) / sum(one.killed for one in tolls)


async def weathered(storm: Storm, seed: int, folder: Path, server: str, births: Nursery) -> Toll:
    """One storm over a database of its own."""
    await asyncio.to_thread(folder.mkdir)
    url = f"sqlite+aiosqlite:///{folder / 'pandu.db'}"
    if storm.engine == "PostgreSQL":
        url = await asyncio.to_thread(postgres.create, server, f"chaos-{seed}")
    database = await Database.open(url)
    await migrations.upgrade(database)
    await database.close()
    async with scene(url, folder, births) as stage:
        return await rages(
            stage, seed, kills=storm.kills, processes=storm.processes, pause=storm.pause
        )


def is_fine(toll: Toll) -> bool:
    """Is every count exact, and was no more repeated than can have been in flight?"""
    most = MOST_REPEATED * toll.killed + toll.faults.get(DOUBLING, 0)
    return not toll.ledger.wrong and toll.ledger.repeated <= most


def row(storm: Storm, toll: Toll) -> list[str]:
    """A storm's line in the table."""
    found = toll.ledger
    return [
        storm.engine,
        str(storm.processes),
        str(sum(toll.faults.values())),
        str(toll.killed),
        str(found.handled),
        str(found.registered),
        str(found.reported),
        str(len(found.wrong)),
        str(found.messages),
        str(found.repeated),
        f"{on_average([toll]):.2f}",
        f"{toll.seconds:.0f}",
    ]


if __name__ == "__main__":
    sys.exit(not asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else SEED)))
