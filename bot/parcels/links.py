"""Invitations as files: a picture of one link, and a link for every unit of a region."""

import asyncio
from zoneinfo import ZoneInfo

from bot.clock import OfficeClock
from bot.parcels.every_unit import link, prepared
from bot.parcels.folder import Parcels
from documents.codes import qr_png
from domain.people import PersonId
from handlers.admin.inviting.every_unit import DAYS, OPERATORS, links_text, links_workbook
from handlers.posts import role_of
from handlers.rendering import messages
from handlers.replies import Part
from storage.database import Database
from storage.jobs import Claimed


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
        image = await asyncio.to_thread(qr_png, link(self._username, token))
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
            made = await prepared(
                store, code, self._username, only_empty=job.arguments["only_empty"]
            )
        if region is None or not allowed:
            return
        now = self._clock.now().astimezone(ZoneInfo(region.zone))
        chat = job.arguments["chat"]
        book = await asyncio.to_thread(links_workbook, self._parcels.texts, region, made.links, now)
        name = self._parcels.texts.plain("unit-links-file", region=region.name) + ".xlsx"
        caption = Part("unit-links-caption", count=len(made.links), days=DAYS, operators=OPERATORS)
        row = await self._parcels.pack(chat, "sendDocument", book, name, caption)
        async with self._database.write() as store:
            await made.keep(store, person, now)
            store.outbox.add(row)
            for say in links_text(region, made.links, now):
                for each in messages(say, self._parcels.texts, chat):
                    store.outbox.add(each)
            await store.jobs.finish(job.id)
