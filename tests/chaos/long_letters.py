"""The dead letter on a server. Part of `make chaos`."""

from tests.chaos.scene import Scene
from tests.chaos.test_letters import replayed


async def test_a_replayed_letter_is_handled_once(shared: Scene) -> None:
    await replayed(shared)
