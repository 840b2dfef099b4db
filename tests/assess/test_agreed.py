"""The agreed sheet: what was decided, what comes along by itself, and what never does."""

from __future__ import annotations

from dataclasses import replace

from builders import choice, ladder, number, questionnaire, section, sheet
from hypothesis import given, settings
from hypothesis import strategies as st
from meeting import DAY, SHEETS, agenda, people

from resiliens.assess.agreed import agreed_sheet_of, offers_of
from resiliens.files.writing import reads_back, write_answers
from resiliens.model.agreement import BY_SILENCE, DISSENT, VOTES, Decision
from resiliens.model.answers import (
    MISSING,
    UNKNOWN,
    Agreement,
    Entry,
    Evidence,
    NotApplicable,
    Sheet,
    Stream,
    Value,
)
from resiliens.model.questions import Streams, Text

TREE = questionnaire(section("q", ladder("q.a"), ladder("q.b", revision=2), ladder("q.c")))


def agreed(sheets: list[Sheet], decisions: dict[str, Decision], tree=TREE) -> Sheet:  # type: ignore[no-untyped-def]
    return agreed_sheet_of(agenda(tree, sheets), decisions, sheets, day=DAY, present=("leder", "verneombud"))


def test_a_decision_with_all_that_was_said_about_it() -> None:
    proof = Evidence("Strømlogg", date=DAY, owner="drift")
    decision = Decision(Value(2), "Målt i mai", (proof,), "En mener 3, fordi anlegget er nytt")
    found = agreed(people({"q.a": 3}, {"q.a": 2}, {"q.a": ...}), {"q.a": decision})
    assert found.entries == {"q.a": Entry(
        Value(2), note="Målt i mai", evidence=(proof,),
        more={DISSENT: "En mener 3, fordi anlegget er nytt", VOTES: [2, 3, "unknown"]},
    )}  # fmt: skip
    assert found.agreed == Agreement(DAY, ("leder", "verneombud")) and found.date == DAY
    assert found.company.name == "Eksempel Bruk AS" and found.respondent.id == found.respondent.role == ""


def test_the_votes_of_two_are_not_kept() -> None:
    found = agreed(people({"q.a": 3}, {"q.a": 2}), {"q.a": Decision(Value(2))})
    assert found.entries["q.a"].more == {}


def test_a_theme_without_a_decision_stays_open() -> None:
    found = agreed(people({"q.a": 3, "q.b": 1}, {"q.a": 3, "q.b": 1}), {"q.a": Decision(Value(3))})
    assert set(found.entries) == {"q.a"}


def test_what_was_said_about_an_open_theme_is_kept() -> None:
    found = agreed(people({"q.a": 3}, {"q.a": 1}), {"q.a": Decision(MISSING, "Per sjekker til fredag")})
    assert found.entries["q.a"] == Entry(MISSING, note="Per sjekker til fredag")


def test_the_revision_of_the_question_is_kept_so_that_the_answer_counts() -> None:
    given = people({"q.b": Entry(Value(1), revision=2)}, {"q.b": Entry(Value(2), revision=2)})
    assert agreed(given, {"q.b": Decision(Value(1))}).entries["q.b"].revision == 2


def test_evidence_comes_along_from_those_who_stood_at_the_step_or_above() -> None:
    low, high = Evidence("Notat"), Evidence("Revisjon")
    given = people({"q.a": Entry(Value(1), evidence=(low,))}, {"q.a": Entry(Value(3), evidence=(high,))})
    assert agreed(given, {"q.a": Decision(Value(1))}).entries["q.a"].evidence == (low, high)
    assert agreed(given, {"q.a": Decision(Value(2))}).entries["q.a"].evidence == (high,)
    assert agreed(given, {"q.a": Decision(Value(2), evidence=())}).entries["q.a"].evidence == ()
    assert agreed(given, {"q.a": Decision(UNKNOWN)}).entries["q.a"].evidence == ()


def test_no_note_of_a_single_person_comes_along() -> None:
    given = people({"q.a": Entry(Value(1), note="Sjefen juger")}, {"q.a": 1})
    assert "juger" not in write_answers(agreed(given, {"q.a": Decision(Value(1))}), TREE)


def test_silence_stands_where_nobody_objected() -> None:
    given = people({"q.a": 3, "q.b": 0, "q.c": 1}, {"q.a": 1, "q.b": 4, "q.c": 1})
    found = agenda(TREE, given, 20)
    silent = offers_of(found)
    assert silent and all(one.by_silence for one in silent.values())
    entries = agreed_sheet_of(found, silent, given, day=DAY).entries
    assert all(entry.more[BY_SILENCE] is True for entry in entries.values())
    assert set(offers_of(found, only_silent=False)) == {"q.a", "q.b", "q.c"}


def test_facts_that_are_alike_come_along_and_others_wait_for_a_decision() -> None:
    tree = questionnaire(section("q", ladder("q.a")), company=(number("company.employees"),
                                                               number("company.energy")))  # fmt: skip
    given = [
        replace(person, company=sheet({}, {"company.employees": count, "company.energy": 3}).company)
        for person, count in zip(people({"q.a": 1}, {"q.a": 1}), (40, 42), strict=True)
    ]
    assert set(agreed(given, {}, tree).company.facts) == {"company.energy"}
    decided = agreed(given, {"company.employees": Decision(Value(42), "Lønnslisten")}, tree)
    assert decided.company.facts["company.employees"] == Entry(Value(42), note="Lønnslisten")


def test_words_and_streams_of_all_come_along_once_each() -> None:
    scale = TREE.root.scale
    words = Text(id="q.w", title="Ord", scale=scale)
    streams = Streams(id="q.s", title="Strømmer", scale=scale)
    tree = questionnaire(section("q", ladder("q.a"), words, streams))
    chips, heat = Stream({"id": "1", "name": "flis"}), Stream({"id": "2", "name": "varme"})
    given = people({"q.a": 1, "q.w": "Folkene", "q.s": (chips,)}, {"q.w": "Elva\n", "q.s": (heat, chips)},
                   {"q.w": "Folkene"})  # fmt: skip
    found = agreed(given, {}, tree)
    assert found.entries["q.w"].answer == Value("Elva\nFolkene")
    assert found.entries["q.s"].answer == Value((chips, heat))


def test_set_scope_and_targets_are_what_nobody_contradicts() -> None:
    core = people({"q.a": 1}, {"q.a": 1}, set="core", scope=("q",), targets={"q.a": 3})
    found = agreed(core, {})
    assert (found.set, found.scope, found.targets) == ("core", ("q",), {"q.a": 3})
    mixed = [core[0], replace(core[1], set="full", scope=None, targets={"q.a": 4})]
    found = agreed(mixed, {})
    assert (found.set, found.scope, found.targets) == ("full", None, {})


def test_other_kinds_are_decided_as_well() -> None:
    tree = questionnaire(section("q", choice("q.a", {"x": 0.0, "y": 1.0})))
    found = agreed(people({"q.a": "x"}, {"q.a": "y"}, {"q.a": "y"}), {"q.a": Decision(Value("y"))}, tree)
    assert found.entries["q.a"] == Entry(Value("y"), more={VOTES: ["x", "y", "y"]})


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=20)
DECISIONS = st.builds(
    Decision,
    st.sampled_from([Value(0), Value(4), UNKNOWN, NotApplicable("Nei"), MISSING]),
    WORDS.map(str.strip), st.sampled_from([None, (), (Evidence("Logg", DAY, "drift"),)]),
    WORDS.map(str.strip), st.booleans(),
)  # fmt: skip


@settings(max_examples=60)
@given(SHEETS, st.dictionaries(st.sampled_from(["q.a", "q.b", "q.c"]), DECISIONS))
def test_whatever_is_decided_is_read_back_from_its_file(answers, decisions) -> None:  # type: ignore[no-untyped-def]
    given = people(*answers)
    found = agreed_sheet_of(agenda(TREE, given), decisions, given, day=DAY, present=("leder",))
    assert reads_back(write_answers(found, TREE).encode("utf-8"), found, TREE)
