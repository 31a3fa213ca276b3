"""The chat page and the control API behind it: for people and tests on this machine only."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from simulator.control.acting import Acting
from simulator.control.operating import Operating
from simulator.control.viewing import Viewing
from simulator.loopback import is_loopback
from simulator.refusals import Refusal
from simulator.telegram import Telegram

PAGE = Path(__file__).parent.parent / "page"
_POLICY = "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'"


def add_routes(app: web.Application, telegram: Telegram) -> None:
    """Add the page at `/` and the control API at `/control`."""
    viewing, acting, operating = Viewing(telegram), Acting(telegram), Operating(telegram)
    app.middlewares.append(_guard)
    app.router.add_get("/", _page)
    app.router.add_static("/page", PAGE)
    app.router.add_get("/control/state", viewing.state)
    app.router.add_get("/control/people/{user}/chats/{chat}", viewing.chat)
    app.router.add_get("/control/files/{file}", viewing.file)
    app.router.add_get("/control/events", viewing.events)
    app.router.add_post("/control/people/{user}/{action}", acting.act)
    app.router.add_post("/control/clock", operating.move_clock)
    app.router.add_post("/control/faults", operating.plan_fault)
    app.router.add_delete("/control/faults", operating.clear_faults)
    app.router.add_post("/control/redeliver", operating.redeliver)
    app.router.add_get("/control/calls", operating.calls)


async def _page(_: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html")


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Keep pages of other sites out, and answer wrong requests in words."""
    if request.path.startswith(("/bot", "/file/")):
        return await handler(request)
    origin = request.headers.get("Origin", "")
    foreign = bool(origin) and origin.partition("://")[2] != request.host
    # another site's name may be made to lead here, and then its pages count as this one
    if foreign or not is_loopback(request.url.host or ""):
        return _refused("requests of other pages are not answered", 403)
    try:
        response = await handler(request)
    except Refusal as refusal:
        return _refused(refusal.description, refusal.code)
    except (KeyError, LookupError, ValueError, TypeError) as error:
        return _refused(f"{type(error).__name__}: {error}", 400)
    if not response.prepared:
        response.headers.setdefault("Content-Security-Policy", _POLICY)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers["Cache-Control"] = "no-cache"
    return response


def _refused(reason: str, status: int) -> web.Response:
    return web.json_response({"error": reason}, status=status)
