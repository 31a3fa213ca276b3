"""What of /laporan is looked at: which region, which scope, which page; buttons carry all three."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.coverage import Scope, ScopeUnknown
from domain.people import Role
from domain.regions import Region
from handlers.admin import figures
from handlers.admin.figures import Figures
from handlers.context import Context
from handlers.replies import Button


@dataclass(frozen=True)
class View:
    """A region's figures in a scope, at the region's time.

    own: of the region acted for · admin: who looks may remind people there.
    """

    region: Region
    scope: Scope
    now: datetime
    own: bool
    page: str = ""
    admin: bool = False

    @property
    def rest(self) -> str:
        """Scope and region as they stand in a button behind the page."""
        return ":".join([str(self.scope), *([] if self.own else [self.region.code])])

    def data(self, name: str) -> str:
        """What a button carries that leads to the first page of another list of the same view."""
        plain = self.own and self.scope == Scope()
        return name if plain else f"{name}:0:{self.rest}"

    def button(self, text: str, name: str, **values: Any) -> Button:
        """A button to another list of the same view."""
        return Button(text, self.data(name), **values)

    def scoped(self, scope: Scope) -> "View":
        """The same region in another scope."""
        return replace(self, scope=scope)


async def looked_at(context: Context) -> View:
    """The view of a tap `<name>:<page>:<scope>:<region>`, all of which may be missing.

    Raises ScopeUnknown for a region that is neither the own one nor below it.
    """
    page, scope, code = [*context.args.split(":"), "", ""][:3]
    own = context.region
    if code in ("", own.code):
        admin = context.role is Role.ADMIN
        return View(own, Scope.parse(scope), context.now, own=True, page=page, admin=admin)
    region = await context.store.regions.get(code)
    if region is None or region.parent != own.code:
        raise ScopeUnknown
    now = context.now.astimezone(ZoneInfo(region.zone))
    return View(region, Scope.parse(scope), now, own=False, page=page)


async def counted(context: Context, view: View) -> Figures:
    """The figures of the view."""
    return await figures.count(context.store, view.region, view.now, view.scope)
