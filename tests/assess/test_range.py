"""The promise of the range: it holds every way in which the open questions can turn out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from assess_examples import instrument_of
from assess_trees import COMPANY, questionnaires, sheets, values_of
from builders import sheet as sheet_with
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from resiliens.assess.fold import Fold
from resiliens.assess.instrument import Instrument
from resiliens.model.answers import Entry, Missing, Sheet, State, Unknown
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import QuestionResult, Score

MOST_COMPLETIONS = 400
NEAR = 1e-9


def scores(instrument: Instrument, sheet: Sheet) -> Mapping[str, Score | None]:
    fold = Fold(sheet, instrument)
    fold.section(fold.tree.root)
    return {address: folded.score for address, folded in fold.folded.items()}


def completions(asked: Questionnaire, sheet: Sheet, open_questions: list[str]) -> Iterator[Sheet]:
    """Every sheet that this one can become: each open question answered in each way."""
    open_company = [address for address in COMPANY if address not in sheet.company.facts]
    choices: list[list[object]] = []
    for address in open_questions:
        question = asked.question(address)
        assert question is not None
        choices.append(values_of(question))
    choices += [[5, 15] for _ in open_company]
    known = {key: entry for key, entry in sheet.entries.items() if key not in open_questions}
    facts = dict(sheet.company.facts)
    for ways in itertools.islice(itertools.product(*choices), MOST_COMPLETIONS):
        answers: dict[str, object] = {**known, **dict(zip(open_questions, ways, strict=False))}
        company = dict(zip(open_company, ways[len(open_questions):], strict=True))
        yield sheet_with(answers, {**facts, **company}, set=sheet.set)


def open_ones(asked: Questionnaire, instrument: Instrument, sheet: Sheet) -> list[str]:
    """What is due and has no answer yet; an answer to a pending question stays as it is."""
    fold = Fold(sheet, instrument)
    fold.section(fold.tree.root)
    found = []
    for question in asked.questions():
        result = fold.folded[question.id].result
        assert isinstance(result, QuestionResult)
        answer = sheet.entries.get(question.id, Entry()).answer
        if isinstance(answer, Missing | Unknown) and result.state in (
            State.UNKNOWN, State.UNANSWERED, State.PENDING
        ):
            found.append(question.id)
    return found


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_no_completion_leaves_the_range(data: st.DataObject) -> None:
    """Invariant 11, over all scorers, caps, conditions and sums, "not applicable" included."""
    asked = data.draw(questionnaires())
    sheet = data.draw(sheets(asked, most_open=3))
    instrument = instrument_of(asked)
    ranges = scores(instrument, sheet)
    for completed in completions(asked, sheet, open_ones(asked, instrument, sheet)):
        root, range_of_root = scores(instrument, completed)["q"], ranges["q"]
        if root is not None:
            assert range_of_root is not None
            assert range_of_root.low - NEAR <= root.low <= root.high <= range_of_root.high + NEAR


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_learning_an_answer_never_widens_the_range(data: st.DataObject) -> None:
    asked = data.draw(questionnaires())
    sheet = data.draw(sheets(asked, most_open=4))
    instrument = instrument_of(asked)
    before = scores(instrument, sheet)["q"]
    open_questions = open_ones(asked, instrument, sheet)
    assume(open_questions and before is not None)
    assert before is not None
    learned = data.draw(st.sampled_from(open_questions))
    question = asked.question(learned)
    assert question is not None
    answers: dict[str, object] = {**sheet.entries, learned: data.draw(st.sampled_from(values_of(question)))}
    after = scores(instrument, sheet_with(answers, dict(sheet.company.facts), set=sheet.set))["q"]
    if after is not None:
        assert before.low - NEAR <= after.low and after.high <= before.high + NEAR


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_without_anything_open_every_range_is_a_point(data: st.DataObject) -> None:
    asked = data.draw(questionnaires(conditional=False))
    sheet = data.draw(sheets(asked, most_open=0, sets=False))
    for score in scores(instrument_of(asked), sheet).values():
        assert score is None or score.low == score.high
