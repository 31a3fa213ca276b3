"""Workbooks to be filled in and imported: the importer's columns, drop-downs, and an example."""

from collections.abc import Mapping, Sequence
from typing import Final

from documents.columns import INNOVATIONS, UNITS
from documents.workbooks import Column, Sheet
from domain.agencies import AgencyType
from domain.innovations import Category, Medium, Stage, Verification
from locales import Texts, enum_key

#: What must be filled in; the importer refuses a row without it.
NEEDED: Final = {
    "units": frozenset({"daerah", "nama", "jenis"}),
    "innovations": frozenset({"daerah", "perangkat_daerah", "nama"}),
}
_WIDE: Final = frozenset({"perangkat_daerah", "nama", "kepanjangan", "ringkasan", "urusan"})


def units_template(texts: Texts, region: str, units: Sequence[str]) -> list[Sheet]:
    """A workbook to list units in. `region`: its name; `units`: those known, to be parents."""
    choices = {"daerah": [region], "jenis": _words(texts, AgencyType), "induk": units}
    return _template(texts, "units", UNITS, choices)


def innovations_template(
    texts: Texts, region: str, units: Sequence[str], affairs: Sequence[str]
) -> list[Sheet]:
    """A workbook to list innovations in: names of the region, its units, and the urusan."""
    choices = {
        "daerah": [region],
        "perangkat_daerah": units,
        "tahapan": _words(texts, Stage),
        "bentuk": _words(texts, Category),
        "jenis": _words(texts, Medium),
        "urusan": affairs,
        "status": _words(texts, Verification),
    }
    return _template(texts, "innovations", INNOVATIONS, choices)


def _template(
    texts: Texts, kind: str, names: Sequence[str], choices: Mapping[str, Sequence[str]]
) -> list[Sheet]:
    headers = {name: texts.plain(f"template-{kind}-{name}") for name in names}
    examples = {name: texts.plain(f"template-{kind}-{name}.example") for name in names}
    if choices["daerah"]:
        examples["daerah"] = choices["daerah"][0]
    offered = {name: words for name, words in choices.items() if words}
    chosen = texts.plain("template-choices")
    columns = [
        Column(headers[name], _width(name), _cells(chosen, list(offered), name, offered))
        for name in names
    ]
    return [
        Sheet(texts.plain(f"template-{kind}"), columns),
        _guide(texts, kind, headers, examples),
        Sheet(
            texts.plain("template-example"),
            [Column(headers[name], _width(name)) for name in names],
            [[examples[name] for name in names]],
        ),
        _choices(chosen, headers, offered),
    ]


def _guide(
    texts: Texts, kind: str, headers: Mapping[str, str], examples: Mapping[str, str]
) -> Sheet:
    """What goes into each column."""
    columns = [
        Column(texts.plain("template-column"), 24),
        Column(texts.plain("template-needed"), 10),
        Column(texts.plain("template-meaning"), 70),
        Column(texts.plain("template-example"), 50),
    ]
    must = texts.plain("template-must")
    rows = [
        (
            header,
            must if name in NEEDED[kind] else None,
            texts.plain(f"template-{kind}-{name}.meaning"),
            examples[name],
        )
        for name, header in headers.items()
    ]
    return Sheet(texts.plain("template-guide"), columns, rows)


def _choices(title: str, headers: Mapping[str, str], offered: Mapping[str, Sequence[str]]) -> Sheet:
    """The words that the drop-downs offer, a column for each."""
    longest = max(map(len, offered.values()))
    rows = [
        [words[place] if place < len(words) else None for words in offered.values()]
        for place in range(longest)
    ]
    return Sheet(title, [Column(headers[name], 40) for name in offered], rows)


def _cells(
    title: str, order: Sequence[str], name: str, offered: Mapping[str, Sequence[str]]
) -> str | None:
    """Where the words of a column stand."""
    if name not in offered:
        return None
    letter = chr(ord("A") + order.index(name))
    return f"{title}!${letter}$2:${letter}${len(offered[name]) + 1}"


def _width(name: str) -> int:
    return 40 if name in _WIDE else 20


def _words(
    texts: Texts, kind: type[AgencyType | Stage | Category | Medium | Verification]
) -> list[str]:
    return [texts.plain(enum_key(member)) for member in kind]
