"""What touches a standard: exact references first, beginnings where there are none."""

from __future__ import annotations

from builders import ladder, number

from resiliens.assess.references import codes_of, coverage, touching

ENERGY = ladder("e.energy", refs=("vsme:B3", "esrs:E1"))
WASTE = ladder("e.waste", refs=("vsme:B7", "esrs:E5", "sdg:12.5"))
PEOPLE = ladder("s.people", refs=("vsme:B10", "esrs:S1"))
POWER = number("figures.power", refs=("vsme:B3", "vsme-paragraph:32"))
THEMES = [ENERGY, WASTE, PEOPLE]


def test_an_exact_reference_is_found_whatever_the_case() -> None:
    assert touching(THEMES, "VSME:b3") == [ENERGY]


def test_b1_is_not_b10_where_b1_is_there() -> None:
    basis = ladder("o.reporting", refs=("vsme:B1",))
    assert touching([*THEMES, basis], "vsme:B1") == [basis]


def test_the_beginning_of_a_reference_finds_a_family() -> None:
    assert touching(THEMES, "esrs:E") == [ENERGY, WASTE]
    assert touching(THEMES, "gri:3") == []


def test_codes_of_one_standard_alone() -> None:
    assert codes_of([*THEMES, POWER], "vsme") == ["B3", "B7", "B10"]


def test_coverage_tells_themes_figures_and_gaps_apart() -> None:
    first, last = coverage("vsme", ["B3", "B5"], THEMES, [POWER])
    assert first.themes == (ENERGY,) and first.figures == (POWER,) and first.anything
    assert not last.anything
