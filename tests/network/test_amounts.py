"""Amounts: exact where units measure the same, not comparable otherwise; quality asks and never decides."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resiliens.network.amounts import Amount, amount_of, compared, dimension_of
from resiliens.network.qualities import doubts
from resiliens.network.streams import rhythm_of


@pytest.mark.parametrize(
    ("amount", "unit", "value", "dimension"),
    [
        (1200, "tonn", 1_200_000, "mass"),
        (1.5, "t/år", 1500, "mass"),
        ("1 200", "tonn i året", 1_200_000, "mass"),
        ("2,5", "GWh", 2_500_000, "energy"),
        (900, "MWh per år", 900_000, "energy"),
        (36, "MJ", 10, "energy"),
        (1, "GJ", Fraction(2500, 9), "energy"),
        (2500, "lm3", 2500, "loose volume"),
        (3, "m³", 3, "volume"),
        (500, "liter", Fraction(1, 2), "volume"),
        (10, "fm3", 10, "solid volume"),
        (80, "pallplasser", 80, "pallet places"),
        (40, "paller", 40, "pallets"),
        (2, "mål", 2000, "area"),
        (0.1, "kg", Fraction(1, 10), "mass"),
        ("ca. 20", "timer", 20, "hours"),
        (20, "tonn per uke", 20_000, "mass a week"),
        (5, "m3/h", 5, "volume a hour"),
    ],
)
def test_it_is_read_exactly(amount: object, unit: str, value: Fraction, dimension: str) -> None:
    assert amount_of(amount, unit) == Amount(Fraction(value), dimension)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        (None, "t"),
        ("mye", "t"),
        (10, ""),
        (10, "sekker flis"),
        ("10-20", "t"),
        (-3, "t"),
        (0, "t"),
        (True, "t"),
        (float("inf"), "t"),
        ("9" * 50, "t"),
        (3, "kasser"),
    ],
)
def test_what_cannot_be_compared_is_no_amount(amount: object, unit: str) -> None:
    assert amount_of(amount, unit) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((1, "t"), (1, "m3")),
        ((1, "lm3"), (1, "m3")),
        ((1, "fm3"), (1, "lm3")),
        ((1, "t"), (1, "t per uke")),
        ((1, "MW"), (1, "MWh")),
        ((1, "paller"), (1, "pallplasser")),
        ((1, "dager"), (8, "timer")),
    ],
)
def test_different_things_are_never_compared(one: tuple[int, str], other: tuple[int, str]) -> None:
    assert compared(amount_of(*one), amount_of(*other), both_written=True) == ("not-comparable", 0)


def test_shares_are_cut_to_tens() -> None:
    def share(have: float, want: float) -> tuple[str, int]:
        return compared(amount_of(have, "t"), amount_of(want, "t"), both_written=True)

    assert share(1200, 2000) == ("part", 60)
    assert share(199, 1000) == ("part", 10)
    assert share(5, 100) == ("part", 0)
    assert share(0.3, 0.1 + 0.2 - 0.2) == ("enough", 100)
    assert compared(None, amount_of(1, "t"), both_written=False) == ("unknown", 0)


@given(
    st.integers(1, 10**9), st.sampled_from([("kg", "t", 1000), ("kWh", "MWh", 1000), ("MWh", "GWh", 1000)])
)
def test_units_convert_without_loss(number: int, units: tuple[str, str, int]) -> None:
    small, large, times = units
    assert amount_of(number * times, small) == amount_of(number, large)


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_words_break_it(one: str, other: str) -> None:
    amount_of(one, other)
    dimension_of(other)
    assert doubts(one, one) == () or one  # whatever it finds, it finds without falling
    doubts(one, other)


@pytest.mark.parametrize(
    ("have", "want", "about"),
    [
        ("18 % fukt", "under 15 % fukt", ["moisture"]),
        ("55 grader", "minst 80 °C", ["temperature"]),
        ("10-20 mm", "høyst 4 mm", ["size"]),
        ("2 cm", "høyst 10 mm", ["size"]),
        ("med lim", "uten lim", ["glue"]),
        ("limfri", "limt", ["glue"]),
        ("tørr", "våt", ["dry"]),
        ("blandet", "sortert", ["sorted"]),
        ("impregnert", "ubehandlet", ["treated"]),
        ("dry, moisture 20 %", "moisture below 10 %", ["moisture"]),
        ("fukt 18 %", "fukt under 15 %", ["moisture"]),
        ("45 % tørrstoff", "minst 90 % tørrstoff", ["dry-matter"]),
    ],
)
def test_a_contradiction_is_asked_about(have: str, want: str, about: list[str]) -> None:
    assert [one.about for one in doubts(have, want)] == about


@pytest.mark.parametrize(
    ("have", "want"),
    [
        ("", ""),
        ("10 % fukt", "under 15 % fukt"),
        ("90 grader", "minst 80 grader"),
        ("inntil 90 grader", "minst 80 grader"),
        ("10 % fukt", "under 5 % lim"),
        ("uten lim", "limfri"),
        ("2 % metall", "under 15 % fukt"),
        ("3 mm", "høyst 0,4 cm"),
        ("fersk", "sortert"),
    ],
)
def test_what_does_not_contradict_is_left_alone(have: str, want: str) -> None:
    assert doubts(have, want) == ()


def test_rhythms() -> None:
    assert rhythm_of("steady", "season") == "fits"
    assert rhythm_of("season", "steady") == "store"
    assert rhythm_of("season", "steady", keeps=False) == "ask"  # nobody stores an hour of work
    assert rhythm_of("stopp i juli", "steady") == "ask"
    assert rhythm_of("", "steady") == "unknown"
