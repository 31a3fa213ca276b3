"""Regions and units named on the command line."""

from bot.commands.failing import Mistyped
from domain.agencies import Agency
from domain.regions import NoRegion, OneRegion, Region, find_region
from handlers.admin.transfer.rows import Cannot, unit_finders
from storage.store import Store


async def named_region(store: Store, text: str) -> Region:
    """The region of a code or name. Raises Mistyped."""
    found = find_region(text, await store.regions.all())
    if isinstance(found, OneRegion):
        return found.region
    near = found.nearest if isinstance(found, NoRegion) else found.regions
    names = [f"{region.code} {region.name}" for region in near]
    raise Mistyped("cli-region-unclear", typed=text, names=names or None)


async def named_agency(store: Store, region: Region, text: str) -> Agency:
    """The unit of a region that is meant. Raises Mistyped."""
    finder = (await unit_finders(store, [region]))[region.code]
    try:
        return finder.find("", text)
    except Cannot as no:
        raise Mistyped("cli-agency-unclear", typed=text, names=list(no.offered) or None) from no
