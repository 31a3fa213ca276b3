"""Who blocks Pandu in the middle of a conversation finds it where it was left."""

from tests.chaos import ledger
from tests.chaos.scene import Scene
from tests.chaos.storm import crowd


async def test_an_answer_that_was_refused_with_403_is_not_tried_for_ever(stage: Scene) -> None:
    people = await crowd(stage, 9, clerks=2, searchers=0)
    left, other = people.clerks
    await stage.start()
    summary = await left.fills()
    left.client.press("Ubah", summary)
    left.client.block()
    await other.registers()
    await stage.quiet()

    left.client.unblock()
    left.client.send("/daftar")
    offered = await left.next()
    while "Lanjutkan" not in offered.labels:
        offered = await left.next()
    left.client.press("Lanjutkan", offered)
    while "Kirim" not in offered.labels:
        offered = await left.next()
    await left.sends(offered)
    await stage.quiet()
    await stage.stop()

    found = await ledger.count(stage.database, stage.telegram, people.told)
    assert found.wrong == []
    assert found.dropped == 1
