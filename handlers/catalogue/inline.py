"""`@bot words`: verified innovations of the whole deployment, in whatever chat one is typing."""

import re
from typing import Final

from domain.affairs import Affair
from domain.innovations import Innovation
from domain.matching import Scope
from domain.names import clean
from handlers.catalogue.searching import LONGEST
from handlers.context import Context
from handlers.innovations import open_by_number
from handlers.replies import Article, Articles, Button, Part, Replies
from locales import clip

PAGE: Final = 20
#: More than these nobody scrolls to.
MOST: Final = 100
#: Letters of a summary in the message that is sent.
SUMMARY: Final = 600
_NUMBER: Final = re.compile(r"INV-\d{2,4}-\d{4}-\d{4,}")


async def suggest(context: Context) -> Replies:
    """An inline query: what everybody may see, whoever asks; without words the newest."""
    words = clip(" ".join(clean(context.args).split()), LONGEST)
    offset = _offset(context)
    found = await (_about(context, words, offset) if words else _newest(context, offset))
    affairs = {affair.id: affair for affair in await context.store.affairs.all()}
    articles = [_article(context, one, affairs.get(one.affair_id or 0)) for one in found[:PAGE]]
    more = len(found) > PAGE and offset + PAGE < MOST
    return [Articles(articles, after=str(offset + PAGE) if more else "", words=bool(words))]


async def chosen(context: Context) -> Replies:
    """A result of `@bot words` sent in the chat with Pandu itself: its card."""
    number = _NUMBER.search(context.text)
    return await open_by_number(context, number[0]) if number else []


def _offset(context: Context) -> int:
    query = context.update.inline_query
    asked = query.offset if query is not None else ""
    return min(int(asked), MOST) if asked.isdecimal() else 0


async def _about(context: Context, words: str, offset: int) -> list[Innovation]:
    scope = Scope(region=None, limit=PAGE + 1)
    matches = await context.finder.find(words, scope, offset=offset)
    known = await context.store.innovations.by_numbers([match.number for match in matches])
    found = [known[match.number] for match in matches if match.number in known]
    return [one for one in found if one.public]


async def _newest(context: Context, offset: int) -> list[Innovation]:
    return await context.store.innovations.newest_public(PAGE + 1, offset)


def _article(context: Context, one: Innovation, affair: Affair | None) -> Article:
    stage = one.stage or Part("stage-unknown")
    known = {"name": one.name, "agency": one.agency, "region": one.region_name, "stage": stage}
    text = Part(
        "inline-card",
        **known,
        number=one.number,
        expansion=one.expansion,
        summary=one.summary and clip(one.summary, SUMMARY),
        category=one.category,
        medium=one.medium,
        affair=affair and affair.name,
    )
    link = f"https://t.me/{context.house.bot_username}?start=inv_{one.number.removeprefix('INV-')}"
    return Article(
        one.number,
        title=one.name,
        description=Part("inline-description", **known),
        text=text,
        buttons=[[Button("button-inline-open", url=link)]],
    )
