"""A whole plan from small questionnaires: aims, measures in order, what stands in the way, the ladder."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest
from assess_examples import DAY, STEPS, instrument_of, questionnaire_of, result_of, sheet_of

from resiliens.assess import frontiers
from resiliens.assess.plan import Wish, goals_for_step, make_plan
from resiliens.model.plan import Figures, Goal, Hindrance, OwnFigures, Plan


def measures(name: str, *days: int) -> str:
    """One measure to each step, with so many days."""
    made = (f"{{id: {name}-{step}a, to: {step}, text: {name} {step}, days: {day}, months: 3, kroner: 1000}}"
            for step, day in enumerate(days, 1))
    return f"improve: [{', '.join(made)}]"


def theme(name: str, *days: int, more: str = "") -> str:
    return f"  - {{id: {name}, title: {name.capitalize()}, {more} {STEPS}, {measures(name, *days)}}}\n"


THREE = (
    "questions:\n" + theme("energi", 3, 5, 15, 40) + theme("avfall", 2, 2, 2, 2) + theme("vann", 1, 9, 9, 9)
)


def plan_of(text: str, answers: str, wish: Wish | None = None) -> Plan:
    questionnaire = questionnaire_of(dedent(text))
    sheet = sheet_of(questionnaire, f"questionnaire: q\n{dedent(answers)}")
    return make_plan(sheet, instrument_of(questionnaire), wish or Wish(), today=DAY)


def target(node: str, step: int) -> Wish:
    return Wish((Goal(node, step),))


def moves(plan: Plan) -> dict[str, tuple[object, object]]:
    return {move.title: (move.start, move.to) for move in plan.moves}


def kinds(plan: Plan) -> list[str]:
    return [one.kind for one in plan.hindrances]


def test_the_fewest_own_days_lead_to_the_target() -> None:
    """Three steps make the mean 1: two of the waste and one of the water, five days; the waste alone six."""
    plan = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}", target("q", 1))
    assert moves(plan) == {"Avfall": (0, 2), "Vann": (0, 1)}
    assert (plan.days, plan.kroner, plan.months, plan.exact) == (5, 3000, 9, True)
    (aim,) = plan.aims
    assert aim.before is not None and aim.after is not None
    assert (aim.before.number, aim.step.number, aim.after.number, aim.is_reached) == (0, 1, 1, True)
    (gain,) = plan.gains
    assert (gain.title, gain.before, gain.after) == ("Prøve", 0, 1)


def test_measures_stand_in_the_order_of_their_steps_with_a_first_act_and_a_due_date() -> None:
    plan = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}", target("q.avfall", 3))
    assert [(task.measure, task.start, task.to) for task in plan.tasks] == [
        ("avfall-1a", 0, 1), ("avfall-2a", 1, 2), ("avfall-3a", 2, 3),
    ]  # fmt: skip
    first, second, _ = plan.tasks
    assert (first.first_by, first.due) == (date(2026, 12, 7), date(2027, 2, 23))
    assert second.first_by > first.due  # the next step waits for the one before


def test_a_target_that_is_reached_needs_nothing() -> None:
    plan = plan_of(THREE, "answers: {energi: 3, avfall: 3, vann: 3}", target("q", 3))
    assert plan.tasks == () and plan.is_reached and plan.exact


def test_a_theme_nobody_knows_gets_no_measure_but_a_question() -> None:
    plan = plan_of(THREE, "answers: {energi: unknown, avfall: 3, vann: 3}", target("q", 3))
    assert "Energi" not in moves(plan)
    (question,) = plan.find_out
    assert (question.title, question.first_by) == ("Energi", date(2026, 12, 7))
    assert Hindrance("unknown", ("Energi",)) in plan.hindrances
    assert not plan.is_reached


def test_what_nobody_knows_does_not_keep_the_rest_from_being_planned() -> None:
    plan = plan_of(THREE, "answers: {energi: unknown, avfall: 0, vann: 0}", target("q", 3))
    (aim,) = plan.aims
    assert aim.after is not None and aim.after.number == 2  # (0 + 4 + 4) / 3, and no further
    assert plan.tasks


def test_themes_that_only_move_together_are_named() -> None:
    plan = plan_of("scorer: weakest\n" + THREE, "answers: {energi: 0, avfall: 0, vann: 0}", target("q", 1))
    assert Hindrance("together", ("Energi", "Avfall", "Vann"), "Prøve") in plan.hindrances
    assert moves(plan) == {"Energi": (0, 1), "Avfall": (0, 1), "Vann": (0, 1)}
    behind = plan_of("scorer: weakest\n" + THREE, "answers: {energi: 0, avfall: 1, vann: 1}", target("q", 1))
    assert "together" not in kinds(behind)


def test_a_cap_is_named_and_lifted_where_that_is_worth_it() -> None:
    capped = "cap: {at: 1, when: {question: vann, below: 2}}\n" + THREE
    plan = plan_of(capped, "answers: {energi: 3, avfall: 3, vann: 0}", target("q", 2))
    (held,) = [one for one in plan.hindrances if one.kind == "cap"]
    assert (held.node, held.themes) == ("Prøve", ("Vann",))
    assert held.step is not None and held.step.number == 1
    assert moves(plan) == {"Vann": (0, 2)} and plan.is_reached


def test_a_measure_brings_along_what_it_needs_and_comes_after_it() -> None:
    text = THREE.replace("{id: avfall-1a, to: 1", "{id: avfall-1a, needs: [vann-1a], to: 1")
    plan = plan_of(text, "answers: {energi: 0, avfall: 0, vann: 0}", target("q.avfall", 1))
    assert [task.measure for task in plan.tasks] == ["vann-1a", "avfall-1a"]
    assert plan.tasks[1].first_by > plan.tasks[0].due
    assert plan.days == 3 and plan.exact


def test_without_a_target_the_chosen_ones_hold_and_without_those_a_proposal() -> None:
    chosen = plan_of(THREE, "targets: {energi: 2}\nanswers: {energi: 0, avfall: 0, vann: 0}")
    assert [(aim.title, aim.step.number) for aim in chosen.aims] == [("Energi", 2)] and not chosen.is_proposal
    proposed = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}")
    assert {aim.title for aim in proposed.aims} == {"Energi", "Avfall", "Vann"}
    assert proposed.is_proposal and all(aim.is_proposal for aim in proposed.aims)


def test_a_proposal_reaches_at_least_what_the_law_appears_to_require() -> None:
    text = THREE.replace("{id: vann, title: Vann,", "{id: vann, title: Vann, floor: {step: 3, law: Loven},")
    plan = plan_of(text, "answers: {energi: 0, avfall: 0, vann: 0}")
    assert {aim.title: aim.step.number for aim in plan.aims}["Vann"] == 3 and "floor" not in kinds(plan)


def test_so_many_days_are_spent_where_they_lift_most() -> None:
    plan = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}", Wish(days=5))
    assert moves(plan) == {"Avfall": (0, 2), "Vann": (0, 1)} and plan.days == 5
    assert plan.budget == 5 and plan.aims == ()


def test_a_target_beyond_the_days_is_approached_as_far_as_they_last() -> None:
    wish = Wish((Goal("q.energi", 3),), days=10)
    plan = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}", wish)
    assert moves(plan) == {"Energi": (0, 2)} and not plan.is_reached


def test_the_ladder_says_what_more_days_would_buy() -> None:
    plan = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}", target("q", 1))
    assert [offer.days for offer in plan.ladder] == [5, 10, 20, 40]
    assert [offer.used for offer in plan.ladder] == [5, 9, 17, 35]
    gains = [offer.gains[0].after for offer in plan.ladder]
    assert gains == sorted(gains) and plan.ladder_exact


def test_days_that_buy_no_more_than_fewer_do_are_left_out_of_the_ladder() -> None:
    plan = plan_of("questions:\n" + theme("energi", 3), "answers: {energi: 0}", target("q", 1))
    assert [(offer.days, offer.used) for offer in plan.ladder] == [(5, 3)]
    nothing = plan_of("questions:\n" + theme("energi", 3), "answers: {energi: 1}", target("q", 1))
    assert nothing.ladder == ()


def test_a_target_beyond_all_measures_is_approached_and_the_gap_is_named() -> None:
    plan = plan_of("questions:\n" + theme("energi", 3, 5), "answers: {energi: 0}", target("q.energi", 4))
    (aim,) = plan.aims
    assert aim.after is not None and aim.after.number == 2 and not aim.is_reached
    assert Hindrance("no-measure", ("Energi",)) in plan.hindrances


def test_the_companys_own_figures_change_the_way() -> None:
    """The waste is dear for this company: then the water and the energy are cheaper."""
    own = OwnFigures({("q.avfall", f"avfall-{step}a"): Figures(days=30) for step in range(1, 5)})
    plan = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}", Wish((Goal("q", 1),), own=own))
    assert moves(plan) == {"Energi": (0, 2), "Vann": (0, 1)} and plan.days == 9


def test_what_is_done_is_no_task_and_what_was_dropped_leaves_its_step_alone() -> None:
    done = Wish((Goal("q.avfall", 2),), own=OwnFigures(done=frozenset({("q.avfall", "avfall-1a")})))
    plan = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}", done)
    assert [task.measure for task in plan.tasks] == ["avfall-2a"] and plan.days == 2
    dropped = Wish((Goal("q.avfall", 2),), own=OwnFigures(dropped=frozenset({("q.avfall", "avfall-1a")})))
    left = plan_of(THREE, "answers: {energi: 0, avfall: 0, vann: 0}", dropped)
    assert left.tasks == () and Hindrance("dropped", ("Avfall",)) in left.hindrances


def test_what_lies_under_a_legal_floor_comes_first_or_is_named() -> None:
    text = THREE.replace("{id: vann, title: Vann,", "{id: vann, title: Vann, floor: {step: 1, law: Loven},")
    answers = "answers: {energi: 0, avfall: 0, vann: 0}"
    first = plan_of(text, answers, Wish((Goal("q.avfall", 1), Goal("q.vann", 1))))
    assert [task.title for task in first.tasks] == ["Vann", "Avfall"] and first.tasks[0].under_floor
    left = plan_of(text, answers, target("q.avfall", 1))
    assert Hindrance("floor", ("Vann",)) in left.hindrances
    assert "floor" not in kinds(first)


def test_one_step_for_all_is_the_whole_or_each_pillar() -> None:
    text = f"""
    show-score: false
    sections:
      - {{id: a, title: A, questions: [{{id: x, title: X, {STEPS}}}]}}
      - {{id: b, title: B, questions: [{{id: y, title: Y, {STEPS}}}]}}
    """
    questionnaire = questionnaire_of(text)
    result = result_of(questionnaire, sheet_of(questionnaire, "questionnaire: q\nanswers: {x: 1, y: 1}"))
    assert goals_for_step(result, 2) == (Goal("q.a", 2), Goal("q.b", 2))
    shown = questionnaire_of(text.replace("show-score: false", "show-score: true"))
    whole = result_of(shown, sheet_of(shown, "questionnaire: q\nanswers: {x: 1, y: 1}"))
    assert goals_for_step(whole, 2) == (Goal("q", 2),)


def test_a_scorer_that_promises_nothing_gives_an_approximate_plan_that_holds() -> None:
    staged = "scorer: {id: staged, gates: [{step: 1, need: {share: 0.6, at-least: 1}}]}\n" + THREE
    plan = plan_of(staged, "answers: {energi: 0, avfall: 0, vann: 0}", target("q", 1))
    assert plan.is_reached and not plan.exact
    assert moves(plan) == {"Avfall": (0, 1), "Vann": (0, 1)}


def test_a_question_that_appears_on_the_way_is_reckoned_with() -> None:
    """Once there is a waste plan, another question is due and counts as unknown: the way must hold all the
    same, and is called approximate, since what is asked hangs on it."""
    text = THREE + "  - {id: mer, title: Mer, when: {question: avfall, at-least: 1}, " + STEPS + "}\n"
    plan = plan_of(text, "answers: {energi: 0, avfall: 0, vann: 0}", target("q", 1))
    assert plan.is_reached and not plan.exact
    (aim,) = plan.aims
    assert aim.after is not None and aim.after.number == 1


def test_what_needs_something_that_cannot_be_reached_is_never_planned() -> None:
    """The water needs the waste, the waste needs the energy, and nothing leads the energy to step 1."""
    text = "questions:\n" + theme("energi") + theme("avfall", 2) + theme("vann", 1)
    text = text.replace("improve: []", "improve: [{id: energi-2a, to: 2, text: Hopp}]")
    text = text.replace("{id: avfall-1a,", "{id: avfall-1a, needs: [energi-2a],")
    text = text.replace("{id: vann-1a,", "{id: vann-1a, needs: [avfall-1a],")
    plan = plan_of(text, "answers: {energi: 0, avfall: 0, vann: 0}", target("q.vann", 1))
    assert plan.tasks == () and not plan.is_reached


def test_where_ways_had_to_be_left_out_the_plan_holds_and_is_called_approximate(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As with hundreds of themes in one section; here little room makes up for them."""
    themes = "".join(
        f"  - {{id: t{number}, title: T{number}, weight: 1.{number:02}, {STEPS}, "
        f"{measures(f't{number}', *(7 * number % 31 + step for step in range(1, 5)))}}}\n"
        for number in range(14)
    )
    text = "scorer: balanced\nquestions:\n" + themes
    answers = ", ".join(f"t{number}: {number % 3}" for number in range(14))
    exact = plan_of(text, f"answers: {{{answers}}}", target("q", 2))
    monkeypatch.setattr(frontiers, "MOST_KEPT", 4)
    rough = plan_of(text, f"answers: {{{answers}}}", target("q", 2))
    assert exact.exact and exact.is_reached
    assert not rough.exact and rough.is_reached and rough.days >= exact.days
