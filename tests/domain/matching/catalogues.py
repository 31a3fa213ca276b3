"""A small catalogue that the stories about finding are told with."""

from domain.matching import Entry, Matcher

SERANG, TANGERANG = "36.04", "36.03"


def entry(number: str, name: str, expansion: str = "", summary: str = "", **other: object) -> Entry:
    fields: dict[str, object] = {
        "agency": "Dinas Kesehatan",
        "agency_id": 1,
        "region": SERANG,
        "public": True,
    }
    return Entry(number, name, expansion, summary, **(fields | other))  # type: ignore[arg-type]  # a test's shorthand


ENTRIES = [
    entry("1", "Simpel", "Sistem Pelayanan Kepegawaian Elektronik", agency="BKPSDM"),
    entry("2", "e-BUMDes", "", "Pembukuan badan usaha milik desa.", agency="DPMD"),
    entry("3", "SILAK", "Sistem Informasi Layanan Kepegawaian", agency="BKD"),
    entry("4", "Silak", "Sistem Informasi Laporan Keuangan Desa", agency="Kecamatan Curug"),
    entry("5", "GEMAR IKAN", "Gerakan Makan Ikan Cegah Stunting", "Balita diberi menu ikan laut."),
    entry("6", "Ratu Kencana", "Rakyat Bersatu untuk Keluarga Berencana", agency="DKBPPPA"),
    entry("7", "SIMANTUL", "", "Pasien mengambil nomor antrean poli dari rumah.", agency="RSUD"),
    entry("8", "Sistem Informasi Pelayanan Perizinan", "", agency="DPMPTSP"),
    entry("9", "Sistem Informasi Pelayanan Pajak Daerah", "", agency="Bapenda"),
    entry("10", "Siap Kerja II", "", agency="Disnaker"),
    entry("11", "Pos Bantuan Hukum Desa", "", agency="Bagian Hukum"),
    entry(
        "12", "Surga Desa", "", "Surat keterangan selesai di kantor desa.", agency="Kecamatan Jambe"
    ),
]


def small_catalogue() -> Matcher:
    return Matcher(ENTRIES, abbreviations={"Dinkes": "Dinas Kesehatan"})
