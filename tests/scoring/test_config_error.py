"""ConfigError: what a caller needs to say it in the language of the user."""

import copy

from resiliens_scoring import ConfigError


def test_place_code_and_figures_are_kept_apart() -> None:
    error = ConfigError(("gates", 1, "step"), "gate-step-twice", {"step": 2})
    assert (error.path, error.code, error.arguments) == (
        ("gates", 1, "step"),
        "gate-step-twice",
        {"step": 2},
    )
    assert str(error) == "gates.1.step: two gates for step 2"


def test_a_plug_in_can_bring_its_own_text() -> None:
    assert str(ConfigError(("q",), "plug-in", {"text": "too steep"})) == "q: too steep"


def test_a_code_that_nobody_knows_is_shown_as_it_is() -> None:
    assert str(ConfigError((), "too-steep", {"q": 3})) == "too-steep {'q': 3}"
    assert str(ConfigError(("q",), "out-of-range")) == "q: out-of-range"


def test_braces_in_a_name_are_only_a_name() -> None:
    error = ConfigError((), "unknown-parameter", {"name": "{0.__class__}", "known": "p"})
    assert str(error) == "there is no parameter {0.__class__}; known: p"


def test_a_copy_is_whole_as_on_the_way_between_processes() -> None:
    error = copy.copy(ConfigError(("p",), "not-a-number", {"name": "p"}))
    assert (error.path, error.code, error.arguments) == (("p",), "not-a-number", {"name": "p"})
