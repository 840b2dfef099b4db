"""What is said when a company has agreed, or stops before it has. Not for the screen they agreed on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.options import Settings, quoted
from resiliens.messages import text
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.interview.agreement import Gathering
    from resiliens.interview.agreement.speech import Speech
    from resiliens.model.answers import Sheet
    from resiliens.terminal.console import Terminal


def say_what_came_out(sheet: Sheet, gathering: Gathering, terminal: Terminal, settings: Settings) -> None:
    """How much is agreed, what stays open, what has to be found out, and that somebody disagreed."""
    for line in _came_out(sheet, gathering, settings.language):
        terminal.tell(visible(line))


def _came_out(sheet: Sheet, gathering: Gathering, language: str) -> Iterator[str]:
    from resiliens.interview.agreement.cards_of_themes import task_words
    from resiliens.interview.agreement.places import open_topics
    from resiliens.interview.agreement.recording import dissent_of
    from resiliens.interview.agreement.speech import Speech
    from resiliens.model.answers import Unknown

    say, agenda = Speech(language), gathering.agenda
    left = open_topics(gathering, sheet)
    total = len(agenda.topics) + len(agenda.facts)
    yield say("done-title", done=total - len(left), total=total)
    if left:
        yield say("done-open")
        yield from (f"  {one.title}" for one in left)
    if agenda.unanswered:
        yield say("done-unanswered", titles=", ".join(agenda.unanswered))
    entries = [(one, sheet.entries[one.question]) for one in agenda.topics if one.question in sheet.entries]
    tasks = [(one, entry) for one, entry in entries if isinstance(entry.answer, Unknown)]
    if tasks:
        yield say("done-tasks")
        yield from (f"  {one.title}. {task_words(entry, say)}" for one, entry in tasks)
    against = sum(bool(dissent_of(entry)) for _, entry in entries)
    if against:
        yield say("done-dissent-one" if against == 1 else "done-dissent", count=against)
    yield from _names(sheet, gathering, say)


def _names(sheet: Sheet, gathering: Gathering, say: Speech) -> Iterator[str]:
    """That the files call the company differently, and what was kept."""
    voices = [one.company for one in gathering.sheets if one.agreed is None]
    for field in ("name", "orgnr", "owner"):
        given = sorted({getattr(one, field) for one in voices} - {""})
        if len(given) > 1:
            kept = getattr(sheet.company, field)
            yield say("done-names", given="; ".join(given), kept=kept)


def say_where_it_lies(
    file: Path, sheet: Sheet, gathering: Gathering, how: tuple[Terminal, Settings, str | None]
) -> None:
    """Where the agreement is, the next line to type, and what may be deleted now, or later."""
    from resiliens.interview.agreement.places import open_topics

    terminal, settings, questionnaire = how
    language = settings.language
    terminal.tell(f"\n{text('agreeing.done-file', language, file=visible(str(file)))}")
    terminal.tell(text("agreeing.done-report", language))
    command = f"resiliens report {quoted(file)}"
    command += f" -q {quoted(Path(questionnaire))}" if questionnaire else ""
    terminal.write(f"  {visible(command)}\n")
    key = "agreeing.done-delete-later" if open_topics(gathering, sheet) else "agreeing.done-delete"
    terminal.tell(f"\n{text(key, language, count=gathering.agenda.people)}")


def say_how_to_go_on(terminal: Terminal, file: str, command: str, settings: Settings) -> None:
    """After leaving, or when the input ends: what is kept, and the line to type."""
    if not file:
        terminal.tell(text("agreeing.left-nothing", settings.language))
        return
    terminal.tell(text("agreeing.left", settings.language, file=visible(file)))
    terminal.write(f"  {visible(command)}\n")
