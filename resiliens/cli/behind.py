"""What the report's appendix shows and the result does not hold: worked sums, and what touches VSME.

Not for words; those are the document's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.workbench import Scored
from resiliens.documents.report.appendix import Behind
from resiliens.documents.report.disclosures import Touched
from resiliens.messages.standards import VSME_BASIC, VSME_COMPREHENSIVE
from resiliens.model.result import SectionResult, nodes_of

if TYPE_CHECKING:
    from resiliens.model.questions import Question
    from resiliens.model.worked import WorkedSum


def behind_of(scored: Scored, settings: Settings, *, with_notes: bool = False) -> Behind:
    """Everything for the appendix of one company."""
    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    return Behind(
        sums=tuple(_sums(scored)),
        touched=tuple(_touched(list(scored.instrument.questionnaire.questions()), settings)),
        with_notes=with_notes,
    )


def _sums(scored: Scored) -> Iterator[WorkedSum]:
    """The sum of every section with a score, the total last."""
    from resiliens.assess.worked import why

    result, instrument, sheet = scored.result, scored.instrument, scored.sheet
    if result is None or instrument is None or sheet is None:
        return
    nodes = [node for node in nodes_of(result) if isinstance(node, SectionResult)]
    nodes += [result.total] if result.total is not None else []
    for node in nodes:
        worked = why(instrument, sheet, node.id) if node.score is not None else None
        if worked is not None:
            yield worked


def _touched(themes: list[Question], settings: Settings) -> Iterator[Touched]:
    """Each disclosure of VSME with the themes that touch it, where any theme does."""
    from resiliens.assess.references import codes_of, coverage

    if not codes_of(themes, "vsme"):
        return
    figures = _key_figures(settings)
    for codes in (VSME_BASIC, VSME_COMPREHENSIVE):
        for one in coverage("vsme", codes, themes, figures):
            yield Touched(
                one.code, codes is VSME_BASIC, tuple(theme.id for theme in one.themes), len(one.figures)
            )


def _key_figures(settings: Settings) -> list[Question]:
    from resiliens.files.finding import load_questionnaire

    loaded = load_questionnaire(FIGURES, language=settings.language)
    return list(loaded.value.questions()) if loaded.value is not None else []
