"""From an answers file to its result, for every command that needs one: each questionnaire is read once.

Not for printing, and not for what a command does with a result.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from resiliens.assess.fold import assess
from resiliens.assess.instrument import Instrument, prepare
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.files.answers import RawSheet, open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.messages.rendering import message
from resiliens.model.answers import Sheet
from resiliens.model.diagnostics import Diagnostic, Outcome, has_errors
from resiliens.model.questionnaire import ScorerChoice
from resiliens.model.result import Result
from resiliens.plugins import ScorerError, find_scorer, parse_scorer_option

NO_SUCH_QUESTIONNAIRE = "RQ133"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Understood:
    """One file: its sheet where it has no errors, what it is held against, and everything to say about it."""

    file: str
    diagnostics: tuple[Diagnostic, ...]
    raw: RawSheet | None = None
    sheet: Sheet | None = None
    instrument: Instrument | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Scored:
    """One file: its result if it could be made, and everything to say about it. `raw` is there where a file
    could be read but not used."""

    file: str
    diagnostics: tuple[Diagnostic, ...]
    result: Result | None = None
    sheet: Sheet | None = None
    instrument: Instrument | None = None
    raw: RawSheet | None = None

    @property
    def failed(self) -> bool:
        return self.result is None


@dataclass(slots=True, eq=False, repr=False)
class Workbench:
    """Reads and scores under one set of settings. `questionnaire` and `scorer` override the files."""

    settings: Settings
    questionnaire: str | None = None
    scorer: str | None = None
    _ready: dict[tuple[str, str], Outcome[Instrument]] = field(default_factory=dict)
    _told: set[tuple[str, str]] = field(default_factory=set)

    def instrument(self, name: str, beside: Path | None) -> Outcome[Instrument]:
        """The questionnaire of this id or path, its scorers configured; kept for the next file."""
        folder = str(beside) if beside is not None else ""
        key = (self.questionnaire or name, "" if self.questionnaire else folder)
        if key not in self._ready:
            self._ready[key] = self._prepare(key[0], beside)
        return self._ready[key]

    def read(self, file: str) -> Understood:
        """One file from bytes to sheet. What is wrong with it is in the diagnostics, never raised."""
        opened = open_answers(file)
        raw = opened.value
        if raw is None:
            return Understood(file, opened.diagnostics)
        beside = None if file == "-" else Path(file).parent
        ready = self.instrument(raw.questionnaire, beside)
        if ready.value is None:
            said = (*opened.diagnostics, *(named_at(one, raw) for one in ready.diagnostics))
            return Understood(file, said, raw)
        said = self._once(raw.questionnaire, beside, ready)
        understood = understand(raw, ready.value.questionnaire)
        own = in_order((*opened.diagnostics, *understood.diagnostics))
        sheet = None if has_errors(own) else understood.value
        return Understood(file, said + own, raw, sheet, ready.value)

    def score(self, file: str) -> Scored:
        """One file from bytes to result, likewise."""
        read = self.read(file)
        if read.sheet is None or read.instrument is None:
            return Scored(file, read.diagnostics, raw=read.raw)
        try:
            result = assess(read.sheet, read.instrument, today=self.settings.today)
        except ScorerError as error:
            return Scored(file, (*read.diagnostics, error.diagnostic(file)), raw=read.raw)
        return Scored(file, read.diagnostics, result, read.sheet, read.instrument)

    def override(self) -> ScorerChoice | None:
        """The scorer of the command line, if one was given."""
        if self.scorer is None:
            return None
        parsed = parse_scorer_option(self.scorer)
        if parsed.value is None:
            raise WrongUsage("commands.bad_scorer_value", value=self.scorer)
        return parsed.value

    def _prepare(self, name: str, beside: Path | None) -> Outcome[Instrument]:
        loaded = load_questionnaire(name, beside=beside, language=self.settings.language)
        if loaded.value is None or has_errors(loaded.diagnostics):
            return Outcome(None, loaded.diagnostics)
        made = prepare(loaded.value, find_scorer, self.override(), file=name)
        if self.scorer is not None and made.value is None:
            why = message(made.diagnostics[0], self.settings.language)
            raise WrongUsage("commands.bad_scorer", value=self.scorer, why=why)
        return Outcome(made.value, loaded.diagnostics + made.diagnostics)

    def _once(self, name: str, beside: Path | None, ready: Outcome[Instrument]) -> tuple[Diagnostic, ...]:
        """What is to say about a questionnaire, said with the first file that names it."""
        key = (self.questionnaire or name, str(beside))
        if key in self._told:
            return ()
        self._told.add(key)
        return ready.diagnostics


def named_at(one: Diagnostic, raw: RawSheet) -> Diagnostic:
    """A questionnaire that cannot be found is a fault of the place where the answers name it."""
    return replace(one, position=raw.position) if one.code == NO_SUCH_QUESTIONNAIRE else one


def in_order(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Everything about one file, in reading order."""
    return tuple(sorted(diagnostics, key=lambda one: one.position))


def only_one(files: tuple[str, ...]) -> str:
    """The one file of a command that takes one. Raises WrongUsage for more, CannotDo for none."""
    if len(files) > 1:
        raise WrongUsage("commands.one_file")
    if not files:
        raise CannotDo("commands.no_usable_file")
    return files[0]
