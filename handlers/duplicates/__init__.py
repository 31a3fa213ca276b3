"""What looks like an innovation that exists: shown while registering, and what is decided then."""

from handlers.duplicates.checking import look_for_duplicates
from handlers.duplicates.deciding import DIFFERENCE, decide
from handlers.duplicates.sharing import answer

__all__ = ["DIFFERENCE", "answer", "decide", "look_for_duplicates"]
