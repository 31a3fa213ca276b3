"""The whole surface of the bot on one screen: what is understood, from whom, and who answers."""

from domain.people import ANYONE, Role
from handlers import conversation, duplicates, registration
from handlers.routing import Kind, Routes, command, every, tap

FORMS = {form.name: form for form in (registration.FORM,)}

OPERATOR = Role.OFFICER | Role.ADMIN
UNIT = Role.OFFICER | Role.HEAD
OFFICE = Role.ADMIN | Role.OBSERVER

ROUTES = Routes(
    command("daftar", registration.register, for_=Role.OFFICER),
    tap("register", registration.register_new, for_=Role.OFFICER),
    tap("q", conversation.tapped, for_=ANYONE),
    tap("dup", duplicates.decide, for_=ANYONE),
    every(Kind.TEXT, conversation.hear, for_=ANYONE),
)
