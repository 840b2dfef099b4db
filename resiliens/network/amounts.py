"""Amounts with units, compared exactly or not at all: tonnes with kilos, MWh with GWh, never cubic metres
with tonnes, since nobody said how dense the heap is.

What is written per week or month is compared only with the same. Not for how amounts are printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from resiliens.model.answers import Plain
from resiliens.model.exchange import Amounts

_UNITS: Mapping[str, Mapping[Fraction, str]] = {
    "mass": {
        Fraction(1, 1000): "g gram", Fraction(1): "kg kilo kilos kilogram",
        Fraction(1000): "t tonn tonne tonnes ton tons",
    },
    "volume": {
        Fraction(1, 1000): "l liter litre litres", Fraction(1, 10): "hl hektoliter",
        Fraction(1): "m3 m³ kubikk kubikkmeter kubikkmetrar kbm cubicmetres cubicmetre",
    },
    "loose volume": {
        Fraction(1): "lm3 lm³ løsm3 løsm³ løsekubikk løskubikk løskubikkmeter m3løs m3laus "
                     "m3loose m³løs lausm3 loosem3 loosem³",
    },
    "solid volume": {Fraction(1): "fm3 fm³ fastm3 fastkubikk fastkubikkmeter m3fast m3solid solidm3"},
    "energy": {
        Fraction(1): "kwh", Fraction(1000): "mwh", Fraction(10**6): "gwh", Fraction(10**9): "twh",
        Fraction(5, 18): "mj", Fraction(5000, 18): "gj",
    },
    "power": {Fraction(1, 1000): "w watt", Fraction(1): "kw kilowatt", Fraction(1000): "mw megawatt"},
    "hours": {Fraction(1): "h time timer timar hour hours maskintimer maskintimar arbeidstimer"},
    "days": {Fraction(1): "d dag dager dagar day days dagsverk"},
    "weeks": {Fraction(1): "uke uker veke veker week weeks"},
    "man-years": {Fraction(1): "årsverk manyears"},
    "people": {Fraction(1): "person personer personar persons people folk ansatte tilsette"},
    "area": {
        Fraction(1): "m2 m² kvm kvadratmeter kvadratmetrar sqm",
        Fraction(1000): "daa dekar mål", Fraction(10**4): "ha hektar hectares",
    },
    "length": {Fraction(1): "m meter metrar metres", Fraction(1000): "km kilometer"},
    "pallets": {Fraction(1): "pall palle paller pallar pallet pallets europaller europallar"},
    "pallet places": {Fraction(1): "pallplass pallplasser pallplassar palleplasser palletplaces"},
    "pieces": {Fraction(1): "stk stykk stykker stykke pcs pieces enheter einingar"},
    "loads": {Fraction(1): "lass billass vogntog turer turar tur trips loads"},
    "bags": {Fraction(1): "storsekk storsekker storsekkar bigbag bigbags"},
    "bales": {Fraction(1): "balle baller ballar rundballer rundballar bales"},
    "containers": {Fraction(1): "container containere containers konteiner konteinere konteinarar"},
    "barrels": {Fraction(1): "fat tønne tønner tønnar drums barrels"},
}  # fmt: skip
_BY_WORD: Mapping[str, tuple[str, Fraction]] = {
    word: (dimension, size)
    for dimension, sizes in _UNITS.items() for size, words in sizes.items() for word in words.split()
}  # fmt: skip
_YEAR = re.compile(
    r"(?:/|per|pr\.?|i|a|om|each|every)\s*(?:år|året|year|annum)\b|\b(?:årlig|årleg|yearly|annually)\b"
)
_OTHER_RATE = re.compile(
    r"(?:/|\bper\b|\bpr\b\.?|\bi\b|\bom\b|\ba\b|\beach\b|\bevery\b)\s*"
    r"(?P<span>døgn|dag|dagen|day|uke|uka|uken|veke|veka|week|måned|måneden|månad|månaden|month|time|timen|hour|h)\b"
)
_SPANS: Mapping[str, tuple[str, ...]] = {
    "day": ("døgn", "dag", "dagen", "day"), "week": ("uke", "uka", "uken", "veke", "veka", "week"),
    "month": ("måned", "måneden", "månad", "månaden", "month"), "hour": ("time", "timen", "hour", "h"),
}  # fmt: skip
_NUMBER = re.compile(
    r"(?:ca\.?|cirka|rundt|om lag|about|around|~)?\s*"
    r"(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?"
)
LONGEST_AMOUNT = 40  # characters
_LONGEST = 60  # characters of a unit that is looked at


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of a dimension, in its smallest whole unit. Only amounts of one dimension can be compared."""

    value: Fraction
    dimension: str


def amount_of(amount: Plain, unit: str) -> Amount | None:
    """The amount that was written, or None where it is none that can be compared with anything."""
    number = _number(amount)
    dimension = dimension_of(unit)
    if number is None or number <= 0 or dimension is None:
        return None
    name, size = dimension
    return Amount(number * size, name)


def dimension_of(unit: str) -> tuple[str, Fraction] | None:
    """What a unit measures, and its size: `tonn`, `t/år`, `MWh i året`, `m3 løs`."""
    written = _YEAR.sub(" ", unit[:_LONGEST].casefold())
    rate = ""
    found = _OTHER_RATE.search(written)
    if found:
        span = found.group("span")
        rate = next(f" a {name}" for name, words in _SPANS.items() if span in words)
        written = written[: found.start()] + " " + written[found.end() :]
    known = _BY_WORD.get(re.sub(r"[\s.()-]+", "", written))
    return None if known is None else (known[0] + rate, known[1])


def compared(have: Amount | None, want: Amount | None, *, both_written: bool) -> tuple[Amounts, int]:
    """Does the have cover the want; and how much of it, in per cent cut to whole tens, where not.

    `both_written`: both sides gave something, so that what cannot be compared is said to be so.
    """
    if have is None or want is None:
        return ("not-comparable" if both_written else "unknown"), 0
    if have.dimension != want.dimension:
        return "not-comparable", 0
    if have.value >= want.value:
        return "enough", 100
    return "part", int(have.value * 10 / want.value) * 10


def _number(amount: Plain) -> Fraction | None:
    if isinstance(amount, bool) or amount is None:
        return None
    if isinstance(amount, int | float):
        return Fraction(str(amount)) if abs(amount) < 1e15 else None
    short = isinstance(amount, str) and len(amount) <= LONGEST_AMOUNT
    found = _NUMBER.fullmatch(str(amount).strip().casefold()) if short else None
    if found is None:
        return None
    whole = re.sub(r"\D", "", found.group(1))
    return Fraction(f"{whole}.{found.group(2) or 0}")
