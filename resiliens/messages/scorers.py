"""The wrong and right examples of scorers in a questionnaire: which one, and what it is told.

What only a package, a command line or a scorer itself can get wrong has no file to show.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.example import Example


def _with(scorer: str) -> str:
    """A questionnaire of two themes that is scored so."""
    return f"""\
resiliens: 1
kind: questionnaire
id: eksempel
version: "1"
language: nb
title: Eksempel
scale: {{steps: [Nei, Litt, Ja]}}
scorer: {scorer}
questions:
  - {{id: energi, title: Energi, steps: [Ingen, Noen, Alle]}}
  - {{id: avfall, title: Avfall, steps: [Ingen, Noen, Alle]}}
"""


def _gate(*gates: str) -> str:
    """The same, scored step by step."""
    return _with(f"{{id: staged, gates: [{', '.join(gates)}]}}")


_ONE = "{step: 1, need: {node: energi, at-least: 1}}"
_GATE = _gate(_ONE)

NO_FILE = ("RP002", "RP003", "RP004", "RP020", "RP030", "RP100", "RP110", "RP114", "RP115")
_BOTH = "{all: [{node: energi, at-least: 1}, {node: avfall, at-least: 1}]}"

SCORERS: Mapping[str, Example] = {
    **dict.fromkeys(NO_FILE, Example()),
    "RP001": Example(_with("harmonic"), _with("geometric")),
    "RP101": Example(_with("{id: mean, q: 2}"), _with("{id: mean, p: 2}")),
    "RP102": Example(_gate("{step: 1}"), _GATE),
    "RP103": Example(_with("{id: mean, p: høy}"), _with("{id: mean, p: 2}")),
    "RP104": Example(_gate(_ONE.replace("step: 1", "step: 1.5")), _GATE),
    "RP105": Example(_with("{id: staged, gates: 1}"), _GATE),
    "RP106": Example(_gate("{step: 1, need: energi}"), _GATE),
    "RP107": Example(_gate(_ONE.replace("energi", "[energi]")), _GATE),
    "RP108": Example(_with("{id: geometric, shift: -1}"), _with("{id: geometric, shift: 0.25}")),
    "RP109": Example(_gate(_ONE.replace("energi", "vann")), _GATE),
    "RP111": Example(_gate("{step: 1, need: {node: energi, below: 2}}"), _GATE),
    "RP112": Example(_with("{id: staged, gates: []}"), _GATE),
    "RP113": Example(_gate(_ONE, _ONE.replace("energi", "avfall")),
                     _gate(f"{{step: 1, need: {_BOTH}}}")),
}
