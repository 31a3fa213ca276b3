"""Which messages Telegram has just taken: known to this process before their mark is committed."""

from bot.bell import Bell


class Deliveries:
    """Message ids by the key of their outbox row, from the answer of Telegram to the mark.

    An answer may be quicker than the mark. That a question has arrived is a fact from Telegram's
    word on, so nobody needs to wait for the commit.
    """

    def __init__(self, awaited: Bell) -> None:
        self._awaited = awaited
        self._waiting = False
        self._known: dict[str, int | None] = {}

    def note(self, key: str | None, message_id: int | None) -> None:
        """Telegram took it."""
        if key is None:
            return
        self._known[key] = message_id
        if self._waiting:
            self._waiting = False
            self._awaited.ring()

    def forget(self, key: str | None) -> None:
        """The database knows it now."""
        if key is not None:
            self._known.pop(key, None)

    def __contains__(self, key: str) -> bool:
        return key in self._known

    def __getitem__(self, key: str) -> int | None:
        return self._known[key]

    def wait(self) -> None:
        """Somebody waits for what is on its way: ring at the next one."""
        self._waiting = True
