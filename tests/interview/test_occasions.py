"""Sittings that are special: a year later, a field study, few minutes, an older file. Read as screens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from desks import at, seen, type_in
from talks import EMPLOYEES, ENERGY, HEAT, PLAN, RATE, WASTE, lines_terminal, new_sheet, plain_answers, talk

from resiliens.interview import EndOfInput
from resiliens.interview import commands as say
from resiliens.interview.desk import Desk
from resiliens.interview.occasion import Occasion
from resiliens.interview.places import END
from resiliens.interview.plain import Plain
from resiliens.interview.session import Finished
from resiliens.messages import LANGUAGES
from resiliens.model.answers import (
    UNKNOWN,
    Change,
    Entry,
    Evidence,
    NotApplicable,
    Seen,
    Sheet,
    Value,
)

LAST_DAY = date(2025, 11, 20)


def year_later(**before: Entry) -> Occasion:
    """Last year's answers, by the last part of the address."""
    ids = {one.id.rpartition(".")[2]: one.id for one in (ENERGY, WASTE, PLAN, RATE)}
    return Occasion(before={ids[name]: entry for name, entry in before.items()}, before_day=LAST_DAY)


def desk_of(occasion: Occasion, *questions, sheet: Sheet | None = None, language: str = "nb") -> Desk:  # type: ignore[no-untyped-def]
    conversation = talk(*questions, sheet=sheet, occasion=occasion, language=language)
    desk = Desk(conversation)
    while desk.view.kind == "field":
        desk.submit("")
    return desk


# ---- a year later


def test_last_years_answer_is_hidden_until_the_new_one_is_given_and_then_asked_about() -> None:
    desk = desk_of(year_later(energy=Entry(Value(3), note="ny ovn")), ENERGY, WASTE)
    assert "Styrt per produsert enhet" in seen(desk) and "Sist" not in seen(desk)
    type_in(desk, "1")
    shown = seen(desk)
    assert "Energi og effekt: et annet svar enn sist" in shown
    assert "Sist (20.11.2025): 3 Styrt per produsert enhet" in shown
    assert "Nå: 1 Største forbrukere kjent" in shown
    assert "Merknad sist: ny ovn" in shown
    for words in ("g  Vi har gjort noe", "k  Vi vet mer", "p  Andre personer", "r  Regelen er endret"):
        assert words in shown
    type_in(desk, "1")
    assert "Velg med bokstaven" in seen(desk)
    type_in(desk, "k")
    assert desk.view.head.place == WASTE.id
    assert desk.talk.session.sheet.entries[ENERGY.id].change == Change(Value(3), "know-more", LAST_DAY)


def test_the_same_answer_as_last_year_asks_for_no_reason() -> None:
    desk = type_in(desk_of(year_later(energy=Entry(Value(1))), ENERGY, WASTE), "1")
    assert desk.view.head.place == WASTE.id
    assert desk.talk.session.sheet.entries[ENERGY.id].change is None


def test_a_change_taken_back_leaves_no_trace_and_a_reason_may_be_left_out() -> None:
    desk = type_in(desk_of(year_later(energy=Entry(Value(1))), ENERGY, WASTE), "0", "enter", "t", "1")
    assert desk.talk.session.sheet.entries[ENERGY.id] == Entry(Value(1))


def test_a_change_and_then_the_evidence_with_last_years_title_offered() -> None:
    last = Entry(Value(1), evidence=(Evidence("Avfallsplan 2025"),))
    desk = type_in(desk_of(year_later(energy=last), ENERGY, WASTE), "2", "g")
    assert "Kan det vises fram?" in seen(desk) and "Sist: Avfallsplan 2025." in seen(desk)
    type_in(desk, "t")
    assert desk.view.kind == "ladder"
    type_in(desk, "h", "j")
    assert desk.talk.session.sheet.entries[ENERGY.id].evidence == (Evidence("Avfallsplan 2025"),)


@pytest.mark.parametrize("before", [Entry(UNKNOWN), Entry(NotApplicable("ikke noe avfall"))])
def test_what_was_not_known_or_not_applicable_is_compared_too(before: Entry) -> None:
    desk = type_in(desk_of(year_later(energy=before), ENERGY, WASTE), "1")
    assert desk.view.kind == "change"
    change = desk.talk.session.sheet.entries[ENERGY.id].change
    assert change is not None
    assert type(change.before) is type(before.answer)


def test_another_wording_of_the_question_is_not_compared() -> None:
    changed = replace(ENERGY, revision=2)
    desk = type_in(desk_of(year_later(energy=Entry(Value(3), revision=1)), changed, WASTE), "1")
    assert desk.view.head.place == WASTE.id


def test_the_overview_says_what_changed() -> None:
    desk = type_in(desk_of(year_later(energy=Entry(Value(3))), ENERGY, WASTE), "1", "g", "o")
    assert "endret: 1 Største forbrukere" in seen(desk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_later_in_lines(language: str) -> None:
    conversation = talk(
        ENERGY, WASTE, occasion=year_later(energy=Entry(Value(0))), language=language
    )
    terminal = lines_terminal("\n\n1\n7\n2\n")
    with pytest.raises(EndOfInput):
        Plain(conversation, terminal).run()
    assert conversation.session.sheet.entries[ENERGY.id].change == Change(Value(0), "know-more", LAST_DAY)
    assert conversation.session.place == WASTE.id


# ---- what can be shown, described


def test_what_can_be_shown_is_described_with_title_day_and_owner() -> None:
    desk = type_in(at(ENERGY, WASTE), "2")
    assert "d beskriv" in seen(desk)
    type_in(desk, "d", "=", "=Avfallsplan 2026", "=i går", "=1.3.2026", "=driftsleder")
    entry = desk.talk.session.sheet.entries[ENERGY.id]
    assert entry.evidence == (Evidence("Avfallsplan 2026", date=date(2026, 3, 1), owner="driftsleder"),)
    assert desk.view.head.place == WASTE.id


def test_a_second_piece_can_be_added_later_and_everything_at_once() -> None:
    desk = type_in(at(ENERGY, WASTE), "2", "j", "t", "d", "d", "=Måleplan; 2026-02-01; Kari", "t")
    assert [one.title for one in desk.talk.session.sheet.entries[ENERGY.id].evidence] == [
        "Rapport fra kartleggingen", "Måleplan"
    ]  # fmt: skip
    assert desk.view.head.place == ENERGY.id
    assert "Kan vises fram: Rapport fra kartleggingen; Måleplan" in seen(desk)


def test_a_step_that_is_taken_back_takes_the_quick_yes_with_it_but_nothing_that_was_described() -> None:
    desk = type_in(at(ENERGY, WASTE), "2", "j", "t", "0", "t")
    assert desk.talk.session.sheet.entries[ENERGY.id].evidence == ()
    type_in(desk, "2", "d", "=Måleplan", "=", "=", "t", "v")
    assert [one.title for one in desk.talk.session.sheet.entries[ENERGY.id].evidence] == ["Måleplan"]


def test_a_higher_step_is_asked_for_its_own_evidence() -> None:
    assert type_in(at(ENERGY, WASTE), "2", "j", "t", "4").view.kind == "evidence"


def test_a_yes_pressed_by_mistake_can_be_taken_back() -> None:
    desk = type_in(at(ENERGY, WASTE), "2", "j", "t", "d")
    assert "Kan vises fram: Rapport fra kartleggingen" in seen(desk)
    assert "n  Nei, ta bort det som står" in seen(desk)
    type_in(desk, "n", "t")
    assert desk.talk.session.sheet.entries[ENERGY.id].evidence == ()


def test_a_reason_that_was_skipped_can_be_given_later() -> None:
    desk = type_in(desk_of(year_later(energy=Entry(Value(3))), ENERGY, WASTE), "1", "enter", "t", "1")
    assert desk.view.kind == "change"


def test_nobody_is_asked_why_the_number_of_employees_is_another() -> None:
    desk = desk_of(Occasion(before={EMPLOYEES.id: Entry(Value(42))}, before_day=LAST_DAY))
    type_in(desk, "h", "=38")
    assert desk.talk.session.sheet.company.facts[EMPLOYEES.id].change == Change(Value(42), "", LAST_DAY)
    assert desk.view.kind == "ladder"


def test_a_wrong_day_does_not_throw_the_title_away_in_lines() -> None:
    conversation = talk(ENERGY, WASTE)
    terminal = lines_terminal("\n\n2\nbeskriv\nPlan; i fjor\n1.3.2026\n\navslutt\n")
    Plain(conversation, terminal).run()
    (kept,) = conversation.session.sheet.entries[ENERGY.id].evidence
    assert kept == Evidence("Plan", date=date(2026, 3, 1))
    assert "Esc" not in terminal.output.getvalue()  # type: ignore[attr-defined]


def test_describing_can_be_given_up() -> None:
    desk = type_in(at(ENERGY, WASTE), "2", "d", "=Plan", "escape")
    assert desk.view.kind == "evidence"
    assert desk.talk.session.sheet.entries[ENERGY.id].evidence == ()


def test_describing_in_lines() -> None:
    conversation = talk(ENERGY, WASTE)
    terminal = lines_terminal("\n\n2\nbeskriv\nAvfallsplan\nfeil\n1.3.2026\n\navslutt\n")
    Plain(conversation, terminal).run()
    assert conversation.session.sheet.entries[ENERGY.id].evidence == (
        Evidence("Avfallsplan", date=date(2026, 3, 1)),
    )
    assert "Det ble ikke lest som en dato" in terminal.output.getvalue()  # type: ignore[attr-defined]


# ---- few minutes


def test_the_open_questions_come_in_the_order_of_their_worth_and_stay_where_they_were() -> None:
    occasion = Occasion(order=lambda sheet, rest, here: tuple(reversed(rest)))
    session = talk(ENERGY, WASTE, PLAN, RATE, occasion=occasion).session
    session.do(say.Jump(RATE.id))
    session.do(say.Skip())
    assert session.place == PLAN.id
    session.do(say.Answer("no"))
    assert session.place == WASTE.id
    session.do(say.Back())
    assert session.place == PLAN.id
    session.do(say.Back())
    assert session.place == RATE.id
    assert [theme.id for theme in session.themes] == [RATE.id, PLAN.id, WASTE.id, ENERGY.id]


def test_the_end_is_offered_once_when_nothing_can_change_the_first_choices() -> None:
    occasion = Occasion(enough=lambda sheet: "first-choices")
    desk = type_in(desk_of(occasion, ENERGY, WASTE, PLAN), "1")
    shown = seen(desk)
    assert "De tre første tiltakene ligger fast." in shown
    assert "2 temaer står igjen" in shown and "f  Se over svarene" in shown and "g  Fortsett" in shown
    type_in(desk, "g", "1")
    assert desk.view.head.place == PLAN.id


def test_when_the_time_is_up_nothing_is_promised_about_what_is_left() -> None:
    desk = type_in(desk_of(Occasion(enough=lambda sheet: "time"), ENERGY, WASTE, PLAN), "1")
    assert "2 temaer står igjen. De kan gjøres en annen gang" in seen(desk)
    assert "kan ikke endre" not in seen(desk)


def test_who_takes_the_end_gets_there() -> None:
    desk = type_in(desk_of(Occasion(enough=lambda sheet: "time"), ENERGY, WASTE), "1")
    assert "Tiden dere satte av, er brukt." in seen(desk)
    type_in(desk, "f")
    assert desk.view.head.place == END


def test_the_head_counts_down_the_minutes_one_has_and_promises_no_number_of_themes() -> None:
    used = [0.0]
    occasion = Occasion(minutes=2, used=lambda: used[0])
    desk = desk_of(occasion, ENERGY, WASTE, PLAN)
    assert "tema 1 ·" in seen(desk) or "spørsmål 1 ·" in seen(desk)
    used[0] = 1.2
    assert "om lag ett minutt igjen" in seen(type_in(desk, "1"))


# ---- a field study


def claims() -> Sheet:
    said = {
        ENERGY.id: Entry(Value(3), evidence=(Evidence("Avviksliste 2026"),)),
        WASTE.id: Entry(Value(2)),
    }
    return new_sheet(entries=said)


def field_study() -> Occasion:
    return Occasion(field_study=True, by="prosessleder", today=date(2026, 12, 2))


def test_one_key_a_theme_and_the_claim_beside_what_was_seen() -> None:
    desk = desk_of(field_study(), ENERGY, WASTE, sheet=claims())
    shown = seen(desk)
    assert "Feltstudie: Miljø" in shown and "Hva så dere?" in shown
    assert "Bedriften sa: 3 Styrt per produsert enhet." in shown and "Se etter: Avviksliste 2026." in shown
    type_in(desk, "2")
    assert "Dere så: 2 Kartlagt med tiltaksliste." in seen(desk)
    type_in(desk, "=ingen avvik på tavla")
    assert desk.view.head.place == WASTE.id
    assert "Energi og effekt: 2, lagret" in seen(desk, columns=100)
    entry = desk.talk.session.sheet.entries[ENERGY.id]
    assert entry.answer == Value(3)
    day = date(2026, 12, 2)
    assert entry.seen == Seen(2, by="prosessleder", date=day, why="ingen avvik på tavla")
    type_in(desk, "2")
    assert desk.view.head.place == END
    assert "sa 3, så 2" in seen(desk) and "sa 2, så 2" in seen(desk)


def test_a_field_study_asks_for_no_evidence_and_takes_a_remark() -> None:
    desk = desk_of(field_study(), ENERGY, WASTE, sheet=claims())
    type_in(desk, "m")
    assert "Velg først trinnet dere så." in seen(desk)
    type_in(desk, "4", "=", "t", "m", "=ingen liste på veggen")
    found = desk.talk.session.sheet.entries[ENERGY.id].seen
    assert found is not None
    assert (found.value, found.why) == (4, "ingen liste på veggen")


@pytest.mark.parametrize("key", ["v", "i"])
def test_not_seen_is_skipped_and_never_written(key: str) -> None:
    desk = type_in(desk_of(field_study(), ENERGY, WASTE, sheet=claims()), key)
    assert "Hopp over hvis dere ikke så etter." in seen(desk)
    assert desk.talk.session.sheet == claims()


def test_a_field_study_in_lines() -> None:
    conversation = talk(ENERGY, WASTE, sheet=claims(), occasion=field_study())
    terminal = lines_terminal("2\nIngen tavle\nvet ikke\nhopp over\nferdig\n")
    assert isinstance(Plain(conversation, terminal).run(), Finished)
    said = terminal.output.getvalue()  # type: ignore[attr-defined]
    assert "Bedriften sa: 3 Styrt per produsert enhet." in said
    found = conversation.session.sheet.entries[ENERGY.id].seen
    assert found is not None
    assert (found.value, found.why) == (2, "Ingen tavle")


# ---- an older file


def test_a_changed_question_is_asked_again_with_the_old_answer_shown() -> None:
    changed = replace(ENERGY, revision=2)
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(2), revision=1), WASTE.id: Entry(Value(1))})
    desk = desk_of(Occasion(), changed, WASTE, sheet=sheet)
    assert desk.view.head.place == ENERGY.id
    assert "Spørsmålet er endret siden sist. Da svarte dere: 2 Kartlagt med tiltaksliste." in seen(desk)
    assert desk.pointer == 2
    type_in(desk, "o")
    assert "spørres på nytt" in seen(desk)
    type_in(desk, "escape", "enter", "n")
    assert desk.talk.session.sheet.entries[ENERGY.id] == Entry(Value(2), revision=2)


def test_a_changed_question_before_the_last_answer_is_asked_before_the_end() -> None:
    newer, third = replace(ENERGY, revision=2), replace(WASTE, id="environment.third")
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(2), revision=1), WASTE.id: Entry(Value(1))})
    assert talk(newer, WASTE, third, sheet=sheet).session.place == ENERGY.id


def test_a_question_in_the_place_of_another_offers_the_old_answer_and_never_takes_it() -> None:
    new = replace(ENERGY, replaces=("environment.heat-plan",))
    desk = desk_of(Occasion(), new, WASTE, sheet=replace(new_sheet(), kept={"environment.heat-plan": 1}))
    assert "Før svarte dere på et lignende spørsmål (environment.heat-plan): 1." in seen(desk)
    assert ENERGY.id not in desk.talk.session.sheet.entries
    type_in(desk, "enter")
    assert plain_answers(desk.talk.session.sheet) == {ENERGY.id: 1}
    assert desk.talk.session.sheet.kept == {"environment.heat-plan": 1}


def test_a_value_that_fits_no_more_is_shown_as_it_stood() -> None:
    sheet = new_sheet(entries={ENERGY.id: Entry(refused=True, raw=7)})
    assert "I filen sto 7, men det går ikke lenger." in seen(desk_of(Occasion(), ENERGY, sheet=sheet))


# ---- answers that do not apply now


def test_answers_that_do_not_apply_now_are_named_in_the_overview() -> None:
    sheet = new_sheet(entries={PLAN.id: Entry(Value("no")), HEAT.id: Entry(Value("bio"))})
    occasion = Occasion(hidden=lambda now: [HEAT] if HEAT.id in now.entries else [])
    desk = type_in(desk_of(occasion, PLAN, HEAT, RATE, sheet=sheet), "o")
    assert "Svar som ikke gjelder nå, men er tatt vare på: Hva varmer dere med? (Flis)." in seen(desk)


def test_the_overview_says_how_much_is_open_about_the_company() -> None:
    desk = type_in(desk_of(Occasion()), "o")
    assert "○ Om bedriften" in seen(desk) and "Eksempel Bruk AS, 2 åpne" in seen(desk)
