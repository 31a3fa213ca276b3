"""The parameters of one Bot API call, however they were sent: query, form, multipart or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from simulator.refusals import bad_request


@dataclass(slots=True)
class Upload:
    """A file of a multipart request."""

    name: str
    mime: str
    data: bytes = field(repr=False)


@dataclass(slots=True)
class Parameters:
    """Values by name: text from a form, anything from JSON; and the uploaded files."""

    values: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value as text; empty when it is missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """The value as a whole number; Telegram reads nonsense as 0."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            return 0

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in ("true", "1", "yes", "t")

    def structure(self, name: str, called: str) -> Any:
        """The value from JSON; a wrong one is refused as `called`."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {called} JSON object") from None

    def array(self, name: str, called: str) -> list[Any] | None:
        found = self.structure(name, called)
        if found is not None and not isinstance(found, list):
            raise bad_request(f"expected an Array of {called}")
        return found

    def upload(self, name: str) -> Upload | None:
        """The file sent under `name`, or under the name that `attach://` points to."""
        return self.uploads.get(self.text(name).removeprefix("attach://") or name)


async def read_parameters(request: web.Request) -> Parameters:
    """The parameters of a request in whatever form they came; later forms win over the query."""
    query: dict[str, Any] = dict(request.query) if request.query_string else {}
    if not request.can_read_body:
        return Parameters(query)
    if request.content_type == "application/json":
        return Parameters({**query, **_object(await request.read())})
    parameters = Parameters(query)
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            parameters.uploads[name] = _upload(value)
        elif isinstance(value, str):
            parameters.values[name] = value
    return parameters


def _object(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("object expected")
    return values


def _upload(sent: web.FileField) -> Upload:
    # Telegram guesses from the name; a client that knows nothing sends this type.
    mime = "" if sent.content_type == "application/octet-stream" else sent.content_type
    return Upload(sent.filename, mime, sent.file.read())
