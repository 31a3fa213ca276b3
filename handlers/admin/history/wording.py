"""A change in words: who did what to which, and what it was before. Never a phone number."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from handlers.context import Context
from handlers.replies import Lines, Part
from locales import clip
from locales.shown import kebab
from storage.audit import Recorded

#: Letters of a value that are shown, and values of one change.
LONGEST: Final = 60
MOST: Final = 4
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z_-]*")
#: Fields that name something by its id, and what that is.
_NAMED: Final = {
    "agency": "agency",
    "agency_id": "agency",
    "unit": "agency",
    "parent": "agency",
    "parent_id": "agency",
    "from_agency": "agency",
    "to_agency": "agency",
    "period": "period",
    "period_id": "period",
    "launch": "launch",
    "person": "person",
    "person_id": "person",
}


def mentioned(changes: Iterable[Recorded]) -> set[str]:
    """Everything that these changes name by its id: "agency/12"."""
    found = {one.subject for one in changes}
    for one in changes:
        for field, value in (*(one.before or {}).items(), *(one.after or {}).items()):
            if field in _NAMED and _is_id(value):
                found.add(f"{_NAMED[field]}/{value}")
    return found


def line(context: Context, place: int, one: Recorded, names: Mapping[str, str]) -> Part:
    """One change: its place in the list, when, who, what, and the values before and after."""
    action = f"audited-{one.action}"
    values = list(_values(context, one, names))[:MOST]
    return Part(
        "trail-line",
        place=place,
        at=one.at.astimezone(context.now.tzinfo),
        by=Part("former-operator") if one.former else one.by,
        what=Part(action if context.texts.has(action) else "audited-other"),
        subject=names.get(one.subject),
        some=len(values),
        values=Lines(values),
    )


def _values(context: Context, one: Recorded, names: Mapping[str, str]) -> Iterator[Part]:
    """Only what has a label is shown: anything else may be somebody's private matter."""
    was, is_now = one.before or {}, one.after or {}
    for field in dict.fromkeys([*was, *is_now]):
        label = f"trail-field-{kebab(field)}"
        if not context.texts.has(label) or was.get(field) == is_now.get(field):
            continue
        before = _shown(context, field, was.get(field), names)
        after = _shown(context, field, is_now.get(field), names)
        if before is not None or after is not None:
            yield Part("trail-value", label=Part(label), before=before, after=after)


def _shown(context: Context, field: str, value: Any, names: Mapping[str, str]) -> Any:
    """A value that was kept as JSON, as people read it; None where there is nothing to show."""
    if field in _NAMED and _is_id(value):
        return names.get(f"{_NAMED[field]}/{value}")
    if isinstance(value, bool):
        return Part("trail-yes" if value else "trail-no")
    if isinstance(value, int):
        return str(value) if field in _YEARS else value
    return _text(context, field, value) if isinstance(value, str) and value else None


def _text(context: Context, field: str, value: str) -> Any:
    if _DAY.fullmatch(value):
        return date.fromisoformat(value)
    key = f"{_AXES.get(field, field)}-{kebab(value)}" if _WORD.fullmatch(value) else ""
    if key and context.texts.has(key):
        return Part(key)
    return clip(" ".join(value.split()), LONGEST)


#: Fields whose values are members of an enum that is called otherwise.
_AXES: Final = {
    "type": "agency-type",
    "kind": "period-kind",
    "status": "support-status",
    "basis": "target-basis",
}
#: Fields whose numbers are years, which are written without a point.
_YEARS: Final = frozenset({"year", "from_year"})


def _is_id(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
