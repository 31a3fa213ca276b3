"""In a group Pandu answers only commands addressed to it: one line, and the private chat."""

from handlers.context import Context
from handlers.replies import Button, Replies, Say
from handlers.routing import read_command


async def in_group(context: Context) -> Replies:
    """No figures, drafts or names stand in a group."""
    name, _ = read_command(context.text, context.house.bot_username, group=True)
    if not name:
        return []
    url = f"https://t.me/{context.house.bot_username}"
    return [Say("group-private", buttons=[[Button("button-open-pandu", url=url)]])]
