"""Reads CSV as people save it: comma, semicolon or tab, UTF-8 or Windows-1252, with or without `sep=`.

Gives texts only; what a text means is for who knows the column. Limits from the reliability rules.
"""

from __future__ import annotations

import csv
import io
import re

from resiliens.files.collecting import Refused
from resiliens.files.csv_rows import is_formula
from resiliens.files.tables import CellNotes, Table

MOST_ROWS, MOST_COLUMNS = 100_000, 1000
_BOM = b"\xef\xbb\xbf"
_WIDE = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_DELIMITERS = ";,\t"
_A_LOOK, _FIRST_LINES = 10_000, 10
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def read_csv(data: bytes, notes: CellNotes) -> Table | None:
    """The table; None where there is none, and then the notes say why."""
    try:
        text = _decoded(data, notes)
    except Refused as refused:
        notes.error(refused.code, **refused.arguments)
        return None
    first, text = _without_hint(text)
    delimiter = first[1] if first else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append([_plain(cell) for cell in row])
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                notes.error("106", (reader.line_num, 0), rows=MOST_ROWS, columns=MOST_COLUMNS)
                return None
    except csv.Error:
        notes.error("109", (reader.line_num + (1 if first else 0), 0))
        return None
    return Table(rows, 2 if first else 1)


def is_for_excel(data: bytes) -> bool:
    """Are these bytes CSV as a Norwegian Excel writes it, with something else than a comma between cells?"""
    try:
        text = _decoded(data, CellNotes("", "RT"))
    except Refused:
        return False
    first, text = _without_hint(text)
    return (first[1] if first else _delimiter(text)) != ","


def _decoded(data: bytes, notes: CellNotes) -> str:
    """UTF-8, else Windows-1252 with a warning."""
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            raise Refused("005", encoding=encoding)
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError as error:
            raise Refused("034", byte=f"0x{data[error.start]:02X}") from error
        notes.warn("107")
    if not text.strip():
        raise Refused("004")
    control = _CONTROL.search(text)
    if control is not None:
        raise Refused("006", character=f"U+{ord(control.group()):04X}")
    return text


def _without_hint(text: str) -> tuple[tuple[str, str] | None, str]:
    """Excel's first line `sep=;`, and the rest."""
    line, _, rest = text.partition("\n")
    hint = line.strip().strip('"')
    if hint.lower().startswith("sep=") and len(hint) == 5 and hint[4] in _DELIMITERS:
        return ("sep", hint[4]), rest
    return None, text


def _delimiter(text: str) -> str:
    """The delimiter that one of the first lines uses most, outside quotes."""
    lines = re.sub(r'"[^"]*"', "", text[:_A_LOOK]).splitlines()[:_FIRST_LINES]
    return max(_DELIMITERS, key=lambda one: max(line.count(one) for line in lines))


def _plain(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from computing the text."""
    return cell[1:] if cell.startswith("'") and is_formula(cell[1:]) else cell
