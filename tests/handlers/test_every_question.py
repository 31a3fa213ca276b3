"""Whatever comes while a question is open gets an answer that helps, and the answers stay whole."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from itertools import count, cycle
from pathlib import Path
from typing import Final

import pytest

from bot import processing
from domain.names import clean
from domain.progress import Evidence
from simulator.client import Client
from simulator.objects import CallbackQuery, Message, User
from storage.conversations import Draft
from storage.store import Store
from tests.handlers.questions import SUBJECTS, Asked, every_question, place_of
from tests.handlers.reading import is_incident, unreadable, words_of
from tests.office import Office, opened
from tests.simulator.api import picture

QUESTIONS: Final = every_question()
NAMES: Final = [str(asked) for asked in QUESTIONS]
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


# ── Waves: one kind of input, sent to every question at once ─────────────────────────────────


@dataclass(frozen=True)
class Outcome:
    """What one input brought: what could be read then, and the draft; `dead`: what failed."""

    case: Case
    read: list[str]
    draft: Draft | None
    dead: str | None


@pytest.fixture(scope="module")
async def office(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Office]:
    """One office for all waves; a failing update is given up at once."""
    folder = tmp_path_factory.mktemp("questions")
    shutil.copy(sqlite_template, folder / "pandu.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processing, "FIRST_DELAY", timedelta(0))
        async with opened(f"sqlite+aiosqlite:///{folder / 'pandu.db'}", folder) as office:
            yield office


@pytest.fixture(scope="module")
def numbers() -> Iterator[int]:
    """Telegram ids of people who come along."""
    return count(100_001)


@pytest.fixture(scope="module")
async def regions(office: Office) -> Iterator[str]:
    """Regions, so that people do not meet."""
    async with office.database.read() as store:
        return cycle([one.code for one in await store.regions.all() if one.parent is not None])


@pytest.fixture(scope="module", params=KINDS, ids=lambda kind: kind.name)
async def wave(
    request: pytest.FixtureRequest, office: Office, numbers: Iterator[int], regions: Iterator[str]
) -> tuple[Kind, dict[str, Outcome]]:
    """One kind of input, sent to every question, each to a person of its own."""
    kind: Kind = request.param
    people = [(asked, next(numbers), next(regions)) for asked in QUESTIONS]
    async with office.database.write() as store:
        drafts = [await _draft(store, office, *each) for each in people]
    clients = [_client(office, telegram_id) for _, telegram_id, _ in people]
    for client, draft in zip(clients, drafts, strict=True):
        client.tap(1, f"draft:resume:{draft.id}")
    await office.settled()
    cases = [
        Case(asked, client, draft, _question(asked, client), others)
        for asked, client, draft, others in zip(
            QUESTIONS, clients, drafts, [*drafts[1:], drafts[0]], strict=True
        )
    ]
    return kind, {str(one.case.asked): one for one in await _outcomes(office, kind, cases)}


async def _draft(
    store: Store, office: Office, asked: Asked, telegram_id: int, region: str
) -> Draft:
    place = await place_of(store, telegram_id, region, asked.role, office.now)
    subject = SUBJECTS.get(asked.form.name)
    return await store.conversations.begin(
        place.person_id,
        asked.form.name,
        region,
        place.agency_id,
        None if subject is None else await subject(store, place),
        place.answers_before(asked),
        office.now,
    )


def _client(office: Office, telegram_id: int) -> Client:
    user = User(telegram_id, "Siti", phone="+6281211112222")
    office.telegram.add_user(user)
    client = Client.of(office.telegram, telegram_id)
    client.chat.started = True
    return client


def _question(asked: Asked, client: Client) -> Message:
    assert client.received, f"{asked} was not asked; does its form need a line in SUBJECTS?"
    asking = client.received[-1]
    assert not is_incident(asking.text), f"{asked} cannot be asked: see questions.py"
    return asking


async def _outcomes(office: Office, kind: Kind, cases: list[Case]) -> list[Outcome]:
    before = [_seen(case.client) for case in cases]
    taps = [kind.send(case) for case in cases]
    await office.settled()
    async with office.database.read() as store:
        dead = {letter.lane: letter.error for letter in await store.inbox.dead()}
        drafts = [
            await store.conversations.all_of(case.draft.person_id, case.draft.kind)
            for case in cases
        ]
    return [
        Outcome(
            case,
            read=_read(case.client, seen, tap),
            draft=next((one for one in kept if one.id == case.draft.id), None),
            dead=dead.get(case.client.user.id),
        )
        for case, seen, tap, kept in zip(cases, before, taps, drafts, strict=True)
    ]


def _seen(client: Client) -> dict[int, str]:
    return {message.id: words_of(message) for message in client.received}


def _read(client: Client, seen: dict[int, str], tap: object) -> list[str]:
    """What is new on the screen, with the line over the button."""
    new = [words_of(m) for m in client.received if seen.get(m.id) != words_of(m)]
    answer = tap.answer if isinstance(tap, CallbackQuery) else None
    return [*new, answer["text"]] if answer and answer.get("text") else new


# ── What must hold of all of them ────────────────────────────────────────────────────────────


@pytest.mark.parametrize("question", NAMES)
def test_whatever_is_sent_gets_an_answer_that_helps(
    wave: tuple[Kind, dict[str, Outcome]], question: str
) -> None:
    kind, outcomes = wave
    outcome = outcomes[question]
    read = "\n\n".join(outcome.read)

    assert outcome.dead is None
    assert read.strip()
    assert not is_incident(read)
    assert not unreadable(read)
    assert ("مرحبا" in read) == ("<b>مرحبا</b>" in read)
    if _is_no_answer(kind, outcome.case.asked) and not kind.name.startswith(("tap", "edit")):
        assert "/batal" in read, "the question stands no longer before the person"


@pytest.mark.parametrize("question", NAMES)
def test_only_an_answer_is_kept_and_nothing_is_lost(
    wave: tuple[Kind, dict[str, Outcome]], question: str
) -> None:
    kind, outcomes = wave
    outcome = outcomes[question]
    before, after = outcome.case.draft, outcome.draft

    if _is_no_answer(kind, outcome.case.asked):
        assert after is not None
        assert after.active
        assert after.answers == before.answers
    elif kind.meant is Meant.COMMAND:
        assert after is not None or not outcome.case.asked.form.rests
        assert after is None or after.answers == before.answers
    elif kind.meant is not Meant.WORDS:
        assert after is None or outcome.case.asked.question.name in after.answers
    elif after is None or after.answers != before.answers:
        _assert_kept_as_typed(kind, outcome)


def _is_no_answer(kind: Kind, asked: Asked) -> bool:
    match kind.meant:
        case Meant.FILE:
            return asked.question.type is not Evidence
        case Meant.PHONE:
            return asked.question.share_phone is None
        case meant:
            return meant is Meant.NOTHING


def _assert_kept_as_typed(kind: Kind, outcome: Outcome) -> None:
    """Words were taken for an answer: only where they can be one, and then literally."""
    assert _takes_words(outcome.case.asked), f"{kind.name} is no answer to this question"
    if outcome.draft is not None and kind.typed is not LONG:
        kept = " ".join(map(str, outcome.draft.answers.values()))
        assert [word for word in clean(kind.typed).split() if word not in kept] == []


def _takes_words(asked: Asked) -> bool:
    question = asked.question
    return question.type is str and not (question.options or question.find or question.read)
