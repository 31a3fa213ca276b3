"""Files that were sent: their bytes, their ids, and what Telegram allows of them."""

from __future__ import annotations

import itertools
import mimetypes
import struct
from dataclasses import dataclass, field

from simulator.objects import JSON
from simulator.refusals import bad_request

MEGABYTE = 1024 * 1024
PHOTO_LIMIT = 10 * MEGABYTE
UPLOAD_LIMIT = 50 * MEGABYTE
DOWNLOAD_LIMIT = 20 * MEGABYTE


@dataclass(slots=True)
class File:
    """One stored file; `kind` is photo, document, voice or sticker."""

    id: str
    unique_id: str
    kind: str
    data: bytes = field(repr=False)
    name: str
    mime: str
    path: str
    width: int = 0
    height: int = 0

    def as_json(self) -> JSON:
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.data),
        }

    def as_document(self) -> JSON:
        return {"file_name": self.name, "mime_type": self.mime, **self.as_json()}

    def as_photo(self) -> list[JSON]:
        """Two sizes, small before large, as Telegram lists them; both give the same bytes."""
        scale = min(1.0, 320 / max(self.width, self.height))
        small = {
            "width": max(1, int(self.width * scale)),
            "height": max(1, int(self.height * scale)),
        }
        return [
            {**self.as_json(), **small, "file_unique_id": self.unique_id + "s"},
            {**self.as_json(), "width": self.width, "height": self.height},
        ]


class Files:
    """All files of this Telegram, found by file_id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}
        self._numbers = itertools.count(1)

    def keep(self, kind: str, data: bytes, name: str, mime: str = "") -> File:
        """Store what was sent. A photo must be a picture with sensible dimensions."""
        number = next(self._numbers)
        mime = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        width, height = photo_size(data) if kind == "photo" else (0, 0)
        stored = File(
            id=f"{kind[:2].upper()}gIAAx{number:08d}",
            unique_id=f"AQAD{number:06d}",
            kind=kind,
            data=data,
            name=name,
            mime=mime,
            path=f"{kind}s/file_{number}{_suffix(kind, name)}",
            width=width,
            height=height,
        )
        self._by_id[stored.id] = self._by_path[stored.path] = stored
        return stored

    def by_id(self, file_id: str, kind: str | None = None) -> File:
        """The file that `file_id` names; sending it as another kind is refused."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if kind is not None and stored.kind != kind:
            found, wanted = stored.kind.capitalize(), kind.capitalize()
            raise bad_request(f"can't use file of type {found} as {wanted}")
        return stored

    def at(self, path: str) -> File | None:
        return self._by_path.get(path)

    def to_download(self, file_id: str) -> File:
        """The file for getFile, which hands over at most 20 MB."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("invalid file_id")
        if len(stored.data) > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        return stored


def _suffix(kind: str, name: str) -> str:
    fixed = {"photo": ".jpg", "voice": ".oga", "sticker": ".webp"}.get(kind)
    dot = name.rfind(".")
    return fixed or (name[dot:].lower() if dot > 0 and name[dot + 1 :].isalnum() else "")


def photo_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels; refuses what is no picture or has extreme proportions."""
    width, height = _png(data) or _gif(data) or _jpeg(data) or _webp(data) or (0, 0)
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _png(data: bytes) -> tuple[int, int] | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or len(data) < 24:
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _gif(data: bytes) -> tuple[int, int] | None:
    if data[:4] != b"GIF8" or len(data) < 10:
        return None
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _webp(data: bytes) -> tuple[int, int] | None:
    if data[:4] != b"RIFF" or data[8:16] != b"WEBPVP8 " or len(data) < 30:
        return None
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(data: bytes) -> tuple[int, int] | None:
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + length
    return None
