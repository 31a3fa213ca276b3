"""Tells everybody who still owes something for a period that there is more time, once."""

from zoneinfo import ZoneInfo

from bot.bell import Bell
from bot.clock import OfficeClock
from domain.announcements import AnnouncementState, NewAnnouncement, Recipient
from domain.people import PersonId
from domain.periods import Extension, Period
from handlers.admin.periods.telling import owing_people
from storage.database import Database
from storage.jobs import Claimed
from storage.store import Store


class TellExtension:
    """Begins the announcement of an extension; what an earlier one has not said is not said."""

    def __init__(self, database: Database, clock: OfficeClock, announcements: Bell) -> None:
        self._database = database
        self._clock = clock
        self._announcements = announcements

    async def __call__(self, job: Claimed) -> None:
        """Tell of one extension, unless another has overtaken it or the period was closed."""
        async with self._database.read() as store:
            extension = await store.extensions.get(job.arguments["extension"])
            assert extension is not None
            period = await store.periods.get(extension.period_id)
            if period is None or not period.open:
                return
            people = await self._owing(store, period, extension)
        async with self._database.write() as store:
            await self._tell(store, period, extension, people)
        self._announcements.ring()

    async def _owing(self, store: Store, period: Period, extension: Extension) -> list[Recipient]:
        region = await store.regions.get(period.region)
        assert region is not None
        today = self._clock.now().astimezone(ZoneInfo(region.zone)).date()
        unit = extension.agency_id
        within = None if unit is None else await store.agencies.within(unit)
        return await owing_people(store, region, period, today, within)

    async def _tell(
        self, store: Store, period: Period, extension: Extension, people: list[Recipient]
    ) -> None:
        alike = [
            one
            for one in await store.extensions.of_period(period.id)
            if one.agency_id == extension.agency_id
        ]
        if alike[0] != extension:
            return
        new = _announcement(period, extension)
        if await store.announcements.begin(new, people, self._clock.now()) is not None:
            for earlier in alike[1:]:
                await self._silence(store, earlier)

    async def _silence(self, store: Store, earlier: Extension) -> None:
        begun = await store.announcements.begun(_once(earlier))
        if begun is not None and not begun.over:
            cancelled = AnnouncementState.CANCELLED
            await store.announcements.steer(begun.id, cancelled, self._clock.now())


def _announcement(period: Period, extension: Extension) -> NewAnnouncement:
    return NewAnnouncement(
        region=period.region,
        kind="extension",
        values={
            "kind": period.kind.value,
            "period": period.name,
            "due": extension.due.isoformat(),
            "before": extension.before.isoformat(),
            "reason": extension.reason,
        },
        created_by=extension.created_by and PersonId(extension.created_by),
        once=_once(extension),
    )


def _once(extension: Extension) -> str:
    return f"extension/{extension.id}"
