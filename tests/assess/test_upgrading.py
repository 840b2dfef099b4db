"""Answers carried over to a newer questionnaire: what counts, what is asked again, what is only kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from assess_examples import questionnaire_of, result_of, sheet_of
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from resiliens.assess.upgrading import Offer, Unfit, Upgraded, is_later, upgrade
from resiliens.files.answers import open_answers, understand
from resiliens.files.writing import reads_back, write_answers
from resiliens.model.diagnostics import has_errors
from resiliens.model.questionnaire import Questionnaire

OLD = 'questionnaire: {id: q, version: "0"}\n'
STEPS = "steps: [a, b, c, d, e]"
NEW = questionnaire_of(f"""
questions:
  - {{id: energy, revision: 2, title: Energi, {STEPS}}}
  - {{id: waste, title: Avfall, {STEPS}}}
  - {{id: heat, title: Varme, replaces: [heat-plan], {STEPS}}}
  - {{id: fuel, type: choice, title: Brensel, options: [{{id: bio, text: Flis, value: 1}}]}}
  - {{id: acts, type: multi, title: Tiltak, options: [{{id: a, text: A, points: 1}}]}}
  - {{id: share, type: number, title: Andel, min: 0, max: 100, linear: {{from: 0, to: 100}}}}
  - {{id: remark, type: text, title: Annet}}
  - {{id: streams, type: streams, title: Strømmer}}
""")


def carried(answers: str, questionnaire: Questionnaire = NEW, head: str = OLD) -> Upgraded:
    return upgrade(sheet_of(questionnaire, head + answers), questionnaire)


def written(upgraded: Upgraded, questionnaire: Questionnaire = NEW) -> str:
    """The new file, of which our own reader gets the same sheet."""
    content = write_answers(upgraded.sheet, questionnaire)
    assert reads_back(content.encode(), upgraded.sheet, questionnaire), content
    return content


def test_what_fits_is_carried_over_and_the_new_file_names_the_new_version() -> None:
    found = carried("answers: {waste: {value: 2, note: Egen container}, fuel: bio, share: vet ikke}")
    assert found.carried == ("q.waste", "q.fuel", "q.share")
    content = written(found)
    assert 'version: "1"' in content and "Egen container" in content
    assert result_of(NEW, found.sheet).counts.answered == 2


def test_an_answer_to_an_older_meaning_is_kept_and_asked_again() -> None:
    found = carried("answers: {energy: {value: 3, note: Fra i fjor}}")
    assert (found.again, found.carried) == (("q.energy",), ())
    assert "value: 3" in written(found) and "revision: 1" in written(found)
    result = result_of(NEW, found.sheet)
    assert (result.counts.answered, result.findings.stale) == (0, ("q.energy",))


def test_the_step_of_an_older_meaning_is_not_called_by_its_new_name() -> None:
    assert "value: 3   # Energi\n" in written(carried("answers: {energy: 3}"))


def test_an_answer_to_the_present_meaning_says_so_from_now_on() -> None:
    found = carried("answers: {energy: 3}", head="questionnaire: q\n")
    assert found.carried == ("q.energy",)
    assert "revision: 2" in written(found)


@pytest.mark.parametrize(
    ("answer", "part", "raw"),
    [
        ("waste: 7", "value", 7),
        ("waste: {value: 7, note: Før var det ti}", "value", 7),
        ("fuel: oil", "value", "oil"),
        ("energy: ja", "value", "ja"),
        ("waste: [1, 2]", "value", [1, 2]),
        ("waste: {steps: [1, 9]}", "steps", [1, 9]),
        ("fuel: {value: bio, steps: [1]}", "steps", [1]),
        ("waste: {value: 1, seen: {value: 9, by: prosessleder}}", "seen", {"value": 9, "by": "prosessleder"}),
    ],
)
def test_what_no_longer_fits_stands_beside_its_question_and_is_not_scored(
    answer: str, part: str, raw: object
) -> None:
    found = carried(f"answers: {{{answer}}}")
    address = f"q.{answer.partition(':')[0]}"
    assert found.unfit == (Unfit(address, part, raw),)  # type: ignore[arg-type]
    content = written(found)
    assert "x-earlier" in content
    assert ("Før var det ti" in content) is ("note" in answer)
    assert result_of(NEW, found.sheet).counts.answered == len(found.carried)


def test_ticked_steps_do_not_become_an_answer_when_their_value_is_set_aside() -> None:
    found = carried("answers: {waste: {value: 7, steps: [1, 2]}}")
    assert [one.part for one in found.unfit] == ["value", "steps"]
    written(found)
    assert result_of(NEW, found.sheet).counts.answered == 0


def test_a_target_above_the_new_top_is_set_aside() -> None:
    found = carried("targets: {waste: 9, heat: 3}\nanswers: {waste: 1}")
    assert found.unfit == (Unfit("q.waste", "target", 9),)
    assert found.sheet.targets == {"q.heat": 3}
    assert "q.waste: 9" in written(found)


def test_an_answer_without_a_question_is_kept_and_listed() -> None:
    found = carried("company: {name: Bruk, sted: Våler}\nanswers: {gone: {value: 3, note: noe}, waste: 1}")
    assert found.kept == {"company.sted": "Våler", "gone": {"value": 3, "note": "noe"}}
    assert "note: noe" in written(found)


@pytest.mark.parametrize("name", ["heat-plan", "q.heat-plan"])
def test_an_older_answer_is_offered_to_the_question_that_replaces_it_and_never_taken(name: str) -> None:
    found = carried(f"answers: {{{name}: {{value: 2, note: Fjernvarme}}}}")
    assert found.offered == (Offer(name, 2, "q.heat"),)
    assert "q.heat" not in found.sheet.entries and name in found.sheet.kept


def test_nothing_is_offered_to_a_question_that_has_an_answer() -> None:
    assert carried("answers: {heat-plan: 2, heat: 1}").offered == ()


def test_a_question_that_lives_on_can_also_be_offered() -> None:
    both = questionnaire_of(f"""
questions:
  - {{id: old, title: Gammelt, {STEPS}}}
  - {{id: new, title: Nytt, replaces: [old], {STEPS}}}
""")
    found = carried("answers: {old: ikke aktuelt}", both)
    assert found.offered == (Offer("q.old", "not-applicable", "q.new"),)


def test_company_answers_are_carried_over_too() -> None:
    programme = """
company:
  - {id: trade, type: choice, title: Bransje, options: [{id: wood, text: Tre}]}
  - {id: employees, type: number, title: Ansatte, revision: 2}
"""
    new = questionnaire_of(f"questions: [{{id: waste, title: Avfall, {STEPS}}}]", programme)
    answers = "company: {trade: steel, employees: 42}\nanswers: {q.waste: 1}"
    found = carried(answers, new, OLD.replace("q, version", "p, version"))
    assert found.unfit == (Unfit("company.trade", "value", "steel"),)
    assert (found.again, found.carried) == (("company.employees",), ("q.waste",))
    written(found, new)


def test_what_did_not_fit_twice_is_kept_twice() -> None:
    answers = "answers: {waste: {value: 8, x-earlier: [{version: '-1', value: 9}]}}"
    earlier = carried(answers).sheet.entries["q.waste"].more["x-earlier"]
    assert earlier == [{"version": "-1", "value": 9}, {"version": "0", "value": 8}]


@pytest.mark.parametrize(
    ("version", "than", "later"),
    [("2027.1", "2026.2", True), ("2026.10", "2026.9", True), ("2026.1", "2026.1", False), ("3", "x", False)],
)
def test_which_of_two_versions_is_the_later(version: str, than: str, later: bool) -> None:
    assert is_later(version, than) is later


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 120)
    | st.sampled_from(["bio", "oil", "a", "ja", "vet ikke", ""]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=2),
    max_leaves=4,
)
LONG = st.fixed_dictionaries(
    {},
    optional={
        "value": JSON,
        "steps": JSON,
        "note": st.just("en merknad"),
        "revision": st.integers(1, 3),
        "seen": st.fixed_dictionaries({"value": JSON}),
        "x-eget": JSON,
    },
)
NAMES = ["energy", "waste", "heat", "heat-plan", "fuel", "acts", "share", "remark", "streams", "gone"]


@settings(max_examples=300, deadline=None)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(NAMES, JSON | LONG)))
def test_nothing_is_lost_and_upgrading_again_changes_nothing(answers: dict[str, Any]) -> None:
    whole = {"questionnaire": {"id": "q", "version": "0"}, "answers": answers}
    raw = open_answers(json.dumps(whole).encode(), file="svar.yaml").value
    assert raw is not None
    understood = understand(raw, NEW)
    assume(understood.value is not None and not has_errors(understood.diagnostics))
    assert understood.value is not None
    found = upgrade(understood.value, NEW)
    content = written(found)
    assert upgrade(found.sheet, NEW).sheet == found.sheet
    assert content.count("en merknad") == sum(_has_note(one) for one in answers.values())
    told = {*found.carried, *found.again, *(one.id for one in found.unfit)}
    told |= {f"q.{key}" for key in found.kept}
    assert {f"q.{name}" for name, one in answers.items() if _says(one)} <= told


def _has_note(answer: object) -> bool:
    return isinstance(answer, dict) and answer.get("note") == "en merknad"


def _says(answer: object) -> bool:
    """Is there an answer in it, so that the report has to say what became of it?"""
    if isinstance(answer, dict) and ("value" in answer or "note" in answer or "steps" in answer):
        return isinstance(answer.get("value"), int) and not isinstance(answer["value"], bool)
    return isinstance(answer, int) and not isinstance(answer, bool)
