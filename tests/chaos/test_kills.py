"""Killed at any moment and at every named point, Pandu loses nothing and does nothing twice."""

from tests.chaos.scene import Scene
from tests.chaos.storm import MOST_REPEATED, rages
from tests.chaos.weather import DOUBLING

SEED = 20261123


async def test_a_crowd_is_served_once_however_often_pandu_is_killed(embedded: Scene) -> None:
    toll = await rages(embedded, SEED, kills=8, clerks=20)

    assert toll.ledger.wrong == [], f"seed {toll.seed}"
    assert toll.ledger.repeated <= MOST_REPEATED * toll.killed, f"seed {toll.seed}"


async def test_two_processes_share_the_work_and_are_killed_in_turn(shared: Scene) -> None:
    toll = await rages(shared, SEED, kills=4, processes=2, clerks=20)

    assert toll.ledger.wrong == [], f"seed {toll.seed}"
    assert toll.ledger.repeated <= MOST_REPEATED * toll.killed, f"seed {toll.seed}"


async def test_a_telegram_that_fails_in_every_way_loses_nothing(embedded: Scene) -> None:
    toll = await rages(embedded, SEED, kills=1, pause=0.1, clerks=8)

    assert toll.ledger.wrong == [], f"seed {toll.seed}"
    unanswered = toll.faults[DOUBLING]
    assert toll.ledger.repeated <= MOST_REPEATED * toll.killed + unanswered, f"seed {toll.seed}"
