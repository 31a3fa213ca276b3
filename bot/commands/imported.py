"""What an import took, refused and found alike, as tables."""

from collections.abc import Mapping, Sequence

from bot.commands.searching import level, reasons
from bot.commands.wording import plain, show_table, tell
from domain.matching import Entry
from handlers.admin.transfer import AgencyPlan, Alike, InnovationPlan, PlannedAgency, Problem, Why
from locales import enum_key


def show_agencies(plan: AgencyPlan) -> None:
    """The units that are new, those known already, those refused, those that may be the same."""
    if plan.taken:
        show_table(
            plain("cli-taken-agencies", count=len(plan.taken)),
            _columns("row", "region", "unit", "short", "type", "counted"),
            map(_agency, plan.taken),
        )
    if plan.known:
        tell(plain("cli-known-agencies", count=len(plan.known)))
    _show_problems(plan.problems)
    if plan.alike:
        show_table(
            plain("cli-alike-agencies", count=len(plan.alike)),
            _columns("row", "region", "unit", "other"),
            [(a.row, a.region.name, a.name, "; ".join(a.others)) for a in plan.alike],
        )


def _agency(one: PlannedAgency) -> Sequence[object]:
    return (
        one.row,
        one.region.name,
        one.new.name,
        one.new.short or "",
        plain(enum_key(one.new.kind)),
        plain("cli-yes" if one.new.counted else "cli-no"),
    )


def show_innovations(
    plan: InnovationPlan,
    alike: Sequence[Alike],
    known: Mapping[str, Entry],
    numbers: Mapping[int, str],
) -> None:
    """The innovations taken with their numbers, those refused, and what may exist already."""
    if plan.taken:
        rows = [(one, numbers.get(one.row, "–")) for one in plan.taken]
        show_table(
            plain("cli-taken-innovations", count=len(plan.taken)),
            _columns("row", "number", "name", "unit", "region"),
            [(i.row, n, i.imported.new.name, i.agency.name, i.region.name) for i, n in rows],
        )
    _show_problems(plan.problems)
    _show_alike(alike, known)
    if plan.incomplete:
        tell(plain("cli-incomplete", count=plan.incomplete, fields=_lacking(plan)))


def _lacking(plan: InnovationPlan) -> list[str]:
    return [f"{plain(_field(field))} {n}" for field, n in plan.lacking.items()]


def _field(name: str) -> str:
    return f"cli-field-{name.replace('_', '-')}"


def _show_problems(problems: Sequence[Problem]) -> None:
    if problems:
        rows = {problem.row for problem in problems}
        show_table(
            plain("cli-refused", count=len(rows)),
            _columns("row", "column", "typed", "why"),
            [(one.row, one.field, one.value, _why(one)) for one in problems],
        )


def _why(problem: Problem) -> str:
    names = list(problem.offered)
    if problem.why == Why.REPEATED:
        names = [plain("import-row", row=row) for row in names]
    offered = plain("import-offered", names=names) if names else ""
    return plain("import-problem", why=problem.why, offered=offered)


def _show_alike(alike: Sequence[Alike], known: Mapping[str, Entry]) -> None:
    if alike:
        show_table(
            plain("cli-alike-innovations", count=len(alike)),
            _columns("row", "name", "unit", "other", "other-unit", "level", "why"),
            [
                (
                    one.row,
                    one.name,
                    one.agency,
                    _other(one, known[one.match.number]),
                    _other_unit(known[one.match.number]),
                    level(one.match),
                    reasons(one.match),
                )
                for one in alike
            ],
        )


def _other(alike: Alike, other: Entry) -> str:
    if alike.other_row is None:
        return f"{other.name} · {other.number}"
    return plain("cli-other-row", name=other.name, row=alike.other_row)


def _other_unit(other: Entry) -> str:
    return plain("cli-other-unit", agency=other.agency, region=other.region)


def _columns(*names: str) -> list[str]:
    return [plain(f"cli-column-{name}") for name in names]
