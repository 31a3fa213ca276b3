"""What matters now to the coordinating office: the coverage, and what waits for a decision."""

from domain.calendar import WorkingDays
from domain.innovations import Verification
from handlers.admin import figures
from handlers.admin.coverage import below
from handlers.context import Context
from handlers.replies import Button, Lines, Part, Say


async def admin_home(context: Context, hello: Part) -> Say:
    """An admin's menu: coverage in a sentence, and the decisions that are waited for."""
    counted = await figures.count(context.store, context.region, context.now)
    requests = len(await context.store.access.waiting(context.duty.region))
    submitted, waiting = await _to_review(context)
    changes = await _changes(context)
    waiting += await _further(context, changes)
    if requests:
        waiting.insert(0, Part("waiting-requests", count=requests))
    missing = counted.coverage.missing
    gaps = [[Button("button-missing", "gaps", missing=missing)]] if missing else []
    return Say(
        "welcome-admin" if waiting else "welcome-admin-quiet",
        hello=hello,
        office=context.region.office,
        region=context.region.name,
        coverage=figures.sentence(counted),
        waiting=Lines(waiting),
        buttons=[
            [
                Button("button-coverage", "go:laporan"),
                Button("button-review", "go:verifikasi", waiting=submitted + changes),
            ],
            [Button("button-requests", "go:pengguna", waiting=requests)],
            *gaps,
            below(context.region),
        ],
    )


async def _to_review(context: Context) -> tuple[int, list[Part]]:
    """How many innovations wait for a decision, and the line that says since when."""
    region, innovations = context.duty.region, context.store.innovations
    longest = await innovations.by_verification(region, Verification.SUBMITTED, limit=1)
    if not longest:
        return 0, []
    count = (await innovations.counts(region))[Verification.SUBMITTED]
    first = longest[0].submitted_at or context.now
    calendar = WorkingDays(context.region.settings.local_holidays)
    days = calendar.between(first.astimezone(context.now.tzinfo).date(), context.today)
    return count, [Part("waiting-review", count=count, days=days)]


async def _changes(context: Context) -> int:
    """How many changes and transfers wait beside the innovations that are submitted."""
    region, store = context.duty.region, context.store
    proposed = await store.proposals.waiting(region)
    return len(proposed) + len(await store.transfers.waiting(region))


async def _further(context: Context, changes: int) -> list[Part]:
    """What else units wait for: changes, transfers, support."""
    wanted = len(await context.store.support.open_of(context.duty.region))
    return [
        *([Part("waiting-changes", count=changes)] if changes else []),
        *([Part("waiting-support", count=wanted)] if wanted else []),
    ]


async def observer_home(context: Context, hello: Part) -> Say:
    """An observer's menu."""
    counted = await figures.count(context.store, context.region, context.now)
    return Say(
        "welcome-observer",
        hello=hello,
        region=context.region.name,
        coverage=figures.sentence(counted),
        buttons=[
            [Button("button-coverage", "go:laporan"), Button("button-search", "go:cari")],
            below(context.region),
        ],
    )
