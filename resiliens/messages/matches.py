"""The wrong and right examples of files about side streams: matches, and words for substances.

What every reader of YAML finds has its examples where questionnaires and answers have theirs.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.example import Example

NUMBERS = tuple(f"{number:03d}" for number in (*range(1, 36), *range(40, 58)))
NO_TEXT = tuple(f"RM{number}" for number in NUMBERS)
"""What is about the file itself, or what is said of every YAML file in the same words."""

_HEAD = "resiliens: 1\nkind: matches\nmatches:\n"
_ONE = (
    "  - id: M-01\n"
    "    have: {company: Eksempel Bruk AS, name: sagflis}\n"
    "    want: {company: Eksempel Gård, name: strø}\n"
    "    step: idea\n"
)
_GOOD = _HEAD + _ONE
_STOPPED = _GOOD.replace("step: idea", "step: stopped\n    reason: law")
_WORDS = "resiliens: 1\nkind: substances\nsubstances:\n  - {id: felt, kind: material, nb: [filt]}\n"

MATCHES: Mapping[str, Example] = {
    **dict.fromkeys(NO_TEXT, Example()),
    "RM101": Example(_GOOD.replace("kind: matches", "kind: schemes"), _GOOD, "matches.yaml"),
    "RM102": Example(_WORDS + "  - {id: felt, kind: material, nb: [ullfilt]}\n", _WORDS, "substances.yaml"),
    "RM103": Example(_WORDS + "  - {id: mat, kind: material, nb: [filt]}\n", _WORDS, "substances.yaml"),
    "RM104": Example(_WORDS.replace("nb:", "serves: [carpet], nb:"), _WORDS, "substances.yaml"),
    "RM110": Example(_GOOD + _ONE, _GOOD, "matches.yaml"),
    "RM111": Example(_STOPPED.replace("\n    reason: law", ""), _STOPPED, "matches.yaml"),
    "RM112": Example(_GOOD.replace("idea", "idea\n    reason: law"), _GOOD, "matches.yaml"),
}
