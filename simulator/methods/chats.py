"""Who the bot is, whom it talks to, and that it is typing."""

from __future__ import annotations

from simulator.objects import JSON, Chat
from simulator.parameters import Parameters
from simulator.refusals import bad_request
from simulator.telegram import Telegram

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def chat_id(asked: Parameters) -> int:
    """The chat of a call; refuses a missing one and one that is no number."""
    given = asked.text("chat_id").strip()
    if not given:
        raise bad_request("chat_id is empty")
    try:
        return int(given)
    except ValueError:
        raise bad_request("chat not found") from None


def get_me(telegram: Telegram, _: Parameters) -> JSON:
    return {
        **telegram.bot.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": telegram.reads_all_group_messages,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(telegram: Telegram, asked: Parameters) -> JSON:
    chat = telegram.known_chat(chat_id(asked))
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    return {
        **chat.as_json(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), False),
    }


def get_chat_member(telegram: Telegram, asked: Parameters) -> JSON:
    chat = telegram.known_chat(chat_id(asked))
    user_id = asked.number("user_id")
    if user_id == telegram.bot.id:
        inside = chat.private or chat.bot_inside
        return {"user": telegram.bot.as_json(), "status": "member" if inside else "left"}
    if user_id not in telegram.users:
        raise bad_request("user not found")
    return {"user": telegram.users[user_id].as_json(), **_standing(chat, user_id)}


def _standing(chat: Chat, user_id: int) -> JSON:
    status = "member" if chat.private else chat.members.get(user_id, "left")
    if status != "administrator":
        return {"status": status}
    rights = ("can_manage_chat", "can_delete_messages", "can_invite_users", "can_change_info")
    others = (
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    )
    rest = {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(others, False)}
    return {"status": status, **rest, **dict.fromkeys(rights, True)}


def leave_chat(telegram: Telegram, asked: Parameters) -> bool:
    chat = telegram.known_chat(chat_id(asked))
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_inside = False
    telegram.tell_membership(chat, telegram.bot, "member", "left")
    return True


def send_chat_action(telegram: Telegram, asked: Parameters) -> bool:
    chat = telegram.writable_chat(chat_id(asked))
    if asked.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    telegram.tell("action", chat_id=chat.id, action=asked.text("action"))
    return True
