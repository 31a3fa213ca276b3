"""Whom an audience means, as a part of a statement."""

from typing import Any

from sqlalchemy import Select, func, select

from domain.announcements import Audience
from storage.tables import duties, people


def holders(region: str, audience: Audience) -> Select[*tuple[Any, ...]]:
    """Each person once: person_id, agency_id of one of the duties meant, unreachable_since.

    Who removed the own data is nobody any more.
    """
    current = (duties.c.region == region) & duties.c.until.is_(None)
    statement = (
        select(
            duties.c.person_id,
            func.min(duties.c.agency_id).label("agency_id"),
            people.c.unreachable_since,
        )
        .join(people, people.c.id == duties.c.person_id)
        .where(current, people.c.telegram_id.is_not(None))
        .group_by(duties.c.person_id, people.c.unreachable_since)
    )
    if audience.role is not None:
        statement = statement.where(duties.c.role == audience.role.value)
    if audience.agencies is not None:
        statement = statement.where(duties.c.agency_id.in_(audience.agencies))
    return statement
