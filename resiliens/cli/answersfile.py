"""The one file an interview writes: found or made, locked, and saved before the next question is shown."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.telling import tell
from resiliens.cli.workbench import in_order
from resiliens.files.answers import open_answers, understand
from resiliens.files.locking import Held, acquire
from resiliens.files.saving import NotSaved, Saved, Snapshot, check_writable, save, snapshot_of
from resiliens.files.writing import reads_back, write_answers
from resiliens.messages import text
from resiliens.messages.numbers import short_date
from resiliens.messages.visible import visible
from resiliens.model.answers import QuestionSet, Respondent, Sheet
from resiliens.model.diagnostics import has_errors

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.interview.opening import Unfinished

DEFAULT_NAME = "svar.yaml"
SUFFIXES = (".yaml", ".yml", ".json")


class AnswersFile:
    """A company's answers on disk, as long as one interview lasts."""

    def __init__(self, path: Path, instrument: Instrument, settings: Settings) -> None:
        self.path = path
        self._tree = instrument.questionnaire
        self._settings = settings
        self._snapshot: Snapshot | None = None
        self._saved_before = False
        self.notices: list[str] = []

    def try_to_write(self) -> None:
        """Before the first question: can anything be saved here at all? Raises WrongUsage or CannotDo."""
        if self.path.suffix.lower() not in SUFFIXES:
            raise WrongUsage(
                "commands.bad_output", file=visible(str(self.path)), known=", ".join(SUFFIXES[:2])
            )
        try:
            check_writable(self.path)
        except NotSaved as error:
            raise self._cannot_write(error) from None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else answers into this file meanwhile. Raises CannotDo where somebody does."""
        since = datetime.now().strftime("%d.%m.%Y %H:%M")  # told to a person at this machine
        try:
            lock = acquire(self.path, since=since)
        except Held as held:
            key = "commands.held" if held.same_host else "commands.held_elsewhere"
            holder = held.holder
            raise CannotDo(
                key,
                file=visible(str(self.path)),
                since=visible(holder.since) if holder else "?",
                host=visible(holder.host) if holder else "?",
                lock=visible(str(held.path)),
            ) from None
        except NotSaved as error:
            raise self._cannot_write(error) from None
        with lock:
            if lock.took_over is not None:
                self.notices.append(text("commands.lock_taken_over", self._settings.language))
            yield

    def open(self, which: QuestionSet) -> tuple[Sheet, bool]:
        """The sheet to go on in, and whether it was there. Raises CannotDo for a file with errors."""
        self._snapshot = snapshot_of(self.path)
        if self._snapshot is None:
            respondent = Respondent(id=secrets.token_hex(2))
            return Sheet(
                file=str(self.path),
                questionnaire=self._tree.id,
                version=self._tree.version,
                respondent=respondent,
                date=self._settings.today,
                set=which,
            ), False
        opened = open_answers(self.path)
        sheet: Sheet | None = None
        said = opened.diagnostics
        if opened.value is not None:
            understood = understand(opened.value, self._tree)
            sheet, said = understood.value, in_order((*said, *understood.diagnostics))
        tell(said, self._settings)
        if sheet is None or has_errors(said):
            raise CannotDo("commands.cannot_go_on", file=visible(str(self.path)))
        return sheet, True

    def save(self, sheet: Sheet) -> None:
        """Put the sheet on disk, safely. Raises OSError where it could not; the old file is then whole."""
        data = write_answers(sheet, self._tree).encode("utf-8")
        try:
            saved = save(
                self.path,
                data,
                expected=self._snapshot,
                backup=not self._saved_before,
                verify=lambda written: reads_back(written, sheet, self._tree),
            )
        except NotSaved as error:
            if error.put_in_place:
                self._snapshot = Snapshot.of(data)
            raise OSError(reason_in_words(error.reason, self._settings.language)) from error
        self._after(saved)

    def _after(self, saved: Saved) -> None:
        if saved.conflict is not None:
            self.path = saved.conflict
            self._snapshot = snapshot_of(saved.conflict)
            self.notices.append(
                text("commands.conflict", self._settings.language, file=visible(str(saved.conflict)))
            )
        else:
            self._snapshot = saved.snapshot
        if saved.backup is not None:
            self.notices.append(
                text("commands.backup", self._settings.language, file=visible(str(saved.backup)))
            )
        self._saved_before = True

    def _cannot_write(self, error: NotSaved) -> CannotDo:
        why = reason_in_words(error.reason, self._settings.language)
        return CannotDo("commands.cannot_write", file=visible(str(self.path)), why=why)


def new_name(folder: Path) -> Path:
    """`svar.yaml`, or the first free number after it."""
    if not (folder / DEFAULT_NAME).exists():
        return folder / DEFAULT_NAME
    number = 2
    while (folder / f"svar-{number}.yaml").exists():
        number += 1
    return folder / f"svar-{number}.yaml"


def unfinished(folder: Path, instrument: Instrument, settings: Settings) -> list[Unfinished]:
    """Files in a folder that answer this questionnaire and have questions left, newest name last."""
    from resiliens.assess.needed import due_questions
    from resiliens.files.gathering import gather
    from resiliens.interview.opening import Unfinished
    from resiliens.model.answers import Missing

    tree = instrument.questionnaire
    found: list[Unfinished] = []
    for file in gather([str(folder)]).files:
        opened = open_answers(file)
        if opened.value is None or has_errors(opened.diagnostics) or opened.value.questionnaire != tree.id:
            continue
        sheet = understand(opened.value, tree).value
        if sheet is None or sheet.agreed is not None:
            continue
        due = due_questions(sheet, instrument)
        done = sum(
            1
            for one in due
            if one.id in sheet.entries and not isinstance(sheet.entries[one.id].answer, Missing)
        )
        if done < len(due):
            found.append(
                Unfinished(
                    file=file,
                    company=sheet.company.name,
                    changed=_day_of(Path(file), settings.language),
                    answered=done,
                    total=len(due),
                )
            )
    return found


def _day_of(path: Path, language: str) -> str:
    """The day a file was last changed, as a person says it; only to be told apart by."""
    changed = datetime.fromtimestamp(path.stat().st_mtime)  # the user's own day
    return short_date(changed.date(), language)
