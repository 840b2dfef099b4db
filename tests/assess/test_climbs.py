"""Which answers can be reached, and what each takes: for every kind of question."""

from __future__ import annotations

from assess_examples import STEPS, instrument_of, questionnaire_of, sheet_of

from resiliens.assess.climbs import climb
from resiliens.assess.fold import Fold
from resiliens.model.plan import AS_WRITTEN, Figures, OwnFigures
from resiliens.model.result import QuestionResult

LADDER = f"""
questions:
  - id: waste
    title: Avfall
    {STEPS}
    improve:
      - {{id: waste-1a, to: 1, text: Mål, days: 3}}
      - {{id: waste-2a, to: 2, text: Sorter, days: 4}}
      - {{id: waste-2b, to: 2, text: Lær opp, days: 2}}
      - {{id: waste-3a, to: 3, text: Følg opp, days: 10}}
"""


def reached(text: str, answers: str, own: OwnFigures = AS_WRITTEN) -> dict[object, float]:
    """Each answer that can be reached from the present one, and its days; the present one left out."""
    questionnaire = questionnaire_of(text)
    fold = Fold(sheet_of(questionnaire, f"questionnaire: q\n{answers}"), instrument_of(questionnaire))
    fold.section(fold.tree.root)
    plan = fold.tree.order[0]
    result = fold.folded[plan.id].result
    assert isinstance(result, QuestionResult)
    return {rung.answer: rung.days for rung in climb(plan, result, own)[1:]}


def test_a_ladder_is_climbed_step_by_step_with_all_measures_of_each() -> None:
    """Nothing leads to the highest step, so the climb ends below it."""
    assert reached(LADDER, "answers: {waste: 0}") == {1: 3, 2: 9, 3: 19}
    assert reached(LADDER, "answers: {waste: 2}") == {3: 10}
    assert reached(LADDER, "answers: {waste: 3}") == {}


def test_a_ticked_step_above_a_hole_comes_for_nothing() -> None:
    """Step 2 is missing, 3 is there: who fills the hole stands on 3."""
    assert reached(LADDER, "answers: {waste: {value: 1, steps: [1, 3]}}") == {3: 6}


def test_nothing_is_planned_where_the_answer_is_not_known_or_does_not_count() -> None:
    for answer in ("unknown", "ikke aktuelt"):
        assert reached(LADDER, f"answers: {{waste: {answer}}}") == {}
    assert reached(LADDER, "answers: {}") == {}


def test_a_measure_without_days_counts_as_fifteen() -> None:
    text = LADDER.replace("text: Følg opp, days: 10", "text: Følg opp")
    assert reached(text, "answers: {waste: 2}") == {3: 15}


def test_the_companys_own_days_take_the_place_of_the_questionnaires() -> None:
    own = OwnFigures({("q.waste", "waste-2a"): Figures(days=0.5)})
    assert reached(LADDER, "answers: {waste: 1}", own) == {2: 2.5, 3: 12.5}


def test_what_is_done_costs_no_more_and_what_was_dropped_is_not_planned_again() -> None:
    done = OwnFigures(done=frozenset({("q.waste", "waste-2a")}))
    assert reached(LADDER, "answers: {waste: 1}", done) == {2: 2, 3: 12}
    dropped = OwnFigures(dropped=frozenset({("q.waste", "waste-2a")}))
    assert reached(LADDER, "answers: {waste: 1}", dropped) == {}


def test_yes_is_reached_straight_or_by_way_of_partly() -> None:
    text = """
    questions:
      - id: plan
        title: Plan
        type: yes-no
        improve: [{id: a, to: partly, text: Begynn, days: 2}, {id: b, to: yes, text: Skriv, days: 5}]
    """
    assert reached(text, "answers: {plan: nei}") == {"partly": 2, "yes": 5}
    assert reached(text, "answers: {plan: delvis}") == {"yes": 5}
    assert reached(text, "answers: {plan: ja}") == {}


def test_a_choice_takes_the_cheapest_way_also_over_another_option() -> None:
    text = """
    questions:
      - id: heat
        title: Varme
        type: choice
        options:
          - {id: oil, text: Olje, value: 0}
          - {id: pump, text: Varmepumpe, value: 0.5}
          - {id: bio, text: Flis, value: 1}
          - {id: other, text: Annet}
        improve:
          - {id: a, to: pump, from: oil, text: Bytt, days: 3}
          - {id: b, to: bio, from: pump, text: Legg om, days: 4}
          - {id: c, to: bio, from: oil, text: Bygg nytt, days: 40}
    """
    assert reached(text, "answers: {heat: oil}") == {"pump": 3, "bio": 7}
    assert reached(text, "answers: {heat: pump}") == {"bio": 4}
    assert reached(text, "answers: {heat: other}") == {}


def test_of_several_options_every_set_can_be_added() -> None:
    text = """
    questions:
      - id: acts
        title: Gjort
        type: multi
        full: 3
        options:
          - {id: a, text: Målt, points: 1}
          - {id: b, text: Byttet, points: 2}
          - {id: none, text: Ingenting, exclusive: true}
        improve: [{id: ma, to: a, text: Mål, days: 1}, {id: mb, to: b, text: Bytt, days: 5}]
    """
    assert reached(text, "answers: {acts: [none]}") == {("a",): 1, ("b",): 5, ("a", "b"): 6}
    assert reached(text, "answers: {acts: [b]}") == {("a", "b"): 1}


def test_very_many_options_are_thinned_without_losing_the_best() -> None:
    options = "".join(f"{{id: o{place}, text: x, points: 1}}, " for place in range(14))
    measures = "".join(f"{{id: m{place}, to: o{place}, text: x, days: {place + 1}}}, " for place in range(14))
    found = reached(
        f"questions: [{{id: acts, title: G, type: multi, options: [{options}], improve: [{measures}]}}]",
        "answers: {acts: []}",
    )
    assert found[tuple(f"o{place}" for place in range(14))] == sum(range(1, 15))
    assert found[("o0", "o1", "o2")] == 6


def test_a_figure_is_brought_to_where_a_measure_leads() -> None:
    text = """
    questions:
      - id: rate
        title: Strøm per tonn
        type: number
        bands: [400, 300, 200, 100]
        improve: [{id: a, to: 2, text: Tett, days: 3}, {id: b, to: 4, text: Bytt, days: 15}]
    """
    assert reached(text, "answers: {rate: 500}") == {300: 3, 100: 18}
    line = text.replace("bands: [400, 300, 200, 100]", "linear: {from: 400, to: 0}")
    assert reached(line, "answers: {rate: 350}") == {200: 3, 0: 18}
