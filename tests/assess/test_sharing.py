"""The copy that may leave the company: nothing in it but what was meant to go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from assess_examples import questionnaire_of, result_of, sheet_of
from running import DEMO

from resiliens.assess.sharing import AUDIENCES, Audience, Shared, share
from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.files.writing import reads_back, write_answers
from resiliens.model.answers import Agreement, Change, Company, Entry, Evidence, Respondent, Seen, Sheet
from resiliens.model.diagnostics import has_errors
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import nodes_of

STEPS = "steps: [a, b, c, d, e]"
QUESTIONS = f"""
questions:
  - {{id: energy, title: Energi, revision: 2, {STEPS}}}
  - {{id: ethics, title: Etikk, sensitive: true, {STEPS}}}
  - {{id: waste, title: Avfall, {STEPS}}}
  - {{id: water, title: Vann, {STEPS}}}
  - {{id: narrow, title: Smal, {STEPS}}}
  - {{id: remark, type: text, title: Annet}}
  - {{id: streams, type: streams, title: Strømmer}}
"""
PROGRAMME = questionnaire_of(
    QUESTIONS,
    "company: [{id: place, type: text, title: Sted}, {id: employees, type: number, title: Ansatte}]",
)
ALONE = questionnaire_of(QUESTIONS)

# Every text that a person can write anywhere in an answers file is a token of its own.
EVERYTHING = """\
resiliens: 1
questionnaire: {id: p, version: "0"}
company:
  name: GAAR-company
  orgnr: "999999999"
  owner: GAAR-owner
  place: BLIR-place
  employees: {value: 42, note: BLIR-fact-note, x-eget: BLIR-fact-field}
  ukjent: BLIR-company-field
respondent: {id: BLIR-id, role: BLIR-role, x-navn: BLIR-person}
date: 2026-11-23
set: core
scope: [q, BLIR-scope]
targets: {q.waste: 3, BLIR-target: 2, q.ethics: 3, q.narrow: 9}
agreed: {date: 2026-11-24, present: [BLIR-present], x-hvor: BLIR-agreed}
consent:
  - {mode: open-cards, themes: [q.waste, q.ethics], meeting: GAAR-meeting, date: 2026-11-01, by: BLIR-by}
answers:
  q.energy:
    value: 2
    steps: [1, 2, 4]
    revision: 2
    note: BLIR-note
    evidence:
      - {title: BLIR-private, owner: BLIR-private-owner, date: 2026-03-01}
      - title: GAAR-title
        date: 2026-03-02
        owner: GAAR-evidence-owner
        issuer: GAAR-issuer
        valid-until: 2027-03-02
        share: true
        x-eget: BLIR-evidence-field
    seen: {value: 1, by: BLIR-seen-by, date: 2026-12-02, why: BLIR-seen-why, x-a: BLIR-seen-field}
    change: {from: 1, date: 2025-11-23, reason: know-more, why: BLIR-change, x-a: BLIR-change-field}
    x-eget: BLIR-entry-field
  q.ethics: {value: 3, note: BLIR-ethics, evidence: [{title: BLIR-ethics-evidence, share: true}]}
  q.waste: Vet ikke
  q.water: {value: not-applicable, why: BLIR-why}
  q.narrow: BLIR-refused
  q.remark: BLIR-remark
  q.streams:
    value:
      - {side: have, name: GAAR-open, sharing: open, contact: BLIR-contact, x-eget: BLIR-stream-field}
      - {side: have, name: GAAR-network, amount: 20, use: {a: BLIR-deep}, sharing: network}
      - {side: have, name: BLIR-facilitator, sharing: facilitator}
      - {side: want, name: BLIR-unsaid}
  BLIR-kept: {value: 2, note: BLIR-kept-note}
x-top: BLIR-top
ukjent: BLIR-unknown
"""


def copy_of(answers: str, questionnaire: Questionnaire, to: Audience = "network") -> tuple[Shared, str]:
    """The copy, and the text of its file, out of which our reader gets the same without an error."""
    shared = share(sheet_of(questionnaire, answers), questionnaire, to)
    content = write_answers(shared.sheet, questionnaire)
    assert reads_back(content.encode(), shared.sheet, questionnaire), content
    return shared, content


def tokens(text: str) -> set[str]:
    return set(re.findall(r"(?:BLIR|GAAR)-[a-z-]+", text))


def test_no_word_goes_that_was_not_meant_to_go() -> None:
    _, content = copy_of(EVERYTHING, PROGRAMME)
    assert tokens(content) == {token for token in tokens(EVERYTHING) if token.startswith("GAAR")}
    assert "«" not in content  # not even as a comment: the words a person used for "don't know"


def test_the_file_of_the_test_above_says_something_in_every_place() -> None:
    """A field that is added to an answers file must be added there, or nobody knows whether it goes."""
    parts = list(everything_in(sheet_of(PROGRAMME, EVERYTHING)))
    kinds = {type(one) for one in parts}
    assert kinds >= {Sheet, Company, Respondent, Agreement, Entry, Evidence, Seen, Change}
    for kind in kinds:
        names = {field.name for field in fields(kind)}
        some = [one for one in parts if type(one) is kind]
        assert {name for name in names if any(getattr(one, name) for one in some)} == names, kind


def everything_in(value: Any) -> Iterator[Any]:
    """The value and every dataclass inside it."""
    if is_dataclass(value):
        yield value
        inside: Any = [getattr(value, field.name) for field in fields(value)]
    else:
        inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else ()
    for one in inside:
        yield from everything_in(one)


def test_what_stays_is_counted() -> None:
    left = copy_of(EVERYTHING, PROGRAMME)[0].left_out
    assert (left.sensitive, left.hanging) == (("q.ethics",), ())
    assert (left.own_words, left.notes, left.reasons, left.evidence) == (2, 3, 1, 2)
    assert (left.seen, left.changes, left.streams, left.unfit) == (1, 1, 2, 1)
    assert (left.respondent, left.present, left.consents, left.fields) == (1, 1, 0, 11)


def test_the_copy_still_shows_the_steps_and_scores() -> None:
    shared, content = copy_of(EVERYTHING, PROGRAMME)
    assert "value: 2" in content and "steps: [1, 2, 4]" in content
    assert shared.answers == 4
    result = result_of(PROGRAMME, shared.sheet)
    assert (result.counts.answered, result.counts.unknown, result.counts.not_applicable) == (2, 1, 1)
    assert result.findings.holes


@pytest.mark.parametrize(
    ("to", "names"),
    [("open", "open"), ("network", "open network"), ("facilitator", "open network facilitator unsaid")],
)
def test_a_side_stream_goes_to_those_its_level_names(to: Audience, names: str) -> None:
    _, content = copy_of(EVERYTHING, PROGRAMME, to)
    streams = {"open", "network", "facilitator", "unsaid"}
    assert streams & {one[5:] for one in tokens(content)} == set(names.split())


def test_a_list_of_which_no_stream_may_go_is_not_said_to_be_empty() -> None:
    assert "streams" not in copy_of("questionnaire: q\nanswers: {streams: [{name: flis}]}", ALONE)[1]
    assert "streams" in copy_of("questionnaire: q\nanswers: {streams: []}", ALONE)[1]


SECTIONS = f"""
sections:
  - id: first
    title: Først
    questions:
      - {{id: ethics, title: Etikk, sensitive: true, {STEPS}}}
      - {{id: energy, title: Energi, {STEPS}}}
  - id: second
    title: Etterpå
    when: WHEN
    questions:
      - {{id: after, title: Etterpå, {STEPS}}}
      - {{id: last, title: Sist, when: {{question: after, at-least: 1}}, {STEPS}}}
"""


@pytest.mark.parametrize(
    ("when", "stays"),
    [
        ("{question: ethics, at-least: 1}", True),
        ("{not: {any: [{question: ethics, below: 1}]}}", True),
        ("{node: first, at-least: 1}", True),
        ("{question: energy, at-least: 1}", False),
    ],
)
def test_an_answer_that_would_tell_a_sensitive_one_stays_too(when: str, stays: bool) -> None:
    tree = questionnaire_of(SECTIONS.replace("WHEN", when))
    answers = "questionnaire: q\nanswers: {ethics: 2, energy: 3, after: 1, last: 1}"
    shared, content = copy_of(answers, tree)
    assert shared.left_out.hanging == (("q.after", "q.last") if stays else ())
    assert ("q.after" not in content) is stays


@pytest.mark.parametrize(
    ("record", "goes"),
    [
        ("{mode: open-cards, themes: all, date: 2026-11-01}", True),
        ("{mode: open-cards, themes: [energy], date: 1.11.2026, withdrawn: 2026-11-05}", True),
        ("{mode: open-cards, themes: all, withdrawn: i går}", False),
        ("{mode: open-cards, themes: [noe annet]}", False),
        ("{mode: open-cards, themes: []}", False),
        ("{mode: open-cards}", False),
        ("{mode: alt, themes: all}", False),
        ("{mode: open-cards, themes: all, bare: styret}", False),
        ("{mode: open-cards, themes: [ethics]}", False),
    ],
)
def test_consent_goes_only_where_it_is_wholly_understood(record: str, goes: bool) -> None:
    shared, _ = copy_of(f"questionnaire: q\nconsent: [{record}]\nanswers: {{energy: 1}}", ALONE)
    assert (len(shared.sheet.consent) == 1) is goes


def test_a_consent_that_is_not_understood_takes_the_others_with_it() -> None:
    """It may have been meant to end one of them."""
    records = "{mode: open-cards, themes: all}, {mode: open-cards, slutt: ja}"
    shared, _ = copy_of(f"questionnaire: q\nconsent: [{records}]\nanswers: {{energy: 1}}", ALONE)
    assert shared.sheet.consent == () and shared.left_out.consents == 2


@pytest.mark.parametrize("to", AUDIENCES)
@pytest.mark.parametrize("name", ["mat", "sagbruk", "transport"])
def test_the_range_of_a_copy_holds_what_the_whole_file_says(name: str, to: Audience) -> None:
    tree, sheet = demo(DEMO / f"{name}.yaml")
    before = {node.id: node.score for node in nodes_of(result_of(tree, sheet))}
    after = {node.id: node.score for node in nodes_of(result_of(tree, share(sheet, tree, to).sheet))}
    for address, score in after.items():
        was = before[address]
        assert (score is None) == (was is None)
        if score is not None and was is not None:
            assert score.low <= was.low + 1e-9 and was.high <= score.high + 1e-9


def demo(path: Path) -> tuple[Questionnaire, Sheet]:
    tree, raw = load_questionnaire("klosser").value, open_answers(path).value
    assert tree is not None and raw is not None
    read = understand(raw, tree)
    assert read.value is not None and not has_errors(read.diagnostics)
    return tree, read.value


def test_sharing_a_copy_again_changes_nothing() -> None:
    shared, _ = copy_of(EVERYTHING, PROGRAMME)
    assert share(shared.sheet, PROGRAMME).sheet == shared.sheet
