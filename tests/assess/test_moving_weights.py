"""A capped `weight: sum` whose open parts may yet fall away: the weight moves, and the range follows it."""

from __future__ import annotations

import itertools
from typing import Any

from assess_examples import instrument_of, node, questionnaire_of, scored, sheet_of, total
from assess_trees import values_of
from builders import ladder, questionnaire, section, sheet
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from resiliens.assess.fold import Fold
from resiliens.assess.worked import why
from resiliens.model.conditions import Compare, Condition
from resiliens.model.questionnaire import Cap, Questionnaire, Section
from resiliens.model.questions import Question
from resiliens.model.result import Score

NEAR = 1e-9
MOST_OPEN = 3
STEPS = "steps: [a, b, c, d, e]"
TEXT = f"""
sections:
  - id: s
    title: S
    weight: sum
    cap: {{at: 1, when: {{question: d, at-least: 1}}}}
    questions:
      - {{id: a, title: A, {STEPS}}}
      - {{id: b, title: B, {STEPS}}}
      - {{id: c, title: C, {STEPS}}}
questions:
  - {{id: d, title: D, weight: 3, {STEPS}}}
"""


def answered(answers: str) -> str:
    return f"questionnaire: q\nanswers: {answers}"


def test_a_true_cap_leaves_only_the_weight_open() -> None:
    """S stands at 0.25 and weighs 2 or 3; D stands at 0.5 and weighs 3."""
    result = scored(TEXT, answered("{a: 2, b: 2, c: vet ikke, d: 2}"))
    capped = node(result, "q.s")
    assert capped.score == Score(0.25, 0.25)
    assert total(result) == approx((0.375, 0.4))


def test_an_open_cap_moves_the_value_as_well() -> None:
    """S stands between 0.25 and 2/3 and weighs 2 or 3, the two bounded apart; D is anything."""
    result = scored(TEXT, answered("{a: 2, b: 2, c: vet ikke, d: vet ikke}"))
    assert total(result) == approx((0.25 * 2 / 5, (2 * 2 / 3 + 3) / 5))


def test_with_nothing_open_below_the_cap_nothing_moves() -> None:
    result = scored(TEXT, answered("{a: 2, b: 2, c: ikke aktuelt, d: 2}"))
    assert total(result) == approx((0.4, 0.4))


def test_a_sum_within_a_sum_hands_its_weights_on() -> None:
    """The outer sum holds S (2 or 3, at 0.25) and E (1, at 1); beside it stands D (3, at 0.5)."""
    inner = TEXT.partition("questions:\n  - {id: d")[0].partition("sections:\n")[2]
    text = "sections:\n  - id: o\n    title: O\n    weight: sum\n    sections:\n" + "".join(
        f"    {line}\n" for line in inner.splitlines()
    ) + f"    questions:\n      - {{id: e, title: E, {STEPS}}}\n"
    text += f"questions:\n  - {{id: d, title: D, weight: 3, {STEPS}}}\n"
    result = scored(text, answered("{a: 2, b: 2, c: vet ikke, d: 2, e: 4}"))
    outer = node(result, "q.o").score
    assert outer is not None
    assert (outer.low, outer.high) == approx(((3 * 0.25 + 1) / 4, (2 * 0.25 + 1) / 3))
    low, high = total(result)
    assert low <= (3 * 0.25 + 1 + 1.5) / 7 and high >= (2 * 0.25 + 1 + 1.5) / 6
    assert high - low < 0.05


def test_the_sum_that_is_shown_is_the_one_of_the_end() -> None:
    asked = questionnaire_of(TEXT)
    found = why(instrument_of(asked), sheet_of(asked, answered("{a: 2, b: 2, c: vet ikke, d: 2}")), "q")
    assert found is not None and found.low is not None and found.high is not None
    assert found.low.formula == "(3·0.25 + 3·0.5) / 6 = 0.375"
    assert found.high.formula == "(2·0.25 + 3·0.5) / 5 = 0.4"


def test_more_than_four_moving_children_are_still_bounded() -> None:
    parts = [
        section(
            f"q.s{index}", ladder(f"q.a{index}"), ladder(f"q.b{index}"), weight="sum",
            caps=(Cap(1, Compare("question", "q.z", "at-least", 0)),),
        )
        for index in range(5)
    ]
    asked = questionnaire(section("q", *parts, ladder("q.z")))
    low, high = ends(asked, {"q.z": 4, **{f"q.a{index}": 4 for index in range(5)}}, "q")
    assert (low, high) == approx((1 / 11, 1))  # each part counts as the whole, as long as five move


def ends(asked: Questionnaire, answers: dict[str, object], address: str) -> tuple[float, float]:
    score = scores(asked, answers)[address]
    assert score is not None
    return score.low, score.high


def scores(asked: Questionnaire, answers: dict[str, object]) -> dict[str, Score | None]:
    fold = Fold(sheet(answers), instrument_of(asked))
    fold.section(fold.tree.root)
    return {address: folded.score for address, folded in fold.folded.items()}


WEIGHTS = st.sampled_from([0.5, 1.0, 2.0, 3.0])


@st.composite
def sums(draw: st.DrawFn, *, depth: int = 1) -> Questionnaire:
    """Sums, within sums up to a depth, most of them capped, beside ordinary sections and questions."""
    made: list[Question] = [ladder("q.first", weight=draw(WEIGHTS))]
    names = iter(range(100))

    def ask() -> Question:
        made.append(ladder(f"q.q{len(made)}", weight=draw(WEIGHTS)))
        return made[-1]

    def grow(depth: int) -> Section:
        address = f"q.s{next(names)}"
        inner = [grow(depth - 1) for _ in range(draw(st.integers(0, 2)))] if depth else []
        children: list[Any] = [*inner, *(ask() for _ in range(draw(st.integers(not inner, 3))))]
        on = draw(st.sampled_from(made)).id
        when: Condition = Compare("question", on, "at-least", draw(st.integers(0, 4)))
        caps = (Cap(draw(st.integers(0, 3)), when),) if draw(st.integers(0, 3)) else ()
        weight: Any = "sum" if draw(st.integers(0, 4)) else draw(WEIGHTS)
        scorer = draw(st.sampled_from(["mean", "points"]))
        return section(address, *children, weight=weight, caps=caps, scorer=scorer)

    sections = [grow(depth) for _ in range(draw(st.integers(1, 3)))]
    scorer, params = draw(st.sampled_from([
        ("mean", {}), ("balanced", {"a": 0.5}), ("weakest", {}), ("points", {}), ("points", {"full": 4}),
    ]))
    return questionnaire(section("q", *sections, *made[:1], scorer=scorer, params=params))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_way_that_the_open_parts_turn_out_leaves_the_range(data: st.DataObject) -> None:
    asked = data.draw(sums())
    questions = list(asked.questions())
    most = min(MOST_OPEN, len(questions))
    gone = data.draw(st.lists(st.sampled_from(questions), min_size=1, max_size=most, unique=True))
    answers: dict[str, object] = {
        one.id: data.draw(st.sampled_from(values_of(one))) for one in questions if one not in gone
    }
    ranges = scores(asked, answers)
    for ways in itertools.product(*(values_of(one) for one in gone)):
        complete = {**answers, **dict(zip([one.id for one in gone], ways, strict=True))}
        for address, point in scores(asked, complete).items():
            held = ranges[address]
            if point is not None:
                assert held is not None
                assert held.low - NEAR <= point.low <= point.high <= held.high + NEAR


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_learning_an_answer_never_widens_the_range(data: st.DataObject) -> None:
    """Sums side by side: within each other they are bounded one by one, which may cost a little width."""
    asked = data.draw(sums(depth=0))
    questions = list(asked.questions())
    answers = {
        one.id: chosen for one in questions
        if (chosen := data.draw(st.sampled_from([*values_of(one), "open", "open"]))) != "open"
    }
    missing = [one for one in questions if one.id not in answers]
    if not missing:
        return
    learned = data.draw(st.sampled_from(missing))
    before = scores(asked, answers)["q"]
    after = scores(asked, {**answers, learned.id: data.draw(st.sampled_from(values_of(learned)))})["q"]
    if before is not None and after is not None:
        assert before.low - NEAR <= after.low and after.high <= before.high + NEAR
