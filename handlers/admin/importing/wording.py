"""Why a row is refused, in words, for the chat and for the file to mend."""

from collections.abc import Sequence

from handlers.admin.transfer import Why
from locales import Texts, clip

_SHOWN = 60  # letters of a cell


def offered(texts: Texts, why: str, names: Sequence[str]) -> str:
    """What may be meant instead, or which row is repeated; in brackets, or nothing."""
    if why == Why.REPEATED:
        names = [texts.plain("import-row", row=int(row)) for row in names]
    return texts.plain("import-offered", names=list(names)) if names else ""


def reason(texts: Texts, field: str, why: str, value: str, names: Sequence[str]) -> str:
    """A reason against a row as plain text."""
    said = texts.plain("import-problem", why=why, offered=offered(texts, why, names))
    if not field:
        return said
    return texts.plain("import-cell", field=field, value=clip(value, _SHOWN) or None, why=said)
