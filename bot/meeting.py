"""Meets Telegram at the start: who the bot is there, and its commands for everybody."""

import asyncio
from typing import Any, Final

from bot.backoff import Backoff
from bot.observing import logger
from bot.settings import WrongSetting, variable
from bot.transport import Refusal, TelegramTrouble, Transport
from handlers.menus import starting_menu
from locales import Texts

log = logger("meeting")

BACKOFF: Final = Backoff(first=1, most=30)


async def own_user(transport: Transport) -> dict[str, Any]:
    """The bot's own user. Waits until Telegram answers; a token it does not know is an error."""
    failures = 0
    while True:
        try:
            me: dict[str, Any] = await transport.call("getMe")
        except Refusal as refusal:
            if refusal.code in (401, 404):
                raise WrongSetting(variable("bot_token")) from None
            why = refusal.reason
        except TelegramTrouble as trouble:
            why = type(trouble).__name__
        else:
            return me
        failures += 1
        log.warning("waiting for telegram", why=why, failures=failures)
        await asyncio.sleep(BACKOFF.after(failures))


async def show_commands(transport: Transport, texts: Texts) -> None:
    """The menu of those whom nobody knows yet; best effort, for it stays from run to run."""
    try:
        await transport.call("setMyCommands", starting_menu(texts))
    except (TelegramTrouble, Refusal) as trouble:
        log.warning("no commands menu", why=type(trouble).__name__)
