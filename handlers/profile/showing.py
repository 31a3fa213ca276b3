"""/profil: who one is here, and what may be done about it."""

from domain.contacts import format_phone
from domain.people import Person, Role
from handlers.access import welcome_visitor
from handlers.context import Context
from handlers.duties import duty_rows
from handlers.posts import role_of
from handlers.replies import Button, Part, Replies, Row, Show

CHANGEABLE = ("name", "position", "honorific", "phone")


async def profile(context: Context) -> Replies:
    """The own data, each with a way to change it."""
    if context.person is None:
        return [welcome_visitor(context)]
    return [await view(context, context.person)]


async def view(context: Context, person: Person) -> Show:
    """What Pandu keeps of a person."""
    return Show(
        "profile",
        name=person.name,
        honorific=person.honorific,
        position=person.position,
        phone=format_phone(person.phone) if person.phone else None,
        duty=_duty(context, person),
        reminders=person.reminders,
        buttons=[*_buttons(person), *await duty_rows(context, person, "duty:{}")],
    )


def _duty(context: Context, person: Person) -> Part:
    duty = person.duty
    if duty is None:
        return Part("profile-duty-none")
    unit = duty.agency or context.region.office
    return Part(
        "profile-duty", role=role_of(duty.role, duty.mentor), unit=unit, region=context.region.name
    )


def _buttons(person: Person) -> list[Row]:
    change = [Button(f"profile-{field}.label", f"profile:{field}") for field in CHANGEABLE]
    turn = "off" if person.reminders else "on"
    reminders = Button(f"button-reminders-{turn}", f"reminders:{turn}")
    rows: list[Row] = [change[:2], change[2:], [reminders]]
    if person.phone is not None:
        rows.append([Button("button-forget-phone", "forget-phone")])
    if person.role is Role.OFFICER:
        rows.append([Button("button-move", "move"), Button("button-resign", "resign")])
    return [*rows, [Button("button-own-data", "own-data"), Button("button-forget", "forget")]]


async def fresh(context: Context) -> Show:
    """The profile as it is now."""
    person = await context.store.people.get(context.known.id)
    assert person is not None
    context.person = person
    if person.home is not None:
        context.region = person.home
    return await view(context, person)
