"""Questions that several choices ask: which company, which of its files, and the company's name.

Not for what is done with the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from resiliens.cli.menu.labels import label, labels
from resiliens.cli.menu.shelf import Kept, by_company
from resiliens.messages import text
from resiliens.terminal.escaping import one_line

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


def which_file(visit: Visit, files: Sequence[Kept]) -> Kept | None:
    """The company first, then which of its files if there are several; None to go back."""
    groups = by_company(files)
    options: list[tuple[str, list[Kept]]] = [
        (label(group[0], visit) if len(group) == 1 else _company(group, visit), group)
        for group in groups.values()
    ]
    group = visit.pick(visit.say("which-company"), [*options, (visit.say("back"), [])])
    if len(group) < 2:
        return group[0] if group else None
    told_apart = labels(group, visit, with_company=False)
    inner: list[tuple[str, Kept | None]] = [*zip(told_apart, group, strict=True)]
    return visit.pick(visit.say("which-answers"), [*inner, (visit.say("back"), None)])


def which_group(visit: Visit, groups: Sequence[list[Kept]]) -> list[Kept]:
    """All files of one company; empty to go back."""
    options = [(_company(group, visit), group) for group in groups]
    return visit.pick(visit.say("which-company"), [*options, (visit.say("back"), [])])


def company_name(visit: Visit, known: Sequence[str]) -> str:
    """A company the program knows, or another one by name; empty to go back."""
    if known:
        another = (visit.say("another-company"), "")
        options = [*((one_line(name), name) for name in known), another, (visit.say("back"), None)]
        chosen = visit.pick(visit.say("which-company"), options)
        if chosen is None or chosen:
            return chosen or ""
    from resiliens.interview.answering import LONGEST_NAME, words_problem

    while True:
        name = " ".join(visit.ask.line(visit.say("company-name")).split())
        problem = words_problem(name, LONGEST_NAME)
        if problem is None:
            return name
        visit.ask.tell(text(f"interview.{problem.reason}", visit.language, **(problem.arguments or {})))


def _company(group: Sequence[Kept], visit: Visit) -> str:
    name = one_line(group[0].company) or visit.say("no-name-at-all")
    return visit.say("company-files", company=name, count=len(group))
