"""Turning the knobs of this Telegram over HTTP: its clock, its faults, its deliveries."""

from __future__ import annotations

from datetime import datetime

from aiohttp import web

from simulator.faults import Fault
from simulator.telegram import Telegram


class Operating:
    """The part of the control API that no person of Telegram has."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    async def move_clock(self, request: web.Request) -> web.Response:
        """Jump by `seconds`, or to an aware ISO date-time `to`; gives the new time."""
        asked = await request.json()
        clock = self.telegram.clock
        if "to" in asked:
            clock.jump_to(_aware(asked["to"]))
        else:
            clock.jump(float(asked["seconds"]))
        self.telegram.tell("clock", now=clock.seconds())
        return web.json_response({"now": clock.seconds()})

    async def plan_fault(self, request: web.Request) -> web.Response:
        """Plan a fault from the fields of Fault."""
        self.telegram.faults.plan(Fault(**await request.json()))
        return web.json_response({})

    async def clear_faults(self, _: web.Request) -> web.Response:
        self.telegram.faults.clear()
        return web.json_response({})

    async def redeliver(self, request: web.Request) -> web.Response:
        """Hand `update_id` over once more."""
        self.telegram.updates.redeliver(int((await request.json())["update_id"]))
        return web.json_response({})

    async def calls(self, _: web.Request) -> web.Response:
        """How often each method was performed, and how many updates wait."""
        waiting = len(self.telegram.updates)
        return web.json_response({"calls": self.telegram.calls, "waiting": waiting})


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a date-time without zone")
    return moment
