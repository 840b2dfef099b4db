"""What an adversary found once and must not find again: one company's paper holds nothing of another's."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import write
from within import Typed, typing_in

PLAN = "kode;tiltak;hvem;frist;status\n;{act};Ola;2027-01-01;ikke begynt\n"


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


def company(folder: Path, file: str, name: str, orgnr: str) -> None:
    (folder / "svar").mkdir(exist_ok=True)
    write(
        folder / "svar", f"{file}.yaml",
        f'questionnaire: klosser\ncompany: {{name: {name}, orgnr: "{orgnr}"}}\n'
        "answers: {environment.energy: 2, environment.waste: 1}\n",
    )  # fmt: skip


def plan(folder: Path, name: str) -> None:
    (folder / "planer").mkdir(exist_ok=True)
    write(folder / "planer", name, PLAN.format(act="Qplanzx"))


def papers_with_the_plan(folder: Path) -> list[str]:
    made = (folder / "ut").glob("*_plan*.md")
    return sorted(one.name for one in made if "Qplanzx" in one.read_text("utf-8"))


@pytest.mark.parametrize("file", ["Furu_Nord.csv", "Furu.Nord.csv", "Furu_Nord_plan.csv"])
def test_a_plan_goes_to_the_company_whose_name_it_bears_in_full(
    file: str, tmp_path: Path, typed: Typed
) -> None:
    company(tmp_path, "a", "Furu", "974760673")
    company(tmp_path, "b", "Furu Nord", "923609016")
    plan(tmp_path, file)
    said = typed("export", "plan", "svar", "--plan", "planer", "-o", "ut")
    assert said.code == 0 and "Furu: ingen planfil" in said.err
    assert papers_with_the_plan(tmp_path) in ([], ["Furu-Nord_plan.md"])


def test_a_company_that_does_not_count_yet_keeps_its_plan_to_itself(tmp_path: Path, typed: Typed) -> None:
    """Two files and no agreement: Furu Nord gets no paper, and Furu not Furu Nord's."""
    company(tmp_path, "a", "Furu", "974760673")
    company(tmp_path, "b", "Furu Nord", "923609016")
    company(tmp_path, "c", "Furu Nord", "923609016")
    plan(tmp_path, "Furu_Nord.csv")
    assert typed("export", "plan", "svar", "--plan", "planer", "-o", "ut").code == 0
    assert papers_with_the_plan(tmp_path) == []


@pytest.mark.parametrize(("one", "other"), [("Gran AS", "Gran AS"), ("Bruk & Co", "Bruk Co")])
def test_a_plan_that_may_be_either_company_s_goes_to_neither(
    one: str, other: str, tmp_path: Path, typed: Typed
) -> None:
    company(tmp_path, "a", one, "974760673")
    company(tmp_path, "b", other, "923609016")
    company(tmp_path, "c", "Furu", "971526920")
    plan(tmp_path, f"{other.replace(' ', '-')}_plan.csv")
    said = typed("export", "plan", "svar", "--plan", "planer", "-o", "ut")
    assert papers_with_the_plan(tmp_path) == []
    assert said.code == 1 and f"{other.replace(' ', '-')}_plan.csv" in said.err


WALL = """resiliens: 1
questionnaire: {{id: streams, version: "2026.1"}}
company: {{name: {name}}}
answers:
  list:
    - {{side: have, name: bark, kind: material, amount: {amount}, unit: t, sharing: network}}
"""


def test_cards_on_the_wall_keep_the_amounts_of_competitors(tmp_path: Path, typed: Typed) -> None:
    """By every road: the papers of the workshop as well as the command with the list."""
    samling = tmp_path / "samling"
    (samling / "answers").mkdir(parents=True)
    for name, amount in (("Alm", 7113), ("Bjerk", 5117), ("Eik", 3119)):
        write(samling / "answers", f"{name}.yaml", WALL.format(name=name, amount=amount))
    write(samling, "companies.csv", "company;competitors\nAlm;Bjerk\nBjerk;\nEik;\n")
    typed("export", "cards", "samling/answers", "--companies", "samling/companies.csv", "-o", "kort.md")
    typed("workshop", "samling", "--moment", "6")
    unlisted = typed("export", "cards", "samling/answers", "-o", "uten.md")
    assert "ingen konkurrenter er kjent" in " ".join(unlisted.err.split()), "what cannot be kept back is said"
    for page in (tmp_path / "kort.md", samling / "papers" / "6" / "cards.md"):
        written = "".join(page.read_text("utf-8").split())
        assert "3119t" in written and "7113" not in written and "5117" not in written, page


def test_an_own_list_of_moments_gives_no_amount_of_competitors_either(tmp_path: Path, typed: Typed) -> None:
    samling = tmp_path / "samling"
    (samling / "answers").mkdir(parents=True)
    for name, amount in (("Alm", 7113), ("Bjerk", 5117), ("Eik", 3119)):
        write(samling / "answers", f"{name}.yaml", WALL.format(name=name, amount=amount))
    write(samling, "companies.csv", "company;competitors\nAlm;Bjerk\nBjerk;\nEik;\n")
    write(
        samling, "moments.yaml",
        "resiliens: 1\nkind: moments\nid: moments\nversion: '1'\nlanguage: nb\nmoments:\n"
        "  - {number: 6, title: {nb: Ideer}, papers: [{kind: cards}]}\n",
    )  # fmt: skip
    said = typed("workshop", "samling", "--moment", "6")
    written = "".join((samling / "papers" / "6" / "cards.md").read_text("utf-8").split())
    assert "3119t" in written and "7113" not in written and "5117" not in written, said.err


CONSENT = "{mode: open-cards, themes: all, date: 2026-10-01%s}"


@pytest.mark.parametrize(
    ("elsewhere", "shown"),
    [
        (CONSENT % ", withdrawn: 2026-11-20", False),
        (CONSENT % ", withdrawn: 2026-12-20", True),
        ("{mode: closed, by: styret, themes: all, date: 2026-11-20}", False),
        (CONSENT % ", withdrawn: i går", False),
        (CONSENT % "", True),
    ],
)
def test_what_any_file_of_the_company_takes_back_does_not_lie_on_the_table(
    elsewhere: str, shown: bool, tmp_path: Path, typed: Typed
) -> None:
    """The agreed file holds the consent; the manager took it back in her own file the day before."""
    (tmp_path / "svar").mkdir()
    for name, more, record in (
        ("felles", "agreed: {date: 2026-11-01, present: [leder]}\n", CONSENT % ""),
        ("leder", "", elsewhere),
    ):
        write(
            tmp_path / "svar", f"{name}.yaml",
            f"questionnaire: klosser\ncompany: {{name: Furu}}\ndate: 2026-11-01\n{more}"
            f"consent:\n  - {record}\nanswers: {{environment.energy: 3}}\n",
        )  # fmt: skip
    said = typed("network", "svar", "--mode", "open-cards", "-o", "kort.md", "--date", "2026-11-26")
    page = (tmp_path / "kort.md").read_text("utf-8")
    assert ("Furu" in page) is shown, said.err
    assert ("leder.yaml" in said.err) is not shown


def test_a_file_that_does_not_count_opens_nothing(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "svar").mkdir()
    for name, more in (("felles", "agreed: {date: 2026-11-01}\n"), ("leder", f"consent: [{CONSENT % ''}]\n")):
        write(
            tmp_path / "svar", f"{name}.yaml",
            f"questionnaire: klosser\ncompany: {{name: Furu}}\n{more}answers: {{environment.energy: 3}}\n",
        )  # fmt: skip
    assert typed("network", "svar", "--mode", "open-cards", "-o", "kort.md").code == 0
    assert "Furu" not in (tmp_path / "kort.md").read_text("utf-8")


def test_last_year_s_answers_go_to_no_other_company_of_the_same_name(tmp_path: Path, typed: Typed) -> None:
    """Two companies are called Gran AS; the file of last year says not which of them it is."""
    files = {"før/a": "name: Gran AS", "før/b": "name: Furu AS",
             "nå/a": 'name: Gran AS, orgnr: "974760673"', "nå/b": 'name: Gran AS, orgnr: "923609016"',
             "nå/c": 'name: Furu AS, orgnr: "971526920"'}  # fmt: skip
    for file, who in files.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        step = 4 if file == "før/a" else 1
        write(
            tmp_path, f"{file}.yaml",
            f"questionnaire: klosser\ncompany: {{{who}}}\ndate: 202{5 if 'før' in file else 6}-11-01\n"
            f"answers: {{environment.energy: {step}}}\n",
        )  # fmt: skip
    typed("export", "change", "før", "nå", "-o", "ut")
    assert sorted(one.name for one in (tmp_path / "ut").iterdir()) == ["Furu-AS_change.md", "oversikt.md"]


def test_in_a_workshop_a_plan_of_who_has_not_answered_yet_goes_to_nobody(
    tmp_path: Path, typed: Typed
) -> None:
    samling = tmp_path / "samling"
    (samling / "plans").mkdir(parents=True)
    (samling / "agreed").mkdir()
    company(tmp_path, "a", "Furu", "974760673")
    (tmp_path / "svar" / "a.yaml").rename(samling / "agreed" / "a.yaml")
    write(samling / "plans", "Furu_Nord.csv", PLAN.format(act="Qplanzx"))
    write(samling, "companies.csv", "company;orgnr\nFuru;974760673\nFuru Nord;923609016\n")
    for number in ("5", "9"):
        typed("workshop", "samling", "--moment", number)
    made = [one for one in (samling / "papers").rglob("*.md") if "oversikt" not in one.name]
    assert len(made) >= 2, "a plan and a page for the board"
    assert not [one.name for one in made if "Qplanzx" in one.read_text("utf-8")]
