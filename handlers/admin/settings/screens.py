"""/pengaturan itself: its sections, the questions that change a value, and its switches."""

from typing import Final

from handlers.admin.settings.changing import change, outdated, shown, with_settings
from handlers.admin.settings.counting import COUNTED
from handlers.admin.settings.dates import HOLIDAY
from handlers.admin.settings.office import LETTERHEAD, OFFICE, PLACE
from handlers.admin.settings.reminding import ESCALATION, OFFSETS, REVISION_DAYS
from handlers.admin.settings.sections import section
from handlers.admin.settings.shelf import AWARD, MATERIAL
from handlers.context import Context
from handlers.conversation import begin
from handlers.replies import Replies

#: Values that one question changes, by what their buttons carry.
VALUES: Final = {
    "office": OFFICE,
    "place": PLACE,
    "letterhead": LETTERHEAD,
    "counted": COUNTED,
    "offsets": OFFSETS,
    "escalation": ESCALATION,
    "revision-days": REVISION_DAYS,
    "holiday": HOLIDAY,
    "material": MATERIAL,
    "award": AWARD,
}
#: Switches: the setting and the section it is shown in.
SWITCHES: Final = {
    "apart": ("apart", "counting"),
    "running": ("running_only", "counting"),
    "all": ("monitor_all", "reminding"),
}


async def settings(context: Context) -> Replies:
    """/pengaturan, or a tap `settings[:<section>]`."""
    return [await section(context, context.args)]


async def begin_value(context: Context) -> Replies:
    """A tap `set:<value>`: asks for the new one."""
    form = VALUES.get(context.args)
    return await outdated(context, "") if form is None else await begin(context, form)


async def turn_switch(context: Context) -> Replies:
    """A tap `switch:<name>:<on|off>`: to that side, however often it is tapped."""
    name, _, side = context.args.partition(":")
    if name not in SWITCHES or side not in ("on", "off"):
        return await outdated(context, "")
    field, where = SWITCHES[name]
    await change(context, lambda region: with_settings(region, **{field: side == "on"}))
    return await shown(context, where)
