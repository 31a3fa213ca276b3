""" "Setujui satu halaman ini": what will be approved is shown first; what looks alike stays."""

from dataclasses import replace

from domain.innovations import AlreadyDecided, Decision, Innovation, InnovationId, Verification
from handlers.admin.review.alike import Candidate, candidates
from handlers.admin.review.deciding import settle
from handlers.admin.review.queue import queue, waiting
from handlers.context import Context
from handlers.innovations import Sight, sight
from handlers.replies import Button, Lines, Part, Replies, Reply, Row, Show, Toast
from handlers.routing import row_id


async def approve_page(context: Context) -> Replies:
    """A tap `approve-page:<page>`: what will be approved, and what needs a closer look."""
    page = await waiting(context)
    clear: list[Innovation] = []
    doubtful: list[tuple[Innovation, Candidate]] = []
    for one in (item.innovation for item in page.items if item.innovation):
        found = await candidates(context, one, limit=1)
        if found and found[0].certain:
            doubtful.append((one, found[0]))
        else:
            clear.append(one)
    if not clear and not doubtful:
        return await queue(context)
    return [_preview(clear, doubtful, page.number)]


def _preview(
    clear: list[Innovation], doubtful: list[tuple[Innovation, Candidate]], page: int
) -> Show:
    rows: list[Row] = []
    if clear:
        ids = ".".join(str(one.id) for one in clear)
        rows.append([Button("button-approve-these", f"approve-these:{ids}", count=len(clear))])
    kept = [
        Part("approve-page-kept", name=one.name, other=other.innovation.name)
        for one, other in doubtful
    ]
    return Show(
        "approve-page",
        count=len(clear),
        lines=Lines([Part("approve-page-line", name=one.name, agency=one.agency) for one in clear]),
        kept=Lines(kept) if kept else None,
        buttons=[*rows, [Button("button-back", f"reviews:{page}")]],
    )


async def approve_these(context: Context) -> Replies:
    """A tap `approve-these:<id>.<id>…`: those of them that still wait."""
    approved: list[Innovation] = []
    told: list[Reply] = []
    for innovation_id in sorted({row_id(number) for number in context.args.split(".")}):
        found = await _approve(context, InnovationId(innovation_id))
        if found is not None:
            approved.append(found[0])
            told += found[1]
    if not approved:
        return [Toast("tap-counted"), *await queue(replace(context, args=""))]
    lines = [Part("approve-page-line", name=one.name, agency=one.agency) for one in approved]
    buttons = [[Button("button-queue", "reviews")]]
    return [
        *told,
        Show("approved-page", count=len(lines), lines=Lines(lines), buttons=buttons),
    ]


async def _approve(
    context: Context, innovation_id: InnovationId
) -> tuple[Innovation, list[Reply]] | None:
    """Approve one that waits in the admin's region; None where there is nothing to approve."""
    one = await context.store.innovations.get(innovation_id)
    if one is None or await sight(context, one) is not Sight.OFFICE:
        return None
    if one.verification is not Verification.SUBMITTED:
        return None
    try:
        return await settle(context, innovation_id, Decision.APPROVE, None)
    except AlreadyDecided:
        return None
