"""Numbers as people type them: decimal comma, spaces between thousands, a unit behind.

What could be two numbers is not guessed. Not for the numbers of documents.
"""

from __future__ import annotations

import re

from resiliens.interview.answering import Refusal

_NUMBER = re.compile(r"([+-]?)(\d[\d ]*)(?:([.,])(\d+))?(.*)", re.DOTALL)
_THOUSANDS = re.compile(r"\d{1,3}( \d{3})*|\d+")
LONGEST = 20


def read_number(text: str, *, unit: str = "", language: str = "nb") -> float | int | Refusal:
    """The number in the text. `2,5`, `2.5`, `1 200`, `2,5 GWh` are read; `1.234` is asked about."""
    number, rest = split_number(text)
    match = _NUMBER.fullmatch(number)
    if match is None or (rest and rest.casefold() != unit.strip().casefold()):
        return Refusal("refused-number")
    sign, whole, mark, part, _ = match.groups()
    whole = whole.strip()
    if _THOUSANDS.fullmatch(whole) is None or len(whole) + len(part or "") > LONGEST:
        return Refusal("refused-number")
    if part is not None and len(part) == 3 and mark == ("," if language == "en" else ".") and whole != "0":
        other = f"{whole}{'.' if language == 'en' else ','}{part}"
        return Refusal("refused-two-ways", {"one": f"{whole}{part}", "other": other})
    plain = sign + whole.replace(" ", "")
    return int(plain) if part is None else _whole_if_whole(float(f"{plain}.{part}"))


def split_number(text: str) -> tuple[str, str]:
    """The number in front, and the words behind it: `1 200 tonn` gives `1 200` and `tonn`."""
    clean = " ".join(text.replace("\u2212", "-").split())
    match = _NUMBER.fullmatch(clean)
    if match is None:
        return "", clean
    sign, whole, mark, part, rest = match.groups()
    fraction = f"{mark}{part}" if part is not None else ""
    return f"{sign}{whole.strip()}{fraction}", rest.strip()


def write_number(number: float, language: str = "nb") -> str:
    """The number with the decimal mark of the language, without rounding."""
    text = str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else repr(float(number))
    return text if language == "en" else text.replace(".", ",")


def _whole_if_whole(number: float) -> float | int:
    return int(number) if number.is_integer() else number
