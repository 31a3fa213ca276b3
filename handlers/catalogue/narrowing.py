""" "Saring": narrows a search by what its results have in common, a choice at a time."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.facets import Facet, Filters, Traits
from handlers.catalogue.searching import (
    Search,
    ask_words,
    labels,
    matches,
    said,
    unfilter_buttons,
)
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Replies, Row, Show

#: Values on a page; their names may be long.
VALUES: Final = 8


@dataclass(frozen=True)
class Value:
    """Something a search can be narrowed to, and how many results have it."""

    code: str
    traits: Traits
    count: int


async def sieve(context: Context) -> Replies:
    """A tap `sieve:<filters>`: by what to narrow; where all results agree nothing is asked."""
    words, filters = said(context), Filters.read(context.args)
    if words is None:
        return [ask_words(context)]
    traits = await _traits(context, Search(words, filters))
    facets = [facet for facet in Facet if len(_values(traits, facet)) > 1]
    rows: list[Row] = [
        [Button("button-facet", f"sift:{facet}:0:{filters}", facet=facet) for facet in pair]
        for pair in (facets[at : at + 2] for at in range(0, len(facets), 2))
    ]
    chosen = await labels(context, filters)
    back: Row = [Button("button-results", f"find:0:{filters}")]
    return [
        Show(
            "search-sieve",
            words=words,
            total=len(traits),
            possible=bool(facets),
            buttons=[*rows, *unfilter_buttons(filters, chosen), back],
        )
    ]


async def sift(context: Context) -> Replies:
    """A tap `sift:<facet>:<page>:<filters>`: the values to choose from, commonest first."""
    letter, page, rest = (*context.args.split(":", 2), "", "")[:3]
    words, filters = said(context), Filters.read(rest)
    if words is None or letter not in list(Facet):
        return [ask_words(context)]
    facet = Facet(letter)
    traits = await _traits(context, Search(words, filters.without(facet)))
    shown = page_of(_values(traits, facet), page, VALUES)
    affairs = {str(affair.id): affair.name for affair in await context.store.affairs.all()}
    several = len({one.region for one in traits}) > 1
    rows: list[Row] = [
        [_button(facet, value, filters, affairs, several=several)] for value in shown.items
    ]
    turning = turn_buttons(shown, f"sift:{facet}", str(filters))
    back: Row = [Button("button-back", f"sieve:{filters}")]
    return [Show("search-sift", words=words, facet=facet, buttons=[*rows, turning, back])]


async def _traits(context: Context, wanted: Search) -> list[Traits]:
    found = await matches(context, wanted)
    return await context.store.catalogue.traits([match.number for match in found])


def _values(traits: list[Traits], facet: Facet) -> list[Value]:
    """What the results have of a facet, commonest first."""
    having = {one.values[facet]: one for one in traits if facet in one.values}
    counted = Counter(one.values[facet] for one in traits if facet in one.values)
    return [Value(code, having[code], count) for code, count in counted.most_common()]


def _button(
    facet: Facet, value: Value, filters: Filters, affairs: Mapping[str, str], *, several: bool
) -> Button:
    data = f"find:0:{filters.with_(facet, value.code)}"
    one = value.traits
    if facet is Facet.UNIT and several:
        return Button(
            "button-value-unit", data, label=one.agency, region=one.region_name, count=value.count
        )
    label = {
        Facet.UNIT: one.agency,
        Facet.UNIT_TYPE: one.type,
        Facet.CATEGORY: one.category,
        Facet.STAGE: one.stage,
        Facet.AFFAIR: affairs.get(value.code, value.code),
        Facet.REGION: one.region_name,
    }[facet]
    return Button("button-value", data, label=label, count=value.count)
