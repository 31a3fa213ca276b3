"""What stands on pictures and in reports, as it can be printed: with fonts, in narrow columns."""

import json
import re
from dataclasses import asdict
from typing import Any, Final

from documents.figures import Missing, Picture, Report
from locales import visible

#: Pictographs that no font here has, however many stand together; others (★ ✓ ❤ ☎) are printed.
_PICTOGRAPHS: Final = re.compile(
    "(?:[\U0001f000-\U0001faff\u2630-\u2637\u269d-\u269f\u26b3-\u2700\u2705\u270a\u270b\u2728"
    "\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u3297\u3299]"
    "[\ufe0f\u200d\u20e3\u2640\u2642\U000e0020-\U000e007f]* ?)+(?<! )"
)
#: Scripts that no font here has: from Syriac and Thai to Javanese, Sundanese and Chinese.
_SCRIPTS: Final = re.compile(
    "[\u0700-\u08ff\u0980-\u0e7f\u0f00-\u107f\u1100-\u137f\u1400-\u1cff\u2d00-\u2dff\u2e80-\u2fff"
    "\u3001-\u3029\u3031-\u303c\u3040-\u3296\u329a-\ua5ff\ua680-\uaaff\uac00-\ud7ff\uf900-\ufaff"
    "\uff00-\uffef\U00010000-\U0001cfff\U00020000-\U0003ffff]+"
)
#: Asks for the coloured form of what stands before it.
_COLOURED: Final = "\ufe0f"
#: A word longer than a narrow column is broken, wherever it is full.
_LONG_WORD: Final = re.compile(r"\S{25,}")
_BREAK: Final = "\u200b"


def printable(content: Picture | Report) -> str:
    """The data of a layout, as JSON."""
    return json.dumps(_printable(asdict(content), content.missing))


def _printable(value: Any, missing: Missing) -> Any:
    match value:
        case str():
            shown = _PICTOGRAPHS.sub(missing.pictograph, visible(value)).replace(_COLOURED, "")
            return _LONG_WORD.sub(_breakable, _SCRIPTS.sub(missing.script, shown))
        case dict():
            return {name: _printable(one, missing) for name, one in value.items()}
        case list() | tuple():
            return [_printable(one, missing) for one in value]
    return value


def _breakable(word: re.Match[str]) -> str:
    return _BREAK.join(word[0])
