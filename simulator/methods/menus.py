"""The bot's command menus and what its profile says."""

from __future__ import annotations

from simulator.commands import Key, scope_key
from simulator.objects import JSON
from simulator.parameters import Parameters
from simulator.refusals import bad_request
from simulator.telegram import Telegram


def _key(telegram: Telegram, asked: Parameters) -> Key:
    key = scope_key(asked.structure("scope", "BotCommandScope"), asked.text("language_code"))
    if key[1]:
        telegram.known_chat(key[1])
    return key


def set_commands(telegram: Telegram, asked: Parameters) -> bool:
    commands = asked.array("commands", "commands") or []
    telegram.commands.set(_key(telegram, asked), commands)
    telegram.tell("commands")
    return True


def get_commands(telegram: Telegram, asked: Parameters) -> list[JSON]:
    return telegram.commands.get(_key(telegram, asked))


def delete_commands(telegram: Telegram, asked: Parameters) -> bool:
    telegram.commands.delete(_key(telegram, asked))
    telegram.tell("commands")
    return True


def set_name(telegram: Telegram, asked: Parameters) -> bool:
    return _describe(telegram, asked, "name", 64, "bot name is too long")


def set_description(telegram: Telegram, asked: Parameters) -> bool:
    return _describe(telegram, asked, "description", 512, "bot description is too long")


def set_short_description(telegram: Telegram, asked: Parameters) -> bool:
    wrong = "bot short description is too long"
    return _describe(telegram, asked, "short_description", 120, wrong)


def _describe(telegram: Telegram, asked: Parameters, field: str, longest: int, wrong: str) -> bool:
    if len(asked.text(field)) > longest:
        raise bad_request(wrong)
    telegram.profile[field] = asked.text(field)
    return True
