"""/lapor: which innovation is reported on; what is due comes first."""

from dataclasses import dataclass

from domain.innovations import Innovation, Verification, read_number
from domain.matching import Level, Match, Scope
from domain.names import fold
from domain.people import Role
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.paging import Page, page_of, turn_buttons
from handlers.progress.due import Due, due_reports
from handlers.progress.opening import report_number, report_on
from handlers.questionnaire import Questionnaire, ask
from handlers.replies import Button, Lines, Part, Replies, Row, Say, Show
from handlers.routing import row_id
from handlers.units import ForUnit, own_unit, own_units
from locales import clip
from storage.conversations import Draft

LABEL = 50  # letters of a name on a button
MATCHES = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """An innovation to report on; `due` when it owes a report."""

    number: str
    name: str
    due: Due | None = None


async def report(context: Context) -> Replies:
    """/lapor, alone or with a name or number."""
    if context.args.strip():
        return await _named(context, context.args.strip())
    if context.duty.agency_id is None:
        return await begin(context, UNIT)
    return await _offer(context, context.duty.agency_id)


async def turn(context: Context) -> Replies:
    """A tap `reports[:<unit>:<page>]`: the list to choose from."""
    unit, _, page = context.args.partition(":")
    agency_id = row_id(unit) or context.duty.agency_id
    if agency_id is None or not await _own(context, agency_id):
        return await report(context)
    choices = await _choices(context, agency_id)
    return [_list(context, agency_id, page_of(choices, page))] if choices else _none(context)


async def _own(context: Context, agency_id: int) -> bool:
    """Is the unit the person's own, below it, or one of the admin's region?"""
    if context.duty.agency_id is not None:
        return agency_id in await context.store.agencies.within(context.duty.agency_id)
    agency = await context.store.agencies.get(agency_id)
    return agency is not None and agency.region == context.duty.region


async def _offer(context: Context, agency_id: int) -> Replies:
    """The only report that is due (or possible) at once, else the list."""
    choices = await _choices(context, agency_id)
    due = [choice for choice in choices if choice.due is not None]
    only = due if due else choices
    if len(only) == 1:
        return await report_number(context, only[0].number)
    return [_list(context, agency_id, page_of(choices, ""))] if choices else _none(context)


async def _choices(context: Context, agency_id: int) -> list[Choice]:
    units = await context.store.agencies.within(agency_id)
    due = [
        Choice(one.owing.number, one.owing.name, one) for one in await due_reports(context, units)
    ]
    owing = {choice.number for choice in due}
    others = [
        Choice(one.number, one.name)
        for one in await context.store.innovations.of_agencies(units)
        if one.verification is Verification.VERIFIED and one.number not in owing
    ]
    return [*due, *others]


def _list(context: Context, agency_id: int, page: Page[Choice]) -> Show:
    rows: list[Row] = [
        [Button("button-option", f"report:{one.number}", label=clip(one.name, LABEL))]
        for one in page.items
    ]
    return Show(
        "report-which",
        lines=Lines([_line(context, place, one) for place, one in page.numbered]),
        buttons=[*rows, turn_buttons(page, f"reports:{agency_id}")],
    )


def _line(context: Context, place: int, choice: Choice) -> Part:
    if choice.due is None:
        return Part("report-choice", place=place, name=clip(choice.name, LABEL))
    return Part(
        "report-choice-due",
        place=place,
        name=clip(choice.name, LABEL),
        period=choice.due.period.name,
        due=choice.due.owing.due,
        late=choice.due.late(context.today),
    )


def _none(context: Context) -> Replies:
    register = Button("button-register", "register")
    return [Say("report-none", buttons=[[Button("button-innovations", "inventory")], [register]])]


# ── By name or number ────────────────────────────────────────────────────────────────────────


async def _named(context: Context, text: str) -> Replies:
    number = read_number(text, context.region.code)
    if number is not None:
        return await report_number(context, number)
    found = await _found(context, text)
    if len(found) == 1:
        return await report_on(context, found[0])
    rows: list[Row] = [
        [Button("button-option", f"report:{one.number}", label=clip(one.name, LABEL))]
        for one in found
    ]
    rows.append([Button("button-choose-from-list", "reports")])
    key = "report-several" if found else "report-not-found"
    return [Say(key, typed=clip(text, LABEL), buttons=rows)]


async def _found(context: Context, text: str) -> list[Innovation]:
    """The own verified innovations that the text may mean; one, when it is clear which."""
    own = {one.number: one for one in await _reportable(context)}
    same = [one for one in own.values() if fold(one.name) == fold(text)]
    if same:
        return same[:5]
    region = context.region.code
    matches = await context.finder.search(text, Scope(region, only_region=region, limit=MATCHES))
    near = [match for match in matches if match.number in own]
    return [own[match.number] for match in _likely(near)]


def _likely(near: list[Match]) -> list[Match]:
    alike = [match for match in near if match.level is not Level.RELATED]
    return (alike or near)[:5]


async def _reportable(context: Context) -> list[Innovation]:
    if context.duty.agency_id is None:
        found = await context.store.innovations.of_region(context.duty.region)
    else:
        units = await context.store.agencies.within(context.duty.agency_id)
        found = await context.store.innovations.of_agencies(units)
    return [one for one in found if one.verification is Verification.VERIFIED]


# ── An admin says first for which unit ───────────────────────────────────────────────────────


async def _chosen(context: Context, draft: Draft, filled: ForUnit) -> Replies:
    return await _offer(context, filled.unit)


UNIT = Form(
    Questionnaire("report-unit", ForUnit, ask("unit", options=own_units, find=own_unit)),
    Role.ADMIN,
    _chosen,
    rests=False,
)
