"""The search index over the whole catalogue, as the running bot and the command line build it."""

import asyncio
from collections.abc import Iterable
from functools import partial

from domain.matching import Entry, Matcher
from storage.store import Store


async def build_matcher(store: Store, entries: Iterable[Entry] | None = None) -> Matcher:
    """A matcher over these entries, or over all of the catalogue; built in a thread of its own."""
    known = await store.affairs.abbreviations()
    meanings = {one.short: one.meaning for one in known if not one.ambiguous}
    if entries is None:
        entries = await store.catalogue.entries()
    return await asyncio.to_thread(partial(Matcher, entries, abbreviations=meanings))
