"""What has just come in at the desk: told to the region's admins soon, a burst of it at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.innovations import Verification
from domain.people import Person
from domain.regions import Region
from domain.support import SupportStatus
from handlers.context import addressed
from handlers.deadlines import names_of
from handlers.replies import Button, Lines, Part, Row, Say
from storage.outbox import Priority
from storage.store import Store


class Coming(StrEnum):
    """What waits for the office."""

    SUBMITTED = "submitted"
    PROPOSED = "proposed"
    PASSING = "passing"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing that came in at `at` (aware UTC), from whom; `opens` is its button's data."""

    kind: Coming
    name: str
    at: datetime
    by: int | None
    opens: str


async def arrivals(store: Store, region: str, since: datetime | None) -> list[Arrival]:
    """What came in after `since` and still waits, in the order in which it came."""
    found = [
        *await _submitted(store, region),
        *(
            Arrival(
                Coming.PROPOSED, one.name, one.proposed_at, one.proposed_by, f"proposal:{one.id}"
            )
            for one in await store.proposals.waiting(region)
        ),
        *(
            Arrival(
                Coming.PASSING, one.name, one.asked_at, one.asked_by, f"transfer-request:{one.id}"
            )
            for one in await store.transfers.waiting(region)
        ),
        *(
            Arrival(Coming.SUPPORT, one.name, one.asked_at, one.asked_by, f"support:{one.id}")
            for one in await store.support.open_of(region)
            if one.status is SupportStatus.WAITING
        ),
    ]
    new = [one for one in found if since is None or one.at > since]
    return sorted(new, key=lambda one: one.at)


async def _submitted(store: Store, region: str) -> Iterable[Arrival]:
    waiting = await store.innovations.by_verification(region, Verification.SUBMITTED)
    return (
        Arrival(
            Coming.SUBMITTED, one.name, one.submitted_at, one.submitted_by, f"review:{one.number}"
        )
        for one in waiting
        if one.submitted_at is not None
    )


def news(region: Region, admin: Person, arrived: Sequence[Arrival]) -> Say | None:
    """The message to one admin, who need not be told of what that admin sent; None: nothing."""
    foreign = [one for one in arrived if one.by != admin.id]
    if not foreign:
        return None
    return Say(
        "desk-news",
        to=admin.telegram_id,
        priority=Priority.REMINDER,
        person=addressed(admin),
        office=region.office,
        lines=Lines(_lines(foreign)),
        buttons=_buttons(foreign),
    )


def _lines(arrived: Sequence[Arrival]) -> list[Part]:
    by_kind = {kind: [one.name for one in arrived if one.kind is kind] for kind in Coming}
    return [
        Part("desk-news-line", kind=kind, count=len(names), names=names_of(names))
        for kind, names in by_kind.items()
        if names
    ]


def _buttons(arrived: Sequence[Arrival]) -> list[Row]:
    """To the one thing, or to the lists where they stand."""
    if len(arrived) == 1:
        return [[Button("button-open-news", arrived[0].opens)]]
    kinds = {one.kind for one in arrived}
    queue = [[Button("button-queue", "reviews")]] if kinds - {Coming.SUPPORT} else []
    support = [[Button("button-support-list", "supports")]] if Coming.SUPPORT in kinds else []
    return [*queue, *support]
