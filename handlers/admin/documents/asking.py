"""Gambar, Excel, PDF under /laporan, and /ekspor: what is asked for is made by a job."""

from domain.coverage import ScopeUnknown
from handlers.admin.coverage.viewing import looked_at
from handlers.admin.documents.orders import OBSERVED, DocumentKind, ordered
from handlers.context import Context
from handlers.replies import Button, Replies, Say


async def document(context: Context) -> Replies:
    """A tap `document:<kind>:<scope>:<region>`: the figures as picture, PDF or workbook."""
    view = await looked_at(context)
    if view.page not in OBSERVED:
        raise ScopeUnknown
    return await ordered(context, DocumentKind(view.page), view.region, view.scope)


async def export(context: Context) -> Replies:
    """Offer an admin everything as one workbook, and the templates to fill in."""
    rows = [
        [Button(f"button-document-{kind}", f"export:{kind}")]
        for kind in DocumentKind
        if kind not in OBSERVED
    ]
    return [Say("export", region=context.region.name, buttons=rows)]


async def exported(context: Context) -> Replies:
    """A tap `export:<kind>`: everything, or a template."""
    if context.args not in set(DocumentKind) - OBSERVED:
        return await export(context)
    return await ordered(context, DocumentKind(context.args), context.region)
