"""The zone of a region: asked about before it is changed, because deadlines end by it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.regions import Zone
from handlers.admin.settings.changing import change, outdated, shown
from handlers.admin.settings.sections import zone_of
from handlers.context import Context
from handlers.replies import Button, Replies, Show

_HOUR = 3600


async def choose_zone(context: Context) -> Replies:
    """A tap `set-zone:<name>[:yes]`: says what changes; then deadlines and reminders go by it."""
    name, _, sure = context.args.partition(":")
    if name not in list(Zone) or (name == context.region.zone and not sure):
        return await outdated(context, "office")
    if not sure:
        return [await _asked(context, Zone(name))]
    zone = Zone(name).value
    await change(context, lambda region: region.model_copy(update={"zone": zone}))
    return await shown(context, "office")


async def _asked(context: Context, zone: Zone) -> Show:
    periods = await context.store.periods.of_region(context.duty.region)
    later = _offset(context.now, context.region.zone) - _offset(context.now, zone)
    return Show(
        "zone-ask",
        before=zone_of(context.region.zone),
        zone=zone,
        hours=abs(later),
        later=later > 0,
        open=sum(one.open for one in periods),
        buttons=[
            [Button("button-zone-yes", f"set-zone:{zone}:yes", zone=zone)],
            [Button("button-never-mind", "settings:office")],
        ],
    )


def _offset(now: datetime, zone: str) -> int:
    """Hours that a zone is ahead of UTC."""
    offset = now.astimezone(ZoneInfo(zone)).utcoffset()
    return 0 if offset is None else int(offset.total_seconds()) // _HOUR
