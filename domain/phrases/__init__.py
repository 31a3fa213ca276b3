"""What short messages mean: a yes, a no, a way out, a courtesy, a greeting."""

from domain.phrases.greetings import Greeting, is_greeting, strip_greeting
from domain.phrases.replies import is_acknowledgement, is_cancel, is_no, is_skip, is_yes

__all__ = [
    "Greeting",
    "is_acknowledgement",
    "is_cancel",
    "is_greeting",
    "is_no",
    "is_skip",
    "is_yes",
    "strip_greeting",
]
