"""Killed at any moment and at every named point, Pandu loses nothing and does nothing twice."""

from tests.chaos.storm import Scene, rages

SEED = 20261123


async def test_a_crowd_notices_no_kill(stage: Scene) -> None:
    toll = await rages(stage, SEED, kills=8)
    print(toll)
    assert toll.ledger.wrong == [], f"seed {toll.seed}"
