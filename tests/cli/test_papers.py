"""`resiliens show --papers`: the list on the terminal, as a file, and what is said when it cannot be made."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import resiliens, write

HOTEL = """\
resiliens: 1
kind: questionnaire
id: hotel
version: "1"
language: nb
title: Hotellet
questions:
  - id: fire
    title: Brann
    steps: [{title: Ingen}, {title: Noe, evidence: Branntegning}, {title: Mer, evidence: Logg}, d, e]
"""


def test_the_list_is_shown_and_says_first_that_nothing_is_required(tmp_path: Path) -> None:
    said = resiliens("show", "--papers", folder=tmp_path)
    assert said.code == 0 and said.err == ""
    lines = said.out.splitlines()
    assert lines[0] == "PAPIRER Å FINNE FRAM"
    assert any("«Vet ikke» er også et svar" in line for line in lines[:6])
    assert sum(line.startswith("[ ]") for line in lines) == 16  # 15 themes, and the figures about the company
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("language", "first"), [("nb", "# Papirer"), ("nn", "# Papir"), ("en", "# Papers")])
def test_the_page_is_a_file_and_never_overwrites(language: str, first: str, tmp_path: Path) -> None:
    arguments = ("show", "--papers", "--set", "full", "-o", "papirer.md", "--lang", language)
    assert resiliens(*arguments, folder=tmp_path).code == 0
    page = (tmp_path / "papirer.md").read_text("utf-8")
    assert page.startswith(first) and page.count(r"| \[ \]") == 37
    again = resiliens(*arguments, folder=tmp_path)
    assert again.code == 3 and "--force" in again.err


def test_a_pillar_or_a_theme_alone(tmp_path: Path) -> None:
    pillar = resiliens("show", "society", "--papers", folder=tmp_path)
    assert pillar.code == 0 and pillar.err == "" and pillar.out.count("[ ]") == 4
    theme = resiliens("show", "environment.nature", "--papers", folder=tmp_path)
    assert theme.out.count("[ ]") == 1 and "Skog" in theme.out  # though it is not in the short set


def test_a_questionnaire_of_ones_own(tmp_path: Path) -> None:
    write(tmp_path, "hotel.yaml", HOTEL)
    said = resiliens("show", "hotel.yaml", "--papers", folder=tmp_path)
    assert said.code == 0 and "Noe: Branntegning" in said.out
    assert said.out.rstrip().endswith("skriv: resiliens assess hotel.yaml")


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (("--set", "core"), 2, "--papers"),
    (("--papers", "--set", "kort"), 2, "core"),
    (("vsme", "--papers"), 2, "ikke en standard"),
    (("vsme:B3", "--papers"), 2, "ikke en standard"),
    (("enviroment", "--papers"), 2, "environment"),
    (("company.packaging", "--papers"), 3, "nevner papirer"),
    (("--papers", "-o", "papirer.odt"), 2, ".md"),
    (("--papers", "-o", "mappe/papirer.md"), 3, "mappe"),
])
def test_what_cannot_be_made_is_said_in_one_line(
    arguments: tuple[str, ...], code: int, words: str, tmp_path: Path
) -> None:
    said = resiliens("show", *arguments, folder=tmp_path)
    assert said.code == code and words in said.err and said.out == ""
    assert len(said.err.strip().splitlines()) == 1 and list(tmp_path.iterdir()) == []
