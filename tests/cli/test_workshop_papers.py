"""`resiliens export` for the workshop's papers: one company or a folder, its list, and what goes wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from running import DEMO, write
from within import Typed, typing_in
from workshop_papers import KINDS

from resiliens.cli.exports import KINDS as EXPORTS
from resiliens.messages import LANGUAGES, text

EACH = [pytest.param(kind, marks=[] if kind == "plan" else [pytest.mark.slow]) for kind in KINDS]
SHORT = """questionnaire: klosser
company: {{name: "{name}"{more}}}
date: {date}
answers: {{environment.energy: {step}, environment.waste: 1, society.safety: 2}}
"""


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


def answers(
    folder: Path, file: str, name: str, *, step: int = 1, more: str = "", date: str = "2026-11-20"
) -> None:
    folder.mkdir(exist_ok=True)
    write(folder, file, SHORT.format(name=name, step=step, more=more, date=date))


def links(page: str) -> list[str]:
    return re.findall(r"\]\(([^)]+)\)", page)


# A folder and its list


def test_the_list_leads_to_the_papers_in_the_order_in_which_one_looks_for_them(
    tmp_path: Path, typed: Typed
) -> None:
    for number, name in enumerate(["Ødegård [Sag] AS", "Berg AS", "asp as"]):
        answers(tmp_path / "svar", f"{number}.yaml", name)
    assert typed("export", "handout", "svar", "-o", "ut").code == 0
    index = (tmp_path / "ut" / "oversikt.md").read_text("utf-8")
    assert "## Laget: 3 papirer" in index
    assert [one.partition("_")[0] for one in links(index)] == [
        "asp-as",
        "Berg-AS",
        "%C3%98deg%C3%A5rd-Sag-AS",
    ]
    assert typed("export", "handout", "svar", "-o", "ut", "--format", "html").code == 0
    page = (tmp_path / "ut" / "oversikt.html").read_text("utf-8")
    assert re.search(r'<a href="Berg-AS_handout.html">Berg-AS_handout.html</a>', page)
    assert page.count('href="') == 4  # three papers, and the way past the head


def test_a_name_of_a_company_makes_no_link_in_the_list(tmp_path: Path, typed: Typed) -> None:
    answers(tmp_path / "svar", "a.yaml", "[x](a.html) AS")
    answers(tmp_path / "svar", "b.yaml", "B AS")
    assert typed("export", "handout", "svar", "-o", "ut", "--format", "html").code == 0
    page = (tmp_path / "ut" / "oversikt.html").read_text("utf-8")
    assert page.count('href="') == 3 and "[x](a.html) AS" in page


@pytest.mark.parametrize("kind", EACH)
def test_every_paper_of_a_folder_is_made(kind: str, typed: Typed, tmp_path: Path) -> None:
    said = typed("export", kind, DEMO, "-o", "ut", "--date", "2026-11-23")
    assert said.code == 0 and "3 papirer ligger i ut." in said.err
    assert len(list((tmp_path / "ut").glob(f"*_{kind}.md"))) == 3


STREAMS = """questionnaire: streams
company: {name: "Furu AS"}
answers: {list: [{side: have, name: tørr flis, sharing: open}, {side: want, name: hemmelig}]}
"""


def test_a_companys_list_of_side_streams_stands_on_its_field_sheet(tmp_path: Path, typed: Typed) -> None:
    answers(tmp_path / "svar", "furu.yaml", "Furu AS")
    answers(tmp_path / "svar", "gran.yaml", "Gran AS")
    write(tmp_path / "svar", "furu_sidestrømmer.yaml", STREAMS)
    said = typed("export", "fieldsheet", "svar", "-o", "ut")
    assert said.code == 0 and said.err == "2 papirer ligger i ut.\n"
    sheets = {one.name: one.read_text("utf-8") for one in (tmp_path / "ut").glob("*_fieldsheet.md")}
    assert "| har | tørr flis |" in sheets["Furu-AS_fieldsheet.md"]
    assert not [
        name for name, page in sheets.items() if "hemmelig" in page or ("flis" in page and "Gran" in name)
    ]
    files = ("svar/furu.yaml", "svar/furu_sidestrømmer.yaml")
    assert typed("export", "fieldsheet", *files, "-o", "furu.md").code == 0
    assert (tmp_path / "furu.md").read_text("utf-8") == sheets["Furu-AS_fieldsheet.md"]


# Concepts


def test_a_wrong_number_is_answered_with_the_right_ones(typed: Typed) -> None:
    said = typed("export", "concept", DEMO / "sagbruk.yaml", "--pick", "99")
    assert said.code == 2 and said.out == ""
    assert said.err.startswith("Kortlisten til Eksempel Bruk AS har nr. 1 til 13, ikke 99.")


def test_in_a_folder_a_wrong_number_stops_only_that_companys_paper(tmp_path: Path, typed: Typed) -> None:
    answers(tmp_path / "svar", "a.yaml", "Liten AS")
    write(tmp_path / "svar", "b.yaml", (DEMO / "sagbruk.yaml").read_text("utf-8"))
    said = typed("export", "concept", "svar", "--pick", "12", "-o", "ut")
    assert (
        said.code == 1
        and "Liten AS: papiret ble ikke laget. Kortlisten til Liten AS har nr. 1 til " in said.err
    )
    assert [one.name for one in (tmp_path / "ut").glob("*_concept.md")] == ["Eksempel-Bruk-AS_concept.md"]


def test_each_number_gives_one_page_and_none_an_empty_one(typed: Typed, tmp_path: Path) -> None:
    assert typed("export", "concept", DEMO / "mat.yaml", "--pick", "2", "--pick", "1", "--pick", "2",
                 "-o", "k.md").code == 0  # fmt: skip
    page = (tmp_path / "k.md").read_text("utf-8")
    assert (
        re.findall(r"nr\. (\d+) på kortlisten", page) == ["2", "1"]
        and page.count("<!-- end of page -->") == 2
    )
    assert typed("export", "concept", DEMO / "mat.yaml", "-o", "tom.md").code == 0
    assert (tmp_path / "tom.md").read_text("utf-8").startswith("# Konsept: \\_\\_")


# Plans


def test_a_folder_of_plans_gives_each_company_its_own(tmp_path: Path, typed: Typed) -> None:
    for name in ("Furu AS", "Furu Sag AS", "Gran AS"):
        answers(tmp_path / "svar", f"{name}.yaml", name)
    (tmp_path / "planer").mkdir()
    head = "Nr.,Tema,Tiltak,Hvem,Frist,Status\n"
    write(tmp_path / "planer", "Furu-AS.csv", head + "1,Energi,Skift alle lysrør,Kari,2027-01-10,i gang\n")
    write(
        tmp_path / "planer",
        "Furu-Sag-AS_plan.csv",
        head + "1,Avfall,Kjøp en container,Ola,2027-02-10,i gang\n",
    )
    said = typed("export", "plan", "svar", "--plan", "planer", "-o", "ut")
    assert said.code == 0 and "Gran AS: ingen planfil i planer" in said.err
    pages = {one.name: one.read_text("utf-8") for one in (tmp_path / "ut").glob("*_plan.md")}
    assert "Skift alle lysrør" in pages["Furu-AS_plan.md"] and "| Kari |" in pages["Furu-AS_plan.md"]
    assert (
        "Kjøp en container" in pages["Furu-Sag-AS_plan.md"] and "lysrør" not in pages["Furu-Sag-AS_plan.md"]
    )
    assert "forslag" in pages["Gran-AS_plan.md"]
    one_for_all = typed("export", "plan", "svar", "--plan", "planer/Furu-AS.csv", "-o", "ut2")
    assert one_for_all.code == 2 and "bare én planfil" in one_for_all.err


def test_the_board_decides_on_the_companys_own_plan(tmp_path: Path, typed: Typed) -> None:
    head = "Nr.,Tema,Fra,Til,Tiltak,Hvem,Frist,Dager,Kroner,Status\n"
    rows = "1,Energi,1,2,Skift lysrør,Kari Berg,2027-01-10,3,4000,i gang\n"
    rows += "2,Avfall,0,1,Sorter,Ola,2027-03-01,2,0,\n"
    rows += "3,Vann,0,1,Mål,Ola,2026-03-01,2,0,gjort\n"
    write(tmp_path, "plan.csv", head + rows)
    assert typed("export", "board", DEMO / "sagbruk.yaml", "--plan", "plan.csv", "-o", "s.md").code == 0
    page = (tmp_path / "s.md").read_text("utf-8").replace("\xa0", " ")
    assert "Styret vedtar: (1) Energi: fra trinn 1 til 2; (2) Avfall: fra trinn 0 til 1." in page
    assert "Ramme: høyst 5 egne dager og 4 000 kr. Ansvarlig: Kari Berg, Ola. Frist: 1.3.2027." in page


# What has changed, for two folders


def test_two_folders_are_paired_by_company(tmp_path: Path, typed: Typed) -> None:
    old, new = tmp_path / "gammel", tmp_path / "ny"
    answers(old, "a.yaml", "Furu AS", more=', orgnr: "911111119"')
    answers(new, "x.yaml", "Furu Sag AS", step=3, more=', orgnr: "911111119"', date="2027-11-20")
    answers(old, "b.yaml", "Gran AS", more=', orgnr: "922222228"')
    answers(new, "y.yaml", "GRAN AS", step=2, date="2027-11-20")  # no number this year
    answers(old, "c.yaml", "Borte AS")
    answers(new, "z.yaml", "Fersk AS", date="2027-11-20")
    said = typed("export", "change", "gammel", "ny", "-o", "ut")
    assert said.code == 0 and "2 papirer ligger i ut." in said.err
    assert sorted(one.name for one in (tmp_path / "ut").glob("*_change.md")) == [
        "Furu-Sag-AS_change.md", "GRAN-AS_change.md",
    ]  # fmt: skip
    index = (tmp_path / "ut" / "oversikt.md").read_text("utf-8").split("Ikke laget")[1]
    assert "Borte AS | Bare i gammel" in index and "Fersk AS | Bare i ny" in index


def test_two_folders_without_a_company_in_common_make_nothing(tmp_path: Path, typed: Typed) -> None:
    answers(tmp_path / "gammel", "a.yaml", "Furu AS")
    answers(tmp_path / "ny", "a.yaml", "Gran AS")
    said = typed("export", "change", "gammel", "ny", "-o", "ut")
    assert said.code == 3 and "Ingen papirer ble laget." in said.err and not (tmp_path / "ut").exists()
    assert typed("export", "change", "gammel", "ny").code == 2
    assert typed("export", "change", "gammel", DEMO / "mat.yaml", "-o", "ut").code == 2


# Templates of one's own


@pytest.mark.parametrize("kind", EACH)
def test_the_fields_of_a_paper_are_listed(kind: str, typed: Typed) -> None:
    said = typed("export", "--fields", kind)
    assert (
        said.code == 0
        and f"export {kind} svar.yaml --template" in said.out
        and "Eksempel Bruk AS" in said.out
    )


def test_a_paper_without_a_template_is_not_said_to_be_missing(typed: Typed) -> None:
    said = typed("export", "--fields", "wall")
    assert said.code == 2 and "«wall» har ingen mal" in said.err and "handout" in said.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_has_a_line_for_every_paper(language: str) -> None:
    lines = text("commands.export_help", language).splitlines()
    assert [kind for kind in EXPORTS if not any(line.startswith(f"{kind}: ") for line in lines)] == []


def test_a_template_of_ones_own_takes_the_place_of_the_papers(tmp_path: Path, typed: Typed) -> None:
    write(
        tmp_path,
        "mal.md",
        "# {{ d.company }}\n{% for one in d.actions %}{{ one.theme }}: {{ d.who }}\n{% endfor %}",
    )
    said = typed("export", "handout", DEMO / "sagbruk.yaml", "--template", "mal.md", "-o", "ut.md")
    assert said.code == 0
    page = (tmp_path / "ut.md").read_text("utf-8")
    assert page.startswith("# Eksempel Bruk AS\n") and page.count("\\_") == 5 * 16
    write(tmp_path, "feil.md", "{{ d.naboen }}\n")
    wrong = typed("export", "handout", DEMO / "sagbruk.yaml", "--template", "feil.md")
    assert wrong.code == 3 and "naboen" in wrong.err
    assert typed("export", "evidence", DEMO / "sagbruk.yaml", "--template", "mal.md").code == 2


# A year later, in a workshop's folder


def test_without_last_years_answers_the_workshop_says_that_and_makes_nothing(
    tmp_path: Path, typed: Typed
) -> None:
    assert typed("workshop", "samling", "--start").code == 0
    answers(tmp_path / "samling" / "agreed", "furu.yaml", "Furu AS")
    said = typed("workshop", "samling", "--moment", "12")
    assert said.code == 3 and "ingen svar fra i fjor i earlier/" in " ".join(said.out.split())


def test_the_change_of_a_year_finds_companies_that_have_a_folder_each(tmp_path: Path, typed: Typed) -> None:
    for year, step in (("earlier", 1), ("agreed", 3)):
        for name in ("Furu AS", "Gran AS"):
            folder = tmp_path / "samling" / year / name
            folder.mkdir(parents=True)
            answers(folder, "felles.yaml", name, step=step, date="2025-11-20" if step == 1 else "2026-11-20")
    said = typed("workshop", "samling", "--moment", "12")
    assert said.code == 0 and "change: 2 papirer" in said.out
    (furu,) = (tmp_path / "samling" / "papers").rglob("Furu*.md")
    furu.write_text(furu.read_text("utf-8") + "Rettet.\n", "utf-8")
    again = typed("workshop", "samling", "--moment", "12")
    assert "Papirer noen har rettet i, og som ikke er rørt (1)" in again.out
    assert furu.read_text("utf-8").endswith("Rettet.\n")


def test_what_lies_in_answers_is_counted_there_and_no_list_of_side_streams_from_elsewhere(
    tmp_path: Path, typed: Typed
) -> None:
    assert typed("workshop", "samling", "--start").code == 0
    answers(tmp_path / "samling" / "answers", "furu.yaml", "Furu AS")
    write(tmp_path / "samling" / "agreed", "furu-strømmer.yaml", STREAMS)
    assert "answers/        1 svarfil\n" in typed("workshop", "samling").out


def test_what_is_wrong_with_a_plan_or_the_matches_is_said_where_the_workshop_makes_papers_of_them(
    tmp_path: Path, typed: Typed
) -> None:
    folder = tmp_path / "samling"
    assert typed("workshop", "samling", "--start").code == 0
    answers(folder / "agreed", "furu.yaml", "Furu AS")
    write(folder, "companies.csv", "company\nFuru AS\n")
    write(folder / "plans", "Furu AS.csv", "bare tull\n")
    assert "RT120" in typed("workshop", "samling", "--moment", "11").out
    (folder / "plans" / "Furu AS.csv").unlink()
    write(folder, "matches.yaml", "tull: [\n")
    said = typed("workshop", "samling", "--moment", "13")
    assert said.code == 3 and "matches.yaml:2:1: RM028" in said.out
