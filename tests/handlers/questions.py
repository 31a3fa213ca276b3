"""Every question of every form, with what must have been said before it is asked."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from typing import Any, Final

from pydantic import TypeAdapter

from domain.agencies import AgencyType
from domain.announcements import Written
from domain.dates import Moment
from domain.innovations import (
    Category,
    Contact,
    Decision,
    Implementation,
    InnovationId,
    Medium,
    Stage,
)
from domain.people import ANYONE, PersonId, Role
from domain.periods import PeriodKind
from domain.progress import Evidence, EvidenceKind, Measure, Progress
from domain.proposals import Changes
from handlers.conversation import Form
from handlers.questionnaire import Answers, Question, Questionnaire
from handlers.routes import FORMS
from storage.innovations import NewInnovation
from storage.periods import NewPeriod
from storage.store import Store

#: What somebody may answer, by the type of the answer.
BY_TYPE: Final[dict[Any, Any]] = {
    str: "Pelayanan Keliling",
    int: 1,
    Decimal: Decimal(1250),
    Moment: Moment(date(2026, 3, 2)),
    Contact: Contact(name="Dewi Lestari", phone="+6281234567890"),
    Evidence: Evidence(kind=EvidenceKind.LINK, link="https://contoh.go.id/foto"),
    Written: Written(text="Rapat dilaksanakan Kamis."),
    Measure: Measure(indicator="ibu hamil terdata", unit="orang", value=Decimal(12)),
}
UNIT: Final = "{unit}"
REGION: Final = "{region}"
#: Answers that the type does not tell; UNIT and REGION stand for those of the person.
BY_QUESTION: Final[dict[tuple[str, str], tuple[Any, ...]]] = {
    ("access", "region"): (REGION,),
    ("access", "unit"): (UNIT, "new"),
    ("amendment", "name"): ("Rantang Kasih",),
    ("access", "phone"): ("+6281234567890",),
    ("broadcast", "whom"): ("role", "type", "unit", "launch", "everybody"),
    ("broadcast", "role"): ("OFFICER",),
    ("broadcast", "type"): ("department",),
    ("broadcast", "unit"): (UNIT,),
    ("broadcast", "launch"): ("1",),
    ("invite", "unit"): (UNIT,),
    ("member-move", "unit"): (UNIT,),
    ("agency-search", "unit"): (UNIT,),
    ("agency-merge", "unit"): (UNIT,),
    ("agency-new", "parent"): (UNIT,),
    ("move", "unit"): (UNIT,),
    ("move", "successor"): ("0",),
    ("progress", "implementation"): (*Implementation, "unchanged"),
    ("count-unit", "unit"): (UNIT,),
    ("leniency", "unit"): (UNIT,),
    ("extension", "due"): (Moment(date(2027, 1, 22)),),
    ("official", "acting"): ("Plt.",),
    ("set-offsets", "offsets"): ((-3, 0, 3),),
    ("set-award", "year"): (2025,),
    ("target", "year"): (2027,),
    ("set-material", "link"): ("https://contoh.go.id/panduan",),
    ("registration", "name"): ("Rantang Kasih", "SIJEMPOL"),
    ("transfer", "unit"): (UNIT,),
    ("unit-match", "unit"): (UNIT,),
    ("unit-new", "parent"): (UNIT,),
}
_UNCHANGED: Final = Progress(implementation=Implementation.RUNNING, unchanged=True)
#: What a form's drafts begin with, where that decides which questions are asked.
BEGINNINGS: Final[dict[str, tuple[dict[str, Any], ...]]] = {
    "broadcast": ({"bound": True},),
    "invite": ({"post": "OFFICER"},),
    "member-move": ({"post": "OFFICER"},),
    "move": ({"others": 1},),
    "profile": tuple({"changing": q.name} for q in FORMS["profile"].questionnaire.questions),
    "transfer": ({"office": True},),
    "progress": ({"name": "Zirkon", "earlier": {"newest": _UNCHANGED.model_dump(mode="json")}},),
}


class Unreachable(Exception):
    """No sample answer leads to a question: add one to BY_TYPE, BY_QUESTION or BEGINNINGS."""


@dataclass(frozen=True)
class Asked:
    """A question, and the answers after which it is asked."""

    form: Form
    question: Question
    answers: dict[str, Any] = field(repr=False)

    def __str__(self) -> str:
        return f"{self.form.name}.{self.question.name}"

    @property
    def role(self) -> Role:
        """Somebody who may fill the form."""
        order = (Role.OFFICER, Role.ADMIN, Role.HEAD, Role.OBSERVER, Role.VISITOR)
        may = next(role for role in order if role & self.form.for_)
        return Role.VISITOR if self.form.for_ == ANYONE else may


def every_question() -> list[Asked]:
    """All questions of all forms. Raises Unreachable."""
    return [
        Asked(form, question, _before(form.questionnaire, question))
        for form in FORMS.values()
        for question in form.questionnaire.questions
    ]


def _before(questionnaire: Questionnaire[Any], wanted: Question) -> dict[str, Any]:
    for beginning in BEGINNINGS.get(questionnaire.name, ({},)):
        for answers in _ways(questionnaire, wanted, beginning):
            return answers
    raise Unreachable(f"{questionnaire.name}.{wanted.name}")


def _ways(
    questionnaire: Questionnaire[Any], wanted: Question, answers: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    question = questionnaire.current(answers)
    if question is wanted:
        yield answers
    elif question is not None:
        for value in _samples(questionnaire, question, answers):
            yield from _ways(questionnaire, wanted, {**answers, question.name: value})


def _samples(
    questionnaire: Questionnaire[Any], question: Question, answers: Answers
) -> Iterator[Any]:
    own = BY_QUESTION.get((questionnaire.name, question.name))
    values = own or question.choices or _of_type(questionnaire, question)
    yield from (TypeAdapter(Any).dump_python(value, mode="json") for value in values)
    if question.may_skip(answers):
        yield None


def _of_type(questionnaire: Questionnaire[Any], question: Question) -> tuple[Any, ...]:
    if question.type is bool:
        return (True, False)
    if question.type not in BY_TYPE:
        raise Unreachable(f"{questionnaire.name}.{question.name} of type {question.type}")
    return (BY_TYPE[question.type],)


# ── Where somebody is asked ──────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Place:
    """A unit of one's own, and somebody who belongs there."""

    region: str
    agency_id: int
    person_id: PersonId
    now: datetime

    def answers_before(self, asked: Asked) -> dict[str, Any]:
        """The answers before a question, with this region and unit in them."""
        return {name: self._put(asked, name, value) for name, value in asked.answers.items()}

    def _put(self, asked: Asked, name: str, value: Any) -> Any:
        if value == REGION:
            return self.region
        return asked.form.questionnaire[name].type(self.agency_id) if value == UNIT else value


_others = count(900_000_001)


async def submitted(store: Store, place: Place) -> str:
    """An innovation that waits for a decision."""
    new = NewInnovation(
        region=place.region,
        agency_id=place.agency_id,
        name=f"Zirkon {place.person_id}",
        summary="Warga tidak lagi mengantre karena nomor diambil lewat ponsel.",
        stage=Stage.INITIATIVE,
        category=Category.PUBLIC_SERVICE,
        medium=Medium.DIGITAL,
    )
    return str((await store.innovations.add(new, place.person_id, place.now)).id)


async def verified(store: Store, place: Place) -> str:
    """An innovation that may be reported on."""
    number = InnovationId(int(await submitted(store, place)))
    await store.innovations.decide(number, Decision.APPROVE, place.person_id, place.now)
    return str(number)


async def changed(store: Store, place: Place) -> str:
    """A proposed change."""
    one = InnovationId(int(await verified(store, place)))
    changes = Changes(name="Zirkon Baru")
    return str((await store.proposals.propose(one, changes, place.person_id, place.now)).id)


async def passing(store: Store, place: Place) -> str:
    """A transfer that waits."""
    one = InnovationId(int(await verified(store, place)))
    other = await store.agencies.add(
        place.region, f"Dinas Lain {one}", AgencyType.DEPARTMENT, place.now, counted=True
    )
    ask = store.transfers.ask
    return str((await ask(one, other.id, "Tugasnya pindah.", place.person_id, place.now)).id)


async def reported(store: Store, place: Place) -> str:
    """An innovation whose last report said that nothing has changed."""
    number = InnovationId(int(await verified(store, place)))
    await store.progress.submit(number, None, _UNCHANGED, place.person_id, place.now)
    return str(number)


async def told(store: Store, place: Place) -> str:
    """A report, outside periods."""
    one = InnovationId(int(await verified(store, place)))
    submit = store.progress.submit
    return str((await submit(one, None, _UNCHANGED, place.person_id, place.now)).id)


async def supported(store: Store, place: Place) -> str:
    """A request for support."""
    report = await store.progress.get(int(await told(store, place)))
    assert report is not None
    one = InnovationId(report.innovation_id)
    await store.support.ask(one, report.id, "Pendampingan", place.person_id, place.now)
    return next(
        str(request.id)
        for request in await store.support.open_of(place.region)
        if request.report_id == report.id
    )


async def asked_about(store: Store, place: Place) -> str:
    """A question about an innovation, to be answered."""
    number = InnovationId(int(await verified(store, place)))
    return str(await store.inquiries.add(number, place.person_id, place.now))


async def returned(store: Store, place: Place) -> str:
    """An innovation that needs revision."""
    one = InnovationId(int(await submitted(store, place)))
    decide, by = store.innovations.decide, place.person_id
    await decide(one, Decision.REVISE, by, place.now, note="Mohon jelaskan.")
    return str(one)


async def explained(store: Store, place: Place) -> str:
    """A question about a decision, to be answered."""
    one = await store.innovations.get(InnovationId(int(await returned(store, place))))
    assert one is not None
    assert one.decided_at is not None
    ask = store.explanations.ask
    return str(await ask(one.id, one.decided_at, "Mengapa?", place.person_id, place.now))


async def requested(store: Store, place: Place) -> str:
    """Somebody's request for access to a unit that is not in the list."""
    names = {"name": "Tono", "position": "Staf"}
    asker = await store.people.add(next(_others), place.region, place.now, **names)
    return str(await store.access.ask(asker, place.region, place.now, agency_text="Puskesmas Baru"))


async def own_unit(store: Store, place: Place) -> str:
    """The unit of the place."""
    return str(place.agency_id)


async def colleague(store: Store, place: Place) -> str:
    """The duty of another operator of the unit."""
    person = await store.people.add(next(_others), place.region, place.now, name="Tono")
    unit = (place.region, place.agency_id)
    return str(await store.people.grant(person, Role.OFFICER, *unit, place.now))


async def resting(store: Store, place: Place) -> str:
    """A registration that waits meanwhile."""
    begin = store.conversations.begin
    answers = {"name": "Rantang Kasih"}
    draft = await begin(
        place.person_id,
        "registration",
        place.region,
        place.agency_id,
        None,
        answers,
        place.now,
    )
    return str(draft.id)


async def monitored(store: Store, place: Place) -> str:
    """A monitoring period of the region, open."""
    new = NewPeriod(
        region=place.region,
        kind=PeriodKind.MONITORING,
        name=f"Triwulan {place.person_id}",
        starts=date(2026, 10, 1),
        ends=date(2026, 12, 31),
        due=date(2027, 1, 11),
    )
    return str((await store.periods.create(new, place.person_id, place.now)).id)


async def signatory(store: Store, place: Place) -> str:
    """The post of the region's official who signs."""
    return "signatory"


async def announced(store: Store, place: Place) -> str:
    """A launch that is being prepared."""
    name = f"Gebyar {place.person_id}"
    return str((await store.launches.add(place.region, name, None, place.now)).id)


#: What a form's drafts are about. A new form that has a subject needs a line here.
SUBJECTS: Final[dict[str, Callable[[Store, Place], Awaitable[str]]]] = {
    "official": signatory,
    "extension": monitored,
    "leniency": monitored,
    "reopening": monitored,
    "difference": resting,
    "member-move": colleague,
    "agency-name": own_unit,
    "agency-alias": own_unit,
    "agency-merge": own_unit,
    "inquiry": verified,
    "launch-search": announced,
    "reply": asked_about,
    "office-question": returned,
    "office-answer": explained,
    "merger": submitted,
    "undoing": verified,
    "planning": verified,
    "plan-note": verified,
    "stopping": verified,
    "transfer": verified,
    "take-over": verified,
    "transfer-refusal": passing,
    "details": told,
    "ask-back": told,
    "support-answer": supported,
    "conclusion-of": verified,
    "amendment": verified,
    "proposal-refusal": changed,
    "revision": submitted,
    "rejection": submitted,
    "progress": reported,
    "access-refusal": requested,
    "unit-match": requested,
    "unit-new": requested,
}


async def place_of(store: Store, telegram_id: int, region: str, role: Role, now: datetime) -> Place:
    """A new unit in a region, and somebody with this role there."""
    unit = await store.agencies.add(
        region, f"Dinas Kearsipan {telegram_id}", AgencyType.DEPARTMENT, now, counted=True
    )
    person_id = await store.people.add(
        telegram_id, region, now, name="Siti Aminah", phone="+6281234567890"
    )
    if role is not Role.VISITOR:
        of_unit = unit.id if role in Role.OFFICER | Role.HEAD else None
        await store.people.grant(person_id, role, region, of_unit, now)
    return Place(region, unit.id, person_id, now)
