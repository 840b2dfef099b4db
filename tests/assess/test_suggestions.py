"""Which measures are proposed, in which order, and which five first."""

from __future__ import annotations

from assess_examples import DAY, instrument_of, measures, questionnaire_of, scored, sheet_of
from pytest import approx, mark

from resiliens.assess.fold import assess
from resiliens.model.result import Result

STEPS = "steps: [a, b, c, d, e]"
ENERGY = f"""
questions:
  - id: energy
    title: Energi
    {STEPS}
    improve:
      - {{id: energy-1a, to: 1, text: Gå en runde, days: 3, effect: 3}}
      - {{id: energy-2a, to: 2, text: Mål, days: 15, effect: 4}}
      - {{id: energy-2b, to: 2, text: Skriv en plan}}
      - {{id: energy-3a, to: 3, text: Styr, days: 40, effect: 5}}
"""


def proposed(text: str, answers: str) -> Result:
    return scored(text, f"questionnaire: q\n{answers}")


def test_only_the_next_step_is_proposed() -> None:
    assert measures(proposed(ENERGY, "answers: {energy: 0}").suggestions) == ["energy-1a"]
    assert measures(proposed(ENERGY, "answers: {energy: 1}").suggestions) == ["energy-2a", "energy-2b"]


def test_the_rank_is_gap_times_weight_times_effect_over_effort() -> None:
    first, second = proposed(ENERGY, "targets: {energy: 3}\nanswers: {energy: 1}").suggestions
    assert first.rank == approx(2 * 1 * 4 / 2)  # to step 3 from 1; fifteen days count 2
    assert second.rank == approx(2 * 1 * 3 / 2)  # effect not stated is 3, days not stated count 2
    assert (first.start, first.to, first.reason) == (1.0, 2, "gap")


@mark.parametrize(("step", "target"), [(0, 2), (1, 2), (2, 3), (3, 4), (4, 4)])
def test_without_a_target_one_is_offered(step: int, target: int) -> None:
    found = proposed(ENERGY, f"answers: {{energy: {step}}}").sections[0]
    assert (found.target, found.target_is_proposal) == (target, True)  # type: ignore[union-attr]


def test_a_heavy_theme_is_offered_three() -> None:
    heavy = ENERGY.replace("title: Energi", "title: Energi\n    weight: 2")
    assert proposed(heavy, "answers: {energy: 0}").sections[0].target == 3  # type: ignore[union-attr]


def test_at_the_target_nothing_is_proposed() -> None:
    assert proposed(ENERGY, "targets: {energy: 1}\nanswers: {energy: 1}").suggestions == ()


@mark.parametrize("answer", ["vet ikke", "ikke aktuelt"])
def test_nothing_is_proposed_where_the_answer_is_not_known(answer: str) -> None:
    assert proposed(ENERGY, f"answers: {{energy: {answer}}}").suggestions == ()


def theme(name: str, *, days: int = 3, floor: bool = False, count: int = 1) -> str:
    lines = [f"  - id: {name}", f"    title: {name}", f"    {STEPS}"]
    if floor:
        lines.append("    floor: [{step: 2, law: Loven, text: Ser ut til å kreve}]")
    lines.append("    improve:")
    lines += [f"      - {{id: {name}-{step}{letter}, to: {step}, text: Gjør, days: {days}, effect: 3}}"
              for step in (1, 2, 3, 4) for letter in "abc"[:count]]
    return "\n".join(lines)


def questions(*themes: str) -> str:
    return "questions:\n" + "\n".join(themes)


def test_floor_before_hole_before_gap_whatever_the_rank() -> None:
    text = questions(theme("gap"), theme("hole", days=40), theme("law", days=40, floor=True))
    result = proposed(text, "answers: {gap: 0, hole: {steps: [1, 3]}, law: 1}")
    assert measures(result.suggestions) == ["law-2a", "hole-2a", "gap-1a"]
    assert [one.reason for one in result.suggestions] == ["floor", "hole", "gap"]


def test_a_floor_is_proposed_even_where_the_company_aims_lower() -> None:
    result = proposed(questions(theme("law", floor=True)), "targets: {law: 0}\nanswers: {law: 0}")
    (found,) = result.suggestions
    assert found.id == "law-1a" and found.rank == approx(2 * 3)


def test_at_most_five_come_first_and_two_of_a_theme() -> None:
    text = questions(*(theme(name, count=3) for name in ("one", "two", "three", "four")))
    result = proposed(text, "answers: {one: 0, two: 0, three: 0, four: 0}")
    first = [one.id for one in result.suggestions if one.first]
    assert first == ["one-1a", "one-1b", "two-1a", "two-1b", "three-1a"]
    assert len(result.suggestions) == 12


def test_equal_ranks_stand_in_the_order_of_the_questionnaire_then_of_the_file() -> None:
    text = questions(theme("z", count=2), theme("a", count=2))
    assert measures(proposed(text, "answers: {a: 0, z: 0}").suggestions) == ["z-1a", "z-1b", "a-1a", "a-1b"]


def test_the_larger_rank_comes_first() -> None:
    text = questions(theme("slow", days=40), theme("quick", days=3), theme("middle", days=15))
    result = proposed(text, "answers: {slow: 0, quick: 0, middle: 0}")
    assert measures(result.suggestions) == ["quick-1a", "middle-1a", "slow-1a"]


def test_a_target_of_one_company_is_not_that_of_the_next() -> None:
    questionnaire = questionnaire_of(ENERGY)
    instrument = instrument_of(questionnaire)
    ranks = []
    for target in ("{}", "{energy: 4}", "{}"):
        sheet = sheet_of(questionnaire, f"questionnaire: q\ntargets: {target}\nanswers: {{energy: 0}}")
        ranks.append(assess(sheet, instrument, today=DAY).suggestions[0].rank)
    assert ranks == [approx(2 * 3), approx(4 * 3), approx(2 * 3)]


def test_a_measure_waits_for_the_one_it_needs() -> None:
    text = questions(theme("one"), theme("two")).replace(
        "{id: two-1a, to: 1, text: Gjør,", "{id: two-1a, to: 1, text: Gjør, needs: [one-2a],"
    )
    assert measures(proposed(text, "answers: {one: 1, two: 0}").suggestions) == ["one-2a"]
    assert "two-1a" in measures(proposed(text, "answers: {one: 2, two: 0}").suggestions)
    assert "two-1a" not in measures(proposed(text, "answers: {one: vet ikke, two: 0}").suggestions)
    assert "two-1a" in measures(proposed(text, "answers: {one: ikke aktuelt, two: 0}").suggestions)


HEAT = """
questions:
  - id: heat
    type: choice
    ask: Hva varmer dere med
    options: [{id: oil, text: O, value: 0}, {id: el, text: E, value: 0.5}, {id: bio, text: B, value: 1}]
    improve:
      - {id: heat-a, to: bio, from: oil, text: Bytt kjelen}
      - {id: heat-b, to: bio, text: Snakk med naboen}
      - {id: heat-c, to: el, text: Kjøp varmepumpe}
"""


def test_a_choice_is_led_to_better_options_than_the_present_one() -> None:
    assert measures(proposed(HEAT, "answers: {heat: oil}").suggestions) == ["heat-a", "heat-b", "heat-c"]
    assert measures(proposed(HEAT, "answers: {heat: el}").suggestions) == ["heat-b"]
    assert proposed(HEAT, "answers: {heat: bio}").suggestions == ()


def test_other_kinds_are_led_to_the_nearest_place_above() -> None:
    text = """
        questions:
          - id: plan
            type: yes-no
            ask: Plan
            improve: [{id: plan-a, to: partly, text: Begynn}, {id: plan-b, to: "yes", text: Fullfør}]
          - id: share
            type: number
            ask: Andel
            linear: {from: 0, to: 100}
            improve: [{id: share-a, to: 2, text: Halv}, {id: share-b, to: 4, text: Hel}]
          - id: acts
            type: multi
            ask: Gjort
            options: [{id: a, text: A, points: 1}, {id: b, text: B, points: 1}]
            improve: [{id: acts-a, to: a, text: Mål}, {id: acts-b, to: b, text: Bytt}]
    """
    targets = "targets: {plan: 4, share: 4, acts: 4}"
    result = proposed(text, f"{targets}\nanswers: {{plan: no, share: 30, acts: [a]}}")
    assert set(measures(result.suggestions)) == {"plan-a", "share-a", "acts-b"}
    result = proposed(text, f"{targets}\nanswers: {{plan: partly, share: 50, acts: []}}")
    assert set(measures(result.suggestions)) == {"plan-b", "share-b", "acts-a", "acts-b"}
