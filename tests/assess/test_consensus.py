"""The agenda of several people of one company: order, what is offered, what talk a theme needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builders import NA, choice, ladder, multi, number, questionnaire, section, sheet, yes_no
from hypothesis import given, settings
from hypothesis import strategies as st
from meeting import DAY, SHEETS, agenda, people

from resiliens.model.agreement import Topic
from resiliens.model.answers import (
    MISSING,
    UNKNOWN,
    Agreement,
    Entry,
    Evidence,
    NotApplicable,
    Respondent,
    Value,
)
from resiliens.model.conditions import ALWAYS
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Floor, Measure, Text

LADDERS = questionnaire(section("q", ladder("q.a"), ladder("q.b", weight=2.0), ladder("q.c")))


def topic(tree: Questionnaire, *answers: object) -> Topic:
    """The only theme of a questionnaire, answered by each person in turn."""
    only = next(iter(tree.questions()))
    (found,) = agenda(tree, people(*({only.id: one} for one in answers))).topics
    return found


def one(question: Any) -> Questionnaire:
    return questionnaire(section("q", question))


@pytest.mark.parametrize(("steps", "lowest", "middle", "highest", "talk"), [
    ((2, 2, 2), 2, 2, 2, "confirm"), ((1, 2), 1, 1, 2, "evidence"), ((1, 3), 1, 1, 3, "talk"),
    ((0, 1, 4, 4), 0, 1, 4, "talk"), ((3, 2, 3), 2, 3, 3, "evidence"),
])  # fmt: skip
def test_lowest_middle_highest_and_the_lower_step_is_offered(
    steps: tuple[int, ...], lowest: int, middle: int, highest: int, talk: str
) -> None:
    found = topic(one(ladder("q.a")), *steps)
    assert (found.lowest, found.middle, found.highest, found.talk) == (lowest, middle, highest, talk)
    assert found.offered == lowest and found.offer == Value(lowest)


def test_a_dont_know_needs_talk_and_is_counted_apart() -> None:
    found = topic(one(ladder("q.a")), 2, 2, ...)
    assert (found.talk, found.unknown, found.steps, found.offered) == ("talk", 1, (2, 2), 2)


def test_where_nobody_knows_that_is_what_is_offered() -> None:
    found = topic(one(ladder("q.a")), ..., ...)
    assert (found.talk, found.offer, found.lowest, found.offered) == ("talk", UNKNOWN, None, None)


def test_a_split_on_not_applicable_needs_talk_and_most_decide_what_is_offered() -> None:
    few = topic(one(ladder("q.a")), 3, 2, NA)
    most = topic(one(ladder("q.a")), 3, NA, NA)
    tie = topic(one(ladder("q.a")), 3, NA)
    assert (few.talk, few.offered, few.not_applicable) == ("talk", 2, 1)
    assert isinstance(most.offer, NotApplicable) and most.talk == "talk" and most.offered is None
    assert tie.offered == 3


def test_all_agree_that_it_does_not_apply() -> None:
    found = topic(one(ladder("q.a")), NA, NotApplicable("Ingen slike her"))
    assert found.talk == "confirm" and found.offer == NotApplicable("Ingen slike her / Vi har ikke slikt")


@pytest.mark.parametrize(("question", "answers", "offer", "talk"), [
    (yes_no("q.a"), ("yes", "partly"), Value("partly"), "talk"),
    (choice("q.a", {"x": 0.2, "y": 0.4}), ("y", "x"), Value("x"), "evidence"),
    (choice("q.a", {"x": 0.0, "y": 1.0}), ("y", "x"), Value("x"), "talk"),
    (choice("q.a", {"x": 0.0, "y": None}), ("y", "x"), MISSING, "evidence"),
    (multi("q.a", {"x": 1, "y": 1, "z": 1}), (("x", "y"), ("y", "z")), Value(("y",)), "evidence"),
    (multi("q.a", {"x": 1, "y": 1}), (("x",), ("y",)), MISSING, "evidence"),
    (multi("q.a", {"x": 1, "y": 1}), (("x", "y"), ("y", "x")), Value(("x", "y")), "confirm"),
    (number("q.a", linear=(10, 0)), (3, 4), Value(4), "evidence"),
    (number("q.a"), (3, 4), MISSING, "evidence"),
    (number("q.a"), (3, 3.0), Value(3), "confirm"),
])  # fmt: skip
def test_other_kinds_are_alike_or_differ_and_the_lower_is_offered_where_there_is_one(
    question: Any, answers: tuple[object, ...], offer: object, talk: str
) -> None:
    found = topic(one(question), *answers)
    assert (found.offer, found.talk) == (offer, talk)
    assert found.lowest is None and found.steps == () and not found.shows_steps
    assert found.alike is (talk == "confirm")


def test_the_order_is_red_lines_then_spread_times_weight() -> None:
    floor = Floor(2, "Lov", "Minst trinn to", ALWAYS)
    tree = questionnaire(section(
        "q", ladder("q.wide"), ladder("q.heavy", weight=3.0), ladder("q.red", floors=(floor,)),
        ladder("q.same"), ladder("q.doubt"),
    ))  # fmt: skip
    first = {"q.wide": 0, "q.heavy": 1, "q.red": 1, "q.same": 2, "q.doubt": 2}
    second = {"q.wide": 2, "q.heavy": 2, "q.red": 1, "q.same": 2, "q.doubt": ...}
    found = agenda(tree, people(first, second, second))
    assert [one.question for one in found.topics] == ["q.red", "q.heavy", "q.wide", "q.doubt", "q.same"]
    assert [one.red_line for one in found.topics] == [True, False, False, False, False]


def test_a_step_at_the_floor_or_above_is_no_red_line_whoever_does_not_know() -> None:
    floor = Floor(2, "Lov", "Minst trinn to", ALWAYS)
    tree = one(ladder("q.a", floors=(floor,)))
    assert not topic(tree, 2, 3).red_line and not topic(tree, 2, ...).red_line
    assert topic(tree, 1, 3).red_line and topic(tree, ..., ...).red_line and topic(tree, 3, NA).red_line


def test_that_somebody_stands_below_a_law_is_told_from_three_answers_on() -> None:
    floor = Floor(2, "Lov", "Minst trinn to", ALWAYS)
    tree = one(ladder("q.a", floors=(floor,)))
    hidden: list[tuple[object, ...]] = [(1, 3), (1, 1), (1, ...), (1, 3, ...)]
    for said in hidden:
        assert topic(tree, *said).red_line and not topic(tree, *said).shows_red_line, said
    told: list[tuple[object, ...]] = [
        (1, 3, 3), (..., ...), (1, 3, 3, ...), (1, NA), (3, NA), (1, 3, NA), (3, 3, NA)
    ]  # fmt: skip
    for said in told:
        assert topic(tree, *said).shows_red_line, said
    assert not topic(tree, 2, 3, 3).shows_red_line


@pytest.mark.parametrize("minutes", [None, 20, 60])
@pytest.mark.parametrize("own", range(5))
def test_the_order_tells_neither_of_two_what_the_other_said(own: int, minutes: int | None) -> None:
    """Whatever the other answered on a theme with a law behind it, as long as it is as near or as far: the
    order, and without a clock any other answer at all."""
    floor = Floor(2, "Lov", "Minst trinn to", ALWAYS)
    tree = questionnaire(section(
        "q", ladder("q.other"), ladder("q.law", floors=(floor,)), ladder("q.wide"),
    ))  # fmt: skip
    orders: dict[int, set[tuple[str, ...]]] = {}
    for said in set(range(5)) - {own}:
        mine, others = {"q.other": 1, "q.law": own, "q.wide": 0}, {"q.other": 2, "q.law": said, "q.wide": 4}
        found = agenda(tree, people(mine, others), minutes)
        near = 0 if minutes is None else min(abs(said - own), 2)
        silent = tuple(f"{one.question} {one.settled_by_silence}" for one in found.topics)
        orders.setdefault(near, set()).add(silent)
    assert all(len(one) == 1 for one in orders.values()), orders


def test_not_applicable_where_a_law_may_hold_is_what_was_said_and_still_has_to_be_found_out() -> None:
    floor = Floor(2, "Lov", "Minst trinn to", ALWAYS)
    tree = one(ladder("q.a", floors=(floor,)))
    found = topic(tree, NA, NA)
    assert (found.not_applicable, found.unknown, found.offer, found.talk) == (2, 0, UNKNOWN, "talk")
    assert topic(tree, NA, NA, 3).offered == 3


def test_an_agreed_file_is_no_voice() -> None:
    now = people({"q.a": 1}, {"q.a": 1})
    then = replace(sheet({"q.a": 4}), file="0-felles.yaml", agreed=Agreement(date(2025, 11, 1)))
    found = agenda(LADDERS, [then, *now])
    assert found.earlier == date(2025, 11, 1) and found.people == 2 and found.topics[0].steps == (1, 1)


def test_words_are_gathered_and_what_nobody_answered_is_named() -> None:
    words = Text(id="q.w", title="Hva er bra", scale=LADDERS.root.scale)
    tree = questionnaire(section("q", ladder("q.a"), ladder("q.b"), words))
    found = agenda(tree, people({"q.a": 1, "q.w": "Folkene"}, {"q.a": 2}))
    assert (found.gathered, found.unanswered) == (("Hva er bra",), ("q.b",))
    assert [one.question for one in found.topics] == ["q.a"]


def test_facts_that_differ_are_listed_and_nothing_is_offered_for_them() -> None:
    tree = questionnaire(section("q", ladder("q.a")), company=(number("company.employees"),
                                                               number("company.energy")))  # fmt: skip
    sheets = [
        replace(person, company=sheet({}, {"company.employees": count, "company.energy": 3}).company)
        for person, count in zip(people({"q.a": 1}, {"q.a": 1}, {"q.a": 1}), (40, 42, 40), strict=True)
    ]
    found = agenda(tree, sheets)
    assert [(one.question, one.offer, one.talk) for one in found.facts] == [
        ("company.employees", MISSING, "evidence")
    ]


def test_evidence_is_named_once_with_the_fullest_record() -> None:
    short, full = Evidence("Strømlogg"), Evidence("strømlogg ", date=DAY, owner="drift")
    found = agenda(LADDERS, people({"q.a": Entry(Value(2), evidence=(short,))},
                                   {"q.a": Entry(Value(2), evidence=(full,))}))  # fmt: skip
    assert found.topics[0].evidence == (full,)


def test_seats_are_compared_only_from_three_each() -> None:
    roles = ["daglig leder", "salgssjef", "styreleder", "operatør", "verneombud", "tillitsvalgt leder"]
    sheets = [
        replace(person, respondent=Respondent("", role))
        for person, role in zip(people(*({"q.a": step} for step in (3, 3, 2, 1, 0, 1))), roles, strict=True)
    ]
    assert agenda(LADDERS, sheets).topics[0].seats == (3, 1)
    assert agenda(LADDERS, sheets[:5]).topics[0].seats is None


@settings(max_examples=60)
@given(SHEETS, st.randoms(use_true_random=False), st.sampled_from([None, 20, 30, 60]))
def test_the_order_of_the_files_changes_nothing(
    answers: list[dict[str, object]], random: Any, minutes: Any
) -> None:
    sheets = people(*answers)
    before = agenda(LADDERS, sheets, minutes)
    random.shuffle(sheets)
    assert agenda(LADDERS, sheets, minutes) == before


@settings(max_examples=60)
@given(SHEETS)
def test_what_is_offered_and_the_middle_are_what_somebody_said(answers: list[dict[str, object]]) -> None:
    for found in agenda(LADDERS, people(*answers)).topics:
        said = [voice.answer for voice in found.voices]
        assert type(found.offer) in {type(one) for one in said}
        if found.steps:
            assert found.middle in found.steps
        if found.offered is not None and found.middle is not None:
            assert found.offered in found.steps and found.offered <= found.middle


# the clock


def test_the_clock_takes_what_can_change_a_choice_first_and_settles_the_rest_by_silence() -> None:
    measure = Measure("m", 1, "Gjør det")
    tree = questionnaire(section(
        "q", ladder("q.idle"), ladder("q.also-idle"), ladder("q.deciding", measures=(measure,)),
    ))  # fmt: skip
    sheets = people({"q.idle": 0, "q.also-idle": 0, "q.deciding": 0},
                    {"q.idle": 4, "q.also-idle": 4, "q.deciding": 2})  # fmt: skip
    calm = agenda(tree, sheets)
    assert [one.question for one in calm.topics] == ["q.idle", "q.also-idle", "q.deciding"]
    assert calm.needed == 30 and not any(one.settled_by_silence for one in calm.topics)
    found = agenda(tree, sheets, 25)
    by_id = {one.question: one for one in found.topics}
    assert by_id["q.deciding"].decides > 0 and found.needed == 25
    assert [one.question for one in found.topics if one.settled_by_silence] == ["q.also-idle"]


def test_what_an_answer_can_change_is_tried_for_every_step_where_somebody_does_not_know() -> None:
    floor = Floor(2, "Lov", "Minst trinn to", ALWAYS)
    tree = questionnaire(section("q", ladder("q.a", floors=(floor,)), ladder("q.b")))
    found = agenda(tree, people({"q.a": 3, "q.b": 1}, {"q.a": ..., "q.b": 1}), 60)
    assert {one.question: one.decides > 0 for one in found.topics} == {"q.a": True, "q.b": False}


def test_a_step_between_two_answers_can_change_a_choice_too() -> None:
    measure = Measure("m", 3, "Gjør det")  # proposed on step 2, which nobody said
    tree = questionnaire(section("q", ladder("q.a", measures=(measure,)), ladder("q.b")))
    found = agenda(tree, people({"q.a": 1, "q.b": 0}, {"q.a": 3, "q.b": 4}), 60)
    assert [topic.question for topic in found.topics if topic.decides > 0] == ["q.a"]


@settings(max_examples=40)
@given(SHEETS, st.integers(20, 90))
def test_an_agenda_never_takes_longer_than_its_clock(answers: list[dict[str, object]], minutes: int) -> None:
    found = agenda(LADDERS, people(*answers), minutes)
    assert found.needed <= minutes + 1e-9
    assert all(one.minutes == 0 for one in found.topics if one.settled_by_silence)
