"""What the open questions can still decide: in which order to ask them, what is settled, and what will be."""

from __future__ import annotations

from assess_examples import STEPS, instrument_of, questionnaire_of, sheet_of
from builders import ladder, questionnaire, section, sheet
from pytest import approx, mark

from resiliens.assess.instrument import Instrument
from resiliens.assess.worth import (
    Line,
    Outlook,
    ahead,
    first_choices_settled,
    outlook,
    width_each_causes,
    worth_of_open,
)
from resiliens.model.answers import Sheet


def theme(name: str, *lines: str, effect: int = 3) -> str:
    """A ladder with a measure for each step up, three days each."""
    measures = [f"      - {{id: {name}-{to}, to: {to}, text: Gjør, days: 3, effect: {effect}}}"
                for to in (1, 2, 3, 4)]
    head = [f"  - id: {name}", f"    title: {name}", f"    {STEPS}", *(f"    {line}" for line in lines)]
    return "\n".join([*head, "    improve:", *measures])


def bare(name: str, *lines: str) -> str:
    """A ladder without measures."""
    head = [f"  - id: {name}", f"    title: {name}", f"    {STEPS}"]
    return "\n".join([*head, *(f"    {one}" for one in lines)])


def given(questions: list[str], answers: str, programme: str = "") -> tuple[Sheet, Instrument]:
    """A sheet of the questionnaire `q` and what it is measured with."""
    asked = questionnaire_of("questions:\n" + "\n".join(questions), programme)
    name = "p" if programme else "q"
    return sheet_of(asked, f"questionnaire: {name}\n{answers}"), instrument_of(asked)


def order(questions: list[str], answers: str, *, here: str = "", programme: str = "") -> list[str]:
    found = ahead(*given(questions, answers, programme), here=here)
    return [address.removeprefix("q.") for address in found]


def settled(questions: list[str], answers: str, *, ticking: bool = False, programme: str = "") -> bool:
    return first_choices_settled(*given(questions, answers, programme), ticking=ticking)


# The order


def test_equal_questions_keep_the_order_of_the_questionnaire() -> None:
    assert order([bare("c"), bare("a"), bare("b")], "answers: {}") == ["c", "a", "b"]


def test_a_question_that_weighs_more_comes_first() -> None:
    assert order([bare("a"), bare("b", "weight: 3"), bare("c")], "answers: {}") == ["b", "a", "c"]


def test_a_legal_floor_that_applies_comes_before_one_that_may_apply() -> None:
    maybe = "floor: [{step: 2, law: L, text: T, when: {question: company.employees, at-least: 5}}]"
    sure = "floor: [{step: 2, law: L, text: T}]"
    programme = "company: [{id: employees, type: number, ask: Hvor mange}]"
    questions = [bare("a"), bare("b", maybe), bare("c", sure)]
    assert order(questions, "answers: {}", programme=programme) == ["c", "b", "a"]
    few = "company: {name: A, employees: 2}\nanswers: {}"
    assert order(questions, few, programme=programme) == ["c", "a", "b"]


def test_a_question_that_can_still_give_one_of_the_first_three_comes_first() -> None:
    questions = [bare("a"), bare("b"), theme("c"), bare("d")]
    assert order(questions, "answers: {}") == ["c", "a", "b", "d"]


def test_where_its_measures_can_not_come_first_any_more_it_is_like_any_other() -> None:
    strong = [theme(name, effect=5) for name in ("x", "y", "z")]
    questions = [*strong, bare("a"), theme("weak", effect=2)]
    worth = worth_of_open(*given(questions, "answers: {x: 0, y: 0, z: 0}"))
    assert worth["q.weak"].first == 0 and worth["q.weak"].levels == approx(worth["q.a"].levels)
    assert worth_of_open(*given(questions, "answers: {x: 0, y: 0}"))["q.weak"].first == approx(1 / 3)


def test_what_is_answered_is_not_ahead_and_what_was_skipped_is() -> None:
    assert order([bare("a"), bare("b"), bare("c")], "answers: {b: vet ikke}") == ["a", "c"]


def test_what_can_decide_nothing_comes_last_also_words_and_side_streams() -> None:
    questions = [
        "  - {id: words, type: text, ask: Noe mer}", "  - {id: streams, type: streams, ask: Hva har dere}",
        bare("empty", "weight: 0"), bare("a"),
    ]
    assert order(questions, "answers: {}") == ["a", "words", "streams", "empty"]


def test_words_that_another_question_hangs_on_come_before_it_can_be_asked() -> None:
    questions = [
        bare("a"), "  - {id: words, type: text, ask: Hva}",
        bare("b", "when: {question: words, answered: true}", "weight: 3"),
    ]
    assert order(questions, "answers: {}") == ["words", "a"]


def pillars(*pairs: tuple[str, list[str]]) -> tuple[Sheet, Instrument]:
    """A programme of several questionnaires, put together as values."""
    parts = [section(name, *(ladder(f"{name}.{one}") for one in themes)) for name, themes in pairs]
    asked = questionnaire(section("p", *parts, show_score=False), joined=True)
    return sheet({}), instrument_of(asked)


def test_equal_questions_stay_in_the_pillar_of_the_present_one() -> None:
    sheet, instrument = pillars(("earth", ["a", "b", "c", "d"]), ("people", ["a", "b", "c", "d"]))
    assert ahead(sheet, instrument)[0] == "earth.a"
    from_people = ahead(sheet, instrument, here="people.b")
    assert from_people == tuple(f"{pillar}.{one}" for pillar in ("people", "earth") for one in "abcd")


def test_a_small_difference_is_no_reason_to_jump_and_a_large_one_is() -> None:
    sheet, instrument = pillars(("earth", list("abcdefgh")), ("people", list("abcdefg")))
    assert ahead(sheet, instrument, here="earth.a")[0] == "earth.a"  # an eighth of a pillar or a seventh
    sheet, instrument = pillars(("earth", list("abcdefgh")), ("people", list("ab")))
    assert ahead(sheet, instrument, here="earth.a")[0] == "people.a"  # an eighth of a pillar or a half


def test_a_pillar_whose_level_is_settled_has_nothing_more_to_decide() -> None:
    weakest = "scorer: weakest\nquestions:\n" + "\n".join([bare("a"), bare("b")])
    asked = questionnaire_of(weakest)
    worth = worth_of_open(sheet_of(asked, "questionnaire: q\nanswers: {a: 0}"), instrument_of(asked))
    assert worth["q.b"].levels == 0


# The first choices

STRONG = [theme(name, effect=5) for name in ("x", "y", "z")]


def test_three_strong_measures_are_settled_when_the_rest_is_weaker() -> None:
    questions = [*STRONG, theme("weak", effect=3)]
    assert settled(questions, "answers: {x: 0, y: 0, z: 0}")
    assert not settled(questions, "answers: {x: 0, y: 0, z: 2}")  # to the target two steps, or but one
    assert not settled(questions, "answers: {x: 0, y: 0}")


def test_of_equal_rank_the_questionnaire_decides_who_stands_before() -> None:
    assert settled([*STRONG, theme("after", effect=5)], "answers: {x: 0, y: 0, z: 0}")
    assert not settled([theme("before", effect=5), *STRONG], "answers: {x: 0, y: 0, z: 0}")


def test_ticking_step_by_step_can_show_a_hole_which_comes_before_any_gain() -> None:
    questions, answers = [*STRONG, theme("weak", effect=2)], "answers: {x: 0, y: 0, z: 0}"
    assert not settled(questions, answers, ticking=True)
    assert settled([*STRONG, bare("weak")], answers, ticking=True)


def test_a_legal_floor_on_an_open_question_comes_before_any_gain() -> None:
    law = theme("law", "floor: [{step: 1, law: L, text: T}]", effect=1)
    assert not settled([*STRONG, law], "answers: {x: 0, y: 0, z: 0}")
    assert settled([*STRONG, law], "answers: {x: 0, y: 0, z: 0, law: 1}")


EMPLOYEES = "company: [{id: employees, type: number, ask: Hvor mange}]"


def test_a_company_question_that_decides_a_legal_floor_keeps_it_open() -> None:
    when = "when: {question: company.employees, at-least: 5}"
    law = theme("law", f"floor: [{{step: 2, law: L, text: T, {when}}}]", effect=1)
    answers = "answers: {q.x: 0, q.y: 0, q.z: 0, q.law: 1}"
    assert not settled([*STRONG, law], answers, programme=EMPLOYEES)
    for told in ("2", "9", "vet ikke"):
        said = f"company: {{name: A, employees: {told}}}\n{answers}"
        assert settled([*STRONG, law], said, programme=EMPLOYEES)


def test_a_company_question_that_decides_the_weights_keeps_it_open() -> None:
    weights = "weights: [{when: {question: company.employees, at-least: 5}, of: {q.w: 3}}]"
    answers = "answers: {q.x: 0, q.y: 0, q.z: 0, q.w: 0}"
    questions = [*STRONG, theme("w", effect=4)]
    assert not settled(questions, answers, programme=f"{EMPLOYEES}\n{weights}")
    told = f"company: {{name: A, employees: 2}}\n{answers}"
    assert settled(questions, told, programme=f"{EMPLOYEES}\n{weights}")


def test_a_measure_that_waits_for_an_open_question_keeps_it_open() -> None:
    waiting = theme("w", effect=5).replace("{id: w-1,", "{id: w-1, needs: [other-1],")
    answers = "answers: {x: 0, y: 0, z: 0, w: 0}"
    assert not settled([waiting, *STRONG, theme("other", effect=1)], answers)
    assert settled([waiting, *STRONG, theme("other", effect=1)], answers.replace("w: 0", "w: 0, other: 0"))


def test_a_question_that_may_yet_be_asked_keeps_it_open() -> None:
    gate = "  - {id: gate, type: yes-no, ask: Har dere}"
    strong = theme("later", "when: {question: gate, is: 'yes'}", "floor: [{step: 1, law: L, text: T}]")
    answers = "answers: {x: 0, y: 0, z: 0}"
    assert not settled([*STRONG, gate, strong], answers)
    assert settled([*STRONG, gate, strong], answers.replace("z: 0", "z: 0, gate: no"))
    assert not settled([*STRONG, gate, strong], answers.replace("z: 0", "z: 0, gate: yes"))


def test_only_the_first_weights_that_hold_count() -> None:
    never = "{when: {question: company.employees, at-least: 9}, of: {q.w: 3}}"
    weights = f"weights: [{{when: {{question: company.employees, at-least: 5}}, of: {{q.x: 2}}}}, {never}]"
    answers = "answers: {q.x: 0, q.y: 0, q.z: 0, q.w: 0}"
    told = f"company: {{name: A, employees: 20}}\n{answers}"
    assert settled([*STRONG, theme("w", effect=4)], told, programme=f"{EMPLOYEES}\n{weights}")


def test_a_company_question_that_is_asked_only_after_another_keeps_it_open() -> None:
    asked = "{id: request, type: yes-no, ask: Bedt, when: {question: company.employees, at-least: 20}}"
    company = f"company: [{{id: employees, type: number, ask: Hvor mange}}, {asked}]"
    when = "when: {question: company.request, is: 'yes'}"
    questions = [*STRONG, theme("law", f"floor: [{{step: 2, law: L, text: T, {when}}}]", effect=1)]
    answers = "answers: {q.x: 0, q.y: 0, q.z: 0, q.law: 1}"
    assert not settled(questions, answers, programme=company)
    employees_only = outlook(*given(questions, answers, company), ["company.employees"], ticking=False)
    assert employees_only.first_choices == "open"
    both = ["company.employees", "company.request"]
    # Whether the second comes to be asked is not known yet.
    assert outlook(*given(questions, answers, company), both, ticking=False).first_choices == "open"
    assert settled(questions, f"company: {{name: A, employees: 5}}\n{answers}", programme=company)
    assert not settled(questions, f"company: {{name: A, employees: 50}}\n{answers}", programme=company)


def test_a_refused_not_applicable_that_may_yet_hold_keeps_it_open() -> None:
    when = "when: {question: company.employees, at-least: 5}"
    other = theme("other", f"floor: [{{step: 2, law: L, text: T, {when}}}]", effect=1)
    waiting = theme("w", effect=5).replace("{id: w-1,", "{id: w-1, needs: [other-1],")
    answers = "answers: {q.x: 0, q.y: 0, q.z: 0, q.w: 0, q.other: ikke aktuelt}"
    assert not settled([waiting, *STRONG, other], answers, programme=EMPLOYEES)
    told = f"company: {{name: A, employees: vet ikke}}\n{answers}"
    assert settled([waiting, *STRONG, other], told, programme=EMPLOYEES)


def test_dont_know_is_an_answer_and_stands() -> None:
    assert settled([*STRONG, theme("w", effect=5)], "answers: {x: 0, y: vet ikke, z: 0, w: vet ikke}")


def test_short_of_three_nothing_is_settled_before_all_is_answered() -> None:
    assert not settled([theme("a"), theme("b")], "answers: {a: 0}")
    assert settled([theme("a"), theme("b")], "answers: {a: 0, b: 0}")
    assert settled([theme("a"), bare("b")], "answers: {a: 0}")


@mark.parametrize("kind", [
    "type: number, unit: GWh, bands: [1, 2, 3, 4]",
    "type: multi, options: [{id: a, text: A, points: 1}, {id: b, text: B, points: 1}]",
])
def test_numbers_and_several_options_are_open_too(kind: str) -> None:
    to = "b" if "multi" in kind else "4"
    weak = f"  - {{id: n, ask: N, {kind}, improve: [{{id: n-1, to: {to}, text: Gjør, effect: 1}}]}}"
    assert settled([*STRONG, weak], "answers: {x: 0, y: 0, z: 0}")
    strong = weak.replace("effect: 1", "effect: 5, days: 1")
    assert not settled([strong, *STRONG], "answers: {x: 0, y: 0, z: 0}")


def test_a_legal_floor_on_a_number_comes_before_any_gain() -> None:
    number = ("  - {id: n, ask: N, type: number, unit: GWh, bands: [1, 2, 3, 4], improve: [{id: n-1, to: 4,"
              " text: Gjør, effect: 1}], floor: [{step: 1, law: L, text: T}]}")
    assert not settled([*STRONG, number], "answers: {x: 0, y: 0, z: 0}")
    assert settled([*STRONG, number], "answers: {x: 0, y: 0, z: 0, n: 2}")


# What some minutes will settle


def seen(questions: list[str], answers: str, asked: list[str], programme: str = "") -> Outlook:
    return outlook(*given(questions, answers, programme), [f"q.{one}" for one in asked], ticking=False)


def test_a_pillar_is_decided_once_nothing_in_it_is_open() -> None:
    questions = [bare("a"), bare("b")]
    assert seen(questions, "answers: {}", ["a"]).levels_open == ("q",)
    assert seen(questions, "answers: {}", ["a", "b"]).levels_decided == ("q",)
    assert seen(questions, "answers: {a: vet ikke}", ["b"]).levels_open == ("q",)
    assert seen(questions, "answers: {a: 3, b: 1}", []).levels_settled == ("q",)


def test_a_legal_line_is_decided_by_its_question_and_by_what_it_hangs_on() -> None:
    sure = bare("a", "floor: [{step: 2, law: Loven, text: T}]")
    maybe = bare("b", "floor: [{step: 2, law: L, text: T, when: {question: company.employees, at-least: 5}}]")
    found = seen([sure, maybe], "answers: {}", ["a", "b"], EMPLOYEES)
    assert found.lines_decided == (Line("q.a", 2, "Loven"),) and found.lines_open == (Line("q.b", 2, "L"),)
    sheet, instrument = given([sure, maybe], "answers: {}", EMPLOYEES)
    with_company = outlook(sheet, instrument, ["q.a", "q.b", "company.employees"])
    assert with_company.lines_open == () and len(with_company.lines_decided) == 2


def test_a_legal_line_that_is_known_is_no_open_line() -> None:
    sure = bare("a", "floor: [{step: 2, law: Loven, text: T}]")
    for answer in ("1", "3"):
        found = seen([sure, bare("b")], f"answers: {{a: {answer}}}", ["b"])
        assert found.lines_decided == () and found.lines_open == ()


def test_the_first_choices_are_settled_or_will_be_or_stay_open() -> None:
    questions = [*STRONG, theme("w", effect=5), theme("weak", effect=1)]
    assert seen(questions, "answers: {x: 0, y: 0}", ["z"]).first_choices == "open"
    assert seen(questions, "answers: {x: 0, y: 0}", ["z", "w", "weak"]).first_choices == "will-be"
    assert seen(questions, "answers: {x: 0, y: 0, z: 0}", ["w"]).first_choices == "settled"
    again = [theme("w", effect=5), *questions[:3], questions[4]]
    assert seen(again, "answers: {x: 0, y: 0, z: 0}", ["w"]).first_choices == "will-be"


HEAVY = "weights: [{when: {question: company.employees, at-least: 5}, of: {q.w: 3}}]"


def test_while_the_weights_hang_on_the_company_neither_level_nor_choices_are_promised() -> None:
    programme = f"show-score: false\n{EMPLOYEES}\n{HEAVY}"
    questions = [*STRONG, theme("w", effect=4)]
    answers = "answers: {q.x: 0, q.y: 0, q.z: 0}"
    found = seen(questions, answers, ["w"], programme)
    assert (found.levels_decided, found.first_choices) == ((), "open")
    told = seen(questions, f"company: {{name: A, employees: 9}}\n{answers}", ["w"], programme)
    assert (told.levels_decided, told.first_choices) == (("q",), "will-be")
    all_known = seen(questions, answers.replace("q.z: 0", "q.z: 0, q.w: 3"), [], programme)
    assert all_known.levels_settled == () and all_known.levels_open == ("q",)  # 0.19, or with the weight 0.38


def test_a_cap_that_hangs_on_the_company_keeps_the_level_open() -> None:
    capped = "cap: {at: 1, when: {question: company.employees, at-least: 5}}\nquestions:\n" + bare("a")
    asked = questionnaire_of(capped, EMPLOYEES)
    sheet = sheet_of(asked, "questionnaire: p\nanswers: {}")
    instrument = instrument_of(asked)
    assert outlook(sheet, instrument, ["q.a"]).levels_open == ("q",)
    assert outlook(sheet, instrument, ["q.a", "company.employees"]).levels_decided == ("q",)


# Which unknown matters most


def test_the_widest_cause_comes_first_and_for_a_mean_they_add_up() -> None:
    questions = [bare("a"), bare("b", "weight: 2"), bare("c")]
    (pillar,) = width_each_causes(*given(questions, "answers: {c: vet ikke}"))
    assert [one.question for one in pillar.causes] == ["q.b", "q.a", "q.c"]
    assert [one.width for one in pillar.causes] == [approx(0.5), approx(0.25), approx(0.25)]
    assert pillar.score is not None and pillar.score.high - pillar.score.low == approx(1)


def test_where_all_is_known_nothing_causes_anything() -> None:
    (pillar,) = width_each_causes(*given([bare("a"), bare("b")], "answers: {a: 1, b: ikke aktuelt}"))
    assert pillar.causes == ()


def test_under_the_weakest_link_each_unknown_is_worth_what_it_can_show_alone() -> None:
    asked = questionnaire_of("scorer: weakest\nquestions:\n" + "\n".join([bare("a"), bare("b"), bare("c")]))
    sheet = sheet_of(asked, "questionnaire: q\nanswers: {c: 2}")
    (pillar,) = width_each_causes(sheet, instrument_of(asked))
    # The lowest answer settles everything, the highest nothing.
    assert [one.width for one in pillar.causes] == [approx(0.25), approx(0.25)]
