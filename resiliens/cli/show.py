"""`resiliens show`: one questionnaire, section or theme in full, or the themes that touch a standard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from resiliens.cli import options
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.messages import text
from resiliens.model.diagnostics import Outcome
from resiliens.model.questionnaire import Node, Questionnaire, Section, walk
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question

DEFAULT = "klosser"


def run(
    address: Annotated[str, typer.Argument()] = DEFAULT,
    questionnaire: options.AnotherQuestionnaire = None,
    lang: options.Lang = None,
    plain: options.Plain = False,
) -> int:
    from resiliens.terminal.console import survey
    from resiliens.terminal.escaping import visible
    from resiliens.terminal.wrapping import wrap

    settings = options.settings(lang=lang, today=None, plain=plain)
    tree, node = _find(address, questionnaire, settings)
    terminal = survey(plain=settings.plain)
    width = min(terminal.width, 100)
    if node is not None:
        lines = list(_section(node, settings.language) if isinstance(node, Section) else _question(node, settings.language))
    else:
        lines = _touching(tree, address, settings.language)
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        wrapped = wrap(visible(line.strip()), width, indent=indent) if line.strip() else [""]
        terminal.write("\n".join(wrapped) + "\n")
    return 0


def _find(address: str, questionnaire: str | None, settings: Settings) -> tuple[Questionnaire, Node | None]:
    """The tree that holds the address: the one asked for, the programme, or a questionnaire of that id."""
    from resiliens.files.collecting import nearest
    from resiliens.files.finding import known_questionnaires

    ids = [one.id for one in known_questionnaires()]
    name = questionnaire or (address if address in ids or address.endswith((".yaml", ".yml")) else DEFAULT)
    tree = _load(name, settings)
    if ":" in address:
        return tree, None
    own = name if questionnaire is None and address == name else address
    node = tree.root if own in (tree.id, name) else tree.node(tree.resolve(address))
    if node is None:
        known = [*ids, *(one.id for one in walk(tree.root))]
        near = nearest(address, known)
        hint = text("commands.did_you_mean_id", settings.language, near=near) if near else ""
        raise WrongUsage("commands.no_such_node", address=address, near=hint)
    return tree, node


def _load(name: str, settings: Settings) -> Questionnaire:
    from resiliens.files.finding import load_questionnaire

    loaded: Outcome[Questionnaire] = load_questionnaire(name, language=settings.language)
    tell(loaded.diagnostics, settings)
    if loaded.value is None or loaded.failed:
        raise CannotDo("commands.no_usable_file")
    return loaded.value


def _section(section: Section, language: str) -> Iterator[str]:
    yield section.title
    if section.help:
        yield section.help
    yield ""
    for child in section.children:
        mark = "" if isinstance(child, Section) or not child.core else f" ({text('commands.show_core', language)})"
        name = child.title if isinstance(child, Section) else child.name
        yield f"  {child.id}  {name}{mark}"
        if isinstance(child, Section):
            for below in walk(child):
                if not isinstance(below, Section):
                    core = f" ({text('commands.show_core', language)})" if below.core else ""
                    yield f"    {below.id}  {below.name}{core}"


def _question(question: Question, language: str) -> Iterator[str]:
    yield question.name
    yield f"{question.id}"
    yield ""
    if question.ask and question.ask != question.name:
        yield question.ask
        yield ""
    yield from _answers(question, language)
    for key, value in (("show_watch", question.watch), ("show_innovation", question.innovation)):
        if value:
            yield ""
            yield text(f"commands.{key}", language, watch=value, question=value)
    if question.help:
        yield ""
        yield question.help
    for floor in question.floors:
        yield ""
        yield text("commands.show_floor", language, step=floor.step, law=floor.law, text=floor.text)
    if question.measures:
        yield ""
        yield text("commands.show_measures", language)
        for measure in question.measures:
            yield "  " + text("commands.show_measure", language, to=measure.to, text=measure.text)
    if question.refs:
        yield ""
        yield text("commands.show_refs", language, refs=", ".join(question.refs))


def _answers(question: Question, language: str) -> Iterator[str]:
    match question:
        case Ladder():
            for number, step in zip(question.scale.numbers(), question.steps, strict=True):
                yield f"  {number}  {step.title or step.text}"
                if step.title and step.text:
                    yield f"     {step.text}"
                if step.evidence:
                    yield "     " + text("commands.show_evidence", language, evidence=step.evidence)
        case Choice() | Multi():
            for option in question.options:
                yield f"  {option.id}  {option.text}"
        case Number() if question.unit:
            yield f"  {question.unit}"
        case _:
            return


def _touching(tree: Questionnaire, reference: str, language: str) -> list[str]:
    """The themes with this reference, or one that begins with it (`esrs:S` finds S1 and S2)."""
    wanted = reference.casefold()
    found = [question for question in tree.questions() if wanted in (ref.casefold() for ref in question.refs)]
    found = found or [question for question in tree.questions()
                      if any(ref.casefold().startswith(wanted) for ref in question.refs)]
    if not found:
        return [text("commands.show_nothing", language, ref=reference)]
    return [reference, "", *(f"  {question.id}  {question.name}" for question in found)]
