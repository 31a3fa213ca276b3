"""A launch's name and date in a short form, and the search for what is launched."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from domain.dates import Moment, Precision
from domain.launches import Launch
from domain.people import Role
from handlers.admin.launches.choosing import Picking, listed, searchable
from handlers.admin.launches.showing import card, own
from handlers.admin.periods.new import read_start
from handlers.context import Context
from handlers.conversation import Form, begin
from handlers.questionnaire import Answers, Questionnaire, Rejected, ask
from handlers.replies import Replies, Say, Show
from storage.conversations import Draft


class Filled(BaseModel):
    """What an admin says of a launch; undated, its day is not certain yet."""

    name: Annotated[str, Field(min_length=3, max_length=100)]
    date: Moment | None = None


class Sought(BaseModel):
    """Words of the innovations that are sought."""

    words: Annotated[str, Field(min_length=2, max_length=100)]


async def new_launch(context: Context) -> Replies:
    """A tap `new-launch`."""
    return await begin(context, FORM)


async def change_launch(context: Context) -> Replies:
    """A tap `change-launch:<id>`: another name or date."""
    one = await own(context, context.args)
    if one.locked_at is not None:
        return [await card(context, one)]
    return await begin(context, FORM, subject=str(one.id))


async def search_for_launch(context: Context) -> Replies:
    """A tap `search-launch:<id>`."""
    one = await own(context, context.args)
    return await begin(context, SEARCH, subject=str(one.id))


def day_or_month(moment: Moment, answers: Answers, today: date) -> None:
    """A launch is on a day or in a month; a year alone says too little."""
    if moment.precision is Precision.YEAR:
        raise Rejected("no-month", moment=moment)


async def send(context: Context, draft: Draft, filled: Filled) -> Replies:
    """Keep the launch, and show it. Raises LaunchExists, LaunchLocked."""
    if draft.subject is None:
        launch = await kept(context, filled)
    else:
        old = await own(context, draft.subject)
        launch = await context.store.launches.change(old.id, filled.name, filled.date, context.now)
        context.audit(
            "change-launch", f"launch/{launch.id}", before=_audited(old), after=_audited(launch)
        )
    return [_new(await card(context, launch))]


async def kept(context: Context, filled: Filled) -> Launch:
    """A new launch of the own region. Raises LaunchExists."""
    launch = await context.store.launches.add(
        context.duty.region, filled.name, filled.date, context.now
    )
    context.audit("new-launch", f"launch/{launch.id}", after=_audited(launch))
    return launch


def _audited(launch: Launch) -> dict[str, Any]:
    return launch.model_dump(mode="json", include={"name", "date", "counts_from"})


async def found(context: Context, draft: Draft, sought: Sought) -> Replies:
    """The list, narrowed to the words."""
    launch = await own(context, draft.subject or "")
    picking = Picking(str(launch.id), words=searchable(sought.words))
    return [_new(await listed(context, launch, picking))]


def _new(show: Show) -> Say:
    """A view below what was typed, not in the place of an older message."""
    return Say(show.text, buttons=show.buttons, **show.values)


FORM = Form(
    Questionnaire(
        "launch",
        Filled,
        ask("name"),
        ask("date", read=read_start, rule=day_or_month, optional=True, skip="button-undated"),
    ),
    Role.ADMIN,
    send,
    rests=False,
)
SEARCH = Form(Questionnaire("launch-search", Sought, ask("words")), Role.ADMIN, found, rests=False)
FORMS = (FORM, SEARCH)
