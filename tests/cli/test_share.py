"""`resiliens share` as a company runs it: one copy, a folder of copies, and what is said about them."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import DEMO, resiliens, write

ANSWERS = """\
questionnaire: {id: klosser, version: "2026.1"}
company: {name: Eksempel Bruk AS, employees: 42, municipality: HEMMELIG-sted}
respondent: {id: HEMMELIG-id, role: HEMMELIG-rolle}
answers:
  environment.energy: {value: 2, note: HEMMELIG-merknad}
  society.ethics: 3
  society.product-safety: {value: not-applicable, why: HEMMELIG-grunn}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inn").mkdir()
    write(tmp_path / "inn", "HEMMELIG-rolle.yaml", ANSWERS)
    write(tmp_path / "inn", "en-til.yaml", ANSWERS)
    write(tmp_path / "inn", "uten.yaml", "questionnaire: klosser\nanswers: {environment.energy: 1}\n")
    write(tmp_path / "inn", "feil.yaml", "questionnaire: klosser\nanswers: {environment.energy: 9}\n")
    return tmp_path


def test_a_copy_says_what_is_not_in_it_and_who_may_have_it(folder: Path) -> None:
    said = resiliens("share", "inn/en-til.yaml", "-o", "kopi.yaml", folder=folder)
    assert (said.code, said.err) == (0, "Skrev kopi.yaml.\n")
    assert said.out == SAID
    assert "HEMMELIG" not in (folder / "kopi.yaml").read_text("utf-8")
    assert resiliens("report", "kopi.yaml", folder=folder).code == 0


SAID = """\
inn/en-til.yaml: Eksempel Bruk AS
  Svar som er med: 2.
  Ikke med i kopien:
    følsomme svar (1): Etikk og varsling
    svar i egne ord: 1
    merknader: 1
    begrunnelser for at noe ikke er aktuelt: 1
    rollen og id-en til den som svarte
  De følsomme temaene står uten svar i kopien. Tallene de teller med i, blir
    derfor et spenn.

Kopien kan gis til nettverket. Filen den er laget av, beholder dere selv.
Kopien viser navnet på bedriften og trinnene dere har svart.
Se på den først: resiliens report kopi.yaml
"""


def test_copies_of_a_folder_are_named_by_the_company_since_file_names_tell_the_role(folder: Path) -> None:
    said = resiliens("share", "inn", "-o", "ut", folder=folder)
    assert said.code == 1
    assert "inn/feil.yaml:2:31: RA103" in said.err and "Filer med feil: 1." in said.out
    copies = sorted((folder / "ut").iterdir())
    named = [path.stem for path in copies]
    assert named == ["Eksempel-Bruk-AS-2", "Eksempel-Bruk-AS", "uten-navn"]
    assert all(b"HEMMELIG" not in path.read_bytes() for path in copies)
    scored = resiliens("score", "ut", folder=folder)
    assert scored.code == 0 and "RA1" not in scored.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["inn/en-til.yaml"], 2, "Skriv hva kopien skal hete"),
        (["inn/en-til.yaml", "-o", "inn/en-til.yaml", "--force"], 2, "aldri skrevet over"),
        (["inn/en-til.yaml", "-o", "ut.yaml", "--to", "alle"], 2, "open, network, facilitator"),
        (["inn/feil.yaml", "-o", "ut.yaml"], 3, "RA103"),
        (["inn/en-til.yaml", "-o", "inn/uten.yaml"], 3, "finnes fra før"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    arguments: list[str], code: int, said: str, folder: Path
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found = resiliens("share", *arguments, folder=folder)
    assert found.code == code and said in found.err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("language", "words"), [("nn", "Ikkje med i kopien:"), ("en", "Not in the copy:")])
def test_the_words_are_in_every_language(language: str, words: str, folder: Path) -> None:
    said = resiliens("share", DEMO / "mat.yaml", "-o", "kopi.yaml", "--lang", language, folder=folder)
    assert said.code == 0 and words in said.out
