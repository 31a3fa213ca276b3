"""One submitted innovation, with what looks like it and what its unit said of that."""

from domain.innovations import Decision, Innovation, Verification
from handlers.admin.review.alike import candidates
from handlers.admin.review.judging import of_region
from handlers.context import Context
from handlers.innovations import Sight, card_values, open_by_number
from handlers.replies import Button, Lines, Part, Replies, Row, Show


async def look(context: Context) -> Replies:
    """A tap `review:<number>`; what no longer waits is shown as it is."""
    one = await of_region(context, context.args)
    if one is None or one.verification is not Verification.SUBMITTED:
        return await open_by_number(context, context.args)
    alike = [candidate.part(context) for candidate in await candidates(context, one)]
    return [
        Show(
            "review-card",
            card=Part("innovation-card", **await card_values(context, one, Sight.OFFICE)),
            alike=Lines(alike) if alike else None,
            told=Lines(await _told_by_unit(context, one), between=""),
            buttons=_decisions(one),
        )
    ]


async def _told_by_unit(context: Context, one: Innovation) -> list[Part]:
    """What the unit itself said: whose innovation it repeats, and what is another one, and why."""
    original = one.replicates and await context.store.innovations.get(one.replicates)
    repeated = [
        Part("review-replicates", name=of.name, agency=of.agency, region=of.region_name)
        for of in [original]
        if of
    ]
    return repeated + [
        Part("review-different", name=other.name, agency=other.agency, note=other.note)
        for other in await context.store.duplicates.distinguished(one.id)
    ]


def _decisions(one: Innovation) -> list[Row]:
    return [
        [Button("button-approve", f"decide:{Decision.APPROVE}:{one.number}")],
        [
            Button("button-ask-revision", f"decide:{Decision.REVISE}:{one.number}"),
            Button("button-reject", f"decide:{Decision.REJECT}:{one.number}"),
        ],
        [Button("button-merge", f"merge:{one.number}")],
        [Button("button-queue", "reviews")],
    ]
