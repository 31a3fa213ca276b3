"""A shell in which an administrator types commands of Pandu."""

from collections.abc import Callable
from typing import NamedTuple

from storage.facts import DATA

DEMO = DATA / "demo"
UNITS = DEMO / "agencies_36.03.csv"
INNOVATIONS = DEMO / "innovations_36.03.csv"
#: From a file's first line on: what every import of innovations must have.
HEADER = (
    "daerah,perangkat_daerah,nama,kepanjangan,tahapan,tanggal_uji_coba,tanggal_penerapan,urusan"
)


class Printed(NamedTuple):
    """What a command printed, tables with their words unwrapped."""

    code: int
    out: str
    err: str


Shell = Callable[..., Printed]
