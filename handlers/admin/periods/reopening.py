"""Opens a closed period again, with the reason for it."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.people import Role
from handlers.admin.periods.card import own_period, show
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Replies, Say, Toast
from storage.conversations import Draft


class Reopening(BaseModel):
    """Why a closed period takes reports or proposals again."""

    reason: Annotated[str, Field(min_length=3, max_length=500)]


async def reopen(context: Context) -> Replies:
    """A tap `reopen-period:<id>`: asks for the reason first."""
    one = await own_period(context, context.args)
    if one.open:
        return [Toast("tap-old"), await show(context, one)]
    return await begin(context, REOPENING, subject=str(one.id))


async def _reopen(context: Context, draft: Draft, filled: Reopening) -> Replies:
    """Whoever comes second finds it open, and changes nothing."""
    one = await own_period(context, draft.subject)
    if await context.store.periods.reopen(one.id, context.now):
        context.audit("reopen-period", f"period/{one.id}", after={"reason": filled.reason})
    card = await show(context, await own_period(context, draft.subject))
    said = Say("period-reopened", name=one.name, late=one.due < context.today)
    return [said, Say(card.text, buttons=card.buttons, **card.values)]


async def _which(context: Context, draft: Draft) -> dict[str, Any]:
    return {"period": (await own_period(context, draft.subject)).name}


REOPENING = Form(
    Questionnaire("reopening", Reopening, ask("reason", least_words=2)),
    Role.ADMIN,
    _reopen,
    values=_which,
    rests=False,
)
