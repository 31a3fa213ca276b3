"""`invite`: links through which people get a role, among them the first admin."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final
from zoneinfo import ZoneInfo

import typer

from bot.clock import OfficeClock
from bot.commands.failing import Mistyped
from bot.commands.places import named_agency, named_region
from bot.commands.wording import Command, option, plain, tell
from bot.opening import opened
from bot.parcels.every_unit import link, prepared
from bot.settings import Settings, load
from bot.transport import Transport
from domain.regions import Region
from handlers.admin.inviting.every_unit import links_said, links_workbook
from handlers.posts import OF_UNITS, POSTS, role_of
from handlers.rendering import fill
from locales import Texts, unmarked
from storage.audit import Audited
from storage.store import Store

#: What a role may be called here, and the word of its post.
ROLES: Final[Mapping[str, str]] = {
    "admin": "ADMIN",
    "operator": "OFFICER",
    "officer": "OFFICER",
    "kepala": "HEAD",
    "head": "HEAD",
    "pemantau": "OBSERVER",
    "observer": "OBSERVER",
    "pendamping": "MENTOR",
    "mentor": "MENTOR",
}


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("invite", cls=Command, help=plain("cli-invite"))
    def invite(
        region: Annotated[str, option("--region", "cli-region-needed", "cli-a-region")],
        role: Annotated[str | None, option("--role", "cli-invite-role", "cli-a-role")] = None,
        agency: Annotated[str | None, option("--agency", "cli-invite-agency", "cli-a-unit")] = None,
        every: Annotated[bool, option("--all-units", "cli-invite-all")] = False,
        empty: Annotated[bool, option("--unstaffed", "cli-invite-empty")] = False,
        out: Annotated[Path | None, option("--out", "cli-invite-out", "cli-a-file")] = None,
    ) -> None:
        if every:
            _only_operators(role, agency)
            asyncio.run(_invite_units(load(), region, out, only_empty=empty))
        elif empty or out is not None:
            raise Mistyped("cli-invite-all-needed")
        else:
            asyncio.run(_invite(load(), _post(role), region, agency))


def _post(role: str | None) -> str:
    if role is None:
        raise Mistyped("cli-role-missing")
    if role.casefold() not in ROLES:
        raise Mistyped("cli-role-unknown", typed=role)
    return ROLES[role.casefold()]


def _only_operators(role: str | None, agency: str | None) -> None:
    if agency is not None or (role is not None and _post(role) != "OFFICER"):
        raise Mistyped("cli-invite-all-operators")


async def _invite(settings: Settings, post: str, region: str, agency: str | None) -> None:
    role, mentor = POSTS[post]
    if bool(agency) != bool(role & OF_UNITS):
        raise Mistyped("cli-invite-unit-needed" if role & OF_UNITS else "cli-invite-no-unit")
    username = await _username(settings)
    async with opened(settings) as database, database.write() as store:
        now = OfficeClock(settings.clock_file).now()
        token = await _token(store, now, post, await named_region(store, region), agency)
    called = fill(Texts.load(), "cli-invited-as", {"role": role_of(role, mentor)})
    tell(plain("cli-invited", role=unmarked(called), link=link(username, token)))


async def _token(
    store: Store, now: datetime, post: str, region: Region, agency_name: str | None
) -> str:
    agency = await named_agency(store, region, agency_name) if agency_name else None
    agency_id = agency.id if agency else None
    role, mentor = POSTS[post]
    token = await store.invitations.add(role, region.code, agency_id, None, now, mentor=mentor)
    after = {"role": post, "agency": agency_id}
    subject = f"region/{region.code}"
    store.audit.add(Audited(now, None, region.code, "invite", subject, None, after))
    return token


async def _invite_units(
    settings: Settings, region_name: str, out: Path | None, *, only_empty: bool
) -> None:
    """The links are told only once they are kept, and kept only once their file is written."""
    username, texts = await _username(settings), Texts.load()
    async with opened(settings) as database, database.write() as store:
        region = await named_region(store, region_name)
        now = OfficeClock(settings.clock_file).now().astimezone(ZoneInfo(region.zone))
        made = await prepared(store, region.code, username, only_empty=only_empty)
        if out is not None:
            book = links_workbook(texts, region, made.links, now)
            await asyncio.to_thread(out.write_bytes, book)
        await made.keep(store, None, now)
    said = links_said(region, made.links, now)
    if out is None and made.links:
        tell(unmarked(fill(texts, said.text, said.values)))
    else:
        file = None if out is None else str(out)
        tell(plain("cli-invited-units", count=len(made.links), file=file))


async def _username(settings: Settings) -> str:
    transport = Transport(settings.telegram_api_url, settings.token)
    await transport.initialize()
    try:
        me = await transport.call("getMe")
    finally:
        await transport.shutdown()
    return str(me["username"])
