"""What somebody can be on duty as, by the word that stands for it in buttons and drafts."""

from typing import Final

from domain.members import Member
from domain.people import Role
from handlers.replies import Part

#: The role, and whether a pendamping: an observer with one right more.
POSTS: Final[dict[str, tuple[Role, bool]]] = {
    "OFFICER": (Role.OFFICER, False),
    "HEAD": (Role.HEAD, False),
    "OBSERVER": (Role.OBSERVER, False),
    "MENTOR": (Role.OBSERVER, True),
    "ADMIN": (Role.ADMIN, False),
}
#: Roles that are held for a unit.
OF_UNITS: Final = Role.OFFICER | Role.HEAD


def role_of(role: Role, mentor: bool) -> Role | Part:
    """The role as it is called."""
    return Part("role-mentor") if mentor else role


def post_of(member: Member) -> str:
    """The word for what somebody is on duty as."""
    return next(word for word, what in POSTS.items() if what == (member.role, member.mentor))
