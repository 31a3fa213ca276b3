"""The regions' units, their operators, heads and admins, launches, periods and targets."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Executable, Select, String, case, cast, literal, null, select

from domain.agencies import AgencyType
from domain.people import Role
from domain.periods import PeriodKind
from domain.targets import TargetBasis
from storage.tables import agencies, agency_counted, duties, launches, people, periods, targets
from storage.tables.columns import Utc
from tests.bench.country.rows import NOW, REGIONS, place, region, upto

_DEPARTMENTS, _DISTRICTS = 35, 25
#: Every so many units lack an operator, and have a head who uses Pandu.
_WITHOUT, _HEADS = 10, 5
#: Kind, name, first and last day, due date; the ids of a kind's periods follow the regions' places.
_PERIODS: Final = (
    (PeriodKind.MONITORING, "Triwulan II 2026", (4, 1), (6, 30), (6, 30)),
    (PeriodKind.MONITORING, "Triwulan III 2026", (7, 1), (9, 30), (9, 30)),
    (PeriodKind.MONITORING, "Triwulan IV 2026", (10, 1), (12, 31), (12, 31)),
    (PeriodKind.PROPOSAL, "Penjaringan 2026", (9, 1), (12, 15), (12, 15)),
)


def units(count: int) -> Iterator[Executable]:
    """So many units, of each region its departments first; a puskesmas stands below one of them."""
    n = upto(count).c.n
    turn = (n - 1) // literal(REGIONS)
    kind = case(
        (turn < _DEPARTMENTS, AgencyType.DEPARTMENT.value),
        (turn < _DEPARTMENTS + _DISTRICTS, AgencyType.DISTRICT.value),
        else_=AgencyType.HEALTH_CENTRE.value,
    )
    below = case((kind == AgencyType.HEALTH_CENTRE.value, place(n)), else_=null())
    name = literal("Unit ") + cast(n, String)
    rows = select(n, region(n), below, name, name, kind, literal(NOW, Utc))
    columns = ["id", "region", "parent_id", "name", "folded", "type", "created_at"]
    yield agencies.insert().from_select(columns, rows)
    counted = select(agencies.c.id, literal(0), agencies.c.type != AgencyType.HEALTH_CENTRE.value)
    yield agency_counted.insert().from_select(["agency_id", "from_year", "counted"], counted)


def staff(count: int) -> Iterator[Executable]:
    """Operators have the ids of their units; admins, then heads, follow on them."""
    n = upto(count).c.n
    yield _people(n, "Siti", n % _WITHOUT != 0)
    yield _duties(agencies.c.id, Role.OFFICER, agencies.c.id % _WITHOUT != 0)
    n = upto(REGIONS).c.n
    yield _people(n + count, "Rini", n > 0)
    own = select(n + count, literal(Role.ADMIN.value), region(n), null(), literal(NOW, Utc))
    yield duties.insert().from_select(_DUTY, own)
    n = upto(count).c.n
    yield _people(n + count + REGIONS, "Agus", n % _HEADS == 0)
    yield _duties(agencies.c.id + count + REGIONS, Role.HEAD, agencies.c.id % _HEADS == 0)


def admin(unit: ColumnElement[int], count: int) -> ColumnElement[int]:
    """The admin of a unit's region, of so many units."""
    return count + place(unit)


def operator(unit: ColumnElement[int], count: int) -> ColumnElement[int]:
    """The operator of a unit, or the admin who acts for a unit without one."""
    return case((unit % _WITHOUT == 0, admin(unit, count)), else_=unit)


_DUTY: Final = ["person_id", "role", "region", "agency_id", "since"]


def _people(n: ColumnElement[int], name: str, chosen: ColumnElement[bool]) -> Executable:
    at = literal(NOW, Utc)
    who = select(n, 5_000_000 + n, literal(f"{name} ") + cast(n, String), at, at)
    columns = ["id", "telegram_id", "name", "consented_at", "created_at"]
    return people.insert().from_select(columns, who.where(chosen))


def _duties(person: ColumnElement[int], role: Role, chosen: ColumnElement[bool]) -> Executable:
    duty: Select[Any] = select(
        person, literal(role.value), agencies.c.region, agencies.c.id, literal(_BEGUN, Utc)
    )
    return duties.insert().from_select(_DUTY, duty.where(chosen))


_BEGUN: Final = NOW.replace(month=1)


def programme() -> Iterator[Executable]:
    """A launch, two quarters, a call and a target for every region."""
    n = upto(REGIONS).c.n
    launch = select(n, region(n), literal("Peluncuran 2026"), literal(date(2026, 3, 2)))
    yield launches.insert().from_select(["id", "region", "name", "counts_from"], launch)
    columns = ["id", "region", "kind", "name", "starts", "ends", "due", "since", "created_at"]
    for which, (kind, name, *days) in enumerate(_PERIODS):
        n = upto(REGIONS).c.n
        starts, ends, due = (literal(date(2026, *day)) for day in days)
        what = (literal(kind.value), literal(name), starts, ends, due, starts)
        row = select(n + which * REGIONS, region(n), *what, literal(NOW, Utc))
        yield periods.insert().from_select(columns, row)
    numbers = upto(REGIONS)
    basis = literal(TargetBasis.CUMULATIVE.value)
    goal = (literal(2026), basis, literal(35), literal(NOW, Utc))
    target = select(region(numbers.c.n), *goal).select_from(numbers)
    yield targets.insert().from_select(["region", "year", "basis", "units", "set_at"], target)
