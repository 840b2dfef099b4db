"""`resiliens workshop`: looks at a workshop's folder, says what is missing, makes all papers of a moment."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from resiliens.cli import options
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Workbench
from resiliens.messages.visible import visible
from resiliens.model.diagnostics import has_errors
from resiliens.model.moments import Moment

if TYPE_CHECKING:
    from resiliens.cli.workshop_folder import Looked
    from resiliens.cli.workshop_papers import Made


def run(
    folder: Annotated[Path, typer.Argument()],
    moment: Annotated[
        Optional[int], typer.Option("--moment", metavar="N", help="commands.opt_moment")  # noqa: UP045
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="commands.opt_again_papers")] = False,
    start: Annotated[bool, typer.Option("--start", help="commands.opt_start")] = False,
    questionnaire: options.AnotherQuestionnaire = None,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if start:
        return _start(folder, settings)
    if not folder.is_dir():
        raise CannotDo("workshop.no_folder", folder=visible(str(folder)))
    if again and moment is not None:
        raise WrongUsage("workshop.again_or_moment")
    moments = moments_of(folder, settings)
    chosen = () if moment is None else (_chosen(moment, moments),)
    from resiliens.cli.companies import reading_once

    with reading_once():
        return _look_and_make(folder, (moments, chosen), Workbench(settings, questionnaire), again=again)


def _look_and_make(
    folder: Path, which: tuple[Sequence[Moment], Sequence[Moment]], bench: Workbench, *, again: bool
) -> int:
    """What lies there on the screen, or the papers of the chosen moments; the exit code."""
    from resiliens.cli.workshop_folder import look_at
    from resiliens.cli.workshop_screen import made_lines, standing_lines
    from resiliens.terminal.console import survey

    (moments, chosen), settings = which, bench.settings
    looked = look_at(folder, bench)
    tell(looked.said, settings)
    terminal = survey(plain=settings.plain)
    width = min(terminal.width, 100)
    if again:
        chosen = [one for one in moments if one.number in looked.standing.made]
        if not chosen:
            raise CannotDo("workshop.nothing_made", folder=visible(str(folder)))
    if not chosen:
        terminal.write("\n".join(standing_lines(looked, tuple(moments), settings.language, width)) + "\n")
        return 1 if looked.failed else 0
    made = _make(looked, chosen, settings, bench.questionnaire)
    terminal.write("\n".join(made_lines(looked, chosen, made, (settings.language, width))) + "\n")
    if not any(one.files for one in made.done):
        return 3
    return 1 if looked.failed or any(one.why or one.in_part for one in made.done) else 0


def moments_of(folder: Path, settings: Settings) -> tuple[Moment, ...]:
    """The folder's own moments, else the built-in ones. Raises CannotDo where its own have errors."""
    from resiliens.cli.exports import KINDS
    from resiliens.cli.workshop_folder import MOMENTS
    from resiliens.files.finding import built_in_folder
    from resiliens.files.moments import read_moments

    own = folder / MOMENTS
    path = own if own.is_file() else built_in_folder() / MOMENTS
    read = read_moments(path, KINDS)
    tell(read.diagnostics, settings)
    if read.value is None or has_errors(read.diagnostics):
        raise CannotDo("workshop.bad_moments", file=visible(str(path)))
    return read.value


def _chosen(number: int, moments: tuple[Moment, ...]) -> Moment:
    for one in moments:
        if one.number == number:
            return one
    known = ", ".join(str(one.number) for one in moments)
    raise WrongUsage("workshop.no_such_moment", number=number, known=known)


def _make(looked: Looked, chosen: Sequence[Moment], settings: Settings, questionnaire: str | None) -> Made:
    from resiliens.cli.reasons import reason_in_words
    from resiliens.cli.workshop_papers import make_papers
    from resiliens.files.bytes import reason_of
    from resiliens.files.saving import NotSaved

    try:
        return make_papers(looked, chosen, settings, questionnaire)
    except NotSaved as error:
        reason = error.reason
    except OSError as error:
        reason = reason_of(error)
    why = reason_in_words(reason, settings.language)
    raise CannotDo("commands.cannot_write", file=visible(str(looked.folder)), why=why)


def _start(folder: Path, settings: Settings) -> int:
    """Make the folders and the two files a workshop needs, and touch nothing that is there."""
    from resiliens.cli.workshop_start import start

    return start(folder, settings)
