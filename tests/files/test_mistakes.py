"""Mistakes that an author would otherwise find out about much later, each at its exact place."""

from __future__ import annotations

from pathlib import Path

import pytest

from resiliens.files.finding import load_questionnaire
from resiliens.messages.rendering import render

HEAD = 'resiliens: 1\nkind: questionnaire\nid: q\nversion: "1"\nlanguage: nb\ntitle: Prøve\n'
SCALE = "scale: {steps: [Nei, Litt, Ja]}\n"
LADDER = "title: A, steps: [a, b, c]"


def said(text: str, folder: Path) -> list[str]:
    """What is said of a questionnaire, without its name; the text begins on line 8."""
    path = folder / "q.yaml"
    path.write_text(HEAD + SCALE + text, "utf-8")
    return [render(one, "nb").removeprefix(f"{path}:") for one in load_questionnaire(path).diagnostics]


@pytest.mark.parametrize(("section", "place"), [
    ("{id: del, title: Del}", "9:5"),
    ("{id: del, title: Del, questions: []}", "9:38"),
    ("{id: del, title: Del, sections: [], questions: []}", "9:37"),
    ("{id: del, title: Del, questions: }", "9:5"),
])
def test_a_section_without_content(section: str, place: str, tmp_path: Path) -> None:
    text = f"sections:\n  - {section}\nquestions: [{{id: a, {LADDER}}}]\n"
    assert said(text, tmp_path) == [f"{place}: RQ139 delen «del» er tom; den må ha sections eller questions"]


def test_a_section_with_one_of_them_is_well(tmp_path: Path) -> None:
    text = f"sections:\n  - {{id: del, title: Del, sections: [], questions: [{{id: a, {LADDER}}}]}}\n"
    assert said(text, tmp_path) == []


def test_what_is_wrong_inside_a_section_is_said_once(tmp_path: Path) -> None:
    text = "sections:\n  - {id: del, title: Del, questions: [{id: a, type: valg, title: A}]}\n"
    assert [line.split(" ")[1] for line in said(text, tmp_path)] == ["RQ107"]


@pytest.mark.parametrize(("kind", "wrong", "right"), [
    ("choice", "points", "value"), ("multi", "value", "points"),
])
def test_an_option_has_only_what_its_question_can_use(
    kind: str, wrong: str, right: str, tmp_path: Path
) -> None:
    options = f"[{{id: x, text: X, {right}: 1}}, {{id: y, text: Y, {wrong}: 1}}]"
    text = f"questions:\n  - id: a\n    type: {kind}\n    title: A\n    options: {options}\n"
    column = len(f"    options: [{{id: x, text: X, {right}: 1}}, {{id: y, text: Y, ") + 1
    assert said(text, tmp_path) == [f"12:{column}: RQ040 ukjent felt «{wrong}»; mente dere «{right}»?"]


def test_a_shared_list_is_told_once_however_many_use_it(tmp_path: Path) -> None:
    text = (
        "option-lists: {dekning: [{id: x, text: X, points: 1}]}\nquestions:\n"
        "  - {id: a, type: choice, title: A, options: dekning}\n"
        "  - {id: b, type: choice, title: B, options: dekning}\n"
    )
    assert said(text, tmp_path) == ["8:43: RQ040 ukjent felt «points»; mente dere «value»?"]


def test_a_list_that_a_choice_and_a_multi_share_may_have_both(tmp_path: Path) -> None:
    text = (
        "option-lists: {dekning: [{id: x, text: X, value: 1, points: 1}]}\nquestions:\n"
        "  - {id: a, type: choice, title: A, options: dekning}\n"
        "  - {id: b, type: multi, title: B, options: dekning}\n"
    )
    assert said(text, tmp_path) == []


def test_bands_without_numbers(tmp_path: Path) -> None:
    text = "questions:\n  - id: a\n    type: number\n    title: A\n    bands: []\n"
    assert said(text, tmp_path) == ["12:12: RQ050 «bands» er tom"]


def measures(*written: str) -> str:
    lines = "".join(f"      - {one}\n" for one in written)
    return f"questions:\n  - id: a\n    title: A\n    steps: [a, b, c]\n    improve:\n{lines}"


def test_a_measure_that_needs_itself(tmp_path: Path) -> None:
    found = said(measures("{id: a-1, to: 1, text: T, needs: [a-1]}"), tmp_path)
    assert found == ["13:43: RQ115 a-1 venter på seg selv, gjennom a-1"]


def test_measures_that_need_each_other_in_a_ring(tmp_path: Path) -> None:
    found = said(measures(
        "{id: a-1, to: 1, text: T, needs: [b-2]}",
        "{id: b-2, to: 2, text: T, needs: c-2}",
        "{id: c-2, to: 2, text: T, needs: [d-2, a-1]}",
        "{id: d-2, to: 2, text: T}",
    ), tmp_path)
    assert found == ["15:48: RQ115 c-2 venter på seg selv, gjennom a-1"]


def test_measures_that_need_the_same_one_are_no_ring(tmp_path: Path) -> None:
    assert said(measures(
        "{id: a-1, to: 1, text: T, needs: [b-1, c-1]}", "{id: b-1, to: 1, text: T, needs: [c-1]}",
        "{id: c-1, to: 1, text: T}",
    ), tmp_path) == []


def test_an_unknown_need_is_named_where_it_stands(tmp_path: Path) -> None:
    second = "{id: a-2, to: 2, text: T, needs: [a-1, a-3]}"
    found = said(measures("{id: a-1, to: 1, text: T}", second), tmp_path)
    assert [line.split(" ")[:2] for line in found] == [[f"14:{second.index('a-3') + 9}:", "RQ124"]]


def test_a_measure_to_the_lowest_step(tmp_path: Path) -> None:
    found = said(measures("{id: a-0, to: 0, text: T}"), tmp_path)
    assert found == ["13:23: RQ140 tiltaket «a-0» fører til det laveste trinnet; skriv 1-2"]


@pytest.mark.parametrize("condition", [
    "{question: a, is: 7}", "{question: a, one-of: [1, 7]}", "{node: a, below: 7}",
])
def test_a_value_that_cannot_be_is_pointed_at(condition: str, tmp_path: Path) -> None:
    second = f"  - id: b\n    when: {condition}\n    type: yes-no\n    title: B\n"
    (line,) = said(f"questions:\n  - {{id: a, {LADDER}}}\n{second}", tmp_path)
    assert line.startswith(f"11:{f'    when: {condition}'.index('7') + 1}: RQ112 7 ")
