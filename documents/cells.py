"""The cells of one row, read as words and dates; what cannot be taken is kept with its reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from documents.columns import ALSO, KNOWN
from documents.spreadsheets import Row
from domain.dates import Ask, Moment, Sure, Tense, parse_date

LONGEST_NAME: Final = 300
LONGEST_TEXT: Final = 10_000

T = TypeVar("T")


class Reason(StrEnum):
    """Why a cell cannot be taken."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    UNKNOWN_WORD = "unknown-word"
    NOT_A_DATE = "not-a-date"
    UNCLEAR_DATE = "unclear-date"
    DATE_AHEAD = "date-ahead"
    APPLIED_BEFORE_TRIAL = "applied-before-trial"
    SLIPPED_CELLS = "slipped-cells"
    FORMULA_FAILED = "formula-failed"


#: What a spreadsheet shows where a formula failed.
_FAILED: Final = frozenset(
    {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"}
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell that cannot be taken: row and column as in the file, and what stands there."""

    row: int
    field: str
    reason: Reason
    value: str = ""


class Cells:
    """Reads the cells of a row by the names of their columns.

    An empty or missing cell is None; one that cannot be taken is too, and is in `refusals`.
    """

    def __init__(self, row: Row) -> None:
        self.number = row.number
        self.refusals: list[Refusal] = []
        self._cells = row.cells
        if row.surplus:
            self.refuse("", Reason.SLIPPED_CELLS)
        for field in (name for name, cell in row.cells.items() if cell in _FAILED):
            if field in KNOWN:
                self.refuse(field, Reason.FORMULA_FAILED)

    def refuse(self, field: str, reason: Reason) -> None:
        """Keep a reason against the cell."""
        self.refusals.append(Refusal(self.number, field, reason, self._cell(field)[:LONGEST_NAME]))

    def text(self, field: str, longest: int = LONGEST_NAME) -> str | None:
        """The cell as it stands there."""
        cell = self._cell(field)
        if len(cell) > longest:
            self.refuse(field, Reason.TOO_LONG)
        return cell or None

    def needed(self, field: str) -> str:
        """The cell of a column that may not be empty."""
        if not self._cell(field):
            self.refuse(field, Reason.EMPTY)
        return self.text(field) or ""

    def word(self, field: str, meaning: Callable[[str], T | None]) -> T | None:
        """What the word in the cell means."""
        cell = self._cell(field)
        meant = meaning(cell) if cell else None
        if cell and meant is None:
            self.refuse(field, Reason.UNKNOWN_WORD)
        return meant

    def moment(self, field: str, today: date) -> Moment | None:
        """The date in the cell; without a year it is the last one before today."""
        cell = self._cell(field).removesuffix(" 00:00:00")
        answer = parse_date(cell, today=today, tense=Tense.PAST) if cell else None
        if isinstance(answer, Sure):
            return answer.moment
        if answer:
            unclear = isinstance(answer, Ask)
            self.refuse(field, Reason.UNCLEAR_DATE if unclear else Reason.NOT_A_DATE)
        return None

    def moment_done(self, field: str, today: date) -> Moment | None:
        """The date of something done, which cannot lie ahead of today."""
        moment = self.moment(field, today)
        if moment and moment.certainly_after(today):
            self.refuse(field, Reason.DATE_AHEAD)
        return moment

    def _cell(self, field: str) -> str:
        names = (field, *ALSO.get(field, ()))
        return next((self._cells[name] for name in names if name in self._cells), "")
