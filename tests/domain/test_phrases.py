"""Short replies and greetings as officials type them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import clean
from domain.phrases import (
    Greeting,
    is_acknowledgement,
    is_cancel,
    is_greeting,
    is_no,
    is_skip,
    is_yes,
    strip_greeting,
)


def variants(text: str) -> list[str]:
    """Return the messages of a list parted by bars."""
    return text.split("|")


REPLIES: dict[Callable[[str], bool], list[str]] = {
    is_yes: variants(
        "ya|y|Ya.|YA|iya|yaaa|betul|benar|sudah benar|iya betul pak|ya, lanjutkan|ok|oke|okeee"
        "|siap|lanjut|👍|✅|setuju bu|boleh|ya 🙏"
    ),
    is_no: variants(
        "tidak|tdk|gak|nggak|bukan|belum|blm|belum benar|tidak, terima kasih|bukan pak|❌"
    ),
    is_skip: variants(
        "lewati|Lewati saja|skip|-|--|—| - |nihil|Nihil.|tidak ada|n/a|kosong|nanti saja"
    ),
    is_cancel: variants(
        "batal|Batal|/batal|batalkan|gak jadi pak|tidak jadi|saya mau batal|cancel"
    ),
    is_acknowledgement: variants(
        "siap|86|8-6|ok|baik terima kasih 🙏|🙏|👍|siap laksanakan ndan|noted|baik bu|ya"
        "|terima kasih atas infonya|siap, segera kami tindak lanjuti"
    ),
}


@pytest.mark.parametrize(
    ("claim", "text"), [(claim, text) for claim, texts in REPLIES.items() for text in texts]
)
def test_a_reply_is_understood(claim: Callable[[str], bool], text: str) -> None:
    assert claim(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Simpel",
        "ya benar Simpel",
        "tidak apa apa",
        "tidak masalah",
        "ya tidak",
        "pak",
        "sudah",
        "Siap Siaga Bencana",
        "Batal Puasa Sehat",
        "belum ada petugasnya",
        "siap " * 200,
        "🎉",
    ],
)
def test_what_says_more_is_no_mere_reply(text: str) -> None:
    assert not any(claim(text) for claim in REPLIES)


def test_a_yes_is_never_a_no() -> None:
    assert not any(is_no(text) for text in REPLIES[is_yes])
    assert not any(is_yes(text) for text in REPLIES[is_no] + REPLIES[is_skip] + REPLIES[is_cancel])


@pytest.mark.parametrize(
    "text",
    [
        "Assalamualaikum",
        "Assalamu'alaikum wr. wb.",
        "assalamu’alaikum warahmatullahi wabarakatuh",
        "Asalamualaikum ibu admin",
        "Ass wr wb",
        "ass.",
        "askum pak",
        "asslmkm",
        "Assalamualaikum, selamat pagi min",
    ],
)
def test_a_salam_is_known_as_one(text: str) -> None:
    assert is_greeting(text) is Greeting.SALAM
    assert strip_greeting(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Selamat pagi pak admin",
        "selamat siang",
        "met siang",
        "Pagi bu",
        "pagii",
        "Malam",
        "Selamat pagi pak Budi",
        "Selamat pagi Bapak/Ibu 🙏",
        "Yth. Bapak/Ibu, selamat sore",
        "Bu admin, selamat sore",
        "Halo",
        "halo min",
        "permisi pak",
        "izin",
        "mohon izin",
        "izin melaporkan",
        "Ijin pak, mohon izin melapor",
        "Salam sejahtera bagi kita semua",
        "Selamat pagi, mohon arahannya. Terima kasih 🙏",
        "mohon maaf mengganggu waktunya pak",
    ],
)
def test_a_greeting_is_no_answer(text: str) -> None:
    assert is_greeting(text) is Greeting.ORDINARY
    assert strip_greeting(text) == ""


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Selamat pagi pak, nama inovasinya Simpel", "nama inovasinya Simpel"),
        ("Selamat pagi, Simpel", "Simpel"),
        ("Selamat pagi pak Budi, Simpel", "Simpel"),
        ("Selamat pagi, Pagi Sehat", "Pagi Sehat"),
        ("Assalamualaikum pak.\nSimpel", "Simpel"),
        ("Assalamualaikum wr. wb. nama inovasi kami Simpel", "nama inovasi kami Simpel"),
        ("izin menjawab min, Simpel", "Simpel"),
        ("mohon izin melaporkan Simpel", "Simpel"),
        ("pagi min, mohon izin menjawab: 26/11/2020", "26/11/2020"),
        ("Halo min 🙏 Simpel (Sistem Pelayanan)", "Simpel (Sistem Pelayanan)"),
    ],
)
def test_a_greeting_before_an_answer_is_taken_off(text: str, rest: str) -> None:
    assert is_greeting(text) is None
    assert strip_greeting(text) == rest


@pytest.mark.parametrize(
    "name",
    [
        "Pagi Sehat",
        "Halo Dokter",
        "Halo Pak Camat",
        "Salam Sehat",
        "Siang Bolong Desa",
        "Selamat Pagi Desa",
        "Izin Cepat",
        "Asam Urat",
        "Assalam Desa",
        "Hi-Link",
        "Malam-Malam Belajar",
        "SPBU (Sabtu Pagi Makan Buah)",
        "Simpel",
    ],
)
def test_names_that_sound_like_greetings_stay_names(name: str) -> None:
    assert is_greeting(name) is None
    assert strip_greeting(name) == name


phrase_like = st.lists(
    st.sampled_from(
        variants(
            "assalamualaikum|selamat|pagi|pak|bu|min|Budi|mohon|izin|melaporkan|wr|wb|,|.|🙏|halo|ya"
            "|tidak|siap|terima|kasih|batal|-|nama|inovasinya|Simpel"
        )
    )
).map(" ".join)


@given(phrase_like | st.text())
def test_no_text_makes_the_readers_fail(text: str) -> None:
    for claim in REPLIES:
        assert claim(text) in {True, False}
    assert clean(text).endswith(strip_greeting(text))


@pytest.mark.parametrize(
    "piece", ["pak ", "izin ", "ass ", "mohon ", "selamat pagi, ", ". ", "a", "wr "]
)
@pytest.mark.parametrize("length", [200, 20_000])
def test_long_courtesy_is_answered_at_once(piece: str, length: int) -> None:
    text = piece * (length // len(piece)) + "x"

    assert not any(claim(text) for claim in REPLIES)
    assert strip_greeting(text).endswith("x")
