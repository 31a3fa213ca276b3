"""How the bot gets its updates: by asking for them, or at an address of its own."""

from __future__ import annotations

from simulator.objects import JSON
from simulator.parameters import Parameters
from simulator.refusals import conflict
from simulator.telegram import Telegram
from simulator.updates import MOST_AT_ONCE
from simulator.webhooks import Webhook

LONGEST_POLL_SECONDS = 50


class RawJSON(str):
    """A result that is JSON text already."""

    __slots__ = ()


async def get_updates(telegram: Telegram, asked: Parameters) -> RawJSON:
    if telegram.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    telegram.updates.allow(asked.array("allowed_updates", "allowed updates"))
    limit = min(max(asked.number("limit", MOST_AT_ONCE), 1), MOST_AT_ONCE)
    timeout = min(max(asked.number("timeout"), 0), LONGEST_POLL_SECONDS)
    batch = await telegram.updates.poll(asked.number("offset"), limit, timeout)
    return RawJSON(f"[{','.join(update.raw for update in batch)}]")


def set_webhook(telegram: Telegram, asked: Parameters) -> bool:
    if not asked.text("url"):
        return delete_webhook(telegram, asked)
    connections = min(max(asked.number("max_connections", 40), 1), 100)
    webhook = Webhook(asked.text("url"), asked.text("secret_token"), connections)
    telegram.updates.allow(asked.array("allowed_updates", "allowed updates"))
    _drop_pending(telegram, asked)
    telegram.webhook = webhook
    telegram.updates.end_poll("terminated by setWebhook request")
    telegram.updates.arrived.set()
    return True


def delete_webhook(telegram: Telegram, asked: Parameters) -> bool:
    _drop_pending(telegram, asked)
    telegram.webhook = None
    return True


def _drop_pending(telegram: Telegram, asked: Parameters) -> None:
    if asked.flag("drop_pending_updates"):
        telegram.updates.forget()


def get_webhook_info(telegram: Telegram, _: Parameters) -> JSON:
    shown = {"url": "", "has_custom_certificate": False}
    if telegram.webhook is not None:
        shown = telegram.webhook.as_json()
    shown["pending_update_count"] = len(telegram.updates)
    if telegram.updates.allowed:
        shown["allowed_updates"] = sorted(telegram.updates.allowed)
    return shown
