"""What stands on a picture and in a report of figures: words and numbers as they are printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A line with a bar below it. `share`: how full the bar is, 0 to 1."""

    label: str
    said: str
    share: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Units without an innovation: what kind, their names, and how many more there are."""

    label: str
    names: tuple[str, ...]
    further: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """A number and what it counts."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What is printed where somebody typed pictographs, or a script, that no font here has."""

    pictograph: str
    script: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The figures of a region for a phone: what is said aloud, bars, gaps, what needs attention.

    said: the sentence, and lines below it · footer: scope, time, from whom.
    """

    title: str
    region: str
    scope: str
    said: tuple[str, ...]
    coverage_title: str
    coverage: tuple[Bar, ...]
    regions_title: str
    regions: tuple[Bar, ...]
    target_title: str
    target: Bar | None
    gaps_title: str
    gaps: tuple[Gap, ...]
    tiles: tuple[Tile, ...]
    notes_title: str
    notes: tuple[str, ...]
    footer: tuple[str, ...]
    missing: Missing


@dataclass(frozen=True, slots=True)
class Printed:
    """A table as printed.

    title: empty where the header says enough · widths: of the columns, relative · numbers: columns
    set to the right · total: the last row is the sum · narrow: two of them fit side by side.
    """

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numbers: tuple[int, ...] = ()
    total: bool = False
    narrow: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: place and date, in which capacity, the name with titles, rank and NIP."""

    dated: str
    capacity: tuple[str, ...]
    name: str
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The official report of a region's figures.

    letterhead: the region, its office, then where that is found · page: "Halaman {page} dari
    {pages}" · annexes: long tables, each on pages of its own.
    """

    title: str
    region: str
    author: str
    scope: str
    letterhead: tuple[str, ...]
    said: tuple[str, ...]
    gaps: tuple[Gap, ...]
    tables: tuple[Printed, ...]
    notes_title: str
    notes: tuple[str, ...]
    signature: Signature
    annexes: tuple[Printed, ...]
    footer: str
    page: str
    missing: Missing
