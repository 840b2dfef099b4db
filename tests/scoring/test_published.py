"""Scorers against published indices and other people's software.

The figures lie outside the repository, beside it, since their licences differ; nothing of them is
copied. What each file tries is told in its own README.
"""

import csv
import json
import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest

from resiliens_scoring import NodeInfo, Scorer
from resiliens_scoring.geometric import SCORER as GEOMETRIC
from resiliens_scoring.mean import SCORER as MEAN

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "published"

pytestmark = pytest.mark.skipif(
    not PUBLISHED.is_dir(), reason=f"the published figures are not at {PUBLISHED}"
)

NODE = NodeInfo("index", (), 4, 0, (0.25, 0.5, 0.75, 1.0))
PURE = GEOMETRIC.configure({"shift": 0}, NODE)
HARMONIC = MEAN.configure({"p": -1}, NODE)

Row = Mapping[str, str]
Tree = Mapping[str, Iterable[tuple[str, float]]]
"""Node to its children, each with its weight among its siblings."""


@cache
def rows(path: str) -> list[dict[str, str]]:
    with (PUBLISHED / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def score(scorer: Scorer, *values: float) -> float:
    return scorer.score(values, [1.0] * len(values), [str(place) for place in range(len(values))])


def folded(tree: Tree, node: str, leaves: Mapping[str, float], scorer: Scorer) -> float | None:
    """Score a node of the tree bottom-up; what is missing is left out at every node."""
    if node not in tree:
        return leaves.get(node)
    found = [(folded(tree, child, leaves, scorer), weight, child) for child, weight in tree[node]]
    present = [(value, weight, child) for value, weight, child in found if value is not None]
    return scorer.score(*zip(*present, strict=True)) if present else None


def tree_of(table: list[dict[str, str]], names: tuple[str, str, str]) -> Tree:
    """Return the tree of a table whose columns for child, parent and weight are named."""
    child, parent, weight = names
    tree: dict[str, list[tuple[str, float]]] = {}
    for row in table:
        if row[weight] and row[parent] and row[parent] != "NA":
            tree.setdefault(row[parent], []).append((row[child], float(row[weight])))
    return tree


def numbers(row: Row, names: Iterable[str]) -> dict[str, float]:
    """Return the cells that hold a number, from 0..100 to 0..1."""
    return {name: float(row[name]) / 100 for name in names if row.get(name) not in ("", "NA", None)}


# Environmental Performance Index 2020 -----------------------------------------------------------


def epi_tree() -> Tree:
    return tree_of(rows("epi2020/weights.csv"), ("Abbreviation", "NextLevel", "Weight"))


def epi_leaves() -> list[str]:
    table = rows("epi2020/weights.csv")
    return [row["Abbreviation"] for row in table if row["Type"] == "Indicator"]


def test_epi_all_nodes_of_180_countries_from_their_leaves() -> None:
    tree, names = epi_tree(), epi_leaves()
    countries = rows("epi2020/scores.csv")
    assert len(countries) == 180
    for country in countries:
        leaves = numbers(country, names)
        for node in tree:
            result = folded(tree, node, leaves, MEAN)
            assert (result is None) == (country[node] == ""), (country["iso"], node)
            if result is not None:
                assert result * 100 == pytest.approx(float(country[node]), abs=0.1)


def off_by_more_than_rounding(total: Callable[[Row], float]) -> int:
    countries = rows("epi2020/scores.csv")
    return sum(abs(total(row) * 100 - float(row["EPI"])) > 0.1 for row in countries)


def test_epi_tells_our_rule_for_missing_leaves_from_two_others() -> None:
    tree, names = epi_tree(), epi_leaves()
    parents = {child: (node, weight) for node in tree for child, weight in tree[node]}

    def effective(leaf: str) -> float:
        weight, node = 1.0, leaf
        while node in parents:
            node, share = parents[node]
            weight *= share
        return weight

    def over_all_leaves_at_once(row: Row) -> float:
        leaves = numbers(row, names)
        return MEAN.score(list(leaves.values()), [effective(leaf) for leaf in leaves], [*leaves])

    def missing_as_zero(row: Row) -> float:
        leaves = dict.fromkeys(names, 0.0) | numbers(row, names)
        return folded(tree, "EPI", leaves, MEAN) or 0.0

    assert off_by_more_than_rounding(over_all_leaves_at_once) == 129
    assert off_by_more_than_rounding(missing_as_zero) == 140


# ASEM sustainable connectivity, by the R package COINr -------------------------------------------

ASEM = [
    ("normalised_0_100", "arithmetic_0_100", MEAN),
    ("normalised_1_100", "arithmetic_1_100", MEAN),
    ("normalised_1_100", "geometric_1_100", PURE),
    ("normalised_1_100", "harmonic_1_100", HARMONIC),
    ("missing_normalised_1_100", "missing_arithmetic", MEAN),
    ("missing_normalised_1_100", "missing_geometric", PURE),
    ("missing_normalised_1_100", "missing_harmonic", HARMONIC),
]


@pytest.mark.parametrize(("leaves", "results", "scorer"), ASEM, ids=[case[1] for case in ASEM])
def test_asem_four_levels_eleven_aggregates(leaves: str, results: str, scorer: Scorer) -> None:
    tree = tree_of(rows("asem_coinr/tree.csv"), ("code", "parent", "weight"))
    expected = {row["unit"]: row for row in rows(f"asem_coinr/{results}.csv")}
    assert len(expected) == 51
    assert len(tree) == 11
    for row in rows(f"asem_coinr/{leaves}.csv"):
        found = numbers(row, [name for name in row if name != "unit"])
        published = numbers(expected[row["unit"]], tree)
        for node in tree:
            result = folded(tree, node, found, scorer)
            assert result == pytest.approx(published.get(node), abs=1e-11), (row["unit"], node)


# OWASP SAMM 2, by SAMMwise ------------------------------------------------------------------------


def test_samm_practices_functions_and_overall_are_means_of_means() -> None:
    text = (PUBLISHED / "samm" / "assessments.json").read_text(encoding="utf-8")
    assessments = json.loads(text)["assessments"]
    assert len(assessments) == 41
    for assessment in assessments:
        answers = assessment["answers"]
        practices = []
        for start in range(0, len(answers), 6):
            stream_a, stream_b = answers[start : start + 3], answers[start + 3 : start + 6]
            levels = [score(MEAN, *pair) for pair in zip(stream_a, stream_b, strict=True)]
            practices.append(score(MEAN, *levels))
        functions = [score(MEAN, *practices[k : k + 3]) for k in range(0, 15, 3)]
        # SAMM counts to 3, one for each level.
        assert [3 * value for value in practices] == pytest.approx(assessment["practices"])
        assert [3 * value for value in functions] == pytest.approx(assessment["functions"])
        assert 3 * score(MEAN, *functions) == pytest.approx(assessment["overall"], abs=1e-9)


# Human Development Index and Gender Inequality Index ----------------------------------------------


def clipped(value: float) -> float:
    return min(1.0, max(0.0, value))


def human_development(row: Row) -> float:
    health = clipped((float(row["life_expectancy"]) - 20) / 65)
    expected = clipped(float(row["expected_years_schooling"]) / 18)
    reached = clipped(float(row["mean_years_schooling"]) / 15)
    income = math.log(float(row["gni_per_capita_ppp2017"]) / 100) / math.log(750)
    return score(PURE, health, score(MEAN, expected, reached), clipped(income))


def test_hdi_is_a_pure_geometric_mean_over_an_arithmetic_one() -> None:
    countries = rows("hdi/hdi_1990_2022.csv")
    assert len(countries) == 6171
    for row in countries:
        assert abs(human_development(row) - float(row["hdi_published"])) <= 0.0005 + 1e-9


def gender_inequality(row: Row, floor: float) -> float:
    cell = {name: float(row[name]) for name in row if name not in ("code", "gii_published")}
    mortality = 10 / min(1000.0, max(10.0, cell["maternal_mortality"]))
    reproduction = score(PURE, mortality, 1 / cell["adolescent_birth_rate"])
    seats = {sex: max(floor, cell[f"parliament_{sex}"]) / 100 for sex in "fm"}
    power = {sex: score(PURE, seats[sex], cell[f"secondary_{sex}"] / 100) for sex in "fm"}
    labour = {sex: cell[f"labour_{sex}"] / 100 for sex in "fm"}
    women = score(PURE, reproduction, power["f"], labour["f"])
    men = score(PURE, 1.0, power["m"], labour["m"])
    parts = ((reproduction, 1.0), (power["f"], power["m"]), (labour["f"], labour["m"]))
    equal = score(PURE, *(score(MEAN, *part) for part in parts))
    return 1 - score(HARMONIC, women, men) / equal


def test_gii_is_a_harmonic_mean_of_geometric_ones_and_its_floor_is_part_of_the_method() -> None:
    countries = rows("hdi/gii_1990_2022.csv")
    assert len(countries) == 4711
    moved = []
    for row in countries:
        published = float(row["gii_published"])
        assert abs(gender_inequality(row, floor=0.0) - published) <= 0.0005 + 1e-9
        if float(row["parliament_f"]) < 0.1:
            moved.append(abs(gender_inequality(row, floor=0.1) - published))
    assert len(moved) == 51
    assert min(moved) > 0.068
