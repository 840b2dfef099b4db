"""Every finding about one file of the questionnaires' side: questionnaire, programme, translation, schemes.

What a file joins or translates is read along with it. Not for answer files.
"""

from __future__ import annotations

from pathlib import Path

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Notes, Refused
from resiliens.files.fields import Fields
from resiliens.files.finding import load_questionnaire
from resiliens.files.limits import QUESTIONNAIRES
from resiliens.files.nodes import Block
from resiliens.files.questionnaires import kind_of_file, open_part
from resiliens.files.reading import tree_of
from resiliens.files.schemes import read_schemes
from resiliens.model.diagnostics import Outcome
from resiliens.model.questionnaire import Questionnaire


def check_file(file: str) -> Outcome[Questionnaire]:
    """The questionnaire that the file is, or belongs to; a catalogue of schemes gives findings alone."""
    path = Path(file)
    notes = Notes(file, QUESTIONNAIRES)
    try:
        block, _ = tree_of(read_bytes(path, QUESTIONNAIRES), notes, QUESTIONNAIRES)
    except Refused as refused:
        notes.refuse(refused)
        return Outcome(None, tuple(notes.found))
    kind = kind_of_file(block)
    if kind == "schemes":
        return _schemes(block, notes)
    if kind == "translation":
        return _translated(path, block, notes)
    return load_questionnaire(path)


def _schemes(block: Block, notes: Notes) -> Outcome[Questionnaire]:
    part = open_part(block, notes, ("schemes",))
    if part is not None:
        read_schemes(part.block, part.notes, part.texts(""))
    return Outcome(None, tuple(sorted(notes.found, key=lambda one: one.position)))


def _translated(path: Path, block: Block, notes: Notes) -> Outcome[Questionnaire]:
    """A translation is read as it is used: laid over the questionnaire beside it."""
    fields = Fields(block, notes)
    of, language = fields.text("of", required=True), fields.text("language", required=True)
    base = path.with_name(f"{of}{path.suffix}") if of.replace("-", "").replace("_", "").isalnum() else None
    if notes.failed or base is None or not base.is_file():
        if not notes.failed:
            notes.error("RQ133", fields.mark("of"), id=of, known=path.parent.name or ".")
        return Outcome(None, tuple(notes.found))
    loaded = load_questionnaire(base, language=language)
    found = tuple(one for one in loaded.diagnostics if one.position.file == str(path))
    return Outcome(loaded.value, found)
