"""The command `plan`: what is refused and how, where a plan goes, and a workbook that somebody has open."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from shutil import copyfile

import pytest
from pytest import CaptureFixture, MonkeyPatch
from running import DEMO

from resiliens.cli.door import run
from resiliens.files.gateway import Gateway
from resiliens.files.workbooks import has_workbooks

NEEDS_WORKBOOKS = pytest.mark.skipif(not has_workbooks(), reason="the extra xlsx (openpyxl) is not installed")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: MonkeyPatch) -> Path:
    """A folder with the sawmill's answers as `svar.yaml`."""
    copyfile(DEMO / "sagbruk.yaml", tmp_path / "svar.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RESILIENS_LANG", "nb")
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def plan(*arguments: str) -> int:
    return run(["plan", "svar.yaml", "--date", "2026-11-23", *arguments])


def said(capsys: CaptureFixture[str]) -> str:
    caught = capsys.readouterr()
    return caught.out + caught.err


def test_without_more_the_chosen_targets_are_planned_on_the_screen(capsys: CaptureFixture[str]) -> None:
    assert plan() == 0
    shown = said(capsys)
    assert "HANDLINGSPLAN: EKSEMPEL BRUK AS" in shown and "målene har dere valgt" in shown
    assert "HVA EGNE DAGER REKKER TIL" in shown


@pytest.mark.parametrize(("arguments", "sentence"), [
    (["--target", "x"], "--target må være et trinn"),
    (["--target", "=3"], "--target må være et trinn"),
    (["--target", "environment=-1"], "--target må være et trinn"),
    (["--target", "environment=9"], "har trinn 0 til 4, ikke 9"),
    (["--target", "9"], "har trinn 0 til 4, ikke 9"),
    (["--target", "enviroment=3"], "Mente dere environment?"),
    (["--target", "company.employees=2"], "«company.employees» finnes ikke"),
    (["--target", "environment=2", "--target", "environment=3"], "environment står to ganger"),
    (["--days", "0"], "--days må være et antall dager"),
    (["--days", "mange"], "--days må være et antall dager"),
    (["--follow", "plan.md"], "må være .xlsx eller .csv"),
    (["-o", "plan.odt"], ".md, .html, .pdf, .docx, .xlsx, .csv"),
])
def test_what_cannot_be_meant_is_said_in_one_sentence(
    arguments: list[str], sentence: str, capsys: CaptureFixture[str]
) -> None:
    assert plan(*arguments) == 2
    shown = said(capsys)
    assert sentence in shown and len(shown.strip().splitlines()) == 1


def test_a_question_without_steps_is_no_target(here: Path, capsys: CaptureFixture[str]) -> None:
    (here / "q.yaml").write_text(
        'resiliens: 1\nkind: questionnaire\nid: q\nversion: "1"\nlanguage: nb\ntitle: Q\nshow-score: false\n'
        "questions: [{id: note, type: text, title: Noe annet}, {id: a, title: A, type: yes-no}]\n", "utf-8",
    )  # fmt: skip
    (here / "svar.yaml").write_text("questionnaire: q\nanswers: {a: ja}\n", "utf-8")
    assert plan("--target", "note=1") == 2 and "har ingen trinn å nå" in said(capsys)
    assert plan("--target", "1") == 2 and "Skriv --target ID=TRINN" in said(capsys)


def test_one_pillar_may_have_another_step_than_the_rest(capsys: CaptureFixture[str]) -> None:
    assert plan("--target", "2", "--target", "environment=3") == 0
    shown = said(capsys).split()
    assert " ".join(shown).count("Miljø 1 Første steg 3 Styrt og målt") == 1
    assert "Økonomi 1 Første steg 2 På plass" in " ".join(shown)


def test_a_plan_file_that_is_not_there_or_has_faults_stops_the_plan(
    here: Path, capsys: CaptureFixture[str]
) -> None:
    assert plan("--follow", "borte.csv") == 3 and "Finner ikke borte.csv." in said(capsys)
    (here / "plan.csv").write_text("Tiltak,Frist,Status\nSorter,snart,tja\n", "utf-8")
    before = (here / "plan.csv").read_bytes()
    assert plan("--follow", "plan.csv") == 3
    shown = said(capsys)
    assert "plan.csv:2:2: RT123 B2" in shown and "plan.csv:2:3: RT125 C2" in shown
    assert "kan ikke brukes før feilene over er rettet" in shown
    assert (here / "plan.csv").read_bytes() == before


def test_faults_of_a_plan_file_reach_machines_as_json(here: Path, capsys: CaptureFixture[str]) -> None:
    (here / "plan.csv").write_text("Tiltak,Frist,Status\nSorter,snart,\n", "utf-8")
    assert plan("--follow", "plan.csv", "--json") == 3
    assert '"code": "RT123"' in said(capsys)


def test_an_output_is_not_written_over_unasked(here: Path, capsys: CaptureFixture[str]) -> None:
    for name in ("plan.csv", "plan.md", "plan.xlsx"):
        (here / name).write_bytes(b"old")
        assert plan("-o", name) == 3 and "finnes fra før" in said(capsys)
        assert (here / name).read_bytes() == b"old"
        assert plan("-o", name, "--force") == 0
        assert (here / name).read_bytes() != b"old"


def test_the_same_plan_gives_the_same_bytes(here: Path) -> None:
    for name in ("plan.csv", "plan.md", "plan.xlsx"):
        assert plan("-o", name) == 0
        first = (here / name).read_bytes()
        assert plan("-o", name, "--force") == 0
        assert (here / name).read_bytes() == first


def test_csv_for_excel_is_wished_for(here: Path) -> None:
    assert plan("-o", "plan.csv", "--excel") == 0
    assert (here / "plan.csv").read_bytes().startswith(b"\xef\xbb\xbfNr.;Tema;")


@NEEDS_WORKBOOKS
@pytest.mark.parametrize("mark", ["~$plan.xlsx", ".~lock.plan.xlsx#"])
def test_a_workbook_that_is_open_is_left_and_the_plan_gets_another_name(
    mark: str, here: Path, capsys: CaptureFixture[str]
) -> None:
    (here / "plan.xlsx").write_bytes(b"theirs")
    (here / mark).write_bytes(b"")
    assert plan("-o", "plan.xlsx", "--force") == 0
    shown = said(capsys)
    assert "plan.xlsx er åpen i et regneark" in shown and "Planen ligger i plan-2.xlsx" in shown
    assert (here / "plan.xlsx").read_bytes() == b"theirs"
    assert plan("--follow", "plan-2.xlsx") == 0


@NEEDS_WORKBOOKS
def test_a_workbook_that_the_system_holds_gets_another_name_too(
    here: Path, monkeypatch: MonkeyPatch, capsys: CaptureFixture[str]
) -> None:
    """As on Windows, where Excel keeps others from replacing its file."""

    def held(self: Gateway, source: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "held", str(target))

    (here / "plan.xlsx").write_bytes(b"theirs")
    monkeypatch.setattr(Gateway, "replace", held)
    assert plan("-o", "plan.xlsx", "--force") == 0
    assert "Planen ligger i plan-2.xlsx" in said(capsys)
    assert (here / "plan.xlsx").read_bytes() == b"theirs" and (here / "plan-2.xlsx").exists()
    assert sorted(path.name for path in here.iterdir()) == ["plan-2.xlsx", "plan.xlsx", "svar.yaml"]


@NEEDS_WORKBOOKS
def test_a_plan_that_is_open_is_read_as_it_lies_there_and_that_is_said(
    here: Path, capsys: CaptureFixture[str]
) -> None:
    assert plan("-o", "plan.xlsx") == 0
    (here / "~$plan.xlsx").write_bytes(b"")
    assert plan("--follow", "plan.xlsx") == 0
    assert "Det som ikke er lagret der, er ikke med her." in said(capsys)


def test_without_the_extra_a_workbook_is_met_with_the_command_to_install_it(
    here: Path, monkeypatch: MonkeyPatch, capsys: CaptureFixture[str]
) -> None:
    monkeypatch.setattr("resiliens.cli.planfile.has_workbooks", lambda: False)
    (here / "plan.xlsx").write_bytes(b"")
    for arguments in (["-o", "ny.xlsx"], ["--follow", "plan.xlsx"]):
        assert plan(*arguments) == 3
        shown = said(capsys)
        assert "-m pip install openpyxl" in shown and sys.executable in shown
    assert not (here / "ny.xlsx").exists()


def test_a_strangers_scorer_that_stumbles_on_the_way_is_named(
    here: Path, monkeypatch: MonkeyPatch, capsys: CaptureFixture[str]
) -> None:
    """It takes the answers as they are, and fails on better ones."""
    (here / "stranger.py").write_text(
        "class S:\n    id = 'picky'\n    version = '1'\n    properties = frozenset({'monotone', 'between'})\n"
        "    def configure(self, params, node): return self\n"
        "    def score(self, values, weights, children): return 1 / 0 if max(values) > 0.9 else min(values)\n"
        "    def explain(self, *rest): return 'x'\nSCORER = S()\n", "utf-8",
    )  # fmt: skip
    info = here / "stranger-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[resiliens.scorers]\npicky = stranger:SCORER\n", "utf-8")
    monkeypatch.syspath_prepend(str(here))
    (here / "q.yaml").write_text(
        'resiliens: 1\nkind: questionnaire\nid: q\nversion: "1"\nlanguage: nb\ntitle: Q\nscorer: picky\n'
        "questions: [{id: a, type: yes-no, title: A, improve: [{id: b, to: yes, text: Gjør}]}]\n", "utf-8",
    )  # fmt: skip
    (here / "svar.yaml").write_text("questionnaire: q\nanswers: {a: nei}\n", "utf-8")
    assert plan("--target", "a=1") == 3
    shown = said(capsys)
    assert "RP020" in shown and "picky" in shown and "Uten poengregelen kan det ikke lages en plan." in shown


def test_no_answers_no_plan(here: Path, capsys: CaptureFixture[str]) -> None:
    copyfile(here / "svar.yaml", here / "andre.yaml")
    assert run(["plan", "svar.yaml", "andre.yaml"]) == 2 and "én svarfil om gangen" in said(capsys)
    assert run(["plan", "borte.yaml"]) == 3 and "Finner ikke borte.yaml" in said(capsys)
    (here / "feil.yaml").write_text("answers: {environment.energy: 9}\nquestionnaire: klosser\n", "utf-8")
    assert run(["plan", "feil.yaml"]) == 3 and "RA103" in said(capsys)


def test_the_plan_answers_in_every_language_and_is_followed_in_another(
    here: Path, capsys: CaptureFixture[str]
) -> None:
    for language, word in (("nb", "Dette gjør vi"), ("nn", "Dette gjer vi"), ("en", "What we do")):
        assert plan("--lang", language) == 0 and word.upper() in said(capsys)
        assert plan("--lang", language, "-o", f"plan.{language}.csv") == 0
        said(capsys)
        assert plan("--lang", "nb", "--follow", f"plan.{language}.csv") == 0
        assert "OPPFØLGING" in capsys.readouterr().out
