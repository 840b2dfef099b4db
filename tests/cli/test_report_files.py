"""`resiliens report -o`: the same report as Markdown, HTML, PDF and DOCX, and what is said when one cannot be
made.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from papers import scored, settings
from running import ANSWERS, ROOT, resiliens, write

from resiliens.cli.options import CannotDo
from resiliens.cli.report import PAGE_ONE, document_of, html_report
from resiliens.cli.writing import next_free
from resiliens.documents.formats import REQUIREMENTS
from resiliens.messages import text


def test_each_format_is_what_its_name_says(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    begins = {
        "rapport.md": b"# Eksempel Bruk AS",
        "rapport.html": b"<!doctype html>",
        "rapport.pdf": b"%PDF-1.",
        "rapport.docx": b"PK\x03\x04",
        "rapport.json": b"{",
    }
    for name, start in begins.items():
        said = resiliens("report", "svar.yaml", "-o", name, folder=tmp_path)
        assert said.code == 0 and f"Skrev {name}" in said.err and not said.out
        assert (tmp_path / name).read_bytes().startswith(start)


def test_an_unknown_format_is_met_with_those_there_are(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("report", "svar.yaml", "-o", "rapport.odt", folder=tmp_path)
    assert said.code == 2 and ".md, .html, .pdf, .docx, .json" in said.err


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    write(tmp_path, "rapport.html", "min egen")
    said = resiliens("report", "svar.yaml", "-o", "rapport.html", folder=tmp_path)
    assert said.code == 3 and (tmp_path / "rapport.html").read_text() == "min egen"


def test_page_one_alone_or_with_what_stands_behind_it(tmp_path: Path) -> None:
    noted = ANSWERS.replace(
        "environment.waste: 1", "environment.waste: {value: 1, note: Egen container for trevirke}"
    )
    write(tmp_path, "svar.yaml", noted)
    for name, options in {"alt": [], "side": ["--page-one"], "notat": ["--with-notes"]}.items():
        assert resiliens("report", "svar.yaml", "-o", f"{name}.md", *options, folder=tmp_path).code == 0
    everything, page, notes = (
        (tmp_path / f"{name}.md").read_text("utf-8") for name in ("alt", "side", "notat")
    )
    front, _, behind = everything.partition("\n<!-- end of page 1 -->\n")
    assert page.strip() == front.strip() and "## Vedlegg: tema for tema" in behind
    assert "Egen container" not in everything and "**Merknad:** Egen container for trevirke" in notes


FIGURES = """\
questionnaire: {id: figures, version: "2026.1"}
company: {name: Eksempel Bruk AS, orgnr: "999999999"}
answers:
  year: 2025
  electricity: 812
"""


def test_key_figures_that_are_given_are_no_longer_missing(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    write(tmp_path, "tall.yaml", FIGURES)
    for name, options in {"uten": [], "med": ["--figures", "tall.yaml"]}.items():
        assert resiliens("report", "svar.yaml", "-o", f"{name}.md", *options, folder=tmp_path).code == 0
    before, after = ((tmp_path / f"{name}.md").read_text("utf-8") for name in ("uten", "med"))
    assert "Nøkkeltall som må til: 11." in before and "1 av 11 nøkkeltall" in after
    wrong = resiliens("report", "svar.yaml", "-o", "x.md", "--figures", "svar.yaml", folder=tmp_path)
    assert wrong.code == 3 and "holder ikke nøkkeltall" in wrong.err


def test_the_key_figures_of_another_company_are_not_taken(tmp_path: Path) -> None:
    other = ANSWERS.replace("{name: Eksempel Bruk AS", '{name: Annen AS, orgnr: "923609016"')
    write(tmp_path, "svar.yaml", other)
    write(tmp_path, "tall.yaml", FIGURES)
    said = resiliens("report", "svar.yaml", "-o", "x.md", "--figures", "tall.yaml", folder=tmp_path)
    assert said.code == 3 and "tall.yaml er fra en annen bedrift (Eksempel Bruk AS)" in said.err


def test_the_terminal_shows_page_one(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("report", "svar.yaml", folder=tmp_path)
    assert said.code == 0 and "SLIK STÅR DET TIL" in said.out and "VEDLEGG" not in said.out


@pytest.mark.parametrize(("suffix", "package"), [(".pdf", "typst"), (".docx", "docx"), (".pptx", "pptx")])
def test_a_missing_extra_is_one_sentence_with_the_command(
    suffix: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = (f"resiliens.documents.formats.{suffix[1:]}", f"{package}.")
    for name in [name for name in sys.modules if name.startswith(loaded)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(CannotDo) as stopped:
        document_of(suffix, scored("sagbruk"), settings("nb"), PAGE_ONE)
    said = text(stopped.value.key, "nb", **stopped.value.arguments)
    assert said.startswith(f"For å skrive {suffix} må et tillegg installeres først: ")
    assert said.endswith(f'-m pip install "{REQUIREMENTS[suffix]}"')


def test_the_extras_are_those_that_are_named() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert {suffix: extras[suffix[1:]] for suffix in REQUIREMENTS} == {
        suffix: [requirement] for suffix, requirement in REQUIREMENTS.items()
    }


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    wanted = tmp_path / "rapport.html"
    assert next_free(wanted) == wanted
    wanted.write_text("", "utf-8")
    (tmp_path / "rapport-2.html").symlink_to("borte")
    assert next_free(wanted) == tmp_path / "rapport-3.html"


def test_the_interview_gets_the_whole_page() -> None:
    page = html_report(scored("sagbruk"), settings("nb"))
    assert page.startswith("<!doctype html>") and "Vedlegg: tema for tema" in page


@pytest.mark.slow
def test_the_same_date_gives_the_same_bytes(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    for suffix in (".html", ".pdf", ".docx"):
        for name in ("a", "b"):
            said = resiliens(
                "report",
                "svar.yaml",
                "-o",
                f"{name}{suffix}",
                "--date",
                "2026-11-23",
                folder=tmp_path,
                PYTHONHASHSEED="1" if name == "a" else "2",
                TZ="Asia/Tokyo" if name == "a" else "UTC",
            )
            assert said.code == 0
        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()
