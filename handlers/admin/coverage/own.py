"""An operator's or head's own figures."""

from collections.abc import Mapping
from typing import Any

from domain.people import Role
from handlers.context import Context
from handlers.replies import Button, Replies, Row, Show


async def own(context: Context) -> Replies:
    """The own unit's figures, for an operator or head."""
    duty = context.duty
    assert duty.agency_id is not None
    within = await context.store.agencies.within(duty.agency_id)
    innovations = await context.store.innovations.of_agencies(within)
    counts: dict[str, Any] = {
        status: sum(one.verification == status for one in innovations)
        for status in ("verified", "submitted", "needs-revision")
    }
    return [
        Show(
            "coverage-own",
            agency=duty.agency or "",
            verified=counts["verified"],
            submitted=counts["submitted"],
            returned=counts["needs-revision"],
            at=context.now,
            buttons=[*_first_step(context, counts), [Button("button-innovations", "inventory")]],
        )
    ]


def _first_step(context: Context, counts: Mapping[str, int]) -> list[Row]:
    """What an operator does next; a head only reads."""
    if context.role is not Role.OFFICER:
        return []
    if counts["verified"]:
        return [[Button("button-report", "report")]]
    return [[Button("button-register", "register")]]


async def still_here(context: Context) -> Replies:
    """A tap `still-here`: the operator or head answers that the unit is looked after."""
    context.audit("still-here", f"person/{context.known.id}")
    agency = context.duty.agency or ""
    return [Show("still-here", agency=agency, buttons=[[Button("button-menu", "home")]])]
