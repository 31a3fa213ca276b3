"""What matters now to an operator or head: returned items, reports that are due, a draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.innovations import Innovation, Verification
from domain.periods import PeriodKind
from handlers.context import Context, you
from handlers.conversation import place
from handlers.replies import Button, Lines, Part, Row, Say
from locales import clip

CONCERNS = 3
LABEL = 24  # letters of an innovation's name on a button


@dataclass(frozen=True)
class Concern:
    """Something to do by a day (None: whenever), told by a text, one tap away."""

    day: date | None
    text: str
    values: dict[str, Any]
    button: Button

    def line(self, place: int) -> Part:
        """The concern as a line of the list."""
        return Part(self.text, place=place, **self.values)


async def officer_home(context: Context, hello: Part) -> Say:
    """An operator's menu: the three things that matter, or how to find a first innovation."""
    own = await _innovations(context)
    concerns = [*await _by_date(context, own), *await _drafts(context)]
    if not own and not concerns:
        return await _first_innovation(context, hello)
    shown = _three(concerns)
    rows: list[Row] = [[concern.button] for concern in shown]
    rows.append(
        [Button("button-register", "go:daftar"), Button("button-innovations", "go:inovasi")]
    )
    return Say(
        "welcome-officer" if shown else "welcome-officer-quiet",
        hello=hello,
        **_where(context),
        concerns=Lines(concern.line(n) for n, concern in enumerate(shown, start=1)),
        buttons=rows,
    )


async def head_home(context: Context, hello: Part) -> Say:
    """A head's menu: how many innovations the unit has, and what is late or returned."""
    own = await _innovations(context)
    shown = _three(await _by_date(context, own))
    return Say(
        "welcome-head",
        hello=hello,
        **_where(context),
        verified=sum(one.verification is Verification.VERIFIED for one in own),
        waiting=sum(one.verification is Verification.SUBMITTED for one in own),
        concerns=Lines(concern.line(n) for n, concern in enumerate(shown, start=1)),
        open=len(shown),
        buttons=[[Button("button-innovations", "go:inovasi"), Button("button-search", "go:cari")]],
    )


def _three(concerns: Sequence[Concern]) -> Sequence[Concern]:
    """The most urgent, with a place kept for an unfinished draft."""
    dated = [concern for concern in concerns if concern.day is not None]
    undated = [concern for concern in concerns if concern.day is None][:1]
    return [*dated[: CONCERNS - len(undated)], *undated]


def _where(context: Context) -> dict[str, Any]:
    return {"agency": context.duty.agency, "region": context.region.name}


async def _innovations(context: Context) -> list[Innovation]:
    agency_id = context.duty.agency_id
    if agency_id is None:
        return []
    within = await context.store.agencies.within(agency_id)
    return await context.store.innovations.of_agencies(within)


async def _by_date(context: Context, own: Sequence[Innovation]) -> list[Concern]:
    """Returned registrations and reports that are due, soonest first."""
    returned = [_returned(one) for one in own if one.verification is Verification.NEEDS_REVISION]
    found = [*returned, *await _reports(context, {one.agency_id for one in own})]
    return sorted(found, key=lambda concern: concern.day or date.max)


def _returned(one: Innovation) -> Concern:
    button = Button("button-revise-named", f"revise:{one.number}", name=clip(one.name, LABEL))
    values = {"name": one.name, "due": one.revise_by}
    return Concern(one.revise_by or date.max, "concern-revision", values, button)


async def _reports(context: Context, agencies: set[int]) -> list[Concern]:
    period = await context.store.periods.current(
        context.region.code, PeriodKind.MONITORING, context.today
    )
    zone = context.now.tzinfo
    if period is None or zone is None or not agencies:
        return []
    launched_only = not context.region.settings.monitor_all
    owing = await context.store.periods.owing(period, zone, launched_only=launched_only)
    return [
        Concern(
            period.due,
            "concern-report" if period.due >= context.today else "concern-report-late",
            {"name": one.name, "period": period.name, "due": period.due},
            Button("button-report-named", f"report:{one.number}", name=clip(one.name, LABEL)),
        )
        for one in owing
        if one.agency_id in agencies and not one.reported
    ]


async def _drafts(context: Context) -> list[Concern]:
    """The conversation that is open, else the last one that was left."""
    draft = context.draft
    if draft is None:
        resting = await context.store.conversations.resting(context.known.id)
        draft = resting[0] if resting else None
    if draft is None:
        return []
    button = Button("button-resume-draft", f"draft:resume:{draft.id}")
    return [Concern(None, "concern-draft", place(context, draft), button)]


async def _first_innovation(context: Context, hello: Part) -> Say:
    period = await context.store.periods.current(
        context.region.code, PeriodKind.PROPOSAL, context.today
    )
    return Say(
        "welcome-officer-first",
        hello=hello,
        **_where(context),
        due=period.due if period is not None and period.due >= context.today else None,
        you=you(context.person),
        buttons=[
            [Button("button-examples", "examples")],
            [Button("button-register", "go:daftar")],
        ],
    )
