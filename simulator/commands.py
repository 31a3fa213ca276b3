"""The bot's command menus by scope, and which of them a person sees."""

from __future__ import annotations

import re
from typing import Any

from simulator.objects import JSON, Chat
from simulator.refusals import bad_request

_NAME = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
_SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
}

Key = tuple[str, int, int, str]


def scope_key(scope: Any, language: str) -> Key:
    """What a menu is stored under; `scope` as the Bot API has it, None is the default."""
    scope = scope or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    kind = scope["type"]
    chat = int(scope.get("chat_id", 0)) if kind.startswith("chat") else 0
    if kind.startswith("chat") and not chat:
        raise bad_request("can't parse BotCommandScope: chat_id is empty")
    return kind, chat, int(scope.get("user_id", 0)), language


class Commands:
    """Menus by scope and language."""

    def __init__(self) -> None:
        self._menus: dict[Key, list[JSON]] = {}

    def set(self, key: Key, commands: list[Any]) -> None:
        """Replace one menu; refuses names and descriptions that Telegram refuses."""
        if len(commands) > MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._menus[key] = [_checked(command) for command in commands]

    def delete(self, key: Key) -> None:
        self._menus.pop(key, None)

    def get(self, key: Key) -> list[JSON]:
        return self._menus.get(key, [])

    def seen_by(self, user_id: int, language: str, chat: Chat) -> list[JSON]:
        """The menu that this person sees in this chat: the narrowest scope that has one."""
        for kind, chat_id, member in _narrowest_first(user_id, chat):
            for spoken in (language, ""):
                if menu := self._menus.get((kind, chat_id, member, spoken)):
                    return menu
        return []


def _narrowest_first(user_id: int, chat: Chat) -> list[tuple[str, int, int]]:
    if chat.private:
        return [("chat", chat.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
    scopes = [("chat_member", chat.id, user_id)]
    if chat.members.get(user_id) == "administrator":
        scopes += [("chat_administrators", chat.id, 0)]
    scopes += [("chat", chat.id, 0)]
    if chat.members.get(user_id) == "administrator":
        scopes += [("all_chat_administrators", 0, 0)]
    return [*scopes, ("all_group_chats", 0, 0), ("default", 0, 0)]


def _checked(command: Any) -> JSON:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(command.get("command", "")).removeprefix("/")
    description = str(command.get("description", "")).strip()
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
