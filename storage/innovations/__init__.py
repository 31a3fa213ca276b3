"""Innovations: what is registered, under which number, and what was decided."""

from storage.innovations.rows import NewInnovation
from storage.innovations.subject import Innovations

__all__ = ["Innovations", "NewInnovation"]
