"""One questionnaire: see it, check it, answer it. Answers go beside it, where it is found again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli import check, show
from resiliens.cli.menu.answering import answer
from resiliens.cli.menu.choosing import company_name
from resiliens.cli.menu.labels import labels
from resiliens.cli.menu.pages import in_pages
from resiliens.cli.menu.shelf import Kept, look_at
from resiliens.cli.workbench import Workbench
from resiliens.files.finding import load_questionnaire
from resiliens.files.gathering import gather
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.brought import Offer
    from resiliens.cli.menu.visit import Visit
    from resiliens.model.questionnaire import Questionnaire


def offers(visit: Visit, file: Path) -> tuple[str, list[Offer]]:
    """What it is called, and what can be done with it; a translation or scheme file can only be checked."""
    checking: Offer = (visit.say("check-file"), lambda: check.run([str(file)], **visit.manner))
    tree = load_questionnaire(file, language=visit.language).value
    if tree is None:
        return visit.say("other-file", file=visible(file.name)), [checking]

    def showing() -> int:
        return in_pages(lambda: show.run(tree.id, questionnaire=str(file), **visit.manner), visit)

    answering: Offer = (visit.say("answer-it"), lambda: _answer(visit, file, tree))
    title = visit.say("questionnaire", title=visible(tree.title), version=visible(tree.version))
    return title, [(visit.say("see-it"), showing), checking, answering]


def _answer(visit: Visit, file: Path, tree: Questionnaire) -> None:
    """Go on in answers that lie beside it, or begin with a company's name."""
    chosen = _unfinished(visit, file, tree)
    if chosen is not None:
        answer(visit, chosen.file, file)
        return
    company = company_name(visit, [])
    if company:
        answer(visit, file.resolve().parent, file, company=company)


def _unfinished(visit: Visit, file: Path, tree: Questionnaire) -> Kept | None:
    bench = Workbench(visit.settings)
    beside = [look_at(Path(one), bench) for one in gather([str(file.resolve().parent)]).files]
    found = [
        kept for kept in beside
        if kept is not None and not kept.broken and kept.questionnaire == tree.id and not kept.finished
    ]  # fmt: skip
    if not found:
        return None
    options: list[tuple[str, Kept | None]] = [*zip(labels(found, visit), found, strict=True)]
    return visit.pick(visit.say("which-to-go-on"), [*options, (visit.say("begin-now"), None)])
