"""Reads the small YAML texts of these tests with the real readers, and assesses them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from resiliens.assess.fold import assess
from resiliens.assess.instrument import Instrument, prepare
from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.model.answers import Sheet
from resiliens.model.questionnaire import Questionnaire, ScorerChoice
from resiliens.model.result import NodeResult, Result, Suggestion, nodes_of
from resiliens.plugins import find_scorer

HEAD = 'resiliens: 1\nkind: questionnaire\nid: q\nversion: "1"\nlanguage: nb\ntitle: Prøve\n'
STEPS = "steps: [a, b, c, d, e]"
DAY = date(2026, 11, 23)


def questionnaire_of(text: str, programme: str = "") -> Questionnaire:
    """A questionnaire from its YAML without the head; `programme` likewise, joining it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "q.yaml")
        path.write_text(HEAD + dedent(text), "utf-8")
        if programme:
            path = Path(folder, "p.yaml")
            head = HEAD.replace("questionnaire", "programme").replace("id: q", "id: p")
            path.write_text(head + "questionnaires: [q]\n" + dedent(programme), "utf-8")
        outcome = load_questionnaire(path)
    assert outcome.value is not None and not outcome.failed, outcome.diagnostics
    return outcome.value


def sheet_of(questionnaire: Questionnaire, answers: str) -> Sheet:
    """A sheet from the YAML of an answers file."""
    raw = open_answers(dedent(answers).encode(), file="svar.yaml").value
    assert raw is not None
    outcome = understand(raw, questionnaire)
    assert outcome.value is not None and not outcome.failed, outcome.diagnostics
    return outcome.value


def instrument_of(questionnaire: Questionnaire, override: ScorerChoice | None = None) -> Instrument:
    """The questionnaire with the real scorers."""
    outcome = prepare(questionnaire, find_scorer, override)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def result_of(questionnaire: Questionnaire, sheet: Sheet) -> Result:
    """The result on the day of all examples."""
    return assess(sheet, instrument_of(questionnaire), today=DAY)


def scored(text: str, answers: str, programme: str = "") -> Result:
    """From YAML to a result in one go."""
    questionnaire = questionnaire_of(text, programme)
    return result_of(questionnaire, sheet_of(questionnaire, answers))


def total(result: Result) -> tuple[float, float]:
    """The range of the whole."""
    assert result.total is not None and result.total.score is not None
    return result.total.score.low, result.total.score.high


def node(result: Result, address: str) -> NodeResult:
    """One node of a result."""
    return next(one for one in nodes_of(result) if one.id == address)


def measures(suggestions: tuple[Suggestion, ...]) -> list[str]:
    """Which measures are suggested, in order."""
    return [one.id for one in suggestions]
