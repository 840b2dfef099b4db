"""A comparison for machines: the documented JSON, and rows that a spreadsheet can sum."""

from __future__ import annotations

import csv
import io
import json

from assess_examples import instrument_of, questionnaire_of, sheet_of
from pytest import approx

from resiliens.assess.change import change
from resiliens.files.changes import HEAD, change_to_plain, rows
from resiliens.files.csv_rows import csv_of
from resiliens.model.change import Change

TEXT = """
questions:
  - {id: a, title: Avfall, steps: [a, b, c, d, e]}
  - {id: b, title: Energi, steps: [a, b, c, d, e]}
  - {id: c, title: Styret, revision: 2, steps: [a, b, c, d, e]}
"""
OLD = """
questionnaire: {id: q, version: '1'}
date: 2026-11-20
answers: {a: 1, b: vet ikke, c: {value: 1, revision: 1}}
"""
NEW = """
questionnaire: {id: q, version: '1'}
company: {name: Eksempel Bruk AS, orgnr: "999999999"}
date: 2027-11-20
agreed: {date: 2027-11-20}
answers:
  a: {value: 3, change: {from: 1, reason: did-something, why: "=SUM(A1)"}}
  b: 2
  c: 2
"""


def compared() -> Change:
    asked = questionnaire_of(TEXT)
    return change(sheet_of(asked, OLD), sheet_of(asked, NEW), instrument_of(asked))


def test_the_shape_of_the_json() -> None:
    plain = json.loads(json.dumps(change_to_plain(compared()), allow_nan=False))
    assert plain["format"] == "resiliens-change/1"
    assert plain["questionnaire"] == {"id": "q", "version": "1"} and plain["scorer"] == "mean"
    assert plain["company"] == {"name": "Eksempel Bruk AS", "orgnr": "999999999"}
    assert plain["old"] == {"file": "svar.yaml", "date": "2026-11-20", "version": "1", "set": "full",
                            "scope": None, "agreed": False, "role": ""}
    assert plain["new"]["agreed"] is True and plain["same_company"] is True
    assert plain["not_compared"] == [{"id": "q.c", "title": "Styret", "why": "revision"}]
    assert set(plain["method"]) == {"hash", "weighting", "weights"} and plain["method"]["weights"] == "same"
    total, (first, second) = plain["total"], plain["themes"]
    assert total["change"]["low"] == {"total": approx(0.5), "answers": approx(0.25), "scope": 0.0,
                                      "knowledge": approx(0.25)}
    assert (total["verdict"], first["verdict"], second["verdict"]) == ("within", "improved", "within")
    step = {"number": 1, "name": "Første steg"}
    assert first["old"] == {"range": [0.25, 0.25], "level": step, "possible_level": step,
                            "state": "answered", "value": 1}
    assert (first["cause"], first["reason"], first["why"]) == ("answers", "did-something", "=SUM(A1)")
    assert (first["part"], first["weight"], first["effect"]) == ("q", 0.5, approx(0.25))
    assert second["old"]["state"] == "unknown" and second["old"]["range"] == [0.0, 1.0]


def test_the_rows_hold_the_low_end_and_its_parts() -> None:
    found = list(csv.DictReader(io.StringIO(csv_of(rows(compared())))))
    assert list(found[0]) == list(HEAD)
    assert [row["id"] for row in found] == ["q", "q.a", "q.b"]
    whole, waste, energy = found
    parts = [float(whole[name]) for name in ("answers", "scope", "knowledge")]
    assert float(whole["new"]) - float(whole["old"]) == approx(float(whole["change"])) == approx(sum(parts))
    assert (waste["old.level"], waste["new.level"], waste["cause"]) == ("1", "3", "answers")
    assert waste["why"] == "'=SUM(A1)"  # a spreadsheet shall not run it
    assert (energy["old"], energy["old.high"], energy["cause"]) == ("0.0", "1.0", "knowledge")


def test_what_counts_at_one_date_only_has_its_state_and_no_parts() -> None:
    asked = questionnaire_of(TEXT)
    old = sheet_of(asked, "questionnaire: q\nanswers: {a: ikke aktuelt, b: 1}")
    new = sheet_of(asked, "questionnaire: q\nanswers: {a: 2, b: 1}")
    found = list(csv.DictReader(io.StringIO(csv_of(rows(change(old, new, instrument_of(asked)))))))
    row = next(row for row in found if row["id"] == "q.a")
    assert (row["old"], row["new"], row["verdict"], row["change"]) == ("not-applicable", "0.5", "new", "")
    plain = change_to_plain(change(old, new, instrument_of(asked)))
    assert plain["themes"][0]["change"] is None and plain["themes"][0]["old"]["range"] is None
