"""What the report's appendix shows and the result does not hold: worked sums, and what touches VSME.

Not for words; those are the document's.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench
from resiliens.documents.report.appendix import Behind
from resiliens.documents.report.disclosures import Touched
from resiliens.messages.standards import VSME_BASIC, VSME_COMPREHENSIVE
from resiliens.messages.visible import visible
from resiliens.model.answers import State
from resiliens.model.result import SectionResult, nodes_of, questions_of

if TYPE_CHECKING:
    from resiliens.documents.firmness import FirmnessWords
    from resiliens.model.questions import Question
    from resiliens.model.result import Result
    from resiliens.model.worked import WorkedSum


def behind_of(
    scored: Scored, settings: Settings, *, with_notes: bool = False, figures: Path | None = None
) -> Behind:
    """Everything for the appendix of one company. `figures` is its file with key figures, if it has one."""
    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    given = _given(figures, scored.result, settings) if figures is not None else frozenset()
    themes = list(scored.instrument.questionnaire.questions())
    firm = _firmness(scored, settings)
    return Behind(
        sums=tuple(_sums(scored)),
        widths=_widths(scored),
        firmness=" ".join(firm.sentences) if firm is not None else "",
        firmness_counts=firm.counts if firm is not None else (),
        touched=tuple(_touched(themes, given, settings)),
        with_notes=with_notes,
    )


def _given(file: Path, result: Result, settings: Settings) -> frozenset[str]:
    """The key figures that are answered in this file. Raises CannotDo where it holds none, or another's."""
    scored = Workbench(settings).score(str(file))
    tell(scored.diagnostics, settings)
    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    name = visible(str(file))
    if scored.result.questionnaire != FIGURES:
        raise CannotDo("commands.export_no_figures", file=name, questionnaire=scored.result.questionnaire)
    mine, theirs = result.company, scored.result.company
    if mine.orgnr and theirs.orgnr and mine.orgnr != theirs.orgnr:
        raise CannotDo("commands.other_company", file=name, company=visible(theirs.name or theirs.orgnr))
    return frozenset(one.id for one in questions_of(scored.result) if one.state is State.ANSWERED)


def _widths(scored: Scored) -> dict[str, float]:
    """How much each answer that is not known widens its pillar, by address."""
    from resiliens.assess.worth import width_each_causes

    if scored.sheet is None or scored.instrument is None:
        return {}
    widths = width_each_causes(scored.sheet, scored.instrument)
    return {cause.question: cause.width for one in widths for cause in one.causes}


def _firmness(scored: Scored, settings: Settings) -> FirmnessWords | None:
    """Whether the first measures stay the first where answers and weights are a little wrong; with the
    counts, which stand here and nowhere else."""
    from resiliens.assess.robust import firmness
    from resiliens.documents.firmness import firmness_words

    if scored.sheet is None or scored.instrument is None:
        return None
    return firmness_words(firmness(scored.sheet, scored.instrument), settings.language)


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


def _touched(themes: list[Question], given: frozenset[str], settings: Settings) -> Iterator[Touched]:
    """Each disclosure of VSME with the themes that touch it, where any theme does."""
    from resiliens.assess.references import codes_of, coverage

    if not codes_of(themes, "vsme"):
        return
    figures = _key_figures(settings)
    for codes in (VSME_BASIC, VSME_COMPREHENSIVE):
        for one in coverage("vsme", codes, themes, figures):
            yield Touched(
                code=one.code,
                basic=codes is VSME_BASIC,
                themes=tuple(theme.id for theme in one.themes),
                figures=len(one.figures),
                given=sum(figure.id in given for figure in one.figures),
            )


def _key_figures(settings: Settings) -> list[Question]:
    from resiliens.files.finding import load_questionnaire

    loaded = load_questionnaire(FIGURES, language=settings.language)
    return list(loaded.value.questions()) if loaded.value is not None else []
