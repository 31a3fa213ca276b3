"""Where a short form was opened: where somebody who gives it up is led back to."""

from collections.abc import Awaitable, Callable

from domain.innovations import InnovationId
from handlers.context import Context
from storage.conversations import Draft

Origin = Callable[[Context, Draft], Awaitable[str | None]]


def of_innovation(view: str) -> Origin:
    """A view `<view>:<number>` of the innovation that the draft is about."""

    async def origin(context: Context, draft: Draft) -> str | None:
        one = await context.store.innovations.get(InnovationId(int(draft.subject or 0)))
        return None if one is None else f"{view}:{one.number}"

    return origin


def of_subject(view: str) -> Origin:
    """A view `<view>:<id>` of what the draft is about."""

    async def origin(context: Context, draft: Draft) -> str | None:
        return f"{view}:{draft.subject}"

    return origin
