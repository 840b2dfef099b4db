"""Scorers of others: found when named, fenced in, and never able to stop the rest."""

from __future__ import annotations

import decimal
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from builders import ladder, questionnaire, section, sheet
from pytest import CaptureFixture, MonkeyPatch, fixture, mark, raises

from resiliens.assess.fold import assess
from resiliens.assess.instrument import prepare
from resiliens.messages import text, texts_of
from resiliens.model.diagnostics import Diagnostic
from resiliens.plugins import ScorerError, available, find_scorer, parse_scorer_option
from resiliens_scoring import BUILT_IN
from resiliens_scoring.protocol import InParts

GOOD = """
class Best:
    '''Best: the highest child.'''
    id = "best"
    version = "3"
    properties = frozenset({"monotone", "between"})
    def configure(self, params, node):
        return self
    def score(self, values, weights, children):
        return max(values)
    def explain(self, values, weights, children):
        return "max"
SCORER = Best()
"""


class Strangers:
    """Installs packages with a scorer in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.modules: list[str] = []

    def brings(self, name: str, code: str, *, package: str = "") -> None:
        module = f"stranger_{package or name}"
        self.modules.append(module)
        self.folder.joinpath(f"{module}.py").write_text(dedent(code), "utf-8")
        info = self.folder / f"{module}-1.0.dist-info"
        info.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n"
        info.joinpath("METADATA").write_text(metadata, "utf-8")
        points = f"[resiliens.scorers]\n{name} = {module}:SCORER\n"
        info.joinpath("entry_points.txt").write_text(points, "utf-8")


@fixture
def strangers(tmp_path: Path, monkeypatch: MonkeyPatch) -> Iterator[Strangers]:
    monkeypatch.syspath_prepend(str(tmp_path))
    others = Strangers(tmp_path)
    yield others
    for module in others.modules:
        sys.modules.pop(module, None)


def score_with(scorer: str) -> float:
    asked = questionnaire(section("q", ladder("q.a"), ladder("q.b"), scorer=scorer))
    outcome = prepare(asked, find_scorer)
    assert outcome.value is not None, outcome.diagnostics
    result = assess(sheet({"q.a": 1, "q.b": 3}), outcome.value, today=None)
    assert result.total is not None and result.total.score is not None
    return result.total.score.low


def fault_of(scorer: str) -> Diagnostic:
    asked = questionnaire(section("q", ladder("q.a"), scorer=scorer))
    outcome = prepare(asked, find_scorer, file="spørsmål.yaml")
    assert outcome.value is None
    (fault,) = outcome.diagnostics
    return fault


@mark.parametrize("scorer", BUILT_IN)
def test_every_built_in_is_found_by_its_name(scorer: str) -> None:
    found = find_scorer(scorer).value
    assert found is not None and found.id == scorer


def test_a_built_in_looks_at_no_installed_package() -> None:
    """Looking through them costs more than scoring; it happens only when a stranger is named."""
    code = "from resiliens.plugins import find_scorer; find_scorer('mean'); import sys; " \
           "print('importlib.metadata' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_strangers_scorer_is_used_when_named(strangers: Strangers) -> None:
    strangers.brings("best", GOOD)
    assert score_with("best") == 0.75


def test_a_built_in_cannot_be_shadowed(strangers: Strangers) -> None:
    strangers.brings("mean", GOOD.replace('"best"', '"mean"'))
    assert score_with("mean") == 0.5
    assert [one.id for one in available()] == list(BUILT_IN)


def test_two_packages_with_one_name_are_an_error_that_names_both(strangers: Strangers) -> None:
    strangers.brings("best", GOOD)
    strangers.brings("best", GOOD, package="other")
    fault = fault_of("best")
    assert (fault.code, fault.arguments["sources"]) == ("RP003", "stranger_best, stranger_other")


def test_an_unknown_scorer_names_those_that_exist(strangers: Strangers) -> None:
    strangers.brings("best", GOOD)
    fault = fault_of("bst")
    assert fault.code == "RP001"
    assert fault.arguments["known"] == "mean, geometric, weakest, balanced, staged, points, best"
    assert fault.position.file == "spørsmål.yaml"


@mark.parametrize(("code", "cause"), [
    ("def (", "SyntaxError"), ("import does_not_exist", "ModuleNotFoundError"),
    ("raise SystemExit(0)", "SystemExit"), ("x = 1", "AttributeError"),
])
def test_a_package_that_cannot_be_loaded(strangers: Strangers, code: str, cause: str) -> None:
    strangers.brings("best", code)
    fault = fault_of("best")
    assert fault.code == "RP002"
    assert str(fault.arguments["cause"]).startswith(cause)


@mark.parametrize(("old", "new", "missing"), [
    ("def explain", "def other", "explain"), ('version = "3"', "version = 3", "version"),
    ('id = "best"', 'id = "worst"', "id"), ('"between"', '"magic"', "properties"),
    ("SCORER = Best()", "SCORER = Best", "SCORER = Best()"),
])
def test_what_has_not_the_form_of_a_scorer(strangers: Strangers, old: str, new: str, missing: str) -> None:
    strangers.brings("best", GOOD.replace(old, new))
    fault = fault_of("best")
    assert (fault.code, fault.arguments["cause"]) == ("RP004", missing)


@mark.parametrize("body", [
    "return True", "return 'x'", "return b'0.5'", "return None", "return float('nan')", "return float('inf')",
    "return 10 ** 400", "return 1.1", "return -0.1", "return (x for x in [1])", "raise KeyError('x')",
    "raise SystemExit(0)", "raise RecursionError", "raise type('B', (BaseException,), {})()",
    "raise type('E', (Exception,), {'__str__': lambda self: 1 / 0})()", "values[0] = 1",
])
def test_whatever_goes_wrong_in_a_scorer_is_one_error_that_names_it(strangers: Strangers, body: str) -> None:
    strangers.brings("best", GOOD.replace("return max(values)", body))
    with raises(ScorerError) as caught:
        score_with("best")
    found = caught.value.diagnostic("svar.yaml")
    assert found.code == "RP020" and found.position.file == "svar.yaml"
    assert [found.arguments[key] for key in ("scorer", "version", "node")] == ["best", "3", "q"]
    assert text("plugins.RP020", "nb", **found.arguments).count("\n") == 0


def test_a_score_that_exceeds_one_by_rounding_alone_is_one(strangers: Strangers) -> None:
    strangers.brings("best", GOOD.replace("return max(values)", "return 1.0000000000000002"))
    assert score_with("best") == 1.0


def test_ctrl_c_passes_and_names_the_scorer(strangers: Strangers) -> None:
    strangers.brings("best", GOOD.replace("return max(values)", "raise KeyboardInterrupt"))
    with raises(KeyboardInterrupt) as caught:
        score_with("best")
    assert caught.value.__notes__ == ["best 3, q"]


@mark.parametrize("body", ["raise ValueError('nei')", "return None", "return 7"])
def test_a_scorer_that_cannot_be_configured(strangers: Strangers, body: str) -> None:
    strangers.brings("best", GOOD.replace("return self", body))
    fault = fault_of("best")
    assert (fault.code, fault.arguments["node"]) == ("RP100", "q")


def test_a_config_error_that_does_not_fit_its_own_code_is_shown_all_the_same(strangers: Strangers) -> None:
    refuse = "raise ConfigError(('a',), 'out-of-range', {'x': object()})"
    code = "from resiliens_scoring import ConfigError\n" + GOOD.replace("return self", refuse)
    strangers.brings("best", code)
    assert fault_of("best").code == "RP100"


def test_prints_are_captured_and_surroundings_put_back(
    strangers: Strangers, capfd: CaptureFixture[str], tmp_path: Path
) -> None:
    strangers.brings("best", GOOD.replace("return max(values)", """
        import os, sys, decimal
        print("\\x1b[2J out"); print("err", file=sys.stderr)
        os.chdir("/"); sys.setrecursionlimit(5000); decimal.getcontext().prec = 3
        return max(values)
    """))
    before = Path.cwd(), sys.getrecursionlimit(), decimal.getcontext().prec
    assert score_with("best") == 0.75
    assert (Path.cwd(), sys.getrecursionlimit(), decimal.getcontext().prec) == before
    assert tuple(capfd.readouterr()) == ("", "")


def test_a_scorer_without_bounds_gives_the_whole_range_while_something_is_open(strangers: Strangers) -> None:
    strangers.brings("best", GOOD.replace('frozenset({"monotone", "between"})', "frozenset()"))
    asked = questionnaire(section("q", ladder("q.a"), ladder("q.b"), scorer="best"))
    instrument = prepare(asked, find_scorer).value
    assert instrument is not None
    result = assess(sheet({"q.a": 1}), instrument, today=None)
    assert result.total is not None and result.total.score is not None
    assert (result.total.score.low, result.total.score.high) == (0.0, 1.0)


IN_PARTS = GOOD.replace('"between"})', '"between", "in-parts"})').replace("    def explain", """
    def parts(self, value, weight):
        return weight * value, 1
    def explain""")


def parts_of(strangers: Strangers, body: str) -> tuple[float, float]:
    strangers.brings("best", IN_PARTS.replace("return weight * value, 1", body))
    found = find_scorer("best").value
    assert isinstance(found, InParts)
    return found.parts(0.5, 2.0)


def test_what_a_child_brings_to_a_plan_is_asked_of_the_stranger(strangers: Strangers) -> None:
    assert parts_of(strangers, "return weight * value, 1") == (1.0, 1.0)


@mark.parametrize("body", ["return 1.0", "return 1.0, 'a'", "return float('nan'), 1.0", "return 1 / 0, 1.0",
                           "return float('inf'), 1.0", "return None"])
def test_parts_that_are_no_two_numbers_are_an_error_that_names_the_scorer(
    strangers: Strangers, body: str
) -> None:
    with raises(ScorerError):
        parts_of(strangers, body)


def test_to_promise_parts_and_have_none_is_not_the_form_of_a_scorer(strangers: Strangers) -> None:
    strangers.brings("best", GOOD.replace('"between"})', '"between", "in-parts"})'))
    fault = fault_of("best")
    assert (fault.code, fault.arguments["cause"]) == ("RP004", "parts")


def test_the_list_shows_a_broken_one_with_its_problem(strangers: Strangers) -> None:
    strangers.brings("best", GOOD)
    strangers.brings("broken", "raise ValueError('nei')")
    listed = {one.id: one for one in available()}
    assert listed["mean"].built_in and listed["mean"].docstring.startswith("Mean: ")
    assert (listed["best"].version, listed["best"].docstring) == ("3", "Best: the highest child.")
    assert listed["broken"].problem is not None and listed["broken"].problem.code == "RP002"


@mark.parametrize(("option", "scorer", "params"), [
    ("mean", "mean", {}), ("geometric:shift=0.25", "geometric", {"shift": 0.25}),
    ("mean:p=-1", "mean", {"p": -1}), ("x:a=1:b=true:c=ord", "x", {"a": 1, "b": True, "c": "ord"}),
])
def test_the_option_names_a_scorer_and_its_parameters(
    option: str, scorer: str, params: dict[str, object]
) -> None:
    choice = parse_scorer_option(option).value
    assert choice is not None and (choice.id, choice.params) == (scorer, params)


@mark.parametrize("option", ["", ":p=1", "mean:p", "mean:=1", "mean:p=", "mean:p=1:p=2"])
def test_an_option_that_cannot_be_read_is_shown(option: str) -> None:
    (fault,) = parse_scorer_option(option).diagnostics
    assert fault.code == "RP030"


def test_every_message_exists_in_three_languages_with_the_same_places() -> None:
    tables = [texts_of("plugins", language) for language in ("nb", "nn", "en")]
    assert tables[0].keys() == tables[1].keys() == tables[2].keys()
    for code in tables[0]:
        places = [sorted(re.findall(r"{(\w+)}", table[code])) for table in tables]
        assert places[0] == places[1] == places[2], code
