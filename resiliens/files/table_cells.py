"""What the cells of a table mean whatever the column: words and days. Nothing is guessed.

Not for numbers with units, nor for what a column is called.
"""

from __future__ import annotations

import re
from datetime import date

from resiliens.files.tables import Value

_DOTTED = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4}|[0-9]{2})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00(?::00)?)?")


def words_in(value: Value) -> str:
    """The cell as text, `""` for an empty one: a day as `2027-06-01`, `3.0` as `3`."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def day_in(written: str) -> date | None:
    """`2027-06-01`, `1.6.2027`, `1. 6. 27`; nothing that could be another day as well."""
    iso, dotted = _ISO.fullmatch(written), _DOTTED.fullmatch(written)
    try:
        if iso is not None:
            year, month, day = map(int, iso.groups())
            return date(year, month, day)
        if dotted is not None:
            day, month, year = map(int, dotted.groups())
            return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
    return None
