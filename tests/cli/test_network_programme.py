"""`resiliens network --programme`: the sums as a draft and as a paper that the ledger remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Said, write
from within import Typed, typing_in

from resiliens.messages import LANGUAGES

DRAFT = "Utkast for prosesslederen. Ikke del det ut."
SENTENCE = "Tallet kunne røpe hva én bedrift har svart."


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


def came(folder: Path, name: str, measures: int) -> None:
    """A company that answered, and its plan with so many measures."""
    for one in ("svar", "planer"):
        (folder / one).mkdir(exist_ok=True)
    answers = f"questionnaire: klosser\ncompany: {{name: {name} AS}}\ndate: 2026-11-01\n"
    write(folder / "svar", f"{name}.yaml", answers + "answers: {environment.energy: 2}\n")
    lines = "".join(f";Tiltak {number};Ola;2027-01-01;ikke begynt\n" for number in range(measures))
    write(folder / "planer", f"{name}-AS.csv", "kode;tiltak;hvem;frist;status\n" + lines)


def five(folder: Path) -> None:
    for name in ("Alm", "Bjerk", "Eik", "Furu", "Gran"):
        came(folder, name, 6)


def publish(typed: Typed, name: str, *more: str) -> Said:
    wish = ("--programme", "--plan", "planer", "--ledger", "l.json", "--publish", "--round", name)
    return typed("network", "svar", *wish, *more)


def test_the_newcomers_number_is_not_the_difference_of_two_papers(tmp_path: Path, typed: Typed) -> None:
    five(tmp_path)
    first = publish(typed, "høst", "-o", "en.md")
    assert first.code == 0, first.err
    assert " ".join(first.err.split()).count("Uten organisasjonsnummer: Alm AS, Bjerk AS,") == 1
    paper = (tmp_path / "en.md").read_text("utf-8")
    assert "minst 30" in paper and paper.startswith("# Hva programmet har fått til\n\nhøst · ")
    assert "tkast" not in paper
    again = publish(typed, "høst", "-o", "en.html")
    assert again.code == 0 and "minst 30" in (tmp_path / "en.html").read_text("utf-8")
    came(tmp_path, "Hassel", 30)
    second = publish(typed, "vinter", "-o", "to.md")
    held = (tmp_path / "to.md").read_text("utf-8")
    assert second.code == 1 and "Én sum vises ikke" in " ".join(second.err.split())
    assert "minst" not in held.split("Bak hver sum")[0] and SENTENCE in held


def test_below_five_companies_the_paper_holds_no_sum_and_says_why(tmp_path: Path, typed: Typed) -> None:
    for name in ("Alm", "Bjerk", "Eik", "Furu"):
        came(tmp_path, name, 6)
    said = publish(typed, "høst")
    assert said.code == 1 and "Ingen summer kan vises." in said.err and "minst 20" not in said.out


def test_without_publish_it_is_a_draft_and_nothing_is_recorded(tmp_path: Path, typed: Typed) -> None:
    five(tmp_path)
    wish = ("network", "svar", "--programme", "--plan", "planer", "--ledger", "l.json")
    said = typed(*wish, "-o", "utkast.md")
    paper = (tmp_path / "utkast.md").read_text("utf-8")
    assert said.code == 0 and not (tmp_path / "l.json").exists() and "--publish --round" in said.err
    assert paper.startswith("# Hva programmet har fått til (utkast)\n") and f"**{DRAFT}**" in paper
    typed("export", "programme", "svar", "--plan", "planer", "-o", "samme.md")
    assert (tmp_path / "samme.md").read_text("utf-8") == paper
    publish(typed, "høst")
    came(tmp_path, "Hassel", 30)
    assert "minst 60" not in typed(*wish).out, "the draft shows what could be handed out today"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_draft_and_the_paper_differ_in_their_mark_alone(
    tmp_path: Path, typed: Typed, language: str
) -> None:
    five(tmp_path)
    wish = ("network", "svar", "--programme", "--plan", "planer", "--ledger", "l.json", "--lang", language)
    typed(*wish, "-o", "utkast.md")
    typed(*wish, "--publish", "--round", "R", "-o", "ark.md")
    draft, paper = ((tmp_path / name).read_text("utf-8").split("\n\n") for name in ("utkast.md", "ark.md"))
    assert len(draft) == len(paper) + 1 and draft[2].startswith("**") and draft[3:] == paper[2:]
    assert draft[0] != paper[0] and paper[1].startswith("R · ")


@pytest.mark.parametrize(
    "wrong",
    [
        ("--programme", "--mode", "protected"), ("--programme", "--explain"), ("--programme", "--own", "Alm"),
        ("--programme", "--streams"), ("--plan", "planer"), ("--programme", "--publish"),
        ("--programme", "-o", "n.xlsx"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_for(tmp_path: Path, typed: Typed, wrong: tuple[str, ...]) -> None:
    five(tmp_path)
    said = typed("network", "svar", "--ledger", "l.json", *wrong)
    assert said.code == 2 and said.err.strip() and "Traceback" not in said.err
    assert not (tmp_path / "l.json").exists()


def test_a_plan_that_cannot_be_read_burns_no_publication(tmp_path: Path, typed: Typed) -> None:
    five(tmp_path)
    (tmp_path / "planer" / "Alm-AS.csv").write_bytes(b"\x00\xff")
    said = publish(typed, "høst", "-o", "n.md")
    assert said.code == 3 and not (tmp_path / "n.md").exists() and not (tmp_path / "l.json").exists()
