"""The figures of a region as they are read aloud: one text for Telegram, WhatsApp and the shell."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from domain.agencies import AgencyType
from domain.coverage import Coverage, ScopeKind, TargetProgress, UnitGroup
from domain.innovations import Stage
from domain.regions import RegionKind
from handlers.admin.figures.counting import Figures
from handlers.replies import Lines, Part

#: Names of units said in one breath; more of them are in the paged list.
NAMES = 8


def summary(figures: Figures) -> Part:
    """The message of /laporan (messages.md, 21): twelve lines at most."""
    names, details = list(_names(figures.coverage)), list(_details(figures))
    return Part(
        "coverage",
        region=figures.region.name,
        scope=scope(figures),
        waiting=next(waiting(figures.coverage), None),
        said=sentence(figures),
        names=Lines(names) if names else None,
        details=Lines(details) if details else None,
        frozen=figures.frozen,
        at=figures.at,
    )


def scope(figures: Figures) -> Part:
    """What was counted: scope, its dates, and the filter."""
    launch, period = figures.launch, figures.period
    named = launch or period
    return Part(
        "coverage-scope",
        kind=figures.scope.kind,
        name=named and named.name,
        date=launch and launch.date,
        year=figures.scope.which,
        starts=period and period.starts,
        ends=period and period.ends,
        running_only=figures.switches.running_only,
    )


def _details(figures: Figures) -> Iterator[Part]:
    coverage = figures.coverage
    yield from _groups(coverage)
    yield from _centres(coverage)
    yield from _stages(coverage)
    yield from target(figures)
    yield from _received(figures)
    if figures.scope.kind is ScopeKind.PERIOD:
        yield from participation(figures)
    yield from _attention(figures)


def sentence(figures: Figures) -> Lines:
    """The figure officials speak (domain.md §3); without counted units there is none."""
    coverage = figures.coverage
    if not coverage.units:
        province = figures.region.kind is RegionKind.PROVINCE
        return Lines([Part("coverage-no-units", province=province)])
    return Lines([_covered(coverage), _lacking(coverage, figures.scope.kind)], " ")


def _covered(coverage: Coverage) -> Part:
    return Part(
        "coverage-sentence",
        innovations=coverage.innovations,
        covered=coverage.covered,
        apart=coverage.apart.innovations,
        apart_units=[
            Part("coverage-apart-units", units=units, type=kind)
            for kind, units in coverage.apart.units.items()
        ],
        stopped=coverage.breakdown.stopped,
    )


def _lacking(coverage: Coverage, scope: ScopeKind) -> Part:
    return Part(
        "coverage-lacking",
        missing=coverage.missing,
        kind=scope,
        by_group=missing_by_group(coverage) if coverage.missing else None,
    )


def missing_by_group(coverage: Coverage) -> Part:
    """ "5 OPD dan 6 kecamatan", or only the one of them that lacks any."""
    opd, districts = (len(coverage.groups[group].missing) for group in UnitGroup)
    if not districts:
        return Part("coverage-missing-opd", opd=opd)
    if not opd:
        return Part("coverage-missing-districts", districts=districts)
    return Part("coverage-missing-both", opd=opd, districts=districts)


def _names(coverage: Coverage) -> Iterator[Part]:
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


def _groups(coverage: Coverage) -> Iterator[Part]:
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


def _centres(coverage: Coverage) -> Iterator[Part]:
    """Puskesmas stand in a line of their own, where there are any that are not counted."""
    centres = coverage.uncounted.get(AgencyType.HEALTH_CENTRE)
    if centres is not None:
        yield Part("coverage-centres", covered=centres.covered, units=centres.units)


def _stages(coverage: Coverage) -> Iterator[Part]:
    by = coverage.breakdown.stage
    if set(by) == {None}:
        yield Part("coverage-stages-unknown", unknown=by[None])
    elif coverage.innovations:
        yield Part(
            "coverage-stages",
            applied=by.get(Stage.APPLIED, 0),
            trial=by.get(Stage.TRIAL, 0),
            initiative=by.get(Stage.INITIATIVE, 0),
            unknown=by.get(None, 0),
        )


def waiting(coverage: Coverage) -> Iterator[Part]:
    """What waits for a decision, and how many units that would newly cover."""
    if coverage.submitted:
        new = coverage.newly
        yield Part(
            "coverage-waiting",
            submitted=coverage.submitted,
            opd=new.get(UnitGroup.OPD, 0),
            districts=new.get(UnitGroup.DISTRICT, 0),
        )


def target(figures: Figures) -> Iterator[Part]:
    """The target with its basis, and how far it is (domain.md §3)."""
    if figures.target is not None:
        yield told_target(figures.target)


def told_target(progress: TargetProgress) -> Part:
    """A target in a line."""
    return Part(
        "coverage-target",
        year=progress.year,
        units=progress.target,
        everyone=progress.everyone,
        only_opd=progress.only_opd,
        basis=progress.basis,
        reached=progress.reached,
        percent=progress.percent or 0,
        short=progress.short,
    )


def participation(figures: Figures) -> Iterator[Part]:
    """Which units have submitted anything in the period: counted ones, and the others by type."""
    taking_part = figures.coverage.participating
    if figures.proposals is not None and taking_part:
        counted = Counter(row.unit.type for row in figures.coverage.rows if row.unit.participates)
        others = _others(taking_part, counted)
        yield Part(
            "coverage-participation",
            period=figures.proposals.name,
            opd=counted.total() - counted[AgencyType.DISTRICT],
            districts=counted[AgencyType.DISTRICT],
            others=others or None,
        )


def _others(all_: Mapping[AgencyType, int], counted: Counter[AgencyType]) -> list[Part]:
    left = Counter(all_) - counted
    return [
        Part("coverage-apart-units", units=left[kind], type=kind)
        for kind in AgencyType
        if left[kind]
    ]


def monitoring(figures: Figures) -> Iterator[Part]:
    """How many reports the period is owed and has got, how many of them late, and until when."""
    counted, period = figures.monitoring, figures.monitored
    if counted is not None and period is not None and counted.due:
        yield Part(
            "coverage-monitoring",
            period=period.name,
            due=counted.due,
            received=counted.received,
            late=counted.late,
            until=period.due,
        )


def _received(figures: Figures) -> Iterator[Part]:
    """The same in as few words as a phone has room for."""
    return (Part("coverage-received", **told.values) for told in monitoring(figures))


def affairs(coverage: Coverage) -> Iterator[Part]:
    """The urusan of basic service; where none is filled in, that is said instead of "0 dari 6"."""
    basic = coverage.basic
    if coverage.total and basic.unknown < coverage.total:
        yield Part(
            "coverage-affairs",
            covered=len(basic.covered),
            of=len(basic.covered) + len(basic.empty),
            empty="; ".join(basic.empty) or None,
        )


def _attention(figures: Figures) -> Iterator[Part]:
    coverage, reasons = figures.coverage, []
    if coverage.basic.empty and coverage.total and coverage.basic.unknown < coverage.total:
        reasons.append(Part("coverage-affairs-empty", empty=len(coverage.basic.empty)))
    if coverage.basic.unknown:
        reasons.append(Part("coverage-affairs-unknown", unknown=coverage.basic.unknown))
    if coverage.unreachable and figures.scope.kind is ScopeKind.CUMULATIVE:
        reasons.append(Part("coverage-unreachable", units=len(coverage.unreachable)))
    if reasons:
        yield Part("coverage-attention", reasons=Lines(reasons, "; "))
