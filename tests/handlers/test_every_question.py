"""Whatever comes while a question is open gets an answer that helps, and the answers stay whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, cycle
from typing import Any, Final

import pytest

from domain.announcements import Written
from domain.names import clean
from handlers.admin.broadcast.writing import read_message
from handlers.registration.questions import read_expansion
from simulator.client import Client
from simulator.objects import CallbackQuery, Message, User
from storage.conversations import Draft
from storage.store import Store
from tests.handlers.inputs import KINDS, LONG, Case, Kind, Meant
from tests.handlers.questions import SUBJECTS, Asked, every_question, place_of
from tests.handlers.reading import is_incident, unreadable, words_of
from tests.office import Office

QUESTIONS: Final = every_question()
#: People who send at the same time.
AT_ONCE: Final = 16
NAMES: Final = [str(asked) for asked in QUESTIONS]


# ── Waves: one kind of input, sent to every question at once ─────────────────────────────────


@dataclass(frozen=True)
class Outcome:
    """What one input brought: what could be read then, and the draft; `dead`: what failed."""

    case: Case
    read: list[str]
    draft: Draft | None
    dead: str | None


@pytest.fixture(scope="module")
def office(one_office: Office) -> Office:
    """One office for all that is tried here."""
    return one_office


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
    taps: list[object] = []
    for first in range(0, len(cases), AT_ONCE):
        taps += [kind.send(case) for case in cases[first:][:AT_ONCE]]
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
            return not asked.question.takes_files
        case Meant.PHONE:
            return asked.question.share_phone is None
        case meant:
            return meant is Meant.NOTHING


def _assert_kept_as_typed(kind: Kind, outcome: Outcome) -> None:
    """Words were taken for an answer: only where they can be one, and then literally."""
    assert _takes_words(outcome.case.asked), f"{kind.name} is no answer to this question"
    if outcome.draft is not None and kind.typed is not LONG:
        kept = " ".join(map(_text, outcome.draft.answers.values()))
        assert [word for word in clean(kind.typed).split() if word not in kept] == []


def _text(answer: Any) -> str:
    return str(answer["text"] if isinstance(answer, dict) and "text" in answer else answer)


def _takes_words(asked: Asked) -> bool:
    question = asked.question
    own = question.read not in (None, read_expansion, read_message)
    return question.type in (str, Written) and not (question.options or question.find or own)
