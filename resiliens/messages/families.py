"""Codes that readers of questionnaires and of answers share: same number, same words, own family.

Not for codes that only one of them has.
"""

from __future__ import annotations

from collections.abc import Mapping

FAMILIES = ("RQ", "RA")


def for_both(words: Mapping[str, str]) -> dict[str, str]:
    """`010` as `RQ010` and `RA010`."""
    return {family + number: text for family in FAMILIES for number, text in words.items()}
