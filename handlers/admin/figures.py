"""The figures of a region as they are read aloud: one text for Telegram, WhatsApp and the shell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.coverage import Coverage, MonitoringFigures, Switches, UnitGroup, summarise
from domain.innovations import Stage
from domain.periods import Period, PeriodKind
from domain.regions import Region
from handlers.replies import Lines, Part
from storage.store import Store

#: Names of units said in one breath; more of them are in the paged list.
NAMES = 12


@dataclass(frozen=True)
class Figures:
    """What is counted of a region at a time: coverage, and the current monitoring period."""

    region: Region
    at: datetime
    coverage: Coverage
    period: Period | None
    monitoring: MonitoringFigures | None


async def count(store: Store, region: Region, now: datetime) -> Figures:
    """The cumulative figures of a region. `now` is aware, in the region's zone."""
    settings = region.settings
    proposal = await store.periods.current(region.code, PeriodKind.PROPOSAL, now.date())
    since = None
    if proposal is not None:
        since = datetime.combine(proposal.starts, datetime.min.time(), ZoneInfo(region.zone))
    coverage = summarise(
        await store.coverage.units(region.code, now.year, since=since),
        await store.coverage.tallies(region.code),
        await store.coverage.basic(),
        Switches(apart=settings.apart, running_only=settings.running_only),
    )
    period = await store.periods.current(region.code, PeriodKind.MONITORING, now.date())
    monitoring = None
    if period is not None:
        zone = ZoneInfo(region.zone)
        launched_only = not settings.monitor_all
        monitoring = await store.coverage.monitoring(period, zone, launched_only=launched_only)
    return Figures(region, now, coverage, period, monitoring)


def summary(figures: Figures) -> Part:
    """The message of /laporan (messages.md, 21)."""
    return Part(
        "coverage",
        region=figures.region.name,
        said=Lines([sentence(figures), *_names(figures.coverage)]),
        details=Lines(_details(figures)),
        at=figures.at,
    )


def _details(figures: Figures) -> Iterable[Part]:
    coverage = figures.coverage
    yield from _groups(coverage)
    yield from _stages(coverage)
    yield from _waiting(coverage)
    yield from _monitoring(figures)
    yield from _attention(coverage)


def sentence(figures: Figures) -> Part:
    """The figure officials speak (domain.md §3); without counted units there is none."""
    coverage = figures.coverage
    if not coverage.units:
        return Part("coverage-no-units")
    return Part(
        "coverage-sentence",
        innovations=coverage.innovations,
        covered=coverage.covered,
        missing=coverage.missing,
        by_group=missing_by_group(coverage) if coverage.missing else None,
        apart=coverage.apart.innovations,
        apart_units=[
            Part("coverage-apart-units", units=units, type=kind)
            for kind, units in coverage.apart.units.items()
        ],
        stopped=coverage.breakdown.stopped,
    )


def missing_by_group(coverage: Coverage) -> Part:
    """ "5 OPD dan 6 kecamatan", or only the one of them that lacks any."""
    opd, districts = (len(coverage.groups[group].missing) for group in UnitGroup)
    if not districts:
        return Part("coverage-missing-opd", opd=opd)
    if not opd:
        return Part("coverage-missing-districts", districts=districts)
    return Part("coverage-missing-both", opd=opd, districts=districts)


def _names(coverage: Coverage) -> Iterable[Part]:
    for group in UnitGroup:
        missing = coverage.groups[group].missing
        if missing:
            further = len(missing) - NAMES
            yield Part(
                f"coverage-names-{group}", names=joined(missing[:NAMES]), further=max(0, further)
            )


def joined(names: Sequence[str]) -> str:
    """Names with commas between, as they are read."""
    return ", ".join(names)


def _groups(coverage: Coverage) -> Iterable[Part]:
    opd, districts = (coverage.groups[group] for group in UnitGroup)
    if coverage.units:
        yield Part(
            "coverage-groups",
            opd=opd.covered,
            of_opd=opd.units,
            districts=districts.covered,
            of_districts=districts.units,
            percent=coverage.percent,
        )


def _stages(coverage: Coverage) -> Iterable[Part]:
    if coverage.innovations:
        by = coverage.breakdown.stage
        yield Part(
            "coverage-stages",
            applied=by.get(Stage.APPLIED, 0),
            trial=by.get(Stage.TRIAL, 0),
            initiative=by.get(Stage.INITIATIVE, 0),
            unknown=by.get(None, 0),
        )


def _waiting(coverage: Coverage) -> Iterable[Part]:
    if coverage.submitted:
        new = coverage.newly
        yield Part(
            "coverage-waiting",
            submitted=coverage.submitted,
            opd=new.get(UnitGroup.OPD, 0),
            districts=new.get(UnitGroup.DISTRICT, 0),
        )


def _monitoring(figures: Figures) -> Iterable[Part]:
    counted, period = figures.monitoring, figures.period
    if counted is not None and period is not None and counted.due:
        yield Part(
            "coverage-monitoring",
            period=period.name,
            due=counted.due,
            received=counted.received,
            late=counted.late,
            until=period.due,
        )


def _attention(coverage: Coverage) -> Iterable[Part]:
    basic = coverage.basic
    if coverage.innovations and basic.unknown == coverage.innovations:
        yield Part("coverage-affairs-unknown", unknown=basic.unknown)
    elif coverage.innovations:
        yield Part(
            "coverage-affairs",
            covered=len(basic.covered),
            of=len(basic.covered) + len(basic.empty),
            empty=joined(basic.empty) if basic.empty else None,
            unknown=basic.unknown,
        )
    if coverage.unreachable:
        yield Part("coverage-unreachable", units=len(coverage.unreachable))


def whatsapp(figures: Figures, link: str) -> Part:
    """The same as plain words to be copied (messages.md, 29)."""
    coverage = figures.coverage
    names = [name for group in UnitGroup for name in coverage.groups[group].missing]
    return Part(
        "coverage-whatsapp",
        at=figures.at,
        innovations=coverage.innovations,
        covered=coverage.covered,
        missing=coverage.missing,
        by_group=missing_by_group(coverage) if coverage.missing else None,
        names=joined(names) if names else None,
        link=link,
        office=figures.region.office,
        region=figures.region.name,
    )
