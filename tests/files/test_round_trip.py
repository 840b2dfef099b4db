"""Whatever a sheet holds, writing and reading gives it back; and no bytes at all make the reader stumble."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.files import events
from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.files.writing import reads_back, write_answers
from resiliens.messages.catalogue import QUESTIONNAIRE
from resiliens.messages.rendering import render
from resiliens.model.answers import (
    MISSING,
    REASONS,
    UNKNOWN,
    Agreement,
    Change,
    Company,
    Entry,
    Evidence,
    NotApplicable,
    Respondent,
    Seen,
    Sheet,
    Stream,
    Value,
)
from resiliens.model.diagnostics import has_errors
from resiliens.model.questionnaire import Questionnaire

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\ufffe\uffff"), max_size=40)
TIDY = WORDS.map(str.strip)
TITLE = TIDY.filter(bool)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NAMES = st.text(string.ascii_lowercase + "æøå", min_size=3, max_size=12).map(lambda name: f"x-{name}")
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
MORE = st.dictionaries(NAMES, PLAIN, max_size=2)
EVIDENCE = st.builds(Evidence, TITLE, st.none() | DAYS, TIDY, TIDY, st.none() | DAYS, st.booleans(), MORE)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "energy": st.integers(0, 4),
    "plan": st.sampled_from(["yes", "partly", "no"]),
    "heat": st.sampled_from(["oil", "bio"]),
    "acts": st.sampled_from([(), ("a",), ("a", "b"), ("none",)]),
    "share": st.integers(0, 100) | st.floats(0, 100),
    "remark": WORDS.filter(lambda text: bool(text.strip())) | st.just("vet ikke"),
    "streams": st.lists(st.builds(Stream, st.dictionaries(WORDS, PLAIN, max_size=3)), max_size=2).map(tuple),
}

FIXED_WORDS = (Value("unknown"), Value("not-applicable"))  # never an answer in somebody's own words


def entries(name: str) -> st.SearchStrategy[Entry]:
    answers = st.one_of(
        st.just(MISSING),
        st.just(UNKNOWN),
        st.builds(NotApplicable, WORDS),
        st.builds(Value, VALUES[name]),
    ).filter(lambda answer: answer not in FIXED_WORDS)
    seen = (
        st.none()
        if name == "streams"
        else st.none() | st.builds(Seen, VALUES[name], TIDY, st.none() | DAYS, TIDY, MORE)
    )
    before = st.one_of(
        st.just(MISSING), st.just(UNKNOWN), st.just(NotApplicable()), st.builds(Value, VALUES[name])
    )
    reason = st.sampled_from(["", *REASONS])
    change = (
        st.none()
        if name in ("streams", "remark")
        else st.none() | st.builds(Change, before, reason, st.none() | DAYS, TIDY, MORE)
    )
    return st.builds(
        Entry,
        answer=answers,
        note=WORDS,
        evidence=st.lists(EVIDENCE, max_size=2).map(tuple),
        revision=st.none() | st.integers(1, 9),
        seen=seen,
        change=change,
        more=MORE,
    )


ENTRIES = st.fixed_dictionaries({}, optional={f"environment.{name}": entries(name) for name in VALUES})
SHEETS = st.builds(
    Sheet,
    file=st.just("svar.yaml"),
    questionnaire=st.just("environment"),
    version=st.just("2026.1"),
    company=st.builds(Company, TIDY, st.just("999999999"), TIDY, st.just({}), MORE),
    respondent=st.builds(Respondent, TIDY, TIDY, MORE),
    date=st.none() | DAYS,
    set=st.sampled_from(["core", "full"]),
    scope=st.none() | st.lists(st.sampled_from(["environment", "environment.energy"]), max_size=2).map(tuple),
    targets=st.dictionaries(st.just("environment.energy"), st.integers(0, 4)),
    agreed=st.none() | st.builds(Agreement, st.none() | DAYS, st.lists(TIDY, max_size=3).map(tuple), MORE),
    consent=st.lists(st.dictionaries(WORDS, PLAIN, max_size=2), max_size=2).map(tuple),
    entries=ENTRIES,
    kept=st.dictionaries(NAMES.map(lambda name: f"{name}ø"), PLAIN, max_size=2),
    more=MORE,
)


@pytest.fixture(scope="module")
def questionnaire(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    path = tmp_path_factory.mktemp("skjema") / "environment.yaml"
    path.write_text(QUESTIONNAIRE, "utf-8")
    loaded = load_questionnaire(path)
    assert loaded.value is not None
    return loaded.value


def read(text: str, questionnaire: Questionnaire) -> Sheet:
    opened = open_answers(text.encode(), file="svar.yaml")
    assert opened.value is not None, [render(one, "en") for one in opened.diagnostics] + [text]
    understood = understand(opened.value, questionnaire)
    assert not has_errors(understood.diagnostics), [render(one, "en") for one in understood.diagnostics] + [
        text
    ]
    assert understood.value is not None
    return understood.value


@given(sheet=SHEETS)
@settings(deadline=None, max_examples=120)
def test_what_is_written_is_read_back_equal(sheet: Sheet, questionnaire: Questionnaire) -> None:
    assert read(write_answers(sheet, questionnaire), questionnaire) == sheet
    assert read(write_answers(sheet), questionnaire) == sheet


@given(sheet=SHEETS)
@settings(deadline=None, max_examples=60)
def test_both_parsers_read_what_we_write_alike(sheet: Sheet, questionnaire: Questionnaire) -> None:
    text = write_answers(sheet, questionnaire)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "LOADER", yaml.SafeLoader)
        assert read(text, questionnaire) == sheet


@given(
    data=st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@settings(deadline=None, max_examples=150)
def test_no_bytes_make_the_reader_stumble(data: bytes, questionnaire: Questionnaire) -> None:
    for content in (data, b"questionnaire: a\nanswers:\n  energy: " + data):
        opened = open_answers(content, file="svar.yaml")
        found = list(opened.diagnostics)
        if opened.value is not None:
            found += understand(opened.value, questionnaire).diagnostics
        else:
            assert found
        for one in found:
            assert "\x1b" not in render(one, "nb")


def test_a_written_file_can_be_read_and_corrected_by_a_person(questionnaire: Questionnaire) -> None:
    sheet = Sheet(
        "svar.yaml",
        "environment",
        "2026.1",
        company=Company("Eksempel Bruk AS", "999999999"),
        respondent=Respondent("7f3k", "daglig leder"),
        date=date(2026, 11, 23),
        set="core",
        entries={
            "environment.plan": Entry(Value("yes"), words="Ja"),
            "environment.heat": Entry(UNKNOWN, words="vet ikke"),
            "environment.energy": Entry(Value(2), steps=(1, 2, 4), note="Se liste:\n- kjel\n- tørke"),
            "environment.safety": Entry(MISSING),
            "environment.remark": Entry(Value("Nei")),
        },
        kept={"gammelt": 3},
    )
    assert (
        write_answers(sheet, questionnaire)
        == """\
resiliens: 1
questionnaire: {id: environment, version: "2026.1"}
company:
  name: Eksempel Bruk AS
  orgnr: "999999999"
respondent:
  id: "7f3k"
  role: daglig leder
date: 2026-11-23
set: core
answers:
  environment.energy:
    value: 2   # Energi og effekt: Kartlagt
    steps: [1, 2, 4]
    note: |-
      Se liste:
      - kjel
      - tørke
  environment.safety:   # Sikkerhet
  environment.plan: yes   # Skriftlig plan «Ja»
  environment.heat: unknown   # Varme «vet ikke»
  environment.remark: "Nei"   # Noe annet
  gammelt: 3
"""
    )


def test_words_become_comments_and_nothing_else_is_lost(questionnaire: Questionnaire) -> None:
    head = 'questionnaire: {id: environment, version: "2026.1"}\n'
    before = read(f"{head}answers:\n  plan: JA\n  share: 2,5\n", questionnaire)
    after = read(write_answers(before, questionnaire), questionnaire)
    wordless = {key: replace(entry, words="") for key, entry in before.entries.items()}
    assert after == replace(before, entries=wordless)
    assert reads_back(write_answers(before, questionnaire).encode(), before, questionnaire)
    changed = replace(before, date=date(2026, 1, 1))
    assert not reads_back(write_answers(before, questionnaire).encode(), changed, questionnaire)
    assert not reads_back(b"answers: {energy: 7}", before, questionnaire)


def test_a_refused_value_of_another_version_survives(questionnaire: Questionnaire) -> None:
    head = 'questionnaire: {id: environment, version: "2025.1"}\n'
    before = read(f"{head}answers:\n  energy: {{value: 7, note: ny skala}}\n  heat: kull\n", questionnaire)
    after = read(write_answers(before, questionnaire), questionnaire)
    assert [(entry.refused, entry.raw, entry.note) for entry in after.entries.values()] == [
        (True, 7, "ny skala"),
        (True, "kull", ""),
    ]
