"""What people type for a name: cleaned, folded to a key, split into name and expansion."""

from domain.names.acronyms import initials_match, looks_like_acronym
from domain.names.people import JOINING, Mentions, bare_name
from domain.names.splitting import NameParts, split_name
from domain.names.text import clean, fold, is_nonsense, plain, shows, word_set

__all__ = [
    "JOINING",
    "Mentions",
    "NameParts",
    "bare_name",
    "clean",
    "fold",
    "initials_match",
    "is_nonsense",
    "looks_like_acronym",
    "plain",
    "shows",
    "split_name",
    "word_set",
]
