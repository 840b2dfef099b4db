"""What people write in answers files, and what the program takes it for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from resiliens.files.answers import is_answers_file, open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.messages.catalogue import QUESTIONNAIRE
from resiliens.messages.rendering import render
from resiliens.model.answers import MISSING, UNKNOWN, NotApplicable, Sheet, Stream, Value
from resiliens.model.diagnostics import Diagnostic, has_errors
from resiliens.model.questionnaire import Questionnaire

HEAD = 'resiliens: 1\nquestionnaire: {id: environment, version: "2026.1"}\n'


@pytest.fixture(scope="module")
def questionnaire(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    return load(QUESTIONNAIRE, tmp_path_factory.mktemp("skjema"))


@pytest.fixture(scope="module")
def raised(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    """The same questionnaire after the meaning of one question has changed."""
    text = QUESTIONNAIRE.replace("- id: energy\n", "- id: energy\n    revision: 2\n")
    return load(text, tmp_path_factory.mktemp("nytt-skjema"))


def load(text: str, folder: Path) -> Questionnaire:
    path = folder / "environment.yaml"
    path.write_text(text, "utf-8")
    loaded = load_questionnaire(path)
    assert loaded.value is not None
    return loaded.value


def read(text: str, questionnaire: Questionnaire) -> tuple[Sheet, list[Diagnostic]]:
    opened = open_answers(text.encode(), file="svar.yaml")
    assert opened.value is not None, [render(one, "nb") for one in opened.diagnostics]
    understood = understand(opened.value, questionnaire)
    assert understood.value is not None
    return understood.value, [*opened.diagnostics, *understood.diagnostics]


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("energy: 3", Value(3)),
        ('energy: "3"', Value(3)),
        ("energy: 2.0", Value(2)),
        ("energy: +1", Value(1)),
        ("energy: {value: 0}", Value(0)),
        ("energy: unknown", UNKNOWN),
        ("energy: vet ikke", UNKNOWN),
        ("energy: Veit ikkje", UNKNOWN),
        ("energy: don't know", UNKNOWN),
        ("energy: don’t know", UNKNOWN),
        ("energy: ikkje aktuelt", NotApplicable()),
        ("energy: {value: not-applicable, why: Vi kjøper ikke strøm}", NotApplicable("Vi kjøper ikke strøm")),
        ("energy:", MISSING),
        ("energy: null", MISSING),
        ("energy: {note: Spør Kari}", MISSING),
        ("energy: {steps: [1, 2, 4]}", Value(2)),
        ("energy: {steps: [2]}", Value(0)),
        ("energy: {steps: []}", MISSING),
        ("environment.energy: 3", Value(3)),
        ("plan: JA", Value("yes")),
        ("plan: delvis", Value("partly")),
        ("plan: no", Value("no")),
        ("plan: false", Value("no")),
        ("heat: bio", Value("bio")),
        ("acts: [a, b]", Value(("a", "b"))),
        ("acts: []", Value(())),
        ("acts: a", Value(("a",))),
        ("share: 2,5", Value(2.5)),
        ("share: 40", Value(40)),
        ("share: 1e1", Value(10.0)),
        ("remark: 0301", Value("0301")),
    ("remark: vet ikke", UNKNOWN),
    ('remark: "vet ikke"', Value("vet ikke")),
        ("remark: 2026-11-23", Value("2026-11-23")),
        ("remark: no", Value("no")),
        ("remark: 3.0", Value("3.0")),
        ("streams: [{have: flis, amount: 20}]", Value((Stream({"have": "flis", "amount": 20}),))),
    ],
)
def test_an_answer_is_met_half_way(written: str, answer: object, questionnaire: Questionnaire) -> None:
    sheet, found = read(f"{HEAD}answers:\n  {written}\n", questionnaire)
    assert not has_errors(found), [render(one, "nb") for one in found]
    (entry,) = sheet.entries.values()
    assert entry.answer == answer


@pytest.mark.parametrize(
    "written",
    [
        "energy: 7",
        "energy: 3.5",
        "energy: '3,0'",
        "energy: ja",
        "energy: [3]",
        "energy: ''",
        "energy: 0x3",
        "energy: 03",
        "energy: .inf",
        "energy: ３",
        "safety: ikke aktuelt",
        "plan: 1",
        "plan: ''",
        "plan: on",
        "heat: Bio",
        "heat: [bio]",
        "acts: 'a, b'",
        "acts: [a, null]",
        "acts: [a, none]",
        "share: 1_000",
        "share: 1.234,5",
        "share: 101",
        "share: 007",
        "share: nan",
        "remark: [a]",
        "streams: flis",
        "energy: {value: 3, note: [a]}",
        "energy: {steps: [5]}",
        "energy: {value: 1, seen: {value: 9}}",
        "energy: {value: 1, change: {from: 0, reason: noe}}",
        "energy: {value: 1, evidence: [{title: a, date: 31.12.24}]}",
        "energy: {value: 1, evidence: [{title: a, date: 2024-02-30}]}",
    ],
)
def test_what_no_question_allows_is_an_error_with_its_place(
    written: str, questionnaire: Questionnaire
) -> None:
    _, found = read(f"{HEAD}answers:\n  {written}\n", questionnaire)
    errors = [one for one in found if one.is_error]
    assert len(errors) == 1
    assert errors[0].position.line == 4


def test_all_errors_of_a_file_are_told_in_one_run(questionnaire: Questionnaire) -> None:
    text = f"{HEAD}date: i går\nanswers:\n  energy: 7\n  plan: tja\n  heat: kull\n  enrgy: 2\n"
    _, found = read(text, questionnaire)
    assert [render(one, "nb").split(" ")[0:2] for one in found] == [
        ["svar.yaml:3:7:", "RA048"],
        ["svar.yaml:5:11:", "RA103"],
        ["svar.yaml:6:9:", "RA112"],
        ["svar.yaml:7:9:", "RA106"],
        ["svar.yaml:8:3:", "RA102"],
    ]


def test_what_nobody_understands_is_kept(questionnaire: Questionnaire) -> None:
    answers = "  gammelt: {value: 3, note: fra i fjor}\n  energy: {value: 1, egen: x}\n"
    text = f"{HEAD}eget: {{a: [1, to]}}\nanswers:\n{answers}"
    sheet, found = read(text, questionnaire)
    assert not has_errors(found)
    assert sheet.more == {"eget": {"a": [1, "to"]}}
    assert sheet.kept == {"gammelt": {"value": 3, "note": "fra i fjor"}}
    assert sheet.entries["environment.energy"].more == {"egen": "x"}


def test_a_file_of_another_version_is_not_refused(questionnaire: Questionnaire) -> None:
    text = f"{HEAD}answers:\n  energy: 7\n  plan: ja\n".replace("2026.1", "2025.1")
    sheet, found = read(text, questionnaire)
    assert not has_errors(found)
    refused = sheet.entries["environment.energy"]
    assert (refused.refused, refused.raw, refused.answer) == (True, 7, MISSING)
    assert sheet.entries["environment.plan"].answer == Value("yes")


@pytest.mark.parametrize(
    ("version", "written", "revision"),
    [
        ("2025.1", "3", 1),
        ("2025.1", "{value: 3, note: Spør Kari}", 1),
        ("2025.1", "vet ikke", 1),
        ("2025.1", "{value: 3, revision: 2}", 2),
        ("2025.1", "{note: Spør Kari}", None),
        ("2025.1", "7", 1),
        ("2026.1", "3", None),
        ("", "3", None),
    ],
)
def test_an_answer_of_another_version_that_names_no_revision_was_given_to_the_first(
    version: str, written: str, revision: int | None, raised: Questionnaire
) -> None:
    named = f'{{id: environment, version: "{version}"}}' if version else "environment"
    sheet, _ = read(f"questionnaire: {named}\nanswers: {{energy: {written}, plan: ja}}\n", raised)
    assert sheet.entries["environment.energy"].revision == revision
    assert sheet.entries["environment.plan"].revision is None


def test_the_words_of_a_person_are_remembered(questionnaire: Questionnaire) -> None:
    sheet, _ = read(f"{HEAD}answers:\n  energy: Vet ikke\n  plan: Ja\n", questionnaire)
    assert [entry.words for entry in sheet.entries.values()] == ["Vet ikke", "Ja"]


def test_ticked_steps_decide_where_the_value_says_otherwise(questionnaire: Questionnaire) -> None:
    sheet, found = read(f"{HEAD}answers:\n  energy: {{value: 4, steps: [1, 2, 4]}}\n", questionnaire)
    assert sheet.entries["environment.energy"].answer == Value(2)
    assert sheet.entries["environment.energy"].steps == (1, 2, 4)
    assert [one.code for one in found] == ["RA113"]


def test_the_head_of_a_file(questionnaire: Questionnaire) -> None:
    text = f"""{HEAD}company: {{name: Eksempel Bruk AS, orgnr: "999 999 999", sted: Våler}}
respondent: {{id: 7f3k, role: daglig leder}}
date: 23.11.2026
set: core
scope: energy
targets: {{energy: 3}}
agreed: {{date: 2026-11-24, present: [daglig leder, tillitsvalgt]}}
consent: [{{mode: open-cards, date: 2026-11-01}}]
answers: {{energy: 2}}
"""
    sheet, found = read(text, questionnaire)
    assert found == []
    assert (sheet.company.name, sheet.company.more) == ("Eksempel Bruk AS", {"sted": "Våler"})
    assert (sheet.date, sheet.set, sheet.scope) == (date(2026, 11, 23), "core", ("environment.energy",))
    assert sheet.targets == {"environment.energy": 3}
    assert sheet.agreed is not None
    assert sheet.agreed.present == ("daglig leder", "tillitsvalgt")
    assert sheet.consent == ({"mode": "open-cards", "date": "2026-11-01"},)


@pytest.mark.parametrize(
    "text",
    [
        '{"questionnaire": {"id": "environment", "version": "2026.1"}, "answers": {"energy": 3}}',
        '{\n\t"questionnaire": {"id": "environment", "version": "2026.1"},\n\t"answers": {"energy": 3}\n}',
        '{questionnaire: {id: environment, version: "2026.1"}, answers: {energy: 3}}',
        f"\ufeff{HEAD}answers: {{energy: 3}}",
        f"{HEAD}answers:\n  energy: 3\n...\n",
        f"{HEAD}answers:\n  energy: 3".replace("\n", "\r"),
        f"{HEAD}answers:\n  energy: 3\n".replace("\n", "\r\n"),
    ],
)
def test_json_flow_style_and_line_ends_make_no_difference(text: str, questionnaire: Questionnaire) -> None:
    sheet, found = read(text, questionnaire)
    assert found == []
    assert sheet.entries["environment.energy"].answer == Value(3)


def test_twenty_unknown_ids_are_named_and_the_rest_counted(questionnaire: Questionnaire) -> None:
    lines = "".join(f"  ukjent{number}: 1\n" for number in range(30))
    sheet, found = read(f"{HEAD}answers:\n{lines}", questionnaire)
    assert len(sheet.kept) == 30
    assert [one.code for one in found] == ["RA127"] * 20 + ["RA111"]
    assert found[-1].arguments["count"] == 10


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (HEAD, True),
        ("answers: {}\n", True),
        ('{"answers": {}}', True),
        ("> answers:\n", True),
        ("a\0n\0s\0w\0e\0r\0s\0:\0", True),
        ("kind: questionnaire\nquestionnaire: a\n", False),
        ("services: {}\n", False),
        ("", False),
        ('{"format": "resiliens-result/1",\n"questionnaire": {}}', False),
    ],
)
def test_a_folder_is_sifted_for_answers(content: str, expected: bool, tmp_path: Path) -> None:
    path = tmp_path / "fil.yaml"
    path.write_text(content, "utf-8")
    assert is_answers_file(path) is expected


def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os = pytest.importorskip("os")
    path = tmp_path / "svar.yaml"
    os.mkfifo(path)
    assert [one.code for one in open_answers(path).diagnostics] == ["RA002"]
    assert [one.code for one in open_answers(tmp_path).diagnostics] == ["RA002"]
    assert [one.code for one in open_answers(tmp_path / "borte.yaml").diagnostics] == ["RA056"]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("questionnaire: a\nanswers: {energy: {note: sørge}}\n".encode("cp1252"), "RA005", 2),
        ("answers: {energy: {note: sørge}}\n".encode("utf-16"), "RA005", 1),
        ("answers: {energy: {note: sorge}}\n".encode("utf-16-le"), "RA005", 1),
        (b"answers: {energy: {note: \xc0\xaf}}\n", "RA034", 1),
        (b"answers: {energy: {note: \xed\xa0\x80}}\n", "RA034", 1),
        (b"a" * (1536 * 1024 + 1), "RA003", 0),
        (b"answers:\n" + b"".join(b" k%d: 1\n" % n for n in range(20_001)), "RA018", 20_000),
        (b'answers: {energy: {note: "' + b"x" * 40_001 + b'"}}\n', "RA049", 1),
        (b"[" * 60_000, "RA017", 1),
        (b'{"a":' * 60_000, "RA017", 1),
    ],
)
def test_bytes_that_are_no_answers(data: bytes, code: str, line: int, questionnaire: Questionnaire) -> None:
    opened = open_answers(data, file="svar.yaml")
    found = list(opened.diagnostics)
    if opened.value is not None:
        found += understand(opened.value, questionnaire).diagnostics
    assert [(one.code, one.position.line) for one in found if one.is_error] == [(code, line)]


@pytest.mark.parametrize(
    ("content", "is_one"),
    [
        ('{"resiliens": 1, "questionnaire": {"id": "mini"}, "answers": {"q1": 1}}', True),
        ("{questionnaire: mini, answers: {q1: 1}}", True),
        ("answers:\n  streams:\n    - {kind: material}\n    - side: have\n      kind: heat\n", True),
        ("resiliens: 1\nkind: questionnaire\nid: a\nquestions: []\n", False),
        ('{"format": "resiliens-results/1", "results": [{"questionnaire": {"id": "mini"}}]}', False),
        ('{\n  "format": "resiliens-result/1",\n  "questionnaire": {"id": "mini"}\n}', False),
        ("Hei, her er svarene:\n", False),
    ],
)
def test_which_files_of_a_folder_hold_answers(content: str, is_one: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(content, "utf-8")
    assert is_answers_file(path) is is_one
