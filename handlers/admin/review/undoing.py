""" "Kembalikan ke antrean": an admin takes a decision back, with a reason that the unit reads."""

from domain.innovations import REOPENABLE, Innovation, NameTaken, Verification
from domain.people import Role
from handlers.admin.review.deciding import Reason
from handlers.admin.review.judging import (
    named,
    of_region,
    subject_of,
    tell_unit,
)
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.innovations import open_by_number
from handlers.innovations.bare import SURE, left_bare, warning
from handlers.origins import of_innovation
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Part, Replies, Say
from handlers.routing import refusal
from storage.conversations import Draft


async def undo(context: Context) -> Replies:
    """A tap `undo:<number>[:sure]`: why the decision is taken back."""
    number, _, sure = context.args.partition(":")
    one = await of_region(context, number)
    if one is None or one.verification not in REOPENABLE:
        return await open_by_number(context, number)
    bare = await left_bare(context, one) if _counts(one) and sure != SURE else None
    if bare is not None:
        return warning(bare, f"undo:{number}:{SURE}", f"inv:{number}")
    return await begin(context, FORM, subject=str(one.id))


def _counts(one: Innovation) -> bool:
    return one.verification is Verification.VERIFIED


async def _put_back(context: Context, old: Innovation, why: str) -> Innovation:
    if old.verification is Verification.MERGED:
        return await context.store.duplicates.split(old.id, why)
    return await context.store.innovations.reopen(old.id, why)


async def _reopen(context: Context, draft: Draft, reason: Reason) -> Replies:
    old = await subject_of(context, draft)
    try:
        one = await _put_back(context, old, reason.note)
    except NameTaken as taken:
        return refusal(context, Part("review-name-held", **taken.values))
    context.audit(
        "reopen",
        f"innovation/{one.id}",
        before={"verification": old.verification},
        after={"verification": one.verification, "note": reason.note},
    )
    buttons = [[Button("button-view", f"inv:{one.number}")]]
    told = await tell_unit(context, one, "review-told-reopen", buttons)
    done = Say(
        "review-reopened",
        name=one.name,
        number=one.number,
        buttons=[[Button("button-review-it", f"review:{one.number}")]],
    )
    return [*told, done]


FORM = Form(
    Questionnaire("undoing", Reason, ask("note")),
    Role.ADMIN,
    _reopen,
    values=named,
    rests=False,
    origin=of_innovation("inv"),
)
