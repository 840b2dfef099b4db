"""The list of companies: as people keep it, every fault by its cell, and back to the same list."""

from __future__ import annotations

import io
import string
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from resiliens.files.company_columns import COLUMNS, column_of
from resiliens.files.company_list import company_list_csv, read_company_list, read_company_list_bytes
from resiliens.files.workbooks import has_workbooks
from resiliens.messages.rendering import render
from resiliens.model.companies import Listed

needs_workbooks = pytest.mark.skipif(not has_workbooks(), reason="openpyxl is not installed")


def read(text: str | bytes, name: str = "companies.csv") -> tuple[tuple[Listed, ...] | None, list[str]]:
    """The companies, and each fault as the user reads it, without the name of the file."""
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    outcome = read_company_list_bytes(data, name)
    return outcome.value, [render(one, "nb").removeprefix(f"{name}:") for one in outcome.diagnostics]


def companies(text: str | bytes, name: str = "companies.csv") -> tuple[Listed, ...]:
    listed, said = read(text, name)
    assert listed is not None and said == []
    return listed


WHOLE = Listed(
    "Eksempel Bruk AS", "999999999", "Eksempel Holding", "Våler", ("daglig leder", "HMS-leder"),
    ("Annen Sag AS",), "kari@eksempel.no", date(2026, 12, 1), line=2,
)  # fmt: skip


@pytest.mark.parametrize("heads", [
    "company,orgnr,owner,municipality,seats,competitors,contact,deadline",
    "Bedrift,Org.nr.,Eier,Kommune,Roller,Konkurrenter,Kontakt,Frist",
    "Verksemd,Organisasjonsnummer,Eigar,kommune,Plassar,Konkurrentar,E-post,SVARFRIST",
    "Firma:,Org nr,Konsern,Kommune:,Rolle,Konkurrent,Kontaktperson,Frist for svar",
])  # fmt: skip
def test_heads_are_understood_in_every_language_and_as_people_write_them(heads: str) -> None:
    row = (
        'Eksempel Bruk AS,999999999,Eksempel Holding,Våler,"daglig leder; HMS-leder",'
        "Annen Sag AS,kari@eksempel.no,1.12.2026"
    )
    assert companies(f"{heads}\n{row}\n") == (WHOLE,)


def test_one_row_a_seat_is_one_company() -> None:
    """A number in one row goes for the rows of that name without it."""
    listed = companies(
        "Bedrift;Orgnr;Rolle;Kontakt;Frist\n"
        "Eksempel Bruk AS;999 999 999;daglig leder;kari@eksempel.no;2026-12-01\n"
        "Nabo AS;;daglig leder;;\n"
        "EKSEMPEL  bruk as;;HMS-leder;ola@eksempel.no;\n"
    )
    assert [one.name for one in listed] == ["Eksempel Bruk AS", "Nabo AS"]
    assert listed[0].seats == ("daglig leder", "HMS-leder") and listed[0].deadline == date(2026, 12, 1)
    assert listed[0].contact == "kari@eksempel.no; ola@eksempel.no"


@pytest.mark.parametrize("cell", ["a; b ;c", "a,b,c", "a\nb\r\nc", ";a;;b;c;"])
def test_several_values_in_a_cell(cell: str) -> None:
    (one,) = companies(f'Bedrift,Roller,Konkurrenter\nX AS,"{cell}","{cell}"\n')
    assert one.seats == one.competitors == ("a", "b", "c")


def test_every_fault_is_said_by_its_cell_and_the_rest_is_used() -> None:
    listed, said = read(
        "Bedrift,Orgnr,Kommune,Roller,Frist,Bedrft\n"
        "A AS,999999999,Våler,daglig leder,1/12/26,x\n"
        ",,Elverum,HMS-leder,2026-12-01,\n"
        "B AS,12345,Elverum,,2026-12-01,\n"
        "a as,,Åsnes,daglig leder,2.12.2026,\n"
        "B AS,12345,,,,\n"
    )
    assert said == [
        "1:6: RL127 F1: ukjent kolonne «Bedrft» er ikke lest; mente dere «bedrift»?",
        "2:5: RL123 E2: «1/12/26» er ikke en dato; skriv den som 2026-12-01 eller 1.12.2026",
        "3:1: RL122 A3: raden har ikke navn på bedriften, og er ikke brukt",
        "4:2: RL125 B4: «12345» er ikke et gyldig organisasjonsnummer",
        "5:3: RL128 C5: «Åsnes» er noe annet enn «Våler» på linje 2; det som står først, gjelder",
        "5:4: RL129 D5: «daglig leder» er allerede nevnt for a as (linje 2), og teller én gang",
        "6:1: RL126 A6: B AS står også på linje 4; radene er lest som én bedrift",
        "6:2: RL125 B6: «12345» er ikke et gyldig organisasjonsnummer",
    ]
    assert listed == (
        Listed("A AS", "999999999", "", "Våler", ("daglig leder",), deadline=date(2026, 12, 2), line=2),
        Listed("B AS", "12345", "", "Elverum", deadline=date(2026, 12, 1), line=4),
    )


def test_two_companies_of_one_name_are_told_apart_by_their_numbers() -> None:
    listed = companies("Bedrift,Orgnr,Rolle\nX AS,999999999,leder\nX AS,974760673,leder\n")
    assert [one.orgnr for one in listed] == ["999999999", "974760673"]


def test_a_list_that_is_none_has_no_value(tmp_path: Path) -> None:
    assert read("a,b\n1,2\n")[0] is None
    assert read("Bedrift\n")[0] is None
    assert read("Bedrift,Rolle\n,leder\n")[0] is None
    missing = read_company_list(tmp_path / "borte.csv")
    assert missing.value is None and [one.code for one in missing.diagnostics] == ["RL056"]


def test_as_programs_save_it() -> None:
    expected = (Listed("Våler Tre AS", municipality="Våler", line=3),)
    assert companies("sep=;\r\nBedrift;Kommune\r\nVåler Tre AS;Våler\r\n") == expected
    assert companies("\ufeffListe over bedrifter\nBedrift\tKommune\nVåler Tre AS\tVåler\n") == expected
    listed, said = read("\nBedrift;Kommune\nVåler Tre AS;Våler\n".encode("cp1252"))
    assert listed == expected and [one.split()[0] for one in said] == ["RL107"]


HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "'=1",
    "<b>x</b>",
    "a|b",
    "[x](y)",
    "\u202eSA X",
    "'\u200b=1",
)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("excel", [False, True])
def test_hostile_cells_come_back_as_they_were_and_are_never_formulas(name: str, excel: bool) -> None:
    given = Listed(name, owner=name, municipality=name, seats=(name,), contact=name)
    written = company_list_csv([given], excel=excel)
    (one,) = companies(written)
    assert (one.name, one.owner, one.seats, one.contact) == (name, name, (name,), name)
    first = written.split("\r\n")[1].lstrip('"')
    assert first[0] not in "=+-@"


def texts(more: str = "") -> SearchStrategy[str]:
    """What a cell of the list can hold: on one line, no blanks around it."""
    letters = st.sampled_from(string.ascii_letters + "æøåÆØÅé .:'\"=+-@|<>&/\\" + more)
    return st.text(letters, min_size=1, max_size=12).map(lambda word: " ".join(word.split())).filter(bool)


def listed_companies() -> SearchStrategy[list[Listed]]:
    several = st.lists(texts(), max_size=3, unique_by=str.casefold).map(tuple)
    return st.lists(
        st.builds(
            Listed, texts(",;"), st.sampled_from(["", "999999999", "974760673", "NO 983 044 778 MVA"]),
            texts(",;") | st.just(""), texts(",;") | st.just(""), several, several, texts(",;") | st.just(""),
            st.dates(date(2000, 1, 1), date(2099, 12, 31)) | st.none(),
        ),
        min_size=1, max_size=4, unique_by=(lambda one: one.name.casefold(), lambda one: one.key),
    )  # fmt: skip


@given(listed_companies(), st.booleans())
@example([Listed("=1", contact="a; b")], True)
def test_what_is_written_is_read_back(listed: list[Listed], excel: bool) -> None:
    written = company_list_csv(listed, excel=excel)
    again = companies(written)
    assert company_list_csv(again, excel=excel) == written
    assert [(one.key, one.seats, one.deadline) for one in again] == [
        (one.key, one.seats, one.deadline) for one in listed
    ]


def test_a_seat_with_a_comma_stays_one() -> None:
    (one,) = companies(company_list_csv([Listed("X AS", seats=("HMS, kvalitet", "leder"))]))
    assert one.seats == ("HMS kvalitet", "leder")


def workbook(*rows: tuple[object, ...]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@needs_workbooks
def test_a_workbook_with_dates_and_numbers_as_excel_has_them() -> None:
    data = workbook(
        ("Bedrift", "Orgnr", "Roller", "Frist"),
        ("Eksempel Bruk AS", 999999999, "daglig leder\nHMS-leder", datetime(2026, 12, 1)),
        ("Nabo AS", 974760673.0, None, "1.12.2026"),
    )
    one, other = companies(data, "companies.xlsx")
    assert one.orgnr == "999999999" and one.seats == ("daglig leder", "HMS-leder")
    assert other.orgnr == "974760673" and one.deadline == other.deadline == date(2026, 12, 1)


@needs_workbooks
def test_what_a_workbook_alone_gets_wrong_is_said_by_its_cell() -> None:
    listed, said = read(workbook(("Bedrift", "Frist"), ("A AS", "=TODAY()"), ("B AS", "#REF!")), "l.xlsx")
    assert [one.split()[1:3] for one in said] == [["RL111", "B2:"], ["RL115", "B3:"]]
    assert listed is not None and [one.name for one in listed] == ["A AS", "B AS"]
    assert read(b"Bedrift\nA AS\n", "l.xlsx")[0] is None


def test_no_word_stands_for_two_columns() -> None:
    assert {column_of(column) for column in COLUMNS} == set(COLUMNS)
    assert column_of("") is None
