"""Asking to be the operator of a unit: who somebody is, and of which unit."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.contacts import parse_phone
from domain.names import fold
from domain.people import ANYONE, AccessRequest, Honorific, Person, RequestStatus
from domain.regions import NoRegion, OneRegion, find_region
from handlers import conversation
from handlers.access.showing import request_card
from handlers.context import Context, addressed, you
from handlers.conversation import Form
from handlers.questionnaire import Answers, Option, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import Button, Replies, Row, Say
from handlers.units import unit_options, unit_typed
from storage.conversations import Draft

#: The answer to "which unit" of somebody whose unit is not in the list.
NOT_LISTED = "new"
REGIONS_OFFERED = 6

Line = Annotated[str, Field(min_length=2, max_length=120)]


class Introduction(BaseModel):
    """Who somebody is, and of which unit. Whoever was invited is not asked for the unit."""

    region: Annotated[str, Field(max_length=5)] | None = None
    unit: Annotated[str, Field(max_length=20)] | None = None
    unit_name: Line | None = None
    parent: Line | None = None
    name: Line
    position: Line
    honorific: Honorific
    phone: str | None = None


# ── The questions ────────────────────────────────────────────────────────────────────────────


def region_unknown(answers: Answers) -> bool:
    """The deployment or the invitation may have said it."""
    return "home" not in answers


def asks_access(answers: Answers) -> bool:
    """An invitation has said the unit."""
    return not answers.get("invited")


def not_listed(answers: Answers) -> bool | None:
    """Is the unit one that has to be added?"""
    if answers.get("invited"):
        return False
    return None if "unit" not in answers else answers["unit"] == NOT_LISTED


async def region_options(context: Context, draft: Draft) -> list[Option]:
    """The regions that Pandu serves; buttons for the first few."""
    served = await context.store.regions.active()
    return [Option(r.code, r.name, offered=n < REGIONS_OFFERED) for n, r in enumerate(served)]


async def region_typed(context: Context, draft: Draft, text: str) -> str:
    """The region that was typed; several, an unserved one or none are asked again."""
    options = {option.value: option for option in await region_options(context, draft)}
    found = find_region(text, await context.store.regions.all())
    if isinstance(found, OneRegion):
        if found.region.code not in options:
            raise Rejected("not-served", region=found.region.name)
        return found.region.code
    near = found.nearest if isinstance(found, NoRegion) else found.regions
    served = [options[region.code] for region in near if region.code in options]
    rows = [
        [Button("button-option", f"q:{draft.id}:region:{option.value}", label=option.label)]
        for option in served
        if not option.offered
    ]
    if len(served) == 1:
        raise Rejected("perhaps", rows=rows, region=served[0].label)
    raise Rejected("several" if served else "unknown", rows=rows, typed=text)


async def units(context: Context, draft: Draft) -> list[Option]:
    """The region's units, and that one's own is not among them."""
    listed = await unit_options(context, region_of(draft.answers))
    label = context.texts.plain("button-not-in-list")
    return [*listed, Option(NOT_LISTED, label, offered=False)]


async def find_unit(context: Context, draft: Draft, text: str) -> str:
    """The unit that was typed, or that it is not in the list."""
    if fold(text) == fold(context.texts.plain("button-not-in-list")):
        return NOT_LISTED
    new: Row = [Button("button-not-in-list", f"q:{draft.id}:unit:{NOT_LISTED}")]
    return str(await unit_typed(context, draft, "unit", region_of(draft.answers), text, new))


def read_phone(question: Question, typed: Typed, answers: Answers) -> str:
    """A phone number as typed or shared."""
    phone = parse_phone(typed.text)
    if phone is None:
        raise Rejected("phone", typed=typed.text)
    return phone


def region_of(answers: Mapping[str, Any]) -> str:
    """The region's code: as answered, or as it was known before."""
    return str(answers.get("region") or answers["home"])


QUESTIONS = Questionnaire(
    "access",
    Introduction,
    ask("region", when=region_unknown, options=region_options, find=region_typed),
    ask("unit", when=asks_access, options=units, find=find_unit),
    ask("unit_name", when=not_listed, least_words=1),
    ask("parent", when=not_listed, optional=True),
    ask("name", least_words=1),
    ask("position", least_words=1),
    ask("honorific"),
    ask("phone", optional=True, read=read_phone, share_phone="button-share-phone"),
)


# ── Beginning and sending ────────────────────────────────────────────────────────────────────


def prefilled(context: Context) -> dict[str, Any]:
    """What is known of the person already is not asked again."""
    fields = context.known.model_dump(
        mode="json", include={"name", "position", "honorific", "phone"}, exclude_none=True
    )
    home = context.region.code
    return {**fields, "home": home} if home else fields


def welcome_visitor(context: Context) -> Say:
    """What Pandu is and what it keeps, to somebody who has not consented."""
    return Say(
        "welcome-visitor",
        buttons=[
            [Button("button-search", "go:cari")],
            [Button("button-consent", "consent")],
            [Button("button-help", "go:bantuan")],
        ],
        region=context.region.name,
        office=context.region.office,
    )


async def ask_for_access(context: Context) -> Replies:
    """Go on with an own unfinished request, show one that waits, or begin one."""
    waiting = await waiting_request(context)
    if waiting is not None:
        return [await sent(context, waiting)]
    if context.draft is not None and context.draft.kind == FORM.name:
        return await conversation.ask(context, context.draft)
    resting = await context.store.conversations.resting(context.known.id, FORM.name)
    if resting:
        return await conversation.resume(context, resting[0].id)
    return await conversation.begin(context, FORM, answers=prefilled(context))


async def waiting_request(context: Context) -> AccessRequest | None:
    """The person's request that no admin has decided yet."""
    requests = await context.store.access.of_person(context.known.id)
    return next((r for r in requests if r.status is RequestStatus.WAITING), None)


async def sent(context: Context, request: AccessRequest) -> Say:
    """That the request waits, and what may be done meanwhile."""
    region = await context.store.regions.get(request.region)
    assert region is not None
    rows: list[Row] = [[Button("button-search", "go:cari")]]
    if request.agency_id is not None:
        rows.insert(0, [Button("button-start-filling", "meanwhile")])
    return Say(
        "access-sent" if request.agency_id is not None else "access-sent-new-unit",
        buttons=rows,
        agency=request.agency or request.agency_text or "",
        office=region.office,
        you=you(request.person),
    )


async def send(context: Context, draft: Draft, filled: Introduction) -> Replies:
    """Keep who the person is; of somebody not invited, tell every admin of the region."""
    region = region_of(draft.answers)
    person = await _introduced(context, filled, region)
    thanks = Say("access-thanks", person=addressed(person), hide_keyboard=True)
    if draft.answers.get("invited"):
        return [thanks, Say("access-ready", buttons=[[Button("button-menu", "home")]])]
    request_id = await context.store.access.ask(
        person.id,
        region,
        context.now,
        agency_id=None if filled.unit == NOT_LISTED else int(filled.unit or 0),
        agency_text=filled.unit_name,
        parent_text=filled.parent,
    )
    context.audit("ask-access", f"request/{request_id}")
    request = await context.store.access.get(request_id)
    assert request is not None
    admins = await context.store.people.admins(region)
    told = [await request_card(context, request, to=admin.telegram_id) for admin in admins]
    return [thanks, await sent(context, request), *told]


async def _introduced(context: Context, filled: Introduction, region: str) -> Person:
    await context.store.people.update(
        context.known.id,
        name=" ".join(filled.name.split()),
        position=" ".join(filled.position.split()),
        honorific=filled.honorific,
        phone=filled.phone,
        region=region,
    )
    person = await context.store.people.get(context.known.id)
    assert person is not None
    return person


FORM = Form(QUESTIONS, ANYONE, send)


async def join(context: Context) -> Replies:
    """Ask for access; who has not consented reads first what is kept."""
    return [welcome_visitor(context)] if context.person is None else await ask_for_access(context)


async def draft_meanwhile(context: Context) -> Replies:
    """While the request waits, a registration may be filled; it is sent after the approval."""
    request = None if context.person is None else await waiting_request(context)
    if request is None or request.agency_id is None:
        return await join(context)
    form = context.house.forms["registration"]
    resting = await context.store.conversations.resting(context.known.id, form.name)
    if resting:
        return await conversation.resume(context, resting[0].id)
    return await conversation.begin(context, form, agency_id=request.agency_id)
