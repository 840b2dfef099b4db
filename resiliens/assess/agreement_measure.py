"""How much people agree on one ladder: van der Eijk's A, and what chance alone would give.

Scoring, section 5.1. Works on how many chose each step; knows no questions and no companies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from math import factorial, lcm, prod

MOST_PEOPLE = 20
"""Beyond this many the exact value is not worked out: 20 people on 5 steps have 10 626 different outcomes."""
MOST_IN_MEAN = 10
"""The same for the mean of many themes, of which every sum has to be tried."""
CHANCE = Fraction(95, 100)
RARE = 1e-12


def agreement(counts: Sequence[int]) -> float | None:
    """Van der Eijk's A of how many chose each step, lowest step first; None where nobody chose.

    1: all on one step; 0: as many on every step; -1: half on each end. The counts are cut into layers of
    equal height; each layer counts by its share of the people.
    """
    exact = _agreement(tuple(counts))
    return None if exact is None else float(exact)


def by_chance(people: int, steps: int) -> float | None:
    """The value that A of so many people answering at random on so many steps is at or below in 95 of 100.

    Exact: every way in which the people can spread over the steps, each as often as it comes. None for fewer
    than two people or two steps, and for more than MOST_PEOPLE people.
    """
    if people < 2 or steps < 2 or people > MOST_PEOPLE:
        return None
    return float(_by_chance(people, steps))


def mean_by_chance(themes: Sequence[tuple[int, int]]) -> float | None:
    """The same for the mean over several themes, each given as (people, steps) and answered by itself.

    The sum's whole distribution, apart from outcomes rarer than RARE. None where a theme has none or more
    than MOST_IN_MEAN people, and where there are no themes.
    """
    if not themes or any(not 2 <= people <= MOST_IN_MEAN or steps < 2 for people, steps in themes):
        return None
    return _mean_by_chance(tuple(sorted(themes)))


@cache
def _mean_by_chance(themes: tuple[tuple[int, int], ...]) -> float:
    unit = lcm(*(value.denominator for theme in set(themes) for value, _ in _ways(*theme)))
    sums = {0: 1.0}
    for people, steps in themes:
        shares = [(int(value * unit), ways / steps**people) for value, ways in _ways(people, steps)]
        longer: dict[int, float] = {}
        for place, chance in sums.items():
            for value, share in shares:
                longer[place + value] = longer.get(place + value, 0.0) + chance * share
        sums = {place: chance for place, chance in longer.items() if chance > RARE}
    reached = 0.0
    for place in sorted(sums):
        reached += sums[place]
        if reached >= CHANCE - RARE:
            return place / unit / len(themes)
    raise AssertionError  # what was left out as rare is far less than five in a hundred


@cache
def _by_chance(people: int, steps: int) -> Fraction:
    reached = 0
    for value, weight in _ways(people, steps):
        reached += weight
        if Fraction(reached, steps**people) >= CHANCE:
            return value
    raise AssertionError  # the weights add up to steps ** people


@cache
def _ways(people: int, steps: int) -> tuple[tuple[Fraction, int], ...]:
    """Every value of A with the number of ways to come to it, the lowest value first."""
    found: Counter[Fraction] = Counter()
    everybody = factorial(people)
    for counts in _spreads(people, steps):
        value = _agreement(counts)
        assert value is not None  # noqa: S101  # there is somebody
        found[value] += everybody // prod(map(factorial, counts))
    return tuple(sorted(found.items()))


def _spreads(people: int, steps: int) -> Iterator[tuple[int, ...]]:
    if steps == 1:
        yield (people,)
        return
    for here in range(people + 1):
        for rest in _spreads(people - here, steps - 1):
            yield (here, *rest)


def _agreement(counts: tuple[int, ...]) -> Fraction | None:
    total = sum(counts)
    if not total:
        return None
    found, below = Fraction(0), 0
    for height in sorted(set(counts) - {0}):
        pattern = tuple(count >= height for count in counts)
        found += Fraction((height - below) * sum(pattern), total) * _of_layer(pattern)
        below = height
    return found


@cache
def _of_layer(pattern: tuple[bool, ...]) -> Fraction:
    """A layer with S of K steps filled: U (1 - (S - 1) / (K - 1)).

    U weighs ordered triples of steps: next to each other (110, 011) against torn apart (101).
    """
    steps, filled = len(pattern), sum(pattern)
    if filled == 1:
        return Fraction(1)
    if filled == steps:
        return Fraction(0)
    together, apart = _triples(pattern)
    unimodal = Fraction((steps - 2) * together - (steps - 1) * apart, (steps - 2) * (together + apart))
    return unimodal * (1 - Fraction(filled - 1, steps - 1))


def _triples(pattern: tuple[bool, ...]) -> tuple[int, int]:
    together = apart = 0
    for first in range(len(pattern)):
        for second in range(first + 1, len(pattern)):
            for third in range(second + 1, len(pattern)):
                three = (pattern[first], pattern[second], pattern[third])
                together += three in ((True, True, False), (False, True, True))
                apart += three == (True, False, True)
    return together, apart
