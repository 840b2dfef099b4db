"""`export change`: the page of `compare`, under the name that it has among the papers."""

from __future__ import annotations

from collections.abc import Sequence

from resiliens.cli.compare import compare, markdown_of, two_files
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish, put_markdown
from resiliens.cli.options import WrongUsage
from resiliens.cli.workbench import Workbench

SUFFIXES = DOCUMENTS


def make(answers: Sequence[str], wish: Wish) -> None:
    """What changed between two answers files."""
    if len(answers) != 2:
        raise WrongUsage("change.one_each")
    compared = compare(two_files(*answers), Workbench(wish.settings, wish.questionnaire))
    put_markdown(markdown_of(compared, wish.settings), wish)
