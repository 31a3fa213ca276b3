"""What a free text outside a conversation is after: fuzzy intents over a small vocabulary."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import dropwhile
from typing import Final, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from domain.names import fold, word_set


class Intent(StrEnum):
    """Something that Pandu can do; the values are the commands that do it."""

    REGISTER = "daftar"
    REPORT = "lapor"
    SEARCH = "cari"
    INVENTORY = "inovasi"
    SCHEDULE = "jadwal"
    COVERAGE = "laporan"
    REVIEW = "verifikasi"
    ACCESS = "pengguna"
    PERIODS = "periode"
    PROFILE = "profil"
    CANCEL = "batal"
    HELP = "bantuan"


class Understood(NamedTuple):
    """An intent, what else was said (what to search, which innovation), how sure (0–100)."""

    intent: Intent
    rest: str
    score: float


SURE: Final = 86
_POSSIBLE: Final = 60
_LONGEST: Final = 200

_FILLERS: Final = word_set(
    "mau saya kami ingin pengen hendak tolong mohon izin ijin minta bisa bisakah apakah gimana"
    " bagaimana cara caranya kak kakak pak bu bapak ibu min mimin admin dong ya yuk nih deh sih"
    " untuk utk dulu ini itu nya tentang soal mas mbak silakan coba tampilkan"
)
_BEFORE: Final = word_set("untuk utk tentang soal yang mengenai")
_AFTER: Final = word_set("dong ya yuk nih deh sih kak kakak min mimin admin")
_WRITTEN_OUT: Final = {"yg": "yang", "blm": "belum", "sdh": "sudah", "dgn": "dengan"}
_PHRASES: Final[dict[Intent, tuple[str, ...]]] = {
    Intent.REGISTER: (
        "daftarkan inovasi",
        "mendaftarkan inovasi",
        "mendaftar inovasi",
        "registrasi inovasi",
        "usulkan inovasi",
        "mengusulkan inovasi",
        "ajukan inovasi",
        "mengajukan inovasi",
        "input inovasi",
        "tambah inovasi",
        "pendaftaran inovasi",
        "inovasi baru",
    ),
    Intent.REPORT: (
        "lapor perkembangan",
        "laporkan perkembangan",
        "laporan perkembangan",
        "melaporkan perkembangan",
        "lapor monev",
        "laporan monev",
        "isi monev",
        "kirim laporan",
        "isi laporan",
        "lapor inovasi",
        "melaporkan",
        "laporkan",
        "lapor",
    ),
    Intent.SEARCH: (
        "cari inovasi",
        "carikan inovasi",
        "mencari inovasi",
        "contoh inovasi",
        "cari",
        "carikan",
        "mencari",
    ),
    Intent.INVENTORY: (
        "inovasi kami",
        "inovasi saya",
        "inovasi unit",
        "inovasi dinas",
        "lihat inovasi",
        "daftar inovasi kami",
        "status inovasi",
        "inovasi yang sudah didaftarkan",
    ),
    Intent.SCHEDULE: (
        "jadwal",
        "tenggat",
        "deadline",
        "batas waktu",
        "kapan batas waktunya",
        "kapan terakhir",
        "kapan tenggatnya",
    ),
    Intent.COVERAGE: (
        "opd mana yang belum punya inovasi",
        "siapa yang belum punya inovasi",
        "yang belum punya inovasi",
        "belum memiliki inovasi",
        "opd belum lapor",
        "berapa inovasi",
        "jumlah inovasi",
        "capaian inovasi",
        "rekap inovasi",
        "laporan",
        "laporan inovasi",
        "rekap",
    ),
    Intent.REVIEW: (
        "verifikasi",
        "verifikasi inovasi",
        "antrean verifikasi",
        "usulan yang menunggu",
        "periksa usulan",
    ),
    Intent.ACCESS: ("permintaan akses", "pengguna", "daftar pengguna", "setujui akses"),
    Intent.PERIODS: ("periode", "buka periode", "perpanjang periode", "triwulan"),
    Intent.PROFILE: ("profil", "data saya", "ganti nomor", "ubah nomor", "ubah nama", "pengingat"),
    Intent.CANCEL: ("batal", "keluar", "berhenti mengisi", "hapus isian"),
    Intent.HELP: ("bantuan", "help", "menu", "petunjuk", "panduan", "bisa apa", "apa itu inovasi"),
}
#: After these, what follows says which innovation or what to look for.
_OPEN_ENDED: Final = frozenset({Intent.REPORT, Intent.SEARCH})


def is_register_or_list(text: str) -> bool:
    """ "Daftar inovasi" alone may be the verb or the noun: register one, or see the list."""
    said = fold(text)
    return said == "daftar" or OSA.distance(said, "daftar inovasi") <= 1


def understand(text: str) -> list[Understood]:
    """The intents that the text may have, likeliest first, each once; none when nothing fits."""
    said = [_WRITTEN_OUT.get(word, word) for word in fold(text[:_LONGEST]).split()]
    words = [word for word in said if word not in _FILLERS]
    if said[:2] in (["mau", "daftar"], ["ingin", "daftar"]):
        words[0] = "daftarkan"
    found = [_best(intent, said, words) for intent in Intent] if words else []
    likely = [guess for guess in found if guess.score >= _POSSIBLE]
    return sorted(likely, key=lambda guess: -guess.score)


def _best(intent: Intent, said: list[str], words: list[str]) -> Understood:
    """The likeliest reading for one intent; `words` are what was said without the fillers."""
    guesses = [
        Understood(intent, "", max(_alike(said, phrase), _alike(words, phrase)))
        for phrase in _PHRASES[intent]
    ]
    if intent in _OPEN_ENDED:
        guesses += _openings(intent, said)
    return max(guesses, key=lambda guess: (guess.score, -len(guess.rest)))


def _openings(intent: Intent, said: list[str]) -> Iterator[Understood]:
    """The text begins with a phrase of the intent, and the rest is its object."""
    words = list(dropwhile(_FILLERS.__contains__, said))
    for phrase in _PHRASES[intent]:
        length = len(phrase.split())
        rest = " ".join(_without_particles(words[length:]))
        if rest:
            yield Understood(intent, rest, fuzz.ratio(" ".join(words[:length]), phrase))


def _without_particles(words: list[str]) -> list[str]:
    """What the object is called, without what only surrounds it."""
    words = list(dropwhile(_BEFORE.__contains__, words))
    return list(dropwhile(_AFTER.__contains__, words[::-1]))[::-1]


def _alike(words: list[str], phrase: str) -> float:
    text = " ".join(words)
    return max(fuzz.ratio(text, phrase), fuzz.token_sort_ratio(text, phrase))
