"""The demo's town: two regions with their units, innovations and people, in the midst of work."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from documents.imports import agency_rows, innovation_rows
from documents.spreadsheets import Table, read_table
from domain.agencies import AgencyId
from domain.dates import Moment
from domain.innovations import Category, Contact, Decision, Medium, Stage
from domain.people import Person, PersonId, Role
from domain.regions import RegionSettings
from handlers import registration
from handlers.admin.transfer import (
    Launching,
    Source,
    plan_agencies,
    plan_innovations,
    write_agencies,
    write_innovations,
)
from storage.facts import DATA
from storage.innovations import NewInnovation
from storage.periods import NewPeriod
from storage.store import Store

#: Monday, 23 November 2026, 08.00 WIB.
BEGINNING: Final = datetime(2026, 11, 23, 1, tzinfo=UTC)
REGIONS: Final = ("36.03", "36.04")
WIB: Final = ZoneInfo("Asia/Jakarta")
FILES: Final = DATA / "demo"
#: The kind of the drafts of /daftar.
REGISTRATION: Final = registration.FORM.name


@dataclass(frozen=True, slots=True)
class Played:
    """Somebody to be in the demo: a row of people.csv. A visitor with a unit asks for access."""

    key: str
    telegram_id: int
    first_name: str
    name: str
    honorific: str | None
    position: str | None
    phone: str | None
    role: Role
    region: str | None
    agency: str | None


def cast() -> list[Played]:
    """Everybody of the demo."""
    return [_played(row) for row in _rows("people")]


def _played(row: dict[str, str]) -> Played:
    return Played(
        key=row["key"],
        telegram_id=int(row["telegram_id"]),
        first_name=row["first_name"],
        name=row["name"],
        honorific=row["honorific"] or None,
        position=row["position"] or None,
        phone=row["phone"] or None,
        role=Role[row["role"].upper()],
        region=row["region"] or None,
        agency=row["agency"] or None,
    )


async def stage(store: Store, people: Sequence[Played]) -> None:
    """Fill an empty database: what officials import, who is on duty, and what is under way."""
    for region in REGIONS:
        await _import(store, region)
    known = {one.key: one for one in people if one.name}
    for one in known.values():
        await _enter(store, one)
    await _open_periods(store)
    await _begin_work(store, known)


async def _import(store: Store, region: str) -> None:
    units, innovations = (FILES / f"{kind}_{region}.csv" for kind in ("agencies", "innovations"))
    agencies = await plan_agencies(store, agency_rows(_table(units)))
    await write_agencies(store, agencies.taken, Source(units.name), BEGINNING)
    parsed = innovation_rows(_table(innovations), today=BEGINNING.astimezone(WIB).date())
    plan = await plan_innovations(store, parsed, Launching())
    await write_innovations(store, plan.taken, Source(innovations.name), BEGINNING)


def _table(file: Path) -> Table:
    return read_table(file, file.name)


async def _enter(store: Store, one: Played) -> None:
    """Somebody whose access was approved before the demo begins, or who has just asked for it."""
    entered = BEGINNING - timedelta(days=30)
    person_id = await store.people.add(
        one.telegram_id,
        one.region,
        entered,
        name=one.name,
        honorific=one.honorific,
        position=one.position,
        phone=one.phone,
    )
    assert one.region is not None
    if one.role is Role.VISITOR:
        asked = BEGINNING - timedelta(days=3)
        wanted = await _unit(store, one)
        await store.access.ask(person_id, one.region, asked, agency_id=wanted)
    else:
        of_unit = one.role in Role.OFFICER | Role.HEAD
        agency_id = await _unit(store, one) if of_unit else None
        await store.people.grant(person_id, one.role, one.region, agency_id, entered)


async def _unit(store: Store, one: Played) -> AgencyId:
    assert one.region is not None
    units = await store.agencies.of_region(one.region)
    return next(unit.id for unit in units if unit.name == one.agency)


async def _open_periods(store: Store) -> None:
    """Calls and rounds that are open on the day of the demo; their deadlines are still ahead."""
    for row in _rows("periods"):
        period = NewPeriod.model_validate({**row, "basis": row["basis"] or None})
        await store.periods.create(period, None, BEGINNING.astimezone(WIB))


async def _begin_work(store: Store, cast: Mapping[str, Played]) -> None:
    """A registration that waits for its decision, one sent back, and one half filled."""
    known = await store.people.by_telegram(one.telegram_id for one in cast.values())
    for row in _rows("proposals"):
        owner = known[cast[row["person"]].telegram_id]
        if row["state"] == "draft":
            await _leave_draft(store, owner, row)
        else:
            await _propose(store, owner, row, known[cast["rina"].telegram_id].id)


async def _propose(store: Store, owner: Person, row: Mapping[str, str], admin: PersonId) -> None:
    assert owner.duty is not None
    assert owner.duty.agency_id is not None
    new = NewInnovation(
        region=owner.duty.region,
        agency_id=owner.duty.agency_id,
        name=row["name"],
        expansion=row["expansion"] or None,
        summary=row["summary"],
        stage=Stage(row["stage"]),
        trial_date=_moment(row["trial_date"]),
        applied_date=_moment(row["applied_date"]),
        category=Category(row["category"]),
        medium=Medium(row["medium"]),
        affair_id=int(row["affair"]),
        contact=Contact(name=owner.name or "", phone=owner.phone),
    )
    sent, decided = (BEGINNING.astimezone(WIB) - timedelta(days=days) for days in (4, 3))
    registered = await store.innovations.add(new, owner.id, sent)
    if row["state"] == "returned":
        await store.innovations.decide(
            registered.id,
            Decision.REVISE,
            admin,
            decided,
            note=row["note"],
            revise_by=decided.date() + timedelta(days=RegionSettings().revision_days),
        )


async def _leave_draft(store: Store, owner: Person, row: Mapping[str, str]) -> None:
    """A registration that was left at the question of its stage."""
    assert owner.duty is not None
    answers = {"name": row["name"], "summary": row["summary"]}
    await store.conversations.begin(
        owner.id,
        REGISTRATION,
        owner.duty.region,
        owner.duty.agency_id,
        None,
        answers,
        BEGINNING - timedelta(days=2),
    )
    await store.conversations.rest(owner.id)


def _moment(day: str) -> Moment | None:
    return Moment(date.fromisoformat(day)) if day else None


def _rows(name: str) -> list[dict[str, str]]:
    with (FILES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
