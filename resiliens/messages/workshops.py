"""The wrong and right examples of the file of moments and their papers.

Not the words about them, which stand in each language.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.example import Example

NAME = "moments.yaml"
_GOOD = """\
resiliens: 1
kind: moments
id: moments
version: "1"
language: nb
moments:
  - {number: 3, title: Samling 1, needs: [agreed], papers: [{kind: evidence}]}
"""

WORKSHOPS: Mapping[str, Example] = {
    "RQ151": Example(_GOOD.replace("kind: evidence", "kind: evidense"), _GOOD, NAME),
    "RQ152": Example(_GOOD + "  - {number: 3, title: Samling 2}\n", _GOOD, NAME),
}
