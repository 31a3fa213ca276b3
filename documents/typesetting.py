"""Pictures and reports set by typst: what people typed is handed over as data, never as markup."""

from functools import cache
from pathlib import Path
from typing import Final, Literal

LAYOUTS: Final = Path(__file__).parent / "layouts"
#: A layout 360 pt wide becomes a picture of 1,080 pixels, which fills a phone's screen.
PIXELS_PER_INCH: Final = 216


def picture_png(printable: str) -> bytes:
    """A picture as PNG, 1,080 pixels wide and as high as it needs."""
    return _set("picture.typ", printable, "png", PIXELS_PER_INCH)


def report_pdf(printable: str) -> bytes:
    """A report as PDF on A4."""
    return _set("report.typ", printable, "pdf")


def _set(
    layout: str, printable: str, form: Literal["png", "pdf"], ppi: float | None = None
) -> bytes:
    import typst

    return typst.compile(
        LAYOUTS / layout,
        format=form,
        ppi=ppi,
        sys_inputs={"data": printable},
        font_paths=[_fonts()],
        ignore_system_fonts=True,
    )


@cache
def _fonts() -> Path:
    from fontpkg_plus_jakarta_sans import ROOT

    return Path(ROOT) / "files"
