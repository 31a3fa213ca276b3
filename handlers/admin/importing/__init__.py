"""/impor: a file of units or innovations, looked at first, then imported once or sent back."""

from handlers.admin.importing.asking import (
    FORM,
    KEPT,
    imports,
    is_table,
    offer,
    take,
    template_buttons,
)
from handlers.admin.importing.confirming import all_likely, ask_unit, means
from handlers.admin.importing.deciding import alike, drop, import_, look, mend, refused
from handlers.admin.importing.examining import chosen_launch, plan_upload
from handlers.admin.importing.findings import findings_of_innovations, findings_of_units
from handlers.admin.importing.launching import LAUNCH, ask_launch, choose_launch, new_launch
from handlers.admin.importing.mending import to_mend
from handlers.admin.importing.showing import standing, view

__all__ = [
    "FORM",
    "KEPT",
    "LAUNCH",
    "alike",
    "all_likely",
    "ask_launch",
    "ask_unit",
    "choose_launch",
    "chosen_launch",
    "drop",
    "findings_of_innovations",
    "findings_of_units",
    "import_",
    "imports",
    "is_table",
    "look",
    "means",
    "mend",
    "new_launch",
    "offer",
    "plan_upload",
    "refused",
    "standing",
    "take",
    "template_buttons",
    "to_mend",
    "view",
]
