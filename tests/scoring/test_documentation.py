"""Scorer docstrings, the list of built-in scorers, and the author's guide are true."""

import ast
import doctest
import importlib
import pkgutil
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import resiliens_scoring
from resiliens_scoring import BUILT_IN, PROPERTIES
from resiliens_scoring.properties import check

HEADINGS = ("What it computes", "When to use", "When not", "Formula and source", "Example")
PACKAGE = Path(resiliens_scoring.__path__[0])
GUIDE = PACKAGE.parent / "README.md"
NEEDS_GUIDE = pytest.mark.skipif(
    not GUIDE.is_file(), reason="the author's guide is not part of an installed package"
)


def guide() -> str:
    return GUIDE.read_text(encoding="utf-8")


def module(name: str) -> ModuleType:
    return importlib.import_module(f"resiliens_scoring.{name}")


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_headings_stand_in_order_and_the_example_runs(name: str) -> None:
    headings = re.findall(r"^(\w.*)\n    \S", module(name).__doc__ or "", re.MULTILINE)
    assert tuple(headings) == HEADINGS
    result = doctest.testmod(module(name))
    assert result.attempted > 0
    assert result.failed == 0


def test_the_list_of_built_in_scorers_is_complete() -> None:
    names = [found.name for found in pkgutil.iter_modules(resiliens_scoring.__path__)]
    assert {name for name in names if hasattr(module(name), "SCORER")} == set(BUILT_IN)


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_scorer_has_the_id_of_its_module(name: str) -> None:
    scorer = module(name).SCORER
    assert scorer.id == name
    assert scorer.version
    assert scorer.properties <= PROPERTIES.keys()


def test_only_the_standard_library_is_imported() -> None:
    for path in PACKAGE.glob("*.py"):
        for statement in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(statement, ast.Import):
                names = [alias.name for alias in statement.names]
            elif isinstance(statement, ast.ImportFrom):
                assert statement.level == 0
                names = [statement.module or ""]
            else:
                continue
            for name in names:
                top = name.partition(".")[0]
                assert top == "resiliens_scoring" or top in sys.stdlib_module_names, (path, name)


@NEEDS_GUIDE
def test_the_plug_in_in_the_guide_works_and_keeps_what_it_declares() -> None:
    plug_in, usage = re.findall(r"```python\n(.*?)```", guide(), re.DOTALL)
    names: dict[str, Any] = {}
    exec(plug_in, names)  # noqa: S102 (our own guide)
    scorer = names["SCORER"]
    assert scorer.score([0.75, 0.25, 0.5], [1, 1, 1], ["a", "b", "c"]) == 0.5
    assert check(scorer) == []
    exec(usage, names)  # noqa: S102 (our own guide)


@NEEDS_GUIDE
def test_the_guide_names_every_property() -> None:
    assert set(re.findall(r"^\| `([a-z-]+)` \|", guide(), re.MULTILINE)) == set(PROPERTIES)
