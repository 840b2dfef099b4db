"""The key figures from the first question to the table in a spreadsheet; what `show` says of standards."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from running import ANSWERS, resiliens, write

FIGURES = """\
resiliens: 1
questionnaire: {id: figures, version: "2026.1"}
company: {name: Eksempel Bruk AS}
answers:
  figures.year: 2025
  figures.quality: mixed
  figures.turnover: 48000000
  figures.electricity:
    value: 812.5
    note: Elhub
    evidence: [{title: Faktura 2025, date: 2026-01-15}]
  figures.heat: ikke aktuelt
  figures.scope-1: 34
  figures.scope-2: {value: 14, note: "=HYPERLINK(1)"}
  figures.waste-total: 40
  figures.waste-recycled: 30
  figures.accidents: 1
  figures.hours: vet ikke
"""


def rows_of(path: Path) -> dict[str, dict[str, str]]:
    return {row["text"]: row for row in csv.DictReader(io.StringIO(path.read_text("utf-8")))}


def test_a_table_on_the_terminal_with_formulas_and_what_is_missing(tmp_path: Path) -> None:
    write(tmp_path, "tall.yaml", FIGURES)
    said = resiliens("export", "figures", "tall.yaml", folder=tmp_path)
    assert said.code == 0 and said.err == ""
    words = " ".join(said.out.split())
    assert "Nøkkeltall for 2025 9 av 36 tall er fylt ut." in words
    assert "B1 Omsetning 48 000 000 kr" in words and "Kjøpt varme ikke aktuelt" in words
    assert "Andel avfall brukt om igjen: 75 % «Avfall brukt om igjen» ÷ «Alt avfall» × 100 = 30 ÷ 40" in words
    assert "Ulykker per million timer: –" in words and "mangler: «Arbeidstimer»" in words
    assert max(map(len, said.out.splitlines())) <= 80


def test_the_file_names_paragraph_element_source_and_year(tmp_path: Path) -> None:
    write(tmp_path, "tall.yaml", FIGURES)
    assert resiliens("export", "figures", "tall.yaml", "-o", "tall.csv", folder=tmp_path).code == 0
    rows = rows_of(tmp_path / "tall.csv")
    power = rows["Kjøpt strøm"]
    assert power == {
        "disclosure": "B3", "paragraph": "32 (2025: 29)",
        "element": "EnergyConsumptionFromElectricity", "text": "Kjøpt strøm", "value": "812.5",
        "unit": "MWh", "year": "2025", "source": "Elhub; Faktura 2025",
        "evidence_date": "2026-01-15", "formula": "",
    }
    assert rows["Kjøpt varme"]["value"] == "not-applicable" and rows["Arbeidstimer"]["value"] == "unknown"
    assert rows["Målt eller anslått"]["value"] == "Noe målt, noe anslått"
    assert rows["Scope 2, etter sted"]["source"] == "'=HYPERLINK(1)"
    intensity = rows["Utslipp for hver million i omsetning"]
    assert float(intensity["value"]) == pytest.approx(1.0) and intensity["unit"] == "tonn CO2e per mill. kr"
    assert intensity["formula"].endswith("= 48 ÷ (48 000 000 ÷ 1 000 000)")
    assert list(rows)[-1] == "Opplæring per mann"  # calculated figures last


def test_a_norwegian_spreadsheet_and_no_overwriting(tmp_path: Path) -> None:
    write(tmp_path, "tall.yaml", FIGURES)
    line = ("export", "figures", "tall.yaml", "-o", "tall.csv", "--excel")
    assert resiliens(*line, folder=tmp_path).code == 0
    content = (tmp_path / "tall.csv").read_bytes().decode("utf-8")
    assert content.startswith("\ufeffdisclosure;paragraph;") and ";812,5;MWh;" in content
    again = resiliens(*line, folder=tmp_path)
    assert again.code == 3 and "--force" in again.err
    assert resiliens(*line, "--force", folder=tmp_path).code == 0


def test_what_cannot_be_exported_is_answered_with_what_can(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    write(tmp_path, "tall.yaml", FIGURES)
    wrong = resiliens("export", "brev", "svar.yaml", folder=tmp_path)
    assert wrong.code == 2 and all(kind in wrong.err for kind in ("evidence", "change", "figures", "handout"))
    other = resiliens("export", "figures", "svar.yaml", folder=tmp_path)
    assert other.code == 3 and "resiliens assess figures" in other.err
    report = resiliens("report", "tall.yaml", folder=tmp_path)
    assert report.code == 2 and "resiliens export figures tall.yaml" in report.err


def test_the_interview_ends_with_the_figures_and_the_line_for_the_table(tmp_path: Path) -> None:
    typed = "Eksempel Bruk AS\n\n\n2025\n2\n48000000\n"
    first = resiliens("assess", "figures", "-a", "tall.yaml", "--plain", folder=tmp_path, stdin=typed)
    assert first.code == 1 and "resiliens assess -a tall.yaml" in first.out
    rest = "vet ikke\n" * 33 + "ferdig\n"
    said = resiliens("assess", "-a", "tall.yaml", "--plain", folder=tmp_path, stdin=rest)
    assert said.code == 0, said.out[-600:]
    content = (tmp_path / "tall.yaml").read_text("utf-8")
    assert "figures.year: 2025" in content and "figures.turnover: 48000000" in content, said.out
    assert "Nøkkeltall for 2025" in said.out and "DETTE GJØR VI FØRST" not in said.out
    assert "resiliens export figures tall.yaml -o tall.csv --excel" in said.out


@pytest.mark.parametrize(("language", "title", "gap"), [
    ("nb", "B3 Energi og klimagassutslipp", "Ikke forberedt: C8."),
    ("nn", "B3 Energi og klimagassutslepp", "Ikkje førebudde: C8."),
    ("en", "B3 Energy and greenhouse gas emissions", "Not prepared for: C8."),
])
def test_show_vsme_lists_all_twenty_disclosures_and_the_gaps(
    language: str, title: str, gap: str, tmp_path: Path,
) -> None:
    said = resiliens("show", "vsme", "--lang", language, folder=tmp_path)
    assert said.code == 0 and said.err == ""
    codes = [line.split()[0] for line in said.out.splitlines() if line.startswith("  ") and line[2] != " "
             and line.split()[0][0] in "BC" and line.split()[0][1:].isdigit()]
    assert codes == [f"B{number}" for number in range(1, 12)] + [f"C{number}" for number in range(1, 10)]
    assert title in said.out and gap in said.out


def test_a_reference_gets_the_full_name_of_its_standard(tmp_path: Path) -> None:
    vsme = resiliens("show", "vsme:b6", folder=tmp_path)
    assert "VSME (frivillig standard for bærekraftsrapport)" in vsme.out and ": Vann" in vsme.out
    assert "environment.water-emissions" in vsme.out and "figures.water-withdrawal" in vsme.out
    goal = resiliens("show", "sdg:7.3", folder=tmp_path)
    assert goal.out.startswith("FNs bærekraftsmål 7.3") and "environment.energy" in goal.out
    none = resiliens("show", "gri:302", folder=tmp_path)
    assert none.code == 0 and "gri:302" in none.out


def test_a_theme_becomes_a_card_and_a_pillar_does_not(tmp_path: Path) -> None:
    said = resiliens("show", "environment.energy", "-o", "energi.md", "--date", "2026-11-23", folder=tmp_path)
    assert said.code == 0 and said.out == ""
    card = (tmp_path / "energi.md").read_text("utf-8")
    assert card.startswith("# Energi og effekt\n") and "Pass på:" in card and "sett 23.11.2026" in card
    assert resiliens("show", "environment.energy", "-o", "energi.md", folder=tmp_path).code == 3
    pillar = resiliens("show", "environment", "-o", "miljo.md", folder=tmp_path)
    assert pillar.code == 2 and "ett tema" in pillar.err
    assert resiliens("show", "environment.energy", "-o", "energi.odt", folder=tmp_path).code == 2
    assert resiliens("show", "environment.energy", "-o", "energi.html", folder=tmp_path).code == 0


def test_a_key_figure_can_be_shown(tmp_path: Path) -> None:
    said = resiliens("show", "figures.wood", folder=tmp_path)
    assert said.code == 0 and "Flis, bark og treavfall" in said.out and "tonn" in said.out
