"""A stranger's first hour: the demo, the help, a report, a folder of mixed files."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from running import ANSWERS, DEMO, resiliens, write
from within import Typed, typing_in

COMMANDS = (
    "assess", "score", "report", "plan", "compare", "check", "list", "show", "scorers", "demo", "export",
    "upgrade", "share", "consensus", "network", "workshop",
)  # fmt: skip


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


def test_the_demo_shows_three_companies_and_one_report_and_asks_nothing(tmp_path: Path) -> None:
    said = resiliens("demo", folder=tmp_path)
    assert said.code == 0 and said.err == ""
    for name in ("Bruk", "Transport", "Eksempel Mat", "DETTE GJØR VI FØRST", "SLIK STÅR DET TIL"):
        assert name in said.out
    assert said.out.rstrip().splitlines()[-1].strip() == "resiliens assess"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_three_languages(command: str, language: str, typed: Typed) -> None:
    said = typed(command, "--help", "--lang", language)
    first = {"nb": "Bruk:", "nn": "Bruk:", "en": "Usage:"}[language]
    assert said.code == 0 and said.out.startswith(first)
    assert f"resiliens {command}" in said.out and "commands." not in said.out


def test_without_a_command_the_help_says_where_to_begin(tmp_path: Path) -> None:
    said = resiliens(folder=tmp_path)
    assert said.code == 0 and "resiliens demo" in said.out


@pytest.mark.parametrize(
    ("typed", "line"),
    [("rapport", "resiliens report"), ("svar", "resiliens assess"), ("scor", "resiliens score")],
)
def test_a_near_word_is_answered_with_the_line_to_type(typed: str, line: str, tmp_path: Path) -> None:
    said = resiliens(typed, folder=tmp_path)
    assert said.code == 2 and line in said.err and said.out == ""


def test_a_report_is_one_file_and_never_overwrites(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    assert resiliens("report", "svar.yaml", "-o", "rapport.md", folder=tmp_path).code == 0
    first = (tmp_path / "rapport.md").read_text("utf-8")
    assert first.startswith("# Eksempel Bruk AS\n") and "Egenvurdering, ikke revisjon" in first
    again = resiliens("report", "svar.yaml", "-o", "rapport.md", folder=tmp_path)
    assert again.code == 3 and "--force" in again.err
    assert resiliens("report", "svar.yaml", "-o", "rapport.md", "--force", folder=tmp_path).code == 0


def test_the_same_date_gives_the_same_bytes(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    for name in ("a", "b"):
        for suffix in ("md", "json"):
            done = resiliens(
                "report", "svar.yaml", "-o", f"{name}.{suffix}", "--date", "2026-11-23", folder=tmp_path
            )
            assert done.code == 0
    for suffix in ("md", "json"):
        assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()


def test_a_folder_of_mixed_files_gives_a_row_each_and_the_errors_by_line(tmp_path: Path) -> None:
    folder = tmp_path / "inn"
    shutil.copytree(DEMO, folder)
    write(folder, "feil.yaml", ANSWERS.replace("environment.energy: 3", "environment.energy: 7"))
    write(folder, "odelagt.yaml", "resiliens: 1\nanswers: [\n")
    write(folder, "referat.txt", "Hei")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    said = resiliens("score", "inn", "-o", "ut.csv", folder=tmp_path)
    assert said.code == 1
    assert "feil.yaml:6:23: RA103" in said.err.replace("inn/", "")
    assert "odelagt.yaml:" in said.err and "Traceback" not in said.err
    rows = list(csv.DictReader(io.StringIO((tmp_path / "ut.csv").read_text("utf-8"))))
    assert [row["company"] for row in rows] == [
        "Eksempel Bruk AS",
        "Eksempel Mat AS",
        "Eksempel Transport AS",
    ]
    assert list(rows[0])[:11] == [
        "file",
        "company",
        "orgnr",
        "questionnaire",
        "version",
        "scorer",
        "answered",
        "unknown",
        "not_applicable",
        "unanswered",
        "not_asked",
    ]
    assert list(rows[0])[11:15] == [
        "environment",
        "environment.high",
        "environment.level",
        "environment.climate-accounts",
    ]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_results_for_machines(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    write(tmp_path, "feil.yaml", ANSWERS.replace("energy: 3", "energy: 7"))
    assert resiliens("score", "svar.yaml", "feil.yaml", "-o", "ut.json", folder=tmp_path).code == 1
    whole = json.loads((tmp_path / "ut.json").read_text("utf-8"))
    assert whole["format"] == "resiliens-results/1" and len(whole["results"]) == 1
    assert whole["errors"][0]["code"] == "RA103"
    assert resiliens("score", "svar.yaml", "-o", "ut.jsonl", folder=tmp_path).code == 0
    line = json.loads((tmp_path / "ut.jsonl").read_text("utf-8"))
    assert line["total"] is None and [node["id"] for node in line["sections"]] == [
        "environment",
        "society",
        "economy",
    ]


def test_errors_for_machines_are_json_lines(tmp_path: Path) -> None:
    write(tmp_path, "feil.yaml", ANSWERS.replace("energy: 3", "energy: 7"))
    said = resiliens("score", "feil.yaml", "--json", folder=tmp_path)
    first = json.loads(said.err.splitlines()[0])
    assert first["code"] == "RA103" and first["line"] == 6 and said.code == 3


def test_an_unknown_questionnaire_names_those_that_exist(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS.replace("id: klosser", "id: kloser"))
    said = resiliens("score", "svar.yaml", folder=tmp_path)
    assert said.code == 3 and "klosser" in said.err and "environment" in said.err


def test_every_number_opens(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("report", "svar.yaml", "--why", "environment", folder=tmp_path)
    assert said.code == 0
    for part in ("Energi og effekt", "0,75", "Miljø", "poengregelen mean, versjon 1"):
        assert part in said.out
    wrong = resiliens("report", "svar.yaml", "--why", "environment.energi", folder=tmp_path)
    assert wrong.code == 2 and "environment.energy" in wrong.err


def test_what_score_does_not_load(tmp_path: Path) -> None:
    import subprocess
    import sys

    from running import ROOT

    write(tmp_path, "svar.yaml", ANSWERS)
    program = (
        "import sys; from resiliens.cli.door import run; run(['score', 'svar.yaml']); "
        "heavy = {'questionary', 'prompt_toolkit', 'asyncio', 'jinja2', 'babel', 'openpyxl', 'pydantic'}; "
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'scoring'}", "PATH": "/usr/bin:/bin"},
    )
    assert done.stderr.strip().splitlines()[-1] == "[]"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_code_about_scorers_is_explained(language: str, tmp_path: Path) -> None:
    said = resiliens("check", "--explain", "rp001", "--lang", language, folder=tmp_path)
    assert said.code == 0 and "scorer: harmonic" in said.out
    assert "resiliens scorers" in " ".join(said.out.split()) and max(map(len, said.out.splitlines())) <= 80
    without = resiliens("check", "--explain", "RP020", "--lang", language, folder=tmp_path)
    assert without.code == 0 and without.out.startswith("RP020\n\n") and "resiliens: 1" not in without.out


def test_wrong_words_are_answered_with_what_to_type(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    assert "resiliens report svar.yaml" in resiliens("svar.yaml", folder=tmp_path).err
    assert "resiliens score --help" in resiliens("hjelp", "score", folder=tmp_path).err
    nothing = resiliens("report", "svar.yaml", "--why", "qqqqqq", folder=tmp_path)
    assert nothing.code == 2 and nothing.err == "«qqqqqq» finnes ikke. «resiliens show» viser alle id-ene.\n"
    unknown = resiliens("scorers", "--check", "qqqqqq", folder=tmp_path)
    assert unknown.code == 3 and unknown.err.startswith("RP001 ")
    missing = resiliens("check", "svar.yaml", "mangler.yaml", folder=tmp_path)
    assert missing.code == 1 and "mangler.yaml" in missing.err and "mangler.yaml" not in missing.out


def test_the_language_can_stand_before_the_command(tmp_path: Path) -> None:
    assert resiliens("--lang", "en", "list", folder=tmp_path).out.split()[:2] == ["Id", "Name"]
    assert resiliens("--lang", "en", folder=tmp_path).out.startswith("Usage:")
    wrong = resiliens("--lang", "de", "list", folder=tmp_path)
    assert wrong.code == 2 and "nb, nn, en" in wrong.err


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_keeps_within_the_terminal(
    command: tuple[str, ...], typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    said = typed(*command, "--help")
    assert said.code == 0 and max(map(len, said.out.splitlines())) <= 80


@pytest.mark.parametrize("command", ["score", "check", "report"])
def test_all_errors_of_a_file_are_told_in_one_run(command: str, tmp_path: Path) -> None:
    twice = ANSWERS.replace("  environment.waste: 1\n", "  environment.waste: 7\n  environment.waste: 2\n")
    write(tmp_path, "svar.yaml", twice.replace("energy: 3", "energy: 8"))
    said = resiliens(command, "svar.yaml", folder=tmp_path)
    assert said.code == (1 if command == "check" else 3)
    for place in ("svar.yaml:6:23: RA103", "svar.yaml:7:22: RA104", "svar.yaml:8:3: RA010"):
        assert place in said.err


def test_not_applicable_under_a_floor_is_a_finding_and_no_refusal(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS.replace("environment.waste: 1", "environment.waste: ikke aktuelt"))
    said = resiliens("report", "svar.yaml", "-o", "ut.json", folder=tmp_path)
    assert said.code == 0
    result = json.loads((tmp_path / "ut.json").read_text("utf-8"))
    refused = [one["id"] for one in result["findings"]["floors"] if one["kind"] == "refused"]
    assert "environment.waste" in refused


def test_an_unfinished_file_and_no_one_to_ask_ends_quietly(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("assess", folder=tmp_path, stdin="")
    assert said.code == 1 and "RESILIENS" not in said.err and "galt" not in said.err
