"""What matters now to an operator or head: what is owed soonest, and what is unfinished."""

from collections.abc import Sequence
from typing import Any

from domain.deadlines import Deadline, DeadlineKind
from domain.innovations import Innovation, Verification
from handlers.context import Context, you
from handlers.conversation import place
from handlers.deadlines import DETAIL, NAME, action
from handlers.replies import Button, Lines, Part, Row, Say
from handlers.schedule import own_deadlines
from locales import clip
from storage.conversations import Draft

#: Things that matter, told at once; the others stand in /jadwal.
CONCERNS = 3


async def officer_home(context: Context, hello: Part) -> Say:
    """An operator's menu: the three things that matter, or how to find a first innovation."""
    own, owed, draft = (
        await _innovations(context),
        await own_deadlines(context),
        await _draft(context),
    )
    if not own and draft is None:
        return _first_innovation(context, hello, owed)
    urgent = owed[: CONCERNS - (draft is not None)]
    lines = [_line(context, n, deadline) for n, deadline in enumerate(urgent, start=1)]
    rows: list[Row] = [[action(deadline)] for deadline in urgent]
    if draft is not None:
        lines.append(Part("concern-draft", n=len(lines) + 1, **place(context, draft)))
        rows.append([Button("button-resume-draft", f"draft:resume:{draft.id}")])
    rows.append(
        [Button("button-register", "go:daftar"), Button("button-innovations", "go:inovasi")]
    )
    text = "welcome-officer" if lines else "welcome-officer-quiet"
    return Say(text, hello=hello, **_where(context), concerns=Lines(lines), buttons=rows)


async def head_home(context: Context, hello: Part) -> Say:
    """A head's menu: how many innovations the unit has, and what it owes soonest."""
    own = await _innovations(context)
    urgent = (await own_deadlines(context))[:CONCERNS]
    lines = [_line(context, n, deadline) for n, deadline in enumerate(urgent, start=1)]
    return Say(
        "welcome-head",
        hello=hello,
        **_where(context),
        verified=sum(one.verification is Verification.VERIFIED for one in own),
        waiting=sum(one.verification is Verification.SUBMITTED for one in own),
        concerns=Lines(lines),
        open=len(lines),
        buttons=[[Button("button-innovations", "go:inovasi"), Button("button-search", "go:cari")]],
    )


def _line(context: Context, n: int, deadline: Deadline) -> Part:
    return Part(
        "concern",
        n=n,
        kind=deadline.kind,
        name=clip(deadline.name, NAME),
        detail=clip(deadline.detail, DETAIL) if deadline.detail else None,
        due=deadline.due,
        late=deadline.due < context.today,
    )


def _where(context: Context) -> dict[str, Any]:
    return {"agency": context.duty.agency, "region": context.region.name}


async def _innovations(context: Context) -> list[Innovation]:
    agency_id = context.duty.agency_id
    if agency_id is None:
        return []
    within = await context.store.agencies.within(agency_id)
    return await context.store.innovations.of_agencies(within)


async def _draft(context: Context) -> Draft | None:
    """The conversation that is open, else the last one that was left."""
    if context.draft is not None:
        return context.draft
    resting = await context.store.conversations.resting(context.known.id)
    return resting[0] if resting else None


def _first_innovation(context: Context, hello: Part, owed: Sequence[Deadline]) -> Say:
    call = next((one for one in owed if one.kind is DeadlineKind.PROPOSAL), None)
    return Say(
        "welcome-officer-first",
        hello=hello,
        **_where(context),
        due=call.due if call is not None and call.due >= context.today else None,
        you=you(context.person),
        buttons=[
            [Button("button-examples", "examples")],
            [Button("button-register", "go:daftar")],
        ],
    )
