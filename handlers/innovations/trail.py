""" "Riwayat": what happened to an innovation, newest first; names for those who may see them."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import TypeAdapter

from domain.innovations import Innovation
from handlers.context import Context
from handlers.innovations.card import open_by_number
from handlers.innovations.changing import label, shown
from handlers.innovations.seeing import INSIDE, Sight, sight
from handlers.paging import page_of, turn_buttons
from handlers.replies import Button, Lines, Part, Replies, Show
from locales import clip
from storage.audit import Recorded

LONGEST: Final = 120  # letters of a reason or a value in a line
#: How the values of a field are read back from the trail.
_VALUES: Final[dict[str, TypeAdapter[Any]]] = {
    name: TypeAdapter(Innovation.__annotations__[name])
    for name in (
        *("name", "expansion", "summary", "stage", "trial_date", "applied_date"),
        *("category", "medium", "affair_id", "contact"),
    )
}


async def history(context: Context) -> Replies:
    """A tap `history:<number>[:<page>]` of who works with the innovation or watches over it."""
    number, _, asked = context.args.partition(":")
    one = await context.store.innovations.by_number(number)
    near = Sight.NONE if one is None else await sight(context, one)
    if one is None or near not in (*INSIDE, Sight.READER):
        return await open_by_number(context, number)
    page = page_of(await context.store.audit.of_subject(f"innovation/{one.id}"), asked)
    affairs = {affair.id: affair.name for affair in await context.store.affairs.all()}
    inside = near in INSIDE
    lines = [_line(context, change, affairs, inside=inside) for change in page.items]
    return [
        Show(
            "history",
            name=one.name,
            number=one.number,
            total=page.total,
            lines=Lines(lines) if lines else None,
            buttons=[
                turn_buttons(page, f"history:{one.number}"),
                [Button("button-back", f"inv:{one.number}")],
            ],
        )
    ]


def _line(context: Context, change: Recorded, affairs: Mapping[int, str], *, inside: bool) -> Part:
    note = (change.after or {}).get("note") if inside else None
    action = f"audited-{change.action}"
    return Part(
        "history-line",
        at=change.at.astimezone(context.now.tzinfo),
        what=Part(action if context.texts.has(action) else "audited-other"),
        by=change.by if inside else None,
        note=clip(str(note), LONGEST) if note else None,
        changes=Lines(_changes(change, affairs) if inside else [], between=""),
    )


def _changes(change: Recorded, affairs: Mapping[int, str]) -> list[Part]:
    """What was and what is, field by field."""
    before, after = change.before or {}, change.after or {}
    known = {name: read for name, read in _VALUES.items() if name in before and name in after}
    return [
        Part(
            "history-change",
            label=label(name),
            before=_short(shown(read.validate_python(before[name]), _of(name, affairs))),
            after=_short(shown(read.validate_python(after[name]), _of(name, affairs))),
        )
        for name, read in known.items()
    ]


def _short(value: Any) -> Any:
    return clip(value, LONGEST) if isinstance(value, str) else value


def _of(name: str, affairs: Mapping[int, str]) -> Mapping[int, str]:
    return affairs if name == "affair_id" else {}
