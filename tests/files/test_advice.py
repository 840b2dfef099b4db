"""What `check` advises authors: loose ends of a questionnaire that works."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from running import resiliens, write

from resiliens.files.checking import check_file
from resiliens.files.readability import lines_of, lix, words_of
from resiliens.messages.rendering import render

TODAY = date(2026, 11, 23)
QUESTIONNAIRE = """\
resiliens: 1
kind: questionnaire
id: skog
version: "2026.2"
language: nb
title: Skog
scale: {steps: [Nei, Ja]}
option-lists:
  hvor: [{id: her, text: Her}, {id: der, text: Der}]
sections:
  - id: drift
    title: Drift
    questions:
      - id: hogst
        title: Hogst
        steps: [Nei, {text: Ja, evidence: Plan}]
        floor: {step: 1, law: Skogbruksloven, when: {question: company.ansatte, at-least: 5}}
        improve: [{id: hogst-1a, to: 1, text: Lag en plan}]
      - {id: sted, type: choice, title: Sted, options: hvor}
"""
PROGRAMME = """\
resiliens: 1
kind: programme
id: program
version: "1"
language: nb
title: Program
questionnaires: [skog]
company:
  - {id: ansatte, type: number, title: Ansatte}
  - {id: kommune, type: text, title: Kommune}
"""
NYNORSK = """\
resiliens: 1
kind: translation
of: skog
language: nn
title: Skog
scale: [Nei, Ja]
sections: {drift: {title: Drift}}
questions:
  hogst:
    title: Hogst
    steps: [Nei, {text: Ja, evidence: Plan}]
    floor: [{law: Skogbrukslova}]
    improve: {hogst-1a: Lag ein plan}
  sted: {title: Stad, options: {her: Her, der: Der}}
"""


def said(path: Path) -> list[str]:
    return [render(one, "nb").rpartition("/")[2] for one in check_file(str(path), today=TODAY).diagnostics]


def test_a_question_of_the_programme_that_lies_beside_is_not_missing(tmp_path: Path) -> None:
    path = write(tmp_path, "skog.yaml", QUESTIONNAIRE)
    assert said(path) == ["skog.yaml:17:64: RQ111 «company.ansatte» hører til «company», som ikke er lest "
                          "inn; svaret regnes som ukjent"]
    write(tmp_path, "program.yaml", PROGRAMME)
    assert said(path) == []


def test_a_programme_that_joins_others_or_lacks_the_question_does_not_help(tmp_path: Path) -> None:
    path = write(tmp_path, "skog.yaml", QUESTIONNAIRE)
    write(tmp_path, "program.yaml", PROGRAMME.replace("id: ansatte", "id: folk"))
    assert [line[:19] for line in said(path)] == ["skog.yaml:17:64: RQ"]
    assert any("RQ110" in line for line in said(tmp_path / "program.yaml"))


def test_only_questions_that_can_decide_something_have_to_be_read(tmp_path: Path) -> None:
    write(tmp_path, "skog.yaml", QUESTIONNAIRE)
    more = PROGRAMME + "  - {id: varebiler, type: yes-no, title: Varebiler}\n"
    path = write(tmp_path, "program.yaml", more)
    assert said(path) == ["program.yaml:11:10: RQ150 ingen betingelse, vekt eller lovkrav bruker svaret på "
                          "company.varebiler"]


def test_every_kind_of_text_is_looked_for_in_a_translation(tmp_path: Path) -> None:
    write(tmp_path, "skog.yaml", QUESTIONNAIRE)
    write(tmp_path, "program.yaml", PROGRAMME)
    path = write(tmp_path, "skog.nn.yaml", NYNORSK)
    assert said(path) == []
    path.write_text("resiliens: 1\nkind: translation\nof: skog\nlanguage: nn\n"
                    "questions: {hogst: {steps: [Nei]}}\n", "utf-8")
    assert said(path) == [
        "skog.nn.yaml:1:1: RQ141 oversettelsen til nn mangler tekst: title, scale.0, scale.1",
        "skog.nn.yaml:1:1: RQ141 oversettelsen til nn mangler tekst for drift: title",
        "skog.nn.yaml:1:1: RQ141 oversettelsen til nn mangler tekst for sted: title, options.her, "
        "options.der",
        "skog.nn.yaml:5:13: RQ141 oversettelsen til nn mangler tekst for hogst: "
        "title, steps.1.text, steps.1.evidence, floor.0.law, improve.hogst-1a",
    ]


def test_a_translation_says_which_version_it_was_made_from(tmp_path: Path) -> None:
    write(tmp_path, "skog.yaml", QUESTIONNAIRE.replace("title: Hogst", "title: Hogst\n        revision: 2"))
    write(tmp_path, "program.yaml", PROGRAMME)
    path = write(tmp_path, "skog.nn.yaml", NYNORSK.replace("of: skog", 'of: skog\nversion: "2026.1"'))
    assert said(path) == [
        "skog.nn.yaml:1:1: RQ142 oversettelsen er laget av versjon 2026.1, og skjemaet er nå versjon 2026.2",
        "skog.nn.yaml:10:3: RQ143 oversettelsen av hogst er laget av revisjon 1, "
        "og spørsmålet er nå revisjon 2",
    ]
    mended = NYNORSK.replace("of: skog", 'of: skog\nversion: "2026.10"').replace(
        "    title: Hogst", "    revision: 2\n    title: Hogst")
    path.write_text(mended, "utf-8")
    assert said(path) == []


def test_the_translations_are_checked_with_their_questionnaire_and_said_once(tmp_path: Path) -> None:
    write(tmp_path, "program.yaml", PROGRAMME)
    write(tmp_path, "skog.yaml", QUESTIONNAIRE)
    write(tmp_path, "skog.nn.yaml", NYNORSK.replace("  sted: {title: Stad", "  sted: {help: Kvar"))
    write(tmp_path, "skog.svar.yaml", "questionnaire: skog\nanswers: {hogst: 1}\n")
    done = resiliens("check", "skog.yaml", "skog.nn.yaml", folder=tmp_path)
    assert done.code == 0
    assert done.err.splitlines() == [
        "skog.nn.yaml:14:3: RQ141 oversettelsen til nn mangler tekst for sted: title"]
    assert "Advarsler: 1." in done.out
    strict = resiliens("check", "skog.yaml", "--strict", folder=tmp_path)
    assert strict.code == 1


def test_two_themes_of_a_programme_with_one_title(tmp_path: Path) -> None:
    write(tmp_path, "skog.yaml", QUESTIONNAIRE)
    write(tmp_path, "jord.yaml", QUESTIONNAIRE.replace("id: skog", "id: jord").replace("Sted", "Rutiner"))
    path = write(tmp_path, "program.yaml", PROGRAMME.replace("[skog]", "[skog, jord]"))
    assert said(path) == ["program.yaml:1:1: RQ149 jord.hogst har samme tittel som skog.hogst: «Hogst»"]


def test_a_translated_scheme_that_does_not_exist(tmp_path: Path) -> None:
    schemes = ("resiliens: 1\nkind: schemes\nid: schemes\nversion: \"1\"\nlanguage: nb\n"
               "schemes: {enova: {name: Råd, class: A, checked: 2025-06-01}}\n")
    path = write(tmp_path, "schemes.yaml", schemes)
    beside = write(tmp_path, "schemes.nn.yaml", "resiliens: 1\nkind: translation\nof: schemes\nlanguage: nn\n"
                   "schemes: {enva: {name: Råd}}\n")
    assert said(path) == said(beside) == [
        "schemes.nn.yaml:1:1: RQ141 oversettelsen til nn mangler tekst for enova: name",
        "schemes.nn.yaml:5:11: RQ130 oversettelsen til nn nevner «enva», som ikke finnes",
    ]


@pytest.mark.parametrize(("checked", "stale"), [("2026-05-24", False), ("2026-05-23", True), ("", True)])
def test_a_scheme_of_class_b_lasts_six_months(tmp_path: Path, checked: str, stale: bool) -> None:
    field = f", checked: {checked}" if checked else ""
    path = write(tmp_path, "schemes.yaml", "resiliens: 1\nkind: schemes\nid: schemes\nversion: \"1\"\n"
                 f"language: nb\nschemes: [{{id: enova, name: Råd{field}}}]\n")
    assert [line.split()[1] for line in said(path)] == (["RQ148"] if stale else [])
    assert ("sist sjekket" in " ".join(said(path))) == (stale and bool(checked))


def test_check_takes_its_day_from_the_command_line(tmp_path: Path) -> None:
    write(tmp_path, "schemes.yaml", "resiliens: 1\nkind: schemes\nid: schemes\nversion: \"1\"\n"
          "language: nb\nschemes: [{id: enova, name: Råd, checked: 2026-01-01}]\n")
    fresh = resiliens("check", "schemes.yaml", "--date", "2026-02-01", "--strict", folder=tmp_path)
    old = resiliens("check", "schemes.yaml", "--date", "2026-08-01", "--strict", folder=tmp_path)
    assert (fresh.code, old.code) == (0, 1) and "RQ148" in old.err


def test_our_own_questionnaires_need_nothing_but_fresh_schemes() -> None:
    root = Path(__file__).resolve().parents[2] / "questionnaires"
    found = {line.split()[1] for path in sorted(root.glob("*.yaml")) for line in said(path)}
    assert found <= {"RQ148"}


@pytest.mark.parametrize(("text", "expected"), [
    ("", 0.0),
    ("Vi måler.", 2.0),
    ("Vi måler strømmen hver dag", 5 + 100 / 5),
    ("Vi måler strømmen. Den koster 7,5 kroner.", 7 / 2 + 100 / 7),
    ("Mål er nådd: 50-55 prosent.", 5 / 2 + 100 / 5),
])
def test_lix(text: str, expected: float) -> None:
    assert lix(text) == pytest.approx(expected)


def test_a_figure_is_a_word_and_a_title_begins_a_line() -> None:
    assert words_of("CO2-tall for 1,5 tonn") == ["CO2-tall", "for", "1,5", "tonn"]
    assert lines_of(["Tittel", "ord " * 30, ""]) == 3
