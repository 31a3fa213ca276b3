"""Tables that officials send, read into rows without trusting their size, encoding or shape."""

from documents.spreadsheets.reading import read_upload
from documents.spreadsheets.table import (
    MAX_BYTES,
    Flaw,
    Notes,
    Row,
    Table,
    UnreadableTable,
)
from documents.spreadsheets.text import read_table

__all__ = [
    "MAX_BYTES",
    "Flaw",
    "Notes",
    "Row",
    "Table",
    "UnreadableTable",
    "read_table",
    "read_upload",
]
