"""Steps that stories share: a whole registration in one line."""

import asyncio
from collections.abc import Callable

from tests.office import PATIENCE
from tests.person import Person, Screen

SUMMARY = (
    "Warga menunggu lama di loket. Kini nomor diambil lewat ponsel sehingga tidak perlu antre."
)


async def registers(who: Person, name: str, *, expansion: str | None = None) -> Screen:
    """Fill the short form with the least that is needed, and send it."""
    asked = await who.says("/daftar")
    if "Mulai baru" in asked.buttons:
        await who.presses("Mulai baru")
    asked = await who.says(f"{name} ({expansion})" if expansion else name)
    if "Berbeda, lanjutkan" in asked.buttons:
        asked = await who.presses("Berbeda, lanjutkan")
    if "Bukan singkatan" in asked.buttons:
        await who.presses("Bukan singkatan")
    asked = await who.says(SUMMARY)
    if "Berbeda, lanjutkan" in asked.buttons:
        await who.presses("Berbeda, lanjutkan")
    await who.presses("Inisiatif")
    await who.presses("Pelayanan publik")
    await who.presses("Digital")
    await who.says("kesehatan")
    await who.presses("Saya sendiri")
    return await who.presses("Kirim")


async def has_verified(
    who: Person, admin: Person, name: str, *, expansion: str | None = None
) -> str:
    """Register and let the admin approve; the number."""
    sent = await registers(who, name, expansion=expansion)
    number = sent.text.partition("Nomor: ")[2].split()[0]
    await admin.says("/verifikasi")
    await admin.presses(name)
    await admin.presses("Setujui")
    return number


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something that is about to happen."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110  # of what others do no event tells
            await asyncio.sleep(0.003)
