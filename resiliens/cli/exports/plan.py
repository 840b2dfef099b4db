"""`export plan`: the action plan on one sheet; the company's own with `--plan`, else the proposed one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.papers import filled, told
from resiliens.cli.exports.planfiles import plan_rows
from resiliens.cli.options import CannotDo
from resiliens.cli.workbench import Scored

if TYPE_CHECKING:
    from resiliens.documents.plan.paper.context import PlanSheet
    from resiliens.model.plan import Plan

SUFFIXES = DOCUMENTS
TAKES = "company"


def context(scored: Scored, wish: Wish) -> PlanSheet:
    """The fields of the sheet."""
    from resiliens.documents.plan.paper.context import own_sheet, proposed_sheet

    result, tree = told(scored)
    settings = wish.settings
    rows = plan_rows(result.company.name, wish)
    if rows is not None:
        return own_sheet(rows, result.company.name, settings.today, settings.language)
    return proposed_sheet(_proposed(scored, wish), tree, settings.language)


def page(scored: Scored, wish: Wish) -> str:
    """The sheet as Markdown."""
    return filled("plan/paper", context(scored, wish), wish)


def _proposed(scored: Scored, wish: Wish) -> Plan:
    """What `resiliens plan` proposes where no target was given."""
    from resiliens.assess.plan import Wish as PlanWish
    from resiliens.assess.plan import make_plan
    from resiliens.cli.telling import tell
    from resiliens.plugins import ScorerError

    if scored.sheet is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    try:
        return make_plan(scored.sheet, scored.instrument, PlanWish(), today=wish.settings.today)
    except ScorerError as error:  # a plug-in may stumble over answers that nobody has given yet
        tell([error.diagnostic(scored.file)], wish.settings)
        raise CannotDo("plan.no_way") from None
