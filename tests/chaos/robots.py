"""People who never tire: each does the next thing as soon as Pandu has answered the last."""

import random
from collections.abc import Callable, Iterator

from simulator.client import Client
from simulator.objects import Message

#: Seconds without an answer after which something is lost; a restart on a busy machine takes some.
PATIENCE = 120.0

PRESSED = {
    "Tahapan": ("Inisiatif", "Uji coba", "Penerapan"),
    "Bentuk inovasi": ("Pelayanan publik",),
    "Jenis": ("Digital",),
    "Penanggung jawab (PIC)": ("Saya sendiri",),
}
TYPED = {
    "Kepanjangan": ("lewati",),
    "Tanggal uji coba": ("Maret 2024", "2/5/2024"),
    "Tanggal penerapan": ("Agustus 2025", "17-8-2025"),
    "Urusan pemerintahan": ("kesehatan", "pendidikan"),
}
ONE_MORE_TIME = ("Berbeda, lanjutkan", "Pakai sebagai jawaban", "Lanjutkan", "Pakai apa adanya")
SYLLABLES = "ba du fi ga ho ja ki lu me no pa ri so ta vi wo ya zu".split()


class Stuck(Exception):
    """A person waits in vain; what stood in the chat last."""


class Robot:
    """Reads what comes into a chat, in order; a message that came twice is read once."""

    def __init__(self, client: Client, seed: str) -> None:
        self.client = client
        self.random = random.Random(seed)
        self.surprises: list[str] = []
        self._read = client.chat.last_id

    async def next(self) -> Message:
        """The next message of the bot. Raises Stuck."""
        try:
            message = await self.client.telegram.until(self._unread, PATIENCE)
        except TimeoutError:
            last = [m.text[:80] for m in self.client.messages[-3:]]
            raise Stuck(self.client.user.id, last) from None
        assert message is not None
        self._read = message.id
        return message

    def _unread(self) -> Message | None:
        chat = self.client.chat
        for number in range(self._read + 1, chat.last_id + 1):
            message = chat.messages.get(number)
            if message is not None and message.from_bot:
                return message
        return None


class Clerk(Robot):
    """Registers one innovation after the other, in whole conversations."""

    def __init__(self, client: Client, seed: str) -> None:
        super().__init__(client, seed)
        self.numbers: list[str] = []
        self.names: list[str] = []
        self._done: set[str] = set()

    async def registers(self) -> None:
        """From /daftar to the receipt."""
        self.names.append(self._words(3).title())
        self._done.clear()
        sent = len(self.numbers)
        self.client.send("/daftar")
        while len(self.numbers) == sent:
            self._react(await self.next())

    def _react(self, message: Message) -> None:
        question = message.text.partition("\n")[0].partition(" · ")[2]
        once = next((label for label in ONE_MORE_TIME if label in message.labels), None)
        if "Nomor: INV-" in message.text:
            self._receipt(message)
        elif once is not None:
            self._once(message.text, lambda: self.client.press(once, message))
        elif "Kirim" in message.labels:
            self._once("Kirim", lambda: self.client.press("Kirim", message))
        elif question == "Nama inovasi":
            self._once(question, lambda: self.client.send(self.names[-1]))
        elif question == "Ringkasan":
            self._once(question, lambda: self.client.send(self._words(12)))
        elif question in PRESSED:
            chosen = self.random.choice(PRESSED[question])
            self._once(question, lambda: self.client.press(chosen, message))
        elif question in TYPED:
            chosen = self.random.choice(TYPED[question])
            self._once(question, lambda: self.client.send(chosen))
        else:
            self.surprises.append(message.text)

    def _once(self, what: str, act: Callable[[], object]) -> None:
        if what not in self._done:
            self._done.add(what)
            act()

    def _receipt(self, message: Message) -> None:
        number = message.text.partition("Nomor: ")[2].split()[0]
        if number not in self.numbers:
            self.numbers.append(number)

    def _words(self, count: int) -> str:
        return " ".join("".join(self.random.choices(SYLLABLES, k=3)) for _ in range(count))


class Searcher(Robot):
    """Writes several searches before the first is answered; each asks for a word of its own."""

    AT_ONCE = 4

    def __init__(self, client: Client, seed: str) -> None:
        super().__init__(client, seed)
        self.asked: list[str] = []

    async def searches(self) -> None:
        """Ask several things at once, and read all answers."""
        fresh = list(self._fresh())
        for word in fresh:
            self.client.send(f"/cari {word}")
        while fresh:
            text = (await self.next()).text
            if fresh[0] in text:
                self.asked.append(fresh.pop(0))
            elif not any(word in text for word in self.asked[-1:]):
                self.surprises.append(text)

    def _fresh(self) -> Iterator[str]:
        for _ in range(self.AT_ONCE):
            yield f"qx{self.client.user.id}x{self.random.randrange(10**9)}"
