"""The sheet that a room fills in: what it holds, and every cell of it read back or named."""

from __future__ import annotations

import io
import random
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from builders import FIVE, NA, choice, ladder, multi, number, questionnaire, section, yes_no
from hostile_texts import texts
from hypothesis import given
from hypothesis import strategies as st
from office import libreoffice

from resiliens.files.agreed_answers import answer_in_cell, choices_of
from resiliens.files.agreed_sheet import read_agreed_sheet, read_agreed_sheet_bytes
from resiliens.files.agreed_writing import About, Line, agreed_workbook
from resiliens.files.workbooks import has_workbooks
from resiliens.messages import LANGUAGES
from resiliens.messages.rendering import render
from resiliens.model.agreement import Decision, FilledSheet
from resiliens.model.answers import MISSING, UNKNOWN, Evidence, NotApplicable, Value
from resiliens.model.diagnostics import Outcome
from resiliens.model.questions import Text

NEEDS_WORKBOOKS = pytest.mark.skipif(not has_workbooks(), reason="the extra xlsx is not installed")
DAY = date(2026, 11, 26)
TREE = questionnaire(
    section(
        "q", ladder("q.energy", title="Energi"), yes_no("q.plan"), choice("q.who", {"alone": 0, "many": 1}),
        multi("q.which", {"x": 1, "y": 1}), number("q.kwh", unit="kWh", minimum=0),
        ladder("q.must", may_be_not_applicable=False),
    )
)  # fmt: skip
STEPS = choices_of(ladder("q.energy"), "nb")


def line(code: str, agreed: str | int = "", theme: str = "", time: str = "5 minutter") -> Line:
    choices = STEPS if code in ("q.energy", "q.must") else ()
    return Line(theme or code, "1 ● · 3 ●●", 1, 3, 3, "1 Første steg", time, agreed, code, choices)


LINES = [line("q.energy"), line("q.plan"), line("q.who", "alone", time="uten prat"), line("q.must", 2)]
FIRST = 6  # the row of the first theme


def workbook(lines: list[Line] | None = None, language: str = "nb", company: str = "Elva Sag AS") -> bytes:
    return agreed_workbook(LINES if lines is None else lines, About(company, language, DAY))


def edited(cells: Mapping[str, object], data: bytes | None = None) -> bytes:
    """The sheet after somebody wrote in it."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook() if data is None else data))
    for name, value in cells.items():
        book.worksheets[0][name] = value  # type: ignore[assignment]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(cells: Mapping[str, object], data: bytes | None = None) -> Outcome[FilledSheet]:
    return read_agreed_sheet_bytes(edited(cells, data), "ark.xlsx", TREE)


def said(outcome: Outcome[FilledSheet]) -> list[str]:
    return [render(one, "nb").partition(" ")[2] for one in outcome.diagnostics]


@NEEDS_WORKBOOKS
def test_a_filled_in_row_is_a_decision_with_all_its_parts() -> None:
    outcome = read({
        "B2": "25.11.2026", "B3": "daglig leder; verneombud,\noperatør", "H6": 2, "I6": "Målt i mai",
        "J6": "Strømlogg", "K6": date(2026, 5, 1), "L6": "drift", "M6": "En mener 3",
    })  # fmt: skip
    assert outcome.diagnostics == () and outcome.value is not None
    assert outcome.value.company == "Elva Sag AS" and outcome.value.day == date(2026, 11, 25)
    assert outcome.value.present == ("daglig leder", "verneombud", "operatør")
    assert outcome.value.decisions == {
        "q.energy": Decision(
            Value(2), "Målt i mai", (Evidence("Strømlogg", date(2026, 5, 1), "drift"),), "En mener 3"
        ),
        "q.who": Decision(Value("alone"), by_silence=True),
        "q.must": Decision(Value(2)),
    }


@NEEDS_WORKBOOKS
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_untouched_sheet_decides_only_what_stood_in_it(language: str) -> None:
    outcome = read_agreed_sheet_bytes(workbook(language=language), "ark.xlsx", TREE)
    assert outcome.diagnostics == () and outcome.value is not None
    assert set(outcome.value.decisions) == {"q.who", "q.must"} and outcome.value.day is None


@NEEDS_WORKBOOKS
def test_every_bad_cell_is_named_and_the_rest_is_used() -> None:
    outcome = read({
        "B2": "i går", "H6": "ni", "I6": "Grunn", "H7": 7, "K8": "1/2/26", "J8": "Bevis", "H9": "nei",
    })  # fmt: skip
    assert said(outcome) == [
        "RS123 B2: «i går» er ikke en dato; skriv den som 2026-12-01 eller 1.12.2026",
        "RS125 H6: «ni» er ikke et svar på Energi; skriv 0–4, «vet ikke» eller «ikke aktuelt»",
        "RS125 H7: «7» er ikke et svar på q.plan; skriv ja, delvis, nei, «vet ikke» eller «ikke aktuelt»",
        "RS123 K8: «1/2/26» er ikke en dato; skriv den som 2026-12-01 eller 1.12.2026",
        "RS125 H9: «nei» er ikke et svar på q.must; skriv 0–4, «vet ikke» eller «ikke aktuelt»",
    ]
    assert outcome.failed and outcome.value is not None
    assert outcome.value.decisions == {
        "q.energy": Decision(MISSING, "Grunn"),
        "q.who": Decision(Value("alone"), evidence=(Evidence("Bevis"),), by_silence=True),
    }


@NEEDS_WORKBOOKS
def test_a_row_of_the_rooms_own_is_said_and_one_without_words_is_not() -> None:
    outcome = read({"I11": "Husk kaffe", "A12": "Bare en overskrift"})
    assert said(outcome) == [
        "RS128 N11: raden har ingen kode, og er ikke brukt; skriv det på raden til temaet"
    ]


@NEEDS_WORKBOOKS
def test_sheets_in_another_language_and_another_order_of_columns_are_read() -> None:
    csv = b"Code,Stands,We are at,Why\nq.energy,1,don't know,Ask Per\n"
    outcome = read_agreed_sheet_bytes(csv, "sheet.csv", TREE)
    assert [(one.code, one.position.column) for one in outcome.diagnostics] == [("RS127", 2)]
    assert outcome.value is not None
    assert outcome.value.decisions == {"q.energy": Decision(UNKNOWN, "Ask Per")}


def test_why_it_does_not_apply_is_the_reason() -> None:
    csv = "Kode,Vi står på,Hvorfor\nq.energy,ikke aktuelt,Leier bare kontor\n".encode()
    outcome = read_agreed_sheet_bytes(csv, "ark.csv", TREE)
    assert outcome.value is not None
    assert outcome.value.decisions["q.energy"] == Decision(NotApplicable("Leier bare kontor"))


@pytest.mark.parametrize(("question", "cell", "answer"), [
    (ladder("q"), 2, Value(2)), (ladder("q"), 2.0, Value(2)), (ladder("q"), "2 På plass", Value(2)),
    (ladder("q"), "2.", None), (ladder("q"), "på plass", Value(2)), (ladder("q"), "q Ledende", Value(4)),
    (ladder("q"), "2,5", None), (ladder("q"), 2.5, None), (ladder("q"), 5, None), (ladder("q"), -1, None),
    (ladder("q"), "2–3", None), (ladder("q"), DAY, None), (ladder("q"), True, None),
    (ladder("q"), "Vet ikke", UNKNOWN), (ladder("q"), "veit ikkje", UNKNOWN),
    (ladder("q"), "Don’t know", UNKNOWN),
    (ladder("q"), "ikke aktuelt", NotApplicable()), (ladder("q"), " ", MISSING),
    (ladder("q"), None, MISSING),
    (ladder("q", may_be_not_applicable=False), "ikke aktuelt", None),
    (yes_no("q"), "Ja", Value("yes")), (yes_no("q"), "partly", Value("partly")), (yes_no("q"), "vel", None),
    (yes_no("q"), True, Value("yes")), (yes_no("q"), False, Value("no")),
    (choice("q", {"x": 0, "y": 1}), "Y", Value("y")), (choice("q", {"x": 0, "y": 1}), "z", None),
    (multi("q", {"x": 1, "y": 1}), "y; x", Value(("y", "x"))), (multi("q", {"x": 1}), "x\nx", Value(("x",))),
    (multi("q", {"x": 1}), "x; z", None),
    (number("q", unit="kWh"), "1 200,5 kWh", Value(1200.5)), (number("q", minimum=3), 2, None),
    (number("q"), "mye", None), (Text(id="q", title="q", scale=FIVE), "ord", None),
])  # fmt: skip
def test_what_a_room_may_write(question, cell, answer) -> None:  # type: ignore[no-untyped-def]
    assert answer_in_cell(question, cell) == answer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", [ladder("q"), yes_no("q"), choice("q", {"x": 0, "y": 1})])
def test_every_choice_in_a_list_is_understood(question, language: str) -> None:  # type: ignore[no-untyped-def]
    choices = choices_of(question, language)
    answers = [answer_in_cell(question, one) for one in choices]
    assert None not in answers and len(set(map(repr, answers))) == len(choices) > 3
    assert type(answers[-1]) is type(NA)


@given(st.text(max_size=30))
def test_no_words_in_a_cell_are_ever_a_crash(words: str) -> None:
    for question in TREE.questions():
        answer_in_cell(question, words)


@NEEDS_WORKBOOKS
def test_only_what_the_room_fills_in_is_open() -> None:
    from openpyxl import load_workbook

    page = load_workbook(io.BytesIO(workbook())).worksheets[0]
    assert page.protection.sheet
    unlocked = {
        cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked
    }
    rows = range(FIRST, FIRST + len(LINES))
    above = {f"{column}{row}" for column in "BCDEFG" for row in (2, 3)}  # merged, so a wide field to write in
    assert unlocked == above | {f"{column}{row}" for column in "HIJKLM" for row in rows}
    (validation,) = page.data_validations.dataValidation
    assert validation.formula1 == '"0,1,2,3,4,vet ikke,ikke aktuelt"' and str(validation.sqref) == "H6 H9"


@NEEDS_WORKBOOKS
def test_the_same_sheet_is_the_same_bytes() -> None:
    assert workbook() == workbook()


@NEEDS_WORKBOOKS
def test_hostile_words_are_words_and_come_back() -> None:
    from openpyxl import load_workbook

    for words in texts(600):
        data = workbook([line("q.energy", theme=words)], company=words)
        page = load_workbook(io.BytesIO(data)).worksheets[0]
        assert page["A6"].data_type == "s" and page["B1"].data_type == "s"
        outcome = read({"H6": 1, "I6": "ja"}, data)
        assert outcome.value is not None and outcome.value.decisions["q.energy"].answer == Value(1)


@NEEDS_WORKBOOKS
def test_a_damaged_sheet_is_said_and_never_a_crash() -> None:
    data, chance = workbook(), random.Random(7)
    for _ in range(40):
        cut = bytearray(data[: chance.randrange(len(data))] if chance.random() < 0.3 else data)
        for _ in range(5):
            cut[chance.randrange(len(cut))] = chance.randrange(256) if cut else 0
        outcome = read_agreed_sheet_bytes(bytes(cut), "ark.xlsx", TREE)
        assert outcome.value is not None or outcome.diagnostics


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    outcome = read_agreed_sheet(tmp_path / "borte.xlsx", TREE)
    assert outcome.value is None and [one.code for one in outcome.diagnostics] == ["RS056"]


@pytest.mark.slow
@NEEDS_WORKBOOKS
def test_a_sheet_survives_libreoffice_with_what_the_room_wrote(tmp_path: Path) -> None:
    path = tmp_path / "ark.xlsx"
    day, proven = date(2026, 11, 25), date(2026, 5, 1)
    path.write_bytes(edited({"B2": day, "B3": "leder", "H6": 3, "J6": "Logg", "K6": proven}))
    outcome = read_agreed_sheet(libreoffice(path, "xlsx"), TREE)
    assert outcome.diagnostics == () and outcome.value is not None
    assert (outcome.value.day, outcome.value.present) == (date(2026, 11, 25), ("leder",))
    proof = Evidence("Logg", date(2026, 5, 1))
    assert outcome.value.decisions["q.energy"] == Decision(Value(3), evidence=(proof,))
    assert outcome.value.decisions["q.who"].by_silence


@pytest.mark.slow
@NEEDS_WORKBOOKS
def test_fifteen_themes_and_a_fact_print_on_two_pages(tmp_path: Path) -> None:
    from pypdf import PdfReader

    path = tmp_path / "ark.xlsx"
    names = [f"Menneskerettigheter og tema {number}" for number in range(16)]
    path.write_bytes(workbook([line(f"q.{place}", theme=name) for place, name in enumerate(names)]))
    assert len(PdfReader(libreoffice(path, "pdf")).pages) == 2
