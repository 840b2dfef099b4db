"""What the report says beside the scores: holes, legal floors, evidence, and what was found on site."""

from __future__ import annotations

from dataclasses import replace

from assess_examples import node, questionnaire_of, result_of, scored, sheet_of
from builders import ladder, number, questionnaire, section, yes_no
from builders import sheet as filled
from pytest import mark

from resiliens.model.conditions import Compare
from resiliens.model.questionnaire import Cap
from resiliens.model.questions import Floor
from resiliens.model.result import FloorFinding, Hole, QuestionResult, Result

LADDER = "questions: [{id: energy, title: Energi, steps: [a, b, c, d, e]}]"


def energy(answer: str) -> Result:
    return scored(LADDER, f"questionnaire: q\nanswers:\n  energy: {answer}")


def test_a_true_step_above_a_false_one_is_a_hole() -> None:
    result = energy("{steps: [1, 2, 4]}")
    assert result.findings.holes == (Hole("q.energy", reached=2, missing=(3,), highest=4),)
    found = node(result, "q.energy")
    assert isinstance(found, QuestionResult) and (found.step, found.steps) == (2, (1, 2, 4))


def test_steps_without_gaps_are_no_hole() -> None:
    assert energy("{steps: [1, 2]}").findings.holes == ()


@mark.parametrize(("answer", "unsupported"), [
    ("1", False), ("2", True), ("{value: 2, evidence: [{title: Plan}]}", False), ("vet ikke", False),
])
def test_from_step_two_one_piece_of_evidence_is_named(answer: str, unsupported: bool) -> None:
    assert (energy(answer).findings.unsupported == ("q.energy",)) is unsupported


@mark.parametrize(("valid_until", "stale"), [("2026-11-22", True), ("2026-11-23", False)])
def test_evidence_past_its_date_is_stale_and_the_answer_still_counts(valid_until: str, stale: bool) -> None:
    result = energy(f"{{value: 2, evidence: [{{title: Plan, valid-until: {valid_until}}}]}}")
    assert (result.findings.stale == ("q.energy",)) is stale
    assert result.counts.answered == 1 and result.counts.with_evidence == 1


def test_what_was_found_on_site_is_said_where_it_differs() -> None:
    assert energy("{value: 3, seen: {value: 1}}").findings.seen_differs == ("q.energy",)
    assert energy("{value: 3, seen: {value: 3}}").findings.seen_differs == ()


@mark.parametrize(("version", "counts"), [("0", False), ("1", True)])
def test_an_answer_of_an_older_version_is_asked_again_where_the_meaning_has_changed(
    version: str, counts: bool
) -> None:
    raised = LADDER.replace("title:", "revision: 2, title:")
    result = scored(raised, f'questionnaire: {{id: q, version: "{version}"}}\nanswers: {{energy: 3}}')
    assert (result.counts.answered, result.counts.unanswered) == ((1, 0) if counts else (0, 1))
    assert (result.findings.stale == ("q.energy",)) is not counts


def test_a_company_answer_to_an_older_meaning_leaves_conditions_open() -> None:
    result = scored(
        "questions: [{id: b, when: {question: company.makes, is: yes}, title: B, steps: [a, b, c, d, e]}]",
        'questionnaire: {id: p, version: "0"}\ncompany: {makes: no}\nanswers: {q.b: 2}',
        "company: [{id: makes, type: yes-no, revision: 2, title: Lager dere noe?}]",
    )
    assert result.findings.pending == ("q.b",)


def test_an_answer_to_a_question_that_does_not_exist_is_kept_and_said() -> None:
    assert scored(LADDER, "questionnaire: q\nanswers: {gone: 2, energy: 1}").findings.kept == ("gone",)


FLOOR = """
questions:
  - id: energy
    title: Energi
    steps: [a, b, c, d, e]
    floor:
      - {step: 2, when: {question: company.employees, at-least: 50}, law: Loven, text: Ser ut til å kreve}
"""
PROGRAMME = """
company:
  - {id: employees, type: number, ask: Ansatte}
  - {id: exports, type: yes-no, ask: Eksport, when: {question: company.employees, at-least: 10}}
"""


def floors(company: str, answer: str, text: str = FLOOR) -> tuple[Result, list[FloorFinding]]:
    questionnaire = questionnaire_of(text, PROGRAMME)
    answers = f"questionnaire: p\ncompany: {company}\nanswers: {{q.energy: {answer}}}"
    result = result_of(questionnaire, sheet_of(questionnaire, answers))
    return result, list(result.findings.floors)


def test_an_answer_below_the_floor_that_applies() -> None:
    _, (found,) = floors("{employees: 50}", "1")
    assert (found.kind, found.step, found.law, found.hangs_on) == ("below", 2, "Loven", ())


@mark.parametrize(("company", "answer"), [("{employees: 50}", "2"), ("{employees: 49}", "0"), ("{}", "2")])
def test_no_word_where_the_floor_is_reached_or_does_not_apply(company: str, answer: str) -> None:
    assert floors(company, answer)[1] == []


def test_where_it_is_open_whether_the_floor_applies_the_deciding_question_is_named() -> None:
    _, (found,) = floors("{}", "1")
    assert (found.kind, found.hangs_on) == ("open", ("company.employees",))


def test_where_the_answer_is_not_known_the_floor_is_open() -> None:
    _, (found,) = floors("{employees: 50}", "vet ikke")
    assert (found.kind, found.hangs_on) == ("open", ())


@mark.parametrize("company", ["{employees: 50}", "{}"])
def test_not_applicable_where_a_floor_applies_or_may_is_refused_and_counts_as_unknown(company: str) -> None:
    result, (found,) = floors(company, "ikke aktuelt")
    assert found.kind == "refused"
    assert (result.counts.unknown, result.counts.not_applicable) == (1, 0)


def test_not_applicable_stands_where_the_floor_does_not_apply() -> None:
    result, found = floors("{employees: 49}", "ikke aktuelt")
    assert found == [] and result.counts.not_applicable == 1


def test_only_questions_that_decide_are_named_and_the_one_to_ask_first() -> None:
    text = FLOOR.replace(
        "{question: company.employees, at-least: 50}",
        "{any: [{question: company.exports, is: yes}, {all: [{question: company.employees, below: 0}]}]}",
    )
    _, (found,) = floors("{}", "1", text)
    assert found.hangs_on == ("company.employees",)
    _, (found,) = floors("{employees: 20}", "1", text)
    assert found.hangs_on == ("company.exports",)


def test_much_left_out_is_said_of_the_sections_that_are_shown() -> None:
    text = "questions: [{id: a, title: A, type: yes-no}, {id: b, title: B, type: yes-no}]"
    answers = "questionnaire: p\nanswers: {q.a: ikke aktuelt, q.b: yes}"
    for shown, expected in (("true", ("p", "q")), ("false", ("q",))):
        questionnaire = questionnaire_of(text, f"show-score: {shown}")
        result = result_of(questionnaire, sheet_of(questionnaire, answers))
        assert result.findings.much_not_applicable == expected


def test_conditions_that_go_in_a_circle_stay_open() -> None:
    """The reader refuses them; the fold still comes to an end."""
    first = yes_no("q.a", when=Compare("question", "q.b", "is", "yes"))
    second = yes_no("q.b", when=Compare("question", "q.a", "is", "yes"))
    root = section("q", first, second, caps=(Cap(1, Compare("node", "q", "below", 2)),))
    company = (
        number("company.a", when=Compare("question", "company.b", "at-least", 1)),
        number("company.b", when=Compare("question", "company.a", "at-least", 1)),
    )
    floor = Floor(2, "Loven", "", Compare("question", "company.a", "at-least", 1))
    root = replace(root, children=(*root.children, ladder("q.c", floors=(floor,))))
    asked = questionnaire(root, company=company)
    sheet = filled({"q.a": "yes", "q.b": "yes", "q.c": 1}, {"company.a": 1, "company.b": 1})
    result = result_of(asked, sheet)
    assert result.findings.pending == ("q.a", "q.b")
    assert [one.kind for one in result.findings.floors] == ["open"]
