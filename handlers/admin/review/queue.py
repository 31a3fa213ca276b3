"""The queue: all that waits for a decision, longest waiting first, a page at a time."""

from dataclasses import dataclass
from datetime import datetime

from domain.innovations import Innovation, Verification
from domain.proposals import Proposal
from domain.transfers import Transfer
from handlers.admin.review.alike import candidates
from handlers.context import Context
from handlers.paging import Page, page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show
from locales import clip

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
    page = page_of(await waiting(context), context.args)
    if not page.total:
        return [Show("review-none", buttons=[[Button("button-menu", "home")]])]
    lines = [await _line(context, place, one) for place, one in page.numbered]
    return [Show("review-queue", total=page.total, lines=Lines(lines), buttons=_rows(page))]


async def waiting(context: Context) -> list[Waiting]:
    """Everything of the region that waits, longest waiting first."""
    region = context.region.code
    submitted = await context.store.innovations.by_verification(region, Verification.SUBMITTED)
    found = [_submitted(one, context.now) for one in submitted]
    found += [_proposed(one) for one in await context.store.proposals.waiting(region)]
    found += [_passing(one) for one in await context.store.transfers.waiting(region)]
    return sorted(found, key=lambda one: one.since)


def _submitted(one: Innovation, now: datetime) -> Waiting:
    data = f"review:{one.number}"
    return Waiting("submitted", one.name, one.agency, one.submitted_at or now, data, one)


def _proposed(one: Proposal) -> Waiting:
    return Waiting("proposed", one.name, one.agency, one.proposed_at, f"proposal:{one.id}")


def _passing(one: Transfer) -> Waiting:
    return Waiting("passing", one.name, one.source, one.asked_at, f"transfer-request:{one.id}")


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
