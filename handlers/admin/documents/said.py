"""What every document of figures says: the sentence, the gaps, what needs attention, the time."""

from collections.abc import Iterator

from documents.figures import Gap, Missing
from domain.agencies import AgencyType
from domain.coverage import ScopeKind, UnitGroup, UnitRow, UnitState
from domain.regions import RegionKind
from handlers.admin import figures
from handlers.admin.documents.words import Words, capital
from handlers.admin.figures import Figures
from handlers.replies import Part


def headline(found: Figures, words: Words) -> tuple[str, ...]:
    """The sentence officials speak, and the lines that belong to it."""
    if not found.coverage.units and found.region.kind is RegionKind.PROVINCE:
        return (words.say("document-no-units"),)
    return tuple(words.part(part) for part in figures.sentence(found).parts)


def scope(found: Figures, words: Words) -> str:
    """What was counted."""
    return words.part(figures.scope(found))


def at(found: Figures, words: Words) -> str:
    """The time of the figures."""
    return words.say("document-at", frozen=found.frozen, at=found.at)


def missing(words: Words) -> Missing:
    """What stands where our fonts have nothing."""
    return Missing(words.say("document-pictograph"), words.say("document-script"))


def gaps(found: Figures, words: Words, most: int) -> tuple[Gap, ...]:
    """The units without an innovation by group, at most so many names of each."""
    groups = ((group, found.coverage.groups[group].missing) for group in UnitGroup)
    return tuple(_gap(group, names, words, most) for group, names in groups if names)


def _gap(group: UnitGroup, names: tuple[str, ...], words: Words, most: int) -> Gap:
    shown = names[:most]
    further = len(names) - len(shown)
    return Gap(
        label=words.say(f"document-group-{group}", units=len(names)),
        names=shown,
        further=words.say("document-further", further=further) if further else "",
    )


def notes(found: Figures, words: Words) -> tuple[str, ...]:
    """What waits, what is owed, and what needs attention, each in a line."""
    return tuple(capital(words.part(part)) for part in _notes(found))


def _notes(found: Figures) -> Iterator[Part]:
    coverage = found.coverage
    yield from figures.waiting(coverage)
    yield from figures.monitoring(found)
    yield from figures.participation(found)
    centres = coverage.uncounted.get(AgencyType.HEALTH_CENTRE)
    if centres is not None:
        yield Part("coverage-centres", covered=centres.covered, units=centres.units)
    yield from figures.affairs(coverage)
    if coverage.basic.unknown:
        yield Part("coverage-affairs-unknown", unknown=coverage.basic.unknown)
    yield from figures.attention(found)
    if coverage.unreachable and found.scope.kind is ScopeKind.CUMULATIVE:
        yield Part("coverage-unreachable", units=len(coverage.unreachable))


def state(row: UnitRow, words: Words, *, own: bool) -> str:
    """How far a unit is that has no innovation; drafts are nobody's business outside the region."""
    hidden = row.state is UnitState.DRAFT and not own
    shown = UnitState.NOTHING if hidden else row.state
    return words.say("document-state", state=shown)
