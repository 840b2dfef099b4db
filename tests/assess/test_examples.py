"""Scores worked out on paper: one small questionnaire and one answers file each."""

from __future__ import annotations

from assess_examples import node, questionnaire_of, result_of, scored, sheet_of, total
from pytest import approx

from resiliens.model.result import QuestionResult, SectionResult

THREE = """
scorer: mean
questions:
  - {id: energy, title: Energi, steps: [a, b, c, d, e]}
  - {id: waste, title: Avfall, weight: 2, steps: [a, b, c, d, e]}
  - {id: plan, type: yes-no, ask: Finnes det en plan}
"""


def test_a_weighted_mean() -> None:
    result = scored(THREE, "questionnaire: q\nanswers: {energy: 3, waste: 1, plan: partly}")
    assert total(result) == approx((1.75 / 4, 1.75 / 4))  # (1 * 0.75 + 2 * 0.25 + 1 * 0.5) / 4
    assert result.total is not None and result.total.level is not None
    assert (result.total.level.number, result.total.level.name) == (1, "Første steg")


def test_dont_know_is_a_range_and_never_a_zero() -> None:
    result = scored(THREE, "questionnaire: q\nanswers: {energy: 3, waste: vet ikke, plan: yes}")
    assert total(result) == approx((1.75 / 4, 3.75 / 4))
    assert result.total is not None and not result.total.settled
    assert result.total.completeness == approx(0.5)
    assert (result.counts.answered, result.counts.unknown) == (2, 1)


def test_no_answer_counts_like_dont_know_but_is_told_apart() -> None:
    result = scored(THREE, "questionnaire: q\nanswers: {energy: 3, plan: yes}")
    assert total(result) == approx((1.75 / 4, 3.75 / 4))
    assert (result.counts.unanswered, result.counts.unknown) == (1, 0)


def test_zero_is_an_answer() -> None:
    result = scored(THREE, "questionnaire: q\nanswers: {energy: 0, waste: 0, plan: no}")
    assert total(result) == (0.0, 0.0)
    assert result.counts.answered == 3


def test_not_applicable_is_left_out_and_the_rest_weighs_anew() -> None:
    result = scored(THREE, """
        questionnaire: q
        answers: {energy: 3, waste: {value: not-applicable, why: Vi har ikke avfall}, plan: no}
    """)
    assert total(result) == approx((0.75 / 2, 0.75 / 2))
    waste = node(result, "q.waste")
    assert isinstance(waste, QuestionResult) and (waste.score, waste.why) == (None, "Vi har ikke avfall")
    assert result.total is not None and result.total.not_applicable_share == approx(0.5)
    assert result.findings.much_not_applicable == ("q",)


def test_a_section_where_nothing_applies_is_left_out_itself() -> None:
    result = scored("""
        sections:
          - {id: one, title: En, questions: [{id: a, title: A, type: yes-no}]}
          - {id: two, title: To, questions: [{id: b, title: B, type: yes-no}]}
    """, "questionnaire: q\nanswers: {a: ikke aktuelt, b: partly}")
    assert total(result) == (0.5, 0.5)
    assert node(result, "q.one").score is None


def test_a_section_of_which_nothing_is_known_is_the_whole_whatever_its_scorer() -> None:
    result = scored("""
        scorer: {id: points, full: 10}
        questions: [{id: a, title: A, type: yes-no}, {id: b, title: B, type: yes-no}]
    """, "questionnaire: q\nanswers: {}")
    assert total(result) == (0.0, 1.0)


def test_nothing_at_all_applies() -> None:
    result = scored(THREE, """
        questionnaire: q
        answers: {energy: ikke aktuelt, waste: ikke aktuelt, plan: ikke aktuelt}
    """)
    assert result.total is not None
    assert (result.total.score, result.total.level, result.total.completeness) == (None, None, 0.0)


def test_every_kind_of_question_has_its_value() -> None:
    result = scored("""
        questions:
          - id: heat
            type: choice
            ask: Varme
            options: [{id: oil, text: O, value: 0}, {id: bio, text: B, value: 0.8}]
          - id: acts
            type: multi
            ask: Gjort
            full: 3
            options: [{id: a, text: A, points: 1}, {id: b, text: B, points: 1}]
          - {id: share, type: number, ask: Andel, linear: {from: 0, to: 80}}
          - {id: rate, type: number, ask: Strøm, bands: [400, 300, 200, 100]}
          - {id: remark, type: text, ask: Noe annet}
    """, "questionnaire: q\nanswers: {heat: bio, acts: [a, b], share: 100, rate: 250, remark: hei}")
    values = [one.score.low if one.score else None for one in result.sections]
    assert values == [approx(0.8), approx(2 / 3), approx(1.0), approx(0.5), None]
    assert total(result)[0] == approx((0.8 + 2 / 3 + 1 + 0.5) / 4)


def test_an_option_without_value_is_an_answer_that_is_not_scored() -> None:
    result = scored("""
        questions:
          - id: heat
            type: choice
            ask: Varme
            options: [{id: oil, text: O, value: 0}, {id: other, text: Annet}]
          - {id: plan, type: yes-no, ask: Plan}
    """, "questionnaire: q\nanswers: {heat: other, plan: yes}")
    assert total(result) == (1.0, 1.0)
    assert result.counts.answered == 2


def test_only_the_core_is_due_and_whatever_is_answered() -> None:
    text = """
        questions:
          - {id: a, title: A, type: yes-no, core: true}
          - {id: b, title: B, type: yes-no}
          - {id: c, title: C, type: yes-no}
    """
    result = scored(text, "questionnaire: q\nset: core\nanswers: {b: yes}")
    assert [one.state.value for one in result.sections if isinstance(one, QuestionResult)] == [
        "unanswered", "answered", "not-asked",
    ]
    assert total(result) == (0.5, 1.0)


def test_what_is_outside_the_scope_is_not_asked_even_if_answered() -> None:
    text = """
        sections:
          - {id: one, title: En, questions: [{id: a, title: A, type: yes-no}]}
          - {id: two, title: To, questions: [{id: b, title: B, type: yes-no}]}
    """
    result = scored(text, "questionnaire: q\nscope: [one]\nanswers: {a: yes, b: no}")
    assert total(result) == (1.0, 1.0)
    assert result.counts.not_asked == 1


CONDITIONAL = """
questions:
  - {id: has-waste, title: Har dere avfall, type: yes-no, weight: 0}
  - {id: waste, title: Avfall, steps: [a, b, c, d, e], when: {question: has-waste, is: yes}}
  - {id: plan, type: yes-no, ask: Plan}
"""


def test_where_the_condition_is_false_an_answer_is_listed_and_not_scored() -> None:
    result = scored(CONDITIONAL, "questionnaire: q\nanswers: {has-waste: no, waste: 0, plan: yes}")
    assert total(result) == (1.0, 1.0)
    assert result.findings.inactive == ("q.waste",)
    assert result.counts.inactive == 1


def test_what_hangs_on_an_open_answer_counts_as_unknown_even_if_answered() -> None:
    result = scored(CONDITIONAL, "questionnaire: q\nanswers: {has-waste: vet ikke, waste: 4, plan: yes}")
    assert total(result) == (0.5, 1.0)
    assert result.findings.pending == ("q.waste",)
    assert result.counts.unknown == 2


def test_a_not_applicable_answer_is_known_and_every_comparison_with_it_is_false() -> None:
    answers = "answers: {has-waste: ikke aktuelt, waste: 4, plan: partly}"
    result = scored(CONDITIONAL, f"questionnaire: q\n{answers}")
    assert total(result) == (0.5, 0.5)
    assert result.findings.inactive == ("q.waste",)


def test_a_pending_section_is_the_whole_range() -> None:
    result = scored("""
        sections:
          - id: deep
            title: Dypt
            when: {question: gate, is: yes}
            scorer: weakest
            questions: [{id: a, title: A, type: yes-no}, {id: b, title: B, type: yes-no}]
        questions: [{id: gate, title: Port, type: yes-no}]
    """, "questionnaire: q\nanswers: {a: yes, b: yes}")
    deep = node(result, "q.deep")
    assert deep.score is not None and (deep.score.low, deep.score.high) == (0.0, 1.0)


CAPPED = """
sections:
  - id: resources
    title: Ressurser
    cap: {at: 1, when: {node: waste, below: 2}}
    questions:
      - {id: energy, title: Energi, steps: [a, b, c, d, e]}
      - {id: waste, title: Avfall, steps: [a, b, c, d, e]}
"""


def resources(answers: str) -> SectionResult:
    found = node(scored(CAPPED, f"questionnaire: q\nanswers: {answers}"), "q.resources")
    assert isinstance(found, SectionResult) and found.score is not None
    return found


def test_a_true_cap_holds_both_ends() -> None:
    found = resources("{energy: 4, waste: 1}")
    assert found.score is not None
    assert (found.score.low, found.score.high, found.capped_at) == (0.25, 0.25, 1)


def test_an_open_cap_holds_the_low_end_only() -> None:
    found = resources("{energy: 4, waste: vet ikke}")
    assert found.score is not None
    assert (found.score.low, found.score.high, found.capped_at) == (0.25, 1.0, 1)


def test_a_cap_that_does_not_hold_changes_nothing() -> None:
    found = resources("{energy: 4, waste: 2}")
    assert found.score is not None
    assert (found.score.low, found.score.high, found.capped_at) == (0.75, 0.75, None)


def test_a_cap_at_the_lowest_step_is_a_zero() -> None:
    text = CAPPED.replace("at: 1", "at: 0")
    assert total(scored(text, "questionnaire: q\nanswers: {energy: 4, waste: 1}")) == (0.0, 0.0)


def test_weight_sum_makes_nested_means_one_mean() -> None:
    text = """
        sections:
          - id: one
            title: En
            weight: sum
            questions: [{id: a, title: A, type: yes-no}, {id: b, title: B, type: yes-no, weight: 3}]
        questions: [{id: c, title: C, type: yes-no}]
    """
    all_apply = scored(text, "questionnaire: q\nanswers: {a: yes, b: no, c: yes}")
    assert total(all_apply)[0] == approx(2 / 5)
    one_less = scored(text, "questionnaire: q\nanswers: {a: yes, b: ikke aktuelt, c: no}")
    assert total(one_less)[0] == approx(1 / 2)


def test_a_capped_sum_whose_weight_is_open_keeps_its_promise_above() -> None:
    """If b turns out not applicable the section weighs 1, not 4, and the whole is (1 x 0.25 + 1) / 2."""
    text = """
        sections:
          - id: one
            title: En
            weight: sum
            cap: {at: 1, when: {question: a, is: yes}}
            questions: [{id: a, title: A, type: yes-no}, {id: b, title: B, type: yes-no, weight: 3}]
        questions: [{id: c, title: C, type: yes-no}]
    """
    low, high = total(scored(text, "questionnaire: q\nanswers: {a: yes, c: yes}"))
    settled = total(scored(text, "questionnaire: q\nanswers: {a: yes, b: ikke aktuelt, c: yes}"))[0]
    assert settled == approx(0.625)
    assert low <= settled <= high


def test_a_gate_takes_out_the_child_that_does_not_apply() -> None:
    text = """
        scorer:
          id: staged
          gates:
            - {step: 1, need: {node: a, at-least: 1}}
            - {step: 2, need: {all: [{node: a, at-least: 2}, {node: b, at-least: 2}]}}
        questions:
          - {id: a, title: A, steps: [a, b, c, d, e]}
          - {id: b, title: B, steps: [a, b, c, d, e]}
    """
    assert total(scored(text, "questionnaire: q\nanswers: {a: 2, b: 1}")) == (0.25, 0.25)
    assert total(scored(text, "questionnaire: q\nanswers: {a: 2, b: ikke aktuelt}")) == (0.5, 0.5)
    assert total(scored(text, "questionnaire: q\nanswers: {a: 2, b: vet ikke}")) == (0.25, 0.5)


def test_an_older_revision_is_asked_again_and_not_scored() -> None:
    result = scored("""
        questions:
          - {id: a, title: A, type: yes-no, revision: 2}
          - {id: b, title: B, type: yes-no}
    """, "questionnaire: q\nanswers: {a: {value: yes, revision: 1}, b: yes}")
    assert total(result) == (0.5, 1.0)
    assert result.findings.stale == ("q.a",)
    assert result.counts.unanswered == 1


def test_a_value_of_another_version_that_does_not_fit_is_asked_again() -> None:
    result = scored(THREE, """
        questionnaire: {id: q, version: "0"}
        answers: {energy: 9, waste: 4, plan: yes}
    """)
    assert result.findings.refused == ("q.energy",)
    assert result.counts.unanswered == 1
    assert total(result) == approx((3 / 4, 1.0))


def test_a_hidden_score_counts_upward_and_is_not_shown() -> None:
    result = scored("""
        sections:
          - {id: one, title: En, show-score: false, questions: [{id: a, title: A, type: yes-no}]}
        questions: [{id: b, title: B, type: yes-no}]
    """, "questionnaire: q\nanswers: {a: yes, b: no}")
    assert node(result, "q.one").score is None
    assert total(result) == (0.5, 0.5)


PROGRAMME = """
show-score: false
company: [{id: trade, type: choice, ask: Bransje, options: [{id: wood, text: Tre}, {id: food, text: Mat}]}]
weights: [{when: {question: company.trade, is: wood}, of: {q.waste: 3}}]
"""


def pillar(company: str) -> tuple[float, int | None, tuple[str, ...]]:
    questionnaire = questionnaire_of("""
        questions: [{id: energy, title: Energi, type: yes-no}, {id: waste, title: Avfall, type: yes-no}]
    """, PROGRAMME)
    sheet = sheet_of(questionnaire, f"""
        questionnaire: p
        company: {company}
        answers: {{q.energy: yes, q.waste: no}}
    """)
    result = result_of(questionnaire, sheet)
    assert result.total is None
    score = result.sections[0].score
    assert score is not None
    return score.low, result.method.weighting, result.method.weighting_open


def test_the_first_weighting_that_holds_replaces_the_weights_it_names() -> None:
    assert pillar("{trade: wood}") == (0.25, 0, ())
    assert pillar("{trade: food}") == (0.5, None, ())


def test_while_a_weighting_is_open_the_ordinary_weights_hold_and_that_is_said() -> None:
    assert pillar("{}") == (0.5, None, ("company.trade",))
