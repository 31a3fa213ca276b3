"""What is kept of a person: handed out whole, and removed on request."""

from storage.own_data.parts import PARTS
from storage.own_data.subject import OwnData, Removed
from storage.own_data.words import WORDS

__all__ = ["PARTS", "WORDS", "OwnData", "Removed"]
