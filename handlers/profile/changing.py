"""The own data changed: one field by one question, reminders, the duty acted under."""

from typing import Annotated

from pydantic import BaseModel, Field

from domain.people import ANYONE, Honorific
from handlers import conversation
from handlers.access.requesting import Line, read_phone
from handlers.context import Context, addressed
from handlers.conversation import Form
from handlers.menus import menu_of
from handlers.profile.showing import CHANGEABLE, fresh
from handlers.questionnaire import Answers, Condition, Questionnaire, ask
from handlers.replies import Replies, Say, Toast
from storage.conversations import Draft


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
    return [await fresh(context)]


async def reminders(context: Context) -> Replies:
    """A tap `reminders:<on|off>`: off still reminds on the day something is due."""
    if context.person is None or context.args not in ("on", "off"):
        return [Toast("tap-old")]
    wanted = context.args == "on"
    await context.store.people.update(context.person.id, reminders=wanted)
    context.audit("reminders", f"person/{context.person.id}", after={"reminders": wanted})
    return [await fresh(context)]


async def act_as(context: Context) -> Replies:
    """A tap `duty:<id>`: from now on commands are for this duty's unit."""
    person = context.person
    wanted = next((d for d in person.duties if str(d.id) == context.args), None) if person else None
    if person is None or wanted is None:
        return [Toast("tap-old")]
    await context.store.people.act_under(person.id, wanted.id)
    await context.store.people.update(person.id, region=wanted.region)
    shown = await fresh(context)
    return [menu_of(context.known), shown]


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
    shown = await fresh(context)
    thanks = Say("profile-changed", person=addressed(context.person), hide_keyboard=True)
    return [thanks, shown]


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
