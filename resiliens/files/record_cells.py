"""One row of a file of consents or of what was seen, understood against a company's questionnaire.

The first thing that cannot be understood is raised as `Strange`. Not for which company a row is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from resiliens.files.collecting import nearest
from resiliens.files.limits import NAME_LENGTH
from resiliens.files.nodes import Leaf, Node, mark_at
from resiliens.files.nodes import Row as Several
from resiliens.files.record_columns import ALL_WORDS, mode_in
from resiliens.files.table_cells import day_in, words_in
from resiliens.files.tables import Place
from resiliens.files.tables import Value as Cell
from resiliens.files.values import Misfit, answer_in
from resiliens.model.answers import Entry, Seen, Sheet, Value
from resiliens.model.companies import folded_name
from resiliens.model.consent import MODES, Consent
from resiliens.model.diagnostics import Argument
from resiliens.model.questionnaire import Node as Part
from resiliens.model.questionnaire import Questionnaire, Section, walk
from resiliens.model.questions import Choice, Ladder, Multi, Question, Streams, Text, YesNo

LONGEST_WHY = 2000
_LINES = re.compile(r"[;\r\n]+")


class Strange(Exception):
    """What cannot be understood: a code of the catalogue, the column it is in, and the facts."""

    def __init__(self, code: str, column: str, facts: dict[str, Argument] | None = None) -> None:
        super().__init__(code)
        self.code, self.column, self.facts = code, column, facts or {}


@dataclass(frozen=True, slots=True)
class Row:
    """One row by the names of its columns."""

    line: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, int]
    today: date

    def place(self, column: str) -> Place:
        return self.line, self.columns.get(column, 0) + 1

    def words(self, column: str) -> str:
        return words_in(self.cells.get(column))

    def consent(self, tree: Questionnaire) -> Consent:
        """The consent of this row. Raises Strange."""
        written = self.words("mode")
        mode = next((one for one in MODES if one == mode_in(written)), None)
        if mode is None:
            raise Strange("RC125", "mode", {"value": written})
        return Consent(
            mode, self._themes(tree), self._short("meeting"), self._day("date"), self._short("by"),
            self._day("withdrawn"),
        )  # fmt: skip

    def seen(self, sheet: Sheet, tree: Questionnaire) -> tuple[str, Seen]:
        """The address of the theme, and what was seen. Raises Strange."""
        part = _part(self.words("theme"), tree)
        if part is None or isinstance(part, Section):
            raise self._no_theme("theme", self.words("theme"), tree)
        claim = sheet.entries.get(part.id, Entry()).answer
        if not isinstance(claim, Value) or isinstance(part, Text | Streams):
            raise Strange("RC129", "theme", {"theme": part.name})
        answer = answer_in(part, self._node(part))
        if isinstance(answer, Misfit) or not isinstance(answer, Value):
            written = self.words("seen")
            raise Strange("RC132", "seen", {"value": written, "theme": part.name, "allowed": _allowed(part)})
        why = self._short("why", LONGEST_WHY)
        seen = Seen(answer.value, self._short("by"), self._day("date"), why)  # type: ignore[arg-type]
        return part.id, seen

    def _node(self, question: Question) -> Node:
        """What was seen as the reader of answers takes it; several options are parted by semicolons."""
        mark = mark_at("", 0)
        parts = [part.strip() for part in _LINES.split(self.words("seen"))]
        if isinstance(question, Multi) and len(parts) > 1:
            several = Several(mark)
            several.items += [Leaf(part, True, mark) for part in parts if part]
            return several
        return Leaf(self.words("seen"), True, mark)

    def _themes(self, tree: Questionnaire) -> tuple[str, ...] | None:
        """Addresses of themes and sections, None for all of them."""
        written = self.words("themes")
        if folded_name(written) in ALL_WORDS:
            return None
        found: list[str] = []
        for words in (one.strip() for one in _LINES.split(written)):
            whole = _part(words, tree)
            parts = [words] if whole is not None else [one.strip() for one in words.split(",")]
            for one in filter(None, parts):
                part = _part(one, tree)
                if part is None:
                    raise self._no_theme("themes", one, tree)
                found.append(part.id)
        if not found:
            raise self._no_theme("themes", "", tree)
        return tuple(dict.fromkeys(found))

    def _no_theme(self, column: str, written: str, tree: Questionnaire) -> Strange:
        known = {folded_name(_name(part)): _name(part) for part in walk(tree.root)}
        near = nearest(written, [*known.values(), *(part.id for part in walk(tree.root))])
        return Strange("RC126", column, {"theme": written, "nearest": near})

    def _short(self, column: str, most: int = NAME_LENGTH) -> str:
        written = " ".join(self.words(column).split())
        if len(written) > most:
            raise Strange("RC124", column, {"limit": most})
        return written

    def _day(self, column: str) -> date | None:
        """A day up to today, None where none was written."""
        value = self.cells.get(column)
        written = self.words(column)
        day = value if isinstance(value, date) else day_in(written)
        if written and day is None:
            raise Strange("RC123", column, {"value": written})
        if day is not None and day > self.today:
            raise Strange("RC133", column, {"value": written})
        return day


def _part(written: str, tree: Questionnaire) -> Part | None:
    """The theme or section with this id or title; None where there is none, or where two are called so."""
    node = tree.node(tree.resolve(written))
    if node is not None:
        return node if node in list(walk(tree.root)) else None
    named = [part for part in walk(tree.root) if written and folded_name(_name(part)) == folded_name(written)]
    return named[0] if len(named) == 1 else None


def _name(part: Part) -> str:
    return part.title if isinstance(part, Section) else part.name


def _allowed(question: Question) -> str:
    """What may be written, `0-4`; empty where it is a figure."""
    match question:
        case Ladder():
            return f"{question.scale.first}-{question.scale.last}"
        case YesNo():
            return "yes, partly, no"
        case Choice() | Multi():
            return ", ".join(option.id for option in question.options)
        case _:
            return ""
