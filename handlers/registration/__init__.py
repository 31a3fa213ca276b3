"""/daftar: registers an innovation in ten short questions (domain.md §4)."""

from handlers.registration.beginning import register, register_new
from handlers.registration.sending import FORM, answers_of, contact_part, values

__all__ = ["FORM", "answers_of", "contact_part", "register", "register_new", "values"]
