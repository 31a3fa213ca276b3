"""A link for every unit of a region: made alike for a chat and for the command line."""

from dataclasses import dataclass
from datetime import datetime

from domain.agencies import Agency
from domain.people import PersonId, Role
from handlers.admin.inviting.every_unit import DAYS, OPERATORS, UnitLink
from storage.audit import Audited
from storage.invitations import new_tokens
from storage.store import Store


@dataclass(frozen=True)
class Prepared:
    """Links that are good once they are kept: the tokens by unit, and how they are told."""

    region: str
    tokens: dict[int, str]
    links: list[UnitLink]

    async def keep(self, store: Store, by: PersonId | None, now: datetime) -> None:
        """Keep them in place of the earlier ones. `by` is None for the command line."""
        await store.invitations.replace_all(
            self.region, self.tokens, by, now, uses=OPERATORS, days=DAYS
        )
        after = {"links": len(self.links)}
        subject = f"region/{self.region}"
        store.audit.add(Audited(now, by, self.region, "make-links", subject, None, after))


async def prepared(store: Store, region: str, username: str, *, only_empty: bool) -> Prepared:
    """A link for each unit of the region, or for those without an operator."""
    units, staffed = await _units(store, region)
    chosen = [unit for unit in units if not (only_empty and unit.id in staffed)]
    tokens = new_tokens(unit.id for unit in chosen)
    links = [
        UnitLink(unit.name, link(username, tokens[unit.id]), staffed.get(unit.id, 0))
        for unit in chosen
    ]
    return Prepared(region, tokens, links)


def link(username: str, token: str) -> str:
    """The link that opens the bot with an invitation."""
    return f"https://t.me/{username}?start={token}"


async def _units(store: Store, region: str) -> tuple[list[Agency], dict[int, int]]:
    """The region's units, and how many operators those with any have."""
    staffed: dict[int, int] = {}
    for one in await store.duties.of_region(region):
        if one.role is Role.OFFICER and one.agency_id is not None:
            staffed[one.agency_id] = staffed.get(one.agency_id, 0) + 1
    return await store.agencies.of_region(region), staffed
