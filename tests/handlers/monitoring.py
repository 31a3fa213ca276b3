"""Steps of stories about monitoring: launched innovations, open periods, whole reports."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import insert, update

from domain.innovations import Decision, Innovation
from domain.people import Person as Known
from domain.periods import Period, PeriodKind
from storage.innovations import NewInnovation
from storage.periods import NewPeriod
from storage.tables import action_items, innovations, launches
from tests.handlers.conftest import TANGERANG
from tests.office import Office
from tests.person import Person, Screen

WIB = ZoneInfo("Asia/Jakarta")
#: Monday; ten days after the quarter is a Sunday.
DUE = date(2027, 1, 11)
OUTPUT = "jumlah ibu hamil terdata, 1.250 orang"
OUTCOME = "waktu tunggu dari 3 jam menjadi 30 menit"


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of the winter 2026/2027 in WIB."""
    return datetime(2026 if month > 6 else 2027, month, day, hour, minute, tzinfo=WIB)


async def who(office: Office, person: Person) -> Known:
    """The person as Pandu knows it."""
    async with office.database.read() as store:
        return (await store.people.by_telegram([person.telegram_id]))[person.telegram_id]


async def launched(office: Office, owner: Person, *names: str) -> list[Innovation]:
    """Innovations of the owner's unit, verified and launched in the summer."""
    known = await who(office, owner)
    assert known.duty is not None
    summer = office.now - timedelta(days=150)
    async with office.database.write() as store:
        found = []
        for name in names:
            new = NewInnovation(region=known.duty.region, agency_id=_unit(known), name=name)
            one = await store.innovations.add(new, known.id, summer)
            found.append(await store.innovations.decide(one.id, Decision.APPROVE, known.id, summer))
        values = {"region": known.duty.region, "name": names[0], "counts_from": date(2026, 8, 1)}
        rows = await store.execute(insert(launches).values(values).returning(launches.c.id))
        ours = innovations.c.id.in_([one.id for one in found])
        await store.execute(update(innovations).where(ours).values(launch_id=rows.scalar_one()))
    return found


def _unit(known: Known) -> int:
    assert known.duty is not None
    assert known.duty.agency_id is not None
    return known.duty.agency_id


async def quarter(
    office: Office,
    name: str = "Triwulan IV 2026",
    starts: date = date(2026, 10, 1),
    ends: date = date(2026, 12, 31),
    due: date = DUE,
) -> Period:
    """A monitoring period, open."""
    kind = PeriodKind.MONITORING
    new = NewPeriod(region=TANGERANG, kind=kind, name=name, starts=starts, ends=ends, due=due)
    async with office.database.write() as store:
        return await store.periods.create(new, None, office.now)


async def call(office: Office, due: date) -> Period:
    """A call for innovations, open until `due`."""
    new = NewPeriod(
        region=TANGERANG,
        kind=PeriodKind.PROPOSAL,
        name="Pengusulan 2027",
        starts=office.now.date(),
        ends=due,
        due=due,
        basis="Instruksi Bupati Nomor 5 Tahun 2026",
    )
    async with office.database.write() as store:
        return await store.periods.create(new, None, office.now)


async def planned(office: Office, innovation: Innovation, step: str, due: date) -> None:
    """A step of the action plan."""
    values = {"innovation_id": innovation.id, "step": step, "due": due, "created_at": office.now}
    async with office.database.write() as store:
        await store.execute(insert(action_items).values(values))


async def reports(person: Person, name: str, percent: str = "60") -> Screen:
    """A whole report of a running innovation, without evidence."""
    await person.says(f"/lapor {name}")
    asked = await person.presses("Berjalan")
    assert "2 dari 6" in asked
    asked = await person.says(percent, "pelatihan 12 bidan pada 5 Oktober")
    await person.says(OUTPUT if "Contoh" in asked.text else "1.400")
    await person.says(OUTCOME)
    await person.presses("Lewati")
    return await person.presses("Kirim")
