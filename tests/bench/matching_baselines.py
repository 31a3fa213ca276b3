"""The other ways to search a catalogue of names that the matcher is compared with."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import asyncpg
import numpy as np
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import TfidfVectorizer

from domain.matching import Entry, Matcher, Scope
from tests.bench.matching_data import REGION, Asked
from tests.postgres import server

BEST: Final = 5
Found = list[tuple[str, int]]
"""Numbers of rows with their scores of 0–100, best first."""
Engine = Callable[[Asked], Found]


def texts(entries: list[Entry]) -> list[str]:
    return [f"{one.name} {one.expansion}".strip() for one in entries]


def ours(entries: list[Entry]) -> Engine:
    matcher = Matcher(entries)

    def search(asked: Asked) -> Found:
        matches = matcher.search(asked.query, Scope(REGION), description=asked.description)
        return [(match.number, match.score) for match in matches]

    return search


def by_rapidfuzz(entries: list[Entry], scorer: Callable[..., float]) -> Engine:
    choices = [utils.default_process(text) for text in texts(entries)]
    numbers = [entry.number for entry in entries]

    def search(asked: Asked) -> Found:
        query = utils.default_process(asked.query)
        found = process.extract(query, choices, scorer=scorer, limit=BEST)
        return [(numbers[place], round(score)) for _, score, place in found]

    return search


def wratio(entries: list[Entry]) -> Engine:
    return by_rapidfuzz(entries, fuzz.WRatio)


def token_set(entries: list[Entry]) -> Engine:
    return by_rapidfuzz(entries, fuzz.token_set_ratio)


def tfidf(entries: list[Entry]) -> Engine:
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    matrix = vectorizer.fit_transform(text.lower() for text in texts(entries))

    def search(asked: Asked) -> Found:
        asked_for = vectorizer.transform([asked.query.lower()])
        alike = np.asarray((matrix @ asked_for.T).todense()).ravel()
        places = np.argsort(-alike)[:BEST]
        return [(entries[place].number, round(100 * alike[place])) for place in places]

    return search


def fts5(entries: list[Entry]) -> Engine:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE rows USING fts5(text, tokenize='trigram')")
    database.executemany("INSERT INTO rows VALUES (?)", [(text,) for text in texts(entries)])

    def search(asked: Asked) -> Found:
        letters = "".join(c if c.isalnum() else " " for c in asked.query.lower())
        parts = {letters[i : i + 3] for i in range(len(letters) - 2)}
        wanted = " OR ".join(f'"{part}"' for part in sorted(parts))
        sql = "SELECT rowid, bm25(rows) FROM rows WHERE rows MATCH ? ORDER BY 2 LIMIT ?"
        found = database.execute(sql, (wanted, BEST)).fetchall() if wanted else []
        return [(entries[row - 1].number, min(100, round(-score))) for row, score in found]

    return search


@contextmanager
def pg_trgm(entries: list[Entry]) -> Iterator[Engine]:
    """PostgreSQL's trigram similarity with a GiST index, nearest first."""
    with server() as url, asyncio.Runner() as runner:
        connection = runner.run(asyncpg.connect(url.replace("+asyncpg", "")))
        runner.run(_fill(connection, entries))
        sql = "SELECT number, 1 - (text <->> $1) FROM bench_rows ORDER BY text <->> $1 LIMIT $2"

        def search(asked: Asked) -> Found:
            found = runner.run(connection.fetch(sql, asked.query.lower().replace("\0", ""), BEST))
            return [(number, round(100 * alike)) for number, alike in found]

        yield search
        runner.run(connection.close())


async def _fill(connection: asyncpg.Connection, entries: list[Entry]) -> None:
    await connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    await connection.execute("CREATE TEMP TABLE bench_rows (number text, text text)")
    rows = [
        (entry.number, text.lower()) for entry, text in zip(entries, texts(entries), strict=True)
    ]
    await connection.copy_records_to_table("bench_rows", records=rows)
    await connection.execute("CREATE INDEX ON bench_rows USING gist (text gist_trgm_ops)")
