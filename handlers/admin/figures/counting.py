"""Counts the figures of a region in a scope, as the region's settings and switches say."""

import asyncio
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.coverage import (
    Attention,
    Coverage,
    MonitoringFigures,
    Scope,
    ScopeKind,
    ScopeUnknown,
    Switches,
    TargetProgress,
    UnitGroup,
    Within,
    summarise,
    year_span,
)
from domain.dates import Span
from domain.launches import Launch
from domain.periods import Period, PeriodKind
from domain.regions import Region
from domain.targets import Target, TargetBasis
from storage.store import Store

NOTHING_ODD = Attention()
#: No innovation was registered or launched earlier.
BEGINNING = date(1945, 1, 1)


@dataclass(frozen=True)
class Figures:
    """What is counted of a region in a scope, with everything that must be printed beside it.

    at: the time of the figures, in the region's zone; of a locked launch, when it was locked ·
    launch, period: what the scope is about, if it is that · switches: the filter · monitoring:
    the reports of `monitored` · proposals: the call in which `coverage.participating` took part ·
    attention: verified innovations that need some, cumulative scope only.
    """

    region: Region
    at: datetime
    scope: Scope
    switches: Switches
    coverage: Coverage
    launch: Launch | None = None
    period: Period | None = None
    monitored: Period | None = None
    monitoring: MonitoringFigures | None = None
    proposals: Period | None = None
    target: TargetProgress | None = None
    attention: Attention = NOTHING_ODD

    @property
    def frozen(self) -> bool:
        """Are these the figures of a locked launch, which nothing changes any more?"""
        return self.launch is not None and self.launch.frozen is not None


async def count(store: Store, region: Region, now: datetime, scope: Scope | None = None) -> Figures:
    """The figures of a region; the cumulative ones unless a scope is given.

    `now` is aware, in the region's zone. Raises ScopeUnknown for a launch or period that the
    region does not have.
    """
    return await _Count(store, region, now, scope or Scope()).figures()


async def progress_of(
    store: Store, region: Region, now: datetime, target: Target
) -> TargetProgress:
    """How far a target of the region is. `now` is aware, in the region's zone."""
    return await _Count(store, region, now, Scope()).progress(target)


async def covered(store: Store, region: Region, now: datetime) -> Coverage:
    """The cumulative coverage of a region alone. `now` is aware, in the region's zone."""
    return await _Count(store, region, now, Scope()).coverage(now.year, Within())


@dataclass(frozen=True)
class _Count:
    """One count: of which region, when, in which scope."""

    store: Store
    region: Region
    now: datetime
    scope: Scope

    async def figures(self) -> Figures:
        match self.scope.kind:
            case ScopeKind.LAUNCH:
                return await self._launch()
            case ScopeKind.YEAR:
                return await self._year()
            case ScopeKind.PERIOD:
                return await self._period()
        return await self._cumulative()

    async def _cumulative(self) -> Figures:
        proposals = await self._current(PeriodKind.PROPOSAL)
        monitored = await self._current(PeriodKind.MONITORING)
        coverage = await self.coverage(self.now.year, Within(), proposals)
        return self._of(
            coverage,
            monitored=monitored,
            monitoring=await self._monitoring(monitored),
            proposals=proposals,
            target=await self._target(),
            attention=await self.store.coverage.attention(self.region.code, self.now.date()),
        )

    async def _year(self) -> Figures:
        year = self.scope.which
        coverage = await self.coverage(year, Within(begun=year_span(year)))
        target = await self.store.targets.of_year(self.region.code, year)
        return self._of(coverage, target=target and await self.progress(target))

    async def _period(self) -> Figures:
        period = await self.store.periods.get(self.scope.which)
        if period is None or period.region != self.region.code:
            raise ScopeUnknown
        monitored = period if period.kind is PeriodKind.MONITORING else None
        within = Within(begun=Span(period.starts, period.ends))
        return self._of(
            await self.coverage(period.ends.year, within, period),
            period=period,
            monitored=monitored,
            monitoring=await self._monitoring(monitored),
            proposals=period,
        )

    async def _launch(self) -> Figures:
        launch = await self.store.launches.get(self.scope.which)
        if launch is None or launch.region != self.region.code:
            raise ScopeUnknown
        if launch.frozen is not None:
            return await self._frozen(launch)
        within = Within(launch=launch.id)
        return self._of(await self.coverage(launch.counts_from.year, within), launch=launch)

    async def _frozen(self, launch: Launch) -> Figures:
        frozen, locked_at = launch.frozen, launch.locked_at
        assert frozen is not None
        assert locked_at is not None
        basic = await self.store.coverage.basic()
        return Figures(
            region=self.region,
            at=locked_at.astimezone(self.now.tzinfo),
            scope=self.scope,
            switches=frozen.switches,
            coverage=summarise(frozen.units, frozen.tallies, basic, frozen.switches),
            launch=launch,
        )

    def _of(self, coverage: Coverage, **more: object) -> Figures:
        parts = (self.region, self.now, self.scope, self.switches, coverage)
        return Figures(*parts, **more)  # type: ignore[arg-type]  # by the names of the fields

    @property
    def switches(self) -> Switches:
        settings = self.region.settings
        return Switches(apart=settings.apart, running_only=settings.running_only)

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.region.zone)

    async def coverage(
        self, year: int, within: Within, proposals: Period | None = None
    ) -> Coverage:
        since, until = self._taking_part(proposals)
        code = self.region.code
        owned = self._owned(year)
        units = await self.store.coverage.units(code, year, since=since, until=until, owned=owned)
        tallies = await self.store.coverage.tallies(code, self._zone, within, owned=owned)
        basic = await self.store.coverage.basic()
        # beside the loop, in which others are answered meanwhile
        return await asyncio.to_thread(summarise, units, tallies, basic, self.switches)

    def _owned(self, year: int) -> date | None:
        """Innovations of a past year count for the unit that owned them at its end."""
        return year_span(year).last if year < self.now.year else None

    def _taking_part(self, period: Period | None) -> tuple[datetime | None, datetime | None]:
        """From when to when a submission is participation: an open period has no end yet."""
        if period is None:
            return None, None
        ended = None if period.open else self._midnight(period.ends + timedelta(days=1))
        return self._midnight(period.starts), ended

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone)

    async def _current(self, kind: PeriodKind) -> Period | None:
        return await self.store.periods.current(self.region.code, kind, self.now.date())

    async def _monitoring(self, period: Period | None) -> MonitoringFigures | None:
        if period is None:
            return None
        launched_only = not self.region.settings.monitor_all
        return await self.store.coverage.monitoring(period, self._zone, launched_only=launched_only)

    async def _target(self) -> TargetProgress | None:
        """Of this year; where there is none, of the next one that has a target."""
        targets = await self.store.targets.of_region(self.region.code)
        ahead = [target for target in targets if target.year >= self.now.year]
        if not ahead:
            return None
        return await self.progress(min(ahead, key=lambda one: one.year))

    async def progress(self, target: Target) -> TargetProgress:
        """How far a target is; without `units` it is as many as are counted in its year."""
        measured = await self._on_basis(target)
        return TargetProgress(
            target=measured.units if target.units is None else target.units,
            reached=measured.covered,
            year=target.year,
            basis=target.basis,
            everyone=target.units is None,
            only_opd=not measured.groups[UnitGroup.DISTRICT].units,
        )

    async def _on_basis(self, target: Target) -> Coverage:
        """The coverage that the target is measured by: of the year, or up to its end."""
        begun = year_span(target.year)
        if target.basis is TargetBasis.CUMULATIVE:
            begun = Span(BEGINNING, begun.last)
        return await self.coverage(target.year, Within(begun=begun))
