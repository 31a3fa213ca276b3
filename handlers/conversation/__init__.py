"""The Telegram side of a questionnaire: asks, hears answers and taps, goes back, skips, resumes."""

from handlers.conversation.asking import (
    ask,
    barred,
    begin,
    finish,
    leave,
    proceed,
    remember,
    resume,
)
from handlers.conversation.form import Form, opened, place, position, shown
from handlers.conversation.hearing import hear, hear_file, hear_other, kind_of
from handlers.conversation.tapping import tapped

__all__ = [
    "Form",
    "ask",
    "barred",
    "begin",
    "finish",
    "hear",
    "hear_file",
    "hear_other",
    "kind_of",
    "leave",
    "opened",
    "place",
    "position",
    "proceed",
    "remember",
    "resume",
    "shown",
    "tapped",
]
