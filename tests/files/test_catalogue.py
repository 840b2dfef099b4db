"""Every code has words in three languages, a wrong example that raises exactly it, and a silent right one."""

from __future__ import annotations

import string
from datetime import date
from pathlib import Path

import pytest

from resiliens.assess.instrument import prepare
from resiliens.cli.exports import KINDS
from resiliens.files.agreed_sheet import read_agreed_sheet_bytes
from resiliens.files.answers import open_answers, understand
from resiliens.files.checking import check_file
from resiliens.files.company_list import read_company_list_bytes
from resiliens.files.finding import load_questionnaire
from resiliens.files.matches import read_matches
from resiliens.files.moments import read_moments
from resiliens.files.plan_reading import read_plan_bytes
from resiliens.files.record_columns import Kind
from resiliens.files.records import Target, read_records_bytes
from resiliens.files.substances import read_substances
from resiliens.messages import LANGUAGES, texts_of
from resiliens.messages.catalogue import CATALOGUE, QUESTIONNAIRE
from resiliens.messages.example import DAY, Example
from resiliens.messages.lists import NO_TEXT as NO_LIST
from resiliens.messages.matches import NO_TEXT as NO_MATCH
from resiliens.messages.plans import NO_TEXT
from resiliens.messages.records import NO_TEXT as NO_RECORDS
from resiliens.messages.rendering import explanation, message, render
from resiliens.messages.scorers import NO_FILE
from resiliens.messages.sheets import NO_TEXT as NO_SHEET
from resiliens.messages.workshops import NAME as MOMENTS
from resiliens.model.diagnostics import Diagnostic, Position, has_errors
from resiliens.plugins import find_scorer

WITH_TEXT = sorted(code for code, example in CATALOGUE.items() if example.wrong)
WITHOUT_TEXT = {"001", "002", "003", "005", "018", "034", "056", "057"}


def words_of(language: str) -> dict[str, str]:
    """Every code's words; those about scorers and plans stand in tables of their own."""
    rooms = ("diagnostics", "plugins", "planfiles", "listfiles", "sheetfiles", "recordfiles", "matchfiles")
    return {code: words for room in rooms for code, words in texts_of(room, language).items()}


def found_in(code: str, content: str, folder: Path) -> list[Diagnostic]:
    """Everything the readers say about one example."""
    example = CATALOGUE[code]
    for name, text in example.beside.items():
        (folder / name).write_text(text, "utf-8")
    path = folder / (example.name or "eksempel.yaml")
    path.write_bytes(content.encode("utf-8"))
    if example.advice:
        return list(check_file(str(path), today=date.fromisoformat(DAY)).diagnostics)
    if example.name == MOMENTS:
        return list(read_moments(path, KINDS).diagnostics)
    if code.startswith("RT"):
        return list(read_plan_bytes(content.encode("utf-8"), "plan.csv").diagnostics)
    if code.startswith("RL"):
        return list(read_company_list_bytes(content.encode("utf-8"), "companies.csv").diagnostics)
    if code.startswith("RS"):
        questionnaire = load_questionnaire("klosser").value
        assert questionnaire is not None
        return list(read_agreed_sheet_bytes(content.encode("utf-8"), "ark.csv", questionnaire).diagnostics)
    if code.startswith("RC"):
        kind: Kind = "consent" if content.startswith("Bedrift,Måte") else "seen"
        told = (companies(folder), date.fromisoformat(DAY))
        return list(read_records_bytes(content.encode("utf-8"), "rader.csv", kind, told).diagnostics)
    if code.startswith("RM"):
        read = read_substances if example.name == "substances.yaml" else read_matches
        return list(read(path).diagnostics)
    if code.startswith("RP"):
        loaded = load_questionnaire(path)
        assert loaded.value is not None and loaded.diagnostics == ()
        return list(prepare(loaded.value, find_scorer, file=str(path)).diagnostics)
    if code.startswith("RQ"):
        return list(load_questionnaire(path, language=example.language or None).diagnostics)
    (folder / "environment.yaml").write_text(QUESTIONNAIRE, "utf-8")
    questionnaire = load_questionnaire(folder / "environment.yaml").value
    assert questionnaire is not None
    opened = open_answers(path)
    if opened.value is None or has_errors(opened.diagnostics):
        return list(opened.diagnostics)
    return [*opened.diagnostics, *understand(opened.value, questionnaire).diagnostics]


def companies(folder: Path) -> list[Target]:
    """The one company that rows of consents and visits can be about."""
    (folder / "environment.yaml").write_text(QUESTIONNAIRE, "utf-8")
    tree = load_questionnaire(folder / "environment.yaml").value
    raw = open_answers(b"questionnaire: environment\nanswers: {energy: 3}\n", file="a.yaml").value
    assert tree is not None and raw is not None
    sheet = understand(raw, tree).value
    assert sheet is not None
    return [Target("a", "Eksempel Bruk AS", sheet, tree)]


@pytest.mark.parametrize("code", WITH_TEXT)
def test_the_wrong_example_raises_exactly_its_code(code: str, tmp_path: Path) -> None:
    found = found_in(code, CATALOGUE[code].wrong, tmp_path)
    assert {one.code for one in found} - CATALOGUE[code].also == {code}, [render(one, "nb") for one in found]


@pytest.mark.parametrize("code", WITH_TEXT)
def test_the_right_example_raises_nothing(code: str, tmp_path: Path) -> None:
    example = CATALOGUE[code]
    if example.language:  # the mistake is in the translation, so the right example goes without it
        path = tmp_path / "eksempel.yaml"
        path.write_text(example.right, "utf-8")
        assert load_questionnaire(path, language=example.language).diagnostics == ()
        return
    found = found_in(code, example.right, tmp_path)
    assert [render(one, "nb") for one in found] == []


def test_codes_without_an_example_are_about_the_file_itself() -> None:
    silent = {code for code, example in CATALOGUE.items() if example == Example()}
    both = {family + number for family in ("RQ", "RA") for number in WITHOUT_TEXT}
    tables = {*NO_FILE, *NO_TEXT, *NO_LIST, *NO_SHEET, *NO_RECORDS, *NO_MATCH}
    assert silent == both | {"RQ133"} | tables


def test_advice_is_given_by_check_alone_and_never_an_error(tmp_path: Path) -> None:
    for code in (code for code, example in CATALOGUE.items() if example.advice):
        folder = tmp_path / code
        folder.mkdir()
        assert not has_errors(found_in(code, CATALOGUE[code].wrong, folder))
        name = CATALOGUE[code].name
        if name not in ("schemes.yaml", "eksempel.nn.yaml"):
            assert load_questionnaire(folder / name).diagnostics == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words_and_an_explanation(language: str) -> None:
    words = words_of(language)
    assert set(words) == set(CATALOGUE)
    assert all(len(explanation(code, language)) > 15 for code in CATALOGUE)
    explained = set(texts_of("explanations", language))
    of_tables = {
        "RT": "planexplanations", "RL": "listexplanations", "RS": "sheetexplanations",
        "RC": "recordexplanations", "RM": "matchexplanations",
    }  # fmt: skip
    others = {code for code in CATALOGUE if code[:2] not in of_tables}
    assert explained == {code if code in explained else code[2:] for code in others}
    for family, room in of_tables.items():
        assert set(texts_of(room, language)) == {code for code in CATALOGUE if code.startswith(family)}


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_the_languages_fill_in_the_same_facts(code: str) -> None:
    facts = {
        frozenset(
            name
            for _, name, _, _ in string.Formatter().parse(words_of(language)[code])
            if name
        )
        for language in LANGUAGES
    }
    assert len(facts) == 1


@pytest.mark.parametrize("code", WITH_TEXT)
def test_no_fact_is_missing_from_a_message(code: str, tmp_path: Path) -> None:
    for one in found_in(code, CATALOGUE[code].wrong, tmp_path):
        for language in LANGUAGES:
            assert "…" not in render(one, language).replace("a…", "")


def test_a_step_that_is_not_there_is_said_as_the_contract_has_it(tmp_path: Path) -> None:
    found = found_in("RA103", CATALOGUE["RA103"].wrong, tmp_path)
    line = render(found[0], "nb").removeprefix(str(tmp_path))
    assert line == (
        "/eksempel.yaml:4:11: RA103 trinn 7 finnes ikke for Energi og effekt (environment.energy); "
        "skriv 0-4, vet ikke eller ikke aktuelt"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_is_said_in_the_words_of_its_table(language: str) -> None:
    """Not with its bare facts, as a code is whose family has lost its table."""
    for code, words in words_of(language).items():
        facts = {name: "X" for _, name, _, _ in string.Formatter().parse(words) if name}
        said = message(Diagnostic(code, Position(""), facts), language)
        assert said == words.replace("[[", "").replace("]]", "").format_map(facts), code
