"""/target: how many units shall have an innovation in a year, on which basis, and how far it is."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.numbers import Number, parse_number
from domain.people import Role
from domain.targets import Target, TargetBasis
from handlers.admin import figures
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.paging import page_of, turn_buttons
from handlers.questionnaire import Answers, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show
from storage.conversations import Draft

FIRST_YEAR, LAST_YEAR = 2015, 2100


class Filled(BaseModel):
    """What an admin says of a target; without `units` it is all counted units."""

    year: Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
    basis: TargetBasis
    units: Annotated[int, Field(ge=1, le=9999)] | None = None


async def targets(context: Context) -> Replies:
    """/target, or a tap `targets[:<page>]`: newest year first."""
    return [await _listed(context, context.args if context.tap is not None else "")]


async def _listed(context: Context, asked: str) -> Show:
    found = await context.store.targets.of_region(context.duty.region)
    page = page_of(found, asked)
    lines = [await _line(context, target) for target in page.items]
    rows: list[Row] = [
        [Button("button-change-target", f"set-target:{target.year}", year=target.year)]
        for target in page.items
    ]
    return Show(
        "targets" if found else "targets-none",
        region=context.region.name,
        lines=Lines(lines),
        at=context.now,
        buttons=[
            *rows,
            turn_buttons(page, "targets"),
            [Button("button-new-target", "set-target")],
            [Button("button-coverage", "coverage")],
        ],
    )


async def _line(context: Context, target: Target) -> Part:
    progress = await figures.progress_of(context.store, context.region, context.now, target)
    return figures.told_target(progress)


async def set_target(context: Context) -> Replies:
    """A tap `set-target[:<year>]`: a new target, or the one of a year again."""
    year = context.args
    known = year.isdecimal() and len(year) == 4 and FIRST_YEAR <= int(year) <= LAST_YEAR
    return await begin(context, FORM, answers={"year": int(year)} if known else {})


def read_year(question: Question, typed: Typed, answers: Answers) -> int:
    """A year in four digits."""
    text = typed.text.strip()
    if not (text.isascii() and text.isdecimal() and len(text) == 4):
        raise Rejected("year", typed=typed.text)
    return int(text)


def read_units(question: Question, typed: Typed, answers: Answers) -> int:
    """A whole number of units: "35", "35 OPD"."""
    match parse_number(typed.text.lower().removesuffix("opd").removesuffix("unit").strip()):
        case Number(value) if value == int(value):
            return int(value)
    raise Rejected("number", typed=typed.text)


def this_year(context: Context, typed: Typed) -> int:
    """The office's year."""
    return context.today.year


def next_year(context: Context, typed: Typed) -> int:
    """The year after the office's."""
    return context.today.year + 1


def not_long_ago(year: int, answers: Answers, today: date) -> None:
    """Targets are set for this year and those to come; older ones stay what they were."""
    if year < today.year:
        raise Rejected("past", target_year=year)


async def check(context: Context, draft: Draft, filled: Filled) -> dict[str, Any]:
    """The target before it is set, with the one it takes the place of."""
    old = await context.store.targets.of_year(context.duty.region, filled.year)
    return {
        "year": filled.year,
        "basis": filled.basis,
        "units": filled.units,
        "replaced": old is not None,
        "old_units": old and old.units,
        "old_basis": old and old.basis,
    }


async def send(context: Context, draft: Draft, filled: Filled) -> Replies:
    """Set the target."""
    target = Target(region=context.duty.region, **filled.model_dump())
    old = await context.store.targets.set(target, context.known.id, context.now)
    context.audit(
        "set-target",
        f"target/{target.region}/{target.year}",
        before=None if old is None else old.model_dump(mode="json"),
        after=target.model_dump(mode="json"),
    )
    # how far it is takes counting, which is done where nobody waits for the transaction
    return [
        Say(
            "target-set",
            year=target.year,
            buttons=[
                [Button("button-targets", "targets")],
                [Button("button-coverage", "coverage")],
            ],
        )
    ]


FORM = Form(
    Questionnaire(
        "target",
        Filled,
        ask(
            "year",
            read=read_year,
            rule=not_long_ago,
            shortcuts={"button-target-this-year": this_year, "button-target-next-year": next_year},
        ),
        ask("basis"),
        ask("units", read=read_units, optional=True, skip="button-all-units"),
    ),
    Role.ADMIN,
    send,
    summary=check,
    rests=False,
)
