"""What a handler returns: replies, named by their text, with buttons. Rendered after it is done."""

from collections.abc import Iterable, Sequence
from typing import Any

from domain.progress import EvidenceKind
from storage.outbox import Priority

#: Telegram's limit for the text below a photo or document.
CAPTION = 1024


class Button:
    """A button under a message: a text key, and callback data (at most 64 bytes) or a link.

    inline: types the bot's name and these words into the field below, which begins a search.
    """

    def __init__(
        self,
        text: str,
        data: str | None = None,
        *,
        url: str | None = None,
        inline: str | None = None,
        **values: Any,
    ) -> None:
        self.text = text
        self.data = data
        self.url = url
        self.inline = inline
        self.values = values


Row = Sequence[Button]
Buttons = Sequence[Row]


class Part:
    """A text inside a text: rendered first, then put in as it is."""

    def __init__(self, text: str, /, **values: Any) -> None:
        self.text = text
        self.values = values


class Lines:
    """Several parts, one below the other."""

    def __init__(self, parts: Iterable[Part], between: str = "\n") -> None:
        self.parts = tuple(parts)
        self.between = between


class Say:
    """A new message to the person, or to the chat `to`.

    key: how the outbox knows it again (a question of a draft) · share_phone: text key of a button
    that shares the own phone number, above the others, which then type their label ·
    hide_keyboard: takes that keyboard away again · file: goes with it, the text below; then it is
    one message, and the text at most CAPTION letters.
    """

    def __init__(
        self,
        text: str,
        /,
        *,
        buttons: Buttons = (),
        to: int | None = None,
        priority: Priority = Priority.REPLY,
        key: str | None = None,
        share_phone: str | None = None,
        hide_keyboard: bool = False,
        file: "File | None" = None,
        **values: Any,
    ) -> None:
        self.text = text
        self.buttons = buttons
        self.file = file
        self.to = to
        self.priority = priority
        self.key = key
        self.share_phone = share_phone
        self.hide_keyboard = hide_keyboard
        self.values = values


class Show:
    """A view: takes the place of the message whose button was tapped, else a new message."""

    def __init__(self, text: str, /, *, buttons: Buttons = (), **values: Any) -> None:
        self.text = text
        self.buttons = buttons
        self.values = values


class Toast:
    """A line that fades away over the tapped button; with `alert`, a window to close."""

    def __init__(self, text: str, /, *, alert: bool = False, **values: Any) -> None:
        self.text = text
        self.alert = alert
        self.values = values


class Unbutton:
    """Takes the buttons off the message that was tapped: what it offered is done."""


class Menu:
    """Sets the commands menu of one private chat."""

    def __init__(self, chat_id: int, commands: Sequence[str]) -> None:
        self.chat_id = chat_id
        self.commands = commands


class File:
    """A photo or document shown again, by Telegram's file id."""

    def __init__(self, kind: EvidenceKind, file_id: str) -> None:
        self.field = "photo" if kind is EvidenceKind.PHOTO else "document"
        self.method = f"send{self.field.capitalize()}"
        self.file_id = file_id


class Article:
    """One result of an inline query: what is listed, and the message that choosing it sends."""

    def __init__(
        self, result_id: str, title: str, description: Part, text: Part, buttons: Buttons
    ) -> None:
        self.result_id = result_id
        self.title = title
        self.description = description
        self.text = text
        self.buttons = buttons


class Articles:
    """Results of an inline query, the same for everybody who asks.

    after: the offset at which more begin; empty at the end · words: whether any were given.
    """

    def __init__(self, articles: Sequence[Article], *, after: str, words: bool) -> None:
        self.articles = articles
        self.after = after
        self.words = words


class Later:
    """Slow work, done by a job outside the transaction; its answer comes through the outbox."""

    def __init__(self, kind: str, /, **arguments: Any) -> None:
        self.kind = kind
        self.arguments = arguments


Reply = Say | Show | Toast | Unbutton | Menu | File | Articles | Later
Replies = Sequence[Reply]
