"""/pengaturan: the region's own words and rules, of which every text and document is made."""

from handlers.admin.settings.counting import COUNTED, ask_counts, count_type
from handlers.admin.settings.dates import HOLIDAY, drop_holiday
from handlers.admin.settings.office import LETTERHEAD, OFFICE, PLACE
from handlers.admin.settings.officials import OFFICIAL, change_official, drop_official
from handlers.admin.settings.reminding import ESCALATION, OFFSETS, REVISION_DAYS
from handlers.admin.settings.screens import begin_value, settings, turn_switch
from handlers.admin.settings.shelf import AWARD, MATERIAL, drop_award, drop_material
from handlers.admin.settings.zone import choose_zone

#: Every form of /pengaturan.
FORMS = (
    OFFICE,
    PLACE,
    LETTERHEAD,
    OFFICIAL,
    COUNTED,
    OFFSETS,
    ESCALATION,
    REVISION_DAYS,
    HOLIDAY,
    MATERIAL,
    AWARD,
)

__all__ = [
    "FORMS",
    "ask_counts",
    "begin_value",
    "change_official",
    "choose_zone",
    "count_type",
    "drop_award",
    "drop_holiday",
    "drop_material",
    "drop_official",
    "settings",
    "turn_switch",
]
