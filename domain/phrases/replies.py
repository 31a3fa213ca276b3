"""Short replies: yes, no, skip, cancel, and "siap" or "86" that need no answer."""

import re
from typing import Final

from domain.names import fold, word_set

_LONGEST: Final = 160
_SIGNS: Final = {
    **dict.fromkeys("👍👌", " oke "),
    **dict.fromkeys("✅✔☑", " ya "),
    **dict.fromkeys("❌✖👎🚫", " tidak "),
    **dict.fromkeys("🙏😊🤝🙇🌹", " makasih "),
    "🫡": " siap ",
    "💪": " siap ",
}
_SIGN_TABLE: Final = str.maketrans(_SIGNS)
_DRAWN_OUT: Final = re.compile(r"([^\W\d])\1+$|([^\W\d])\2{2,}")

_YES: Final = word_set(
    "ya y iya iy yaa ye yes yup yap yoi yaps ok oke okay okey okeh oce siap sip lanjut lanjutkan"
    " lanjutin betul benar bener bnr btl betol setuju boleh tentu pasti sesuai cocok mau"
)
_NO: Final = word_set(
    "tidak tdk tidk gak ga gk nggak ngga engga enggak kagak ndak no nope bukan bkn belum blm blum"
    " jangan salah"
)
_PARTICLES: Final = word_set(
    "sekali saja aja dong kok deh kan lah sih banget itu ini sudah sdh udah dan juga saya kami"
)
_COURTESY: Final = word_set(
    "pak bu bpk ibu bapak ibuk bang kak kakak mas mbak mba min mimin admin atmin bapa gan bos"
    " bosku komandan ndan sob pandu bot rekan rekan2 semua semuanya semuany sekalian terima kasih"
    " trima terimakasih trimakasih makasih makasi mksh trims tks tq thx thanks nuhun hatur suwun"
    " matur nuwun mohon maaf"
)
_SKIP: Final = word_set("lewati lewat lewatkan lompati skip nihil kosong kosongkan dilewati nanti")
_SKIP_PHRASES: Final = frozenset({"tidak ada", "tdk ada", "belum ada", "blm ada", "n a"})
_CANCEL: Final = word_set("batal batalkan dibatalkan batalin cancel gajadi")
_CANCEL_PHRASES: Final = frozenset({"tidak jadi", "tdk jadi", "gak jadi", "ga jadi", "nggak jadi"})
_CANCEL_FILLERS: Final = word_set("mau saya tolong minta ingin di dulu saja aja")
_RECEIVED: Final = word_set(
    "siap 86 8 6 ok oke okay okey okeh baik baiklah noted sip mantap mantab monitor dimengerti"
    " paham mengerti roger copy laksanakan dilaksanakan segera sama2 alhamdulillah aamiin amin"
    " makasih terima kasih terimakasih trimakasih makasi mksh trims tks tq thx thanks nuhun suwun"
    " nuwun ya iya y jelas diterima nggih njih"
)
_RECEIVED_FILLERS: Final = word_set(
    "kami saya akan tindak lanjuti ditindaklanjuti laporkan kerjakan atas infonya informasinya"
    " arahannya bantuannya sama banyak sudah udah banget sekali perintah info"
)


def _words(text: str) -> list[str]:
    """Return the folded words of a short text, with drawn-out letters ("yaaa") shortened."""
    if len(text) > _LONGEST:
        return []
    words = fold(text.translate(_SIGN_TABLE)).split()
    return [_DRAWN_OUT.sub(r"\1\2", word) for word in words]


def _said(text: str, *fillers: frozenset[str]) -> list[str]:
    """Return the words that carry meaning; courtesy and the given fillers carry none."""
    return [word for word in _words(text) if word not in _COURTESY.union(*fillers)]


def is_yes(text: str) -> bool:
    """Tell whether the whole text agrees: "ya", "iya betul pak", "oke lanjut", "👍"."""
    said = _said(text, _PARTICLES)
    return bool(said) and _YES.issuperset(said)


def is_no(text: str) -> bool:
    """Tell whether the whole text disagrees: "bukan", "belum benar", "tidak, terima kasih"."""
    said = _said(text, _PARTICLES)
    return bool(said) and said[0] in _NO and (_YES | _NO).issuperset(said)


def is_skip(text: str) -> bool:
    """Tell whether the text leaves a question out: "lewati", "-", "nihil", "tidak ada"."""
    if re.fullmatch(r"[-–—_.\s]{0,8}[-–—_][-–—_.\s]{0,8}", text):
        return True
    said = _said(text, _PARTICLES)
    return " ".join(said) in _SKIP_PHRASES or (bool(said) and _SKIP.issuperset(said))


def is_cancel(text: str) -> bool:
    """Tell whether the text leaves the conversation: "batal", "gak jadi pak"."""
    said = _said(text, _PARTICLES, _CANCEL_FILLERS)
    return " ".join(said) in _CANCEL_PHRASES or (bool(said) and _CANCEL.issuperset(said))


def is_acknowledgement(text: str) -> bool:
    """Tell whether the text only says "received": "siap", "86", "baik terima kasih 🙏"."""
    words = _words(text)
    return (
        bool(words)
        and not _RECEIVED.isdisjoint(words)
        and (_RECEIVED | _RECEIVED_FILLERS | _COURTESY).issuperset(words)
    )
