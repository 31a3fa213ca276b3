"""Invitations as files: a picture of one link, and a link for every unit of a region."""

import asyncio
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import OfficeClock
from bot.parcels.folder import Parcels
from documents.codes import qr_png
from domain.agencies import Agency
from domain.people import PersonId, Role
from domain.regions import Region
from handlers.admin.inviting.every_unit import DAYS, OPERATORS, UnitLink, links_text, links_workbook
from handlers.posts import role_of
from handlers.rendering import messages
from handlers.replies import Part
from storage.audit import Audited
from storage.database import Database
from storage.invitations import new_tokens
from storage.jobs import Claimed
from storage.store import Store


class InvitationPicture:
    """A QR code of an invitation that can still be used."""

    def __init__(
        self, database: Database, parcels: Parcels, clock: OfficeClock, username: str
    ) -> None:
        self._database = database
        self._parcels = parcels
        self._clock = clock
        self._username = username

    async def __call__(self, job: Claimed) -> None:
        """Draw it and leave it to the sender."""
        token = job.arguments["token"]
        async with self._database.read() as store:
            invitation = await store.invitations.of_token(token, self._clock.now())
            region = await store.regions.get(invitation.region) if invitation else None
        if invitation is None or region is None:
            return
        image = await asyncio.to_thread(qr_png, f"https://t.me/{self._username}?start={token}")
        caption = Part(
            "invitation-picture",
            role=role_of(invitation.role, invitation.mentor),
            agency=invitation.agency or region.office,
            until=invitation.expires_at.astimezone(ZoneInfo(region.zone)).date(),
        )
        pack = self._parcels.pack
        row = await pack(job.arguments["chat"], "sendPhoto", image, "undangan.png", caption)
        async with self._database.write() as store:
            store.outbox.add(row)
            await store.jobs.finish(job.id)


class UnitLinks:
    """One link per unit of a region, as a workbook and as text; the earlier ones end."""

    def __init__(
        self, database: Database, parcels: Parcels, clock: OfficeClock, username: str
    ) -> None:
        self._database = database
        self._parcels = parcels
        self._clock = clock
        self._username = username

    async def __call__(self, job: Claimed) -> None:
        """Make, keep and send them in one commit, unless who asked is no admin any more."""
        person, code = PersonId(job.arguments["person"]), job.arguments["region"]
        async with self._database.read() as store:
            region = await store.regions.get(code)
            allowed = person in {one.id for one in await store.people.admins(code)}
            units, staffed = await _units(store, code)
        if region is None or not allowed:
            return
        now = self._clock.now().astimezone(ZoneInfo(region.zone))
        chosen = [u for u in units if not (job.arguments["only_empty"] and u.id in staffed)]
        tokens = new_tokens(unit.id for unit in chosen)
        links = [
            UnitLink(unit.name, self._link(tokens[unit.id]), staffed.get(unit.id, 0))
            for unit in chosen
        ]
        chat = job.arguments["chat"]
        book = await asyncio.to_thread(links_workbook, self._parcels.texts, region, links, now)
        name = self._parcels.texts.plain("unit-links-file", region=region.name) + ".xlsx"
        caption = Part("unit-links-caption", count=len(links), days=DAYS, operators=OPERATORS)
        row = await self._parcels.pack(chat, "sendDocument", book, name, caption)
        async with self._database.write() as store:
            await store.invitations.replace_all(
                code, tokens, person, now, uses=OPERATORS, days=DAYS
            )
            store.audit.add(_made(region, person, len(links), now))
            store.outbox.add(row)
            for say in links_text(region, links, now):
                for each in messages(say, self._parcels.texts, chat):
                    store.outbox.add(each)
            await store.jobs.finish(job.id)

    def _link(self, token: str) -> str:
        return f"https://t.me/{self._username}?start={token}"


async def _units(store: Store, region: str) -> tuple[list[Agency], dict[int, int]]:
    """The region's units, and how many operators those with any have."""
    staffed: dict[int, int] = {}
    for one in await store.duties.of_region(region):
        if one.role is Role.OFFICER and one.agency_id is not None:
            staffed[one.agency_id] = staffed.get(one.agency_id, 0) + 1
    return await store.agencies.of_region(region), staffed


def _made(region: Region, person: PersonId, count: int, now: datetime) -> Audited:
    after = {"links": count}
    return Audited(now, person, region.code, "make-links", f"region/{region.code}", None, after)
