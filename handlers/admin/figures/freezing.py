"""What a launch is at this moment, to be kept when it is locked."""

from zoneinfo import ZoneInfo

from domain.coverage import Switches, Within, year_span
from domain.innovations import Verification
from domain.launches import Frozen, Launch
from domain.regions import Region
from storage.store import Store


async def snapshot(store: Store, region: Region, launch: Launch) -> Frozen:
    """Everything that the launch's figures are counted from, as it is now."""
    zone, settings = ZoneInfo(region.zone), region.settings
    within, year = Within(launch=launch.id), launch.counts_from.year
    owned = year_span(year).last
    tallies = await store.coverage.tallies(region.code, zone, within, owned=owned)
    return Frozen(
        innovations=tuple(await store.launches.innovations(launch.id, owned)),
        units=tuple(await store.coverage.units(region.code, year, owned=owned)),
        # what is verified later was not launched: it is no longer waited for
        tallies=tuple(one for one in tallies if one.verification is Verification.VERIFIED),
        switches=Switches(apart=settings.apart, running_only=settings.running_only),
    )
