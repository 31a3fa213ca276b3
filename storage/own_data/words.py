"""What people wrote, in which somebody may be named: taken out of it when the person goes."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Row, Select, Table, Text, cast, func, or_, select
from sqlalchemy import update as change

from domain.names import Mentions
from storage.catalogue import Catalogue
from storage.tables import (
    access_requests,
    action_items,
    announcement_groups,
    announcements,
    attachments,
    audit,
    change_proposals,
    conversations,
    decision_questions,
    distinctions,
    evaluations,
    extensions,
    innovations,
    periods,
    plan_notes,
    recipients,
    report_questions,
    report_revisions,
    reports,
    support_requests,
    transfers,
    uploads,
)
from storage.transaction import Transaction

#: The columns in which people write freely.
WORDS: Final[Mapping[Table, tuple[str, ...]]] = {
    access_requests: ("agency_text", "parent_text", "reason"),
    action_items: ("step", "responsible", "output"),
    announcement_groups: ("title",),
    announcements: ("values",),
    attachments: ("name", "link"),
    audit: ("before", "after"),
    change_proposals: ("changes", "reason"),
    conversations: ("answers", "state"),
    decision_questions: ("question", "answer"),
    distinctions: ("note",),
    evaluations: ("note", "mend"),
    extensions: ("reason",),
    innovations: ("summary", "note", "profile"),
    periods: ("basis",),
    plan_notes: ("note",),
    recipients: ("values",),
    report_questions: ("question",),
    report_revisions: ("progress",),
    reports: ("progress",),
    support_requests: ("wanted", "answer"),
    transfers: ("reason", "note"),
    uploads: ("name", "found"),
}
#: How a row without a region finds it: its column, and the table whose id stands there.
_WAYS: Final[Mapping[str, Table]] = {
    "innovation_id": innovations,
    "report_id": reports,
    "period_id": periods,
    "announcement_id": announcements,
}
#: Signs between the digits of a number.
_SIGNS: Final = (" ", "-", ".", "(", ")")


class Words:
    """The words of people in the open transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def forget(self, person: Mentions, regions: Collection[str], instead: str) -> None:
        """Put `instead` wherever the texts of these regions name the person."""
        if not person.traces and not person.numbers:
            return
        for table, names in WORDS.items():
            columns = [table.c[name] for name in names]
            told = or_(*_naming(columns, person))
            statement = select(*table.primary_key, *columns).where(_within(table, regions), told)
            for row in (await self._transaction.execute(statement)).all():
                await self._rewrite(table, row, person, instead)

    async def _rewrite(self, table: Table, row: Row[Any], person: Mentions, instead: str) -> None:
        kept = {name: row._mapping[name] for name in WORDS[table]}
        told = {name: person.within(value, instead) for name, value in kept.items()}
        said = {name: value for name, value in told.items() if value != kept[name]}
        if not said:
            return
        key = [column == row._mapping[column] for column in table.primary_key]
        await self._transaction.execute(change(table).where(*key).values(said))
        if table is innovations:
            Catalogue(self._transaction).changed(row.id)


def _within(table: Table, regions: Collection[str]) -> ColumnElement[bool]:
    """The rows of a table that belong to these regions."""
    if "region" in table.c:
        return table.c.region.in_(regions)
    name = next(name for name in _WAYS if name in table.c)
    return table.c[name].in_(_ids(_WAYS[name], regions))


def _ids(table: Table, regions: Collection[str]) -> Select[int]:
    return select(table.c.id).where(_within(table, regions))


def _naming(columns: list[Column[Any]], person: Mentions) -> Iterator[ColumnElement[bool]]:
    for column in columns:
        text: ColumnElement[str] = func.lower(cast(column, Text))
        for trace in person.traces:
            yield text.contains(trace, autoescape=True)
        digits = text
        for sign in _SIGNS:
            digits = func.replace(digits, sign, "")
        for number in person.numbers:
            yield digits.contains(number)
