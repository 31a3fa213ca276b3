"""After more than a day away, people are told what may be lost, and go on where they were."""

from datetime import timedelta

from sqlalchemy import update

from bot.clock import real_now
from storage.tables import lease
from tests.chaos import ledger
from tests.chaos.ledger import Told
from tests.chaos.robots import PATIENCE
from tests.chaos.scene import Scene
from tests.chaos.storm import crowd

AWAY = timedelta(hours=30)


async def test_thirty_hours_away(stage: Scene) -> None:
    people = await crowd(stage, 6, clerks=1, searchers=0)
    (clerk,) = people.clerks
    await stage.start()
    await clerk.fills()
    await stage.quiet()
    await stage.kill()

    clerk.client.send("/bantuan")
    stage.telegram.clock.jump(timedelta(hours=10).total_seconds())
    clerk.client.send("/profil")
    stage.telegram.clock.jump((AWAY - timedelta(hours=10)).total_seconds())
    async with stage.database.write() as store:  # its clock cannot jump
        await store.execute(update(lease).values(renewed_at=real_now() - AWAY))
    read = clerk.client.chat.last_id
    await stage.start()

    await stage.telegram.until(lambda: len(clerk.client.chat.messages) > read + 1, PATIENCE)
    await stage.quiet()
    await stage.stop()
    told = [message.text for message in clerk.client.received if message.id > read]
    assert sum("Pandu tidak aktif selama 30 jam" in text for text in told) == 1
    assert len(told) == 2, "what Telegram kept is answered"
    found = await ledger.count(stage.database, stage.telegram, Told(), forgotten=1)
    assert found.wrong == []
