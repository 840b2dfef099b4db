"""`export figures`: the key figures as a table, CSV with `-o`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from resiliens.cli.exports import Wish, one_scored
from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.workbench import Scored
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.figures import Speaker

SUFFIXES = (".csv",)


def make(answers: Sequence[str], wish: Wish) -> None:
    """The key figures: CSV with `-o`, else a table on the terminal."""
    scored = one_scored(answers, wish)
    if wish.output is None:
        show_figures(scored, wish.settings)
        return
    from resiliens.cli.figures import rows
    from resiliens.cli.writing import write_text
    from resiliens.files.csv_rows import csv_of

    content = csv_of(rows(_speaker(scored, wish.settings)), excel=wish.excel)
    write_text(wish.output, content, force=wish.force, settings=wish.settings)


def show_figures(scored: Scored, settings: Settings) -> None:
    """The key figures on the terminal: what was asked as a table, then each calculation with its formula."""
    from resiliens.cli.figures import calculated_lines, heading, table
    from resiliens.terminal.console import survey
    from resiliens.terminal.escaping import visible as shown
    from resiliens.terminal.page import page_lines
    from resiliens.terminal.wrapping import wrap

    speaker = _speaker(scored, settings)
    terminal = survey(plain=settings.plain)
    width = min(terminal.width, 100)
    lines = [*heading(speaker), "", *page_lines(table(speaker), width=width), ""]
    for line in calculated_lines(speaker):
        indent = " " * (len(line) - len(line.lstrip()))
        lines += wrap(shown(line.strip()), width, indent=indent)
    terminal.write("\n".join(lines) + "\n")


def _speaker(scored: Scored, settings: Settings) -> Speaker:
    from resiliens.assess.figures import key_figures
    from resiliens.cli.figures import Speaker

    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    tree = scored.instrument.questionnaire
    figures = key_figures(scored.result, tree)
    if figures is None:
        file, name = visible(scored.file), visible(tree.id)
        raise CannotDo("commands.export_no_figures", file=file, questionnaire=name)
    return Speaker(figures, tree, settings.language)
