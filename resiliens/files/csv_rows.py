"""Rows of cells as CSV, for machines or for a Norwegian Excel, formulas made harmless.

Not for what the rows hold.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

Cell = str | int | float | None
_FORMULA = re.compile("[\\s\"'\u00a0\u200b-\u200f\u2060\ufeff]*[=+\\-@\t\r\n＝＋－＠]")


def csv_of(rows: Iterable[Sequence[Cell]], *, excel: bool = False) -> str:
    """RFC 4180 with comma and point; for `excel` semicolon, decimal comma and a byte order mark.

    A text cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if excel else ",", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_written(value, excel=excel) for value in row])
    return ("\ufeff" if excel else "") + out.getvalue()


def is_formula(text: str) -> bool:
    """Would a spreadsheet compute this text?"""
    return _FORMULA.match(text) is not None


def _written(value: Cell, *, excel: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if is_formula(value) else value
    written = repr(value)
    return written.replace(".", ",") if excel and isinstance(value, float) else written
