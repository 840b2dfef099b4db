"""The lists beside the repository: values, ids, expressions, transforms and generated bombs."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path
from typing import Any

import pytest

from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.messages.rendering import render
from resiliens.model.answers import NotApplicable, Sheet, Unknown, Value
from resiliens.model.diagnostics import Diagnostic, has_errors
from resiliens.model.questionnaire import Questionnaire

LISTS = Path(__file__).parents[3] / "shared" / "hostile" / "lists"
pytestmark = pytest.mark.skipif(
    not LISTS.is_dir(), reason="the hostile lists do not lie beside the repository"
)
HEAD = 'resiliens: 1\nquestionnaire: {id: prove, version: "1"}\n'
TOP = 'resiliens: 1\nkind: questionnaire\nid: prove\nversion: "1"\nlanguage: en\ntitle: Prøve\n'
LADDER = "steps: [a, b, c, d, e]"
KINDS = f"""{TOP}questions:
  - {{id: ladder, title: L, {LADDER}}}
  - {{id: number, type: number, title: N}}
  - {{id: text, type: text, title: T}}
  - {{id: yes-no, type: yes-no, title: Y}}
  - id: choice
    type: choice
    title: C
    options: [{{id: NO, text: N}}, {{id: SE, text: S}}, {{id: DK, text: D}}]
  - id: multi
    type: multi
    title: M
    options: [{{id: a, text: A}}, {{id: b, text: B}}, {{id: c, text: C}}]
"""


def items(name: str) -> list[dict[str, Any]]:
    path = LISTS / f"{name}.json"
    return json.loads(path.read_text("utf-8"))["items"] if path.is_file() else []


def load(text: str, folder: Path) -> tuple[Questionnaire | None, list[Diagnostic]]:
    path = folder / "prove.yaml"
    path.write_text(text, "utf-8")
    loaded = load_questionnaire(path)
    return loaded.value, list(loaded.diagnostics)


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    value, found = load(KINDS, tmp_path_factory.mktemp("kinds"))
    assert value is not None, found
    return value


def read(data: bytes, questionnaire: Questionnaire) -> tuple[Sheet | None, list[Diagnostic]]:
    opened = open_answers(data, file="svar.yaml")
    if opened.value is None:
        return None, list(opened.diagnostics)
    understood = understand(opened.value, questionnaire)
    found = [*opened.diagnostics, *understood.diagnostics]
    return None if has_errors(found) else understood.value, found


@pytest.mark.parametrize("item", items("scalars"), ids=lambda item: item["id"])
def test_a_scalar_is_held_literally_or_refused(item: dict[str, Any], kinds: Questionnaire) -> None:
    kind = item["qtype"]
    value = item["yaml"].replace("\n", "\n    ")
    if kind == "evidence-date":
        evidence = f"evidence:\n      - title: a\n        date: {value}\n"
        text = f"{HEAD}answers:\n  ladder:\n    value: 1\n    {evidence}"
    else:
        text = f"{HEAD}answers:\n  {kind}:\n    value: {value}\n"
    sheet, found = read(text.encode(), kinds)
    if item["class"] == "reject-clear-error" and sheet is None:
        assert all(render(one, "en") for one in found)
        return
    assert sheet is not None, [render(one, "en") for one in found]
    if item["class"] == "reject-clear-error":
        assert "allowed" in item.get("policy", "") or "may be accepted" in item.get("policy", "")
        return
    (entry,) = sheet.entries.values()
    if kind == "evidence-date":
        assert str(entry.evidence[0].date) == item["literal"]
    elif isinstance(entry.answer, Value):
        held = entry.answer.value
        shown = ",".join(str(one) for one in held) if isinstance(held, tuple) else held
        assert shown == item["literal"] or float(str(shown)) == float(item["literal"])
    else:
        assert "not answered" in item.get("policy", "")


def question(written: str) -> str:
    return f"{TOP}questions:\n  - {{id: {json.dumps(written)}, title: T, {LADDER}}}\n"


@pytest.mark.parametrize("item", items("ids-single"), ids=lambda item: item["id"])
def test_an_id_works_or_is_refused_by_name(item: dict[str, Any], tmp_path: Path) -> None:
    value, found = load(question(item["idtext"]), tmp_path)
    if item["class"] == "accept-literal" and value is not None:
        assert value.question(f"prove.{item['idtext']}") is not None
    else:
        assert has_errors(found)
        assert {one.position.line for one in found} == {8}


@pytest.mark.parametrize("item", items("ids-pairs"), ids=lambda item: item["id"])
def test_two_ids_are_never_taken_for_one(item: dict[str, Any], tmp_path: Path, kinds: Questionnaire) -> None:
    second = f"  - {{id: {json.dumps(item['b'])}, title: T, {LADDER}}}\n"
    value, found = load(question(item["a"]) + second, tmp_path)
    legal = all(one.isascii() and one.islower() and one[0].isalpha() for one in (item["a"], item["b"]))
    assert (value is not None) == legal, [render(one, "en") for one in found]
    written = f"{HEAD}answers: {{{json.dumps(item['a'])}: 1, {json.dumps(item['b'])}: 2}}\n"
    sheet, found = read(written.encode(), kinds)
    assert sheet is None or sheet.kept == {item["a"]: 1, item["b"]: 2}
    assert found


@pytest.mark.parametrize(
    "item", [one for one in items("expressions") if "expr" in one], ids=lambda item: item["id"]
)
def test_an_expression_is_never_a_condition(item: dict[str, Any], tmp_path: Path) -> None:
    start = time.perf_counter()
    questions = (
        f"questions:\n  - {{id: env_01, title: E, {LADDER}}}\n  - id: env_02\n    title: F\n    {LADDER}\n"
    )
    for written in (json.dumps(item["expr"]), item["expr"]):
        value, found = load(f"{TOP}{questions}    when: {written}\n", tmp_path)
        empty = not written.strip() or written.lstrip().startswith("#")
        assert (value is None and has_errors(found)) or empty
        assert value is not None or {one.position.line for one in found if one.is_error} <= {12, 13}
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    "item", [one for one in items("expressions") if "rules" in one], ids=lambda item: item["id"]
)
def test_a_circle_of_conditions_is_found(item: dict[str, Any], tmp_path: Path) -> None:
    rows = [
        f"  - {{id: {name}, title: T, {LADDER}, when: {{question: {rule[0]}, is: 1}}}}\n"
        for name, rule in item["rules"].items()
    ]
    value, found = load(f"{TOP}questions:\n{''.join(rows)}", tmp_path)
    assert value is None
    assert "RQ115" in {one.code for one in found}


GOOD = f"""{HEAD}company: {{name: Eksempel AS}}
date: 2026-11-23
answers:
  ladder:
    value: 3
    note: "Kjøler ned æøå om natten"
  number: 12.5
  text: "en tekst"
  yes-no: partly
  choice: SE
  multi: [a, c]
"""


def answers_of(sheet: Sheet) -> dict[str, Any]:
    return {key: (entry.answer, entry.note) for key, entry in sheet.entries.items()}


def test_every_truncation_is_refused_or_read_as_fewer_answers(kinds: Questionnaire) -> None:
    whole = read(GOOD.encode(), kinds)[0]
    assert whole is not None
    for length in range(len(GOOD.encode())):
        sheet, found = read(GOOD.encode()[:length], kinds)
        assert sheet is not None or has_errors(found)
        if sheet is not None:
            assert set(sheet.entries) <= set(whole.entries)


def test_every_bit_flip_and_swap_of_lines_ends_in_words(kinds: Questionnaire) -> None:
    data = GOOD.encode()
    random_bits = random.Random(7)  # for repeatable damage
    for _ in range(1500):
        place, bit = random_bits.randrange(len(data)), random_bits.randrange(8)
        flipped = data[:place] + bytes([data[place] ^ (1 << bit)]) + data[place + 1 :]
        for one in read(flipped, kinds)[1]:
            render(one, "nb")
    lines = GOOD.splitlines(keepends=True)
    for number in range(len(lines) - 1):
        swapped = [*lines]
        swapped[number], swapped[number + 1] = swapped[number + 1], swapped[number]
        sheet, found = read("".join(swapped).encode(), kinds)
        assert sheet is not None or has_errors(found)


def test_junk_before_a_file_is_refused(kinds: Questionnaire) -> None:
    for seed in range(1, 101):
        junk = random.Random(seed).randbytes(16)  # for repeatable damage
        sheet, found = read(junk + GOOD.encode(), kinds)
        assert sheet is None
        assert has_errors(found)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n  ", "\n\t"),
        lambda text: text.replace('"', "”"),
        lambda text: text.encode("cp1252"),
    ],
    ids=["tabs", "smart quotes", "cp1252"],
)
def test_damage_by_programs_is_refused(change: Any, kinds: Questionnaire) -> None:
    changed = change(GOOD.replace("ned æøå", "ned: æøå"))
    sheet, found = read(changed if isinstance(changed, bytes) else changed.encode(), kinds)
    assert sheet is None
    assert has_errors(found)


def test_an_id_in_capitals_is_named_with_the_right_one(kinds: Questionnaire) -> None:
    sheet, found = read(GOOD.replace("  number:", "  NUMBER:").encode(), kinds)
    assert sheet is not None
    assert sheet.kept == {"NUMBER": 12.5}
    assert len(sheet.entries) == 5
    assert [(one.code, one.arguments["nearest"]) for one in found] == [("RA102", "number")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("answers: {ladder: {value: 0x" + "f" * 1_000_000 + "}}", "RA105"),
        ("answers: {ladder: {value: '" + "1" + ":59" * 100_000 + "'}}", "RA105"),
        ("answers: {ladder: {note: " + "x" * 1_400_000 + "}}", "RA049"),
        ("[" * 200_000 + "]" * 200_000, "RA017"),
        ("a: &a [x]\nb: [" + "*a," * 9 + "]", "RA012"),
        (GOOD + "#" * (1536 * 1024 - len(GOOD.encode())), ""),
        (GOOD + "#" * (1536 * 1024 - len(GOOD.encode()) + 1), "RA003"),
    ],
    ids=["hex", "sexagesimal", "note", "deep", "alias", "at the limit", "over it"],
)
def test_bombs_are_quick_to_refuse(text: str, code: str, kinds: Questionnaire) -> None:
    start = time.perf_counter()
    _, found = read(text.encode(), kinds)
    assert time.perf_counter() - start < 2
    errors = {one.code for one in found if one.is_error}
    assert errors == ({code} if code else set())
    assert all(len(render(one, "en")) < 400 for one in found)


def test_unknown_and_not_applicable_are_no_values(kinds: Questionnaire) -> None:
    sheet, _ = read(f"{HEAD}answers: {{text: vet ikke, number: ikke aktuelt}}\n".encode(), kinds)
    assert sheet is not None
    assert [type(entry.answer) for entry in sheet.entries.values()] == [Unknown, NotApplicable]
