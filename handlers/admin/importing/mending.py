"""The rows that were refused, as a workbook to mend and send again."""

from collections import defaultdict

from documents.spreadsheets import Table
from documents.workbooks import Column, Sheet, workbook
from handlers.admin.importing.examining import Plan, refused_rows
from handlers.admin.importing.wording import reason
from locales import Texts

_WIDTH = 24
_WHY_WIDTH = 60


def to_mend(table: Table, plan: Plan, texts: Texts) -> bytes:
    """An XLSX of the refused rows: the file's own columns, and one that says what is wrong."""
    why: dict[int, list[str]] = defaultdict(list)
    for problem in plan.problems:
        why[problem.row].append(
            reason(texts, problem.field, problem.why, problem.value, problem.offered)
        )
    columns = [Column(title, _WIDTH) for title in table.titles]
    columns.append(Column(texts.plain("upload-why"), _WHY_WIDTH))
    rows = [[*cells, "; ".join(why[row])] for row, cells in refused_rows(table, plan)]
    return workbook([Sheet(texts.plain("upload-refused-sheet"), columns, rows)])
