"""A person with a phone: writes to Pandu, presses buttons, reads what comes back."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from simulator.client import Client
from simulator.objects import CallbackQuery, Message, User

if TYPE_CHECKING:
    from tests.office import Office


class Screen:
    """What appeared or changed in the chat since the person's last move."""

    def __init__(self, messages: list[Message], toasts: list[str]) -> None:
        self.messages = messages
        self.toasts = toasts

    @property
    def text(self) -> str:
        """All of it, oldest first."""
        return "\n\n".join(message.text for message in self.messages)

    @property
    def last(self) -> Message:
        """The newest message."""
        return self.messages[-1]

    @property
    def buttons(self) -> list[str]:
        """Labels of the inline buttons, of all messages."""
        return [button["text"] for m in self.messages for row in m.buttons for button in row]

    def __contains__(self, words: str) -> bool:
        return words in self.text

    def __repr__(self) -> str:
        return f"<Screen {self.text!r} {self.buttons!r} {self.toasts!r}>"


class Person:
    """One person, in the private chat with the bot."""

    def __init__(self, office: "Office", user: User) -> None:
        self._office = office
        self.user = user
        self.client = Client.of(office.telegram, user.id)

    @property
    def telegram_id(self) -> int:
        return self.user.id

    async def says(self, *texts: str) -> Screen:
        """Write texts, each after what the one before brought; what the last one brings."""
        screen = Screen([], [])
        for text in texts:
            screen = await self.does(partial(self.client.send, text))
        return screen

    async def sends_at_once(self, *texts: str) -> Screen:
        """Write several texts before any of them is read, as from a phone that was offline."""
        return await self.does(lambda: [self.client.send(text) for text in texts])

    async def starts(self, payload: str = "") -> Screen:
        """Press Start, or follow a link with a payload."""
        return await self.does(lambda: self.client.start(payload))

    async def presses(self, label: str, message: Message | None = None) -> Screen:
        """Press the button of this label: on the newest message that has it, or on `message`."""
        return await self.does(lambda: self.client.press(label, message))

    async def taps(self, message: Message, data: str) -> Screen:
        """Send a tap with any callback data, as no app would."""
        return await self.does(lambda: self.client.tap(message.id, data))

    async def does(self, action: Callable[[], object]) -> Screen:
        """Do anything in the app and wait until Pandu has answered."""
        before = self._seen()
        done = action()
        await self._office.settled()
        changed = [m for m in self.client.received if before.get(m.id) != _look(m)]
        answer = done.answer if isinstance(done, CallbackQuery) else None
        return Screen(changed, [answer["text"]] if answer and answer.get("text") else [])

    @property
    def inbox(self) -> Screen:
        """Everything that the bot ever wrote here."""
        return Screen(self.client.received, [])

    async def hears(self, happening: Awaitable[object]) -> Screen:
        """What appears here because of what somebody else does."""
        before = self._seen()
        await happening
        await self._office.settled()
        return Screen([m for m in self.client.received if before.get(m.id) != _look(m)], [])

    def _seen(self) -> dict[int, object]:
        return {message.id: _look(message) for message in self.client.received}


def _look(message: Message) -> object:
    return (message.text, str(message.markup), message.edited)
