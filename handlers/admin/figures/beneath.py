"""The kabupaten and kota of a province, each with its own coverage."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain.coverage import Coverage, ScopeKind
from domain.regions import Region, RegionKind
from handlers.admin.figures.counting import Figures, covered
from storage.store import Store


@dataclass(frozen=True)
class Beneath:
    """A region below a province, and its cumulative figures by its own switches."""

    region: Region
    coverage: Coverage


async def beneath(store: Store, found: Figures) -> list[Beneath]:
    """Those below the region in order of their code; only cumulative figures have them."""
    if found.region.kind is not RegionKind.PROVINCE or found.scope.kind is not ScopeKind.CUMULATIVE:
        return []
    return [
        Beneath(one, await covered(store, one, found.at.astimezone(ZoneInfo(one.zone))))
        for one in await store.regions.below(found.region.code)
    ]
