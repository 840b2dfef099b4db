"""Consents and visits of many companies from one file: read as they are meant, or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.files.record_columns import COLUMNS, Kind, column_of
from resiliens.files.records import Records, Target, read_records_bytes
from resiliens.messages import text
from resiliens.messages.rendering import render
from resiliens.model.consent import Consent
from resiliens.model.diagnostics import Diagnostic

TODAY = date(2026, 11, 26)
TREE = load_questionnaire("klosser").value
assert TREE is not None


def target(key: str, name: str, orgnr: str = "") -> Target:
    assert TREE is not None
    answers = (
        f"questionnaire: klosser\ncompany: {{name: '{name}', orgnr: '{orgnr}'}}\n"
        "answers: {environment.energy: 3, environment.waste: 1, society.ethics: unknown}\n"
    )
    raw = open_answers(answers.encode(), file=f"{key}.yaml").value
    assert raw is not None
    sheet = understand(raw, TREE).value
    assert sheet is not None
    return Target(key, name, sheet, TREE)


BOTH = [target("a", "Bruket AS", "999999999"), target("b", "Furu, Gran & Co")]


def read(
    content: str, kind: Kind, targets: list[Target] = BOTH
) -> tuple[dict[str, Records], list[Diagnostic]]:
    outcome = read_records_bytes(content.encode("utf-8"), "rader.csv", kind, (targets, TODAY))
    return outcome.value or {}, list(outcome.diagnostics)


def codes(found: list[Diagnostic]) -> list[str]:
    return [one.code for one in found]


def test_titles_ids_sections_and_all_are_themes() -> None:
    head = "Bedrift;Måte;Temaer;Trukket tilbake\n"
    rows = (
        "Bruket AS;Åpne kort;Helse, miljø og sikkerhet (HMS); 20.11.2026\n"
        "Bruket AS;open-cards;environment.energy, Avfall;\n"
        "Bruket AS;lukket;Miljø;\n"
        "Furu, Gran & Co;beskyttet;alle temaer;\n"
    )
    found, said = read(head + rows, "consent")
    assert said == []
    assert found["a"].consents == [
        Consent("open-cards", ("society.safety",), withdrawn=date(2026, 11, 20)),
        Consent("open-cards", ("environment.energy", "environment.waste")),
        Consent("closed", ("environment",)),
    ]
    assert found["b"].consents == [Consent("protected", None)]


def test_an_unknown_column_may_be_the_one_that_takes_back_so_nothing_is_read() -> None:
    found, said = read("Bedrift,Måte,Temaer,Opphørt\nBruket AS,åpne kort,alle,2026-11-01\n", "consent")
    assert found == {} and codes(said) == ["RC127"]


def test_one_bad_row_spoils_its_company_alone() -> None:
    rows = (
        "Bruket AS,åpne kort,alle\nBruket AS,åpne kort,Enerji\nFuru AS,åpne kort,alle\n"
        '"Furu, Gran & Co",open cards,all\n'
    )
    found, said = read("Bedrift,Måte,Temaer\n" + rows, "consent")
    assert (
        found["a"].spoilt and not found["b"].spoilt and found["b"].consents == [Consent("open-cards", None)]
    )
    assert [(one.code, one.position.line, one.position.column) for one in said] == [
        ("RC126", 3, 3),
        ("RC128", 4, 1),
    ]
    assert "C3" in render(said[0], "nb")


def test_two_companies_of_one_name_need_their_numbers() -> None:
    twins = [target("a", "Bruket AS", "999999999"), target("b", "Bruket AS", "211111119")]
    head = "Bedrift,Orgnr,Måte,Temaer\n"
    assert codes(read(head + "Bruket AS,,åpne kort,alle\n", "consent", twins)[1]) == ["RC128"]
    found, said = read(head + "Bruket AS,211 111 119,åpne kort,alle\n", "consent", twins)
    assert list(found) == ["b"] and said == []


def test_a_number_that_is_another_company_s_is_not_overruled_by_the_name() -> None:
    found, said = read("Bedrift,Orgnr,Måte,Temaer\nBruket AS,211111119,åpne kort,alle\n", "consent")
    assert found == {} and codes(said) == ["RC128"]


def test_what_was_seen_needs_an_answer_to_stand_beside() -> None:
    head = "Bedrift,Tema,Sett,Dato\n"
    rows = (
        "Bruket AS,Energi og effekt,2,20.11.2026\nBruket AS,Klimaregnskap og klimamål,1,\n"
        "Bruket AS,Etikk og varsling,1,\n"
    )
    found, said = read(head + rows, "seen")
    assert found["a"].spoilt and codes(said) == ["RC129", "RC129"]


@pytest.mark.parametrize("written", ["5", "-1", "2,5", "vet ikke", "ikke aktuelt", "høy", "=1+1"])
def test_only_a_step_of_the_ladder_can_have_been_seen(written: str) -> None:
    found, said = read(f'Bedrift,Tema,Sett\nBruket AS,Avfall,"{written}"\n', "seen")
    assert found["a"].spoilt and codes(said) == ["RC132"] and "0-4" in render(said[0], "nb")


def test_rows_that_were_not_filled_in_say_nothing() -> None:
    found, said = read(
        "Bedrift,Tema,Sett,Av\nBruket AS,Avfall,,\nBruket AS,Energi og effekt,0,\n,,,\n", "seen"
    )
    assert list(found["a"].seen) == ["environment.energy"] and said == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("kind", ["consent", "seen"])
def test_the_heads_of_an_empty_file_are_understood(kind: Kind, language: str) -> None:
    for column in COLUMNS[kind]:
        assert column_of(text(f"facilitator.head-{column}", language), kind) == column
        assert column_of(column, kind) == column


def test_a_workbook_is_read_with_its_dates(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Bedrift", "Tema", "Sett", "Dato", "Av"])
    book.active.append(["Bruket AS", "Avfall", 2, date(2026, 11, 20), "prosessleder"])
    path = tmp_path / "sett.xlsx"
    book.save(path)
    read_back = read_records_bytes(path.read_bytes(), "sett.xlsx", "seen", (BOTH, TODAY)).value
    assert read_back is not None
    seen = read_back["a"].seen["environment.waste"]
    assert (seen.value, seen.date, seen.by) == (2, date(2026, 11, 20), "prosessleder")


@given(st.binary(max_size=200) | st.text('Bedrift,Måte;Temaer\nall"=\0', max_size=80).map(str.encode))
def test_whatever_the_bytes_are_nothing_breaks(data: bytes) -> None:
    for kind in COLUMNS:
        read_records_bytes(data, "rader.csv", kind, (BOTH, TODAY))


CELLS = st.sampled_from(
    ["Bruket AS", "Furu, Gran & Co", "åpne kort", "alle", "Avfall", "x", "", "2026-11-01", "2"]
)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=5))
def test_a_company_gets_only_what_its_own_rows_say(rows: list[tuple[str, str, str, str]]) -> None:
    lines = ["Bedrift;Måte;Temaer;Trukket", *(";".join(row) for row in rows)]
    found, _ = read("\n".join(lines), "consent")
    for one in BOTH:
        own = [row for row in rows if row[0] == one.name and any(row[1:])]
        good = [
            row
            for row in own
            if row[1] == "åpne kort" and row[2] in ("alle", "Avfall") and row[3] in ("", "2026-11-01")
        ]
        if own:
            assert found[one.key].spoilt is (len(good) < len(own)) and len(found[one.key].consents) == len(
                good
            )
        else:
            assert one.key not in found
