"""What stands on pictures and in reports, as it can be printed: with fonts, in narrow columns."""

import json
import re
from dataclasses import asdict
from typing import Any, Final

from documents.figures import Picture, Report
from locales import visible

#: No font here has them; an empty box says that something stood there.
_PICTOGRAPHS: Final = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
)
_BOX: Final = "□"
#: A word longer than a narrow column is broken, wherever it is full.
_LONG_WORD: Final = re.compile(r"\S{25,}")
_BREAK: Final = "\u200b"


def printable(content: Picture | Report) -> str:
    """The data of a layout, as JSON."""
    return json.dumps(_printable(asdict(content)))


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
