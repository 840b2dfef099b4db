"""`score` as the facilitator meets it: any order, the same bytes; who came, who is missing, what is wrong."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from running import ANSWERS, DEMO, Said, resiliens, write
from within import Typed, typing_in

from resiliens.cli.incoming import incoming
from resiliens.files.workbooks import has_workbooks

needs_workbooks = pytest.mark.skipif(not has_workbooks(), reason="openpyxl is not installed")
FORMATS = ("csv", "json", "jsonl", "md", "xlsx") if has_workbooks() else ("csv", "json", "jsonl", "md")
LIST = """\
Bedrift;Roller;Kontakt;Frist
Åmot Sag AS;daglig leder, HMS-leder;kari@amot.no;20.11.2026
Beta AS;daglig leder, driftsleder;;1.12.2026
Gamma AS;;nina@gamma.no;
"""


def answers(company: str, role: str = "", more: str = "") -> str:
    seat = f"respondent: {{role: {role}}}\n" if role else ""
    return ANSWERS.replace("Eksempel Bruk AS", company).replace("set: core\n", f"set: core\n{seat}{more}")


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What lies in a facilitator's folder one morning: flat, one company in its own folder, and rubbish."""
    came = tmp_path / "answers"
    (came / "beta").mkdir(parents=True)
    write(came, "amot-1.yaml", answers("Åmot Sag AS", "daglig leder"))
    write(came / "beta", "svar.yaml", answers("Beta AS", "driftsleder").replace("waste: 1", "waste: 4"))
    write(came, "ukjent.yaml", answers("Delta AS", "renholder"))
    write(came, "feil.yaml", answers("Beta AS", "daglig leder").replace("energy: 3", "energy: 7"))
    write(came, "halv.yaml", "answers: [\n")
    write(came, "notat.txt", "hei")
    write(came, "~$amot.yaml", "")
    write(came, "amot-1.conflict-1.yaml", answers("Åmot Sag AS"))
    write(tmp_path, "companies.csv", LIST)
    return tmp_path


SESSION_ERR = """\
answers/feil.yaml:7:23: RA103 trinn 7 finnes ikke for Energi og effekt (environment.energy); skriv 0-4, vet ikke eller ikke aktuelt
answers/halv.yaml:2:1: RA028 klammen er ikke lukket, eller det mangler et komma
Hoppet over i mappene: andre filer enn svarfiler (1), rester som låser, kopier og konflikter (2).
Mangler:
  Åmot Sag AS: HMS-leder (kari@amot.no, fristen var 20.11.2026)
  Gamma AS: ingen har svart (nina@gamma.no)
Kom med feil, og må rettes:
  Beta AS, daglig leder: feil.yaml
  ukjent bedrift: halv.yaml
Kom, men står ikke på listen:
  Delta AS, renholder: ukjent.yaml
3 kom, 2 mangler, 2 feil.
"""  # noqa: E501  # as it is said


def test_the_morning_of_a_workshop(folder: Path, typed: Typed) -> None:
    said = typed("score", "answers", "--expected", "companies.csv", "--date", "2026-11-26")
    assert said.code == 1
    assert said.err == SESSION_ERR
    assert [line.removeprefix("Bedrift: ") for line in said.out.splitlines() if "Bedrift" in line] == [
        "Beta AS, driftsleder", "Delta AS, renholder", "Åmot Sag AS, daglig leder",
    ]  # fmt: skip


def test_a_list_with_faults_is_used_and_one_that_is_none_is_said(folder: Path, typed: Typed) -> None:
    write(folder, "companies.csv", LIST + ";leder;;\n")
    said = typed("score", "answers/amot-1.yaml", "--expected", "companies.csv")
    assert (
        said.code == 1
        and "companies.csv:5:1: RL122" in said.err
        and said.err.endswith("1 kom, 4 mangler, 0 feil.\n")
    )
    write(folder, "companies.csv", "a;b\n1;2\n")
    said = typed("score", "answers/amot-1.yaml", "--expected", "companies.csv")
    assert said.code == 1 and "RL120" in said.err and "ikke sett etter hvem som mangler" in said.err
    assert "Åmot" in said.out and "mangler, " not in said.err


def test_who_is_missing_is_said_also_before_anybody_has_answered(folder: Path, typed: Typed) -> None:
    (folder / "tom").mkdir()
    said = typed("score", "tom", "--expected", "companies.csv")
    assert said.code == 3 and "Beta AS: daglig leder, driftsleder" in said.err


def outputs(typed: Typed, folder: Path, *arguments: str) -> dict[str, bytes | Said]:
    """What every format and the screen give."""
    given: dict[str, bytes | Said] = {"screen": typed("score", *arguments, "--date", "2026-11-26")}
    for suffix in FORMATS:
        path = folder / f"ut.{suffix}"
        said = typed("score", *arguments, "--date", "2026-11-26", "-o", path.name, "--force")
        given[f"{suffix} said"] = said
        given[suffix] = path.read_bytes()
        path.unlink()
    return given


EVERYTHING = [
    "answers/amot-1.yaml", "answers/beta", "answers/beta/svar.yaml", "answers/*.yaml", "answers",
    "borte.yaml", "answers/feil.yaml", "answers/halv.yaml", "./answers/ukjent.yaml",
]  # fmt: skip


SMALL = """\
resiliens: 1
kind: questionnaire
id: environment
version: "2026.1"
language: nb
title: Miljø
questions:
  - {id: energy, title: Energi, steps: [a, b, c, d, e]}
  - {id: waste, title: Avfall, steps: [a, b, c, d, e]}
  - {id: climate-accounts, title: Klima, steps: [a, b, c, d, e]}
scale: {steps: [Ingen, Litt, Noe, Mye, Alt]}
"""


def test_the_order_of_the_arguments_changes_no_byte(folder: Path, typed: Typed) -> None:
    write(folder, "environment.yaml", SMALL)
    wish = ("--expected", "companies.csv", "-q", "environment.yaml")
    forwards, backwards = (outputs(typed, folder, *order, *wish) for order in (EVERYTHING, EVERYTHING[::-1]))
    assert forwards == backwards
    assert isinstance(forwards["screen"], Said) and "3 kom, 2 mangler, 3 feil." in forwards["screen"].err


@given(order=st.permutations(EVERYTHING))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_is_read_is_the_same_whatever_the_order(folder: Path, typed: Typed, order: list[str]) -> None:
    """Also where a file is reached by several ways, and named by a person in one of them only."""
    found = incoming(order)
    assert found.files == (
        "answers/amot-1.yaml", "answers/beta/svar.yaml", "answers/feil.yaml", "answers/halv.yaml",
        "answers/ukjent.yaml",
    )  # fmt: skip
    assert (found.others, found.gathered.left_behind, found.missing) == (1, 2, ("borte.yaml",))


@pytest.mark.parametrize("how", ["all", "newest", "refuse"])
def test_several_files_of_one_company(tmp_path: Path, typed: Typed, how: str) -> None:
    write(tmp_path, "a.yaml", answers("Beta AS", "leder", "date: 2026-11-01\n"))
    write(tmp_path, "b.yaml", answers("beta  as", "drift", "date: 2026-11-20\n"))
    write(tmp_path, "c.yaml", answers("Gamma AS"))
    said = typed("score", "a.yaml", "b.yaml", "c.yaml", "--duplicates", how, "-o", "ut.csv")
    rows = [line.split(",")[0] for line in (tmp_path / "ut.csv").read_text("utf-8").splitlines()[1:]]
    line, expected, code = {
        "all": ("Beta AS: 2 filer (a.yaml, b.yaml).", ["a.yaml", "b.yaml", "c.yaml"], 0),
        "newest": ("Beta AS: regner med b.yaml, ikke a.yaml.", ["b.yaml", "c.yaml"], 0),
        "refuse": ("Beta AS er holdt utenfor, siden det kom 2 filer: a.yaml, b.yaml.", ["c.yaml"], 1),
    }[how]
    assert (rows, said.code) == (expected, code) and line in said.err
    assert said.err.endswith("3 kom, 0 feil.\n")


def test_where_every_company_is_refused_nothing_is_left(tmp_path: Path, typed: Typed) -> None:
    for name in ("a.yaml", "b.yaml"):
        write(tmp_path, name, answers("Beta AS"))
    said = typed("score", "a.yaml", "b.yaml", "--duplicates", "refuse")
    assert said.code == 3 and "holdt utenfor" in said.err and said.out == ""
    assert typed("score", "a.yaml", "--duplicates", "eldst").code == 2


def test_one_number_and_two_names_is_said(tmp_path: Path, typed: Typed) -> None:
    for name, company in (
        ("a.yaml", "Beta AS, orgnr: '999999999'"),
        ("b.yaml", "Gamma AS, orgnr: '999999999'"),
    ):
        write(tmp_path, name, answers(company))
    said = typed("score", "a.yaml", "b.yaml")
    assert "ulike navn, regnet som én bedrift: Beta AS, Gamma AS." in said.err


def test_folders_further_down_are_named_and_not_read(folder: Path, typed: Typed) -> None:
    deep = folder / "answers" / "beta" / "gammelt"
    deep.mkdir()
    write(deep, "svar.yaml", answers("Epsilon AS"))
    (folder / "answers" / ".skjult").mkdir()
    write(folder / "answers" / ".skjult", "svar.yaml", answers("Zeta AS"))
    said = typed("score", "answers")
    assert "Epsilon" not in said.out and "Zeta" not in said.out
    assert f"Ikke lest, for langt nede: {Path('answers/beta/gammelt')}." in said.err
    assert "gammelt" not in typed("score", "answers", str(deep)).err.splitlines()[-1]


def test_two_questionnaires_give_two_files_with_safe_names(tmp_path: Path, typed: Typed) -> None:
    """A version is anybody's text, and may not lead out of the folder."""
    questionnaire = (
        "resiliens: 1\nkind: questionnaire\nid: huset\nversion: '../../1'\nlanguage: nb\n"
        "title: '[Huset]: a/b*'\n"
        "questions:\n  - {id: c, type: yes-no, title: '=1+1'}\n"
    )
    write(tmp_path, "huset.yaml", questionnaire)
    write(tmp_path, "a.yaml", "questionnaire: huset\ncompany: '=cmd|1'\nanswers: {c: ja}\n")
    write(tmp_path, "b.yaml", answers("Beta AS"))
    assert typed("score", "a.yaml", "b.yaml", "-o", "ut.csv").code == 0
    names = sorted(path.name for path in tmp_path.glob("ut*"))
    assert len(names) == 2 and "ut-klosser-2026.1.csv" in names
    if has_workbooks():
        from openpyxl import load_workbook

        assert typed("score", "a.yaml", "b.yaml", "-o", "ut.xlsx").code == 0
        book = load_workbook(tmp_path / "ut.xlsx")
        assert len(book.sheetnames) == 2 and all(len(name) <= 31 for name in book.sheetnames)
        values = {cell.value: cell.data_type for sheet in book for row in sheet.rows for cell in row}
        assert values["=cmd|1"] == values["=1+1"] == "s"
    assert typed("score", "a.yaml", "b.yaml", "-o", "ut.md").code == 0
    assert "\n## huset ../../1\n" in (tmp_path / "ut.md").read_text("utf-8")


@needs_workbooks
def test_a_workbook_holds_the_figures_of_the_csv_and_who_is_missing(folder: Path, typed: Typed) -> None:
    from openpyxl import load_workbook

    for suffix in ("csv", "xlsx"):
        typed("score", "answers", "-o", f"ut.{suffix}", "--expected", "companies.csv")
    main, missing = load_workbook(folder / "ut.xlsx").worksheets
    assert main.title == "Klosser Resiliens 2026.1" and missing.title == "Mangler"
    csv_rows = (folder / "ut.csv").read_text("utf-8").splitlines()
    csv_head, csv_first = csv_rows[0].split(","), csv_rows[1].split(",")
    head, first = ([cell.value for cell in row] for row in list(main.rows)[:2])
    assert first[:2] == ["Beta AS", "driftsleder"] and len(list(main.rows)) == len(csv_rows)
    for title, address in (("Energi og effekt", "environment.energy"), ("Miljø, lavest (0–1)", "environment"),
                           ("Samfunn, høyest (0–1)", "society.high"), ("Besvart", "answered")):  # fmt: skip
        assert float(str(first[head.index(title)])) == float(csv_first[csv_head.index(address)])
    assert [[cell.value for cell in row][:3] for row in missing.rows] == [
        ["Bedrift", "Rolle", "Kontakt"], ["Åmot Sag AS", "HMS-leder", "kari@amot.no"],
        ["Gamma AS", "ingen har svart", "nina@gamma.no"],
    ]  # fmt: skip


def test_many_rows_stay_one_line_each(tmp_path: Path, typed: Typed) -> None:
    """Four are too many for blocks: what to do first goes, then the names of the files."""
    for number, demo in enumerate(sorted(DEMO.glob("*.yaml")) * 2):
        text = demo.read_text("utf-8").replace(
            "company:\n  name: Eksempel", f"company:\n  name: Bedrift {number}"
        )
        write(tmp_path, f"svar-fra-en-bedrift-{number}.yaml", text)
    said = typed("score", ".")
    lines = said.out.splitlines()
    assert len(lines) == 7 and lines[0].split() == ["Bedrift", "Besvart", "Miljø", "Samfunn", "Økonomi"]
    assert all(len(line) <= 80 for line in lines)


def test_files_of_one_name_are_told_apart_by_their_folder(tmp_path: Path, typed: Typed) -> None:
    for name in ("a", "b"):
        (tmp_path / "inn" / name).mkdir(parents=True)
        write(tmp_path / "inn" / name, "svar.yaml", answers(f"{name} AS"))
    said = typed("score", "inn")
    assert [line.split()[0] for line in said.out.splitlines()[1:]] == [
        str(Path("a/svar.yaml")), str(Path("b/svar.yaml")),
    ]  # fmt: skip


def libreoffice(source: Path, target: str) -> Path:
    """The file as LibreOffice saves it after opening it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    out = source.parent / "out"
    subprocess.run(
        [program, f"-env:UserInstallation=file://{source.parent / 'profile'}", "--headless", "--convert-to",
         target, "--outdir", out, source],
        check=False, capture_output=True, timeout=120,
    )  # fmt: skip
    found = list(out.glob("*")) if out.is_dir() else []
    if not found:
        pytest.skip("this LibreOffice opens no tables (libreoffice-calc is not installed)")
    return found[0]


@pytest.mark.slow
@needs_workbooks
def test_the_workbook_survives_libreoffice(folder: Path, typed: Typed) -> None:
    from openpyxl import load_workbook

    write(folder / "answers", "ond.yaml", answers("'=HYPERLINK(\"http://a.b\")'", "'+1'"))
    typed("score", "answers", "-o", "ut.xlsx", "--expected", "companies.csv")
    before, after = load_workbook(folder / "ut.xlsx"), load_workbook(libreoffice(folder / "ut.xlsx", "xlsx"))
    assert after.sheetnames == before.sheetnames
    for old, new in zip(before.worksheets, after.worksheets, strict=True):
        cells = [
            [cell.value for cell in row] for row in new.iter_rows(max_row=old.max_row, max_col=old.max_column)
        ]
        assert cells == [[cell.value for cell in row] for row in old.rows]
        assert not [cell for row in new.rows for cell in row if cell.data_type == "f"]


@pytest.mark.slow
def test_workers_hash_seeds_and_order_change_no_byte_of_many_files(tmp_path: Path) -> None:
    """Enough files for several processes, every tenth broken, in folders made in another order each time."""
    given: set[tuple[bytes, str]] = set()
    for turn, numbers in enumerate((range(450), range(449, -1, -1))):
        place = tmp_path / str(turn)
        for number in numbers:
            folder = place / "inn" / f"mappe{number % 7}"
            folder.mkdir(parents=True, exist_ok=True)
            broken = "energy: 7" if number % 10 == 0 else f"energy: {number % 5}"
            text = answers(f"Bedrift {number // 3}", f"rolle {number % 3}").replace("energy: 3", broken)
            write(folder, f"svar{number}.yaml", text)
        folders = [f"inn/mappe{number}" for number in range(7)]
        for order, seed in ((folders, "1"), (folders[::-1], "2")):
            for suffix in ("csv", "json"):
                said = resiliens(
                    "score", *order, "-o", f"ut.{suffix}", "--force", folder=place, PYTHONHASHSEED=seed
                )
                assert said.code == 1 and said.err.endswith("405 kom, 45 feil.\n")
                given.add(((place / f"ut.{suffix}").read_bytes(), said.err))
    assert len(given) == 2  # one of each format


def test_errors_of_files_are_in_the_json_in_their_order(folder: Path, typed: Typed) -> None:
    typed("score", "answers/halv.yaml", "answers/feil.yaml", "answers/amot-1.yaml", "-o", "ut.json")
    whole = json.loads((folder / "ut.json").read_text("utf-8"))
    assert [one["code"] for one in whole["errors"]] == ["RA103", "RA028"]
    assert [one["file"] for one in whole["results"]] == ["answers/amot-1.yaml"]
