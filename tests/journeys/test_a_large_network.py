"""One round of a large network: 65 companies, a late file in the break, the page that is handed out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rounds import agreed, chance_of, make_round, many
from running import Said, resiliens

pytestmark = pytest.mark.slow
FIRMS = many()


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The round as it came: everybody's answers, all companies but the last agreed, and three bad files."""
    folder = tmp_path_factory.mktemp("runde")
    make_round(folder / "samling", FIRMS)
    late = folder / "samling" / "agreed" / f"{FIRMS[-1].stem}.yaml"
    late.rename(folder / "sen.yaml")
    answers = folder / "samling" / "answers"
    (answers / "feil-1.yaml").write_text(
        "questionnaire: klosser\nanswers:\n  environment.energy: 9\n", "utf-8"
    )
    (answers / "feil-2.yaml").write_text("questionnaire: klosser\nanswers: [\n", "utf-8")
    (answers / "feil-3.yaml").write_bytes("questionnaire: klosser\nanswers: {}\n".encode("utf-16"))
    return folder


def typed(table: Path, *words: str) -> Said:
    said = resiliens(
        *words, "--date", "2026-11-12", folder=table, HOME=str(table), XDG_STATE_HOME=str(table / "s")
    )
    assert "Traceback" not in said.err + said.out
    return said


def test_every_file_is_a_row_and_every_fault_a_line(table: Path) -> None:
    said = typed(table, "score", "samling/answers", "--expected", "samling/companies.csv", "-o", "tall.csv")
    assert said.code == 1
    for name in ("feil-1.yaml:3:", "feil-2.yaml:", "feil-3.yaml:"):
        assert name in said.err
    assert re.search(r"^260 kom, 0 mangler, 3 feil", said.err, re.MULTILINE), said.err[-300:]
    assert len((table / "tall.csv").read_text("utf-8").splitlines()) == 261


def test_the_papers_are_made_for_all_and_again_for_the_late_one(table: Path) -> None:
    first = typed(table, "workshop", "samling", "--moment", "3")
    assert first.code == 1 and "handout: 64 papirer" in first.out and "feil-1.yaml:3:" in first.err
    assert "Bedrift 65 AS har 4 svarfiler" in first.err, (
        "four answered, nothing agreed: not counted, and said"
    )
    (table / "sen.yaml").rename(table / "samling" / "agreed" / f"{FIRMS[-1].stem}.yaml")
    again = typed(table, "workshop", "samling", "--moment", "3")
    assert again.code == 1 and "handout: 65 papirer" in again.out
    made = list((table / "samling" / "papers" / "3" / "handout").glob("Bedrift*.html"))
    assert len(made) == 65


def test_what_is_handed_out_names_nobody_in_any_format(table: Path) -> None:
    for suffix in (".md", ".html", ".json"):
        said = typed(
            table, "network", "samling/agreed", "--companies", "samling/companies.csv", "--mode", "protected",
            "--publish", "--round", "høst", "--ledger", "protokoll.json", "-o", f"delt{suffix}",
        )  # fmt: skip
        assert said.code in (0, 1), said.err
        content = (table / f"delt{suffix}").read_text("utf-8")
        assert not any(one.name in content or one.orgnr in content for one in FIRMS)
        assert "Felles Eier" not in content
    picture = json.loads((table / "delt.json").read_text("utf-8"))
    shown = [one for one in picture["themes"] if one["shown"]]
    assert picture["format"] == "resiliens-network/1" and not picture["draft"]
    assert len(shown) >= 12, "with 65 companies most themes are shown"
    assert all(isinstance(one["median"], int) for one in shown)
    hidden = [one for one in picture["themes"] if not one["shown"]]
    assert all(one["n"] is None and one["median"] is None for one in hidden)


def test_one_company_more_is_not_published_again(table: Path) -> None:
    newcomer = FIRMS[0]
    text = agreed(newcomer, chance=chance_of(newcomer, "ny")).replace(newcomer.name, "Nykommer AS")
    text = text.replace(newcomer.orgnr, "974760673")
    (table / "samling" / "agreed" / "ny.yaml").write_text(text, "utf-8")
    said = typed(
        table, "network", "samling/agreed", "--companies", "samling/companies.csv", "--mode", "protected",
        "--publish", "--round", "høst igjen", "--ledger", "protokoll.json", "-o", "delt2.json",
    )  # fmt: skip
    assert said.code == 1, "the difference would be the newcomer's own step"
    before = {one["id"]: one for one in json.loads((table / "delt.json").read_text("utf-8"))["themes"]}
    again = json.loads((table / "delt2.json").read_text("utf-8"))["themes"]
    shown = [one for one in again if one["shown"]]
    assert len(shown) <= 3 and all(one["n"] == before[one["id"]]["n"] for one in shown), (
        "only a theme to which the newcomer said nothing is the same set as before"
    )
