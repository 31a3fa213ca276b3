"""/start: who one is here, and the three things that matter now."""

from handlers.welcome.examples import examples
from handlers.welcome.start import greet, help_, home, start

__all__ = ["examples", "greet", "help_", "home", "start"]
