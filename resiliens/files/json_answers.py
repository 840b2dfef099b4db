"""An answers file as JSON, for who keeps it so: the same content, without the comments.

Made from the text that `writing` gives, so that both say the same. Not for reading JSON (`json_text`).
"""

from __future__ import annotations

import json

from resiliens.files.collecting import Notes
from resiliens.files.limits import ANSWERS
from resiliens.files.nodes import plain_of
from resiliens.files.reading import tree_of

SUFFIX = ".json"


def as_json(text: str) -> str:
    """The text of an answers file that `write_answers` made, as JSON of the same content."""
    block, _ = tree_of(text.encode("utf-8"), Notes("answers.yaml", ANSWERS), ANSWERS)
    return json.dumps(plain_of(block), ensure_ascii=False, indent=2) + "\n"
