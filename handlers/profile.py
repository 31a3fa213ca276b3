"""/profil: who one is here, the own reminders, and under which duty one acts."""

from typing import Annotated

from pydantic import BaseModel, Field

from domain.contacts import format_phone
from domain.people import ANYONE, Honorific, Person
from handlers import conversation
from handlers.access import welcome_visitor
from handlers.access.requesting import Line, read_phone
from handlers.context import Context, addressed
from handlers.conversation import Form
from handlers.menus import menu_of
from handlers.questionnaire import Answers, Condition, Questionnaire, ask
from handlers.replies import Button, Part, Replies, Row, Say, Show, Toast
from storage.conversations import Draft

CHANGEABLE = ("name", "position", "honorific", "phone")


async def profile(context: Context) -> Replies:
    """The own data, each with a way to change it."""
    if context.person is None:
        return [welcome_visitor(context)]
    return [view(context, context.person)]


def view(context: Context, person: Person) -> Show:
    """What Pandu keeps of a person."""
    return Show(
        "profile",
        name=person.name,
        honorific=person.honorific,
        position=person.position,
        phone=format_phone(person.phone) if person.phone else None,
        duty=_duty(context, person),
        reminders=person.reminders,
        buttons=_buttons(person),
    )


def _duty(context: Context, person: Person) -> Part:
    duty = person.duty
    if duty is None:
        return Part("profile-duty-none")
    unit = duty.agency or context.region.office
    return Part("profile-duty", role=duty.role, unit=unit, region=context.region.name)


def _buttons(person: Person) -> list[Row]:
    change = [Button(f"profile-{field}.label", f"profile:{field}") for field in CHANGEABLE]
    turn = "off" if person.reminders else "on"
    reminders = Button(f"button-reminders-{turn}", f"reminders:{turn}")
    rows: list[Row] = [change[:2], change[2:], [reminders]]
    if person.phone is not None:
        rows.append([Button("button-forget-phone", "forget-phone")])
    return [*rows, *_other_duties(person)]


def _other_duties(person: Person) -> list[Row]:
    """Who holds several duties acts under one at a time."""
    return [
        [
            Button(
                "button-act-as",
                f"duty:{duty.id}",
                role=duty.role,
                unit=duty.agency or duty.region,
            )
        ]
        for duty in person.duties
        if duty != person.duty
    ]


# ── Changing ─────────────────────────────────────────────────────────────────────────────────


async def change(context: Context) -> Replies:
    """A tap `profile:<field>`: asks for the new value."""
    if context.person is None or context.args not in CHANGEABLE:
        return [Toast("tap-old")]
    return await conversation.begin(context, FORM, answers={"changing": context.args})


async def forget_phone(context: Context) -> Replies:
    """The phone number is removed at once; it was never needed."""
    if context.person is None:
        return [Toast("tap-old")]
    await context.store.people.update(context.person.id, phone=None)
    context.audit("forget-phone", f"person/{context.person.id}")
    return [await _fresh(context)]


async def reminders(context: Context) -> Replies:
    """A tap `reminders:<on|off>`: off still reminds on the day something is due."""
    if context.person is None or context.args not in ("on", "off"):
        return [Toast("tap-old")]
    wanted = context.args == "on"
    await context.store.people.update(context.person.id, reminders=wanted)
    context.audit("reminders", f"person/{context.person.id}", after={"reminders": wanted})
    return [await _fresh(context)]


async def act_as(context: Context) -> Replies:
    """A tap `duty:<id>`: from now on commands are for this duty's unit."""
    person = context.person
    wanted = next((d for d in person.duties if str(d.id) == context.args), None) if person else None
    if person is None or wanted is None:
        return [Toast("tap-old")]
    await context.store.people.act_under(person.id, wanted.id)
    await context.store.people.update(person.id, region=wanted.region)
    fresh = await _fresh(context)
    return [menu_of(context.known), fresh]


async def _fresh(context: Context) -> Show:
    person = await context.store.people.get(context.known.id)
    assert person is not None
    context.person = person
    if person.home is not None:
        context.region = person.home
    return view(context, person)


class Change(BaseModel):
    """The one thing that is changed."""

    name: Line | None = None
    position: Line | None = None
    honorific: Honorific | None = None
    phone: Annotated[str, Field(max_length=20)] | None = None


def changes(field: str) -> Condition:
    """Is this the field that is being changed?"""

    def changing(answers: Answers) -> bool:
        return answers.get("changing") == field

    return changing


async def save(context: Context, draft: Draft, filled: Change) -> Replies:
    """Keep the new value; the old one stays in the audit trail without the phone."""
    values = filled.model_dump(mode="json", exclude_none=True)
    for field in ("name", "position"):
        if field in values:
            values[field] = " ".join(values[field].split())
    before = context.known.model_dump(mode="json", include=set(values))
    await context.store.people.update(context.known.id, **values)
    open_fields = values.keys() - {"phone"}
    context.audit(
        "change-profile",
        f"person/{context.known.id}",
        before={field: before[field] for field in open_fields},
        after={field: values[field] for field in open_fields} or {"phone": "…"},
    )
    fresh = await _fresh(context)
    thanks = Say("profile-changed", person=addressed(context.person), hide_keyboard=True)
    return [thanks, fresh]


FORM = Form(
    Questionnaire(
        "profile",
        Change,
        ask("name", when=changes("name"), least_words=1),
        ask("position", when=changes("position"), least_words=1),
        ask("honorific", when=changes("honorific")),
        ask(
            "phone",
            when=changes("phone"),
            read=read_phone,
            share_phone="button-share-phone",
        ),
    ),
    ANYONE,
    save,
    rests=False,
)
