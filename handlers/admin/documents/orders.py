"""Orders of documents: who asked for which, and whether that person still may have it."""

from enum import StrEnum
from typing import Final

from pydantic import BaseModel, ConfigDict

from domain.coverage import Scope
from domain.people import Duty, Role
from domain.regions import Region
from handlers.context import Context
from handlers.replies import Later, Replies, Say, Toast
from storage.store import Store

#: Seconds within which the same document is prepared once, however often it is tapped.
ONCE_WITHIN: Final = 10


class DocumentKind(StrEnum):
    """What can be had as a file."""

    PICTURE = "picture"
    REPORT = "report"
    WORKBOOK = "workbook"
    EXPORT = "export"
    UNITS = "units"
    INNOVATIONS = "innovations"


#: Everything else is for admins.
OBSERVED: Final = frozenset({DocumentKind.PICTURE, DocumentKind.REPORT, DocumentKind.WORKBOOK})


class Order(BaseModel):
    """A document that was asked for, as a job carries it. `duty` is what was acted under."""

    model_config = ConfigDict(frozen=True)

    kind: DocumentKind
    region: str
    scope: str = ""
    telegram_id: int
    duty: int
    key: str


async def ordered(
    context: Context, kind: DocumentKind, region: Region, scope: Scope | None = None
) -> Replies:
    """Say that the document is being prepared, and leave it to a job; ten taps count once."""
    what = ":".join([str(context.known.telegram_id), kind, region.code, str(scope or "")])
    slot = int(context.now.timestamp()) // ONCE_WITHIN
    for recent in (slot, slot - 1):
        if await context.store.outbox.delivery(f"preparing/{what}/{recent}") is not None:
            return [Toast("document-in-preparation")]
    order = Order(
        kind=kind,
        region=region.code,
        scope=str(scope or ""),
        telegram_id=context.known.telegram_id,
        duty=context.duty.id,
        key=f"document/{what}/{slot}",
    )
    return [
        Say("document-preparing", kind=kind, key=f"preparing/{what}/{slot}"),
        Later("document", **order.model_dump(mode="json")),
    ]


async def entitled(store: Store, order: Order) -> Duty | None:
    """The duty under which the document was asked for, if it still allows it."""
    people = await store.people.by_telegram([order.telegram_id])
    person = people.get(order.telegram_id)
    duties = person.duties if person else ()
    duty = next((duty for duty in duties if duty.id == order.duty), None)
    return duty if duty is not None and await _allows(store, duty, order) else None


async def _allows(store: Store, duty: Duty, order: Order) -> bool:
    roles = Role.ADMIN | Role.OBSERVER if order.kind in OBSERVED else Role.ADMIN
    if not duty.role & roles:
        return False
    if duty.region == order.region:
        return True
    region = await store.regions.get(order.region)
    return region is not None and region.parent == duty.region and order.kind in OBSERVED
