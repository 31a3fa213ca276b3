"""Changes a region's settings: on the newest ones, audited, and shown at once."""

from collections.abc import Callable
from typing import Any

from domain.regions import Region
from handlers.admin.settings.sections import section
from handlers.context import Context
from handlers.replies import Replies, Say, Show, Toast

Edit = Callable[[Region], Region]


async def change(context: Context, edit: Edit) -> None:
    """Edit the admin's own region as it is now; what stays the same is not audited."""
    before = await context.store.regions.for_update(context.duty.region)
    after = edit(before)
    names = _changed(before, after)
    if names:
        await context.store.regions.change(after)
        old, new = _flat(before, names), _flat(after, names)
        context.audit("change-settings", f"region/{before.code}", before=old, after=new)
    context.region = after


def with_settings(region: Region, **values: Any) -> Region:
    """The region with other values of its settings."""
    return region.model_copy(update={"settings": region.settings.model_copy(update=values)})


async def saved(context: Context, name: str) -> Replies:
    """After a typed answer: it is kept, and the section as it is now."""
    view = await section(context, name)
    return [Say("settings-saved"), Say(view.text, buttons=view.buttons, **view.values)]


async def shown(context: Context, name: str) -> Replies:
    """After a tap: the section as it is now, in place."""
    return [Toast("tap-counted"), await section(context, name)]


async def outdated(context: Context, name: str) -> Replies:
    """After a tap on what is no more: the section as it is now."""
    view: Show = await section(context, name)
    return [Toast("tap-old"), view]


def _changed(before: Region, after: Region) -> set[str]:
    own = {name for name in ("office", "zone") if getattr(before, name) != getattr(after, name)}
    old, new = before.settings, after.settings
    fields = type(new).model_fields
    return own | {name for name in fields if getattr(old, name) != getattr(new, name)}


def _flat(region: Region, names: set[str]) -> dict[str, object]:
    own: dict[str, object] = {"office": region.office, "zone": region.zone}
    values = own | region.settings.model_dump(mode="json")
    return {name: values[name] for name in sorted(names)}
