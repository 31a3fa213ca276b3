"""Who of a region's people is told about a deadline (domain.md §8)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.deadlines import Deadline, DeadlineKind


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody on duty at a unit. `reminders` False: told only on the day something is due."""

    person: int
    agency: int
    head: bool = False
    reachable: bool = True
    reminders: bool = True


class Staff:
    """Everybody on duty in a region. `above` says which unit stands above which."""

    def __init__(
        self, recipients: Iterable[Recipient], above: Mapping[int, int | None] | None = None
    ) -> None:
        self._above = above or {}
        self._operators: dict[int, list[Recipient]] = defaultdict(list)
        self._heads: dict[int, list[Recipient]] = defaultdict(list)
        self._by_person: dict[int, Recipient] = {}
        for recipient in filter(lambda r: r.reachable, recipients):
            (self._heads if recipient.head else self._operators)[recipient.agency].append(recipient)
            self._by_person.setdefault(recipient.person, recipient)

    def told(self, deadline: Deadline) -> list[Recipient]:
        """Who is reminded: the one responsible; if unreachable, every operator of the unit, else
        of the unit above. A draft reminds nobody but the one who writes it.
        """
        if deadline.kind is DeadlineKind.DRAFT:
            writer = self._by_person.get(deadline.responsible or 0)
            return [] if writer is None else [writer]
        return self.of_innovation(deadline.responsible, deadline.agency)

    def of_innovation(self, responsible: int | None, agency: int) -> list[Recipient]:
        """The one responsible; if unreachable, every operator of the unit, else of that above."""
        reachable = self._by_person.get(responsible or 0)
        return self.nearest(agency) if reachable is None else [reachable]

    def heads(self, agency: int) -> list[Recipient]:
        """The reachable heads of the unit, told of what stays overdue."""
        return self._heads.get(agency, [])

    def nearest(self, agency: int) -> list[Recipient]:
        """Every reachable operator of the unit, else of the nearest unit above that has any."""
        unit: int | None = agency
        while unit is not None:
            if unit in self._operators:
                return self._operators[unit]
            unit = self._above.get(unit)
        return []
