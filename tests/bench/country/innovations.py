"""Innovations dealt out to the units, reports on the verified ones, unfinished registrations."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Executable, String, case, cast, literal, null, select

from domain.innovations import Category, Implementation, LabStage, Medium, Stage, Verification
from storage.tables import agencies, conversations, innovations, reports
from storage.tables.columns import Utc
from tests.bench.country.rows import NOW, REGIONS, one_of, place, place_of, region, upto

#: One region has ten times as many innovations as the others: each fiftieth is its own.
LARGEST: Final = "36.03"
_FIFTIETH: Final = 50
#: Of ten innovations so many are verified; of fifty of these one was never reported on.
_VERIFIED: Final = 8
_REPORTED: Final = 0.98
_MONTHS: Final = [literal(NOW.replace(month=month, day=15), Utc) for month in range(1, 12)]
_REPORTED_ON: Final = [literal(NOW.replace(month=month, day=20), Utc) for month in (6, 9, 10)]
_PROGRESS: Final = {
    "implementation": "running",
    "percent": 60,
    "activity": "pelatihan petugas di kecamatan dan pendampingan di lapangan",
    "output": {"indicator": "warga terlayani", "unit": "orang", "value": "1250"},
    "outcome": "waktu tunggu dari 3 jam menjadi 30 menit",
    "unchanged": False,
}


def proposed(count: int, units: int) -> Executable:
    """So many innovations of so many units: eight of ten verified, two of three launched."""
    n = upto(count).c.n
    unit = _unit(n, units)
    status = case(
        ((n - 1) % 10 < _VERIFIED, Verification.VERIFIED.value),
        else_=Verification.SUBMITTED.value,
    )
    at = one_of(n // 2, _MONTHS)
    values: dict[str, Any] = {
        "id": n,
        "number": literal("INV-") + cast(n, String),
        "region": select(agencies.c.region).where(agencies.c.id == unit).scalar_subquery(),
        "agency_id": unit,
        "name": literal("Inovasi ") + cast(n, String),
        "folded": literal("inovasi ") + cast(n, String),
        "summary": literal("Warga menunggu lama di loket. Kini nomor diambil lewat ponsel. " * 3),
        "stage": one_of(n, list(Stage)),
        "category": one_of(n // 3, list(Category)),
        "medium": one_of(n // 9, list(Medium)),
        "lab_stage": one_of(n // 18, list(LabStage)),
        "affair_id": 1 + (n // 7) % 38,
        "verification": status,
        "implementation": one_of(n // 5, [*Implementation, Implementation.RUNNING]),
        "launch_id": case((n % 3 != 0, place(unit)), else_=null()),
        "created_at": at,
        "submitted_at": at,
        "decided_at": at,
    }
    return innovations.insert().from_select(list(values), select(*values.values()))


def reported(count: int, innovations_: int, units: int) -> Executable:
    """So many reports: one each quarter of the verified innovations, of the last those left.

    Of each twentieth innovation every report says that nothing has changed.
    """
    n = upto(count).c.n
    reporting = int(innovations_ / 10 * _VERIFIED * _REPORTED)
    which = (n - 1) % literal(reporting)
    innovation = 10 * (which // literal(_VERIFIED)) + which % _VERIFIED + 1
    quarter = (n - 1) // literal(reporting)
    still = literal(_PROGRESS | {"unchanged": True}, reports.c.progress.type)
    progress = case((which % 20 == 0, still), else_=literal(_PROGRESS, reports.c.progress.type))
    values: dict[str, Any] = {
        "innovation_id": innovation,
        "period_id": place(_unit(innovation, units)) + quarter * REGIONS,
        "revision": literal(1),
        "progress": progress,
        "unchanged": which % 20 == 0,
        "days_late": n % 4,
        "submitted_at": one_of(quarter, _REPORTED_ON),
    }
    return reports.insert().from_select(list(values), select(*values.values()))


def begun(count: int, units: int) -> Executable:
    """So many unfinished registrations, resting."""
    n = upto(count).c.n
    unit = 1 + (n * 31) % (units // 10) * 10
    values: dict[str, Any] = {
        "person_id": unit,
        "kind": literal("registration"),
        "region": region(unit),
        "agency_id": unit,
        "answers": literal({"name": "Rantang Kasih"}, conversations.c.answers.type),
        "state": literal({}, conversations.c.state.type),
        "active": literal(False),
        "created_at": literal(NOW, Utc),
        "updated_at": literal(NOW, Utc),
    }
    return conversations.insert().from_select(list(values), select(*values.values()))


def _unit(innovation: ColumnElement[int], units: int) -> ColumnElement[int]:
    """The unit of an innovation; within 32 bits, which PostgreSQL minds."""
    turn = innovation // literal(_FIFTIETH) % (units // REGIONS)
    return case(
        (innovation % _FIFTIETH == 0, place_of(LARGEST) + REGIONS * turn),
        else_=1 + (innovation % units * 7919) % units,
    )
