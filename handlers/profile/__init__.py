"""/profil: who one is here, moving on, and what becomes of the own data."""

from handlers.profile.changing import FORM, act_as, change, forget_phone, reminders
from handlers.profile.moving import MOVE, move, stop
from handlers.profile.own_data import download, forget, forget_now
from handlers.profile.showing import profile

__all__ = [
    "FORM",
    "MOVE",
    "act_as",
    "change",
    "download",
    "forget",
    "forget_now",
    "forget_phone",
    "move",
    "profile",
    "reminders",
    "stop",
]
