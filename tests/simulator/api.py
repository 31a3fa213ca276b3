"""A bot's side of the Bot API for tests: calls over HTTP, answers as they came."""

from __future__ import annotations

import io
import json
import struct
import zlib
from dataclasses import dataclass
from typing import Any

import aiohttp

from simulator.run import Running


@dataclass
class Api:
    """Calls methods of a running server with its own token."""

    server: Running
    http: aiohttp.ClientSession

    @property
    def root(self) -> str:
        return f"{self.server.url}/bot{self.server.telegram.token}"

    async def __call__(self, method: str, **values: Any) -> dict[str, Any]:
        """The whole answer to a call with a JSON body."""
        async with self.http.post(f"{self.root}/{method}", json=values) as answer:
            told: dict[str, Any] = await answer.json()
            assert told["ok"] is (answer.status == 200)
            return told

    async def result(self, method: str, **values: Any) -> Any:
        """What the call gave; it must not be refused."""
        told = await self(method, **values)
        assert told["ok"], told
        return told["result"]

    async def refusal(self, method: str, **values: Any) -> str:
        """Code and words of the refusal; it must be refused."""
        return words(await self(method, **values))

    async def upload(self, method: str, **values: Any) -> dict[str, Any]:
        """The whole answer to a multipart call; files are given as (name, bytes)."""
        form = aiohttp.FormData()
        for name, value in values.items():
            if isinstance(value, tuple):
                form.add_field(name, io.BytesIO(value[1]), filename=value[0])
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self.http.post(f"{self.root}/{method}", data=form) as answer:
            told: dict[str, Any] = await answer.json()
            return told

    async def updates(self, **values: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.result("getUpdates", **values)
        return found


def words(told: dict[str, Any]) -> str:
    """Code and description of a refusal."""
    assert not told["ok"], told
    return f"{told['error_code']} {told['description']}"


def picture(width: int = 40, height: int = 30) -> bytes:
    """A PNG of one colour."""
    rows = b"".join(b"\0" + b"\x30\x90\xd0" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
