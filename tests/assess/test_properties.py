"""Properties of the fold that hold for any questionnaire (numbers: scoring study, section 6)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from assess_examples import instrument_of, result_of, total
from assess_trees import questionnaires, sheets, values_of
from builders import NA, ladder, questionnaire, section, sheet
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pytest import approx

from resiliens.assess.fold import assess
from resiliens.model.answers import Entry, Sheet, Value
from resiliens.model.questionnaire import Questionnaire, Section, questions_of
from resiliens.model.result import Score, nodes_of

WITHOUT_GATES = ("mean", "weakest", "balanced", "points", "geometric")


def scores(asked: Questionnaire, sheet: Sheet) -> dict[str, Score | None]:
    result = result_of(asked, sheet)
    found = {one.id: one.score for one in nodes_of(result)}
    return {**found, asked.id: result.total.score if result.total else None}


def near(one: Score | None, other: Score | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.low == approx(other.low, abs=1e-12) and one.high == approx(other.high, abs=1e-12)


def turned(node: Section) -> Section:
    """The same section with all children in the opposite order."""
    children = [turned(child) if isinstance(child, Section) else child for child in node.children]
    return replace(node, children=tuple(reversed(children)))


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_the_order_of_children_changes_no_score(data: st.DataObject) -> None:
    """Invariant 3."""
    asked = data.draw(questionnaires())
    sheet = data.draw(sheets(asked))
    other = questionnaire(turned(asked.root), company=asked.company)
    there = scores(other, sheet)
    for address, score in scores(asked, sheet).items():
        assert near(score, there[address])


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_the_order_of_answers_changes_nothing(data: st.DataObject) -> None:
    """Invariants 2 and 28."""
    asked = data.draw(questionnaires())
    sheet = data.draw(sheets(asked))
    shuffled = dict(data.draw(st.permutations(list(sheet.entries.items()))))
    assert result_of(asked, replace(sheet, entries=shuffled)) == result_of(asked, sheet)


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_an_answer_changes_only_what_lies_above_it(data: st.DataObject) -> None:
    """Invariant 18."""
    asked = data.draw(questionnaires(conditional=False))
    sheet = data.draw(sheets(asked, sets=False))
    question = data.draw(st.sampled_from(list(asked.questions())))
    answer = data.draw(st.sampled_from(values_of(question)))
    changed = replace(sheet, entries={**sheet.entries, question.id: _entry(answer)})
    before, after = scores(asked, sheet), scores(asked, changed)
    for address, score in before.items():
        node = asked.node(address)
        above = isinstance(node, Section) and question.id in {one.id for one in questions_of(node)}
        if not above and address != question.id:
            assert score == after[address]


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_not_applicable_is_as_if_the_question_were_not_there(data: st.DataObject) -> None:
    """Invariant 9."""
    asked = data.draw(questionnaires(WITHOUT_GATES, conditional=False))
    sheet = data.draw(sheets(asked, sets=False))
    gone = {address for address, entry in sheet.entries.items() if entry.answer == NA}
    assume(gone)
    pruned = _without(asked.root, gone)
    assume(pruned is not None)
    assert pruned is not None
    left = questionnaire(pruned)
    there = scores(left, sheet)
    for address, score in scores(asked, sheet).items():
        if address in there:
            assert near(score, there[address])
        else:
            assert score is None


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_weight_zero_is_as_if_the_question_were_not_there(data: st.DataObject) -> None:
    """Invariant 12."""
    asked = data.draw(questionnaires(WITHOUT_GATES, conditional=False))
    sheet = data.draw(sheets(asked, sets=False))
    gone = {data.draw(st.sampled_from([question.id for question in asked.questions()]))}
    zero = questionnaire(_weightless(asked.root, gone))
    pruned = _without(asked.root, gone)
    assume(pruned is not None)
    assert pruned is not None
    there = scores(questionnaire(pruned), sheet)
    for address, score in scores(zero, sheet).items():
        if address in there:
            assert near(score, there[address])


@given(st.integers(1, 60), st.lists(st.integers(0, 4), min_size=2, max_size=7), st.data())
def test_who_stands_exactly_on_a_boundary_has_reached_it(
    unit: int, steps: list[int], data: st.DataObject
) -> None:
    """Invariant 16: decimal weights, exact arithmetic against floats."""
    tenths = data.draw(st.lists(st.integers(1, 30), min_size=len(steps), max_size=len(steps)))
    weights = [tenth * unit / 100 for tenth in tenths]
    exact = Fraction(sum(t * step for t, step in zip(tenths, steps, strict=True)), 4 * sum(tenths))
    asked = questionnaire(section("q", *(ladder(f"q.q{i}", weight=w) for i, w in enumerate(weights))))
    result = result_of(asked, sheet({f"q.q{i}": step for i, step in enumerate(steps)}))
    assert result.total is not None and result.total.level is not None
    assert result.total.level.number == int(exact * 4)


def test_a_result_of_one_sheet_does_not_hang_on_another() -> None:
    """What the instrument remembers between sheets is the same as what it works out anew."""
    asked = questionnaire(section("q", ladder("q.a"), ladder("q.b")))
    instrument = instrument_of(asked)
    mine = sheet({"q.a": 2, "q.b": ...}, targets={"q.a": 4})
    alone = result_of(asked, mine)
    for other in ({"q.a": 2}, {"q.a": 4, "q.b": 0}, {"q.b": NA}):
        assess(sheet(other), instrument, today=None)
    assert assess(mine, instrument, today=None) == alone
    assert total(alone) == approx((0.25, 0.75))


def _entry(answer: object) -> Entry:
    return Entry(NA) if answer is NA else Entry(Value(answer))  # type: ignore[arg-type]


def _without(node: Section, gone: set[str]) -> Section | None:
    children: list[object] = []
    for child in node.children:
        left = _without(child, gone) if isinstance(child, Section) else None if child.id in gone else child
        if left is not None:
            children.append(left)
    return replace(node, children=tuple(children)) if children else None  # type: ignore[arg-type]


def _weightless(node: Section, gone: set[str]) -> Section:
    children: list[object] = []
    for child in node.children:
        if isinstance(child, Section):
            children.append(_weightless(child, gone))
        else:
            children.append(replace(child, weight=0.0) if child.id in gone else child)
    return replace(node, children=tuple(children))  # type: ignore[arg-type]
