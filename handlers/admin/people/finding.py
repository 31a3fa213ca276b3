"""Everybody on duty, by unit or by what is looked for: a name, a unit, a phone number."""

from typing import Annotated

from pydantic import BaseModel, Field

from domain.members import Member, find_members
from domain.people import Role
from handlers import conversation
from handlers.admin.people.card import duty_of
from handlers.context import Context
from handlers.conversation import Form
from handlers.paging import Page, page_of, turn_buttons
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from storage.conversations import Draft

#: Lines of a page, each with its button.
LINES = 8
#: Bytes of what is looked for that fit into a button's data beside the rest.
WORDS = 40


async def members(context: Context) -> Replies:
    """A tap `members[:<page>[:<words>]]`: everybody on duty, those of no unit first."""
    page, _, words = context.args.partition(":")
    return await _listed(context, page, words)


async def found(context: Context, words: str) -> Replies:
    """Whoever is meant by these words."""
    return await _listed(context, "", _fitting(words))


async def _listed(context: Context, asked: str, words: str) -> Replies:
    everybody = await context.store.duties.of_region(context.duty.region)
    chosen = find_members(everybody, words) if words else everybody
    if not chosen:
        return [Show("members-none", words=words or None or None, buttons=[_ways()])]
    page = page_of(chosen, asked, LINES)
    return [_list(context, page, words)]


def _list(context: Context, page: Page[Member], words: str) -> Show:
    rows: list[Row] = [
        [Button("button-option", f"member:{one.duty_id}", label=one.name or "–")]
        for one in page.items
    ]
    paired = [
        [*rows[at], *(rows[at + 1] if at + 1 < len(rows) else [])] for at in range(0, len(rows), 2)
    ]
    return Show(
        "members",
        total=page.total,
        words=words or None,
        lines=Lines(
            Part(
                "members-line",
                place=place,
                name=one.name or "–",
                **duty_of(context, one),
                reachable=one.unreachable_since is None,
            )
            for place, one in page.numbered
        ),
        buttons=[*paired, turn_buttons(page, "members", words), _ways()],
    )


def _ways() -> Row:
    return [Button("button-member-search", "member-search"), Button("button-back", "requests")]


def _fitting(words: str) -> str:
    return " ".join(words.split()).encode()[:WORDS].decode(errors="ignore")


class Wanted(BaseModel):
    """Whom to look for."""

    words: Annotated[str, Field(min_length=2, max_length=100)]


async def search(context: Context) -> Replies:
    """A tap `member-search`: asks whom to look for."""
    return await conversation.begin(context, SEARCH)


async def _search(context: Context, draft: Draft, wanted: Wanted) -> Replies:
    return await found(context, wanted.words)


SEARCH = Form(
    Questionnaire("member-search", Wanted, ask("words")), Role.ADMIN, _search, rests=False
)
