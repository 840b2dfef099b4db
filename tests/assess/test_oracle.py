"""The fold against a second implementation, written from the contract, in exact fractions."""

from __future__ import annotations

from assess_examples import instrument_of, result_of
from assess_oracle import Oracle, level
from assess_trees import RATIONAL, questionnaires, sheets
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.assess.fold import Fold
from resiliens.model.answers import State
from resiliens.model.questionnaire import Section
from resiliens.model.result import QuestionResult, SectionResult, nodes_of

NEAR = 1e-9


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_every_node_stands_where_the_oracle_puts_it(data: st.DataObject) -> None:
    asked = data.draw(questionnaires(sums=False))
    sheet = data.draw(sheets(asked))
    oracle = Oracle(asked, sheet)
    fold = Fold(sheet, instrument_of(asked))
    fold.section(fold.tree.root)
    for address, folded in fold.folded.items():
        standing = oracle.standing(address)
        if isinstance(folded.result, QuestionResult):
            assert folded.result.state is State(oracle.state(asked.question(address)))  # type: ignore[arg-type]
        if standing.out:
            assert folded.score is None
        else:
            assert folded.score is not None
            assert abs(folded.score.low - standing.low) <= NEAR
            assert abs(folded.score.high - standing.high) <= NEAR


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_sums_of_weights_agree_too(data: st.DataObject) -> None:
    """Without open answers, where the widening of a capped sum plays no part."""
    asked = data.draw(questionnaires())
    sheet = data.draw(sheets(asked, most_open=0, sets=False))
    full = Oracle(asked, sheet)
    fold = Fold(sheet, instrument_of(asked))
    fold.section(fold.tree.root)
    if any(folded.result.state is State.PENDING for folded in fold.folded.values()
           if isinstance(folded.result, QuestionResult)):
        return
    for address, folded in fold.folded.items():
        standing = full.standing(address)
        assert (folded.score is None) == standing.out
        if folded.score is not None:
            assert abs(folded.score.low - standing.low) <= NEAR


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_levels_are_those_of_exact_arithmetic(data: st.DataObject) -> None:
    """Invariant 16: no company on a boundary lands one step too low because of floats."""
    asked = data.draw(questionnaires(RATIONAL, sums=False))
    sheet = data.draw(sheets(asked))
    oracle = Oracle(asked, sheet)
    for node in nodes_of(result_of(asked, sheet)):
        section = asked.node(node.id)
        if isinstance(node, SectionResult) and node.level is not None and isinstance(section, Section):
            standing = oracle.standing(node.id)
            assert node.level.number == level(standing.low, section)
            assert node.possible_level is not None
            assert node.possible_level.number == level(standing.high, section)
