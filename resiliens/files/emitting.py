"""Plain values as YAML lines that our own reader gives back unchanged, and other readers do not misread.

Only the shape that this program writes: block style, short lists in brackets. Not a general emitter.
"""

from __future__ import annotations

import json
import re

from resiliens.files.nodes import scalar
from resiliens.messages.visible import visible
from resiliens.model.answers import Plain

LONGEST_COMMENT = 90
_LONGEST_SIMPLE_KEY = 120  # the parser takes no key over 1 024 bytes without a question mark
_PLAIN = re.compile(r"[^\W\d_](?:[\w /().,;%+&§°–-]|:(?=[^\s,\]}]))*", re.UNICODE)
_DAY = re.compile(r"[0-9]{4}-[01][0-9]-[0-3][0-9]")  # text to us, a date to other readers; both are right
_OTHER_YAML = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_MUST_ESCAPE = re.compile(
    "[\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]",
)


def quoted(text: str) -> str:
    """A string as a scalar on one line: plain where nobody can misread it, else in double quotes."""
    if _is_plain(text):
        return text
    return in_quotes(text)


def in_quotes(text: str) -> str:
    """A string in double quotes, everything invisible escaped."""
    escaped = json.dumps(text, ensure_ascii=False)
    return _MUST_ESCAPE.sub(lambda found: f"\\u{ord(found.group()):04x}", escaped)


def _is_plain(text: str) -> bool:
    return bool(_DAY.fullmatch(text)) or (
        bool(_PLAIN.fullmatch(text)) and text[-1] != " " and "  " not in text and len(text) < 200
        and text.lower() not in _OTHER_YAML and isinstance(scalar(text), str)
        and not _MUST_ESCAPE.search(text)
    )


def in_flow(text: str) -> str:
    """A string inside brackets, where a comma separates."""
    return text if _is_plain(text) and "," not in text else in_quotes(text)


def comment(text: str) -> str:
    """A comment behind a value: three spaces, one line, nothing invisible, cut where it is long."""
    shown = visible(" ".join(text.split()))
    if len(shown) > LONGEST_COMMENT:
        shown = shown[: LONGEST_COMMENT - 1] + "…"
    return f"   # {shown}" if shown else ""


def block_text(text: str, indent: str) -> str | None:
    """Words of several lines as a literal block, or None where only quotes keep them exactly."""
    lines = text.split("\n")
    body = text.rstrip("\n")
    if "\n" not in body or lines[0][:1] in (" ", "\t", "") or _MUST_ESCAPE.search(text):
        return None
    if any(line != line.rstrip() or not line.isprintable() for line in lines):
        return None
    ends = len(text) - len(body)
    chomping = {0: "-", 1: ""}.get(ends, "+")
    written = [f"{indent}{line}" if line else "" for line in body.split("\n")]
    return "\n".join([f"|{chomping}", *written, *([""] * (ends - 1))])


class Lines:
    """YAML lines under way."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def text(self) -> str:
        """Everything written, with a line end at the end."""
        return "\n".join(self._lines) + "\n"

    def pair(self, depth: int, key: str, value: str, remark: str = "") -> None:
        """One key and its ready scalar; an empty value leaves room below or behind."""
        self._lines.append(f"{self._key(depth, key)}{' ' if value else ''}{value}{remark}")

    def words(self, depth: int, key: str, text: str) -> None:
        """One key and words of any length, as a block where they have several lines."""
        block = block_text(text, "  " * (depth + 1))
        self._lines.append(f"{self._key(depth, key)} {quoted(text) if block is None else block}")

    def plain(self, depth: int, key: str, value: Plain) -> None:
        """One key and any plain value below it."""
        if isinstance(value, str):
            self.words(depth, key, value)
        elif isinstance(value, dict | list) and value:
            self._lines.append(self._key(depth, key))
            self._inside(depth + 1, value)
        else:
            self.pair(depth, key, _scalar(value))

    def items(self, depth: int, values: list[Plain]) -> None:
        """The items of a list."""
        self._inside(depth, values)

    def _inside(self, depth: int, value: Plain) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                self.plain(depth, key, inner)
        elif isinstance(value, list):
            for item in value:
                self._item(depth, item)

    def _item(self, depth: int, item: Plain) -> None:
        dash = "  " * depth + "-"
        if isinstance(item, dict | list) and item:
            start = len(self._lines)
            self._inside(depth + 1, item)
            first = self._lines[start]
            self._lines[start] = f"{dash} {first[len(dash) + 1:]}"
        else:
            self._lines.append(f"{dash} {_scalar(item)}")

    def _key(self, depth: int, key: str) -> str:
        name = quoted(key)
        if len(name) > _LONGEST_SIMPLE_KEY:
            self._lines.append(f"{'  ' * depth}? {in_quotes(key)}")
            return f"{'  ' * depth}:"
        return f"{'  ' * depth}{name}:"


def _scalar(value: Plain) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int | float):
        return repr(value)
    return "[]" if isinstance(value, list) else "{}"
