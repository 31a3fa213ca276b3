"""/cari: the catalogue, searched by words, five a page."""

from domain.innovations import Innovation
from domain.matching import Scope
from domain.people import Role
from handlers.context import Context
from handlers.paging import PAGE, Page, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show

#: More than these nobody turns to; a search is narrowed instead.
FOUND = 50
#: Letters of a search that a button can carry to the next page.
CARRIED = 40


async def search(context: Context) -> Replies:
    """/cari WORDS; without words it is asked what to look for."""
    words = " ".join(context.args.split())
    if not words:
        return [Say("search-what")]
    return await results(context, words, 0)


async def turn(context: Context) -> Replies:
    """A tap `find:<page>:<words>` on a list of results."""
    page, _, words = context.args.partition(":")
    return await results(context, words, int(page) if page.isdecimal() else 0)


async def results(context: Context, words: str, number: int) -> Replies:
    """What the person may see of the catalogue about these words."""
    region = None if context.role is Role.VISITOR else context.region.code
    matches = context.matcher.find(words, Scope(region=region, limit=FOUND))
    known = await context.store.innovations.by_numbers([match.number for match in matches])
    found = [known[match.number] for match in matches if match.number in known]
    if not found:
        return [Show("search-nothing", words=words, buttons=_register(context))]
    return [_page(context, words, Page(found[number * PAGE :][:PAGE], number, PAGE, len(found)))]


def _register(context: Context) -> list[Row]:
    return [[Button("button-register", "register")]] if context.role is Role.OFFICER else []


def _page(context: Context, words: str, page: Page[Innovation]) -> Show:
    rows: list[Row] = [
        [Button("button-option", f"inv:{one.number}", label=one.name)]
        for one in page.items
        if one.public
    ]
    carried = words[:CARRIED].encode()[:CARRIED].decode(errors="ignore")
    lines = [_line(place, one) for place, one in page.numbered]
    return Show(
        "search-results",
        words=words,
        total=page.total,
        lines=Lines(lines, between="\n\n"),
        buttons=[*rows, turn_buttons(page, "find", carried)],
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
        stage=one.stage or Part("stage-unknown"),
    )
