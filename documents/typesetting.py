"""Pictures and reports set by typst: what people typed is handed over as data, never as markup."""

import json
import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from documents.figures import Picture, Report
from locales import visible

LAYOUTS: Final = Path(__file__).parent / "layouts"
#: A layout 360 pt wide becomes a picture of 1,080 pixels, which fills a phone's screen.
PIXELS_PER_INCH: Final = 216

#: No font here has them; an empty box says that something stood there.
_PICTOGRAPHS: Final = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
)
_BOX: Final = "□"
#: A word longer than a narrow column is broken, wherever it is full.
_LONG_WORD: Final = re.compile(r"\S{25,}")
_BREAK: Final = "\u200b"


def picture_png(picture: Picture) -> bytes:
    """The picture as PNG, 1,080 pixels wide and as high as it needs."""
    return _set("picture.typ", picture, "png", PIXELS_PER_INCH)


def report_pdf(report: Report) -> bytes:
    """The report as PDF on A4."""
    return _set("report.typ", report, "pdf")


def _set(
    layout: str, content: Picture | Report, form: Literal["png", "pdf"], ppi: float | None = None
) -> bytes:
    import typst

    return typst.compile(
        LAYOUTS / layout,
        format=form,
        ppi=ppi,
        sys_inputs={"data": json.dumps(_printable(asdict(content)))},
        font_paths=[_fonts()],
        ignore_system_fonts=True,
    )


@cache
def _fonts() -> Path:
    from fontpkg_plus_jakarta_sans import ROOT

    return Path(ROOT) / "files"


def _printable(value: Any) -> Any:
    match value:
        case str():
            return _LONG_WORD.sub(_breakable, _PICTOGRAPHS.sub(_BOX, visible(value)))
        case dict():
            return {name: _printable(one) for name, one in value.items()}
        case list() | tuple():
            return [_printable(one) for one in value]
    return value


def _breakable(word: re.Match[str]) -> str:
    return _BREAK.join(word[0])
