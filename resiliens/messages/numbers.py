"""Numbers, dates and lists as people write them, by Babel; imported only where one is printed.

Not for the tables of `score`, which print whole steps and load nothing of this.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}


def date_in_words(day: date, language: str) -> str:
    """`23. november 2026`."""
    from babel.dates import format_date

    return format_date(day, format="long", locale=LOCALES[language])


def short_date(day: date, language: str) -> str:
    """`23.11.2026`; in English `23 Nov 2026`, since there the order of day and month is in doubt."""
    if language != "en":
        return f"{day.day}.{day.month}.{day.year}"
    from babel.dates import format_date

    return format_date(day, format="d MMM yyyy", locale=LOCALES[language])


def number(value: float, language: str) -> str:
    """`1 234,5`: at most six decimals, none that are zero."""
    from babel.numbers import format_decimal

    return format_decimal(value, format="#,##0.######", locale=LOCALES[language])


def cut(value: float, decimals: int) -> float:
    """Cut towards 0, never round up: 2.996 becomes 2.99 (scoring document, section 1, Display)."""
    scale: int = 10**decimals
    slack = 1e-9 * scale if value >= 0 else -1e-9 * scale
    return int(value * scale + slack) / scale


def listing(items: Sequence[str], language: str) -> str:
    """`a, b og c`."""
    from babel.lists import format_list

    return format_list(list(items), locale=LOCALES[language])
