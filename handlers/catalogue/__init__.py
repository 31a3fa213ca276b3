"""/cari and `@bot …`: the catalogue, searched, narrowed, replicated from, and asked about."""

from handlers.catalogue.asking import ANSWER, INQUIRY, answer, contact
from handlers.catalogue.inline import chosen, suggest
from handlers.catalogue.narrowing import sieve, sift
from handlers.catalogue.replicating import replicate
from handlers.catalogue.searching import look, search, turn

__all__ = [
    "ANSWER",
    "INQUIRY",
    "answer",
    "chosen",
    "contact",
    "look",
    "replicate",
    "search",
    "sieve",
    "sift",
    "suggest",
    "turn",
]
