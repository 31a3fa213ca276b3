"""/inovasi of a whole region is narrowed by status, stage and type of unit, in place."""

import pytest

from domain.innovations import Decision, Stage
from storage.innovations import NewInnovation
from tests.handlers.conftest import TANGERANG, Town
from tests.handlers.monitoring import who
from tests.office import Office
from tests.person import Person

AT_HEALTH = ("Simpus", "Jempol Bumil", "Rantang Kasih", "Antre Cepat")


@pytest.fixture
async def region(office: Office, rina: Person, town: Town) -> None:
    """Four verified innovations on trial, and two of a kecamatan that still wait."""
    known = await who(office, rina)
    async with office.database.write() as store:
        for name in AT_HEALTH:
            new = NewInnovation(
                region=TANGERANG, agency_id=town.health, name=name, stage=Stage.TRIAL
            )
            one = await store.innovations.add(new, known.id, office.now)
            await store.innovations.decide(one.id, Decision.APPROVE, known.id, office.now)
        for name in ("Jambe Bersih", "Jambe Terang"):
            new = NewInnovation(
                region=TANGERANG, agency_id=town.jambe, name=name, stage=Stage.INITIATIVE
            )
            await store.innovations.add(new, known.id, office.now)


@pytest.mark.usefixtures("region")
async def test_an_admin_narrows_the_list_and_takes_it_back(rina: Person) -> None:
    whole = await rina.says("/inovasi")
    assert "(6)" in whole

    sieve = await rina.presses("Saring")
    assert sieve.buttons == [
        *("diajukan (2)", "terverifikasi (4)"),
        *("inisiatif (2)", "uji coba (4)"),
        *("dinas (4)", "kecamatan (2)"),
        "Kembali",
    ]
    narrowed = await rina.presses("kecamatan (2)")

    assert "Inovasi Kabupaten Tangerang (2)\nDisaring: kecamatan\n" in narrowed
    assert "Jambe Terang" in narrowed
    assert "Simpus" not in narrowed
    assert narrowed.last.id == whole.last.id, "in place"
    assert "(6)" in await rina.presses("✕ jenis unit: kecamatan")


@pytest.mark.usefixtures("region")
async def test_what_no_innovation_has_any_more_is_said_with_the_way_back(rina: Person) -> None:
    whole = await rina.says("/inovasi")

    none = await rina.taps(whole.last, "inventory:0:sdraft,kdistrict,ax,zz")

    assert "Tidak ada lagi inovasi" in none
    assert none.buttons == ["✕ status: draf", "✕ jenis unit: kecamatan"]
    again = await rina.taps(none.last, "narrow:sverified")
    assert again.buttons == ["✕ status: terverifikasi", "Kembali"]
    assert "tidak ada lagi yang dapat disaring" in again
