"""Where the quality of a have and a want seem to contradict each other: asked about, never decided.

Looks at moisture, temperature and size with their bounds, at words like `uten lim`, and at opposites. What
it does not understand it leaves to people. Not for amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from resiliens.model.exchange import Doubt

_LEAST = r"minst|minimum|min\.?|over|fra|frå|at least|more than|from|≥|>=|>"
_MOST = (
    r"høyst|høgst|maks\.?|maksimum|max\.?|under|mindre enn|inntil|opptil|opp til|at most|less than|below"
    r"|up to|≤|<=|<"
)
_MEASURE = re.compile(
    rf"(?:(?P<least>{_LEAST})\s*|(?P<most>{_MOST})\s*)?(?P<low>\d{{1,6}}(?:[.,]\d{{1,4}})?)"
    rf"(?:\s*(?:-|–|til|to)\s*(?P<high>\d{{1,6}}(?:[.,]\d{{1,4}})?))?\s*"
    rf"(?P<unit>%|prosent|per ?cent|°\s?c|grader(?: c)?|gradar|degrees|mm|cm|bar)(?P<after>\s*\w*)"
)
_ABOUT: Mapping[str, str] = {
    "grader": "temperature", "grader c": "temperature", "gradar": "temperature", "degrees": "temperature",
    "°c": "temperature", "° c": "temperature", "mm": "size", "cm": "size", "bar": "pressure",
}  # fmt: skip
_MOIST = re.compile(r"fukt|råme|moist|vann|vatn|water")
_DRY_MATTER = re.compile(r"tørrstoff|turrstoff|\bts\b|dry matter")
_WITHOUT = r"uten|utan|ingen|ikke|ikkje|fri for|without|free of|no|not"
_THINGS: Mapping[str, str] = {
    "glue": r"lim|glue", "paint": r"maling|måling|paint", "metal": r"metall?|spiker|spikar|nails|metal",
    "plastic": r"plast|plastic", "impregnation": r"impregnering|impregnation", "salt": r"salt",
    "oil": r"olje|oil",
}  # fmt: skip
_OPPOSITES: Mapping[str, tuple[str, str]] = {
    "dry": (r"tørr|tørt|tørre|turr|turt|dry", r"våt|vått|våte|fuktig|fersk|rå|rått|blaut|wet|damp|fresh|raw"),
    "sorted": (r"sortert|sorterte|rein|reint|ren|rent|rene|sorted|clean",
               r"usortert|blandet|blanda|skitten|forurenset|forureina|unsorted|mixed|dirty|contaminated"),
    "treated": (r"ubehandlet|ubehandla|umalt|untreated",
                r"behandlet|behandla|malt|måla|impregnert|treated|painted"),
}  # fmt: skip
LONGEST = 500  # characters looked at

Span = tuple[Fraction | None, Fraction | None, str]  # from, to, as written


def doubts(have: str, want: str) -> tuple[Doubt, ...]:
    """What seems to contradict, in a fixed order; nothing where either side said nothing."""
    one, other = have[:LONGEST].casefold(), want[:LONGEST].casefold()
    return (*_of_measures(one, other), *_of_things(one, other), *_of_opposites(one, other))


def _of_measures(have: str, want: str) -> Iterator[Doubt]:
    given, needed = _measures(have), _measures(want)
    for about in sorted(given.keys() & needed.keys()):
        low, high, said = given[about]
        least, most, asked = needed[about]
        too_low = high is not None and least is not None and high < least
        too_high = low is not None and most is not None and low > most
        if too_low or too_high:
            yield Doubt(about, said, asked)


def _measures(words: str) -> dict[str, Span]:
    """The first figure about each thing that has one."""
    found: dict[str, Span] = {}
    for one in _MEASURE.finditer(words):
        about = _about(one, words)
        if not about:
            continue
        size = Fraction(10) if one.group("unit") == "cm" else Fraction(1)
        low = _fraction(one.group("low")) * size
        high = _fraction(one.group("high")) * size if one.group("high") else low
        span: Span = (
            None if one.group("most") else low, None if one.group("least") else high,
            one.group().strip(),
        )  # fmt: skip
        found.setdefault(about, span)
    return found


def _about(one: re.Match[str], words: str) -> str:
    """What a figure is about. Per cent says it by the word beside it; without one it is not compared."""
    known = _ABOUT.get(one.group("unit"))
    if known:
        return known
    beside = words[max(0, one.start() - 14) : one.start()].rpartition(",")[2] + one.group("after")
    if _DRY_MATTER.search(beside):
        return "dry-matter"
    return "moisture" if _MOIST.search(beside) else ""


def _of_things(have: str, want: str) -> Iterator[Doubt]:
    for about, pattern in _THINGS.items():
        with_it, without = _polarity(have, pattern), _polarity(want, pattern)
        if with_it is not None and without is not None and with_it[0] != without[0]:
            yield Doubt(about, with_it[1], without[1])


def _polarity(words: str, thing: str) -> tuple[bool, str] | None:
    """Is it said to be there, or not to be; in which words."""
    without, free = (
        rf"\b(?:{_WITHOUT})\s+(?:\w+\s+)?(?:{thing})\w*",
        rf"\b(?:{thing})-?(?:fri|fritt|frie|free)\b",
    )
    absent = re.search(f"{without}|{free}", words)
    if absent:
        return False, absent.group()
    present = re.search(rf"\b(?:med |with )?(?:{thing})\w*", words)
    return None if present is None else (True, present.group())


def _of_opposites(have: str, want: str) -> Iterator[Doubt]:
    for about, (one, other) in _OPPOSITES.items():
        for first, second in ((one, other), (other, one)):
            said, asked = _word(have, first), _word(want, second)
            if said and asked and not _word(have, second) and not _word(want, first):
                yield Doubt(about, said, asked)


def _word(words: str, pattern: str) -> str:
    found = re.search(rf"\b(?:{pattern})\b", words)
    return found.group() if found else ""


def _fraction(written: str) -> Fraction:
    return Fraction(written.replace(",", "."))
