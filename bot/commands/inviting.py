"""`invite`: a link through which somebody gets a role, among them the first admin."""

import asyncio
from collections.abc import Mapping
from typing import Annotated, Final

import typer

from bot.clock import OfficeClock
from bot.commands.failing import Impossible
from bot.commands.places import named_agency, named_region
from bot.commands.wording import Command, option, plain, tell
from bot.opening import opened
from bot.settings import Settings, load
from bot.transport import Transport
from domain.people import Role
from storage.audit import Audited
from storage.store import Store

ROLES: Final[Mapping[str, Role]] = {
    "admin": Role.ADMIN,
    "operator": Role.OFFICER,
    "officer": Role.OFFICER,
    "kepala": Role.HEAD,
    "head": Role.HEAD,
    "pemantau": Role.OBSERVER,
    "observer": Role.OBSERVER,
}
#: Roles that are held for a unit.
OF_A_UNIT: Final = Role.OFFICER | Role.HEAD


def add(app: typer.Typer) -> None:
    """Put the command into the program."""

    @app.command("invite", cls=Command, help=plain("cli-invite"))
    def invite(
        role: Annotated[str, option("--role", "cli-invite-role", "cli-a-role")],
        region: Annotated[str, option("--region", "cli-region-needed", "cli-a-region")],
        agency: Annotated[str | None, option("--agency", "cli-invite-agency", "cli-a-unit")] = None,
    ) -> None:
        asyncio.run(_invite(load(), role, region, agency))


async def _invite(settings: Settings, role: str, region: str, agency: str | None) -> None:
    given = ROLES.get(role.casefold())
    if given is None:
        raise Impossible("cli-role-unknown", typed=role)
    if bool(agency) != bool(given & OF_A_UNIT):
        raise Impossible("cli-invite-unit-needed" if given & OF_A_UNIT else "cli-invite-no-unit")
    username = await _username(settings)
    async with opened(settings) as database, database.write() as store:
        token = await _token(store, OfficeClock(settings.clock_file), given, region, agency)
    tell(plain("cli-invited", role=given, link=f"https://t.me/{username}?start={token}"))


async def _token(
    store: Store, clock: OfficeClock, role: Role, region_name: str, agency_name: str | None
) -> str:
    region = await named_region(store, region_name)
    agency = await named_agency(store, region, agency_name) if agency_name else None
    agency_id = agency.id if agency else None
    token = await store.invitations.add(role, region.code, agency_id, None, clock.now())
    after = {"role": role.name, "agency_id": agency_id}
    store.audit.add(
        Audited(clock.now(), None, region.code, "invite", f"region/{region.code}", None, after)
    )
    return token


async def _username(settings: Settings) -> str:
    transport = Transport(settings.telegram_api_url, settings.token)
    await transport.initialize()
    try:
        me = await transport.call("getMe")
    finally:
        await transport.shutdown()
    return str(me["username"])
