"""One number opened: the sum shown is the sum that was made."""

from __future__ import annotations

from assess_examples import instrument_of, questionnaire_of, sheet_of
from assess_trees import questionnaires, sheets
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx, mark

from resiliens.assess.fold import Fold
from resiliens.assess.worked import why
from resiliens.model.worked import WorkedSum

TEXT = """
questions:
  - {id: energy, title: Energi, steps: [a, b, c, d, e]}
  - {id: waste, title: Avfall, weight: 2, steps: [a, b, c, d, e]}
  - {id: plan, type: yes-no, ask: Plan}
  - id: acts
    type: multi
    ask: Gjort
    weight: 0
    options: [{id: a, text: A, points: 1}, {id: b, text: B, points: 2}]
  - {id: share, type: number, ask: Andel, weight: 0, linear: {from: 20, to: 120}}
  - {id: rate, type: number, ask: Strøm, weight: 0, bands: [400, 300, 200, 100]}
"""


def opened(node: str, answers: str, text: str = TEXT) -> WorkedSum:
    questionnaire = questionnaire_of(text)
    sheet = sheet_of(questionnaire, f"questionnaire: q\nanswers: {answers}")
    found = why(instrument_of(questionnaire), sheet, node)
    assert found is not None
    return found


def test_a_mean_with_its_figures_and_what_is_missing() -> None:
    found = opened("q", "{energy: 3, waste: 1, plan: partly}")
    assert found.low is not None
    assert found.low.formula == "(1·0.75 + 2·0.25 + 1·0.5) / 4 = 0.4375"
    assert [(one.id, one.weight, one.share) for one in found.children if one.counts] == [
        ("q.energy", 1.0, 0.25), ("q.waste", 2.0, 0.5), ("q.plan", 1.0, 0.25),
    ]
    assert found.level is not None and found.next_step is not None
    assert (found.level.number, found.next_step.number) == (1, 2)
    assert found.missing == approx(0.5 - 0.4375)
    assert [one.reached for one in found.thresholds] == [True, False, False, False]


def test_the_sum_at_both_ends_where_something_is_open() -> None:
    found = opened("q", "{energy: 3, waste: vet ikke, plan: partly}")
    assert found.low is not None and found.high is not None
    assert "2·0 " in found.low.formula and "2·1 " in found.high.formula
    assert [one.possible for one in found.thresholds] == [True, True, True, False]


@mark.parametrize(("node", "formula"), [
    ("energy", "3 / 4 = 0.75"), ("plan", "partly = 0.5"), ("acts", "min(1, (2) / 3) ≈ 0.6666"),
    ("share", "min(1, max(0, (45 - 20) / (120 - 20))) = 0.25"), ("rate", "|{400, 300}| / 4 = 0.5"),
])
def test_a_question_shows_how_its_answer_became_a_number(node: str, formula: str) -> None:
    found = opened(node, "{energy: 3, plan: partly, acts: [b], share: 45, rate: 250}")
    assert found.formula == formula


def test_what_is_not_known_says_so_instead_of_a_formula() -> None:
    assert opened("q", "{}").reason == "nothing-known"
    assert opened("energy", "{energy: vet ikke}").reason == "nothing-known"
    assert opened("energy", "{energy: ikke aktuelt}").reason == "left-out"


def test_a_cap_is_shown_beside_the_sum_it_holds() -> None:
    text = TEXT + "cap: {at: 1, when: {node: waste, below: 2}}\n"
    found = opened("q", "{energy: 4, waste: 1, plan: yes}", text)
    assert found.low is not None
    assert (found.low.before_caps, found.low.score) == approx((0.625, 0.25))
    assert [(one.step.number, one.state) for one in found.caps] == [(1, "holds")]


def test_a_node_that_does_not_exist() -> None:
    questionnaire = questionnaire_of(TEXT)
    sheet = sheet_of(questionnaire, "questionnaire: q\nanswers: {}")
    assert why(instrument_of(questionnaire), sheet, "nei") is None


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_every_sum_opened_gives_the_score_of_the_fold(data: st.DataObject) -> None:
    asked = data.draw(questionnaires())
    sheet = data.draw(sheets(asked))
    instrument = instrument_of(asked)
    fold = Fold(sheet, instrument)
    fold.section(fold.tree.root)
    for address, folded in fold.folded.items():
        found = why(instrument, sheet, address)
        assert found is not None and found.score == folded.score
        if found.score is not None and found.low is not None and found.high is not None:
            held = [cap.score for cap in found.caps if cap.state == "holds"]
            maybe = [cap.score for cap in found.caps if cap.state != "off"]
            ends = sorted((found.low.before_caps, found.high.before_caps))
            assert min([ends[0], *maybe]) == approx(found.score.low)
            assert min([ends[1], *held]) == approx(found.score.high)
