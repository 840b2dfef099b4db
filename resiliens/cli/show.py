"""`resiliens show`: a questionnaire, section or theme, a theme as a card, what touches a standard, papers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Optional

import typer

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli import options
from resiliens.cli.document import DOCUMENTS, document_bytes
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.papers import show_papers
from resiliens.cli.telling import tell
from resiliens.messages import text
from resiliens.messages.standards import STANDARDS, full_name, in_short
from resiliens.model.diagnostics import Outcome
from resiliens.model.questionnaire import Node, Questionnaire, Section, walk
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question

DEFAULT = "klosser"


def run(
    address: Annotated[str, typer.Argument()] = DEFAULT,
    papers: Annotated[bool, typer.Option("--papers", help="commands.opt_papers")] = False,
    which: Annotated[
        Optional[str], typer.Option("--set", metavar="core|full", help="commands.opt_set")  # noqa: UP045
    ] = None,
    output: options.Output = None,
    questionnaire: options.AnotherQuestionnaire = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain)
    if output is not None and output.suffix.lower() not in DOCUMENTS:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(DOCUMENTS))
    if which is not None and not papers:
        raise WrongUsage("commands.show_set_alone")
    tree, node = _find(address, questionnaire, settings)
    if papers:
        name = questionnaire or (address if address.endswith((".yaml", ".yml")) else tree.id)
        show_papers(tree, node, (which or "core", "" if name == DEFAULT else name), (output, force, settings))
        return 0
    if output is not None:
        _write_card(tree, node, (output, force, settings))
        return 0
    language = settings.language
    if node is None:
        lines = _standard(tree, address, settings)
    else:
        lines = list(_section(node, language) if isinstance(node, Section) else _question(node, language))
    _print(lines, settings)
    return 0


def _print(lines: list[str], settings: Settings) -> None:
    """Lines wrapped to the terminal, their indent kept."""
    from resiliens.terminal.console import survey
    from resiliens.terminal.escaping import visible
    from resiliens.terminal.wrapping import wrap

    terminal = survey(plain=settings.plain)
    width = min(terminal.width, 100)
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        wrapped = wrap(visible(line.strip()), width, indent=indent) if line.strip() else [""]
        terminal.write("\n".join(wrapped) + "\n")


def _write_card(tree: Questionnaire, node: Node | None, wish: tuple[Path, bool, Settings]) -> None:
    """The card of one theme as Markdown, to print and put on the table."""
    from resiliens.cli.writing import write_bytes
    from resiliens.documents.card.context import card_of
    from resiliens.documents.rendering import render, template_source

    output, force, settings = wish
    if node is None or isinstance(node, Section):
        raise WrongUsage("commands.show_one_theme")
    card = card_of(node, tree, language=settings.language, today=settings.today)
    content = document_bytes(output.suffix.lower(), render(template_source("card"), card), settings)
    write_bytes(output, content, force=force, settings=settings)


def _find(address: str, questionnaire: str | None, settings: Settings) -> tuple[Questionnaire, Node | None]:
    """The tree that holds the address: the one asked for, the programme, or a questionnaire of that id."""
    from resiliens.files.collecting import nearest
    from resiliens.files.finding import known_questionnaires

    ids = [one.id for one in known_questionnaires()]
    name = questionnaire or (address if address in ids or address.endswith((".yaml", ".yml")) else DEFAULT)
    first = address.partition(".")[0]
    if questionnaire is None and address in ids and address != DEFAULT:
        whole = _load(DEFAULT, settings)  # a pillar stands in its programme, which knows about the company
        if (pillar := whole.node(address)) is not None:
            return whole, pillar
    tree = _load(name, settings)
    if ":" in address or address.casefold() in STANDARDS:
        return tree, None
    if questionnaire is None and tree.node(address) is None and name == DEFAULT and first in ids:
        tree = _load(first, settings)
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
        core = f" ({text('commands.show_core', language)})"
        mark = core if not isinstance(child, Section) and child.core else ""
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
        yield text("commands.show_refs", language, refs="; ".join(in_short(question.refs, language)))


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


def _standard(tree: Questionnaire, reference: str, settings: Settings) -> list[str]:
    """What touches a standard: the whole of it (`vsme`), or one place in it (`vsme:B3`)."""
    from resiliens.assess.references import touching
    from resiliens.cli.coverage import coverage_lines

    figures = _key_figures(settings)
    if ":" not in reference:
        everyone = list(tree.questions())
        return coverage_lines(reference.casefold(), everyone, figures, language=settings.language)
    found = touching(tree.questions(), reference)
    own = [] if tree.id == FIGURES else touching(figures, reference)
    if not found and not own:
        return [text("commands.show_nothing", settings.language, ref=reference)]
    lines = [full_name(reference, settings.language), "", *(f"  {one.id}  {one.name}" for one in found)]
    if own:
        heading = text("standards.covers_figures", settings.language)
        lines += ["", heading, *(f"  {one.id}  {one.name}" for one in own)]
    return lines


def _key_figures(settings: Settings) -> list[Question]:
    """The questions of the key figures, for which disclosures they belong to."""
    return list(_load(FIGURES, settings).questions())
