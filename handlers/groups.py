"""In a group Pandu answers only what is addressed to it: one line, and the private chat."""

from handlers.context import Context
from handlers.replies import Button, Replies, Say, Toast
from handlers.routing import read_command


async def in_group(context: Context) -> Replies:
    """No figures, drafts or names stand in a group, whatever a tap there asks for."""
    if context.tap is not None:
        return [Toast("group-private")]
    name, _ = read_command(context.text, context.house.bot_username, group=True)
    if not name or context.update.message is None:
        return []
    url = f"https://t.me/{context.house.bot_username}"
    return [Say("group-private", buttons=[[Button("button-open-pandu", url=url)]])]
