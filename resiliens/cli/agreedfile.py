"""The sheet for a room without the program, and back from it the company's agreed answers file.

Here words for cells are chosen and files written; what the cells hold is read and written by `files`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.options import CannotDo, Settings, WrongUsage, quoted
from resiliens.cli.planfile import is_open, require_workbooks
from resiliens.cli.telling import tell
from resiliens.messages import text
from resiliens.messages.numbers import listing
from resiliens.messages.visible import visible
from resiliens.model.answers import Missing
from resiliens.model.companies import folded_name
from resiliens.terminal.aside import say_aside

if TYPE_CHECKING:
    from resiliens.cli.together import Together
    from resiliens.files.agreed_writing import Line
    from resiliens.model.agreement import Agenda, Decision, FilledSheet, Topic
    from resiliens.model.answers import Sheet
    from resiliens.model.questions import Question


def sheet_bytes(group: Together, settings: Settings, *, minutes: int | None = None) -> bytes:
    """The workbook to fill in. Raises CannotDo where the extra for it is not installed."""
    require_workbooks()
    from resiliens.files.agreed_writing import About, agreed_workbook

    agenda = group.agenda(minutes)
    lines = list(_lines(agenda, group, settings.language))
    name = agenda.company or text("agreement.no_name", settings.language)
    return agreed_workbook(lines, About(name, settings.language, settings.today))


def agreed_from_sheet(path: Path, group: Together, output: Path, how: tuple[Settings, bool]) -> int:
    """Write the agreed answers file that a filled-in sheet stands for; 1 where a cell could not be used."""
    from resiliens.assess.agreed import agreed_sheet_of

    settings, force = how
    filled, is_whole = _filled(path, group, settings)
    agenda = group.agenda()
    decisions = _checked(filled.decisions, agenda)
    day = filled.day or settings.today
    sheet = agreed_sheet_of(agenda, decisions, group.voices, day=day, present=filled.present)
    write_agreed(sheet, group, output, (settings, force))
    say_what_is_open(agenda, decisions, settings)
    for key in ("show_it", "delete_alone"):
        say_aside(text(f"consensus.{key}", settings.language, file=visible(quoted(output))))
    return 0 if is_whole else 1


def write_agreed(sheet: Sheet, group: Together, output: Path, how: tuple[Settings, bool]) -> None:
    """The agreed answers to a new file, whole or not at all, never over one of the answers it is made of."""
    from resiliens.cli import copies
    from resiliens.cli.copies import Given

    settings, force = how
    sources = Given(tuple(one.file for one in group.sheets), 0, (), several=False)
    new = copies.written(output.name, sheet, group.instrument.questionnaire)
    if new is None:
        raise CannotDo("consensus.unreadable_again")
    copies.write_all([new], (output, sources), settings, force=force)


def say_what_is_open(agenda: Agenda, decisions: Mapping[str, Decision], settings: Settings) -> None:
    """How many themes are decided, and the names of those that are not."""
    language = settings.language
    decided = {address for address, one in decisions.items() if not isinstance(one.answer, Missing)}
    count = sum(topic.question in decided for topic in agenda.topics)
    key = "decided_one" if count == 1 else "decided_more"
    say_aside(text(f"consensus.{key}", language, **({} if count == 1 else {"n": count})))
    for name, key, topics in (
        ("themes", "left_open", agenda.topics), ("facts", "facts_open", agenda.facts)
    ):  # fmt: skip
        left = [visible(topic.title) for topic in topics if topic.question not in decided]
        if left:
            say_aside(text(f"consensus.{key}", language, **{name: listing(left, language)}))


def _filled(path: Path, group: Together, settings: Settings) -> tuple[FilledSheet, bool]:
    """What the room decided, and whether every cell was understood."""
    require_workbooks()
    from resiliens.files.agreed_sheet import read_agreed_sheet

    if not path.exists():
        raise CannotDo("commands.no_such_file", file=visible(str(path)))
    if is_open(path):
        say_aside(text("plan.open_reading", settings.language, file=visible(str(path))))
    read = read_agreed_sheet(path, group.instrument.questionnaire)
    tell(read.diagnostics, settings, everything=True)
    if read.value is None:
        raise CannotDo("consensus.not_a_sheet", file=visible(str(path)))
    names = {folded_name(one.company.name) for one in group.sheets} | {""}
    if folded_name(read.value.company) not in names and group.name:
        raise WrongUsage(
            "consensus.sheet_of_other", sheet=visible(read.value.company), company=visible(group.name)
        )
    return read.value, not read.failed


def _checked(decisions: Mapping[str, Decision], agenda: Agenda) -> dict[str, Decision]:
    """Silence settles only what was offered: another answer in such a row was talked about after all."""
    offers = {topic.question: topic.offer for topic in agenda.topics}
    return {
        address: replace(one, by_silence=one.by_silence and one.answer == offers.get(address))
        for address, one in decisions.items()
    }


def _lines(agenda: Agenda, group: Together, language: str) -> Iterator[Line]:
    """One a fact that differs, then one a theme, in the order of the agenda."""
    tree = group.instrument.questionnaire
    for topic in (*agenda.facts, *agenda.topics):
        question = tree.question(topic.question)
        if question is not None:
            yield _line(topic, question, (language, topic in agenda.facts))


def _line(topic: Topic, question: Question, how: tuple[str, bool]) -> Line:
    from resiliens.documents.agreement.standing import answers_of, offered_of, values_of
    from resiliens.files.agreed_answers import choices_of
    from resiliens.files.agreed_writing import Line

    language, is_fact = how
    shown = topic.shows_steps
    time = "fact" if is_fact else "silence" if topic.settled_by_silence else topic.talk
    red = topic.shows_red_line
    name = text("agreedsheet.red_line", language, theme=topic.title) if red else topic.title
    return Line(
        theme=name,
        answers=values_of(topic, question, language) if is_fact else answers_of(topic, language),
        lowest=topic.lowest if shown else None,
        middle=topic.middle if shown else None,
        highest=topic.highest if shown else None,
        offered="" if is_fact else offered_of(topic, question, language),
        time=text(f"agreedsheet.time_{time}", language),
        agreed=_filled_in(topic, question, language),
        code=topic.question,
        choices=choices_of(question, language),
    )


def _filled_in(topic: Topic, question: Question, language: str) -> str | int | float:
    """The answer that all gave, or that silence settles, already there to be confirmed; else empty."""
    from resiliens.documents.agreement.standing import cell_value, may_show_offer

    if not (topic.settled_by_silence or topic.talk == "confirm") or not may_show_offer(topic):
        return ""
    return cell_value(topic.offer, question, language)
