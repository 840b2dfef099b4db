"""Translations: the texts of a questionnaire in another language, laid over it while it is read.

Each text falls back on its own (nn, nb, en, then the questionnaire's language), and which languages
filled in is remembered once. Not for the program's own words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from resiliens.files.collecting import Notes
from resiliens.files.fields import Fields
from resiliens.files.nodes import Block, Leaf, Mark, Row

TextPath = tuple[str | int, ...]
FALLBACKS: Mapping[str, tuple[str, ...]] = {"nn": ("nn", "nb", "en"), "nb": ("nb", "nn", "en"), "en": ("en",)}
SECTION = ("title", "help")
QUESTION = ("title", "ask", "help", "watch", "innovation", "unit")
STEP = ("title", "text", "evidence")
FLOOR = ("law", "text")
SCHEME = ("name", "provider", "type", "text", "who", "where")


def languages_for(wanted: str) -> tuple[str, ...]:
    """The languages to look for, best first."""
    return FALLBACKS.get(wanted, (wanted,))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Translation:
    """One translation file: every text by its path (`("questions", "energy", "title")`)."""

    language: str
    of: str
    texts: Mapping[TextPath, str]
    notes: Notes
    marks: Mapping[tuple[str, str], Mark] = field(default_factory=dict)  # each section and question named
    version: str = ""  # of the questionnaire that was translated; empty where the file does not say
    revisions: Mapping[str, int] = field(default_factory=dict)  # of the questions, where the file says


@dataclass(slots=True, eq=False, repr=False)
class Texts:
    """Chooses the words of a questionnaire. `wanted` empty means: as the author wrote it."""

    own: str = ""
    wanted: str = ""
    layers: Sequence[Translation] = ()
    filled_in: dict[str, None] = field(default_factory=dict)

    def pick(self, path: TextPath, own: str) -> str:
        """The text of one place in the best language there is."""
        if not self.wanted or self.wanted == self.own or not own:
            return own
        for layer in self.layers:
            text = layer.texts.get(path)
            if text:
                if layer.language != self.wanted:
                    self.filled_in[layer.language] = None
                return text
        self.filled_in[self.own] = None
        return own


def read_translation(block: Block, notes: Notes) -> Translation:
    """A translation file. Unknown fields are errors, as in a questionnaire."""
    fields = Fields(block, notes)
    fields.skip("resiliens", "kind")
    of = fields.text("of", required=True)
    language = fields.text("language", required=True)
    version = fields.text("version")
    reader = _TextReader(notes)
    reader.some(fields, (), ("title", "help", "contact"))
    reader.rows(fields, ("scale",), ())
    for group, names in (("sections", SECTION), ("questions", QUESTION), ("schemes", SCHEME)):
        reader.group(fields, group, names)
    fields.finish()
    return Translation(language, of, reader.texts, notes, reader.marks, version, reader.revisions)


class _TextReader:
    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self.texts: dict[TextPath, str] = {}
        self.marks: dict[tuple[str, str], Mark] = {}
        self.revisions: dict[str, int] = {}

    def some(self, fields: Fields, path: TextPath, names: Sequence[str]) -> None:
        for name in names:
            text = fields.text(name)
            if text:
                self.texts[(*path, name)] = text

    def group(self, fields: Fields, group: str, names: Sequence[str]) -> None:
        """`sections:` or `questions:`, a mapping by id."""
        block = fields.sub(group)
        for key, node in block.entries.items() if block else ():
            self.marks[(group, key)] = block.marks[key]  # type: ignore[union-attr]
            if not isinstance(node, Block):
                self._notes.error("042", node.mark, field=key)
                continue
            inner = Fields(node, self._notes)
            path = (group, key)
            self.some(inner, path, names)
            if group == "questions":
                self.rows(inner, (*path, "steps"), STEP)
                self.rows(inner, (*path, "floor"), FLOOR)
                self._by_id(inner, (*path, "options"))
                self._by_id(inner, (*path, "improve"))
                revision = inner.whole("revision", least=1)
                if revision is not None:
                    self.revisions[key] = revision
            inner.finish()

    def rows(self, fields: Fields, path: TextPath, names: Sequence[str]) -> None:
        """A list in the order of the questionnaire; a plain text stands for `text` (of a scale: the name)."""
        last = str(path[-1])
        if last == "scale" and isinstance(fields.block.entries.get(last), Block):
            inner = fields.sub(last)
            self.rows(Fields(inner, self._notes), ("scale", "steps"), ()) if inner else None
            return
        base = ("scale",) if path[0] == "scale" else path
        for number, item in enumerate(fields.row(last)):
            here = (*base, number)
            if isinstance(item, Leaf):
                if item.text.strip():
                    self.texts[(*here, "text") if names else here] = item.text.strip()
            elif isinstance(item, Row) or not names:
                self._notes.error("044", item.mark, field=last)
            else:
                inner_fields = Fields(item, self._notes)
                self.some(inner_fields, here, names)
                inner_fields.finish()

    def _by_id(self, fields: Fields, path: TextPath) -> None:
        block = fields.sub(str(path[-1]))
        if block is None:
            return
        inner = Fields(block, self._notes)
        self.some(inner, path, tuple(block.entries))
