"""Every finding about one file of the questionnaires' side: questionnaire, programme, translation, schemes.

What a file joins or translates is read along with it, and what its author may want to mend is said as
warnings. Not for answer files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from resiliens.files.advice import Subject, advise_schemes, advise_structure, advise_words, marks_in
from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Notes, Refused
from resiliens.files.fields import Fields
from resiliens.files.finding import SUFFIXES, load_questionnaire
from resiliens.files.limits import QUESTIONNAIRES
from resiliens.files.matches import read_matches
from resiliens.files.moments import read_moments
from resiliens.files.nodes import Block
from resiliens.files.questionnaires import kind_of_file, open_part
from resiliens.files.reading import tree_of
from resiliens.files.schemes import read_schemes
from resiliens.files.substances import built_in_substances, read_substances
from resiliens.files.translating import advise_translation, say_unknown_schemes
from resiliens.files.translations import read_translation
from resiliens.model.diagnostics import Diagnostic, Outcome
from resiliens.model.questionnaire import Questionnaire

_NOT_LOADED = "RQ111"
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")


def check_file(
    file: str, *, today: date, papers: Collection[str] | None = None
) -> Outcome[Questionnaire]:
    """The questionnaire that the file is, or belongs to; a catalogue of schemes gives findings alone.

    The translations beside a file are checked with it. `today` judges what has a shelf life; `papers` are
    those that a moment of a programme may name.
    """
    path = Path(file)
    notes = Notes(file, QUESTIONNAIRES)
    block = _tree(path, notes)
    if block is None:
        return Outcome(None, tuple(notes.found))
    kind = kind_of_file(block)
    if kind in _LISTS:
        return Outcome(None, _LISTS[kind](file, papers))
    if kind == "translation":
        return _translated(path, block, notes)
    checked = _schemes(block, notes, today) if kind == "schemes" else _questionnaire(path, block)
    return Outcome(checked.value, (*checked.diagnostics, *_of_translations(path)))


_LISTS: Mapping[str, Callable[[str, Collection[str] | None], tuple[Diagnostic, ...]]] = {
    "moments": lambda file, papers: read_moments(file, papers).diagnostics,
    "matches": lambda file, _: read_matches(file).diagnostics,
    "substances": lambda file, _: read_substances(file, built_in_substances().value or ()).diagnostics,
}
"""Files of a programme's own that hold no questions, by what they say they are."""


def _schemes(block: Block, notes: Notes, today: date) -> Outcome[Questionnaire]:
    part = open_part(block, notes, ("schemes",))
    if part is not None:
        schemes = read_schemes(part.block, part.notes, part.texts(""))
        advise_schemes(schemes, block, notes, today)
    return Outcome(None, _in_order(notes))


def _questionnaire(path: Path, block: Block) -> Outcome[Questionnaire]:
    loaded = load_questionnaire(path)
    if loaded.value is None:
        return loaded
    notes = Notes(str(path), QUESTIONNAIRES)
    subject = Subject(loaded.value, loaded.value.language, notes, block.mark, marks_in(block))
    advise_words(subject)
    advise_structure(subject)
    found = tuple(_without_what_a_programme_has(loaded.diagnostics, path))
    return Outcome(loaded.value, (*found, *_in_order(notes)))


def _without_what_a_programme_has(found: tuple[Diagnostic, ...], path: Path) -> Iterator[Diagnostic]:
    """A question of a programme that lies beside and joins this file is not missing."""
    waiting = any(one.code == _NOT_LOADED for one in found)
    known = list(_programmes_beside(path)) if waiting else []
    for one in found:
        if one.code != _NOT_LOADED or not any(tree.node(str(one.arguments["id"])) for tree in known):
            yield one


def _programmes_beside(path: Path) -> Iterator[Questionnaire]:
    for other in sorted(path.parent.iterdir()):
        if other == path or other.suffix not in SUFFIXES or "." in other.stem or not other.is_file():
            continue
        try:
            data = read_bytes(other, QUESTIONNAIRES)
        except Refused:
            continue
        loaded = load_questionnaire(other) if b"programme" in data else Outcome[Questionnaire](None)
        if loaded.value is not None and path.stem in (part.id for part in loaded.value.parts):
            yield loaded.value


def _of_translations(path: Path) -> Iterator[Diagnostic]:
    """What is to be said of the translations that lie beside a file (`environment.nn.yaml`)."""
    for other in sorted(path.parent.glob(f"*{path.suffix}")):
        name, _, tag = other.stem.partition(".")
        if name != path.stem or not _TAG.fullmatch(tag):
            continue
        notes = Notes(str(other), QUESTIONNAIRES)
        block = _tree(other, notes)
        if block is None:
            yield from notes.found
        elif kind_of_file(block) == "translation":
            yield from _translated(other, block, notes).diagnostics


def _translated(path: Path, block: Block, notes: Notes) -> Outcome[Questionnaire]:
    """A translation is read as it is used: laid over the questionnaire beside it."""
    fields = Fields(block, notes)
    of, language = fields.text("of", required=True), fields.text("language", required=True)
    base = path.with_name(f"{of}{path.suffix}") if of.replace("-", "").replace("_", "").isalnum() else None
    if notes.failed or base is None or not base.is_file():
        if not notes.failed:
            notes.error("RQ133", fields.mark("of"), id=of, known=path.parent.name or ".")
        return Outcome(None, tuple(notes.found))
    own = Notes(str(path), QUESTIONNAIRES)
    below = _tree(base, Notes(str(base), QUESTIONNAIRES))
    if below is None:
        return Outcome(None)
    if kind_of_file(below) == "schemes":
        layer = read_translation(block, own)
        say_unknown_schemes(below, layer)
        advise_translation(below, layer, block.mark)
        return Outcome(None, _in_order(own))
    loaded = load_questionnaire(base, language=language)
    found = tuple(one for one in loaded.diagnostics if one.position.file == str(path))
    if loaded.value is not None:
        layer = read_translation(block, own)
        advise_translation(below, layer, block.mark)
        marks = {name: mark for (group, name), mark in layer.marks.items() if group == "questions"}
        advise_words(Subject(loaded.value, language, own, block.mark, marks))
    return Outcome(loaded.value, (*found, *_in_order(own)))


def _tree(path: Path, notes: Notes) -> Block | None:
    """The top mapping of a file; None where it cannot be read, which is noted."""
    try:
        return tree_of(read_bytes(path, QUESTIONNAIRES), notes, QUESTIONNAIRES)[0]
    except Refused as refused:
        notes.refuse(refused)
        return None


def _in_order(notes: Notes) -> tuple[Diagnostic, ...]:
    return tuple(sorted(notes.found, key=lambda one: one.position))
