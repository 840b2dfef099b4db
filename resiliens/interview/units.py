"""Units as people write them: which are the same, and which are a power of ten apart.

Pure. Nothing is converted in silence: who asks is told what one unit would be in the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_FAMILIES: dict[str, dict[str, str]] = {
    "energy": {"wh": "1", "kwh": "1e3", "mwh": "1e6", "gwh": "1e9", "twh": "1e12"},
    "power": {"w": "1", "kw": "1e3", "mw": "1e6", "gw": "1e9"},
    "mass": {"g|gram": "1", "kg|kilo": "1e3", "t|tonn|ton|tonne|tonnes|tons": "1e6"},
    "volume": {"l|liter|litar|litre|litres|liters": "1", "m3|m³|kbm|kubikk|kubikkmeter": "1e3"},
    "area": {"m2|m²|kvm|kvadratmeter": "1", "dekar|daa|mål": "1e3", "ha|hektar|hectares": "1e4"},
    "length": {"m|meter|metre|metres": "1", "km|kilometer|kilometre|kilometres": "1e3"},
    "money": {"kr|nok|kroner|kronar|krone": "1", "tkr|kkr": "1e3", "mkr|mnok": "1e6"},
    "time": {"t|h|time|timer|timar|hour|hours": "1"},
    "share": {"%|prosent|pst|percent": "1"},
    "people": {"ansatte|ansatt|tilsette|tilsett|employees|employee|personer|personar|people|folk": "1"},
}


def _by_word() -> dict[str, dict[str, Decimal]]:
    """Every unit by each of its words; `t` is in two families."""
    known: dict[str, dict[str, Decimal]] = {}
    for family, units in _FAMILIES.items():
        for words, factor in units.items():
            for word in words.split("|"):
                known.setdefault(word, {})[family] = Decimal(factor)
    return known


_KNOWN = _by_word()
_MAGNITUDES = {
    word: Decimal(factor)
    for words, factor in (
        ("tusen|thousand", "1e3"),
        ("mill|million|millioner|millionar|millions", "1e6"),
        ("mrd|milliard|milliarder|milliardar|billion", "1e9"),
    )
    for word in words.split("|")
}
_STOP = re.compile(r"(?<=[^\W\d])\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit is made of: `kg CO2e` is 1000 of family mass, with `co2e` behind it."""

    factor: Decimal
    families: frozenset[str]
    word: str
    rest: str


def ratio(typed: str, asked: str) -> Decimal | None:
    """How many of the unit that was asked for go on one of the typed unit; None where they do not compare.

    1 where they are the same thing in other words. What stands behind the unit may be left out:
    `tonn` answers a question in `tonn CO2e`.
    """
    given, wanted = _unit(typed), _unit(asked)
    if given.rest and not _same_words(given.rest, wanted.rest):
        return None
    if not given.word:  # `40 mill` says how many, not of what
        return given.factor / (wanted.factor if _has_magnitude(asked) else Decimal(1))
    shared = given.families & wanted.families
    if shared:
        family = min(shared)
        return given.factor * _KNOWN[given.word][family] / (wanted.factor * _KNOWN[wanted.word][family])
    return given.factor / wanted.factor if given.word == wanted.word else None


def _unit(text: str) -> Unit:
    words = _words(text)
    magnitudes = [word for word in words if word in _MAGNITUDES]
    others = [word for word in words if word not in _MAGNITUDES]
    factor = Decimal(1)
    for word in magnitudes:
        factor *= _MAGNITUDES[word]
    head = others[0] if others else ""
    return Unit(factor, frozenset(_KNOWN.get(head, {})), head, " ".join(others[1:]))


def _same_words(one: str, other: str) -> bool:
    """`per t` is `per time` where one of the two could be meant."""
    left, right = one.split(), other.split()
    if len(left) != len(right):
        return False
    pairs = zip(left, right, strict=True)
    return all(a == b or _KNOWN.get(a, {}).items() & _KNOWN.get(b, {}).items() for a, b in pairs)


def _words(text: str) -> list[str]:
    """The words of a unit in one spelling: `kr/time` and `kr pr. time` are `kr per time`."""
    spelled = _STOP.sub("", text.casefold().replace("/", " per ").replace("₂", "2"))
    return ["per" if word == "pr" else word for word in spelled.split()]


def _has_magnitude(text: str) -> bool:
    return any(word in _MAGNITUDES for word in _words(text))
