"""Reads an answers file in two steps: what it is (`open_answers`), and what it says (`understand`).

The first needs no questionnaire and tells which one to fetch; the second gives a `Sheet` in which
nothing is left to check.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from resiliens.files.building import foreign_letter
from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Notes, Refused, nearest
from resiliens.files.entries import Asked, EntryReader
from resiliens.files.fields import Fields
from resiliens.files.heads import read_agreement, read_company, read_respondent, read_scope, read_targets
from resiliens.files.limits import ANSWERS, NAME_LENGTH, QUESTIONNAIRES, UNKNOWN_IDS_SHOWN
from resiliens.files.nodes import Block, Leaf, Mark, plain_of
from resiliens.files.reading import tree_of
from resiliens.model.answers import Entry, Plain, Sheet
from resiliens.model.diagnostics import Outcome, Position
from resiliens.model.questionnaire import Questionnaire

FORMAT_VERSION = 1
# A key on top: at the beginning of a line, or after the brace or comma of a one-line JSON or flow mapping.
_LOOKS_LIKE_ANSWERS = re.compile(
    rb"(?:^[>\s\"'\xef\xbb\xbf]*|[{,]\s*[\"']?)(?:answers|questionnaire)[\"']?\s*:", re.MULTILINE,
)
_IS_SOMETHING_ELSE = re.compile(
    rb"(?:^[\"']?|^\s*\{\s*[\"']?|^\s*[\"'])(?:kind|format)[\"']?\s*:", re.MULTILINE
)
_IS_A_KIND = re.compile(rb"(?:^[\"']?|^\s*\{\s*[\"']?|^\s*[\"'])kind[\"']?\s*:", re.MULTILINE)
_MARKS_OF_ANSWERS = ("answers", "questionnaire")


@dataclass(slots=True, eq=False, repr=False)
class RawSheet:
    """An answers file, read but not yet understood. `questionnaire` and `version` are empty where unnamed.

    `position` is where the questionnaire is named, for saying that it cannot be found.
    """

    file: str
    questionnaire: str
    version: str
    position: Position
    block: Block = field(repr=False)
    text: str = field(repr=False)


def open_answers(source: str | Path | bytes, *, file: str | None = None) -> Outcome[RawSheet]:
    """Read a file, standard input (`-`) or bytes; `file` is the name to use in messages.

    No value where it cannot be read at all (what is wrong is said) or is no answers file (RA101).
    """
    name = file if file is not None else "<bytes>" if isinstance(source, bytes) else str(source)
    notes = Notes(name, ANSWERS)
    try:
        data = source if isinstance(source, bytes) else read_bytes(source, ANSWERS)
        if len(data) > ANSWERS.size:
            raise Refused("003", limit=ANSWERS.size // 1024)
        block, text = tree_of(data, notes, ANSWERS)
    except Refused as refused:
        notes.refuse(refused)
        return Outcome(None, tuple(notes.found))
    raw = _look_at(block, text, notes)
    return Outcome(raw, tuple(notes.found))


def named_in(raw: RawSheet) -> tuple[str, str, str, bool]:
    """Whose file this says it is, also where it cannot be used: company, number, role, and whether it is the
    agreed one. What is wrong with these fields is said elsewhere."""
    notes = Notes(raw.file, ANSWERS)
    company, seat = raw.block.entries.get("company"), raw.block.entries.get("respondent")
    name = company.text.strip()[:NAME_LENGTH] if isinstance(company, Leaf) else ""
    role = seat.text.strip()[:NAME_LENGTH] if isinstance(seat, Leaf) else ""
    orgnr = ""
    if isinstance(company, Block):
        inner = Fields(company, notes)
        name, orgnr = inner.text("name", longest=NAME_LENGTH), inner.text("orgnr", longest=NAME_LENGTH)
    if isinstance(seat, Block):
        role = Fields(seat, notes).text("role", longest=NAME_LENGTH)
    return name, orgnr, role, "agreed" in raw.block.entries


def is_answers_file(path: str | Path) -> bool:
    """Does a file of a folder look like answers, whole or damaged? What cannot be read counts as such,
    so that it is reported and not passed over."""
    try:
        data = read_bytes(path, ANSWERS).replace(b"\0", b"").replace(b"\r", b"\n")
    except Refused:
        return True
    return bool(_LOOKS_LIKE_ANSWERS.search(data)) and not _IS_SOMETHING_ELSE.search(data)


def is_questionnaire_file(path: str | Path) -> bool:
    """Does a file say on top what kind it is, as questionnaires, programmes, translations and schemes do?"""
    try:
        data = read_bytes(path, QUESTIONNAIRES).replace(b"\0", b"").replace(b"\r", b"\n")
    except Refused:
        return False
    return bool(_IS_A_KIND.search(data))


def _look_at(block: Block, text: str, notes: Notes) -> RawSheet | None:
    entries = block.entries
    if "kind" in entries or not any(key in entries for key in _MARKS_OF_ANSWERS):
        notes.error("RA101", block.mark)
        return None
    fields = Fields(block, notes)
    version_of_format = fields.whole("resiliens")
    if version_of_format is not None and version_of_format > FORMAT_VERSION:
        notes.error("054", fields.mark("resiliens"), version=version_of_format, known=FORMAT_VERSION)
        return None
    if version_of_format is not None and version_of_format < FORMAT_VERSION:
        notes.error("055", fields.mark("resiliens"), version=version_of_format)
    named, version = "", ""
    node = entries.get("questionnaire")
    if isinstance(node, Leaf):
        named = node.text.strip()
    elif node is not None:
        inner = fields.sub("questionnaire")
        if inner is not None:
            head = Fields(inner, notes)
            named, version = head.text("id", longest=NAME_LENGTH), head.text("version", longest=NAME_LENGTH)
            head.finish(notes.warn)
    position = notes.position(node.mark if node is not None else block.mark)
    return RawSheet(notes.file, named, version, position, block, text)


def understand(raw: RawSheet, questionnaire: Questionnaire, *, lenient: bool = False) -> Outcome[Sheet]:
    """The sheet, and what is to say about it beside the findings of `open_answers`.

    `lenient`: a value that its question does not allow is kept and said, as in a file of another version;
    for the interview, which asks it again.

    Where an error is among either the sheet must not be scored. Ids that the questionnaire does not
    have, and fields nobody knows, are kept in the sheet and said as warnings.
    """
    notes = Notes(raw.file, ANSWERS)
    _check_named(raw, questionnaire, notes)
    lenient = lenient or (bool(raw.version) and raw.version != questionnaire.version)
    reader = EntryReader(notes, raw.text, lenient=lenient)
    asked = _asked(questionnaire)
    fields = Fields(raw.block, notes)
    fields.skip("resiliens", "questionnaire", "answers")
    entries, kept = _entries(raw, reader, (asked, notes))
    company = read_company(fields, reader, (asked, questionnaire, entries))
    sheet = Sheet(
        file=raw.file,
        questionnaire=raw.questionnaire or questionnaire.id,
        version=raw.version or questionnaire.version,
        company=company,
        respondent=read_respondent(fields, reader),
        date=fields.date("date"),
        set=fields.word("set", ("core", "full"), "full"),  # type: ignore[arg-type]
        scope=read_scope(fields, questionnaire),
        targets=read_targets(fields, questionnaire, lenient=lenient),
        agreed=read_agreement(fields, reader),
        consent=tuple(plain_of(block) for block in fields.one_or_more("consent")),  # type: ignore[misc]
        entries=entries,
        kept=kept,
        more=reader.left_over(fields),
    )
    notes.found.sort(key=lambda found: found.position)
    return Outcome(sheet, tuple(notes.found))


def _check_named(raw: RawSheet, questionnaire: Questionnaire, notes: Notes) -> None:
    mark = raw.block.entries["questionnaire"].mark if "questionnaire" in raw.block.entries else raw.block.mark
    if not raw.questionnaire:
        notes.warn("RA126", mark, id=questionnaire.id)
    elif raw.questionnaire != questionnaire.id:
        notes.warn("RA131", mark, named=raw.questionnaire, id=questionnaire.id)
    elif raw.version and raw.version != questionnaire.version:
        notes.warn("RA125", mark, version=raw.version, current=questionnaire.version)


_prepared: list[tuple[Questionnaire, dict[str, Asked]]] = []


def _asked(questionnaire: Questionnaire) -> dict[str, Asked]:
    """Every way to write the id of a question, worked out once for a whole batch."""
    for known, table in _prepared:
        if known is questionnaire:
            return table
    questions = [*questionnaire.questions(), *questionnaire.company]
    table = {question.id: Asked.of(question) for question in questions}
    for address, asked in list(table.items()):
        short = asked.question.local_id
        if questionnaire.resolve(short) == address:
            table.setdefault(short, asked)
    _prepared.insert(0, (questionnaire, table))
    del _prepared[8:]
    return table


_Context = tuple[Mapping[str, Asked], Notes]
_Read = tuple[dict[str, Entry], dict[str, Plain]]


def _entries(raw: RawSheet, reader: EntryReader, context: _Context) -> _Read:
    """The answers by address, and what nobody asked."""
    asked, notes = context
    node = raw.block.entries.get("answers")
    entries: dict[str, Entry] = {}
    kept: dict[str, Plain] = {}
    if not isinstance(node, Block):
        empty = node is None or (isinstance(node, Leaf) and node.is_null)
        report, code = (notes.warn, "RA124") if empty else (notes.error, "042")
        report(code, node.mark if node is not None else raw.block.mark, field="answers")
        return entries, kept
    read = reader.read
    unknown: list[tuple[str, Mark]] = []
    for key, inner in node.entries.items():
        found = asked.get(key)
        if found is None:
            unknown.append((key, node.marks[key]))
            kept[key] = plain_of(inner)
            continue
        address = found.question.id
        if address in entries:
            other = address if key != address else found.question.local_id
            notes.error("RA118", node.marks[key], id=key, other=other)
            continue
        entries[address] = read(found, inner)
    if not node.entries:
        notes.warn("RA124", node.mark, field="answers")
    _say_unknown(unknown, notes, asked)
    return entries, kept


def _say_unknown(unknown: list[tuple[str, Mark]], notes: Notes, asked: Mapping[str, Asked]) -> None:
    """Twenty lines at most, then how many more."""
    for key, mark in unknown[:UNKNOWN_IDS_SHOWN]:
        strange = foreign_letter(key)
        closest = nearest(key, asked)
        if strange:
            notes.warn("RA129", mark, id=key, character=strange)
        elif closest:
            notes.warn("RA102", mark, id=key, nearest=closest)
        else:
            notes.warn("RA127", mark, id=key)
    if len(unknown) > UNKNOWN_IDS_SHOWN:
        rest = unknown[UNKNOWN_IDS_SHOWN:]
        notes.warn("RA111", rest[0][1], count=len(rest))
