"""The queue: all that waits for a decision, longest waiting first, a page at a time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.innovations import Innovation, InnovationId
from handlers.admin.review.alike import candidates
from handlers.context import Context
from handlers.paging import PAGE, Page, page_number, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from locales import clip
from storage.queue import QueueKind

LABEL = 50  # letters of a name on a button


@dataclass(frozen=True)
class Waiting:
    """What waits: `kind` says for what, `data` is the button that opens it."""

    kind: str
    name: str
    agency: str
    since: datetime
    data: str
    innovation: Innovation | None = None


async def queue(context: Context) -> Replies:
    """/verifikasi, or a tap `reviews[:<page>]`."""
    page = await waiting(context)
    if not page.total:
        return [Show("review-none", buttons=[[Button("button-menu", "home")]])]
    lines = [await _line(context, place, one) for place, one in page.numbered]
    return [Show("review-queue", total=page.total, lines=Lines(lines), buttons=_rows(page))]


async def waiting(context: Context) -> Page[Waiting]:
    """The page asked for of what waits in the region, longest waiting first."""
    region, in_line = context.region.code, context.store.queue
    total = await in_line.count(region)
    number = page_number(total, context.args)
    found = await in_line.page(region, limit=PAGE, offset=number * PAGE)
    return Page([await _READ[one.kind](context, one.id) for one in found], number, PAGE, total)


async def _submitted(context: Context, innovation_id: int) -> Waiting:
    one = await context.store.innovations.get(InnovationId(innovation_id))
    assert one is not None
    data = f"review:{one.number}"
    return Waiting("submitted", one.name, one.agency, one.submitted_at or context.now, data, one)


async def _proposed(context: Context, proposal_id: int) -> Waiting:
    one = await context.store.proposals.get(proposal_id)
    assert one is not None
    return Waiting("proposed", one.name, one.agency, one.proposed_at, f"proposal:{one.id}")


async def _passing(context: Context, transfer_id: int) -> Waiting:
    one = await context.store.transfers.get(transfer_id)
    assert one is not None
    return Waiting("passing", one.name, one.source, one.asked_at, f"transfer-request:{one.id}")


_READ: Final = {
    QueueKind.SUBMITTED: _submitted,
    QueueKind.PROPOSED: _proposed,
    QueueKind.PASSING: _passing,
}


async def _line(context: Context, place: int, one: Waiting) -> Part:
    found = await candidates(context, one.innovation, limit=1) if one.innovation else []
    return Part(
        "review-line",
        place=place,
        kind=one.kind,
        name=clip(one.name, 2 * LABEL),
        agency=one.agency,
        day=one.since.astimezone(context.now.tzinfo).date(),
        alike=found[0].part(context, "review-line-alike") if found else None,
    )


def _rows(page: Page[Waiting]) -> list[Row]:
    rows: list[Row] = [
        [Button("button-option", one.data, label=clip(one.name, LABEL))] for one in page.items
    ]
    if sum(one.innovation is not None for one in page.items) > 1:
        rows.append([Button("button-approve-page", f"approve-page:{page.number}")])
    return [*rows, turn_buttons(page, "reviews")]
