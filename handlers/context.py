"""What a handler gets: who is speaking, under which duty, what was said, the store, the time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from telegram import CallbackQuery, Message, Update

from domain.matching import Matcher
from domain.people import Duty, Honorific, Person, Role
from domain.regions import Region
from handlers.finding import Finder
from handlers.replies import Part
from locales import Texts
from storage.audit import Audited
from storage.conversations import Draft, Question
from storage.store import Store

if TYPE_CHECKING:
    from handlers.conversation.form import Form


class NotYet(Exception):
    """An update must wait for what is just on its way to the person; it is tried again at once."""


@dataclass(frozen=True)
class House:
    """What does not change from update to update.

    `region` is the deployment's own, or the nation where it serves several. `inline`: whether
    Telegram lets the bot answer inline queries.
    """

    texts: Texts
    matcher: Matcher
    forms: "Mapping[str, Form]"
    bot_id: int
    bot_username: str
    inline: bool
    region: Region


def addressed(person: Person | None) -> Part | Honorific:
    """How a person is addressed: "Ibu Siti"; "Bapak/Ibu" where less is known."""
    if person is None or person.called is None:
        return you(person)
    return Part("addressed", honorific=you(person), name=person.called)


def you(person: Person | None) -> Part | Honorific:
    """The person in the midst of a sentence: "Ibu"; "Bapak/Ibu" where it is not known."""
    return (person and person.honorific) or Part("honorific-unknown")


@dataclass
class Context:
    """One update's surroundings. `now` is aware, in the region's zone (office clock)."""

    house: House
    store: Store
    update: Update
    now: datetime
    region: Region
    person: Person | None = None
    draft: Draft | None = None
    question: Question | None = None
    args: str = ""

    @property
    def texts(self) -> Texts:
        return self.house.texts

    @property
    def finder(self) -> Finder:
        """The search over the catalogue."""
        return Finder(self.house.matcher)

    @property
    def today(self) -> date:
        """The office's day in the region's zone."""
        return self.now.date()

    @property
    def role(self) -> Role:
        """The role acted under; a visitor when unknown."""
        return self.person.role if self.person else Role.VISITOR

    @property
    def undecided(self) -> bool:
        """Does the person hold several duties without having said under which to act?"""
        held = self.person.duties if self.person is not None else ()
        return len(held) > 1 and all(one.id != self.known.acting for one in held)

    @property
    def duty(self) -> Duty:
        """The duty acted under. Only for routes whose roles have one."""
        assert self.person is not None
        assert self.person.duty is not None
        return self.person.duty

    @property
    def known(self) -> Person:
        """The person, on routes that only known people reach."""
        assert self.person is not None
        return self.person

    @property
    def addressee(self) -> Part | Honorific:
        """The person as addressed: "Ibu Siti", "Bapak/Ibu" when unknown."""
        return addressed(self.person)

    @property
    def chat_id(self) -> int:
        """The private chat to answer in."""
        chat = self.update.effective_chat
        user = self.update.effective_user
        assert chat is not None or user is not None
        return chat.id if chat is not None else user.id  # type: ignore[union-attr]  # either is there

    @property
    def message(self) -> Message:
        """The message that is answered, on routes of messages."""
        assert self.update.effective_message is not None
        return self.update.effective_message

    @property
    def tap(self) -> CallbackQuery | None:
        """The tap that is answered, if it is one."""
        return self.update.callback_query

    @property
    def text(self) -> str:
        """The text of the message, or of a file's caption; empty when there is none."""
        message = self.update.effective_message
        return "" if message is None or self.tap else (message.text or message.caption or "")

    def audit(
        self,
        action: str,
        subject: str,
        *,
        before: dict[str, object] | None = None,
        after: dict[str, object] | None = None,
    ) -> None:
        """Write a line of the audit trail: who did what to which subject ("innovation/12")."""
        self.store.audit.add(
            Audited(
                at=self.now,
                person_id=self.person.id if self.person else None,
                region=self.region.code or None,
                action=action,
                subject=subject,
                before=before,
                after=after,
            )
        )
