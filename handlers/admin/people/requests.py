"""Who waits for access, and the ways to everybody else."""

from handlers.access.showing import facts
from handlers.admin.people.finding import found
from handlers.context import Context
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Row, Show


async def people(context: Context) -> Replies:
    """/pengguna, alone or with whom to look for behind it."""
    if context.args.strip():
        return await found(context, context.args)
    return await requests(context)


async def requests(context: Context) -> Replies:
    """The requests for access that wait, oldest first, each one tap from its decision."""
    waiting = await context.store.access.waiting(context.duty.region)
    if not waiting:
        return [Show("requests-none", buttons=_ways())]
    page = page_of(waiting, context.args)
    rows: list[Row] = [
        [Button("button-option", f"see-access:{one.id}", label=one.person.name or "–")]
        for one in page.items
    ]
    return [
        Show(
            "requests",
            total=page.total,
            lines=Lines(
                Part(
                    "requests-line",
                    place=place,
                    **facts(one),
                    day=one.created_at.astimezone(context.now.tzinfo).date(),
                )
                for place, one in page.numbered
            ),
            buttons=[*rows, turn_buttons(page, "requests"), *_ways()],
        )
    ]


def _ways() -> list[Row]:
    return [
        [Button("button-members", "members"), Button("button-member-search", "member-search")],
        [Button("button-agencies", "agencies"), Button("button-invite", "go:undang")],
    ]
