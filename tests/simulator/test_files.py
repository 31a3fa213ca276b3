"""Photos and documents, up and down, and their limits."""

from __future__ import annotations

import pytest

from simulator.client import Client
from simulator.files import MEGABYTE, photo_size
from simulator.refusals import Refusal
from tests.simulator.api import Api, picture, words
from tests.simulator.conftest import SITI


async def test_a_photo_is_sent_shown_in_sizes_and_sent_again_by_its_id(
    api: Api, siti: Client
) -> None:
    told = await api.upload(
        "sendPhoto",
        chat_id=SITI,
        photo=("grafik.png", picture(800, 600)),
        caption="<b>Capaian</b>",
        parse_mode="HTML",
    )
    sizes = told["result"]["photo"]
    again = await api.result("sendPhoto", chat_id=SITI, photo=sizes[-1]["file_id"])

    assert [(size["width"], size["height"]) for size in sizes] == [(320, 240), (800, 600)]
    assert told["result"]["caption_entities"][0]["type"] == "bold"
    assert again["photo"] == sizes
    assert len(siti.received) == 2


async def test_a_document_is_fetched_as_it_was_sent(api: Api, siti: Client) -> None:
    document = siti.document(b"isi \x00 berkas", "laporan.pdf").content["document"]

    found = await api.result("getFile", file_id=document["file_id"])
    address = f"{api.server.url}/file/bot{api.server.telegram.token}/{found['file_path']}"
    async with api.http.get(address) as answer:
        assert await answer.read() == b"isi \x00 berkas"
    assert (document["file_name"], document["mime_type"]) == ("laporan.pdf", "application/pdf")
    async with api.http.get(f"{api.server.url}/file/bot1:x/{found['file_path']}") as answer:
        assert answer.status == 401
    async with api.http.get(address + "x") as answer:
        assert answer.status == 404


async def test_a_file_over_20_megabytes_is_not_fetched(api: Api, siti: Client) -> None:
    big = siti.document(bytes(25 * MEGABYTE), "besar.zip").content["document"]

    assert big["file_size"] == 25 * MEGABYTE
    assert await api.refusal("getFile", file_id=big["file_id"]) == (
        "400 Bad Request: file is too big"
    )
    assert await api.refusal("getFile", file_id="x") == "400 Bad Request: invalid file_id"


async def test_what_is_too_big_to_send_is_refused(api: Api, siti: Client) -> None:
    size = 10 * MEGABYTE + 1
    photo = await api.upload("sendPhoto", chat_id=SITI, photo=("a.png", bytes(size)))
    document = await api.upload("sendDocument", chat_id=SITI, document=("a", bytes(size * 5)))

    assert words(photo) == f"400 Bad Request: file of size {size} bytes is too big for a photo"
    assert words(document) == "413 Request Entity Too Large"
    assert siti.received == []


async def test_wrong_files_are_refused(api: Api, siti: Client) -> None:
    letter = siti.document(b"x", "surat.pdf").content["document"]["file_id"]

    async def photo(**values: object) -> str:
        return await api.refusal("sendPhoto", chat_id=SITI, **values)

    assert await photo() == "400 Bad Request: there is no photo in the request"
    assert await photo(photo="AgAC") == (
        "400 Bad Request: wrong file identifier/HTTP URL specified"
    )
    assert await photo(photo=letter) == "400 Bad Request: can't use file of type Document as Photo"
    assert await photo(photo="https://example.id/a.png") == (
        "400 Bad Request: failed to get HTTP URL content"
    )
    assert await photo(photo=letter, caption="x" * 1025) == (
        "400 Bad Request: message caption is too long"
    )
    told = await api.upload("sendPhoto", chat_id=SITI, photo=("a.png", b"bukan gambar"))
    assert words(told) == "400 Bad Request: IMAGE_PROCESS_FAILED"
    told = await api.upload("sendPhoto", chat_id=SITI, photo=("a.png", picture(2100, 100)))
    assert words(told) == "400 Bad Request: PHOTO_INVALID_DIMENSIONS"
    told = await api.upload("sendDocument", chat_id=SITI, document=("a", b""))
    assert words(told) == "400 Bad Request: file must be non-empty"
    assert siti.received == []


async def test_an_album_is_one_group_of_messages(api: Api, siti: Client) -> None:
    media = [
        {"type": "photo", "media": "attach://a", "caption": "Satu"},
        {"type": "photo", "media": "attach://b"},
    ]
    told = await api.upload(
        "sendMediaGroup", chat_id=SITI, media=media, a=("a.png", picture()), b=("b.png", picture())
    )

    assert len({message["media_group_id"] for message in told["result"]}) == 1
    assert [message.text for message in siti.received] == ["Satu", ""]
    assert await api.refusal("sendMediaGroup", chat_id=SITI, media=media[:1]) == (
        "400 Bad Request: media group must include 2-10 items"
    )
    mixed = [media[0], {"type": "document", "media": "attach://b"}]
    assert await api.refusal("sendMediaGroup", chat_id=SITI, media=mixed) == (
        "400 Bad Request: document can't be mixed with other media types"
    )
    clip = {"type": "audio", "media": "attach://a"}
    assert await api.refusal("sendMediaGroup", chat_id=SITI, media=[clip, clip]) == (
        '400 Bad Request: can\'t parse InputMedia: type "audio" is unsupported'
    )


async def test_a_caption_is_edited_but_not_as_text(api: Api, siti: Client) -> None:
    told = await api.upload("sendPhoto", chat_id=SITI, photo=("a.png", picture()), caption="A")
    own = {"chat_id": SITI, "message_id": told["result"]["message_id"]}

    assert await api.refusal("editMessageText", **own, text="B") == (
        "400 Bad Request: there is no text in the message to edit"
    )
    await api.result("editMessageCaption", **own, caption="B")
    assert siti.received[0].text == "B"


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (picture(3, 2), (3, 2)),
        (b"GIF89a\x03\x00\x02\x00", (3, 2)),
        (b"\xff\xd8\xff\xe0\x00\x04xx\xff\xc0\x00\x0b\x08\x00\x02\x00\x03\x01", (3, 2)),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + b"\x03\x00\x02\x00", (3, 2)),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_head(data: bytes, size: tuple[int, int]) -> None:
    assert photo_size(data) == size


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff", b"%PDF", b"GIF89a"])
def test_what_is_no_picture_has_no_size(data: bytes) -> None:
    with pytest.raises(Refusal, match="IMAGE_PROCESS_FAILED"):
        photo_size(data)
