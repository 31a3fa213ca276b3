"""How fast Telegram may be written to: per chat, per group, overall, and after it said stop."""

import math
from collections import deque
from dataclasses import dataclass

#: Telegram's limits (core.telegram.org/bots/faq): a chat takes one a second and short bursts, a
#: group 20 a minute, a bot 30 a second overall; broadcasts leave room for answers.
PER_CHAT = (1.0, 5)
PER_GROUP = (15 / 60, 5)
BROADCASTS_PER_SECOND = 25.0
#: Of broadcasts; they come evenly, so that an answer beside them finds a place soon.
BURST = 3
NO_LIMIT = (0.0, 1)
#: Of a message: a wait that has just ended must not be rounded into another.
TOLERANCE = 1e-6

#: So many chats told to wait within so many seconds: it is not them, it is the bot.
FLOODED_CHATS = 3
FLOOD_WINDOW = 10.0
FORGET_ABOVE = 100


@dataclass
class Allowance:
    """So many a second, of which `burst` may come at once; 0 a second means without limit."""

    per_second: float
    burst: int
    _full_at: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed."""
        if self.room(now) >= 1:
            return 0.0
        return self._full_at - now - (self.burst - 1) / self.per_second

    def room(self, now: float) -> float:
        """How many are allowed at once now."""
        if not self.per_second:
            return math.inf
        owed = max(0.0, self._full_at - now) * self.per_second
        return math.floor(self.burst - owed + TOLERANCE)

    def take(self, now: float) -> None:
        """One was used."""
        if self.per_second:
            self._full_at = max(self._full_at, now) + 1 / self.per_second

    def hold(self, until: float) -> None:
        """Allow none before `until`."""
        pause = (self.burst - 1) / self.per_second if self.per_second else 0.0
        self._full_at = max(self._full_at, until + pause)

    def idle(self, now: float) -> bool:
        """Everything is allowed again, so there is nothing to remember."""
        return self._full_at <= now


class Window:
    """So many within any second, whenever in it: who comes after a pause need not wait."""

    def __init__(self, per_second: float) -> None:
        self._sent: deque[float] = deque()
        self.allow(per_second)

    def allow(self, per_second: float) -> None:
        """From now on so many; less than one a second means one in a longer time; 0: no limit."""
        self._most = max(1, math.floor(per_second))
        self._span = self._most / per_second if per_second else 0.0

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed."""
        if self.room(now) >= 1:
            return 0.0
        return self._sent[-self._most] + self._span - now

    def room(self, now: float) -> float:
        """How many are allowed at once now."""
        if not self._span:
            return math.inf
        while self._sent and self._sent[0] + self._span <= now + TOLERANCE:
            self._sent.popleft()
        return self._most - len(self._sent)

    def take(self, now: float) -> None:
        """One was used."""
        if self._span:
            self._sent.append(now)


class Pace:
    """When which chat may be written to. Times are seconds of a monotonic clock.

    `rate` is this sender's share of messages a second; 0 for no limit at all, also not per chat,
    until Telegram says stop.
    """

    def __init__(self, rate: float) -> None:
        self._overall = Window(rate)
        self._broadcasts = Allowance(min(BROADCASTS_PER_SECOND, rate), BURST)
        self._unlimited = not rate
        self._chats: dict[int, Allowance] = {}
        self._forget_above = FORGET_ABOVE
        self._stopped_until = 0.0
        self._floods: deque[tuple[float, int]] = deque(maxlen=FLOODED_CHATS)

    def share(self, rate: float, senders: int) -> None:
        """Take this sender's part of `rate`, which `senders` live ones share."""
        self._overall.allow(rate / senders)
        self._broadcasts.per_second = min(BROADCASTS_PER_SECOND, rate) / senders

    def wait(self, now: float) -> float:
        """Seconds until any message may go."""
        return max(self._stopped_until - now, self._overall.wait(now), 0.0)

    def room(self, now: float) -> float:
        """How many messages may go now."""
        return 0 if self.stopped(now) else max(0, self._overall.room(now))

    def stopped(self, now: float) -> bool:
        """Has Telegram told the whole bot to wait?"""
        return now < self._stopped_until

    @property
    def remembered(self) -> int:
        """How many chats it keeps in mind."""
        return len(self._chats)

    def broadcast_room(self, now: float) -> float:
        """How many of them may be broadcasts."""
        return max(0, self._broadcasts.room(now))

    def take(self, chat_id: int, now: float, *, broadcast: bool = False) -> None:
        """A message goes to this chat now."""
        self._overall.take(now)
        if not self._unlimited:
            self._chat(chat_id).take(now)
        if broadcast:
            self._broadcasts.take(now)

    def resting(self, now: float) -> dict[int, float]:
        """Chats that may not be written to now, with the seconds until they may."""
        if len(self._chats) > self._forget_above:
            self._chats = {chat: a for chat, a in self._chats.items() if not a.idle(now)}
            self._forget_above = 2 * len(self._chats) + FORGET_ABOVE
        return {chat: wait for chat, a in self._chats.items() if (wait := a.wait(now)) > 0}

    def flood(self, chat_id: int, seconds: float, now: float) -> None:
        """Telegram said: too many requests. It does not say whether the chat's or the bot's."""
        self._chat(chat_id).hold(now + seconds)
        self._floods.append((now, chat_id))
        recent = {chat for at, chat in self._floods if at > now - FLOOD_WINDOW}
        if len(recent) >= FLOODED_CHATS:
            self._stopped_until = max(self._stopped_until, now + seconds)

    def _chat(self, chat_id: int) -> Allowance:
        if chat_id not in self._chats:
            pace = PER_GROUP if chat_id < 0 else PER_CHAT
            self._chats[chat_id] = Allowance(*(NO_LIMIT if self._unlimited else pace))
        return self._chats[chat_id]
