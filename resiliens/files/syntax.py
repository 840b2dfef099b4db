"""From the YAML parser's words to short sentences of ours, and the damage that mail and merges do.

Not for finding errors: this is asked only when the parser has already stopped.
"""

from __future__ import annotations

import re

import yaml

from resiliens.files.collecting import Refused
from resiliens.files.nodes import Lines, Mark, mark_at

_QUOTED_MAIL = re.compile(r"^>+[ >]", re.MULTILINE)
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|={7})(?: |$)", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]{100,}={0,2}\s*")
_HTML = re.compile(r"\s*<(?:!doctype|html|\?xml|head|body)", re.IGNORECASE)

# Parts of libyaml's and PyYAML's messages, in the order in which they are tried.
_SENTENCES = (
    ("mapping values are not allowed", "025"),
    ("cannot start any token", "024"),
    ("unexpected end of stream", "026"),
    ("document indicator", "026"),
    ("could not find expected ':'", "027"),
    ("',' or '", "028"),
    ("comment or line break", "030"),
    ("comment or a line break", "030"),
    ("chomping or indentation", "030"),
    ("directive", "031"),
    ("incompatible YAML", "031"),
    ("escape", "033"),
    ("hexdecimal", "033"),
    ("hexadecimal", "033"),
    ("expected key", "029"),
    ("block end", "029"),
    ("'-' indicator", "029"),
    ("document start", "029"),
    ("entries are not allowed", "029"),
    ("node content", "028"),
)


def syntax_refusal(text: str, error: yaml.MarkedYAMLError) -> Refused:
    """The refusal for a text that the parser could not read, at the place it names."""
    mark: Mark | None = error.problem_mark or error.context_mark
    damage = damage_in(text)
    if damage is not None:
        return damage
    problem = error.problem or ""
    code = next((code for part, code in _SENTENCES if part in problem), "019")
    begun = error.context_mark
    later = begun is not None and mark is not None and mark.line > begun.line
    if begun is not None and (code == "026" or (code == "028" and later)):
        mark = begun  # where the quotes or brackets began says more than where the file ended
    if code == "024" and mark is not None:
        return _at_character(text, mark)
    if mark is not None and "\t" in _indentation(text, mark.index):
        return Refused("023", mark)
    return Refused(code, mark)


def _at_character(text: str, mark: Mark) -> Refused:
    character = text[mark.index : mark.index + 1]
    return Refused("023", mark) if character == "\t" else Refused("024", mark, character=character)


def _indentation(text: str, index: int) -> str:
    line = text[Lines(text).start(min(index, len(text)))[1] :]
    return line[: len(line) - len(line.lstrip(" \t"))]


def damage_in(text: str) -> Refused | None:
    """What a mail program, a merge or a wrong download did to the text, if one can tell."""
    if found := _CONFLICT.search(text):
        return Refused("008", mark_at(text, found.start()))
    if _HTML.match(text):
        return Refused("009", mark_at(text, 0), kind="HTML")
    if found := _QUOTED_MAIL.search(text):
        return Refused("007", mark_at(text, found.start()))
    if found := _SIGNATURE.search(text):
        return Refused("035", mark_at(text, found.start()))
    if _BASE64.fullmatch(text):
        return Refused("009", mark_at(text, 0), kind="base64")
    return None
