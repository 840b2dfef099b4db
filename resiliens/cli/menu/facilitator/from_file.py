"""Consents, or what was seen, of many companies at once from a file: shown first, then written file by file.

A company of whose rows one cannot be read gets nothing written; the others go on. Not for one company.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from resiliens.cli.consentwords import consent_in_words, theme_names
from resiliens.cli.menu.facilitator.blank_file import write_blank
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.members import Counted, Everyone
from resiliens.cli.menu.guarding import safely
from resiliens.cli.recording import record
from resiliens.cli.telling import tell
from resiliens.cli.typed_paths import is_there, typed_path
from resiliens.files.record_columns import Kind
from resiliens.files.records import Records, Target, read_records
from resiliens.messages.visible import visible
from resiliens.model.answers import Sheet
from resiliens.model.consent import record_of
from resiliens.terminal.escaping import one_line


def take_rows(leader: Leader, everybody: Everyone, kind: Kind) -> None:
    """A file that is filled in, or first an empty one to fill in."""
    options = [(leader.say("file-filled"), "filled"), (leader.say("file-blank"), "blank")]
    chosen = leader.pick(leader.say(f"file-{kind}"), options)
    if chosen == "blank":
        write_blank(leader, everybody, kind)
    elif chosen == "filled":
        path = _typed(leader)
        if path is not None:
            _take(path, leader, everybody, kind)


def _typed(leader: Leader) -> Path | None:
    while written := leader.visit.ask.line(leader.say("type-file")):
        path = typed_path(written)
        if is_there(path) and path.is_file():
            return path
        leader.tell("no-such-file", file=visible(str(path)))
    return None


def _take(path: Path, leader: Leader, everybody: Everyone, kind: Kind) -> None:
    """Say what would be written where, ask once, and write company by company."""
    known = {one.key: one for one in everybody.counted}
    targets = [
        Target(one.key, one.name, one.sheet, one.instrument.questionnaire) for one in known.values()
    ]
    read = read_records(path, kind, targets, leader.today)
    tell(read.diagnostics, leader.visit.settings)
    found = read.value or {}
    for key, records in found.items():
        if records.spoilt:
            leader.tell("rows-spoilt", company=visible(known[key].name))
    usable = {known[key]: records for key, records in found.items() if not records.spoilt}
    if not usable:
        leader.tell("rows-none")
        return
    for company, records in usable.items():
        leader.tell("rows-of", company=visible(one_line(company.name)), file=visible(str(company.file)))
        for line in _lines(company, records, leader):
            leader.visit.ask.tell(f"- {visible(line)}")
    title = leader.say("rows-ask", count=len(usable))
    if not leader.pick(title, [(leader.say("write-yes"), True)]):
        leader.tell("not-written")
        return
    _write(usable, leader)


def _write(usable: Mapping[Counted, Records], leader: Leader) -> None:
    """Each company's file by itself: one that cannot be written stops nobody."""
    visit = leader.visit
    counts = {"written": 0, "same": 0, "failed": 0}
    for company, records in usable.items():

        def work(company: Counted = company, records: Records = records) -> int:
            how = (visit.terminal, visit.settings)
            done = record(company.file, lambda sheet: changed_by(sheet, records), company.instrument, how)
            counts["written" if done else "same"] += 1
            return 0

        if safely(work, visit):
            counts["failed"] += 1
    leader.tell("rows-done", **counts)


def changed_by(sheet: Sheet, records: Records) -> Sheet:
    """The sheet with what the rows say; what stands there already is not put there again."""
    consent = list(sheet.consent)
    consent += [made for one in records.consents if (made := record_of(one)) not in consent]
    entries = dict(sheet.entries)
    for address, seen in records.seen.items():
        entry = entries[address]
        more = entry.seen.more if entry.seen is not None else {}
        entries[address] = replace(entry, seen=replace(seen, more=more))
    return replace(sheet, consent=tuple(consent), entries=entries)


def _lines(company: Counted, records: Records, leader: Leader) -> Iterator[str]:
    tree = company.instrument.questionnaire
    for one in records.consents:
        yield consent_in_words(one, tree, leader.language)
    for address, seen in records.seen.items():
        words = {"theme": theme_names([address], tree, leader.language), "seen": seen.value, "by": seen.by}
        yield leader.say("row-seen-by" if seen.by else "row-seen", **words)
