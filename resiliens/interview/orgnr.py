"""A Norwegian organisation number, checked kindly: nine digits, the last one a check digit.

Loads the checking library only when there is something to check.
"""

from __future__ import annotations

import unicodedata

DIGITS = 9


def tidy_orgnr(text: str) -> str:
    """The nine digits alone, without spaces, NO and MVA."""
    return "".join(str(unicodedata.decimal(letter)) for letter in _bare(text) if letter.isdecimal())


def orgnr_problem(text: str) -> str:
    """The key of what is wrong, or an empty text."""
    digits = tidy_orgnr(text)
    if len(digits) != DIGITS or not all(_may_stand(letter) for letter in _bare(text)):
        return "refused-orgnr-length"
    from stdnum.no import orgnr

    return "" if orgnr.is_valid(digits) else "refused-orgnr-digit"


def _bare(text: str) -> str:
    return text.upper().replace("NO", "").replace("MVA", "")


def _may_stand(letter: str) -> bool:
    return letter.isdecimal() or letter.isspace() or letter in ".-:"
