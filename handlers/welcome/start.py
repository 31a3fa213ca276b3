"""/start and the menu, for every role; links that open something; /bantuan."""

from collections.abc import Awaitable, Callable

from domain.innovations import read_number
from domain.people import Person, Role
from domain.phrases import Greeting, is_greeting
from handlers import access
from handlers.access.requesting import sent, waiting_request
from handlers.context import Context
from handlers.conversation import place
from handlers.innovations import open_by_number
from handlers.menus import menu_of
from handlers.replies import Button, Part, Replies, Row, Say
from handlers.welcome.office import admin_home, observer_home
from handlers.welcome.unit import head_home, officer_home

#: What a link to an innovation's card begins with: t.me/<bot>?start=inv_3603-2026-0001.
INNOVATION_LINK = "inv_"


async def start(context: Context) -> Replies:
    """/start, alone or with what a link has put behind it: an innovation or an invitation."""
    argument = context.args.strip()
    number = read_number(argument.removeprefix(INNOVATION_LINK), context.region.code)
    if argument.startswith(INNOVATION_LINK) and number is not None:
        return await open_by_number(context, number)
    if argument:
        return await access.arrive(context, argument)
    menu = [] if context.person is None else [menu_of(context.person)]
    return [*menu, *await home(context)]


async def home(context: Context) -> Replies:
    """The tap "home": the same view without the greeting of a link."""
    return [await HOMES[context.role](context, hello(context))]


async def greet(context: Context, text: str) -> Replies:
    """A greeting outside a conversation is returned, with what matters now."""
    return [await HOMES[context.role](context, hello(context, is_greeting(text)))]


def hello(context: Context, greeting: Greeting | None = None) -> Part:
    """ "Selamat pagi, Ibu Siti." or the answer to a salam."""
    return Part("hello", greeting=greeting, now=context.now, person=context.addressee)


async def help_(context: Context) -> Replies:
    """/bantuan: what the role can do here."""
    return [
        Say(
            "help",
            role=context.role,
            office=context.region.office,
            buttons=[[Button("button-menu", "home")]],
        )
    ]


async def visitor_home(context: Context, hello: Part) -> Say:
    """Before the consent: what Pandu keeps; after it: how far the access is."""
    if context.person is None:
        return access.welcome_visitor(context)
    request = await waiting_request(context)
    if request is not None:
        return await sent(context, request)
    return await _guest(context, context.person, hello)


async def _guest(context: Context, person: Person, hello: Part) -> Say:
    drafts = await context.store.conversations.all_of(person.id, access.FORM.name)
    search: Row = [Button("button-search", "go:cari"), Button("button-help", "go:bantuan")]
    if drafts:
        resume: Row = [Button("button-resume-draft", f"draft:resume:{drafts[0].id}")]
        where = place(context, drafts[0])
        return Say("welcome-unfinished", hello=hello, buttons=[resume, search], **where)
    ask: Row = [Button("button-ask-access", "ask-access")]
    return Say("welcome-guest", hello=hello, office=context.region.office, buttons=[ask, search])


HOMES: dict[Role, Callable[[Context, Part], Awaitable[Say]]] = {
    Role.VISITOR: visitor_home,
    Role.OFFICER: officer_home,
    Role.HEAD: head_home,
    Role.OBSERVER: observer_home,
    Role.ADMIN: admin_home,
}
