"""What is called settled is settled: held against every way in which small sheets can be completed."""

from __future__ import annotations

from collections.abc import Iterable

from assess_examples import instrument_of
from assess_trees import COMPANY
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from pytest import mark
from worth_trees import ends, equipped, nearly_done, open_questions

from resiliens.assess.fold import assess
from resiliens.assess.instrument import Instrument
from resiliens.assess.needed import due_questions
from resiliens.assess.worth import Outlook, ahead, first_choices_settled, outlook
from resiliens.model.answers import Missing, Sheet, State, Unknown
from resiliens.model.result import Result, questions_of

Firsts = tuple[tuple[str, str], ...]


def first_three(result: Result, most: int = 3) -> Firsts:
    return tuple((one.question, one.id) for one in result.suggestions if one.first)[:most]


def results(sheets: Iterable[Sheet], instrument: Instrument) -> list[tuple[Sheet, Result]]:
    return [(one, assess(one, instrument, today=None)) for one in sheets]


def check_choices(data: st.DataObject, *, plain: bool) -> None:
    instrument = instrument_of(data.draw(equipped(plain=plain)))
    sheet = data.draw(nearly_done(instrument.questionnaire))
    ticking = data.draw(st.booleans())
    settled = first_choices_settled(sheet, instrument, ticking=ticking)
    found = {first_three(one) for _, one in results(ends(sheet, instrument, ticking=ticking), instrument)}
    event(f"settled {settled}, truly {len(found) == 1}, open {len(open_questions(sheet, instrument))}")
    if settled or plain:
        assert settled == (len(found) == 1)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_settled_first_choices_no_completion_changes(data: st.DataObject) -> None:
    check_choices(data, plain=False)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_without_conditions_it_is_known_exactly_whether_they_are_settled(data: st.DataObject) -> None:
    check_choices(data, plain=True)


def check_outlook(data: st.DataObject) -> None:
    instrument = instrument_of(data.draw(equipped()))
    sheet = data.draw(nearly_done(instrument.questionnaire))
    open_ones = open_questions(sheet, instrument)
    assume(open_ones)
    answered = data.draw(st.lists(st.sampled_from(open_ones), unique=True))
    facts = [one for one in COMPANY if one not in sheet.company.facts and data.draw(st.booleans())]
    asked = [*answered, *facts]
    found = outlook(sheet, instrument, asked)
    event(f"levels {found.levels_settled} {found.levels_decided}, choices {found.first_choices}")
    groups: dict[str, list[tuple[Sheet, Result]]] = {}
    for one, result in results(ends(sheet, instrument), instrument):
        said = {**one.entries, **one.company.facts}
        groups.setdefault(str([said[address] for address in asked]), []).append((one, result))
    everything = [result for group in groups.values() for _, result in group]
    hold_levels(found, everything)
    for group in groups.values():
        hold_group(found, group, asked)


def level_of(result: Result) -> tuple[object, object]:
    assert result.total is not None
    return result.total.level, result.total.possible_level


def hold_levels(found: Outlook, everything: list[Result]) -> None:
    if found.levels_settled:
        assert len({level_of(one) for one in everything}) == 1
    if found.first_choices == "settled":
        assert len({first_three(one) for one in everything}) == 1


def hold_group(found: Outlook, group: list[tuple[Sheet, Result]], answered: list[str]) -> None:
    """All these have the same answers to what the outlook was for."""
    if found.first_choices == "will-be" and all(was_said(one, answered) for one, _ in group):
        assert len({first_three(one) for _, one in group}) == 1
    if not all(is_known(one, result, answered) for one, result in group):
        return
    levels = {level_of(one) for _, one in group}
    if found.levels_decided:
        assert len(levels) == 1 and all(low == high for low, high in levels)
    for _, result in group:
        open_lines = {(one.id, one.step) for one in result.findings.floors if one.kind == "open"}
        left = {(one.question, one.step) for one in found.lines_open}
        assert not {(one.question, one.step) for one in found.lines_decided} - left & open_lines


def was_said(sheet: Sheet, answered: list[str]) -> bool:
    """Has each of them some answer, "don't know" or another?"""
    said = {**sheet.entries, **sheet.company.facts}
    return all(not isinstance(said[one].answer, Missing) for one in answered)


def is_known(sheet: Sheet, result: Result, answered: list[str]) -> bool:
    """Is none of them answered by "don't know", or by a "not applicable" that is refused?"""
    states = {one.id: one.state for one in questions_of(result)}
    said = {**sheet.entries, **sheet.company.facts}
    return was_said(sheet, answered) and all(
        not isinstance(said[one].answer, Unknown) and states.get(one) is not State.UNKNOWN for one in answered
    )


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_the_outlook_promises_is_kept(data: st.DataObject) -> None:
    check_outlook(data)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_lies_ahead_is_every_open_question_once(data: st.DataObject) -> None:
    instrument = instrument_of(data.draw(equipped()))
    sheet = data.draw(nearly_done(instrument.questionnaire, most_open=6))
    here = data.draw(st.sampled_from(["", *(one.id for one in instrument.questionnaire.questions())]))
    due = [one.id for one in due_questions(sheet, instrument)]
    order = ahead(sheet, instrument, here=here)
    assert sorted(order) == sorted(set(open_questions(sheet, instrument)) & set(due))
    assert order == ahead(sheet, instrument, here=here)


@mark.slow
@settings(max_examples=1500, deadline=None)
@given(st.data(), st.sampled_from(["choices", "plain", "outlook"]))
def test_the_same_in_many_more_trees(data: st.DataObject, what: str) -> None:
    check_outlook(data) if what == "outlook" else check_choices(data, plain=what == "plain")
