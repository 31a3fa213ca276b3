"""A change as it is read: what it was, and what it shall be."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from domain.innovations import Contact, Innovation
from handlers import registration
from handlers.context import Context
from handlers.replies import Part
from locales import clip

LONGEST: Final = 300  # letters of a text in a comparison
_QUESTIONS: Final = {"affair_id": "affair"}


async def difference_lines(context: Context, old: Innovation, new: Mapping[str, Any]) -> list[Part]:
    """A line for each field: label, old value, new value."""
    affairs = {affair.id: affair.name for affair in await context.store.affairs.all()}
    return [
        Part(
            "change-line",
            label=label(name),
            before=shown(getattr(old, name), affairs if name == "affair_id" else {}),
            after=shown(value, affairs if name == "affair_id" else {}),
        )
        for name, value in new.items()
    ]


def labels(names: Iterable[str]) -> list[Part]:
    """The fields by their labels."""
    return [label(name) for name in names]


def label(name: str) -> Part:
    """A field's label, as its question has it."""
    return Part(f"amendment-{_QUESTIONS.get(name, name)}.label")


def shown(value: Any, affairs: Mapping[int, str]) -> Any:
    """A value as it is read; of an urusan, found among `affairs`, its name."""
    if isinstance(value, Contact):
        return registration.contact_part(value)
    if value is None:
        return Part("change-empty")
    if affairs:
        return affairs.get(value, "")
    return clip(value, LONGEST) if type(value) is str else value
