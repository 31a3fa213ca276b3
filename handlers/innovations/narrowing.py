""" "Saring" below /inovasi: the list narrowed by status, stage and type of unit, in place."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from domain.agencies import AgencyId, AgencyType
from domain.facets import Facet, Filters
from domain.innovations import Innovation, Stage, Verification
from handlers.context import Context
from handlers.replies import Button, Replies, Row, Show

#: What a list is narrowed by, with the values there are, in their order.
SIDES: Final[Mapping[Facet, type[Enum]]] = {
    Facet.STATUS: Verification,
    Facet.STAGE: Stage,
    Facet.UNIT_TYPE: AgencyType,
}


@dataclass(frozen=True)
class Listed:
    """The innovations that have what was chosen.

    known: what each has of the sides · every: how many there are without a choice.
    """

    innovations: Sequence[Innovation]
    known: Sequence[Mapping[Facet, Enum | None]]
    chosen: Mapping[Facet, Enum]
    every: int

    @property
    def filters(self) -> Filters:
        """The choices as they stand in buttons."""
        return Filters({facet: str(member.value) for facet, member in self.chosen.items()})

    @property
    def unfilter_buttons(self) -> list[Row]:
        """One button for each choice, which takes it back."""
        return [
            [
                Button(
                    "button-unfilter",
                    f"inventory:0:{self.filters.without(facet)}",
                    facet=facet,
                    label=member,
                )
            ]
            for facet, member in self.chosen.items()
        ]


async def listed(context: Context, filters: str) -> Listed:
    """The innovations of the unit and the units below it, or of the region, narrowed."""
    found = await _own(context)
    units = await context.store.agencies.of_region(context.duty.region)
    types = {unit.id: unit.type for unit in units}
    chosen = _chosen(Filters.read(filters))
    known = [(one, _known(one, types)) for one in found]
    kept = [
        (one, sides)
        for one, sides in known
        if all(sides[facet] is member for facet, member in chosen.items())
    ]
    return Listed([one for one, _ in kept], [sides for _, sides in kept], chosen, len(found))


async def _own(context: Context) -> list[Innovation]:
    duty, store = context.duty, context.store
    if duty.agency_id is None:
        return await store.innovations.of_region(duty.region)
    return await store.innovations.of_agencies(await store.agencies.within(duty.agency_id))


def _chosen(filters: Filters) -> dict[Facet, Enum]:
    """The choices that exist, as members of their sides."""
    return {
        facet: member
        for facet, members in SIDES.items()
        for member in members
        if filters.chosen.get(facet) == member.value
    }


def _known(one: Innovation, types: Mapping[AgencyId, AgencyType]) -> dict[Facet, Enum | None]:
    return {
        Facet.STATUS: one.verification,
        Facet.STAGE: one.stage,
        Facet.UNIT_TYPE: types.get(AgencyId(one.agency_id)),
    }


async def narrow(context: Context) -> Replies:
    """A tap `narrow:<filters>`: in what the listed innovations differ, with counts."""
    among = await listed(context, context.args)
    rows = [row for facet in SIDES for row in _rows(among, facet)]
    back: Row = [Button("button-back", f"inventory:0:{among.filters}")]
    return [
        Show(
            "inventory-narrow",
            agency=context.duty.agency or context.region.name,
            total=len(among.innovations),
            possible=bool(rows),
            buttons=[*rows, *among.unfilter_buttons, back],
        )
    ]


def _rows(among: Listed, facet: Facet) -> list[Row]:
    """The values of a side, two in a row; none where all agree."""
    counted = Counter(sides[facet] for sides in among.known)
    buttons = [
        Button(
            "button-value",
            f"inventory:0:{among.filters.with_(facet, member.value)}",
            label=member,
            count=counted[member],
        )
        for member in SIDES[facet]
        if counted[member]
    ]
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)] if len(counted) > 1 else []
