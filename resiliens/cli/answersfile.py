"""The one file an interview writes: named, locked, and saved before the next question is shown.

Not for finding files that are there already (`unfinished`).
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.telling import tell
from resiliens.cli.workbench import in_order
from resiliens.files.answers import open_answers, understand
from resiliens.files.json_answers import as_json
from resiliens.files.locking import Held, Lock, acquire
from resiliens.files.naming import joined_name
from resiliens.files.saving import (
    NotSaved,
    Saved,
    Snapshot,
    check_writable,
    clear_leftovers,
    save,
    snapshot_of,
)
from resiliens.files.writing import reads_back, write_answers
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.answers import MISSING, Entry, QuestionSet, Respondent, Sheet
from resiliens.model.diagnostics import has_errors
from resiliens.terminal.wrapping import wrap

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.model.questionnaire import Questionnaire
    from resiliens.terminal.console import Terminal

SUFFIX = ".yaml"
SUFFIXES = (SUFFIX, ".yml", ".json")
BEFORE_A_NAME = "svar"  # what a file without a company is called; nothing is ever saved under it


class AnswersFile:
    """A company's answers on disk, as long as one interview lasts.

    Made with a file, it stays that file. Made with a folder, it is named by the company, the role and
    the random id of who answers, and follows them while they are still being given.
    """

    def __init__(
        self, path: Path, instrument: Instrument, settings: Settings,
        *, hidden: Callable[[Sheet], Mapping[str, str]] = lambda _: {},
    ) -> None:  # fmt: skip
        self._respondent = secrets.token_hex(2)
        self._follows_names = path.is_dir()
        name = joined_name(BEFORE_A_NAME, self._respondent, suffix=SUFFIX)
        self.path = path / name if self._follows_names else path
        self._tree = instrument.questionnaire
        self._settings = settings
        self._hidden = hidden
        self._snapshot: Snapshot | None = None
        self._saved_before = False
        self._lock: Lock | None = None
        self._earlier: list[tuple[Path, Snapshot | None, Lock]] = []
        self._kept: list[Path] = []  # whole, but never put in place
        self.notices: list[str] = []

    def try_to_write(self) -> None:
        """Before the first question: can anything be saved here at all? Raises WrongUsage or CannotDo."""
        if self.path.suffix.lower() not in SUFFIXES:
            raise WrongUsage(
                "commands.bad_output", file=visible(str(self.path)), known=", ".join(SUFFIXES)
            )
        try:
            check_writable(self.path)
        except NotSaved as error:
            raise self._cannot_write(error) from None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else answers into this file meanwhile. Raises CannotDo where somebody does.

        A file that is yet to get its name is locked when it has one.
        """
        if not self._follows_names:
            self._lock = self._take_lock(self.path)
        try:
            yield
        finally:
            for lock in (self._lock, *(lock for _, _, lock in self._earlier)):
                if lock is not None:
                    lock.release()

    def open(self, which: QuestionSet) -> tuple[Sheet, bool]:
        """The sheet to go on in, and whether it was there. Raises CannotDo for a file with errors."""
        for rescued in clear_leftovers(self.path, is_whole=_is_whole):
            self._notice("saving.rescued", self._near(rescued))
        self._snapshot = snapshot_of(self.path)
        if self._snapshot is None:
            return Sheet(
                file=str(self.path),
                questionnaire=self._tree.id,
                version=self._tree.version,
                respondent=Respondent(id=self._respondent),
                date=self._settings.today,
                set=which,
            ), False
        return self._read(), True

    def _read(self) -> Sheet:
        sheet = read_sheet(self.path, self._tree, self._settings, lenient=True)
        return _stamped(sheet, self._tree)

    def save(self, sheet: Sheet) -> None:
        """Put the sheet on disk, safely. Raises OSError where it could not; the old file is then whole."""
        if self._follows_names:
            self._follow_names(sheet)
        data = self._bytes_of(sheet)
        try:
            saved = save(
                self.path,
                data,
                expected=self._snapshot,
                backup=not self._saved_before,
                verify=lambda bare: reads_back(
                    bare, replace(sheet, file=str(self.path)), self._tree, lenient=True
                ),
            )
        except NotSaved as error:
            if error.put_in_place:
                self._snapshot, self._saved_before = Snapshot.of(data), True
            if error.kept is not None:
                self._kept.append(error.kept)
            raise OSError(reason_in_words(error.reason, self._settings.language)) from error
        self._after(saved)
        while self._earlier:
            _let_go(*self._earlier.pop())

    def keep_no_copy_of_own(self, sheet: Sheet) -> None:
        """Where the file is just as this program writes it, nothing of it gets lost, and the copy of what a
        person wrote earlier stays the one that is kept."""
        self._saved_before = self._snapshot == Snapshot.of(self._bytes_of(sheet))

    def _bytes_of(self, sheet: Sheet) -> bytes:
        written = write_answers(sheet, self._tree, remarks=self._hidden(sheet))
        return (as_json(written) if self.path.suffix.lower() == ".json" else written).encode("utf-8")

    @property
    def kept_in(self) -> str:
        """Where the answers are now; empty where nothing was answered, so that nothing is there."""
        return str(self.path) if self.path.exists() else ""

    def say_notices(self, terminal: Terminal) -> None:
        """What happened to the file: a copy kept, a lock taken over, answers that had to go elsewhere."""
        for notice in dict.fromkeys(self.notices):
            terminal.write("".join(f"{line}\n" for line in wrap(notice, min(terminal.width, 100) - 1)))

    def _follow_names(self, sheet: Sheet) -> None:
        """Take the name that company and role give now. What lies under the earlier one is remembered,
        and goes only when the new file is there."""
        folder, respondent = self.path.parent, sheet.respondent
        parts = (sheet.company.name, respondent.role, respondent.id or self._respondent)
        if self.path.name == joined_name(*parts, suffix=SUFFIX) and self._lock is not None:
            return
        taken = [one.name for one in folder.iterdir() if one != self.path]
        wanted = folder / joined_name(*parts, suffix=SUFFIX, taken=taken)
        if wanted == self.path and self._lock is not None:
            return
        try:
            lock = self._take_lock(wanted)
        except CannotDo as error:
            raise OSError(text(error.key, self._settings.language, **error.arguments)) from error
        if self._lock is not None:
            self._earlier.append((self.path, self._snapshot, self._lock))
        self.path, self._snapshot, self._lock = wanted, None, lock

    def _take_lock(self, path: Path) -> Lock:
        since = datetime.now().strftime("%d.%m.%Y %H:%M")  # told to a person at this machine
        try:
            lock = acquire(path, since=since)
        except Held as held:
            key = "commands.held" if held.same_host else "commands.held_elsewhere"
            holder = held.holder
            raise CannotDo(
                key,
                file=visible(str(path)),
                since=visible(holder.since) if holder else "?",
                host=visible(holder.host) if holder else "?",
                lock=visible(str(held.path)),
            ) from None
        except NotSaved as error:
            raise self._cannot_write(error) from None
        if lock.took_over is not None:
            self.notices.append(text("commands.lock_taken_over", self._settings.language))
        return lock

    def _after(self, saved: Saved) -> None:
        if saved.snapshot != self._snapshot:  # else nothing is different yet, and the copy is for later
            self._saved_before = True
        if saved.conflict is not None:
            self.path, self._snapshot = self._near(saved.conflict), snapshot_of(saved.conflict)
            self._follows_names = False
            self._notice("commands.conflict", self.path)
        else:
            self._snapshot = saved.snapshot
        if saved.backup is not None:
            self._notice("commands.backup", self._near(saved.backup))
        while self._kept:
            with suppress(OSError):
                self._kept.pop().unlink()

    def _notice(self, key: str, path: Path) -> None:
        self.notices.append(text(key, self._settings.language, file=visible(str(path))))

    def _near(self, path: Path) -> Path:
        """A file beside ours, by as short a path as the person has given ours."""
        beside = self.path.with_name(path.name)
        return beside if beside.exists() else path

    def _cannot_write(self, error: NotSaved) -> CannotDo:
        why = reason_in_words(error.reason, self._settings.language)
        return CannotDo("commands.cannot_write", file=visible(str(self.path)), why=why)


def read_sheet(path: Path, tree: Questionnaire, settings: Settings, *, lenient: bool = False) -> Sheet:
    """The sheet of a file that is there; what is to say about it is said. Raises CannotDo for errors.

    `lenient`: a value that its question does not allow is kept, to be asked again.
    """
    opened = open_answers(path)
    sheet: Sheet | None = None
    said = opened.diagnostics
    if opened.value is not None:
        understood = understand(opened.value, tree, lenient=lenient)
        sheet, said = understood.value, in_order((*said, *understood.diagnostics))
    tell(said, settings)
    if sheet is None or has_errors(said):
        raise CannotDo("commands.cannot_go_on", file=visible(str(path)))
    return sheet


def _stamped(sheet: Sheet, tree: Questionnaire) -> Sheet:
    """A file of this version whose answers name their revision, so that a later version knows it."""
    if sheet.version != tree.version:
        return sheet

    def stamped(address: str, entry: Entry) -> Entry:
        question = tree.question(address)
        if question is None or question.revision == 1 or entry.revision is not None:
            return entry
        return replace(entry, revision=question.revision) if entry.answer != MISSING else entry

    return replace(sheet, entries={key: stamped(key, entry) for key, entry in sheet.entries.items()})


def again(old: Sheet, new: Sheet, which: QuestionSet | None) -> Sheet:
    """The sheet of a year later: who the company is comes along, what it answered does not."""
    return replace(
        new, company=old.company, set=which or old.set, scope=old.scope, targets=old.targets
    )


def _is_whole(data: bytes) -> bool:
    """Are these the bytes of an answers file, from the first to the last?"""
    opened = open_answers(data, file=BEFORE_A_NAME)
    return opened.value is not None and not has_errors(opened.diagnostics)


def _let_go(path: Path, snapshot: Snapshot | None, lock: Lock) -> None:
    """Take away what now lies under a better name, unless somebody has changed it meanwhile."""
    with suppress(NotSaved, OSError):
        if snapshot is not None and snapshot_of(path) == snapshot:
            path.unlink()
    lock.release()
