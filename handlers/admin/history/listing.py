"""The newest changes of the own region, page by page, of all or of one innovation or person."""

from typing import Final

from handlers.admin.history.wording import line, mentioned
from handlers.context import Context
from handlers.replies import Button, Lines, Replies, Row, Show
from handlers.routing import row_id

#: Changes of a page.
PAGE: Final = 6
#: What changes may be narrowed to, by the letter that stands for it in a button.
NARROWED: Final = {"i": "innovation", "p": "person"}


async def page(context: Context) -> Replies:
    """A tap `trail[:<page>[:<i or p><id>]]`: these changes, newest first."""
    number, _, narrowed = context.args.partition(":")
    return [await listed(context, row_id(number), narrowed)]


async def listed(context: Context, at: int, narrowed: str) -> Show:
    """A page of changes of the own region; `narrowed` is like "i12" or empty."""
    kind, subject_id = NARROWED.get(narrowed[:1]), row_id(narrowed[1:])
    subject = f"{kind}/{subject_id}" if kind else None
    found = await context.store.audit.of_region(
        context.duty.region,
        limit=PAGE + 1,
        offset=at * PAGE,
        subject=subject if kind == "innovation" else None,
        by=subject_id if kind == "person" else None,
    )
    changes = found[:PAGE]
    names = await context.store.audit.names({*mentioned(changes), *([subject] if subject else [])})
    first = at * PAGE + 1
    return Show(
        "trail" if changes else "trail-none",
        region=context.region.name,
        of=names.get(subject or "") if changes else None,
        lines=Lines(
            [line(context, place, one, names) for place, one in enumerate(changes, first)],
            between="\n\n",
        ),
        buttons=_buttons(at, narrowed if kind else "", more=len(found) > PAGE),
    )


def _buttons(at: int, narrowed: str, *, more: bool) -> list[Row]:
    turn = []
    if at:
        turn.append(Button("button-newer", f"trail:{at - 1}:{narrowed}"))
    if more:
        turn.append(Button("button-older", f"trail:{at + 1}:{narrowed}"))
    search = [Button("button-trail-of", "trail-of")]
    if narrowed:
        search.append(Button("button-trail-all", "trail"))
    return [turn, search]
