"""From a file to its tree of nodes, whatever it is written in: one registry of readers by suffix.

Not for what the tree means; that is `answers` and `questionnaires`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from resiliens.files.bytes import decode
from resiliens.files.collecting import Notes, Refused
from resiliens.files.events import parse_yaml
from resiliens.files.json_text import parse_json
from resiliens.files.limits import Limits
from resiliens.files.nodes import Block
from resiliens.files.syntax import damage_in

TextReader = Callable[[str, Limits, Notes], object]
READERS: dict[str, TextReader] = {".yaml": parse_yaml, ".yml": parse_yaml, ".json": parse_json}


def tree_of(data: bytes, notes: Notes, limits: Limits) -> tuple[Block, str]:
    """The top mapping of a file and its text.

    JSON is taken everywhere YAML is. Raises `Refused` where reading cannot go on; what is wrong but
    leaves the rest readable (duplicate keys) is in `notes`.
    """
    text = decode(data)
    reader = READERS.get(PurePath(notes.file).suffix.lower(), parse_yaml)
    if reader is parse_yaml and text.lstrip()[:1] == "{":
        root = _json_or_flow(text, limits, notes)
    else:
        root = reader(text, limits, notes)
    if root is None:
        raise Refused("004")
    if not isinstance(root, Block):
        raise damage_in(text) or Refused("032", getattr(root, "mark", None))
    return root, text


def _json_or_flow(text: str, limits: Limits, notes: Notes) -> object:
    """A text that begins with `{` is JSON, or else YAML in flow style."""
    before = len(notes.found)
    try:
        return parse_json(text, limits, notes)
    except Refused as refused:
        if refused.code != "020":
            raise
        del notes.found[before:]
        return parse_yaml(text, limits, notes)
