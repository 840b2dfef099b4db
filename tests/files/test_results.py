"""Results as JSON and back without loss, and as rows that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.files.result_rows import csv_text, line_of
from resiliens.files.results import result_from_plain, result_to_plain
from resiliens.model.answers import (
    MISSING,
    UNKNOWN,
    Agreement,
    Change,
    Company,
    Entry,
    Evidence,
    NotApplicable,
    Respondent,
    Seen,
    State,
    Stream,
    Value,
)
from resiliens.model.diagnostics import Position
from resiliens.model.result import (
    Counts,
    Findings,
    FloorFinding,
    Hole,
    Level,
    Method,
    QuestionResult,
    Result,
    Score,
    SectionResult,
    Suggestion,
)

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
DAYS = st.none() | st.dates()
UNIT = st.floats(0, 1)
COUNT = st.integers(0, 60)
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS
MORE = st.dictionaries(WORDS, PLAIN | st.lists(PLAIN, max_size=2), max_size=2)
NAMES = st.lists(WORDS, max_size=2).map(tuple)
VALUES = st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS | NAMES
STREAMS = st.lists(st.builds(Stream, MORE), max_size=2).map(tuple)
SEEN = st.none() | st.builds(Seen, VALUES, WORDS, DAYS, WORDS, MORE)
EVIDENCE = st.lists(
    st.builds(Evidence, WORDS, DAYS, WORDS, WORDS, DAYS, st.booleans(), MORE), max_size=2
).map(tuple)
LEVELS = st.none() | st.builds(Level, st.integers(0, 9), WORDS)
SCORES = st.none() | st.builds(Score, UNIT, UNIT)
STEPS = st.lists(st.integers(0, 9), max_size=3).map(tuple)
NODE: dict[str, Any] = {
    "id": WORDS,
    "title": WORDS,
    "weight": UNIT,
    "score": SCORES,
    "level": LEVELS,
    "possible_level": LEVELS,
}
QUESTIONS = st.builds(
    QuestionResult,
    kind=WORDS,
    state=st.sampled_from(State),
    value=st.none() | VALUES | STREAMS,
    step=st.none() | st.integers(0, 9),
    steps=STEPS,
    why=WORDS,
    note=WORDS,
    evidence=EVIDENCE,
    seen=SEEN,
    target=st.none() | st.integers(0, 9),
    target_is_proposal=st.booleans(),
    **NODE,
)


def section(children: st.SearchStrategy[Any]) -> st.SearchStrategy[SectionResult]:
    return st.builds(
        SectionResult,
        children=children,
        completeness=UNIT,
        not_applicable_share=UNIT,
        capped_at=st.none() | st.integers(0, 9),
        **NODE,
    )


NODES = st.recursive(QUESTIONS, lambda inner: section(st.lists(inner, max_size=2).map(tuple)), max_leaves=4)
ANSWERS = (
    st.just(MISSING) | st.just(UNKNOWN) | st.builds(NotApplicable, WORDS) | st.builds(Value, VALUES | STREAMS)
)
ENTRIES = st.builds(
    Entry,
    ANSWERS,
    STEPS,
    WORDS,
    EVIDENCE,
    st.none() | st.integers(1, 9),
    SEEN,
    st.none() | st.builds(Change, ANSWERS, WORDS, DAYS, WORDS, MORE),
    st.booleans(),
    WORDS,
    PLAIN.filter(lambda raw: raw is None or bool(raw)),
    MORE,
    st.none() | st.builds(Position, WORDS, st.integers(0, 99), st.integers(0, 99)),
)
HOLES = st.lists(st.builds(Hole, WORDS, st.integers(0, 9), STEPS, st.integers(0, 9)), max_size=2).map(tuple)
FLOORS = st.lists(
    st.builds(
        FloorFinding,
        WORDS,
        st.sampled_from(["below", "open", "refused"]),
        st.integers(0, 9),
        WORDS,
        WORDS,
        WORDS,
        DAYS,
        NAMES,
    ),
    max_size=2,
).map(tuple)
WHOLE = st.none() | st.integers(0, 10**6)
SUGGESTIONS = st.lists(
    st.builds(
        Suggestion,
        WORDS,
        WORDS,
        WORDS,
        WORDS,
        UNIT,
        st.integers(0, 9) | WORDS,
        st.sampled_from(["floor", "hole", "gap"]),
        UNIT,
        st.booleans(),
        WHOLE,
        WHOLE,
        WHOLE,
        WHOLE,
        NAMES,
    ),
    max_size=2,
).map(tuple)
RESULTS = st.builds(
    Result,
    WORDS,
    WORDS,
    WORDS,
    WORDS,
    st.builds(Company, WORDS, WORDS, WORDS, st.dictionaries(WORDS, ENTRIES, max_size=2), MORE),
    st.builds(Respondent, WORDS, WORDS, MORE),
    DAYS,
    st.sampled_from(["core", "full"]),
    st.none() | NAMES,
    st.dictionaries(WORDS, st.integers(0, 9), max_size=2),
    st.none() | st.builds(Agreement, DAYS, NAMES, MORE),
    st.builds(Counts, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT),
    st.none() | section(st.just(())),
    st.lists(NODES, max_size=2).map(tuple),
    st.builds(Findings, HOLES, FLOORS, NAMES, NAMES, NAMES, NAMES, NAMES, NAMES, NAMES, NAMES),
    SUGGESTIONS,
    st.builds(Method, WORDS, st.dictionaries(WORDS, WORDS, max_size=2), WHOLE, NAMES),
)


@given(result=RESULTS)
@settings(deadline=None, max_examples=60)
def test_a_result_goes_to_json_and_back(result: Result) -> None:
    written = json.dumps(result_to_plain(result), ensure_ascii=False, allow_nan=False)
    assert result_from_plain(json.loads(written)) == result


@given(results=st.lists(RESULTS, max_size=3))
@settings(deadline=None, max_examples=50)
def test_rows_are_even_and_hold_no_formula(results: list[Result]) -> None:
    table = list(csv.reader(io.StringIO(csv_text([line_of(result) for result in results]), newline="")))
    assert len(table) == len(results) + 1
    assert len({len(row) for row in table}) == 1
    for cell in (cell for row in table[1:] for cell in row):
        stripped = cell.lstrip(" \"'")
        numeric = cell.replace("e-", "").replace("e+", "").replace(".", "").lstrip("-").isdigit()
        assert cell.startswith("'") or numeric or stripped[:1] not in ("=", "+", "-", "@", "\t")


LADDER = QuestionResult("m.energi", "ladder", "Energi", State.ANSWERED, 1.0, Score(0.5, 0.5), value=2, step=2)
OPEN = QuestionResult("m.avfall", "ladder", "Avfall", State.UNKNOWN, 1.0, Score(0.0, 1.0))
ACTS = QuestionResult("m.tiltak", "multi", "Tiltak", State.ANSWERED, 1.0, Score(1, 1), value=("a", "b"))
WORDY = QuestionResult("m.annet", "text", "Annet", State.ANSWERED, 0.0, value="=1+1")
HIDDEN = SectionResult("m.skjult", "Skjult", 1.0, (WORDY,))
PILLAR = SectionResult(
    "m", "Miljø", 1.0, (LADDER, OPEN, ACTS, HIDDEN), Score(0.25, 0.5), Level(1, "Første steg")
)
RESULT = Result(
    "svar.yaml",
    "m",
    "1",
    "mean",
    Company("@Eksempel AS", "999999999"),
    Respondent(),
    date(2026, 11, 23),
    "full",
    None,
    {},
    None,
    Counts(answered=3, unknown=1),
    None,
    (PILLAR,),
    Findings(),
    (),
    Method("abc"),
)


def test_the_columns_are_those_of_the_contract() -> None:
    assert csv_text([line_of(RESULT)]) == (
        "file,company,orgnr,questionnaire,version,scorer,answered,unknown,not_applicable,unanswered,not_asked,"
        "m,m.high,m.level,m.energi,m.avfall,m.tiltak,m.annet\r\n"
        "svar.yaml,'@Eksempel AS,999999999,m,1,mean,3,1,0,0,0,0.25,0.5,1,2,unknown,a b,'=1+1\r\n"
    )


def test_excel_gets_semicolons_commas_and_a_byte_order_mark() -> None:
    text = csv_text([line_of(RESULT)], excel=True)
    assert text.startswith("\ufefffile;company;")
    assert ";0,25;0,5;1;2;unknown;" in text


def test_a_shown_total_comes_first() -> None:
    from dataclasses import replace

    total = SectionResult("alt", "Alt", 1.0, (), Score(0.75, 0.75), Level(3, "Styrt"))
    head = csv_text([line_of(replace(RESULT, total=total))]).splitlines()[0]
    assert head.split(",")[11:17] == ["alt", "alt.high", "alt.level", "m", "m.high", "m.level"]


def test_the_keys_are_those_of_the_contract() -> None:
    plain = result_to_plain(RESULT)
    assert list(plain) == [
        "format",
        "file",
        "questionnaire",
        "scorer",
        "company",
        "respondent",
        "date",
        "set",
        "scope",
        "targets",
        "agreed",
        "answered",
        "unknown",
        "not_applicable",
        "unanswered",
        "not_asked",
        "inactive",
        "with_evidence",
        "total",
        "sections",
        "findings",
        "suggestions",
        "method",
    ]
    node = plain["sections"][0]
    assert (node["score"], node["range"], node["level"]) == (
        0.25,
        [0.25, 0.5],
        {"number": 1, "name": "Første steg"},
    )
    assert {"id", "kind", "title", "possible_level", "settled", "weight", "completeness", "children"} <= set(
        node
    )
    assert {"state", "value", "step", "steps", "seen", "note", "evidence"} <= set(node["children"][0])


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format"):
        result_from_plain({**result_to_plain(RESULT), "format": "resiliens-result/9"})
