"""/undang: links that give a duty, one by one or for every unit at once."""

from handlers.admin.inviting.every_unit import every_unit, make_all
from handlers.admin.inviting.menu import invitations, invite, revoke
from handlers.admin.inviting.single import FORM, begin, picture

__all__ = [
    "FORM",
    "begin",
    "every_unit",
    "invitations",
    "invite",
    "make_all",
    "picture",
    "revoke",
]
