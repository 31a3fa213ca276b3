"""/cari: the catalogue, searched by words, five a page.

The words of a search stand in the message of its results, and a tap brings that message along. So
the buttons carry the page and the filters, and nothing has to be remembered anywhere.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from telegram import Message, MessageEntity

from domain.agencies import AgencyType
from domain.facets import Facet, Filters
from domain.innovations import Category, Innovation, Stage, Verification
from domain.matching import Match, Scope
from domain.names import clean
from domain.people import Role
from handlers.context import Context
from handlers.innovations import Sight, open_by_number, sight
from handlers.paging import Page, page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show
from locales import clip

#: More than these nobody turns to; a search is narrowed instead.
FOUND: Final = 100
#: Letters of a search that are looked at.
LONGEST: Final = 200
#: What `locales` puts around words of another direction.
_ISOLATES: Final = "\u2068\u2069"


@dataclass(frozen=True)
class Search:
    """What is looked for."""

    words: str
    filters: Filters = field(default_factory=Filters)


async def search(context: Context) -> Replies:
    """/cari WORDS; without words it is asked what to look for."""
    words = clip(" ".join(clean(context.args).split()), LONGEST)
    if not words:
        return [ask_words(context)]
    return [await results(context, Search(words))]


async def turn(context: Context) -> Replies:
    """A tap `find:<page>:<filters>` on a list of results."""
    page, _, filters = context.args.partition(":")
    words = said(context)
    if words is None:
        return [ask_words(context)]
    return [await results(context, Search(words, Filters.read(filters)), page)]


async def look(context: Context) -> Replies:
    """A tap `look:<number>`: the card as a message of its own; the list stays where it is."""
    return [
        Say(reply.text, buttons=reply.buttons, **reply.values) if isinstance(reply, Show) else reply
        for reply in await open_by_number(context, context.args)
    ]


def ask_words(context: Context) -> Say:
    """What to look for, with the search that shows results while one types."""
    typing: Row = [Button("button-search-inline", inline="")] if context.house.inline else []
    return Say("search-what", buttons=[typing])


def said(context: Context) -> str | None:
    """The words of the search whose message was tapped; None when it can no longer be read."""
    message = context.tap.message if context.tap else None
    if not isinstance(message, Message):
        return None
    quoted = message.parse_entities([MessageEntity.CODE])
    return next(iter(quoted.values()), "").strip(_ISOLATES) or None


async def matches(context: Context, wanted: Search) -> list[Match]:
    """What the person may see of the catalogue about these words, best first.

    Admins and observers of a province see the regions below like their own.
    """
    duty = context.person.duty if context.person else None
    scope = Scope(
        region=duty.region if duty else None,
        below=context.role in Role.ADMIN | Role.OBSERVER,
        facets=wanted.filters.codes,
        limit=FOUND,
        exclude=await _hidden_from(context),
    )
    return await context.finder.find(wanted.words, scope)


async def _hidden_from(context: Context) -> frozenset[str]:
    """What other units of the own region have taken out of the catalogue."""
    duty = context.person.duty if context.person else None
    if duty is None or duty.agency_id is None:
        return frozenset()
    hidden = await context.store.innovations.hidden_of(duty.region)
    own = await context.store.agencies.within(duty.agency_id) if hidden else ()
    return frozenset(number for number, agency in hidden.items() if agency not in own)


async def results(context: Context, wanted: Search, page: str = "0") -> Show:
    """A page of what was found, with the filters and how to be rid of them."""
    chosen = await labels(context, wanted.filters)
    known = {facet: wanted.filters.chosen[facet] for facet in chosen}
    wanted = Search(wanted.words, Filters(known))
    found = await matches(context, wanted)
    if not found:
        return _nothing(context, wanted, chosen)
    return await _page(context, wanted, chosen, page_of(found, page))


Labels = dict[Facet, str | Enum]


async def labels(context: Context, filters: Filters) -> Labels:
    """How each chosen value is called; values that do not exist are left out."""
    found = {facet: await _label(context, facet, value) for facet, value in filters.chosen.items()}
    return {facet: label for facet, label in found.items() if label is not None}


async def _label(context: Context, facet: Facet, value: str) -> str | Enum | None:
    match facet:
        case Facet.UNIT:
            number = int(value) if value.isdecimal() else 0
            unit = await context.store.agencies.get(number) if number < 2**31 else None
            return None if unit is None else unit.name
        case Facet.REGION:
            region = await context.store.regions.get(value)
            return None if region is None else region.name
        case Facet.AFFAIR:
            affairs = await context.store.affairs.all()
            return next((affair.name for affair in affairs if str(affair.id) == value), None)
        case _:
            return next((one for one in _CHOICES[facet] if one.value == value), None)


_CHOICES: Final[dict[Facet, type[Enum]]] = {
    Facet.UNIT_TYPE: AgencyType,
    Facet.CATEGORY: Category,
    Facet.STAGE: Stage,
    Facet.STATUS: Verification,
}


def unfilter_buttons(filters: Filters, chosen: Labels) -> list[Row]:
    """One button for each filter, which takes it away."""
    return [
        [Button("button-unfilter", f"find:0:{filters.without(facet)}", facet=facet, label=label)]
        for facet, label in chosen.items()
    ]


def _nothing(context: Context, wanted: Search, chosen: Labels) -> Show:
    register = context.role is Role.OFFICER and not chosen
    rows: list[Row] = unfilter_buttons(wanted.filters, chosen)
    if register:
        rows.append([Button("button-register", "register")])
    key = "search-nothing-filtered" if chosen else "search-nothing"
    return Show(key, words=wanted.words, filters=list(chosen.values()), buttons=rows)


async def _page(context: Context, wanted: Search, chosen: Labels, page: Page[Match]) -> Show:
    known = await context.store.innovations.by_numbers([match.number for match in page.items])
    shown = [(n, known[match.number]) for n, match in page.numbered if match.number in known]
    rows: list[Row] = [
        [Button("button-option", f"look:{one.number}", label=one.name)]
        for _, one in shown
        if one.public or await sight(context, one) is not Sight.NONE
    ]
    return Show(
        "search-results",
        words=wanted.words,
        total=page.total,
        more=page.total == FOUND,
        filters=list(chosen.values()) or None,
        lines=Lines([_line(n, one) for n, one in shown], between="\n\n"),
        buttons=[
            *rows,
            turn_buttons(page, "find", str(wanted.filters)),
            *unfilter_buttons(wanted.filters, chosen),
            [Button("button-sieve", f"sieve:{wanted.filters}")] if page.total > 1 else [],
        ],
    )


def _line(place: int, one: Innovation) -> Part:
    """One result; what is not public yet is shown by its name only."""
    return Part(
        "search-line" if one.public else "search-line-unpublished",
        place=place,
        name=one.name,
        expansion=one.expansion,
        agency=one.agency,
        region=one.region_name,
        hidden=one.hidden,
        stage=one.stage or Part("stage-unknown"),
    )
