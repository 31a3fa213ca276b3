"""All figures of a scope as JSON values, named in English and stable."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from domain.coverage import Coverage, TargetProgress, UnitRow, Watched
from handlers.admin.figures.counting import Figures

Json = dict[str, Any]


def for_machines(figures: Figures) -> Json:
    """Everything that text, picture, PDF and XLSX print, and the rows behind it."""
    coverage = figures.coverage
    return {
        "region": {"code": figures.region.code, "name": figures.region.name},
        "scope": _scope(figures),
        "at": figures.at.isoformat(timespec="seconds"),
        **_sentence(coverage),
        **_breakdowns(coverage),
        "target": _target(figures.target),
        "monitoring": _monitoring(figures),
        "participation": _participation(figures),
        "attention": _attention(figures),
        "units_listed": [_row(row) for row in coverage.rows],
    }


def _scope(figures: Figures) -> Json:
    launch, period = figures.launch, figures.period
    return {
        "kind": figures.scope.kind,
        "id": str(figures.scope),
        "name": launch.name if launch else period.name if period else None,
        "verification": "verified",
        "running_only": figures.switches.running_only,
        "apart": figures.switches.apart,
        "frozen": figures.frozen,
    }


def _sentence(coverage: Coverage) -> Json:
    return {
        "innovations": coverage.innovations,
        "units": coverage.units,
        "covered": coverage.covered,
        "missing": coverage.missing,
        "percent": _number(coverage.percent),
        "total": coverage.total,
        "apart": {
            "innovations": coverage.apart.innovations,
            "units": counts_by_value(coverage.apart.units),
        },
        "groups": {
            group: {"units": one.units, "covered": one.covered, "missing": one.missing}
            for group, one in coverage.groups.items()
        },
        "submitted": coverage.submitted,
        "newly": counts_by_value(coverage.newly),
    }


def _breakdowns(coverage: Coverage) -> Json:
    axes = coverage.breakdown
    return {
        "stages": counts_by_value(axes.stage),
        "lab_stages": counts_by_value(axes.lab_stage),
        "categories": counts_by_value(axes.category),
        "media": counts_by_value(axes.medium),
        "verification": counts_by_value(axes.verification),
        "stopped": axes.stopped,
        "unit_types": {
            kind: {"units": one.units, "covered": one.covered, "innovations": one.innovations}
            for kind, one in coverage.types.items()
        },
        "uncounted_types": {
            kind: {"units": one.units, "covered": one.covered}
            for kind, one in coverage.uncounted.items()
        },
        "basic_services": {
            "covered": coverage.basic.covered,
            "empty": coverage.basic.empty,
            "unknown": coverage.basic.unknown,
        },
    }


def _target(progress: TargetProgress | None) -> Json | None:
    if progress is None:
        return None
    return {
        "year": progress.year,
        "basis": progress.basis,
        "units": progress.target,
        "everyone": progress.everyone,
        "reached": progress.reached,
        "percent": _number(progress.percent),
        "short": progress.short,
    }


def _monitoring(figures: Figures) -> Json | None:
    period, counted = figures.monitored, figures.monitoring
    if period is None or counted is None:
        return None
    return {
        "period": period.name,
        "deadline": period.due.isoformat(),
        "due": counted.due,
        "received": counted.received,
        "late": counted.late,
        "stopped": counted.stopped,
        "never_reported": counted.never_reported,
    }


def _participation(figures: Figures) -> Json | None:
    if figures.proposals is None:
        return None
    units = counts_by_value(figures.coverage.participating)
    return {"period": figures.proposals.name, "units": units, "total": sum(units.values())}


def _attention(figures: Figures) -> Json:
    return {
        "launched_without_report": _watched(figures.attention.never_reported),
        "unchanged_twice": _watched(figures.attention.unchanged),
        "without_operator": figures.coverage.unreachable,
    }


def _watched(some: Sequence[Watched]) -> list[Json]:
    return [{"number": one.number, "name": one.name, "agency": one.agency} for one in some]


def _row(row: UnitRow) -> Json:
    return {
        "name": row.unit.name,
        "short": row.unit.short,
        "type": row.unit.type,
        "innovations": row.innovations,
        "submitted": row.submitted,
        "state": row.state,
        "reachable": row.unit.reachable,
    }


def counts_by_value(counts: Mapping[Any, int]) -> dict[str, int]:
    """By value, in order; what nobody filled in is "unknown"."""
    named = {str(getattr(key, "value", key) or "unknown"): n for key, n in counts.items() if n}
    return dict(sorted(named.items()))


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
