"""Innovations of a file: whose they are, and which cannot be registered."""

import asyncio
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from documents.imports import InnovationRow, Parsed
from domain.affairs import Affair, find_affairs
from domain.agencies import Agency
from domain.contacts import parse_contact
from domain.dates import Moment
from domain.innovations import HOLDING_NAME, Contact
from domain.names import fold
from domain.regions import Region
from handlers.admin.transfer.rows import (
    Cannot,
    Problem,
    RegionFinder,
    Terms,
    UnitFinder,
    Why,
    in_the_files_words,
    sorted_out,
    unit_finders,
    unreadable,
)
from storage.importing import Imported, NewLaunch
from storage.innovations import NewInnovation
from storage.store import Store

#: What a registration in chat has and an imported row may lack (domain.md §4).
SHORT_FORM: Final = ("summary", "stage", "category", "medium", "affair_id", "contact")


@dataclass(frozen=True, slots=True)
class Launching:
    """The launch of rows that name none, and the date of launches that have none."""

    name: str | None = None
    date: Moment | None = None


@dataclass(frozen=True, slots=True)
class PlannedInnovation:
    """An innovation that can be registered, with its unit and the row that it comes from."""

    row: int
    region: Region
    agency: Agency
    imported: Imported
    names_launch: bool
    """The row itself says which launch it belongs to."""

    @property
    def lacking(self) -> list[str]:
        """The fields of the short form that are still to be completed."""
        return [field for field in SHORT_FORM if getattr(self.imported.new, field) is None]


@dataclass(frozen=True, slots=True)
class InnovationPlan:
    """What an import of innovations would do."""

    taken: Sequence[PlannedInnovation]
    problems: Sequence[Problem]
    launching: Launching
    """What rows that name no launch were taken with."""

    @property
    def unlaunched(self) -> int:
        """How many of those taken name no launch."""
        return sum(not one.names_launch for one in self.taken)

    @property
    def incomplete(self) -> int:
        """How many of those taken are to be completed."""
        return sum(bool(one.lacking) for one in self.taken)

    @property
    def lacking(self) -> Mapping[str, int]:
        """How many lack each field."""
        return Counter(field for one in self.taken for field in one.lacking)


class _Owners:
    """Whose a row is, and whether that unit may still take its name."""

    def __init__(
        self,
        units: Mapping[str, UnitFinder],
        registered: Mapping[tuple[int, str], str],
        affairs: Sequence[Affair],
        launching: Launching,
        locked: Collection[tuple[str, str]],
    ) -> None:
        self._units = units
        self._registered = registered
        self._affairs = affairs
        self._launching = launching
        self._locked = locked
        self._first: dict[tuple[int, str], int] = {}
        self._found: dict[str, Sequence[Affair]] = {}

    def take(self, placed: tuple[InnovationRow, Region]) -> PlannedInnovation:
        """The row as it would be registered. Raises Cannot."""
        row, region = placed
        agency = self._units[region.code].find("perangkat_daerah", row.agency)
        affair_id = self._affair(row.affair)
        if row.verification in HOLDING_NAME:
            self._claim(row, agency)
        new = NewInnovation(
            region=region.code,
            agency_id=agency.id,
            name=row.name,
            expansion=row.expansion,
            summary=row.summary,
            stage=row.stage,
            trial_date=row.trial_date,
            applied_date=row.applied_date,
            category=row.category,
            medium=row.medium,
            affair_id=affair_id,
            contact=_contact(row.contact),
        )
        return PlannedInnovation(
            row.row,
            region,
            agency,
            Imported(new, row.verification, self._launch(row, region)),
            row.launch is not None,
        )

    def _claim(self, row: InnovationRow, agency: Agency) -> None:
        key = (agency.id, fold(row.name))
        if number := self._registered.get(key):
            raise Cannot("nama", Why.NAME_TAKEN, row.name, [number])
        if (first := self._first.setdefault(key, row.row)) != row.row:
            raise Cannot("nama", Why.REPEATED, row.name, [str(first)])

    def _affair(self, text: str | None) -> int | None:
        if text is None:
            return None
        found = self._found.get(text) or find_affairs(text, self._affairs)
        self._found[text] = found
        if len(found) == 1:
            return found[0].id
        why = Why.AFFAIR_AMBIGUOUS if found else Why.AFFAIR_UNKNOWN
        raise Cannot("urusan", why, text, [affair.name for affair in found])

    def _launch(self, row: InnovationRow, region: Region) -> NewLaunch | None:
        name = row.launch or self._launching.name
        if (region.code, name) in self._locked:
            raise Cannot("peluncuran", Why.LAUNCH_LOCKED, name or "")
        return None if name is None else NewLaunch(name, row.launched_on or self._launching.date)


async def plan_innovations(
    store: Store,
    parsed: Parsed[InnovationRow],
    launching: Launching,
    terms: Terms | None = None,
) -> InnovationPlan:
    """Look at the innovations of a file beside those that are registered; nothing is written."""
    regions = RegionFinder(await store.regions.all(), terms)
    placed, lost = await asyncio.to_thread(
        sorted_out, parsed.rows, lambda row: row.row, lambda row: (row, regions.find(row.region))
    )
    codes = {region.code for _, region in placed}
    owners = _Owners(
        await unit_finders(store, [region for _, region in placed], terms),
        await store.importing.registered(codes),
        await store.affairs.all(),
        launching,
        await store.importing.locked_launches(codes),
    )
    taken, problems = await asyncio.to_thread(
        sorted_out, placed, lambda one: one[0].row, owners.take
    )
    refused = [*unreadable(parsed.refusals), *lost, *problems]
    return InnovationPlan(taken, in_the_files_words(refused, parsed.titles), launching)


def _contact(text: str | None) -> Contact | None:
    if text is None:
        return None
    found = parse_contact(text)
    return Contact(name=found.name or text, phone=found.phone)
