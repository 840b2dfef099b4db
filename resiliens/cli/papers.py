"""`resiliens show --papers`: what to have ready before the questions, on the terminal or as a page."""

from __future__ import annotations

from pathlib import Path

from resiliens.cli.options import CannotDo, Settings, WrongUsage, quoted
from resiliens.model.questionnaire import Node, Questionnaire, Section, core_ids, questions_of
from resiliens.model.questions import Question

SET_OPTIONS = {"core": "", "full": "--set full"}


def show_papers(
    tree: Questionnaire, node: Node | None, what: tuple[str, str], wish: tuple[Path | None, bool, Settings]
) -> None:
    """The list for what a node holds. `what`: the set, and the name by which the questionnaire is asked for,
    empty for the usual one."""
    from resiliens.cli.document import document_bytes
    from resiliens.cli.writing import write_bytes
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    output, force, settings = wish
    if what[0] not in SET_OPTIONS:
        raise WrongUsage("commands.bad_set", value=what[0])
    if node is None:
        raise WrongUsage("commands.show_papers_of")
    markdown = papers_markdown(tree, node, what, settings)
    if output is not None:
        content = document_bytes(output.suffix.lower(), markdown, settings)
        write_bytes(output, content, force=force, settings=settings)
        return
    terminal = survey(plain=settings.plain)
    terminal.write("\n".join(page_lines(markdown, width=min(terminal.width, 100))) + "\n")


def papers_markdown(tree: Questionnaire, node: Node, what: tuple[str, str], settings: Settings) -> str:
    """The list as Markdown; the questionnaire's own node brings in the company questions it needs."""
    from resiliens.assess.needed import company_questions
    from resiliens.documents.papers.context import Asked, papers_of
    from resiliens.documents.rendering import render, template_source
    from resiliens.model.answers import Sheet

    which, name = what
    questions = _of_set(tree, node, which)
    about: list[Question] = []
    if node is tree.root:
        blank = Sheet("", tree.id, tree.version, set="full" if which == "full" else "core")
        about += company_questions(blank, tree)
    elif node in tree.company:
        about, questions = questions, []
    words = ["resiliens assess", quoted(name) if name else "", SET_OPTIONS[which]]
    asked = Asked(questions, about, " ".join(filter(None, words)))
    papers = papers_of(asked, tree, language=settings.language)
    if not papers.groups:
        raise CannotDo("commands.show_no_papers")
    return render(template_source("papers"), papers)


def _of_set(tree: Questionnaire, node: Node, which: str) -> list[Question]:
    """One question that was named is shown whatever its set."""
    if not isinstance(node, Section):
        return [node]
    chosen = core_ids(tree)
    return [one for one in questions_of(node) if which == "full" or one.id in chosen]
