"""The method: its hash, the scorers it uses, and what is wrong with them."""

from __future__ import annotations

from assess_examples import instrument_of, questionnaire_of, sheet_of
from builders import ladder, questionnaire, section
from pytest import mark

from resiliens.assess.fold import assess
from resiliens.assess.instrument import prepare
from resiliens.model.diagnostics import Position
from resiliens.model.questionnaire import Questionnaire, ScorerChoice
from resiliens.plugins import find_scorer

TEXT = """
scorer: {id: geometric, shift: 0.25}
sections:
  - id: one
    title: En
    weight: 2
    cap: {at: 1, when: {node: b, below: 2}}
    questions:
      - {id: a, title: A, steps: [a, b, c, d, e]}
      - {id: b, title: B, steps: [a, b, c, d, e]}
"""


def method(text: str) -> str:
    return instrument_of(questionnaire_of(text)).hash


@mark.parametrize(("old", "new"), [
    ("title: En", "title: Noe annet"), ("title: A,", "title: Ny, help: Hjelp,"),
    ("steps: [a, b, c, d, e]", "steps: [v, w, x, y, z]"), ("weight: 2", "weight: 2.0"),
])
def test_texts_and_ways_of_writing_do_not_enter_the_hash(old: str, new: str) -> None:
    assert old in TEXT
    assert method(TEXT.replace(old, new)) == method(TEXT)


@mark.parametrize(("old", "new"), [
    ("shift: 0.25", "shift: 0.5"), ("geometric, shift: 0.25", "mean"), ("weight: 2", "weight: 3"),
    ("at: 1", "at: 2"), ("below: 2", "below: 3"), ("id: a,", "id: c,"),
    ("title: A,", "title: A, revision: 2,"),
    ("title: B,", "title: B, floor: [{step: 2, law: Loven, text: T}],"),
])
def test_whatever_decides_a_score_enters_the_hash(old: str, new: str) -> None:
    assert old in TEXT
    assert method(TEXT.replace(old, new)) != method(TEXT)


def test_the_hash_is_twelve_hex_digits_and_names_the_scorers() -> None:
    instrument = instrument_of(questionnaire_of(TEXT))
    assert len(instrument.hash) == 12 and int(instrument.hash, 16) >= 0
    assert dict(instrument.versions) == {"geometric": "1"}
    assert instrument.scorer == "geometric:shift=0.25"


def test_a_scorer_from_the_command_line_takes_every_place() -> None:
    asked = questionnaire(section("q", section("q.one", ladder("q.a"), scorer="weakest"), ladder("q.b")))
    instrument = instrument_of(asked, ScorerChoice("balanced", {"a": 0.25}))
    assert {scorer.id for scorer in instrument.scorers.values()} == {"balanced"}
    assert instrument.scorer == "balanced:a=0.25"


def faults(*children: object, **rest: object) -> list[tuple[str, dict[str, object]]]:
    asked = questionnaire(section("q", *children, **rest))  # type: ignore[arg-type]
    outcome = prepare(asked, find_scorer)
    assert outcome.value is None
    return [(one.code, dict(one.arguments)) for one in outcome.diagnostics]


def test_parameters_that_do_not_fit_are_named_with_their_section() -> None:
    ((code, arguments),) = faults(ladder("q.a"), scorer="balanced", params={"a": 2})
    assert code == "RP108"
    assert (arguments["node"], arguments["scorer"], arguments["path"]) == ("q", "balanced", "a")


def test_all_faults_come_at_once_and_an_unknown_scorer_only_once() -> None:
    found = faults(
        section("q.one", ladder("q.a"), scorer="nei"), section("q.two", ladder("q.b"), scorer="nei"),
        scorer="mean", params={"q": 1},
    )
    assert [code for code, _ in found] == ["RP101", "RP001"]


@mark.parametrize(("above", "own", "code"), [
    ("mean", "weakest", "RP114"), ("geometric", "mean", "RP115"), ("staged", "mean", "RP115"),
])
def test_weight_sum_is_refused_where_the_range_would_not_hold(above: str, own: str, code: str) -> None:
    params = {"gates": [{"step": 1, "need": {"share": 0.5, "at-least": 1}}]} if above == "staged" else {}
    ((found, arguments),) = faults(
        section("q.one", ladder("q.a"), scorer=own, weight="sum"), scorer=above, params=params,
    )
    assert (found, arguments["node"]) == (code, "q.one")


ACTS = """
questions:
  - {id: a, title: A, steps: [a, b, c, d, e]}
  - {id: acts, type: multi, title: Gjort, options: [{id: x, text: X, points: 1}, {id: y, text: Y, points: 3}]}
"""


def test_the_weight_of_a_multi_follows_the_scorer_in_force() -> None:
    asked = questionnaire_of(ACTS)
    answers = sheet_of(asked, "questionnaire: q\nanswers: {a: 4, acts: [x]}")

    def score(chosen: ScorerChoice | None) -> float:
        found = assess(answers, instrument_of(asked, chosen), today=None).total
        assert found is not None and found.score is not None
        return found.score.low

    assert score(None) == (1 + 0.25) / 2
    assert score(ScorerChoice("points")) == (1 + 4 * 0.25) / 5

    by_author = questionnaire_of("scorer: points" + ACTS)
    same = assess(answers, instrument_of(by_author), today=None).total
    assert same is not None and same.score is not None and same.score.low == (1 + 4 * 0.25) / 5
    back = assess(answers, instrument_of(by_author, ScorerChoice("mean")), today=None).total
    assert back is not None and back.score is not None and back.score.low == (1 + 0.25) / 2


def test_the_hash_names_the_weight_in_force() -> None:
    points = ScorerChoice("points")
    bare, one, four = (questionnaire_of(ACTS.replace("acts,", f"acts, {more}")) for more in (
        "", "weight: 1,", "weight: 4,",
    ))
    assert instrument_of(bare).hash == instrument_of(one).hash != instrument_of(four).hash
    assert instrument_of(bare, points).hash == instrument_of(four, points).hash
    assert instrument_of(bare, points).hash != instrument_of(one, points).hash


TWO = """
scorer: {id: balanced, a: 2}
sections:
  - {id: one, title: En, questions: [{id: a, title: A, steps: [a, b, c, d, e]}]}
  - id: two
    title: To
    scorer:
      id: balanced
      a: 3
    questions: [{id: b, title: B, steps: [a, b, c, d, e]}]
  - {id: three, title: Tre, scorer: nei, questions: [{id: c, title: C, steps: [a, b, c, d, e]}]}
  - {id: four, title: Fire, scorer: nei, questions: [{id: d, title: D, steps: [a, b, c, d, e]}]}
"""


def places(asked: Questionnaire, override: ScorerChoice | None = None) -> list[tuple[str, int, int]]:
    outcome = prepare(asked, find_scorer, override, file="--scorer" if override else "")
    return [(one.code, one.position.line, one.position.column) for one in outcome.diagnostics]


def test_each_fault_of_a_written_scorer_comes_once_with_its_place() -> None:
    """Six lines of head and an empty one stand above; a place is that of the key `scorer`."""
    assert places(questionnaire_of(TWO)) == [
        ("RP108", 8, 1), ("RP108", 13, 5), ("RP001", 17, 29), ("RP001", 18, 29),
    ]


def test_a_fault_of_the_command_line_comes_once_and_has_no_place() -> None:
    assert places(questionnaire_of(TWO), ScorerChoice("balanced", {"a": 2})) == [("RP108", 0, 0)]


def test_the_scorer_of_a_programme_is_named_in_its_own_file() -> None:
    part = "scale: {steps: [a, b, c, d, e]}\nquestions: [{id: a, type: yes-no, title: A}]\n"
    asked = questionnaire_of(part, "scorer: {id: balanced, a: 2}\n")
    (one,) = prepare(asked, find_scorer).diagnostics
    assert one.position.file.endswith("p.yaml")
    assert (one.position.line, one.position.column) == (8, 1)


def test_where_a_scorer_was_written_is_no_part_of_the_choice() -> None:
    there = ScorerChoice("mean", {}, Position("q.yaml", 3, 1))
    assert there == ScorerChoice("mean") and "q.yaml" not in repr(there)
