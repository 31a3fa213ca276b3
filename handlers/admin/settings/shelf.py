"""What the region offers to read per stage of the lab, and what it was awarded in past years."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from domain.innovations import LabStage
from domain.people import Role
from domain.regions import AwardResult, Material, Predicate, Region
from handlers.admin.settings.changing import change, outdated, saved, shown, with_settings
from handlers.admin.settings.sections import mark
from handlers.answers import read_whole
from handlers.context import Context
from handlers.conversation import Form
from handlers.questionnaire import Answers, Question, Questionnaire, Rejected, Typed, ask
from handlers.replies import Replies
from storage.conversations import Draft

#: The first year of the national award; and the most that a stage's shelf holds.
FIRST_AWARD = 2007
MOST_MATERIALS = 40
_LINK: Final = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", re.IGNORECASE)


class NewMaterial(BaseModel):
    """Something to read or watch for a stage."""

    stage: LabStage
    title: Annotated[str, Field(min_length=3, max_length=100)]
    link: Annotated[str, Field(max_length=300)]


class NewAward(BaseModel):
    """The result of a year."""

    year: int
    predicate: Predicate
    score: Annotated[Decimal, Field(ge=0, le=100)] | None = None


# ── Materials ────────────────────────────────────────────────────────────────────────────────


def read_link(question: Question, typed: Typed, answers: Answers) -> str:
    """A whole address, with or without https:// before it."""
    text = typed.text.strip()
    link = text if "://" in text else f"https://{text}"
    if not _LINK.fullmatch(link):
        raise Rejected("link", typed=typed.text)
    return link


async def _keep_material(context: Context, draft: Draft, new: NewMaterial) -> Replies:
    material = Material(**new.model_dump())
    await change(context, lambda region: _with_material(region, material))
    return await saved(context, "shelf")


def _with_material(region: Region, material: Material) -> Region:
    kept = [one for one in region.settings.materials if mark(one) != mark(material)]
    return with_settings(region, materials=(*kept, material)[-MOST_MATERIALS:])


async def drop_material(context: Context) -> Replies:
    """A tap `no-material:<mark>`."""
    if context.args not in map(mark, context.region.settings.materials):
        return await outdated(context, "shelf")
    await change(context, _without(context.args, "materials", mark))
    return await shown(context, "shelf")


# ── Awards ───────────────────────────────────────────────────────────────────────────────────


def past_year(year: int, answers: Mapping[str, Any], today: date) -> None:
    """A year of the award, not one to come."""
    if not FIRST_AWARD <= year <= today.year:
        raise Rejected("year", first_year=FIRST_AWARD, last_year=today.year)


async def _keep_award(context: Context, draft: Draft, new: NewAward) -> Replies:
    award = AwardResult(**new.model_dump())
    await change(context, lambda region: _with_award(region, award))
    return await saved(context, "awards")


def _with_award(region: Region, award: AwardResult) -> Region:
    kept = [one for one in region.settings.awards if one.year != award.year]
    newest_first = sorted([*kept, award], key=lambda one: -one.year)
    return with_settings(region, awards=tuple(newest_first))


async def drop_award(context: Context) -> Replies:
    """A tap `no-award:<year>`."""
    if context.args not in map(_year, context.region.settings.awards):
        return await outdated(context, "awards")
    await change(context, _without(context.args, "awards", _year))
    return await shown(context, "awards")


def _year(award: AwardResult) -> str:
    return str(award.year)


def _without(dropped: str, field: str, named: Callable[[Any], str]) -> Callable[[Region], Region]:
    """The region without what is named so."""

    def edit(region: Region) -> Region:
        kept = (one for one in getattr(region.settings, field) if named(one) != dropped)
        return with_settings(region, **{field: tuple(kept)})

    return edit


MATERIAL = Form(
    Questionnaire(
        "set-material", NewMaterial, ask("stage"), ask("title"), ask("link", read=read_link)
    ),
    Role.ADMIN,
    _keep_material,
    rests=False,
)
AWARD = Form(
    Questionnaire(
        "set-award",
        NewAward,
        ask("year", read=read_whole, rule=past_year),
        ask("predicate"),
        ask("score", optional=True),
    ),
    Role.ADMIN,
    _keep_award,
    rests=False,
)
