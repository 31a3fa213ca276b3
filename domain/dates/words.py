"""The words that officials use in dates, and the reading of a text into tokens."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from domain.dates.answers import Doubt
from domain.dates.tokens import Kind, Phrase, Token, digit_token
from domain.months import MONTHS
from domain.names import plain, word_set
from domain.numbers import digits_for_words

_WEEKDAYS: Final = (
    "senin sen snn monday mon",
    "selasa sel sls tuesday tue",
    "rabu rab rbu wednesday wed",
    "kamis kam kms thursday thu",
    "jumat jumaat jum jmt jumuah friday fri",
    "sabtu sab sbt saturday sat",
    "ahad sunday",
)
_RELATIVE: Final = {
    0: "sekarang skrg skrang skr skg harini today tadi barusan",
    1: "besok bsk besuk bsok esok tomorrow",
    2: "lusa",
    -1: "kemarin kmrn kmaren kemaren kmarin semalam yesterday",
    -2: "kemarinlusa",
}
_KINDS: Final = {
    Kind.SUNDAY_OR_WEEK: "minggu mgg mggu",
    Kind.WEEKS: "pekan",
    Kind.DAY_MARK: "tgl tanggal tangal tggl tgal",
    Kind.DAYS: "hari hr",
    Kind.MONTHS: "bulan bln bl",
    Kind.YEARS: "tahun thn th taun",
    Kind.PAST: "lalu silam kmrin",
    Kind.NEXT: "depan dpn",
    Kind.AHEAD: "lagi lg kedepan mendatang nanti",
    Kind.THIS: "ini",
}
_EDGES: Final = ("awal", "pertengahan tengah medio", "akhir ujung")
_UNSURE_DAY: Final = word_set(
    "sekitar sekitaran kira kirakira perkiraan diperkirakan kurang lebih mungkin belum blm pasti"
    " pastinya ditentukan ditetapkan lupa tanggalnya tahu tau jelas fix kalau kalo tidak salah"
    " menyusul"
)
_ROUGH: Final = word_set("sebelum setelah sesudah antara")
_NOISE: Final = word_set(
    "pada di sejak mulai dari per yang yg nya tepatnya ya pak bu bapak ibu min admin kak selamat"
    " pagi siang sore malam wib wita wit rencana rencananya direncanakan target deadline paling"
    " lambat jatuh tempo sudah sdh udah telah kami ke masehi kalender insya allah inshaallah"
    " diterapkan penerapan dilaksanakan pelaksanaan dimulai dimulainya berlaku digunakan dipakai"
    " dipergunakan diresmikan diluncurkan peluncuran dilaunching launching launcing launch uji coba"
    " ujicoba diuji diujicoba diujicobakan dicoba dijalankan berjalan dibuat dibentuk terima kasih"
    " makasih izin mohon menjawab on since the of"
)


def _vocabulary() -> Iterator[tuple[str, Token]]:
    for kind, groups in ((Kind.MONTH, MONTHS), (Kind.WEEKDAY, _WEEKDAYS), (Kind.EDGE, _EDGES)):
        for number, words in enumerate(groups, start=kind is Kind.MONTH):
            yield from ((word, Token(kind, (number,))) for word in words.split())
    for days, words in _RELATIVE.items():
        yield from ((word, Token(Kind.RELATIVE_DAY, (days,))) for word in words.split())
    for kind, words in _KINDS.items():
        yield from ((word, Token(kind)) for word in words.split())


WORDS: Final = dict(_vocabulary())
_MONTH_NAMES: Final = [words.split()[0] for words in MONTHS]

_UNIT: Final = "hari|minggu|pekan|bulan|bln|tahun|thn"
_YESTERDAY: Final = "(?:kemarin|kemaren|kmrn|kmaren)"
_REWRITINGS: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[–—−]", "-"),
        (r"['`´‘’ʼ′](?=\d\d\b)", " th "),
        (r"['`´‘’ʼ′]", ""),
        (r"\b(?:pukul|pkl|jam)\.? ?\d{1,2}(?:[.:]\d{2})?\b", " "),
        (r"(?<=\d)t\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?z?\b", " "),
        (r"\b\d{1,2}:\d{2}(?::\d{2})?\b", " "),
        (r"\b\d{1,2}\.\d{2}(?= ?(?:wib|wita|wit)\b)", " "),
        (r"(?<=\d)(?:st|nd|rd|th)\b(?! ?\d)", " "),
        (r"(?<=\d) ?([/-]) ?(?=\d)", r"\1"),
        (r"(?<=\d)\. (?=\d)", "."),
        (r",(?=(?:19|20)\d\d\b)", " "),
        (r"\b(?:hari|hr) ?(?:in|ini)\b", " sekarang "),
        (r"\b(?:hari|hr) (?:minggu|mggu?)\b", " ahad "),
        (r"(?<!\d )\b(?:minggu|mggu?)\b(?=[ ,(]*(?:tgl |tanggal )?\d)", " ahad "),
        (rf"\b{_YESTERDAY} (?:lusa|dulu)\b", " kemarinlusa "),
        (r"\b(?:ke depan|(?:yang |yg )?akan datang)\b", " kedepan "),
        (rf"\bse({_UNIT})\b(?= (?:yang |yg )?(?:lalu|silam|lagi|lg|kedepan))", r" 1 \1 "),
        (rf"\b({_UNIT}|{'|'.join(' '.join(MONTHS).split())}) {_YESTERDAY}\b", r"\1 lalu"),
        (r"^(?:minggu|mggu?)\W*$", "ahad"),
        (r"\bkira ?-? ?kira\b|\bkira2\b", " kira "),
    )
)
_PIECE: Final = re.compile(r"\d+(?:[/.,-]\d+)*|[^\W\d_]+|[%@#=<>*&+$€_]")
_LONGEST_WORD: Final = 14
_EMPTY_MARKS: Final = re.compile(r"h(?=W)|t(?![ondezg])")


def read_phrase(text: str) -> Phrase | None:
    """Return the tokens of the text, or None where a word or sign belongs to no date."""
    flat = plain(text)
    for pattern, replacement in _REWRITINGS:
        flat = pattern.sub(replacement, flat)
    pieces = digits_for_words(" ".join(_PIECE.findall(flat))).split()
    said = _UNSURE_DAY.union(_ROUGH).intersection(pieces)
    kept = [piece for piece in pieces if piece not in said and piece not in _NOISE]
    known = [_token(piece) for piece in kept]
    tokens = [token or _misspelt_month(piece) for token, piece in zip(known, kept, strict=True)]
    if None in tokens:
        return None
    doubt = Doubt.APPROXIMATE if said & _ROUGH else Doubt.MISSPELT if None in known else None
    phrase = Phrase(tuple(token for token in tokens if token), bool(said), doubt)
    empty = {mark.start() for mark in _EMPTY_MARKS.finditer(phrase.shape)}
    marked = (token for place, token in enumerate(phrase.tokens) if place not in empty)
    return replace(phrase, tokens=tuple(marked))


def _token(piece: str) -> Token | None:
    return digit_token(piece) if piece[0].isdecimal() else WORDS.get(piece)


def _misspelt_month(piece: str) -> Token | None:
    if not 4 <= len(piece) <= _LONGEST_WORD:
        return None
    close = difflib.get_close_matches(piece, _MONTH_NAMES, n=1, cutoff=0.7)
    return WORDS[close[0]] if close else None
