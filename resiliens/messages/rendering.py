"""Diagnostics as lines a person reads: `file:line:col: CODE message`, nothing in them left invisible.

Not for choosing which ones to show, and not for findings about a company's answers.
"""

from __future__ import annotations

import re

from resiliens.messages import DEFAULT_LANGUAGE, LANGUAGES, table
from resiliens.messages.visible import visible
from resiliens.model.diagnostics import Argument, Diagnostic

_ROOMS = {
    "RP": "plugins", "RT": "planfiles", "RL": "listfiles", "RS": "sheetfiles", "RC": "recordfiles",
    "RM": "matchfiles",
}  # fmt: skip
_ROOM = "diagnostics"
_EXPLANATION_ROOMS = {
    "RT": "planexplanations", "RL": "listexplanations", "RS": "sheetexplanations", "RC": "recordexplanations",
    "RM": "matchexplanations",
}  # fmt: skip
_EXPLANATIONS = "explanations"
_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
_FACT = re.compile(r"\{(\w+)\}")


def render(diagnostic: Diagnostic, language: str) -> str:
    """One line: place, code, message. Controls from the file or its name are shown, never sent."""
    place = diagnostic.position
    where = _flat(place.file)
    if place.line:
        where = f"{where}:{place.line}:{place.column}"
    said = f"{diagnostic.code} {message(diagnostic, language)}"
    return f"{where}: {said}" if where else said


def message(diagnostic: Diagnostic, language: str) -> str:
    """The message alone. A code without words in this language is shown with its bare facts."""
    language = language if language in LANGUAGES else DEFAULT_LANGUAGE
    template = table(_ROOMS.get(diagnostic.code[:2], _ROOM), language).get(diagnostic.code)
    facts = {key: _shown(value, language) for key, value in diagnostic.arguments.items()}
    if template is None:
        return " ".join(f"{key}={value}" for key, value in facts.items())
    return _OPTIONAL.sub(lambda found: _kept(found.group(1), facts), template).format_map(_Facts(facts))


def _kept(part: str, facts: dict[str, str]) -> str:
    """A part in double brackets stands only where all its facts are there (`[[; nearest: {nearest}]]`)."""
    names = _FACT.findall(part)
    return part if all(facts.get(name) for name in names) else ""


def explanation(code: str, language: str) -> str:
    """What a code means and what to do about it, a paragraph. Raises KeyError for an unknown code."""
    language = language if language in LANGUAGES else DEFAULT_LANGUAGE
    words = table(_EXPLANATION_ROOMS.get(code[:2], _EXPLANATIONS), language)
    return words[code] if code in words else words[code[2:]]


def _shown(value: Argument, language: str) -> str:
    if isinstance(value, float):
        return f"{value:g}" if language == "en" else f"{value:g}".replace(".", ",")
    return _flat(str(value))


def _flat(text: str) -> str:
    """On one line, everything visible."""
    return visible(text).replace("\n", "\\n").replace("\t", "\\t")


class _Facts(dict[str, str]):
    """A fact that a finding did not carry leaves a gap, not a crash."""

    def __missing__(self, key: str) -> str:
        return "…"
