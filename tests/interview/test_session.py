"""The state machine: whatever is asked of it, nothing is lost and nothing crashes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from talks import (
    ENERGY,
    HEAT,
    PLAN,
    RATE,
    WASTE,
    ask_all,
    company_of,
    new_sheet,
    plain_answers,
    small_programme,
    talk,
)

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.occasion import USUAL, Occasion
from resiliens.interview.places import END, NAME, ORGNR
from resiliens.interview.session import Finished, Left, NotSaved, Session, Taken
from resiliens.model.answers import REASONS, UNKNOWN, Company, Entry, Evidence, Sheet, Stream, Value

IDS = [question.id for question in small_programme().questions()] + ["company.trade", "company.employees"]
WORDS = st.sampled_from(["", "Eksempel", "923609016", "æøå  på", "\x1b[31m", "\ud800", "x" * 300])
STREAM = st.builds(Stream, st.dictionaries(st.sampled_from(["side", "name"]), WORDS, max_size=2))
ANSWERS = st.one_of(
    st.integers(-1, 6),
    st.booleans(),
    st.floats(allow_nan=True),
    st.sampled_from(["yes", "partly", "no", "oil", "bio", "trade-3"]),
    WORDS,
    st.lists(st.sampled_from(["measured", "changed", "nothing", "else"]), max_size=3).map(tuple),
    st.lists(STREAM, max_size=2).map(tuple),
)
COMMANDS = st.one_of(
    st.builds(say.Answer, ANSWERS, st.booleans()),
    st.just(say.Unknown()),
    st.builds(say.NotApplicable, WORDS),
    st.builds(say.Note, WORDS),
    st.builds(
        say.Evidence, st.sampled_from(["yes", "no", "unknown"]), WORDS, owner=WORDS, described=st.booleans()
    ),
    st.builds(say.Reason, st.sampled_from([*REASONS, "else"])),
    st.builds(say.TickSteps, st.lists(st.integers(-1, 5), max_size=4).map(tuple)),
    st.builds(say.Jump, st.sampled_from([*IDS, NAME, ORGNR, END, "nowhere"])),
    st.sampled_from(
        [say.Back(), say.Skip(), say.Skip(), say.Help(), say.SaveAgain(), say.Finish(), say.Leave()]
    ),
)


LAST_YEAR = {
    ENERGY.id: Entry(Value(1), note="trang hall"),
    WASTE.id: Entry(UNKNOWN),
    PLAN.id: Entry(Value("no")),
}
OCCASIONS = st.builds(
    Occasion,
    before=st.sampled_from([{}, LAST_YEAR]),
    before_day=st.sampled_from([None, date(2025, 11, 20)]),
    order=st.sampled_from([None, lambda _sheet, rest, _here: tuple(reversed(rest))]),
    enough=st.sampled_from([None, lambda _: "first-choices", lambda sheet: "time" if sheet.entries else ""]),
    minutes=st.sampled_from([None, 10]),
    start=st.sampled_from(["", WASTE.id, "nowhere"]),
    field_study=st.booleans(),
    by=st.just("prosessleder"),
)


def standing(session: Session) -> tuple[object, ...]:
    return session.place, session.phase, session.sheet


ANY_SITTING = given(st.lists(COMMANDS, max_size=30), st.booleans(), st.just(USUAL) | OCCASIONS)
QUIET = [HealthCheck.too_slow]


@settings(max_examples=300, deadline=None, suppress_health_check=QUIET)
@ANY_SITTING
def test_any_commands_keep_disk_and_state_equal_and_back_then_forward_is_identity(
    commands: list[say.Command], named: bool, occasion: Occasion
) -> None:
    play(commands, named, occasion)


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None, suppress_health_check=QUIET)
@ANY_SITTING
def test_ten_thousand_sittings(commands: list[say.Command], named: bool, occasion: Occasion) -> None:
    play(commands, named, occasion)


def play(commands: list[say.Command], named: bool, occasion: Occasion) -> None:
    """After every command the disk holds the state, and back then forward ends where it began."""
    questionnaire = small_programme()
    disk: list[Sheet] = []
    claims = {ENERGY.id: Entry(Value(3)), PLAN.id: Entry(Value("yes"))} if occasion.field_study else {}
    start = new_sheet(entries=claims) if named else new_sheet(company=Company(), entries=claims)
    session = Session(
        questionnaire,
        start,
        due=ask_all(questionnaire),
        save=disk.append,
        company_questions=company_of(questionnaire),
        occasion=occasion,
    )
    for command in commands:
        before = session.sheet
        reply = session.do(command)
        assert (disk[-1] if disk else start) == session.sheet
        assert session.place in session.places
        if isinstance(reply, Refusal) or not isinstance(command, say.Command):
            assert session.sheet == before
        if session.sheet.company.name:
            check_identity(session)
        if occasion.field_study:
            assert plain_answers(session.sheet) == plain_answers(start)


def check_identity(session: Session) -> None:
    """Back and then forward ends where it began, wherever there is something to go back to."""
    here = standing(session)
    session.do(say.Back())
    if standing(session) != here:
        session.do(say.Skip())
    assert standing(session) == here


def test_the_answer_is_saved_before_the_next_question() -> None:
    saved: list[Sheet] = []
    conversation = talk(ENERGY, WASTE, saved=saved)
    session = conversation.session
    session.do(say.Jump(ENERGY.id))
    session.do(say.Answer(1))
    assert session.place == WASTE.id
    assert plain_answers(saved[-1]) == {ENERGY.id: 1}


def test_a_disk_that_refuses_keeps_the_place_and_the_answer() -> None:
    full = [True]
    kept: list[Sheet] = []

    def save(sheet: Sheet) -> None:
        if full[0]:
            raise OSError(28, "No space left on device", "svar.yaml")
        kept.append(sheet)

    session = talk(ENERGY, WASTE, save=save).session
    session.do(say.Jump(ENERGY.id))
    reply = session.do(say.Answer(1))
    assert reply == NotSaved("svar.yaml: No space left on device")
    assert session.place == ENERGY.id
    assert isinstance(session.do(say.Skip()), NotSaved)
    assert session.do(say.Leave()) == Left(session.sheet, saved=False)
    full[0] = False
    assert session.do(say.SaveAgain()) == Taken()
    assert plain_answers(kept[-1]) == {ENERGY.id: 1}
    assert session.do(say.Leave()) == Left(session.sheet, saved=True)


def test_an_answer_that_hides_a_question_keeps_what_was_said_there() -> None:
    session = talk(PLAN, HEAT, RATE).session
    session.do(say.Jump(PLAN.id))
    session.do(say.Answer("yes"))
    assert session.place == HEAT.id
    session.do(say.Answer("bio"))
    session.do(say.Jump(PLAN.id))
    session.do(say.Answer("no"))
    assert session.place == RATE.id
    assert HEAT.id not in session.places
    assert plain_answers(session.sheet)[HEAT.id] == "bio"


def test_from_step_two_it_is_asked_whether_it_can_be_shown() -> None:
    session = talk(ENERGY, WASTE).session
    session.do(say.Jump(ENERGY.id))
    session.do(say.Answer(2))
    assert (session.place, session.phase) == (ENERGY.id, "evidence")
    session.do(say.Evidence("yes", "Rapport"))
    assert session.sheet.entries[ENERGY.id].evidence == (Evidence("Rapport"),)
    assert session.place == WASTE.id


@pytest.mark.parametrize("answer", [0, 1])
def test_below_step_two_nothing_needs_to_be_shown(answer: int) -> None:
    session = talk(ENERGY, WASTE).session
    session.do(say.Jump(ENERGY.id))
    session.do(say.Answer(answer))
    assert session.place == WASTE.id


def test_ticking_steps_finds_the_highest_whole_one_and_keeps_the_holes() -> None:
    session = talk(ENERGY, WASTE).session
    session.do(say.Jump(ENERGY.id))
    session.do(say.TickSteps((4, 1, 2)))
    entry = session.sheet.entries[ENERGY.id]
    assert (entry.answer, entry.steps) == (Value(2), (1, 2, 4))
    session.do(say.Jump(ENERGY.id))
    session.do(say.Answer(3))
    assert session.sheet.entries[ENERGY.id].steps == ()


def test_nothing_but_leaving_is_possible_before_the_company_has_a_name() -> None:
    saved: list[Sheet] = []
    session = talk(ENERGY, sheet=new_sheet(company=Company()), saved=saved).session
    for command in (say.Skip(), say.Answer("  "), say.Jump(ENERGY.id), say.Finish()):
        assert isinstance(session.do(command), Refusal)
        assert session.place == NAME
    assert session.do(say.Leave()) == Left(session.sheet, saved=False)
    assert saved == []


@pytest.mark.parametrize(
    ("typed", "kept"), [("923 609 016", "923609016"), ("NO 923609016 MVA", "923609016"), ("", "")]
)
def test_an_organisation_number_is_read_as_people_write_it(typed: str, kept: str) -> None:
    session = talk(ENERGY).session
    session.do(say.Jump(ORGNR))
    session.do(say.Answer(typed))
    assert session.sheet.company.orgnr == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("923609017", "refused-orgnr-digit"),
        ("12345", "refused-orgnr-length"),
        ("92360901x", "refused-orgnr-length"),
    ],
)
def test_a_wrong_organisation_number_is_told_kindly(typed: str, reason: str) -> None:
    session = talk(ENERGY).session
    session.do(say.Jump(ORGNR))
    assert session.do(say.Answer(typed)) == Refusal(reason)


def test_a_resumed_file_goes_on_after_the_last_answer() -> None:
    said = {ENERGY.id: Entry(Value(1)), PLAN.id: Entry(note="bare en merknad")}
    sheet = replace(new_sheet(), entries=said)
    assert talk(sheet=sheet).session.place == WASTE.id
    everything = {**said, PLAN.id: Entry(Value("no")), WASTE.id: Entry(Value(1))}
    assert talk(ENERGY, WASTE, PLAN, sheet=replace(sheet, entries=everything)).session.place == END
    skipped = {PLAN.id: Entry(Value("no"))}
    assert talk(ENERGY, WASTE, PLAN, sheet=replace(sheet, entries=skipped)).session.place == ENERGY.id


def test_an_answer_replaces_one_that_was_refused_and_keeps_its_note() -> None:
    old = Entry(Value(7), note="fra i fjor", refused=True, raw=7, words="sju")
    session = talk(ENERGY, WASTE, sheet=new_sheet(entries={ENERGY.id: old})).session
    session.do(say.Jump(ENERGY.id))
    session.do(say.Answer(1))
    assert session.sheet.entries[ENERGY.id] == Entry(Value(1), note="fra i fjor")


def test_who_changes_an_answer_at_the_end_comes_back_to_the_end() -> None:
    said = {ENERGY.id: Entry(Value(1)), PLAN.id: Entry(Value("no")), WASTE.id: Entry(Value(1))}
    session = talk(ENERGY, WASTE, PLAN, sheet=new_sheet(entries=said)).session
    assert session.place == END
    session.do(say.Jump(ENERGY.id))
    session.do(say.Answer(0))
    assert session.place == END
    session.do(say.Jump(ENERGY.id))
    session.do(say.Back())
    session.do(say.Skip())
    assert session.place == ENERGY.id
    session.do(say.Skip())
    assert session.place == WASTE.id


def test_what_is_open_is_asked_on_the_way_back_to_the_end() -> None:
    session = talk(ENERGY, WASTE, PLAN).session
    session.do(say.Jump(WASTE.id))
    session.do(say.Answer(1))
    session.do(say.Skip())
    assert session.place == END
    session.do(say.Jump(ENERGY.id))
    session.do(say.Answer(0))
    assert session.place == PLAN.id


def test_finishing_is_only_possible_at_the_end() -> None:
    session = talk(ENERGY).session
    assert isinstance(session.do(say.Finish()), Refusal)
    session.do(say.Jump(END))
    assert session.do(say.Finish()) == Finished(session.sheet)
