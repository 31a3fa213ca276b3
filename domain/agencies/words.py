"""Words that officials use for one another in the names of units."""

from typing import Final

#: Words of units that are told apart by a place: there is one kecamatan Curug, one puskesmas Curug.
DISTRICT: Final = "kecamatan"
HEALTH_CENTRE: Final = "puskesmas"
HOSPITAL: Final = "rs"
PLACE_WORDS: Final = frozenset({DISTRICT, HEALTH_CENTRE, HOSPITAL, "kelurahan"})

#: Words that say what kind of office it is, not what it is for.
OFFICE_WORDS: Final = frozenset({"dinas", "badan", "biro", "bagian", "sekretariat", "satuan"})

#: Words that distinguish no unit from another.
SILENT: Final = frozenset(
    {"dan", "serta", "yang", "yg", "di", "pada", "dari", "daerah", "dtp", "kantor", "kepala"}
    | {"pemerintah", "saya", "kami", "operator", "pegawai", "staf"}
)

#: Before a place they say how a unit is run; before an office they name another unit, below it.
RUN_AS: Final = frozenset({"uptd", "upt", "blud"})

_PHRASES: Final = {
    "unit pelaksana teknis": "upt",
    "rumah sakit umum daerah": HOSPITAL,
    "rumah sakit umum": HOSPITAL,
    "rumah sakit": HOSPITAL,
    "pusat kesehatan masyarakat": HEALTH_CENTRE,
    "sumber daya manusia": "sdm",
    "sumber daya air": "sda",
    "pekerjaan umum": "pu",
    "keluarga berencana": "kb",
    "lingkungan hidup": "lh",
    "usaha mikro kecil dan menengah": "ukm",
    "usaha mikro kecil menengah": "ukm",
    "usaha kecil dan menengah": "ukm",
    "usaha kecil menengah": "ukm",
    "usaha mikro dan kecil": "ukm",
    "usaha mikro": "ukm",
    "satuan polisi pamong praja": "satpolpp",
    "polisi pamong praja": "satpolpp",
    "satpol pp": "satpolpp",
    "sekretariat daerah": "setda",
    "sekretariat dprd": "setwan",
    "sekretariat dewan perwakilan rakyat daerah": "setwan",
    "sekretariat dewan": "setwan",
    "tata ruang": "tataruang",
    "penataan ruang": "tataruang",
}
#: Longest first, as lists of words.
PHRASES: Final = sorted(
    ((phrase.split(), word) for phrase, word in _PHRASES.items()), key=lambda p: -len(p[0])
)

SAME: Final = {
    "kec": DISTRICT,
    "kecamatan": DISTRICT,
    "camat": DISTRICT,
    "pkm": HEALTH_CENTRE,
    "pusk": HEALTH_CENTRE,
    "puskes": HEALTH_CENTRE,
    "rsud": HOSPITAL,
    "rsu": HOSPITAL,
    "kel": "kelurahan",
    "lurah": "kelurahan",
    "kab": "kabupaten",
    "bag": "bagian",
    "din": "dinas",
    "kadis": "dinas",
    "kaban": "badan",
    "satpol": "satpolpp",
    "pencatatan": "catatan",
    "kearsipan": "arsip",
    "kepemudaan": "pemuda",
    "keolahragaan": "olahraga",
    "informasi": "informatika",
    "pengelolaan": "pengelola",
    "persandian": "sandi",
    "umkm": "ukm",
    "riset": "penelitian",
}

NUMERALS: Final = {
    "satu": "1",
    "dua": "2",
    "tiga": "3",
    "empat": "4",
    "lima": "5",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
}

#: The planning agency keeps being the same office when research and innovation are joined to it
#: (Bappeda, Bappedalitbang, Bapperida: domain.md §5).
PLANNING: Final = frozenset({"badan", "perencanaan", "pembangunan"})
JOINED_TO_PLANNING: Final = frozenset({"penelitian", "pengembangan", "inovasi"})

#: Long words that say the kind of unit; a slip of the pen in them does no harm.
LONG_KINDS: Final = (DISTRICT, HEALTH_CENTRE, "kelurahan", "sekretariat", "inspektorat")
