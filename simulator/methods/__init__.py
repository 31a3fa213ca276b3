"""The methods of the Bot API that this server knows, by their lower-case names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from simulator.methods import chats, media, menus, messages, queries, updating
from simulator.parameters import Parameters
from simulator.telegram import Telegram

Method = Callable[[Telegram, Parameters], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    "getme": chats.get_me,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_chat_member,
    "leavechat": chats.leave_chat,
    "sendchataction": chats.send_chat_action,
    "sendmessage": messages.send_message,
    "editmessagetext": messages.edit_text,
    "editmessagecaption": messages.edit_caption,
    "editmessagereplymarkup": messages.edit_markup,
    "deletemessage": messages.delete_message,
    "sendphoto": media.send_photo,
    "senddocument": media.send_document,
    "sendmediagroup": media.send_media_group,
    "getfile": media.get_file,
    "answercallbackquery": queries.answer_callback,
    "answerinlinequery": queries.answer_inline,
    "setmycommands": menus.set_commands,
    "getmycommands": menus.get_commands,
    "deletemycommands": menus.delete_commands,
    "setmyname": menus.set_name,
    "setmydescription": menus.set_description,
    "setmyshortdescription": menus.set_short_description,
    "getupdates": updating.get_updates,
    "setwebhook": updating.set_webhook,
    "deletewebhook": updating.delete_webhook,
    "getwebhookinfo": updating.get_webhook_info,
}
