"""What is decided under a duplicate warning: the same, a replica, shared, only used, different."""

from typing import Annotated

from pydantic import BaseModel, Field

from domain.innovations import Innovation
from domain.people import ANYONE
from handlers import conversation
from handlers.context import Context
from handlers.conversation import Form, begin, remember, resume
from handlers.duplicates.checking import candidates, choices
from handlers.duplicates.sharing import ask_owner
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Replies, Say, Toast, Unbutton
from storage.conversations import Draft


async def decide(context: Context) -> Replies:
    """A tap `dup:<draft>:<what>:<number>` under a duplicate warning."""
    draft_id, what, number = (*context.args.split(":"), "", "")[:3]
    draft = context.draft
    if draft is None or str(draft.id) != draft_id:
        return [Toast("tap-counted")]
    if refused := await conversation.barred(context, draft):
        return refused
    if what == "tell" and draft.state.get("unlike"):
        return await begin(context, DIFFERENCE, subject=draft_id)
    held = draft.state.get("held")
    if not held:
        return [Toast("tap-counted")]
    if number:
        shown = {one.number: one for _, one in await candidates(context, draft)}
        if number not in shown:
            question = context.house.forms[draft.kind].questionnaire[held]
            return [Toast("tap-old"), *await conversation.proceed(context, draft, question)]
        return await _about(context, draft, what, shown[number])
    if what == "rename":
        return [Unbutton(), *await _go_on(context, draft, reopened="name")]
    if what == "other":
        return [Unbutton(), *await _different(context, draft)]
    return [Toast("tap-old")]


async def _about(context: Context, draft: Draft, what: str, innovation: Innovation) -> Replies:
    match what:
        case "same":
            return [_chosen(context, draft, innovation)]
        case "copy":
            return [Unbutton(), *await _replicate(context, draft, innovation)]
        case "share":
            return [Unbutton(), *await ask_owner(context, draft, innovation)]
        case "uses":
            await context.store.conversations.delete(draft.id, context.known.id)
            return [Unbutton(), Say("duplicate-only-users", name=innovation.name)]
        case _:
            return [Toast("tap-old")]


def _chosen(context: Context, draft: Draft, innovation: Innovation) -> Say:
    """ "Ini inovasi yang sama": what that means for an own one and for another unit's."""
    own = innovation.agency_id == draft.agency_id
    return Say(
        "duplicate-same-own" if own else "duplicate-same",
        name=innovation.name,
        number=innovation.number,
        agency=innovation.agency,
        region=innovation.region_name,
        buttons=[
            *choices(context, draft, innovation),
            [Button("button-back", f"draft:resume:{draft.id}")],
        ],
    )


async def _different(context: Context, draft: Draft) -> Replies:
    """Go on; what was shown is remembered as different, and why may be told."""
    numbers = [match.number for match, _ in await candidates(context, draft)]
    said = Say(
        "duplicate-noted",
        buttons=[[Button("button-tell-difference", f"dup:{draft.id}:tell")]],
    )
    unlike = [*draft.state.get("unlike", ()), *numbers]
    return await _go_on(context, draft, said, numbers, unlike=unlike)


async def _replicate(context: Context, draft: Draft, innovation: Innovation) -> Replies:
    """An own innovation that repeats another unit's: recorded when sent, and its owner is told."""
    numbers = [match.number for match, _ in await candidates(context, draft)]
    said = Say("duplicate-replicates", name=innovation.name, agency=innovation.agency)
    return await _go_on(context, draft, said, numbers, replicates=innovation.id)


async def _go_on(
    context: Context,
    draft: Draft,
    said: Say | None = None,
    decided: list[str] | None = None,
    **state: object,
) -> Replies:
    checked = [*draft.state.get("checked", ()), *(decided or ())]
    kept = {**draft.state, **state, "checked": checked, "held": None}
    return await conversation.ask(
        context, remember(context, draft, state=kept), *([said] if said else [])
    )


# ── What differs, in a sentence ──────────────────────────────────────────────────────────────


class Difference(BaseModel):
    """Why the unit's innovation is not the one that looks like it."""

    note: Annotated[str, Field(min_length=3, max_length=500)]


async def _told(context: Context, draft: Draft, difference: Difference) -> Replies:
    """Back to the registration, which keeps the sentence for who verifies."""
    draft_id = int(draft.subject or 0)
    await context.store.conversations.keep_state(
        draft_id, context.known.id, difference=difference.note
    )
    return await resume(context, draft_id)


DIFFERENCE = Form(Questionnaire("difference", Difference, ask("note")), ANYONE, _told, rests=False)
