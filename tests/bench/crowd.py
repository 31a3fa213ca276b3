"""People who answer each question: a crowd that never pauses, or one as large as the day brings."""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tests.bench.lean import Payload, Telegram

FIRST_CHAT: Final = 7001
WARM_SECONDS: Final = 3.0
SYLLABLES: Final = [
    "ba",
    "du",
    "fi",
    "ga",
    "ho",
    "ja",
    "ki",
    "lu",
    "me",
    "no",
    "pa",
    "ri",
    "so",
    "ta",
    "vi",
    "wo",
    "ya",
    "zu",
]
#: What is pressed or written at each question of a registration, by its label.
PRESSED: Final = (
    "stage",
    "category",
    "medium",
    "contact",
)  # the affair is written, for its buttons depend on the summary
WORDS: Final = {"Nama inovasi": 3, "Ringkasan": 14}
WRITTEN: Final = {
    "Urusan pemerintahan": "kesehatan",
    "Tanggal uji coba": "Maret 2024",
    "Tanggal penerapan": "17-8-2025",
}

#: What a person does about a message of the bot: write a text, or press the button of this data.
Act = tuple[str, str]
React = Callable[[Payload], Act]


def echoes(message: Payload) -> Act:
    """Always says something more."""
    return "write", _words(4)


def answers(message: Payload) -> Act:
    """Presses the first button where there are some; begins again at the end."""
    if message["text"] == "Terkirim.":
        return "write", "/daftar"
    rows = message.get("reply_markup", {}).get("inline_keyboard")
    return ("press", rows[0][0]["callback_data"]) if rows else ("write", _words(4))


def registers(message: Payload) -> Act:
    """Registers one innovation after the other."""
    if "INV-" in message["text"] and "<code>" in message["text"]:
        return "write", "/daftar"
    label = message["text"].partition("\n")[0].partition(" · ")[2].removesuffix("</b>")
    for data in _buttons(message):
        kind, _, rest = data.partition(":")
        _, _, choice = rest.partition(":")
        question, _, chosen = choice.partition(":")
        if data == "register" or (kind == "dup" and choice == "other"):
            return "press", data
        if kind == "q" and (chosen == "!send" or (question == "expansion" and chosen == "!skip")):
            return "press", data
        if kind == "q" and question in PRESSED:
            pick = [d for d in _buttons(message) if ":!help" not in d and ":!back" not in d]
            return "press", random.choice(pick)
    if label in WRITTEN:
        return "write", WRITTEN[label]
    return "write", _words(WORDS[label])


def _buttons(message: Payload) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def _words(count: int) -> str:
    return " ".join("".join(random.choices(SYLLABLES, k=3)) for _ in range(count)).title()


@dataclass
class Crowd:
    """Chats and how long each waited for its replies, in seconds."""

    telegram: Telegram
    react: React
    waits: list[float] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    _asked: dict[int, float] = field(default_factory=dict)
    _ready: dict[int, Payload] = field(default_factory=dict)
    _chats: int = 0
    _heard_from: set[int] = field(default_factory=set)
    _all_heard: asyncio.Event = field(default_factory=asyncio.Event)
    _all_ready: asyncio.Event = field(default_factory=asyncio.Event)

    async def never_pauses(
        self, chats: int, seconds: float, spent: Callable[[], float]
    ) -> tuple[float, float]:
        """All answer at once, always. Returns updates a second, and what of `spent` each took."""
        self.telegram.hear = self._go_on
        self._begin(chats)
        await self._warm(WARM_SECONDS)
        started, before = time.perf_counter(), spent()
        await asyncio.sleep(seconds)
        answered, took = max(1, len(self.waits)), time.perf_counter() - started
        self.telegram.hear = lambda chat_id, message: None
        return answered / took, (spent() - before) / answered

    async def comes(self, chats: int, per_second: float, seconds: float) -> None:
        """Updates arrive at random (Poisson), each in a chat that has been answered."""
        self.telegram.hear = self._get_ready
        self._begin(chats)
        await self._warm(0)
        await self._all_ready.wait()
        self.waits.clear()
        loop = asyncio.get_running_loop()
        at, end = loop.time(), loop.time() + seconds
        while (at := at + random.expovariate(per_second)) < end:
            await asyncio.sleep(max(0.0, at - loop.time()))
            chat_id = next(iter(self._ready), None)
            if chat_id is not None:
                self._act(chat_id, self._ready.pop(chat_id))
        await asyncio.sleep(1)
        self.telegram.hear = lambda chat_id, message: None

    async def _warm(self, seconds: float) -> None:
        """Until the bot has answered everybody, and some seconds more."""
        await self._all_heard.wait()
        await asyncio.sleep(seconds)
        self.waits.clear()

    def _begin(self, chats: int) -> None:
        self._chats = chats
        for chat_id in range(FIRST_CHAT, FIRST_CHAT + chats):
            self._asked[chat_id] = time.perf_counter()
            self.telegram.write(chat_id, "/daftar")

    def _heard(self, chat_id: int) -> bool:
        asked = self._asked.pop(chat_id, None)
        if asked is not None:
            self.waits.append(time.perf_counter() - asked)
            self._heard_from.add(chat_id)
            if len(self._heard_from) == self._chats:
                self._all_heard.set()
        return asked is not None

    def _go_on(self, chat_id: int, message: Payload) -> None:
        if self._heard(chat_id):
            self._act(chat_id, message)

    def _get_ready(self, chat_id: int, message: Payload) -> None:
        if self._heard(chat_id):
            self._ready[chat_id] = message
            if not self._asked:
                self._all_ready.set()

    def _act(self, chat_id: int, message: Payload) -> None:
        try:
            kind, what = self.react(message)
        except LookupError:
            self.odd.append(str(message))
            kind, what = "write", "/daftar"
        self._asked[chat_id] = time.perf_counter()
        if kind == "write":
            self.telegram.write(chat_id, what)
        else:
            self.telegram.press(chat_id, message, what)

    def percentile(self, share: float) -> float:
        """The wait, in milliseconds, that `share` of all replies did not exceed."""
        return percentile(self.waits, share) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all do not exceed; nan of nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")
