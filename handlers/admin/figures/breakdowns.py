"""The figures by every axis: bentuk, jenis, tahapan, 5D, status, type of unit, monev, attention."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from domain.agencies import AgencyType
from domain.coverage import Coverage, GroupFigures, TypeFigures
from domain.innovations import Category, LabStage, Medium, Stage, Verification
from handlers.admin.figures.counting import Figures
from handlers.admin.figures.sentences import affairs, monitoring, participation, scope
from handlers.replies import Lines, Part


def breakdowns(figures: Figures) -> Part:
    """Everything that the message of /laporan has no room for."""
    others = list(_others(figures))
    return Part(
        "coverage-breakdowns",
        region=figures.region.name,
        scope=scope(figures),
        total=figures.coverage.total,
        lines=Lines(_lines(figures.coverage)),
        others=Lines(others) if others else None,
        frozen=figures.frozen,
        at=figures.at,
    )


def _lines(coverage: Coverage) -> Iterator[Part]:
    axes = coverage.breakdown
    yield from _axis("category", Category, axes.category)
    yield from _axis("medium", Medium, axes.medium)
    yield from _axis("stage", Stage, axes.stage)
    yield from _axis("lab-stage", LabStage, axes.lab_stage)
    yield from _axis("verification", Verification, axes.verification)
    yield from _types(coverage)


def _others(figures: Figures) -> Iterator[Part]:
    """What is no axis: urusan, monev, who takes part, what stands still."""
    yield from affairs(figures.coverage)
    yield from monitoring(figures)
    yield from participation(figures)
    yield from attention(figures)


def _axis(axis: str, values: type[Enum], counts: Mapping[Any, int]) -> Iterator[Part]:
    """One line of an axis, its values in their order; what nobody filled in is said last."""
    told = [Part("coverage-count", value=v, count=counts[v]) for v in values if counts.get(v)]
    if counts.get(None):
        told.append(Part("coverage-count-unknown", count=counts[None]))
    if told:
        yield Part("coverage-axis", axis=Part(f"coverage-axis-{axis}"), counts=Lines(told, " · "))


def _types(coverage: Coverage) -> Iterator[Part]:
    told = [_type(kind, one) for kind, one in coverage.types.items()]
    told += [_type(kind, one) for kind, one in _uncounted(coverage)]
    if told:
        yield Part("coverage-axis", axis=Part("coverage-axis-types"), counts=Lines(told, " · "))


def _type(kind: AgencyType, one: TypeFigures | GroupFigures) -> Part:
    return Part("coverage-type", type=kind, covered=one.covered, units=one.units)


def _uncounted(coverage: Coverage) -> Iterator[tuple[AgencyType, GroupFigures]]:
    return ((kind, one) for kind, one in coverage.uncounted.items() if kind not in coverage.types)


def attention(figures: Figures) -> Iterator[Part]:
    """How many innovations are not reported on, or report no change again and again."""
    never, unchanged = figures.attention.never_reported, figures.attention.unchanged
    if never:
        yield Part("coverage-never-reported", count=len(never))
    if unchanged:
        yield Part("coverage-unchanged", count=len(unchanged))
