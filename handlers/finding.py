"""The search index as handlers ask it: never more than a moment of the event loop's time."""

import asyncio
from collections.abc import Callable
from functools import partial

from domain.matching import Match, Matcher, Scope

#: Rows from which on a search may take 20 ms (`make bench-matching`) and goes to a thread. Below,
#: a thread would only make it wait for its turn.
LARGE = 50_000


class Finder:
    """Searches, in a thread where the catalogue is large."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher

    async def search(self, text: str, scope: Scope, *, description: str = "") -> list[Match]:
        """Rows that may be the innovation of this name, likeliest first."""
        return await self._asked(
            partial(self._matcher.search, text, scope, description=description)
        )

    async def find(self, words: str, scope: Scope, *, offset: int = 0) -> list[Match]:
        """Rows about the words of a search, best first; also by their agencies' names."""
        return await self._asked(partial(self._matcher.find, words, scope, offset=offset))

    async def _asked(self, question: Callable[[], list[Match]]) -> list[Match]:
        if len(self._matcher) < LARGE:
            return question()
        return await asyncio.to_thread(question)
