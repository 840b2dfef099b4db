"""`resiliens export` for the papers round a gathering: what is made, and what is refused."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest
from running import DEMO, write
from within import Typed, typing_in

LIST = """company;seats;contact;deadline
Furu AS;leder, drift;a@furu.example;2026-12-01
Gran AS;;b@gran.example;
"""
PLAN = "kode;tiltak;hvem;frist;status\n;Mål strømmen;Ola;2026-01-01;ikke begynt\n"


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


@pytest.mark.parametrize("kind", ["form", "wall", "specimen"])
def test_a_blank_is_made_without_answers_and_refuses_them(kind: str, tmp_path: Path, typed: Typed) -> None:
    assert typed("export", kind).code == 0
    assert typed("export", kind, "-o", f"{kind}.md").code == 0
    assert (tmp_path / f"{kind}.md").read_text("utf-8").startswith("# ")
    assert typed("export", kind, str(DEMO / "mat.yaml")).code == 2
    assert typed("export", kind, "-o", "papirer/").code == 0
    assert (tmp_path / "papirer" / f"{kind}.md").exists()


def test_slides_are_the_same_whatever_a_company_has_answered(tmp_path: Path, typed: Typed) -> None:
    """Every answer can change, and every name: the deck stays what it was."""
    decks = []
    for number, step in enumerate((0, 4)):
        write(tmp_path, f"{number}.yaml", f"questionnaire: klosser\ncompany: {{name: Bedrift {number}}}\n"
              f"answers: {{environment.energy: {step}, economy.innovation: {step}}}\n")  # fmt: skip
        for suffix in (".pptx", ".md"):
            said = typed(
                "export", "slides", f"{number}.yaml", "-o", f"{number}{suffix}", "--date", "2026-11-23"
            )
            assert said.code == 0, said.err
        decks.append([(tmp_path / f"{number}{suffix}").read_bytes() for suffix in (".pptx", ".md")])
    assert decks[0] == decks[1]
    wrong = typed("export", "slides", "0.yaml", "-o", "deck.docx")
    assert wrong.code == 2 and ".pptx" in wrong.err


def test_invitations_go_to_a_folder_with_an_index(tmp_path: Path, typed: Typed) -> None:
    write(tmp_path, "companies.csv", LIST)
    said = typed("export", "invitation", "--companies", "companies.csv", "-o", "ut")
    assert said.code == 0, said.err
    assert sorted(one.name for one in (tmp_path / "ut").iterdir()) == [
        "Furu-AS_invitation.md", "Gran-AS_invitation.md", "oversikt.md",
    ]  # fmt: skip
    furu = (tmp_path / "ut" / "Furu-AS_invitation.md").read_text("utf-8")
    assert "Gran" not in furu and "example" not in furu and "| drift |" in furu
    assert typed("export", "invitation", "--companies", "companies.csv", "-o", "ut").code == 3


@pytest.mark.parametrize(("arguments", "code", "sentence"), [
    ([], 2, "--companies companies.csv"),
    (["a.yaml", "--companies", "companies.csv"], 2, "ikke av svarfiler"),
    (["--companies", "companies.csv"], 2, "-o MAPPE"),
    (["--companies", "companies.csv", "-o", "en.md"], 2, "-o MAPPE"),
    (["--companies", "finnes-ikke.csv", "-o", "ut"], 3, "finnes-ikke.csv"),
    (["--companies", "tom.csv", "-o", "ut"], 3, "ingen bedrifter"),
])  # fmt: skip
def test_an_invitation_that_cannot_be_made_is_one_sentence(
    arguments: list[str], code: int, sentence: str, tmp_path: Path, typed: Typed
) -> None:
    write(tmp_path, "companies.csv", LIST)
    write(tmp_path, "tom.csv", "company\n")
    said = typed("export", "invitation", *arguments)
    assert said.code == code and sentence in said.err and "Traceback" not in said.err


def test_a_bad_cell_in_the_list_leaves_the_rest(tmp_path: Path, typed: Typed) -> None:
    write(tmp_path, "companies.csv", LIST.replace("2026-12-01", "snart"))
    said = typed("export", "invitation", "--companies", "companies.csv", "-o", "ut")
    assert said.code == 1 and "companies.csv:" in said.err and "snart" in said.err
    assert "fyll inn dato" in (tmp_path / "ut" / "Furu-AS_invitation.md").read_text("utf-8")


def test_the_call_list_is_made_of_the_plans_and_the_list(tmp_path: Path, typed: Typed) -> None:
    write(tmp_path, "companies.csv", LIST)
    (tmp_path / "plans").mkdir()
    write(tmp_path / "plans", "Furu-AS_plan.csv", PLAN)
    write(tmp_path / "plans", "Ukjent_plan.csv", PLAN)
    write(tmp_path / "plans", "~$Furu-AS_plan.csv", "x")
    copyfile(DEMO / "mat.yaml", tmp_path / "plans" / "svar.yaml")
    said = typed(
        "export", "calls", "plans", "--companies", "companies.csv", "-o", "ring.md", "--date", "2026-11-23"
    )
    assert said.code == 0 and "Ukjent_plan.csv hører ikke til" in said.err
    shown = (tmp_path / "ring.md").read_text("utf-8")
    assert (
        "| Furu AS | a\\@furu.example | 1 |" in shown
        and "| Gran AS | b\\@gran.example | ingen plan |" in shown
    )
    assert "Ikke på listen: Ukjent\\_plan.csv" in shown


def test_a_plan_that_cannot_be_read_never_stops_the_others(tmp_path: Path, typed: Typed) -> None:
    write(tmp_path, "Furu-AS_plan.csv", PLAN)
    write(tmp_path, "Gran-AS_plan.csv", PLAN.replace("2026-01-01", "en gang"))
    said = typed("export", "calls", "Furu-AS_plan.csv", "Gran-AS_plan.csv", "finnes-ikke.csv")
    assert said.code == 1 and "Gran-AS_plan.csv:2:4" in said.err and "finnes-ikke.csv" in said.err
    assert "Furu-AS_plan" in said.out and "Mål strømmen" in said.out


@pytest.mark.parametrize("arguments", [[], ["tom"], ["*.xlsx"]])
def test_without_plans_there_is_no_list(arguments: list[str], tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "tom").mkdir()
    said = typed("export", "calls", *arguments)
    assert said.code == (3 if arguments else 2) and "plan" in said.err and "Traceback" not in said.err


def test_the_slides_of_a_network_have_its_picture_only_when_it_is_handed_out(
    tmp_path: Path, typed: Typed
) -> None:
    pytest.importorskip("pptx")
    from pptx import Presentation

    (tmp_path / "svar").mkdir()
    for number, step in enumerate((0, 1, 1, 2, 3)):
        answers = f"answers: {{environment.energy: {step}, environment.waste: {step}}}\n"
        name = f"company: {{name: Bedrift {number}}}\n"
        write(tmp_path / "svar", f"{number}.yaml", f"questionnaire: klosser\n{name}{answers}")
    protected = ["network", "svar", "--mode", "protected", "--ledger", "protokoll.json"]
    said = typed(*protected, "-o", "utkast.pptx")
    assert said.code == 0 and "ikke noe felles bilde" in said.err
    assert typed(*protected, "--publish", "--round", "vår", "-o", "delt.pptx").code == 0
    titles = {}
    for name in ("utkast", "delt"):
        slides = Presentation(str(tmp_path / f"{name}.pptx")).slides
        assert len(slides) == 9
        titles[name] = [one.shapes.title.text_frame.text for one in slides if one.shapes.title is not None]
    assert titles["utkast"][2] == "Sett inn deres egne" and titles["delt"][2] == "Bildet vi deler"
