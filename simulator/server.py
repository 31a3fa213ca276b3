"""The emulated Bot API over HTTP."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import AsyncIterator, Awaitable
from typing import Any

from aiohttp import web

from simulator import control
from simulator.faults import Fault
from simulator.files import UPLOAD_LIMIT
from simulator.methods import METHODS
from simulator.methods.updating import RawJSON
from simulator.parameters import Parameters, read_parameters
from simulator.refusals import Refusal
from simulator.telegram import Telegram
from simulator.webhooks import deliver

# Room for the other parts of a request that carries the largest file.
LARGEST_REQUEST = UPLOAD_LIMIT + 1024 * 1024
_UNAUTHORIZED = Refusal(401, "Unauthorized")
_NOT_FOUND = Refusal(404, "Not Found")
_UNTOUCHED = Fault()


def build(telegram: Telegram, *, controlled: bool) -> web.Application:
    """The server of this Telegram.

    With `controlled` it also serves the chat page and the control API, which let anybody who can
    reach them act as any person: only for an address that is reached from this machine alone.
    """
    api = BotAPI(telegram)
    app = web.Application(client_max_size=LARGEST_REQUEST)
    app.router.add_route("*", "/bot{token}/{method}", api.call)
    app.router.add_get("/file/bot{token}/{path:.+}", api.download)
    if controlled:
        control.add_routes(app, telegram)
    app.cleanup_ctx.append(_delivering(telegram))
    app.on_shutdown.append(_ending(telegram))
    return app


def _delivering(telegram: Telegram) -> Any:
    async def deliver_webhooks(_: web.Application) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(deliver(telegram))
            yield
            task.cancel()

    return deliver_webhooks


def _ending(telegram: Telegram) -> Any:
    async def end_waiting(_: web.Application) -> None:
        telegram.updates.end_poll()
        telegram.watchers.close()

    return end_waiting


class BotAPI:
    """The two kinds of addresses a bot knows: its methods and its files."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one method call as Telegram would, or as a planned fault wants it."""
        try:
            self._check_token(request)
            method = request.match_info["method"].lower()
            asked = await read_parameters(request)
            return await self._call(request, method, asked)
        except Refusal as refusal:
            return answer_refusal(refusal)
        except web.HTTPRequestEntityTooLarge:
            return answer_refusal(Refusal(413, "Request Entity Too Large"))

    async def _call(
        self, request: web.Request, method: str, asked: Parameters
    ) -> web.StreamResponse:
        fault = self.telegram.faults.next_for(method, asked.number("chat_id")) or _UNTOUCHED
        if fault.latency:
            await asyncio.sleep(fault.latency)
        if fault.drop == "before":
            return _hang_up(request)
        if refusal := fault.refusal():
            raise refusal
        answer = await self._perform(method, asked)
        return _hang_up(request) if fault.drop == "after" else answer

    async def _perform(self, method: str, asked: Parameters) -> web.Response:
        known = METHODS.get(method)
        if known is None:
            raise _NOT_FOUND
        calls = self.telegram.calls
        calls[method] = calls.get(method, 0) + 1
        result = known(self.telegram, asked)
        if isinstance(result, Awaitable):
            result = await result
        return answer_result(result)

    def _check_token(self, request: web.Request) -> None:
        if not hmac.compare_digest(
            request.match_info["token"].encode(), self.telegram.token.encode()
        ):
            raise _UNAUTHORIZED

    async def download(self, request: web.Request) -> web.Response:
        """The bytes of a file whose path getFile gave."""
        try:
            self._check_token(request)
        except Refusal as refusal:
            return answer_refusal(refusal)
        file = self.telegram.files.at(request.match_info["path"])
        if file is None:
            return answer_refusal(_NOT_FOUND)
        return web.Response(body=file.data, content_type="application/octet-stream")


def answer_result(result: Any) -> web.Response:
    text = result if isinstance(result, RawJSON) else json.dumps(result)
    return _json(f'{{"ok":true,"result":{text}}}', 200)


def answer_refusal(refusal: Refusal) -> web.Response:
    return _json(json.dumps(refusal.as_json()), refusal.code)


def _json(text: str, status: int) -> web.Response:
    return web.Response(body=text.encode(), status=status, content_type="application/json")


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
