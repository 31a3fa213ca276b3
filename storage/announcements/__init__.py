"""Announcements: begun and steered by admins, carried to their recipients slice by slice."""

from storage.announcements.fanout import FanOut, Underway
from storage.announcements.subject import Announcements

__all__ = ["Announcements", "FanOut", "Underway"]
