"""People who never tire: each does the next thing as soon as Pandu has answered the last."""

import random
from collections.abc import Awaitable, Callable, Iterator

from simulator.client import Client
from simulator.objects import Message
from tests.simulator.api import picture

#: Seconds without an answer after which something is lost; a restart on a busy machine takes some.
PATIENCE = 120.0

#: Buttons that are pressed wherever they appear.
AT_ONCE = ("Berbeda, lanjutkan", "Pakai sebagai jawaban", "Lanjutkan", "Pakai apa adanya")
#: What stands in a question, and the buttons of which one is pressed.
PRESSED = {
    "· Tahapan": ("Inisiatif", "Uji coba", "Penerapan"),
    "· Bentuk inovasi": ("Pelayanan publik",),
    "· Jenis": ("Digital",),
    "· Penanggung jawab (PIC)": ("Saya sendiri",),
    "Bagaimana pelaksanaannya": ("Berjalan",),
}
#: What stands in a question, and the texts of which one is written.
TYPED = {
    "· Kepanjangan": ("lewati",),
    "· Tanggal uji coba": ("Maret 2024", "2/5/2024"),
    "· Tanggal penerapan": ("Agustus 2025", "17-8-2025"),
    "· Urusan pemerintahan": ("kesehatan", "pendidikan"),
    "Berapa persen": ("60", "75%"),
    "Kegiatan apa": ("pelatihan 12 bidan pada 5 Oktober",),
    "Output: ": ("jumlah warga terdata, 1.250 orang",),
    "Outcome: ": ("waktu tunggu dari 3 jam menjadi 30 menit",),
}
SYLLABLES = ("ba", "du", "fi", "ga", "ho", "ja", "ki", "lu", "me", "no", "pa", "ri", "so", "ta")


class Stuck(Exception):
    """A person waits in vain: who, and what stood in the chat last."""


class Robot:
    """Reads what comes into a chat, in order; what comes twice is read once."""

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
    """Registers one innovation after the other, and reports on some, in whole conversations."""

    def __init__(
        self, client: Client, seed: str, verify: Callable[[str], Awaitable[None]] | None = None
    ) -> None:
        """`verify` lets the admin approve a number; without it nothing is reported on."""
        super().__init__(client, seed)
        self.numbers: list[str] = []
        self.reports = 0
        self._verify = verify
        self._name = ""
        self._seen: set[str] = set()

    async def works(self) -> None:
        """Register something; then perhaps report on it."""
        await self.registers()
        if self._verify is not None and self.random.random() < 0.5:
            await self._verify(self.numbers[-1])
            await self.reports_on(self.numbers[-1])

    async def registers(self) -> None:
        """From /daftar to the receipt."""
        await self.sends(await self.fills())

    async def fills(self) -> Message:
        """From /daftar to the summary, which is not sent yet."""
        self._name = self._words(3).title()
        self.client.send("/daftar")
        return await self._until(lambda message: "Kirim" in message.labels)

    async def sends(self, summary: Message) -> None:
        """From the summary to the receipt."""
        self.client.press("Kirim", summary)
        receipt = await self._until(lambda message: "Nomor: INV-" in message.text)
        self.numbers.append(receipt.text.partition("Nomor: ")[2].split()[0])
        self._seen = {receipt.text}  # it may come twice

    async def reports_on(self, number: str) -> None:
        """From /lapor to the thanks, with a photo."""
        self.client.send(f"/lapor {number}")
        self.client.press("Kirim", await self._until(lambda message: "Kirim" in message.labels))
        thanks = await self._until(lambda message: "sudah diterima" in message.text)
        self.reports += 1
        self._seen = {thanks.text}

    async def _until(self, ends: Callable[[Message], bool]) -> Message:
        """React to whatever comes for the first time, until one message ends it."""
        while True:
            message = await self.next()
            if message.text not in self._seen:
                self._seen.add(message.text)
                if ends(message):
                    return message
                self._react(message)

    def _react(self, message: Message) -> None:
        text = message.text
        at_once = next((label for label in AT_ONCE if label in message.labels), None)
        pressed = next((PRESSED[words] for words in PRESSED if words in text), None)
        typed = next((TYPED[words] for words in TYPED if words in text), None)
        if at_once is not None:
            self.client.press(at_once, message)
        elif pressed is not None:
            self.client.press(self.random.choice(pressed), message)
        elif typed is not None:
            self.client.send(self.random.choice(typed))
        elif "· Nama inovasi" in text:
            self.client.send(self._name)
        elif "· Ringkasan" in text:
            self.client.send(self._words(12))
        elif "kirim satu bukti" in text:
            self.client.photo(picture(self.random.randint(20, 99), self.random.randint(20, 99)))
        else:
            self.surprises.append(text)

    def _words(self, count: int) -> str:
        return " ".join("".join(self.random.choices(SYLLABLES, k=3)) for _ in range(count))


class Searcher(Robot):
    """Writes several searches before the first is answered; each asks for a word of its own."""

    TOGETHER = 4

    def __init__(self, client: Client, seed: str) -> None:
        super().__init__(client, seed)
        self.asked: list[str] = []

    async def works(self) -> None:
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
        for _ in range(self.TOGETHER):
            yield f"qx{self.client.user.id}x{self.random.randrange(10**9)}"
