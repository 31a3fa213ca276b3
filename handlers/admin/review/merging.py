"""An admin merges an innovation into the one that it is the same as; its reports move with it."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import BaseModel, Field

from domain.innovations import Innovation, InnovationId, Verification, read_number
from domain.matching import Scope
from domain.people import Role
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
from handlers.questionnaire import Option, Questionnaire, Rejected, ask
from handlers.replies import Button, Replies, Row, Say
from storage.conversations import Draft

OFFERED = 4
MERGEABLE = (Verification.SUBMITTED, Verification.VERIFIED)


class Merger(BaseModel):
    """Into which innovation, and why."""

    into: int
    note: Annotated[str, Field(min_length=3, max_length=1000)]


async def merge(context: Context) -> Replies:
    """A tap `merge:<number>[:sure]`: into which one, and why."""
    number, _, sure = context.args.partition(":")
    one = await of_region(context, number)
    if one is None or one.verification not in MERGEABLE:
        return await open_by_number(context, number)
    bare = None if sure == SURE else await left_bare(context, one)
    if bare is not None:
        return warning(bare, f"merge:{number}:{SURE}", f"inv:{number}")
    return await begin(context, FORM, subject=str(one.id))


async def _options(context: Context, draft: Draft) -> Sequence[Option]:
    """Verified innovations of the region that look like it."""
    one = await subject_of(context, draft)
    text = f"{one.name} ({one.expansion})" if one.expansion else one.name
    found = await _verified(context, text, exclude=one.number, description=one.summary or "")
    return [Option(str(other.id), f"{other.name} · {other.agency}"[:60]) for other in found]


async def _typed(context: Context, draft: Draft, text: str) -> int:
    """The verified innovation of the region meant by a number or a name."""
    one = await subject_of(context, draft)
    number = read_number(text, context.region.code)
    if number is not None:
        other = await of_region(context, number)
        found = [other] if other and other.verification is Verification.VERIFIED else []
    else:
        found = await _verified(context, text, exclude=one.number)
    if len(found) == 1 and found[0].id != one.id:
        return found[0].id
    rows: list[Row] = [
        [Button("button-option", f"q:{draft.id}:into:{other.id}", label=other.name[:60])]
        for other in found
        if other.id != one.id
    ]
    raise Rejected("several" if rows else "unknown", rows=rows, typed=text)


async def _verified(
    context: Context, text: str, *, exclude: str, description: str = ""
) -> list[Innovation]:
    region = context.region.code
    scope = Scope(region, only_region=region, limit=OFFERED, exclude=frozenset({exclude}))
    matches = await context.finder.search(text, scope, description=description)
    known = await context.store.innovations.by_numbers([match.number for match in matches])
    found = [known[match.number] for match in matches if match.number in known]
    return [one for one in found if one.verification is Verification.VERIFIED]


async def _merge(context: Context, draft: Draft, merger: Merger) -> Replies:
    """Merge, and tell the unit whose innovation it was."""
    source = await subject_of(context, draft)
    target = await context.store.innovations.get(InnovationId(merger.into))
    if target is None or target.region != context.region.code:
        return await open_by_number(context, source.number)
    merged = await context.store.duplicates.merge(
        source.id, target.id, merger.note, context.known.id, context.now
    )
    context.audit(
        "merge",
        f"innovation/{merged.id}",
        before={"verification": source.verification},
        after={"verification": merged.verification, "into": target.number, "note": merger.note},
    )
    told = await tell_unit(
        context,
        merged,
        "review-told-merge",
        [[Button("button-view-named", f"inv:{target.number}", name=target.name)]],
        into=target.name,
        into_number=target.number,
    )
    done = Say(
        "merged",
        name=merged.name,
        number=merged.number,
        into=target.name,
        into_number=target.number,
        buttons=[
            [Button("button-view-named", f"inv:{target.number}", name=target.name)],
            [Button("button-queue", "reviews")],
        ],
    )
    return [*told, done]


FORM = Form(
    Questionnaire("merger", Merger, ask("into", options=_options, find=_typed), ask("note")),
    Role.ADMIN,
    _merge,
    values=named,
    rests=False,
    origin=of_innovation("inv"),
)
