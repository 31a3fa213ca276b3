"""How one loop wakes another of the same process."""

import asyncio


class Bell:
    """Rung by who made work, heard by the one loop that does it; rings are not counted."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Wake the listener, or keep it from falling asleep."""
        self._rung.set()

    async def heard(self, within: float) -> None:
        """Wait until rung, at most `within` seconds: other processes have no bell."""
        try:
            async with asyncio.timeout(max(within, 0)):
                await self._rung.wait()
        except TimeoutError:
            return
        finally:
            self._rung.clear()
