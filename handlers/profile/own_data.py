""" "Unduh data saya" and "Hapus data saya": what is kept of a person is handed out, or removed."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.members import Member
from domain.people import LastAdmin, PersonId, Role
from handlers.context import Context
from handlers.handover import candidates, chosen, handed_over, successor_rows
from handlers.menus import COMMANDS
from handlers.replies import Button, Later, Menu, Replies, Reply, Row, Show, Toast

#: Duties for which it is asked who takes over: more decisions do not fit into a button.
MOST_ASKED = 3


async def download(context: Context) -> Replies:
    """A tap `own-data`: the file comes a moment later."""
    if context.person is None:
        return [Toast("tap-old")]
    context.audit("download-data", f"person/{context.person.id}")
    return [Toast("own-data-coming"), Later("own-data", person=context.person.id)]


@dataclass(frozen=True)
class _Decided:
    """Who takes over which of the own duties; the first that is still to be decided."""

    heirs: Mapping[int, Member | None]
    duties: Mapping[int, Member]
    open: Member | None
    candidates: list[Member]

    @property
    def data(self) -> str:
        """The decisions as a button carries them: `12-34,13-0`."""
        chosen = (f"{duty}-{heir.duty_id if heir else 0}" for duty, heir in self.heirs.items())
        return ",".join(chosen)


async def forget(context: Context) -> Replies:
    """A tap `forget[:<duty>-<successor>,…]`: what goes and what stays, and who takes over."""
    if context.person is None:
        return [Toast("tap-old")]
    decided = await _decided(context)
    back: Row = [Button("button-back", "go:profil")]
    if decided.open is not None:
        begun = f"{decided.data}," if decided.heirs else ""
        rows: list[Row] = [
            [Button(row[0].text, _joined(row[0].data), **row[0].values)]
            for row in successor_rows(decided.candidates, f"forget:{begun}{decided.open.duty_id}")
        ]
        return [Show("forget-heir", unit=decided.open.agency, buttons=[*rows, back])]
    now = f"forget-now:{context.person.id}:{decided.data}"
    return [
        Show(
            "forget-ask",
            units=[one.agency for one in decided.duties.values() if one.agency is not None],
            office=context.region.office,
            buttons=[
                [Button("button-forget-now", now)],
                [Button("button-own-data", "own-data")],
                back,
            ],
        )
    ]


def _joined(data: str | None) -> str:
    """`forget:12:34` → `forget:12-34`, as the decisions are written."""
    before, _, answer = (data or "").rpartition(":")
    return f"{before}-{answer}"


async def forget_now(context: Context) -> Replies:
    """A tap `forget-now:<person>:<decisions>`: removes who the person is."""
    owner, _, decisions = context.args.partition(":")
    if context.person is None or owner != str(context.person.id):
        return [Toast("tap-old")]
    context.args = decisions
    decided = await _decided(context)
    if decided.open is not None:
        return await forget(context)
    person, told = context.person, list[Reply]()
    for duty_id, member in decided.duties.items():
        await context.store.duties.end(duty_id, context.now)
        told += await handed_over(context, member, decided.heirs.get(duty_id))
    instead = context.texts.plain("name-removed")
    removed = await context.store.own_data.forget(PersonId(person.id), context.now, instead)
    context.audit("forget-person", f"person/{person.id}", after={"contacts": removed.contacts})
    context.person = None
    return [
        Show("forgotten", contacts=removed.contacts),
        Menu(person.telegram_id, COMMANDS[Role.VISITOR]),
        *told,
    ]


async def _decided(context: Context) -> _Decided:
    """What has been decided so far. Raises LastAdmin before anything is asked."""
    said = dict(one.split("-", 1) for one in context.args.split(",") if "-" in one)
    duties = {one.id: await context.store.duties.get(one.id) for one in context.known.duties}
    current = {duty_id: one for duty_id, one in duties.items() if one is not None}
    for one in current.values():
        await _another_admin(context, one)
    heirs: dict[int, Member | None] = {}
    for duty_id, member in current.items():
        found = await candidates(context, member) if len(heirs) < MOST_ASKED else []
        decided, heir = chosen(found, said.get(str(duty_id), "" if found else "0"))
        if not decided:
            return _Decided(heirs, current, member, found)
        if found:
            heirs[duty_id] = heir
    return _Decided(heirs, current, None, [])


async def _another_admin(context: Context, member: Member) -> None:
    if member.role is Role.ADMIN:
        admins = await context.store.people.admins(member.region)
        if [one.id for one in admins] == [member.person_id]:
            raise LastAdmin(region=member.region)
