"""Whatever refers to people, and whatever people write, is decided upon for their own data."""

import pytest
from sqlalchemy import JSON, String, Text, select, update

from domain.evaluations import Conclusion
from storage.database import Database
from storage.own_data import PARTS, WORDS
from storage.store import Store
from storage.tables import audit, evaluations, innovations, metadata, people, uploads
from tests.storage.test_evaluations import quarter, reported
from tests.storage.town import NOW, REGION, Town, verified

PHONE = "+6281399887766"
#: References to people that are handed out under another part, and which.
TOLD_ELSEWHERE = {
    "digests.person_id": "reminders",
    "reports.submitted_by": "reports",
}
#: Texts that name nobody, or are not people's words, and why.
STAYING = {
    "abbreviations": "shipped facts",
    "affairs": "shipped facts",
    "agencies": "names of units",
    "agency_aliases": "names of units",
    "attachments.file_id": "Telegram's",
    "attachments.file_unique_id": "Telegram's",
    "announcements.audience": "ids and a role",
    "conversations.subject": "an id",
    "inbox": "passes within a week",
    "innovations.name": "the innovation's name is never changed",
    "innovations.folded": "the innovation's name is never changed",
    "innovations.expansion": "the innovation's name is never changed",
    "innovations.contact_name": "emptied where it is the person",
    "jobs": "passes within a week",
    "launches": "names of launches; the figures were read aloud",
    "outbox": "passes within a week",
    "people": "emptied",
    "periods.name": "the period's name",
    "region_aliases": "shipped facts",
    "regions": "the region's words, with who signs for it",
    "uploads.decided": "names of units",
    "uploads.file_id": "Telegram's",
}


def test_every_reference_to_a_person_is_handed_out() -> None:
    told = {str(part.whose) for part in PARTS.values()} | set(TOLD_ELSEWHERE)
    referring = {
        str(column)
        for table in metadata.sorted_tables
        for column in table.columns
        if any(key.column.table is people for key in column.foreign_keys)
    }

    assert referring - told == set()


def test_every_text_is_cleared_of_people_or_stays_for_a_reason() -> None:
    cleared = {str(table.c[name]) for table, names in WORDS.items() for name in names}
    written = {
        str(column)
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, (Text, JSON)) and table.name not in STAYING
    }

    assert written - cleared - set(STAYING) == set()
    assert {name.partition(".")[0] for name in STAYING} <= set(metadata.tables)


def test_names_of_columns_are_no_longer_than_codes() -> None:
    """What is no Text is a code: nobody's name fits the columns that are not cleared."""
    wide = {
        str(column)
        for table in metadata.sorted_tables
        for column in table.columns
        if type(column.type) is String and (column.type.length or 0) > 80
    }

    assert wide == set()


async def _known(store: Store, town: Town) -> None:
    await store.people.update(town.siti.id, name="Hj. Zubaidah Nur, S.K.M.", phone=PHONE)


async def test_free_text_of_the_region_loses_the_name_and_the_number(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        await _known(store, town)
        period = await quarter(store)
        one, _ = await reported(store, town, "Simpus", period)
        note = "Ibu zubaidah  nur (0813-9988-7766) sudah menjelaskan."
        await store.evaluations.conclude(
            one.id, Conclusion.CONTINUE, note, town.rina.id, NOW, period_id=period.id
        )
        other = await verified(store, town, town.budi, "Zubaidah Nurani")
        praised = update(innovations).where(innovations.c.id == other.id)
        await store.execute(praised.values(summary="Digagas Zubaidah Nur, dibantu Zubaidah Nurani"))
        found = {"rows": [{"name": "Simpel", "contact": "Zubaidah Nur"}]}
        row = {"region": REGION, "sent_by": town.rina.id, "sent_at": NOW, "file_id": "f"}
        await store.execute(
            uploads.insert().values(**row, name="a.xlsx", state="ready", found=found, decided={})
        )

        await store.own_data.forget(town.siti.id, NOW, "(dihapus)")

    async with database.read() as store:
        assert (await store.execute(select(evaluations.c.note))).scalar() == (
            "Ibu (dihapus) ((dihapus)) sudah menjelaskan."
        )
        after = select(innovations.c.summary).where(innovations.c.id == other.id)
        said = (await store.execute(after)).scalar()
        assert said == "Digagas (dihapus), dibantu Zubaidah Nurani"
        assert (await store.execute(select(uploads.c.found))).scalar() == {
            "rows": [{"name": "Simpel", "contact": "(dihapus)"}]
        }


async def test_a_name_of_one_word_may_be_anybodys(database: Database, town: Town) -> None:
    async with database.write() as store:
        period = await quarter(store)
        one, _ = await reported(store, town, "Simpus", period)
        note = "Siti dari unit lain membantu."
        await store.evaluations.conclude(
            one.id, Conclusion.CONTINUE, note, town.rina.id, NOW, period_id=period.id
        )

        await store.own_data.forget(town.siti.id, NOW, "(dihapus)")

        assert (await store.execute(select(evaluations.c.note))).scalar() == note


@pytest.mark.parametrize("other", ["36.04", "36"])
async def test_another_regions_texts_stay(database: Database, town: Town, other: str) -> None:
    async with database.write() as store:
        await _known(store, town)
        line = {"at": NOW, "region": other, "action": "change", "subject": "innovation/9"}
        await store.execute(audit.insert().values(**line, after={"note": "Zubaidah Nur"}))

        await store.own_data.forget(town.siti.id, NOW, "(dihapus)")

        after = (await store.execute(select(audit.c.after).where(audit.c.region == other))).scalar()
        assert after == {"note": "Zubaidah Nur"}


async def test_what_an_admin_concluded_is_in_the_admins_own_data(
    database: Database, town: Town
) -> None:
    async with database.write() as store:
        period = await quarter(store)
        one, report = await reported(store, town, "Simpus", period)
        await store.evaluations.ask(report.id, "Berapa pesertanya?", town.rina.id, NOW)
        await store.evaluations.conclude(
            one.id, Conclusion.CONTINUE, "Baik.", town.rina.id, NOW, period_id=period.id
        )
        kept = await store.own_data.of(town.rina.id)
        hers = await store.own_data.of(town.siti.id)

    assert [each["note"] for each in kept["evaluations"]] == ["Baik."]
    assert [each["question"] for each in kept["reports-asked-about"]] == ["Berapa pesertanya?"]
    assert [each["name"] for each in kept["innovations-decided"]] == ["Simpus"]
    assert hers["evaluations"] == []
    assert set(kept) == set(PARTS)
