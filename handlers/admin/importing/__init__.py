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
from handlers.admin.importing.examining import plan_upload
from handlers.admin.importing.findings import findings_of_innovations, findings_of_units
from handlers.admin.importing.mending import to_mend
from handlers.admin.importing.showing import standing, view

__all__ = [
    "FORM",
    "KEPT",
    "alike",
    "all_likely",
    "ask_unit",
    "drop",
    "findings_of_innovations",
    "findings_of_units",
    "import_",
    "imports",
    "is_table",
    "look",
    "means",
    "mend",
    "offer",
    "plan_upload",
    "refused",
    "standing",
    "take",
    "template_buttons",
    "to_mend",
    "view",
]
