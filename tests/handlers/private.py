"""Everything that one unit keeps to itself: Dinas Kesehatan of Kab. Tangerang."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Final

from sqlalchemy import insert

from domain.agencies import AgencyType
from domain.announcements import AnnouncementState, NewAnnouncement, Recipient
from domain.innovations import (
    Category,
    Contact,
    Decision,
    Implementation,
    Innovation,
    Medium,
    Stage,
)
from domain.people import PersonId, Role
from domain.periods import PeriodKind
from domain.progress import Measure, Progress, Report
from domain.proposals import Changes
from handlers.admin.importing.findings import AlikeRow, Findings, RefusedCell, UnclearUnit
from storage import tables
from storage.innovations import NewInnovation
from storage.periods import NewPeriod
from storage.store import Store
from storage.uploads import UploadState
from tests.handlers.conftest import SERANG, TANGERANG
from tests.office import Office

#: Nobody outside reads these: people, their numbers, drafts, notes, reports.
PHONES: Final = ("81390000001", "81390000002", "81390000003")
INSIDE: Final = ("Zubaidah", "Yusril", "Xaverius", "Tirtadraf", "Untaian", "Senarai", "Wantilan")
#: What is known of an innovation before it is verified; its name is known in its own region.
DETAILS: Final = ("Ungkapan",)
NAMES: Final = ("Wahana Lentera", "Vila Sehat", "Gebyar Untai")

_ids: Final = count(800_001)


@dataclass(frozen=True)
class Private:
    """Ids and numbers of what belongs to Dinas Kesehatan, by what buttons may carry."""

    agency: int
    owner: int
    duty: int
    verified: str
    submitted: str
    returned: str
    draft: int
    request: int
    new_request: int
    invitation: int
    period: int
    launch: int
    step: int
    digest: int
    partnership: int
    inquiry: int
    explanation: int
    proposal: int
    announcement: int
    group: int
    report: int
    support: int
    transfer: int
    upload: int
    offered: int


async def other_units(store: Store, office: Office, health: int) -> dict[str, int]:
    """A unit below, one beside, and one in another region."""
    now, add = office.now, store.agencies.add
    clinic, camat, board = AgencyType.HEALTH_CENTRE, AgencyType.DISTRICT, AgencyType.BOARD
    below = await add(TANGERANG, "Puskesmas Mauk", clinic, now, counted=False, parent_id=health)
    beside = await add(TANGERANG, "Kecamatan Jambe", camat, now, counted=True)
    elsewhere = await add(SERANG, "Badan Kepegawaian", board, now, counted=True)
    return {"below": below.id, "beside": beside.id, "elsewhere": elsewhere.id}


async def keep_private(store: Store, office: Office) -> tuple[Private, dict[str, int]]:
    """Fill Dinas Kesehatan with everything there is; with the other units' ids."""
    dinas, name = AgencyType.DEPARTMENT, "Dinas Kesehatan"
    health = (await store.agencies.add(TANGERANG, name, dinas, office.now, counted=True)).id
    units = await other_units(store, office, health)
    owner = await _person(store, office, "Zubaidah Nur", PHONES[0])
    duty = await store.people.grant(owner, Role.OFFICER, TANGERANG, health, office.now)
    unit = _Unit(store, office, health, owner)
    verified = await unit.decided("Rantang Kasih", "Antar makanan.", Decision.APPROVE)
    returned = await unit.decided(NAMES[1], f"{DETAILS[0]} dua.", Decision.REVISE)
    share = store.duplicates.ask_to_share
    private = Private(
        agency=health,
        owner=owner,
        duty=duty,
        verified=verified.number,
        submitted=(await unit.submitted(NAMES[0], f"{DETAILS[0]} satu.")).number,
        returned=returned.number,
        draft=await unit.draft(),
        request=await unit.request(agency_id=health),
        new_request=await unit.request(agency_text="Puskesmas Xaverius"),
        invitation=await unit.invitation(),
        launch=(await store.launches.add(TANGERANG, NAMES[2], None, office.now)).id,
        period=(report := await unit.report_on(verified)).period_id or 0,
        step=await unit.step_of(verified),
        digest=await unit.digest(),
        partnership=(await share(verified.id, units["beside"], owner, office.now)).id,
        inquiry=await store.inquiries.add(verified.id, owner, office.now),
        explanation=await unit.explanation(returned),
        proposal=await unit.proposal(verified),
        announcement=await unit.announcement(),
        group=await unit.group(),
        report=report.id,
        support=await unit.support(verified, report.id),
        transfer=await unit.transfer(verified),
        upload=await unit.upload(UploadState.READY),
        offered=await unit.upload(UploadState.OFFERED),
    )
    return private, units


async def _person(store: Store, office: Office, name: str, phone: str) -> PersonId:
    fields = {"name": name, "phone": f"+62{phone}", "position": "Staf"}
    return await store.people.add(next(_ids), TANGERANG, office.now, **fields)


@dataclass(frozen=True)
class _Unit:
    """The unit as it is filled."""

    store: Store
    office: Office
    id: int
    owner: PersonId

    async def submitted(self, name: str, summary: str) -> Innovation:
        new = NewInnovation(
            region=TANGERANG,
            agency_id=self.id,
            name=name,
            summary=summary,
            stage=Stage.INITIATIVE,
            category=Category.PUBLIC_SERVICE,
            medium=Medium.DIGITAL,
            affair_id=2,
            contact=Contact(name="Yusril", phone=f"+62{PHONES[1]}"),
        )
        return await self.store.innovations.add(new, self.owner, self.office.now)

    async def decided(self, name: str, summary: str, decision: Decision) -> Innovation:
        one = await self.submitted(name, summary)
        until = self.office.now.date() + timedelta(days=7)
        return await self.store.innovations.decide(
            one.id, decision, self.owner, self.office.now, note="Untaian catatan", revise_by=until
        )

    async def report_on(self, one: Innovation) -> Report:
        """A report in an open period."""
        new = NewPeriod(
            region=TANGERANG,
            kind=PeriodKind.MONITORING,
            name="Triwulan IV 2026",
            starts=date(2026, 10, 1),
            ends=date(2026, 12, 31),
            due=date(2027, 1, 11),
        )
        told = Progress(
            implementation=Implementation.RUNNING,
            percent=60,
            activity="Senarai kegiatan",
            output=Measure(indicator="Senarai", value=12),
            outcome="Senarai hasil",
        )
        period = await self.store.periods.create(new, self.owner, self.office.now)
        submit = self.store.progress.submit
        return await submit(one.id, period.id, told, self.owner, self.office.now)

    async def explanation(self, one: Innovation) -> int:
        """A question about the decision on an innovation, by its id."""
        assert one.decided_at is not None
        asked = await self.store.explanations.ask(
            one.id, one.decided_at, f"{DETAILS[0]}?", self.owner, self.office.now
        )
        assert asked is not None
        return asked

    async def support(self, one: Innovation, report_id: int) -> int:
        """A request for support, by its id."""
        ask = self.store.support.ask
        await ask(one.id, report_id, "Senarai dukungan", self.owner, self.office.now)
        (request,) = await self.store.support.open_of(TANGERANG)
        return request.id

    async def draft(self) -> int:
        answers = {"name": "Tirtadraf", "summary": "Tirtadraf yang belum selesai ditulis."}
        begin = self.store.conversations.begin
        begun = await begin(
            self.owner, "registration", TANGERANG, self.id, None, answers, self.office.now
        )
        return begun.id

    async def request(self, agency_id: int | None = None, agency_text: str | None = None) -> int:
        asker = await _person(self.store, self.office, "Xaverius Tan", PHONES[2])
        ask = self.store.access.ask
        return await ask(
            asker, TANGERANG, self.office.now, agency_id=agency_id, agency_text=agency_text
        )

    async def invitation(self) -> int:
        invitations, now = self.store.invitations, self.office.now
        token = await invitations.add(Role.OFFICER, TANGERANG, self.id, self.owner, now, days=7)
        invitation = await invitations.of_token(token, now)
        assert invitation is not None
        return invitation.id

    async def step_of(self, one: Innovation) -> int:
        table, now = tables.action_items, self.office.now
        due, step = date(2026, 12, 7), "Wantilan pelatihan"
        row = {"innovation_id": one.id, "step": step, "due": due, "created_at": now}
        added = insert(table).values(row).returning(table.c.id)
        return int((await self.store.execute(added)).scalar_one())

    async def proposal(self, one: Innovation) -> int:
        changes = Changes(name="Untaian Baru")
        propose = self.store.proposals.propose
        return (await propose(one.id, changes, self.owner, self.office.now)).id

    async def transfer(self, one: Innovation) -> int:
        add, now = self.store.agencies.add, self.office.now
        other = await add(TANGERANG, "Dinas Arsip", AgencyType.DEPARTMENT, now, counted=True)
        ask = self.store.transfers.ask
        return (await ask(one.id, other.id, "Untaian alasan", self.owner, now)).id

    async def digest(self) -> int:
        table, now = tables.digests, self.office.now
        row = {"person_id": self.owner, "day": now.date(), "kind": "own", "created_at": now}
        row["region"] = TANGERANG
        added = insert(table).values(row).returning(table.c.id)
        return int((await self.store.execute(added)).scalar_one())

    async def announcement(self) -> int:
        """One that does not go on."""
        new = NewAnnouncement(
            region=TANGERANG,
            kind="typed",
            values={"message": "Untaian pengumuman"},
            created_by=self.owner,
        )
        store, now = self.store, self.office.now
        one = await store.announcements.begin(new, [Recipient(person_id=self.owner)], now)
        assert one is not None
        await store.announcements.steer(one.id, AnnouncementState.PAUSED, now)
        return one.id

    async def group(self) -> int:
        ask = self.store.groups.ask
        group = await ask(TANGERANG, -77, "Senarai grup", self.owner, self.office.now)
        await self.store.groups.bind(group, self.office.now)
        return group.id

    async def upload(self, state: UploadState) -> int:
        """A file of the region, with a name of a unit to be confirmed and a row to be mended."""
        sent = await self.store.uploads.add(
            state,
            region=TANGERANG,
            sent_by=self.owner,
            sent_at=self.office.now,
            file_id="BQACAgUAAx",
            name="Wantilan.xlsx",
            size=9_000,
        )
        unclear = UnclearUnit(typed="Senarai", rows=1, offered=("Dinas Kesehatan",), likely=True)
        cell = RefusedCell(row=3, field="nama", why="empty", value="", offered=())
        alike = AlikeRow(row=2, name="Wantilan", other="Untaian")
        found = Findings(
            kind="innovations",
            taken=1,
            refused=1,
            cells=(cell,),
            units=(unclear,),
            alike=(alike,),
            alike_rows=1,
            compared=1,
        )
        await self.store.uploads.change(sent.id, found=found.model_dump(mode="json"))
        return sent.id
