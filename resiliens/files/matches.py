"""The file of matches, `matches.yaml`: read with every fault by its line, written whole or not at all.

A file with a fault is never written over. Comments of a person do not survive a save: the old file is kept
beside it the first time. Not for what a match means, which is `network.matches`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Notes, Refused
from resiliens.files.emitting import Lines
from resiliens.files.fields import Fields
from resiliens.files.limits import ID_LENGTH, MATCHES, NAME_LENGTH, NOTE_LENGTH
from resiliens.files.nodes import Block, Mark
from resiliens.files.reading import tree_of
from resiliens.files.saving import Saved, Snapshot, save
from resiliens.messages import LANGUAGES, text
from resiliens.model.answers import Plain
from resiliens.model.diagnostics import Outcome
from resiliens.model.exchange import REASONS, STEPS, STOPPED, End, Match

KIND = "matches"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class MatchFile:
    """What a file held when it was read; `snapshot` is None where there was none yet. `own_words`: a person
    has written in it by hand, so that a copy is kept."""

    matches: tuple[Match, ...] = ()
    snapshot: Snapshot | None = None
    own_words: bool = False


def read_matches(path: str | Path) -> Outcome[MatchFile]:
    """The matches of a file; none where it is not there yet. No value where it has a fault. Codes: RM."""
    notes = Notes(str(path), MATCHES)
    if not Path(path).exists() and not Path(path).is_symlink():
        return Outcome(MatchFile(), ())
    try:
        data = read_bytes(path, MATCHES)
    except Refused as refused:
        notes.refuse(refused)
        return Outcome(None, tuple(notes.found))
    read = read_matches_bytes(data, str(path))
    if read.value is None:
        return Outcome(None, read.diagnostics)
    ours = {matches_text(read.value, language).encode("utf-8") for language in LANGUAGES}
    return Outcome(MatchFile(read.value, Snapshot.of(data), data not in ours), read.diagnostics)


def read_matches_bytes(data: bytes, file: str) -> Outcome[tuple[Match, ...]]:
    """The matches in these bytes."""
    notes = Notes(file, MATCHES)
    try:
        block, _ = tree_of(data, notes, MATCHES)
    except Refused as refused:
        notes.refuse(refused)
        return Outcome(None, tuple(notes.found))
    matches = _matches(block, notes)
    found = tuple(sorted(notes.found, key=lambda one: one.position))
    return Outcome(None if notes.failed else matches, found)


def matches_text(matches: Sequence[Match], language: str) -> str:
    """The file, with the words for steps and reasons above for who moves a match by hand."""
    lines = Lines()
    lines.pair(0, "resiliens", str(FORMAT_VERSION))
    lines.pair(0, "kind", KIND)
    if matches:
        lines.pair(0, KIND, "")
        lines.items(1, [_written(one) for one in matches])
    else:
        lines.pair(0, KIND, "[]")
    facts = {"steps": ", ".join(STEPS), "stopped": STOPPED, "reasons": ", ".join(REASONS)}
    head = text("matches.file_head", language, **facts).splitlines()
    return "".join(f"# {line}\n" for line in head) + lines.text()


def save_matches(path: str | Path, matches: Sequence[Match], before: MatchFile, language: str) -> Saved:
    """Write the file in the place of what was read. Raises NotSaved, the old file then untouched."""
    data = matches_text(matches, language).encode("utf-8")

    def reads_back(written: bytes) -> bool:
        return read_matches_bytes(written, str(path)).value == tuple(matches)

    return save(path, data, expected=before.snapshot, verify=reads_back, backup=before.own_words)


def _written(one: Match) -> Plain:
    """A match as it stands in the file; what was not said is left out."""
    facts: dict[str, Plain] = {"id": one.id, "have": _end(one.have), "want": _end(one.want), "step": one.step}
    more = {"reason": one.reason, "before": one.before, "note": one.note}
    facts.update({name: value for name, value in more.items() if value})
    if one.since is not None:
        facts["since"] = one.since.isoformat()
    return facts


def _end(end: End) -> Plain:
    facts: dict[str, Plain] = {"company": end.company, "name": end.name}
    if end.orgnr:
        facts["orgnr"] = end.orgnr
    return facts


def _matches(block: Block, notes: Notes) -> tuple[Match, ...]:
    fields = Fields(block, notes)
    if fields.text("kind") != KIND:
        notes.error("RM101", fields.mark("kind"), kind=KIND)
        return ()
    version = fields.whole("resiliens")
    if version is not None and version > FORMAT_VERSION:
        notes.error("054", fields.mark("resiliens"), version=version, known=FORMAT_VERSION)
        return ()
    found: list[Match] = []
    seen: dict[str, Mark] = {}
    for inner in (Fields(item, notes) for item in fields.blocks(KIND)):
        one = _match(inner)
        mark = inner.mark("id")
        if one.id and one.id.casefold() in seen:
            notes.error("RM110", mark, id=one.id, first=seen[one.id.casefold()].line + 1)
        seen.setdefault(one.id.casefold(), mark)
        found.append(one)
    fields.finish()
    return tuple(found)


def _match(fields: Fields) -> Match:
    step = fields.word("step", (*STEPS, STOPPED), "idea")
    reason = fields.word("reason", REASONS, "")
    if step == STOPPED and not reason:
        fields.notes.error("RM111", fields.mark("step"), reasons=", ".join(REASONS))
    if step != STOPPED and reason:
        fields.notes.error("RM112", fields.mark("reason"), step=step, stopped=STOPPED)
    made = Match(
        id=fields.text("id", required=True, longest=ID_LENGTH),
        have=_read_end(fields, "have"), want=_read_end(fields, "want"),
        step=step, reason=reason, before=fields.word("before", STEPS, ""),
        since=fields.date("since"), note=fields.text("note", longest=NOTE_LENGTH),
        line=fields.block.mark.line + 1,
    )  # fmt: skip
    fields.finish()
    return made


def _read_end(fields: Fields, name: str) -> End:
    block = fields.sub(name)
    if block is None:
        if fields.node(name) is None:
            fields.notes.error("041", fields.block.mark, field=name)
        return End("", "")
    inner = Fields(block, fields.notes)
    end = End(
        company=inner.text("company", required=True, longest=NAME_LENGTH),
        name=inner.text("name", required=True, longest=NAME_LENGTH),
        orgnr=inner.text("orgnr", longest=NAME_LENGTH),
    )
    inner.finish()
    return end
