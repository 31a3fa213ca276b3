"""How complete the data of an innovation are: what an import never brought is asked for later."""

from typing import Final

from domain.innovations import Innovation, Stage

#: The day that a tahapan asks for.
_DAYS: Final = {Stage.TRIAL: ("trial_date",), Stage.APPLIED: ("applied_date",)}


def needed(one: Innovation) -> tuple[str, ...]:
    """The fields of the short form that this innovation should have (domain.md §4)."""
    days = _DAYS.get(one.stage, ()) if one.stage else ()
    return ("name", "summary", "stage", *days, "category", "medium", "affair_id", "contact")


def lacking(one: Innovation) -> tuple[str, ...]:
    """Those of them that are empty."""
    return tuple(name for name in needed(one) if getattr(one, name) is None)
