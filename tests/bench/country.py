"""A country for load: all regions with units, people, innovations, launches and reports, made up.

Everything is made by the database itself, from the numbers 1 to n, so that a million rows take
seconds. Row n of a table always is the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import (
    CTE,
    ColumnElement,
    Executable,
    String,
    case,
    cast,
    literal,
    null,
    select,
    text,
)

from domain.agencies import AgencyType
from domain.innovations import Category, Implementation, LabStage, Medium, Stage, Verification
from domain.people import Role
from domain.periods import PeriodKind
from storage.database import Database
from storage.tables import (
    agencies,
    agency_counted,
    conversations,
    duties,
    innovations,
    launches,
    people,
    periods,
    reports,
)
from storage.tables.columns import Utc

NOW: Final = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
REGIONS: Final = 552
_NUMBER: Final = (
    "INSERT INTO numbered SELECT id, row_number() OVER (ORDER BY id) FROM regions ORDER BY id"
)
_DEPARTMENTS, _DISTRICTS = 35, 25
_PROGRESS: Final = {
    "implementation": "running",
    "percent": 60,
    "activity": "pelatihan petugas di kecamatan dan pendampingan di lapangan",
    "output": {"indicator": "warga terlayani", "unit": "orang", "value": "1250"},
    "outcome": "waktu tunggu dari 3 jam menjadi 30 menit",
    "unchanged": False,
}


@dataclass(frozen=True)
class Size:
    """How many of each there are."""

    agencies: int
    innovations: int
    reports: int
    drafts: int

    def part(self, share: float) -> "Size":
        """As large as a share of it."""
        counts = (self.agencies, self.innovations, self.reports, self.drafts)
        return Size(*(int(count * share) for count in counts))


FULL: Final = Size(agencies=50_000, innovations=500_000, reports=1_000_000, drafts=20_000)


async def build(database: Database, size: Size) -> None:
    """Fill a fresh database; PostgreSQL learns about its tables, as its own housekeeping does."""
    async with database.write() as store:
        if database.dialect == "postgresql":
            await store.execute(text("SET LOCAL statement_timeout = 0"))
        await store.execute(text("CREATE TEMPORARY TABLE numbered (region TEXT, n INTEGER)"))
        await store.execute(text(_NUMBER))
        for statement in _statements(size):
            await store.execute(statement)
        if database.dialect == "postgresql":
            await store.execute(text("ANALYZE"))


def _upto(count: int) -> CTE:
    """The numbers from 1 to count, as n."""
    numbers = select(literal(1).label("n")).cte("numbers", recursive=True)
    return numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < count))


def _statements(size: Size) -> Iterator[Executable]:
    yield from _units(size.agencies)
    yield from _staff(size.agencies)
    yield from _programme()
    yield from _innovations(size)
    yield _reports(size)
    yield _drafts(size)


def _one_of(n: ColumnElement[int], values: list[Any]) -> ColumnElement[Any]:
    """The values in turn."""
    return case(
        {i: literal(getattr(v, "value", v)) for i, v in enumerate(values)}, value=n % len(values)
    )


def _region(n: ColumnElement[int]) -> ColumnElement[str]:
    """The region of unit n: units are dealt out to the regions in turn."""
    dealt = select(text("region")).select_from(text("numbered"))
    return dealt.where(text("numbered.n = 1 + (numbers.n - 1) % 552")).scalar_subquery()


def _units(count: int) -> Iterator[Executable]:
    numbers = _upto(count)
    n = numbers.c.n
    place = (n - 1) // literal(REGIONS)
    kind = case(
        (place < _DEPARTMENTS, AgencyType.DEPARTMENT.value),
        (place < _DEPARTMENTS + _DISTRICTS, AgencyType.DISTRICT.value),
        else_=AgencyType.HEALTH_CENTRE.value,
    )
    below = case((kind == AgencyType.HEALTH_CENTRE.value, 1 + (n - 1) % REGIONS), else_=null())
    name = literal("Unit ") + cast(n, String)
    rows = select(n, _region(n), below, name, name, kind, literal(NOW, Utc))
    columns = ["id", "region", "parent_id", "name", "folded", "type", "created_at"]
    yield agencies.insert().from_select(columns, rows)
    counted = select(agencies.c.id, literal(0), agencies.c.type != AgencyType.HEALTH_CENTRE.value)
    yield agency_counted.insert().from_select(["agency_id", "from_year", "counted"], counted)


def _staff(count: int) -> Iterator[Executable]:
    """An operator for every unit but each tenth."""
    n = _upto(count).c.n
    at = literal(NOW, Utc)
    person = select(n, 5_000_000 + n, literal("Siti ") + cast(n, String), at, at)
    columns = ["id", "telegram_id", "name", "consented_at", "created_at"]
    yield people.insert().from_select(columns, person.where(n % 10 != 0))
    duty = select(agencies.c.id, literal(Role.OFFICER.value), agencies.c.region, agencies.c.id, at)
    columns = ["person_id", "role", "region", "agency_id", "since"]
    yield duties.insert().from_select(columns, duty.where(agencies.c.id % 10 != 0))


def _programme() -> Iterator[Executable]:
    """A launch and two quarters for every region; their ids follow the regions' places."""
    n = _upto(REGIONS).c.n
    launch = select(n, _region(n), literal("Peluncuran 2026"), literal(date(2026, 3, 2)))
    yield launches.insert().from_select(["id", "region", "name", "counts_from"], launch)
    columns = ["id", "region", "kind", "name", "starts", "ends", "due", "since", "created_at"]
    for offset, quarter, starts, ends in (
        (0, "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30)),
        (REGIONS, "Triwulan IV 2026", date(2026, 10, 1), date(2026, 12, 31)),
    ):
        n = _upto(REGIONS).c.n
        days = (literal(starts), literal(ends), literal(ends), literal(starts))
        what = (literal(PeriodKind.MONITORING.value), literal(quarter))
        row = select(n + offset, _region(n), *what, *days, literal(NOW, Utc))
        yield periods.insert().from_select(columns, row)


def _innovations(size: Size) -> Iterator[Executable]:
    numbers = _upto(size.innovations)
    n = numbers.c.n
    unit = _unit(n, size)
    at = literal(NOW, Utc)
    status = case((n % 10 < 8, Verification.VERIFIED.value), else_=Verification.SUBMITTED.value)
    values: dict[str, Any] = {
        "id": n,
        "number": literal("INV-") + cast(n, String),
        "region": select(agencies.c.region).where(agencies.c.id == unit).scalar_subquery(),
        "agency_id": unit,
        "name": literal("Inovasi ") + cast(n, String),
        "folded": literal("inovasi ") + cast(n, String),
        "summary": literal("Warga menunggu lama di loket. Kini nomor diambil lewat ponsel. " * 3),
        "stage": _one_of(n, list(Stage)),
        "category": _one_of(n // 3, list(Category)),
        "medium": _one_of(n // 9, list(Medium)),
        "lab_stage": _one_of(n // 18, list(LabStage)),
        "affair_id": 1 + (n // 7) % 38,
        "verification": status,
        "implementation": _one_of(n // 5, [*Implementation, Implementation.RUNNING]),
        "launch_id": case((n % 3 != 0, 1 + (unit - 1) % REGIONS), else_=null()),
        "created_at": at,
        "submitted_at": at,
        "decided_at": at,
    }
    yield innovations.insert().from_select(list(values), select(*values.values()))


def _unit(innovation: ColumnElement[int], size: Size) -> ColumnElement[int]:
    """The unit of an innovation; within 32 bits, which PostgreSQL minds."""
    return 1 + (innovation % size.agencies * 7919) % size.agencies


def _reports(size: Size) -> Executable:
    """Two rounds: of the first quarter all report, of the second those that are left."""
    n = _upto(size.reports).c.n
    innovation = 1 + (n - 1) % size.innovations
    unit = _unit(innovation, size)
    quarter = case((n > size.innovations, REGIONS), else_=0)
    values: dict[str, Any] = {
        "innovation_id": innovation,
        "period_id": 1 + (unit - 1) % REGIONS + quarter,
        "revision": literal(1),
        "progress": literal(_PROGRESS, reports.c.progress.type),
        "days_late": n % 4,
        "submitted_at": literal(NOW, Utc),
    }
    return reports.insert().from_select(list(values), select(*values.values()))


def _drafts(size: Size) -> Executable:
    """Unfinished registrations, resting."""
    n = _upto(size.drafts).c.n
    unit = 1 + (n * 31) % (size.agencies // 10) * 10
    values: dict[str, Any] = {
        "person_id": unit,
        "kind": literal("registration"),
        "agency_id": unit,
        "answers": literal({"name": "Rantang Kasih"}, conversations.c.answers.type),
        "state": literal({}, conversations.c.state.type),
        "active": literal(False),
        "created_at": literal(NOW, Utc),
        "updated_at": literal(NOW, Utc),
    }
    return conversations.insert().from_select(list(values), select(*values.values()))
