"""The file of matches on the command line: new candidates in, one match moved or stopped, saved whole.

Not for what a match means.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.telling import tell
from resiliens.files.matches import MatchFile, read_matches, save_matches
from resiliens.files.saving import NotSaved
from resiliens.files.values import spoken
from resiliens.messages import LANGUAGES, text, texts_of
from resiliens.messages.visible import visible
from resiliens.model.exchange import REASONS, STEPS, Candidate, Match
from resiliens.network.matches import moved, stopped, with_new
from resiliens.terminal.aside import say_aside


@dataclass(frozen=True, slots=True)
class Change:
    """What is to happen to the file: candidates to take in, a match and its step, a match and its reason."""

    candidates: Sequence[Candidate] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)
    move: tuple[str, str] | None = None
    stop: tuple[str, str] | None = None


def update_matches(path: Path, change: Change, settings: Settings) -> tuple[Match, ...]:
    """The matches after the change, saved where something is new. Raises WrongUsage or CannotDo, the file
    then untouched."""
    before = open_matches(path, settings)
    matches = with_new(before.matches, change.candidates, change.numbers, settings.today)
    new = len(matches) - len(before.matches)
    if change.move:
        matches = move(matches, change.move, (path, settings))
    if change.stop:
        matches = stop(matches, change.stop, (path, settings))
    if matches != before.matches or before.snapshot is None:
        keep_matches(path, matches, before, settings)
        facts = {"file": visible(str(path)), "all": len(matches), "new": new}
        say_aside(text("matches.saved", settings.language, **facts))
    for asked in (change.move, change.stop):
        one = None if asked is None else find(matches, asked[0])
        if one is not None:
            step = step_words(one, settings.language)
            say_aside(text("matches.moved", settings.language, id=visible(one.id), step=step))
    return matches


def open_matches(path: Path, settings: Settings) -> MatchFile:
    """What the file holds. Raises CannotDo for a damaged one, every fault told: it is never renewed."""
    read = read_matches(path)
    tell(read.diagnostics, settings)
    if read.value is None:
        raise CannotDo("matches.damaged", file=visible(str(path)))
    return read.value


def keep_matches(path: Path, matches: Sequence[Match], before: MatchFile, settings: Settings) -> None:
    """Save, and say where the old file or a conflicting one lies. Raises CannotDo."""
    language = settings.language
    try:
        saved = save_matches(path, matches, before, language)
    except NotSaved as error:
        why = reason_in_words(error.reason, language)
        raise CannotDo("commands.cannot_write", file=visible(str(path)), why=why) from None
    if saved.conflict is not None:
        facts = {"file": visible(str(path)), "other": visible(str(saved.conflict))}
        say_aside(text("matches.conflict", language, **facts))
    if saved.backup is not None:
        say_aside(text("matches.backup", language, file=visible(str(saved.backup))))


def move(matches: Sequence[Match], asked: tuple[str, str], where: tuple[Path, Settings]) -> tuple[Match, ...]:
    """One match on another step, in anybody's words. Raises WrongUsage or CannotDo."""
    which, written = asked
    step = _meant("step", written, STEPS)
    if step is None:
        known = _known("step", STEPS, where[1].language)
        raise WrongUsage("matches.bad_step", value=visible(written), known=known)
    changed = moved(matches, which, step, where[1].today)
    return _there(changed, which, (matches, where[0], where[1].language))


def stop(matches: Sequence[Match], asked: tuple[str, str], where: tuple[Path, Settings]) -> tuple[Match, ...]:
    """One match stopped for a reason. Raises WrongUsage or CannotDo."""
    which, written = asked
    reason = _meant("reason", written, REASONS)
    if reason is None:
        known = _known("reason", REASONS, where[1].language)
        raise WrongUsage("matches.bad_reason", value=visible(written), known=known)
    changed = stopped(matches, which, reason, where[1].today)
    return _there(changed, which, (matches, where[0], where[1].language))


def find(matches: Sequence[Match], which: str) -> Match | None:
    """The match of this id."""
    return next((one for one in matches if one.id.casefold() == which.casefold()), None)


def step_words(match: Match, language: str) -> str:
    """How far it has come, in words."""
    from resiliens.documents.streams.following import step_in_words

    return step_in_words(match, language)


def _there(
    changed: tuple[Match, ...] | None, which: str, context: tuple[Sequence[Match], Path, str]
) -> tuple[Match, ...]:
    if changed is not None:
        return changed
    matches, path, language = context
    known = ", ".join(one.id for one in matches) or text("matches.no_matches", language)
    raise CannotDo("matches.no_such_match", file=visible(str(path)), id=visible(which), known=visible(known))


def _meant(kind: str, written: str, known: Sequence[str]) -> str | None:
    """The step or reason that was written, as in the file or in the words of any language."""
    word = spoken(written)
    return next((one for one in known if word == one or word in _words(kind, one)), None)


def _words(kind: str, one: str) -> list[str]:
    """Every word for a step or a reason."""
    tables = (texts_of("matches", language) for language in LANGUAGES)
    return [word for words in tables for word in words[f"words-{kind}-{one}"].split("|")]


def _known(kind: str, known: Sequence[str], language: str) -> str:
    return ", ".join(texts_of("matches", language)[f"words-{kind}-{one}"].split("|")[0] for one in known)
