"""A frozen process is replaced in time, whatever it holds. Part of `make chaos`."""

import pytest

from tests.chaos.scene import Scene
from tests.chaos.test_freezing import TAKEN_OVER, takes_over


@pytest.mark.parametrize(
    "moment", ["lease renewed, not committed", "update routed, not written", "before the commit"]
)
async def test_another_process_takes_over(shared: Scene, moment: str) -> None:
    assert await takes_over(shared, moment) < TAKEN_OVER
