"""An announcement reaches everybody once, wherever who carries it out is killed."""

from functools import partial
from typing import Final

from domain.announcements import AnnouncementId, Audience, Headcount, NewAnnouncement
from domain.people import Role
from tests.chaos import ledger, town
from tests.chaos.deaths import Death
from tests.chaos.ledger import Told
from tests.chaos.program import Program, until
from tests.chaos.scene import Scene
from tests.chaos.storm import MOST_REPEATED
from tests.chaos.town import REGION

CLERKS: Final = 120
DEATHS: Final = (
    Death("announcement gathered, not committed", 1),
    Death("announcement carried on, committed", 1),
    Death("announcement noted, not committed", 1),
    Death("after a send, before its mark", 9),
    Death("send marked, not committed", 11),
    Death("announcement noted, not committed", 4),
    Death("before a send", 5),
    Death("announcement carried on, committed", 2),
)


async def test_one_process_tells_everybody_once(embedded: Scene) -> None:
    await tells_once(embedded, processes=1)


async def test_two_processes_tell_everybody_once(shared: Scene) -> None:
    await tells_once(shared, processes=2)


async def tells_once(stage: Scene, processes: int) -> None:
    """Let processes die at one point of their work after the other, and go on."""
    await town.settle(stage.database, stage.telegram, CLERKS)
    one = await begin(stage)
    killed = 0
    for death in DEATHS:
        doomed = [await stage.start(death) for _ in range(processes)]
        await until(partial(over, stage, doomed))
        killed += sum(one.dead for one in doomed)
        await stage.kill()
    await stage.start()
    await stage.quiet()
    await stage.stop()

    found = await ledger.count(stage.database, stage.telegram, Told())
    assert found.wrong == []
    assert found.messages - found.repeated == CLERKS
    assert found.repeated <= MOST_REPEATED * processes * len(DEATHS)
    assert killed >= 3, "somebody is to die on the way"
    async with stage.database.read() as store:
        assert await store.announcements.headcount(one) == Headcount(total=CLERKS, sent=CLERKS)


async def over(stage: Scene, doomed: list[Program]) -> bool:
    """Is everybody told, or each who was to do it dead?"""
    async with stage.database.read() as store:
        return all(one.dead for one in doomed) or not await store.fanout.due()


async def begin(stage: Scene) -> AnnouncementId:
    """Rina tells all operators of the region that there is a meeting."""
    new = NewAnnouncement(region=REGION, kind="typed", values={"message": "Rapat hari Senin."})
    async with stage.database.write() as store:
        now = stage.telegram.clock.now()
        one = await store.announcements.begin(new, Audience(role=Role.OFFICER), now)
    assert one is not None
    return one.id
