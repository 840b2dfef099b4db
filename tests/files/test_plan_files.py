"""Plan files: what is written is read back, also after a spreadsheet had it, and nothing is computed."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from office import libreoffice
from running import ROOT

from resiliens.files.plan_reading import read_plan, read_plan_bytes
from resiliens.files.plan_writing import plan_csv, plan_workbook, too_long
from resiliens.files.workbooks import has_workbooks
from resiliens.messages import LANGUAGES
from resiliens.messages.rendering import render
from resiliens.messages.visible import visible
from resiliens.model.diagnostics import Diagnostic
from resiliens.model.plan_rows import Row, Status

NEEDS_WORKBOOKS = pytest.mark.skipif(not has_workbooks(), reason="the extra xlsx (openpyxl) is not installed")
DAY = date(2026, 11, 23)
LISTS = ROOT.parent / "shared" / "hostile" / "lists"
CORPUS = ROOT.parent / "shared" / "hostile" / "raw" / "xlsx"
SHEET = "xl/worksheets/sheet1.xml"
ROWS = (
    Row(
        code="environment.energy/energy-3a", number="1", theme="Energi og effekt", start="2", to="3",
        measure="Sett egne målere på de tre største, «tørkene»", owner="Kari Berg",
        first_act="Ring; be om pris",
        first_by=date(2026, 12, 7), due=date(2027, 11, 23), days=15, kroner=50_000, months=12,
        help="Enova (sjekket 31.12.2025*)", figure="kWh per m³, ned 10 %", status=Status.RUNNING,
        evidence="Kurve\nTall før og etter",
    ),
    Row(code="environment.waste/waste-2a", number="2", theme="Avfall", measure="Sorter", days=2.5,
        status=Status.DROPPED, reason="Gjøres av renovatøren"),
    Row(number="3", measure="=1+1", owner="-Ola", evidence="@alle"),
)  # fmt: skip


def placeless(rows: tuple[Row, ...] | None) -> tuple[Row, ...]:
    assert rows is not None
    return tuple(replace(row, place=0) for row in rows)


def from_csv(text: str) -> tuple[tuple[Row, ...] | None, list[str]]:
    outcome = read_plan_bytes(text.encode("utf-8"), "plan.csv")
    return outcome.value, codes(outcome.diagnostics)


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [one.code for one in found]


def workbook(rows: tuple[Row, ...] = ROWS, language: str = "nb") -> bytes:
    return plan_workbook(rows, language, ("Berg & Sønn", DAY))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("excel", [False, True])
def test_csv_comes_back_as_it_went(language: str, excel: bool) -> None:
    rows, said = from_csv(plan_csv(ROWS, language, excel=excel))
    assert placeless(rows) == ROWS and said == []


@NEEDS_WORKBOOKS
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_comes_back_as_it_went(language: str) -> None:
    outcome = read_plan_bytes(workbook(language=language), "plan.xlsx")
    assert placeless(outcome.value) == ROWS and outcome.diagnostics == ()


def test_csv_for_a_norwegian_excel_has_semicolons_commas_and_its_dates() -> None:
    text = plan_csv(ROWS, "nb", excel=True)
    assert text.startswith("\ufeffNr.;Tema;Fra;Til;Tiltak;Hvem;")
    assert ";07.12.2026;23.11.2027;15;50000;12;" in text and ";2,5;" in text
    assert ",2026-12-07,2027-11-23,15,50000,12," in plan_csv(ROWS, "nb")


def test_no_text_of_ours_or_theirs_is_a_formula_in_csv() -> None:
    assert "'=1+1" in plan_csv(ROWS, "nb") and ",=1+1" not in plan_csv(ROWS, "nb")


@NEEDS_WORKBOOKS
def test_the_same_plan_gives_the_same_bytes_without_names_or_times_of_ours() -> None:
    assert workbook() == workbook()
    with zipfile.ZipFile(io.BytesIO(workbook())) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = package.read("docProps/core.xml").decode()
    assert properties.count("2026-11-23T00:00:00Z") == 2 and ">resiliens<" in properties


@NEEDS_WORKBOOKS
def test_a_workbook_lets_choose_a_status_and_prints_across() -> None:
    from openpyxl import load_workbook

    page = load_workbook(io.BytesIO(workbook())).active
    assert page is not None
    (choice,) = page.data_validations.dataValidation
    assert choice.formula1 == '"ikke begynt,i gang,gjort,lagt bort"' and "O2" in choice.sqref
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page["H2"].value.date() == date(2026, 12, 7)
    assert page.oddHeader is not None and page.oddHeader.left.text == "Berg && Sønn"


def edited(**cells: object) -> str:
    """A plan of one measure as CSV, some cells as a person wrote them."""
    heads = {"Tiltak": "Sorter", "Frist": "", "Dager": "", "Kroner": "", "Status": ""}
    heads |= {name: str(value) for name, value in cells.items()}
    quoted = (f'"{value}"' for value in heads.values())
    return f"{','.join(heads)}\n{','.join(quoted)}\n"


@pytest.mark.parametrize(("written", "meant"), [
    ("2027-06-01", date(2027, 6, 1)), ("1.6.2027", date(2027, 6, 1)), ("01.06.27", date(2027, 6, 1)),
    ("1. 6. 2027", date(2027, 6, 1)), ("", None),
])
def test_a_date_is_read_as_norwegians_write_it(written: str, meant: date | None) -> None:
    rows, said = from_csv(edited(Frist=written))
    assert rows is not None and rows[0].due == meant and said == []


@pytest.mark.parametrize("written", ["6/7/27", "1. juni", "30.2.2027", "2027-13-01", "snart", "46172"])
def test_a_date_that_could_be_another_is_named_by_its_cell(written: str) -> None:
    outcome = read_plan_bytes(edited(Frist=written).encode(), "plan.csv")
    (fault,) = outcome.diagnostics
    assert outcome.value is None and fault.code == "RT123"
    assert render(fault, "nb").startswith(f"plan.csv:2:2: RT123 B2: «{written}» er ikke en dato")


@pytest.mark.parametrize(("written", "meant"), [
    ("3", 3), ("2,5", 2.5), ("2.5", 2.5), ("50 000", 50_000), ("50\u00a0000 kr", 50_000), ("3 dager", 3),
    ("1 day", 1), ("", None),
])
def test_a_number_is_read_with_its_unit(written: str, meant: float | None) -> None:
    rows, said = from_csv(edited(Dager=written))
    assert rows is not None and rows[0].days == meant and said == []


@pytest.mark.parametrize("written", ["1.234", "50.000", "-3", "tre", "1e400", "NaN", "1e12", "3-4"])
def test_a_number_that_could_be_another_is_refused(written: str) -> None:
    assert from_csv(edited(Dager=written)) == (None, ["RT124"])


@pytest.mark.parametrize(("written", "meant"), [
    ("", Status.NOT_STARTED), ("ikkje byrja", Status.NOT_STARTED), ("I GANG", Status.RUNNING),
    ("pågår", Status.RUNNING), ("Gjort", Status.DONE), ("done", Status.DONE), ("ferdig", Status.DONE),
    ("droppet", Status.DROPPED),
])
def test_a_status_is_understood_in_every_language_and_as_people_say_it(written: str, meant: Status) -> None:
    rows, said = from_csv(edited(Status=written))
    assert rows is not None and rows[0].status is meant and said == []


def test_all_faults_are_told_in_one_run() -> None:
    faulty = edited(Frist="snart", Dager="tre", Status="tja")
    assert from_csv(faulty) == (None, ["RT123", "RT124", "RT125"])


def test_columns_may_be_moved_left_out_and_added_and_own_lines_need_no_code() -> None:
    text = "Min spalte;Status;Hvem;Tiltak\r\nx;gjort;Kari;Kjøp måler\r\n;;;\r\n;;Ola;Ring\r\n"
    rows, said = from_csv(text)
    assert rows is not None and said == ["RT127"]
    assert [(row.measure, row.owner, row.status, row.place) for row in rows] == [
        ("Kjøp måler", "Kari", Status.DONE, 2), ("Ring", "Ola", Status.NOT_STARTED, 4),
    ]  # fmt: skip


def test_a_title_above_the_heads_is_no_hindrance() -> None:
    rows, said = from_csv("Plan for 2027\n\nTiltak,Status\nSorter,gjort\n")
    assert rows is not None and rows[0].place == 4 and said == []


@pytest.mark.parametrize(("data", "said"), [
    (b"sep=;\r\nTiltak;Status\r\nSorter;gjort\r\n", []),
    (b"Tiltak\tStatus\nSorter\tgjort\n", []),
    ("\ufeffTiltak,Status\nSorter,gjort\n".encode(), []),
    ("Tiltak;Status\nMål strømmen;påbegynt\n".encode("cp1252"), ["RT107"]),
])  # fmt: skip
def test_csv_is_read_as_programs_save_it(data: bytes, said: list[str]) -> None:
    outcome = read_plan_bytes(data, "plan.csv")
    assert outcome.value is not None and codes(outcome.diagnostics) == said
    assert outcome.value[0].measure in ("Sorter", "Mål strømmen")


@pytest.mark.parametrize(("data", "code"), [
    (b"", "RT004"), (b" \n \n", "RT004"), ("Tiltak,Status\n".encode("utf-16"), "RT005"),
    (b"Tiltak,Status\n\x00,gjort\n", "RT006"), (b'Tiltak,Status\n"a"b,gjort\n', "RT109"),
    (b"a,b\n1,2\n", "RT120"), (b"Tiltak,Status\n", "RT121"),
    (b"Tiltak,Status\n" + b"x,\n" * 100_001, "RT106"), (b"\x81\x8d\x8f\n", "RT034"),
])  # fmt: skip
def test_what_is_no_plan_is_refused_with_its_reason(data: bytes, code: str) -> None:
    outcome = read_plan_bytes(data, "plan.csv")
    assert outcome.value is None and codes(outcome.diagnostics)[-1] == code


def test_a_folder_or_a_missing_file_is_no_plan(tmp_path: Path) -> None:
    assert codes(read_plan(tmp_path / "borte.csv").diagnostics) == ["RT056"]
    assert codes(read_plan(tmp_path).diagnostics) == ["RT002"]


def texts() -> list[str]:
    """Every fifth of the corpus where it is there, all formulas of it, and a few of our own; as shown."""
    found = ["=1+1", "+A1", "-2", "@SUM(1)", "\t=1", "'=1", "<b>", "&quot;", "_x0041_", "a\x00b"]
    found += ["\ud83d", "\uffff"]
    for name in ("strings-formula", "strings-xss", "strings-blns", "strings-codepoints", "strings-terminal"):
        path = LISTS / f"{name}.json"
        if path.exists():
            items = json.loads(path.read_text("utf-8"))["items"]
            found += [item["text"] for item in items][:: 1 if "formula" in name else 5]
    seen = (visible(text).replace("\uffff", "<U+FFFF>").replace("\ufffe", "<U+FFFE>") for text in found)
    return [text for text in seen if text.strip()]


def with_text(text: str) -> Row:
    return Row(code="q.a/b", theme=text, measure=text, owner=text, first_act=text, help=text, reason=text,
               evidence=text, figure=text)  # fmt: skip


@NEEDS_WORKBOOKS
def test_no_text_becomes_a_formula_or_breaks_a_workbook() -> None:
    from openpyxl import load_workbook

    rows = tuple(with_text(text) for text in texts())
    data = plan_workbook(rows, "nb", ("=1+1 & \x07", DAY))
    kinds = {cell.data_type for line in load_workbook(io.BytesIO(data)).active.rows for cell in line}  # type: ignore[union-attr]
    assert "f" not in kinds
    outcome = read_plan_bytes(data, "plan.xlsx")
    assert outcome.value is not None, [render(one, "nb") for one in outcome.diagnostics]
    assert len(outcome.value) == len(rows)
    for row, text in zip(outcome.value, texts(), strict=True):
        assert row.owner.split() == text.split()


def test_no_text_breaks_a_csv_either() -> None:
    rows = tuple(with_text(text) for text in texts())
    for excel in (False, True):
        text = plan_csv(rows, "nb", excel=excel)
        outcome = read_plan_bytes(text.encode("utf-8"), "plan.csv")
        assert outcome.value is not None, [render(one, "nb") for one in outcome.diagnostics]
        assert [row.owner.split() for row in outcome.value] == [one.split() for one in texts()]


@NEEDS_WORKBOOKS
def test_a_text_that_no_cell_holds_is_cut_and_counted() -> None:
    rows = (Row(code="q.a/b", measure="x" * 40_000),)
    assert too_long(rows) == 1 and too_long(ROWS) == 0
    outcome = read_plan_bytes(plan_workbook(rows, "nb", ("", DAY)), "plan.xlsx")
    assert outcome.value is not None
    assert len(outcome.value[0].measure) == 32_767 and outcome.value[0].measure.endswith("…")


def rewritten(change: dict[str, Any]) -> bytes:
    """The workbook with some of its cells as a person, or a program, left them."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook()))
    page = book.active
    assert page is not None
    for cell, value in change.items():
        page[cell] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(name: str, content: bytes, *, old: bytes | None = None) -> bytes:
    """The workbook with a part added, or with `old` in a part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as package, zipfile.ZipFile(out, "w") as made:
        for entry in package.infolist():
            part = package.read(entry)
            made.writestr(entry, part.replace(old, content) if old and entry.filename == name else part)
        if old is None:
            made.writestr(name, content)
    return out.getvalue()


@NEEDS_WORKBOOKS
def test_edits_in_a_workbook_are_kept() -> None:
    own = {"F2": "Ola Nordmann", "I2": date(2027, 12, 1), "J2": 4, "O2": "gjort", "Q2": "Rapport"}
    outcome = read_plan_bytes(rewritten(own), "plan.xlsx")
    assert outcome.value is not None
    first = outcome.value[0]
    assert (first.owner, first.due, first.days, first.status, first.evidence) == (
        "Ola Nordmann", date(2027, 12, 1), 4, Status.DONE, "Rapport",
    )  # fmt: skip


@NEEDS_WORKBOOKS
def test_a_formula_that_was_never_computed_is_named_by_its_cell() -> None:
    outcome = read_plan_bytes(rewritten({"J2": "=2+3"}), "plan.xlsx")
    assert outcome.value is None
    assert [render(one, "nb") for one in outcome.diagnostics] == [
        "plan.xlsx:2:10: RT111 J2: en formel uten verdi; skriv verdien inn i stedet"
    ]


@NEEDS_WORKBOOKS
@pytest.mark.parametrize(("data", "code"), [
    (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "RT102"),
    (lambda: b"Tiltak,Status\n", "RT103"),
    (lambda: workbook()[:-200], "RT103"),
    (lambda: with_part("xl/big.xml", b" " * 60_000_000), "RT104"),
    (lambda: with_part("../evil.xml", b"<a/>"), "RT105"),
    (lambda: with_part("xl/WORKBOOK.xml", b"<a/>"), "RT105"),
    (lambda: with_part(SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet ', old=b"<worksheet "), "RT105"),
    (lambda: rewritten({"A20000": "langt nede"}), "RT106"),
    (lambda: rewritten({"SG1": "langt ute"}), "RT106"),
])  # fmt: skip
def test_a_workbook_that_could_do_harm_is_refused(data: Any, code: str) -> None:
    outcome = read_plan_bytes(data(), "plan.xlsx")
    assert outcome.value is None and codes(outcome.diagnostics)[-1] == code


@NEEDS_WORKBOOKS
def test_what_is_hidden_or_beside_the_plan_is_said() -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook()))
    page = book.active
    assert page is not None
    page.row_dimensions[3].hidden = True
    book.create_sheet("Notater")
    out = io.BytesIO()
    book.save(out)
    outcome = read_plan_bytes(out.getvalue(), "plan.xlsx")
    assert codes(outcome.diagnostics) == ["RT114", "RT113"]
    assert placeless(outcome.value) == ROWS
    macro = read_plan_bytes(with_part("xl/vbaProject.bin", b"x"), "plan.xlsx")
    assert codes(macro.diagnostics) == ["RT112"] and macro.value is not None


@NEEDS_WORKBOOKS
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the hostile corpus is not beside the checkout")
def test_every_hostile_workbook_is_refused_or_read_and_none_crashes() -> None:
    for path in sorted(CORPUS.glob("*.xlsx")):
        outcome = read_plan(path)  # none of them is a plan
        assert outcome.value is None and outcome.failed, path.name
        for one in outcome.diagnostics:
            assert one.code.startswith("RT") and "…" not in render(one, "nb").replace("re…", ""), path.name


def cut_up(data: bytes) -> Iterator[bytes]:
    """The bytes cut off, and with single bits turned, at places all over."""
    for place in range(0, len(data), max(1, len(data) // 60)):
        yield data[:place]
        yield data[:place] + bytes([data[place] ^ 0x10]) + data[place + 1 :]


@NEEDS_WORKBOOKS
def test_a_damaged_plan_is_refused_or_read_and_never_crashes() -> None:
    for data in cut_up(workbook()):
        read_plan_bytes(data, "plan.xlsx")
    for data in cut_up(plan_csv(ROWS, "nb").encode()):
        read_plan_bytes(data, "plan.csv")


@pytest.mark.slow
@NEEDS_WORKBOOKS
def test_a_workbook_survives_libreoffice_with_its_edits(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(rewritten({"F3": "Ola Nordmann", "I3": date(2027, 12, 1), "J3": 4.5, "O3": "gjort"}))
    outcome = read_plan(libreoffice(path, "xlsx"))
    assert outcome.diagnostics == ()
    own = replace(ROWS[1], owner="Ola Nordmann", due=date(2027, 12, 1), days=4.5, status=Status.DONE)
    assert placeless(outcome.value) == (ROWS[0], own, ROWS[2])


@pytest.mark.slow
@NEEDS_WORKBOOKS
def test_no_text_becomes_a_formula_in_libreoffice(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    rows = tuple(with_text(text) for text in texts())
    for name, data in {
        "plan.xlsx": plan_workbook(rows, "nb", ("x", DAY)), "plan.csv": plan_csv(rows, "nb").encode(),
    }.items():  # fmt: skip
        folder = tmp_path / name.replace(".", "-")
        folder.mkdir()
        path = folder / name
        path.write_bytes(data)
        saved = load_workbook(libreoffice(path, "xlsx")).active
        assert saved is not None
        assert not [cell.coordinate for line in saved.rows for cell in line if cell.data_type == "f"], name


@pytest.mark.slow
def test_a_csv_survives_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(plan_csv(ROWS, "nb"), "utf-8")
    utf8 = "44,34,76,1"  # comma, quotes, UTF-8, from the first line: what its dialog proposes
    saved = libreoffice(path, f"csv:Text - txt - csv (StarCalc):{utf8}", f"--infilter=CSV:{utf8}")
    outcome = read_plan(saved)
    assert outcome.diagnostics == ()
    assert placeless(outcome.value) == ROWS
