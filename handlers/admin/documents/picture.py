"""The figures of a region as a picture for a phone."""

from collections.abc import Iterator, Mapping, Sequence

from documents.figures import Bar, Picture, Tile
from domain.agencies import AgencyType
from domain.coverage import TypeFigures
from domain.innovations import Stage
from handlers.admin import figures
from handlers.admin.documents import said
from handlers.admin.documents.words import Words
from handlers.admin.figures import Beneath, Figures

#: Names of each group on a picture; the report has all of them.
NAMES = 20


def picture(found: Figures, below: Sequence[Beneath], words: Words) -> Picture:
    """What stands on the picture. `below`: the regions of a province."""
    return Picture(
        title=words.say("document-title"),
        region=found.region.name,
        scope=said.scope(found, words),
        said=said.headline(found, words),
        coverage_title=words.say("document-coverage"),
        coverage=tuple(_bars(found.coverage.types, words)),
        regions_title=words.say("document-regions"),
        regions=tuple(_regions(below, words)),
        target_title=words.say("document-target"),
        target=_target(found, words),
        gaps_title=words.say("document-gaps"),
        gaps=said.gaps(found, words, NAMES),
        tiles=tuple(_tiles(found.coverage.breakdown.stage, words)),
        notes_title=words.say("document-notes"),
        notes=said.notes(found, words),
        footer=(
            said.at(found, words),
            words.say("document-from", office=found.region.office, region=found.region.name),
        ),
        missing=said.missing(words),
    )


def _bars(types: Mapping[AgencyType, TypeFigures], words: Words) -> Iterator[Bar]:
    for kind, one in types.items():
        yield Bar(
            label=words.heading(kind),
            said=words.say("document-of", part=one.covered, whole=one.units),
            share=one.covered / one.units,
        )


def _regions(below: Sequence[Beneath], words: Words) -> Iterator[Bar]:
    for one in below:
        counted = one.coverage
        yield Bar(
            label=one.region.name,
            said=words.say("document-region", part=counted.covered, whole=counted.units),
            share=counted.covered / counted.units if counted.units else 0,
        )


def _target(found: Figures, words: Words) -> Bar | None:
    progress = found.target
    if progress is None or not progress.target:
        return None
    told = " ".join(words.part(part) for part in figures.target(found))
    return Bar(label=told, said="", share=progress.reached / progress.target)


def _tiles(stages: Mapping[Stage | None, int], words: Words) -> Iterator[Tile]:
    """The stages that there are, the farthest first; what nobody filled in comes last."""
    for stage in reversed(list(Stage)):
        if stages.get(stage):
            yield Tile(words.number(stages[stage]), words.word(stage) or "")
    if stages.get(None):
        yield Tile(words.number(stages[None]), words.say("stage-unknown"))
