"""Launches of a region, what is launched, and what it was when the launch was locked."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Row, insert, select, update

from domain.dates import Moment
from domain.innovations import InnovationId, LabStage, Verification
from domain.launches import Frozen, FrozenInnovation, Launch, LaunchExists, LaunchLocked
from storage.innovations.rows import moment_of
from storage.innovations.subject import Innovations
from storage.tables import agencies, innovations, launches
from storage.transaction import Transaction
from storage.transfers import owner_on

_NEWEST_FIRST: Final = (launches.c.counts_from.desc(), launches.c.id.desc())
#: Stages of the lab that a launch leaves behind.
_BEFORE: Final = (LabStage.DRUM_UP, LabStage.DIAGNOSE, LabStage.DESIGN)


@dataclass(frozen=True, slots=True)
class Choice:
    """A verified innovation that may be launched, or is `chosen` already."""

    id: InnovationId
    number: str
    name: str
    expansion: str | None
    agency: str
    chosen: bool


class Launches:
    """The launches of the open transaction. Methods that change one lock it first."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._innovations = Innovations(transaction)

    async def get(self, launch_id: int) -> Launch | None:
        """The launch of an id."""
        statement = select(launches).where(launches.c.id == launch_id)
        row = (await self._transaction.execute(statement)).one_or_none()
        return None if row is None else _launch(row)

    async def of_region(self, region: str) -> list[Launch]:
        """The launches of a region, newest first."""
        own = select(launches).where(launches.c.region == region).order_by(*_NEWEST_FIRST)
        return [_launch(row) for row in await self._transaction.execute(own)]

    async def add(self, region: str, name: str, date: Moment | None, now: datetime) -> Launch:
        """A new launch; undated, it counts from today (`now` is in the region's zone).

        Raises LaunchExists when the region has one of this name.
        """
        await self._claim_name(region, name, None)
        values = {"region": region, "name": name, **_dated(date, now)}
        added = await self._transaction.execute(insert(launches).values(values).returning(launches))
        return _launch(added.one())

    async def change(self, launch_id: int, name: str, date: Moment | None, now: datetime) -> Launch:
        """Give it another name or date. Raises LaunchLocked, LaunchExists."""
        launch = await self.open(launch_id)
        await self._claim_name(launch.region, name, launch_id)
        return await self._set(launch_id, name=name, **_dated(date, now))

    async def open(self, launch_id: int) -> Launch:
        """The launch of an id, locked for this transaction. Raises LaunchLocked when it is frozen.

        The row is meant; what people call locking is `freeze`.
        """
        own = select(launches).where(launches.c.id == launch_id).with_for_update()
        launch = _launch((await self._transaction.execute(own)).one())
        if launch.locked_at is not None:
            raise LaunchLocked(launch=launch.name)
        return launch

    async def take(self, launch_id: int, innovation_id: InnovationId) -> None:
        """Launch an innovation with it, unless it is launched with another. Raises LaunchLocked."""
        await self.open(launch_id)
        innovation = await self._innovations.for_update(innovation_id)
        if innovation.launch_id is None:
            await self._innovations.set(innovation_id, launch_id=launch_id)

    async def leave(self, launch_id: int, innovation_id: InnovationId) -> None:
        """Leave an innovation out of it again. Raises LaunchLocked."""
        await self.open(launch_id)
        innovation = await self._innovations.for_update(innovation_id)
        if innovation.launch_id == launch_id:
            await self._innovations.set(innovation_id, launch_id=None)

    async def choices(self, launch: Launch) -> list[Choice]:
        """The verified innovations of the region that are launched with it or not at all."""
        own = innovations.c.launch_id == launch.id
        columns = (
            innovations.c.id,
            innovations.c.number,
            innovations.c.name,
            innovations.c.expansion,
            agencies.c.name.label("agency"),
            (innovations.c.launch_id.is_not(None)).label("chosen"),
        )
        statement = (
            select(*columns)
            .select_from(innovations.join(agencies))
            .where(innovations.c.region == launch.region, _VERIFIED)
            .where(own | innovations.c.launch_id.is_(None))
            .order_by(innovations.c.number)
        )
        return [Choice(*row) for row in await self._transaction.execute(statement)]

    async def innovations(self, launch_id: int, owned: date) -> list[FrozenInnovation]:
        """The verified innovations launched with it, as they are now, by number.

        What has passed to another unit since the day `owned` is the former one's.
        """
        columns = (innovations.c.number, innovations.c.name, agencies.c.name, innovations.c.stage)
        statement = (
            select(*columns)
            .select_from(innovations.join(agencies, agencies.c.id == owner_on(owned)))
            .where(innovations.c.launch_id == launch_id, _VERIFIED)
            .order_by(innovations.c.number)
        )
        rows = await self._transaction.execute(statement)
        return [
            FrozenInnovation(number=number, name=name, agency=agency, stage=stage)
            for number, name, agency, stage in rows
        ]

    async def freeze(self, launch_id: int, frozen: Frozen, now: datetime) -> Launch:
        """Lock the launch with what is true now; its innovations are delivered from then on."""
        ready = innovations.c.lab_stage.in_(_BEFORE) | innovations.c.lab_stage.is_(None)
        those = (innovations.c.launch_id == launch_id) & _VERIFIED & ready
        delivered = update(innovations).where(those).values(lab_stage=LabStage.DELIVER)
        await self._transaction.execute(delivered)
        return await self._set(launch_id, locked_at=now, frozen=frozen.model_dump(mode="json"))

    async def _set(self, launch_id: int, **values: Any) -> Launch:
        statement = update(launches).where(launches.c.id == launch_id).values(values)
        changed = await self._transaction.execute(statement.returning(launches))
        return _launch(changed.one())

    async def _claim_name(self, region: str, name: str, own: int | None) -> None:
        same = (launches.c.region == region) & (launches.c.name == name)
        holder = (await self._transaction.execute(select(launches.c.id).where(same))).scalar()
        if holder not in (None, own):
            raise LaunchExists(launch=name)


_VERIFIED: Final = innovations.c.verification == Verification.VERIFIED


def _dated(date: Moment | None, now: datetime) -> dict[str, Any]:
    return {
        "date": date.first if date else None,
        "date_precision": date.precision if date else None,
        "counts_from": date.first if date else now.date(),
    }


def _launch(row: Row[*tuple[Any, ...]]) -> Launch:
    return Launch(
        id=row.id,
        region=row.region,
        name=row.name,
        date=moment_of(row.date, row.date_precision),
        counts_from=row.counts_from,
        locked_at=row.locked_at,
        frozen=None if row.frozen is None else Frozen.model_validate(row.frozen),
    )
