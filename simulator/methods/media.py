"""Photos and documents: uploaded, sent again by file_id, and fetched."""

from __future__ import annotations

from simulator.files import PHOTO_LIMIT, UPLOAD_LIMIT, File
from simulator.methods.messages import caption_content, send
from simulator.objects import JSON
from simulator.parameters import Parameters
from simulator.refusals import Refusal, bad_request
from simulator.telegram import Telegram


def send_photo(telegram: Telegram, asked: Parameters) -> JSON:
    return send(telegram, asked, _content(telegram, asked, "photo", "photo"))


def send_document(telegram: Telegram, asked: Parameters) -> JSON:
    return send(telegram, asked, _content(telegram, asked, "document", "document"))


def _content(telegram: Telegram, asked: Parameters, kind: str, field: str) -> JSON:
    caption = caption_content(asked)
    return {**shown(_file(telegram, asked, kind, field)), **caption}


def shown(file: File) -> JSON:
    """The part of a message that shows a photo or a document."""
    return {"photo": file.as_photo()} if file.kind == "photo" else {"document": file.as_document()}


def _file(telegram: Telegram, asked: Parameters, kind: str, field: str) -> File:
    upload = asked.upload(field)
    if upload is None:
        return _sent_before(telegram, asked.text(field), kind)
    size = len(upload.data)
    if size == 0:
        raise bad_request("file must be non-empty")
    if size > UPLOAD_LIMIT:
        raise Refusal(413, "Request Entity Too Large")
    if kind == "photo" and size > PHOTO_LIMIT:
        raise bad_request(f"file of size {size} bytes is too big for a photo")
    return telegram.files.keep(kind, upload.data, upload.name, upload.mime)


def _sent_before(telegram: Telegram, given: str, kind: str) -> File:
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return telegram.files.by_id(given, kind)


def send_media_group(telegram: Telegram, asked: Parameters) -> list[JSON]:
    album = asked.array("media", "media") or []
    if not 2 <= len(album) <= 10:
        raise bad_request("media group must include 2-10 items")
    if len({item.get("type") for item in album}) > 1:
        raise bad_request("document can't be mixed with other media types")
    contents = [_content(telegram, *_item(asked, item)) for item in album]
    together = {"media_group_id": telegram.number()}
    return [send(telegram, asked, {**content, **together}) for content in contents]


def _item(asked: Parameters, item: JSON) -> tuple[Parameters, str, str]:
    kind = str(item.get("type"))
    if kind not in ("photo", "document"):
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    return Parameters(item, asked.uploads), kind, "media"


def get_file(telegram: Telegram, asked: Parameters) -> JSON:
    file = telegram.files.to_download(asked.text("file_id"))
    return {**file.as_json(), "file_path": file.path}
