"""The backlog on a server. Part of `make chaos`."""

from tests.chaos.scene import Scene
from tests.chaos.test_backlog import flat


async def test_one_chat_with_a_hundred_thousand_waiting(shared: Scene) -> None:
    await flat(shared)
