"""Numbers as people type them: decimal comma, spaces between thousands, `ca.` before, a unit behind.

What could be two numbers, or is in another unit, is not guessed. Not for the numbers of documents.
"""

from __future__ import annotations

import re
from decimal import Decimal

from resiliens.interview.answering import Refusal
from resiliens.interview.units import ratio

_NUMBER = re.compile(r"([+-]?)(\d[\d ]*)(?:([.,])(\d+))?(.*)", re.DOTALL)
_THOUSANDS = re.compile(r"\d{1,3}( \d{3})*|\d+")
_GROUPED = re.compile(r"([+-]?\d{1,3})([.,'’])(\d{3}(?:\2\d{3})*)(?!\d)(?!\2)([.,]\d+)?")
_RANGE = re.compile(r"(\d[\d ,.]*)(?:[-–—]| - | – |til|to|eller|or)\s*(\d[\d ,.]*)(.*)", re.DOTALL)
_ABOUT = re.compile(
    r"(?:ca\.?|cirka|sirka|circa|omtrent|om lag|omlag|rundt|kring|about|around|approx\.?|roughly|[~≈])\s*"
    r"(?=[\d.,+-])",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(r"(kr|nok)\.? ?(?=[\d.,+-])", re.IGNORECASE)
_MONEY_BEHIND = re.compile(r"(?<=\d)[.,]\s?[-–—](?=\s|$)")  # 1200,-
_A_YEAR = re.compile(
    r"\s*(?:/|\bper |\bpr\.? ?|\bi |\ba |\bthe )\s*(?:år|året|year)$|\s+(?:årlig|årleg|annually)$",
    re.IGNORECASE,
)
LONGEST = 20


def read_number(text: str, *, unit: str = "", language: str = "nb") -> float | int | Refusal:
    """The number in the text, in the unit asked for. `2,5`, `1 200`, `ca. 40`, `2,5 GWh` are read.

    `1.234`, `20-30` and `3100 MWh` for GWh are asked about.
    """
    clean = _tidy(text)
    between = _RANGE.fullmatch(clean)
    if between is not None:
        return Refusal("refused-range", {"low": between[1].strip(), "high": between[2].strip()})
    number, rest = split_number(clean)
    plain = _plain(number, language) if _is_unit(rest) else Refusal("refused-number")
    if isinstance(plain, Refusal):
        return plain
    times = _times(rest, unit)
    if times is None:
        return Refusal("refused-unit-other" if unit else "refused-number", {"typed": rest, "unit": unit})
    if times == 1:
        return _figure(plain)
    answer = f"{_written(Decimal(plain) * times, language)} {unit}"
    return Refusal("refused-unit-factor", {"typed": f"{number} {rest}", "answer": answer})


def read_amount(text: str, *, language: str = "nb") -> tuple[float | int | str, str] | Refusal:
    """An amount and its unit, of any kind: `ca. 1 200 tonn i året`. What is no number stays words."""
    clean = _A_YEAR.sub("", _tidy(text)) or text.strip()
    between = _RANGE.fullmatch(clean)
    if between is not None:
        return f"{between[1].strip()}–{between[2].strip()}", between[3].strip()
    number, rest = split_number(clean)
    if not number or not _is_unit(rest):
        return text.strip(), ""
    plain = _plain(number, language)
    if isinstance(plain, Refusal):
        return plain if plain.reason == "refused-two-ways" else (text.strip(), "")
    return _figure(plain), rest


def split_number(text: str) -> tuple[str, str]:
    """The number in front, and the words behind it: `1 200 tonn` gives `1 200` and `tonn`."""
    clean = _tidy(text)
    money = _MONEY_BEFORE.match(clean)
    if money is not None:
        clean = f"{clean[money.end() :]} {money[1]}"
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


def _tidy(text: str) -> str:
    """One spelling of spaces, minus, thousands and small words around the number."""
    clean = _MONEY_BEHIND.sub(" kr", " ".join(text.replace("\u2212", "-").split()))
    clean = _ABOUT.sub("", clean, count=1) if _ABOUT.match(clean) else clean
    clean = re.sub(r"^([+-]?)(?=[.,]\d)", r"\g<1>0", clean)
    return _GROUPED.sub(_ungrouped, clean, count=1) if _GROUPED.match(clean) else clean


def _ungrouped(match: re.Match[str]) -> str:
    """`1.200.000` and `1.200,50` can mean one thing only; `1.200` is left for the language to judge."""
    first, mark, groups, part = match.groups()
    other_mark = part is not None and part[0] != mark
    if part is not None and not other_mark:
        return match[0]
    if len(groups) == 3 and not other_mark and mark in ".,":
        return match[0]
    return first + re.sub(r"\D", "", groups) + (part or "")


def _plain(number: str, language: str) -> str | Refusal:
    """The number as digits with a point, or why not."""
    match = _NUMBER.fullmatch(number)
    if match is None:
        return Refusal("refused-number")
    sign, whole, mark, part, _ = match.groups()
    whole = whole.strip()
    if _THOUSANDS.fullmatch(whole) is None or len(whole) + len(part or "") > LONGEST:
        return Refusal("refused-number")
    if part is not None and len(part) == 3 and mark == ("," if language == "en" else ".") and whole != "0":
        other = f"{whole}{'.' if language == 'en' else ','}{part}"
        return Refusal("refused-two-ways", {"one": f"{whole}{part}", "other": other})
    return sign + whole.replace(" ", "") + (f".{part}" if part is not None else "")


def _figure(plain: str) -> float | int:
    number = float(plain) if "." in plain else int(plain)
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _written(number: Decimal, language: str) -> str:
    text = f"{number.normalize():f}"
    return text if language == "en" else text.replace(".", ",")


def _times(typed: str, unit: str) -> Decimal | None:
    """What to multiply by to get from the typed unit to the one asked for; None where that is nonsense."""
    if not typed:
        return Decimal(1)
    if not unit:
        return None
    times = ratio(typed, unit)
    return ratio(_A_YEAR.sub("", typed), unit) if times is None else times


def _is_unit(rest: str) -> bool:
    """May these words behind a number be its unit? Not `.00`, `e5` or `-30`."""
    return not rest or ((rest[0].isalpha() or rest[0] in "%°") and re.match(r"e[+-]?\d", rest) is None)
