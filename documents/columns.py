"""The columns of import files: what each may also be called, and which row of a file names them."""

from collections.abc import Mapping, Sequence
from typing import Final

#: What a column may also be called.
ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "daerah": ("kode_daerah",),
    "nama": ("nama_inovasi", "nama_unit", "nama_perangkat_daerah"),
    "perangkat_daerah": ("opd", "unit", "unit_kerja"),
    "penanggung_jawab": ("pic",),
    "urusan": ("urusan_pemerintahan",),
    "bentuk": ("bentuk_inovasi",),
    "jenis": ("jenis_inovasi", "jenis_unit"),
    "tahapan": ("tahapan_inovasi",),
}
UNITS: Final = ("daerah", "nama", "singkatan", "jenis", "induk")
INNOVATIONS: Final = (
    "daerah",
    "perangkat_daerah",
    "nama",
    "kepanjangan",
    "ringkasan",
    "tahapan",
    "bentuk",
    "jenis",
    "urusan",
    "tanggal_uji_coba",
    "tanggal_penerapan",
    "penanggung_jawab",
    "peluncuran",
    "tanggal_peluncuran",
    "status",
)

#: Every name that an import reads.
KNOWN: Final = frozenset(
    name for column in {*UNITS, *INNOVATIONS} for name in (column, *ALSO.get(column, ()))
)
#: Known names that a row must have to be taken for the header.
_ENOUGH: Final = 2


def names_columns(headers: Sequence[str]) -> bool:
    """Is this row of folded cells the header of an import file?"""
    return len(KNOWN.intersection(headers)) >= _ENOUGH


def called(headers: Sequence[str]) -> dict[str, str]:
    """Which of these headers stands for each column of an import, where one does."""
    found = {}
    for column in {*UNITS, *INNOVATIONS}:
        names = (column, *ALSO.get(column, ()))
        own = next((name for name in names if name in headers), None)
        if own is not None:
            found[column] = own
    return found


def has_column(headers: Sequence[str], column: str) -> bool:
    """Is there a column of this name, or of another name for it?"""
    return not {column, *ALSO.get(column, ())}.isdisjoint(headers)
