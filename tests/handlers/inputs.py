"""Every kind of input there is, for a person with an open question."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from simulator.client import Client
from simulator.objects import Message
from storage.conversations import Draft
from tests.handlers.questions import Asked
from tests.simulator.api import picture

WILD: Final = '\u200f<b>مرحبا</b> & "dua"\n=SUM(A1:A9)\n\u202ekelas'
LONG: Final = "Warga datang ke loket dan menunggu lama. " * 500
FORWARDED: Final = "Mohon hadir pada rapat koordinasi besok."


class Meant(Enum):
    """What an input is, while a question is open."""

    WORDS = auto()  # an answer, where words can be one
    FILE = auto()  # an answer, where evidence is asked
    PHONE = auto()  # an answer, where the own phone is asked
    NOTHING = auto()  # no answer to any question
    COMMAND = auto()  # something else altogether


@dataclass(frozen=True)
class Case:
    """One person at one question."""

    asked: Asked
    client: Client
    draft: Draft
    message: Message
    others: Draft


@dataclass(frozen=True)
class Kind:
    """One kind of input."""

    name: str
    meant: Meant
    send: Callable[[Case], object]
    typed: str = ""


def _says(name: str, text: str, meant: Meant = Meant.WORDS) -> Kind:
    return Kind(name, meant, lambda case: case.client.send(text), text)


def _taps(name: str, data: Callable[[Case], str]) -> Kind:
    return Kind(name, Meant.NOTHING, lambda case: case.client.tap(case.message.id, data(case)))


def _with_nul(case: Case) -> Message:
    return case.client.inject({"text": "Pelayanan\0prima"})


def _forwards(case: Case) -> Message:
    origin = {"type": "hidden_user", "sender_user_name": "Tono", "date": 0}
    return case.client.inject({"text": FORWARDED}, extra={"forward_origin": origin})


def _edits(case: Case) -> Message:
    telegram, chat = case.client.telegram, case.client.chat
    return case.client.edit(telegram.post(chat, case.client.user, {"text": "Satu"}), "Dua")


KINDS: Final = (
    _says("plain", "Pelayanan prima untuk warga"),
    _says("long", LONG),
    _says("emoji", "🎉👨‍👩‍👧🇮🇩"),
    _says("wild", WILD),
    Kind("nul", Meant.WORDS, _with_nul, "Pelayananprima"),
    Kind("forwarded", Meant.WORDS, _forwards, FORWARDED),
    _says("greeting", "Assalamualaikum wr wb", Meant.NOTHING),
    _says("greets-admin", "Selamat pagi pak admin", Meant.NOTHING),
    Kind("photo", Meant.FILE, lambda case: case.client.photo(picture(), "foto kegiatan")),
    Kind("document", Meant.FILE, lambda case: case.client.document(b"%PDF", "laporan.pdf")),
    Kind("voice", Meant.NOTHING, lambda case: case.client.voice()),
    Kind("sticker", Meant.NOTHING, lambda case: case.client.sticker()),
    Kind("location", Meant.NOTHING, lambda case: case.client.location(-6.17, 106.63)),
    Kind("poll", Meant.NOTHING, lambda case: case.client.poll("Setuju?", ["Ya", "Tidak"])),
    Kind("own-contact", Meant.PHONE, lambda case: case.client.share_own_contact()),
    Kind(
        "foreign-contact",
        Meant.NOTHING,
        lambda case: case.client.contact("+6281398765432", "Orang Lain", 4711),
    ),
    Kind("edited", Meant.NOTHING, _edits),
    _says("help", "/bantuan", Meant.COMMAND),
    _says("start", "/start", Meant.COMMAND),
    _says("report", "/laporan", Meant.COMMAND),
    _says("register", "/daftar", Meant.COMMAND),
    _says("cancel", "/batal", Meant.COMMAND),
    _says("unknown", "/xyz", Meant.COMMAND),
    _taps("tap-choice", lambda case: f"q:{case.draft.id}:{case.asked.question.name}:ngawur"),
    _taps("tap-shortcut", lambda case: f"q:{case.draft.id}:{case.asked.question.name}:!99"),
    _taps("tap-confirms", lambda case: f"q:{case.draft.id}:{case.asked.question.name}:!yes"),
    _taps("tap-other-question", lambda case: f"q:{case.draft.id}:apa:initiative"),
    _taps("tap-sends-early", lambda case: f"q:{case.draft.id}:-:!send"),
    _taps("tap-duplicate", lambda case: f"dup:{case.draft.id}:copy:INV-3603-2026-0001"),
    _taps("tap-of-another", lambda case: f"q:{case.others.id}:{case.asked.question.name}:!skip"),
    _taps("tap-sends-anothers", lambda case: f"draft:send:{case.others.id}"),
    _taps("tap-deletes-anothers", lambda case: f"draft:delete:{case.others.id}"),
    _taps("tap-unknown", lambda case: "zzz:1:2:3"),
    _taps("tap-empty", lambda case: ":"),
)
