"""Locking a launch: its names, owners, tahapan and counts stay what they are at that moment.

There is no way back. The figures are read aloud and printed from then on; what was said must stay
findable. A launch that was locked by mistake stays as it is, and another one is made.
"""

from domain.launches import LaunchEmpty
from handlers.admin import figures
from handlers.admin.launches.showing import card, counted_in, own
from handlers.context import Context
from handlers.replies import Button, Replies, Say, Show, Toast


async def ask_lock(context: Context) -> Replies:
    """A tap `lock-launch:<id>`: asks first, with what is frozen."""
    one = await own(context, context.args)
    if one.locked_at is not None:
        return [Toast("tap-old"), await card(context, one)]
    counted = await counted_in(context, one)
    return [
        Show(
            "launch-lock",
            name=one.name,
            innovations=counted.coverage.total,
            units=counted.coverage.covered,
            buttons=[
                [Button("button-lock-yes", f"launch-locked:{one.id}")],
                [Button("button-launch-back", f"launch:{one.id}")],
            ],
        )
    ]


async def lock(context: Context) -> Replies:
    """A tap `launch-locked:<id>`: freezes it, once."""
    one = await own(context, context.args)
    if one.locked_at is not None:
        return [Toast("tap-old"), await card(context, one)]
    one = await context.store.launches.open(one.id)
    frozen = await figures.snapshot(context.store, context.region, one)
    if not frozen.innovations:
        raise LaunchEmpty(launch=one.name)
    locked = await context.store.launches.freeze(one.id, frozen, context.now)
    numbers = [innovation.number for innovation in frozen.innovations]
    context.audit("lock-launch", f"launch/{one.id}", after={"innovations": numbers})
    shown = await card(context, locked)
    return [Say("launch-is-locked", name=one.name), shown]
