"""What could not be done or understood: dead letters tried again, unknown commands and buttons."""

from rapidfuzz import process

from domain.names import clean
from handlers.context import Context
from handlers.menus import COMMANDS
from handlers.replies import Button, Replies, Say, Toast, Unbutton
from handlers.routing import read_command
from locales import clip

LIKE_ENOUGH = 70
OFFERED = 3
SHOWN = 32  # letters of an unknown command, which is Telegram's limit for a known one


async def try_again(context: Context) -> Replies:
    """A tap `again:<incident>`: the message that failed in this chat is taken once more."""
    dead = [
        letter
        for letter in await context.store.inbox.dead()
        if letter.incident == context.args and letter.lane == context.chat_id
    ]
    if not dead:
        return [Toast("tap-counted"), Unbutton()]
    await context.store.inbox.replay(dead[0].seq, dead[0].received_at)
    return [Unbutton(), Say("incident-repeated")]


async def unknown_command(context: Context) -> Replies:
    """A command that does not exist: those that look like it."""
    name, _ = read_command(context.text, context.house.bot_username, group=False)
    known = COMMANDS[context.role]
    near = process.extract(name, known, score_cutoff=LIKE_ENOUGH, limit=OFFERED)
    rows = [[Button("button-command", f"go:{command}", command=command)] for command, _, _ in near]
    text = "command-unknown-near" if rows else "command-unknown"
    return [Say(text, typed=clip(clean(name), SHOWN), buttons=[*rows, _menu()])]


async def unknown_tap(context: Context) -> Replies:
    """A button that no screen has (any more), or data that somebody made up."""
    return [Toast("tap-old"), Say("stale-button", buttons=[_menu()])]


async def edited(context: Context) -> Replies:
    """An edited message: it changes nothing."""
    return [Say("edited", buttons=[_menu()])]


async def reachable(context: Context) -> Replies:
    """The person blocked the bot, or takes it back."""
    change = context.update.my_chat_member
    assert change is not None
    if change.chat.type == "private":
        if change.new_chat_member.status in ("kicked", "left"):
            await context.store.people.blocked(change.chat.id, context.now)
        else:
            await context.store.people.reachable(change.chat.id)
    return []


def _menu() -> list[Button]:
    return [Button("button-menu", "home"), Button("button-help", "go:bantuan")]
