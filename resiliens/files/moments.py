"""Reads the moments of a programme and the papers that belong to each.

Not for what the papers hold: which kinds there are is told by who asks.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Notes, Refused, nearest
from resiliens.files.fields import Fields
from resiliens.files.limits import QUESTIONNAIRES
from resiliens.files.nodes import Block, Leaf, Mark
from resiliens.files.questionnaires import open_part
from resiliens.files.reading import tree_of
from resiliens.messages import LANGUAGES
from resiliens.model.diagnostics import Outcome
from resiliens.model.moments import NEEDS, SOURCES, Moment, Need, Paper, Source

SUFFIXES = ("md", "html", "pdf", "docx", "pptx", "xlsx", "csv")
USUAL = ("md", "html")


def read_moments(path: str | Path, kinds: Collection[str] | None) -> Outcome[tuple[Moment, ...]]:
    """The moments by number; None where the file has errors. `kinds` are the papers that can be made; None
    where who asks does not know them."""
    notes = Notes(str(path), QUESTIONNAIRES)
    try:
        block, _ = tree_of(read_bytes(path, QUESTIONNAIRES), notes, QUESTIONNAIRES)
    except Refused as refused:
        notes.refuse(refused)
        return Outcome(None, tuple(notes.found))
    moments = _moments(block, notes, kinds)
    found = tuple(sorted(notes.found, key=lambda one: one.position))
    return Outcome(None if notes.failed else moments, found)


def _moments(block: Block, notes: Notes, kinds: Collection[str] | None) -> tuple[Moment, ...]:
    if open_part(block, notes, ("moments",)) is None:
        return ()
    fields = Fields(block, notes)
    fields.skip("resiliens", "kind", "id", "version", "language", "title", "author", "license")
    found: dict[int, Moment] = {}
    lines: dict[int, Mark] = {}
    for one in fields.blocks("moments"):
        moment = _moment(Fields(one, notes), kinds)
        if moment is None:
            continue
        if moment.number in found:
            first = lines[moment.number].line + 1
            notes.error("RQ152", one.mark, number=moment.number, first=first)
            continue
        found[moment.number], lines[moment.number] = moment, one.mark
    fields.finish()
    return tuple(found[number] for number in sorted(found))


def _moment(fields: Fields, kinds: Collection[str] | None) -> Moment | None:
    number = fields.whole("number", least=0, most=99)
    if number is None and fields.node("number") is None:
        fields.notes.error("041", fields.block.mark, field="number")
    needs = _words(fields, "needs", NEEDS)
    papers = tuple(_paper(Fields(one, fields.notes), kinds) for one in fields.blocks("papers"))
    made = None if number is None else Moment(number, _titles(fields), needs, papers)
    fields.finish()
    return made


def _titles(fields: Fields) -> dict[str, str]:
    """One text for all languages, or one a language."""
    node = fields.node("title")
    if isinstance(node, Block):
        inner = Fields(node, fields.notes)
        titles = {language: inner.text(language) for language in LANGUAGES}
        inner.finish()
        return {language: text for language, text in titles.items() if text}
    text = fields.text("title", required=True)
    return {"nb": text} if text else {}


def _paper(fields: Fields, kinds: Collection[str] | None) -> Paper:
    kind = fields.text("kind", required=True)
    if kind and kinds is not None and kind not in kinds:
        fields.notes.error("RQ151", fields.mark("kind"), kind=kind, nearest=nearest(kind, kinds))
    of: Source = fields.word("of", SOURCES, "companies")  # type: ignore[assignment]  # one of SOURCES
    suffixes = _words(fields, "as", SUFFIXES) or USUAL
    fields.skip("with-list")  # said once, when the list did not go along by itself
    private = fields.flag("private", default=False)
    fields.finish()
    return Paper(kind, of, tuple(f".{one}" for one in suffixes), private)


def _words(fields: Fields, name: str, allowed: tuple[str, ...]) -> tuple[Need, ...]:
    """A list of fixed words; each that is none is said where it stands."""
    node = fields.node(name)
    items = [node] if isinstance(node, Leaf) else fields.row(name)
    words: list[str] = []
    for item in items:
        if isinstance(item, Leaf) and item.text in allowed:
            words.append(item.text)
        else:
            fields.notes.error("052", item.mark, field=name, allowed=", ".join(allowed))
    return tuple(dict.fromkeys(words))  # type: ignore[arg-type]  # all of them are among the allowed
