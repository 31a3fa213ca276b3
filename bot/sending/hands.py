"""What a sender has claimed: messages that wait for a place, that are under way, that are done."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

from bot.sending.delivery import Outcome
from storage.outbox import ToSend

#: Seconds for which a claim is trusted; it holds for storage.outbox.CLAIMED_FOR.
TRUSTED: Final = 10.0

Finished = list[tuple[ToSend, Outcome]]


class Hands:
    """Holds each claimed message until its mark is committed; `places` of them are under way.

    A claim costs a commit, however many messages it takes. So answers are claimed ahead, up to
    `most` at once; each goes out as soon as there is a place.
    """

    def __init__(self, places: int, most: int) -> None:
        self._places = places
        self._most = max(places, most)
        self._held: dict[int, ToSend] = {}
        self._ahead: deque[ToSend] = deque()
        self._under_way = 0
        self._since = 0.0
        self._finished: Finished = []

    def __bool__(self) -> bool:
        return bool(self._held)

    @property
    def ids(self) -> list[int]:
        """What is held."""
        return list(self._held)

    @property
    def finished(self) -> Finished:
        """What was sent and must be marked."""
        return list(self._finished)

    @property
    def busy(self) -> bool:
        """Is anything under way?"""
        return self._under_way > 0

    @property
    def ahead(self) -> int:
        """How many wait for a place."""
        return len(self._ahead)

    @property
    def room(self) -> int:
        """How many more may be claimed."""
        return self._most - self._under_way - len(self._ahead)

    @property
    def free(self) -> int:
        """How many more would go out at once."""
        return max(0, self._places - self._under_way - len(self._ahead))

    def chats(self, finished: Finished) -> set[int]:
        """Whose messages are held, without what is being marked."""
        marked = {row.id for row, _ in finished}
        return {row.chat_id for row in self._held.values() if row.id not in marked}

    def take(self, rows: Iterable[ToSend], at: float) -> None:
        """These were claimed at this time, in seconds of a clock that never jumps."""
        if not self._ahead:
            self._since = at
        for row in rows:
            self._held[row.id] = row
            self._ahead.append(row)

    def renewed(self, at: float) -> None:
        """Every claim holds anew from this time on."""
        self._since = at

    def stale(self, now: float) -> bool:
        """May somebody else have taken over what waits? So it is after standing still."""
        return bool(self._ahead) and self.outdated(now)

    def outdated(self, now: float) -> bool:
        """Is the claim of what was taken last too old to be trusted?"""
        return now > self._since + TRUSTED

    def starting(self) -> Iterator[ToSend]:
        """What goes out now, as long as there are places."""
        while self._ahead and self._under_way < self._places:
            self._under_way += 1
            yield self._ahead.popleft()

    def done(self, row: ToSend, outcome: Outcome) -> None:
        """It is not under way any more."""
        self._under_way -= 1
        self._finished.append((row, outcome))

    def forget(self, finished: Finished) -> None:
        """Their marks are committed."""
        del self._finished[: len(finished)]
        for row, _ in finished:
            del self._held[row.id]

    def give_up_waiting(self) -> list[int]:
        """Whatever has not gone out is not held any more; the ids."""
        ids = [row.id for row in self._ahead]
        self._ahead.clear()
        for row_id in ids:
            del self._held[row_id]
        return ids
