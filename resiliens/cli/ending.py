"""What is shown when an interview is done: the report, the figures, or what a field study found.

Not for what is said when it is broken off (`assess`).
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli.answersfile import AnswersFile
from resiliens.cli.handing_over import can_hand_over, hand_over
from resiliens.cli.options import CannotDo, Settings, quoted
from resiliens.cli.report import html_report, markdown_of
from resiliens.cli.sitting import Wish
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench
from resiliens.cli.writing import next_free, write_text
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.questionnaire import tells_only
from resiliens.terminal.aside import say_aside

if TYPE_CHECKING:
    from resiliens.model.answers import Sheet
    from resiliens.model.questionnaire import Questionnaire
    from resiliens.terminal.console import Terminal

PAGE = "rapport.html"


def finish(
    file: AnswersFile, sheet: Sheet, tools: tuple[Workbench, Terminal, Settings], wish: Wish,
    *, commands: bool = True,
) -> int:
    """The report as a page beside the answers and on the screen, and to whom the file goes."""
    bench, terminal, settings = tools
    scored = bench.score(str(file.path))
    tell([one for one in scored.diagnostics if one.is_error], settings)
    if scored.result is None or scored.instrument is None:
        return 3
    terminal.write("\n")
    if scored.result.questionnaire == FIGURES:
        return _finish_figures(file, scored, (terminal, settings), commands=commands)
    tree, scored = scored.instrument.questionnaire, replace(scored, sheet=sheet)
    if tells_only(tree):
        _say(terminal, text("companies.list_done", settings.language, file=visible(str(file.path))))
        return 0
    page = _write_page(file, scored, settings)
    _show_report(scored, page, (terminal, settings))
    if commands:
        _say_how_to_report(file, wish.questionnaire, (terminal, settings))
    _say_whom_to_give(file, tree, (terminal, settings), commands=commands)
    if page is not None and terminal.interactive and can_hand_over():
        _offer_to_open(page, (terminal, settings))
    return 0


def _write_page(file: AnswersFile, scored: Scored, settings: Settings) -> Path | None:
    """The whole report beside the answers, for who never types a command; None where it cannot be written."""
    page = next_free(file.path.with_name(PAGE))
    try:
        write_text(page, html_report(scored, settings), force=False, settings=settings)
    except CannotDo as error:
        say_aside(text(error.key, settings.language, **error.arguments))
        return None
    return page


def _show_report(scored: Scored, page: Path | None, how: tuple[Terminal, Settings]) -> None:
    """The report on the terminal; on a screen only what comes first, since the rest would push it away."""
    from resiliens.terminal.page import page_lines

    terminal, settings = how
    markdown = markdown_of(scored, settings)
    if page is not None and not terminal.plain:
        markdown = "\n## ".join(markdown.split("\n## ")[:2])
    terminal.write("\n".join(page_lines(markdown, width=min(terminal.width, 100))) + "\n")
    if page is not None:
        _say(terminal, text("sitting.page_written", settings.language, file=visible(str(page))))


def _offer_to_open(page: Path, how: tuple[Terminal, Settings]) -> None:
    """Open the report in the system's own program, where the person wants that."""
    from resiliens.interview import EndOfInput, Interrupted
    from resiliens.interview.opening import asker

    terminal, settings = how

    def say(key: str) -> str:
        return text(f"sitting.{key}", settings.language, file=visible(page.name))

    with suppress(EndOfInput, Interrupted):  # everything is saved and written; who just leaves, leaves
        ask = asker(terminal, language=settings.language)
        chosen = ask.choose(say("open_ask"), [say("open_yes"), say("open_no")])
        if chosen == 0 and not hand_over(page):
            _say(terminal, say("open_failed"))


def _say(terminal: Terminal, words: str) -> None:
    terminal.tell(f"\n{words}")


def _say_how_to_report(file: AnswersFile, questionnaire: str, how: tuple[Terminal, Settings]) -> None:
    """The line that makes the report in another form."""
    terminal, settings = how
    line = text("commands.assess_report_line", settings.language)
    command = f"resiliens report {quoted(file.path)} -o {quoted(file.path.with_name('rapport.docx'))}"
    command += f" -q {quoted(questionnaire)}" if questionnaire else ""
    terminal.tell(f"\n{line}\n")
    terminal.write(f"  {visible(command)}\n")


def finish_field_study(sheet: Sheet, tree: Questionnaire, terminal: Terminal, settings: Settings) -> int:
    """What was claimed and what was seen, theme by theme."""
    from resiliens.model.answers import Value
    from resiliens.model.questions import Ladder

    seen = [(tree.question(address), entry) for address, entry in sheet.entries.items() if entry.seen]
    key = "sitting.seen_none" if not seen else "sitting.seen_one" if len(seen) == 1 else "sitting.seen_many"
    _say(terminal, text(key, settings.language, count=len(seen)))
    for question, entry in seen:
        if question is None or entry.seen is None or not isinstance(entry.answer, Value):
            continue
        claim, found = entry.answer.value, entry.seen.value
        mark = ""
        if isinstance(question, Ladder) and isinstance(claim, int) and isinstance(found, int):
            mark = f" ({_difference(found - claim)})" if found != claim else ""
        line = text("sitting.seen_line", settings.language, title=question.name, claim=claim, seen=found)
        terminal.tell(f"  {visible(line)}{mark}")
    return 0


def _difference(steps: int) -> str:
    return f"+{steps}" if steps > 0 else f"\u2212{-steps}"


def _say_whom_to_give(
    file: AnswersFile, tree: Questionnaire, how: tuple[Terminal, Settings], *, commands: bool
) -> None:
    """One sentence about what to do with the file; the programme's contact where it names one."""
    terminal, settings = how
    key = "sitting.give_to_contact" if tree.contact else "sitting.give_to_collector"
    words = text(key, settings.language, file=visible(str(file.path)), contact=visible(tree.contact))
    hint = text("sitting.share_hint", settings.language) if commands else ""
    _say(terminal, f"{words} {hint}".strip())


def _finish_figures(
    file: AnswersFile, scored: Scored, tools: tuple[Terminal, Settings], *, commands: bool
) -> int:
    """Key figures give no report: the figures themselves, and the line that makes the table."""
    from resiliens.cli.export import show_figures

    terminal, settings = tools
    show_figures(scored, settings)
    if not commands:
        return 0
    line = text("commands.export_line", settings.language, file=visible(str(file.path)))
    command = (
        f"resiliens export figures {quoted(file.path)} -o {quoted(file.path.with_suffix('.csv'))} --excel"
    )
    terminal.tell(f"\n{line}\n")
    terminal.write(f"  {visible(command)}\n")
    return 0
