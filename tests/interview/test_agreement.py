"""A company agrees on its answers: each test is a talk in the room, and what stands in the file then."""

from __future__ import annotations

from datetime import date

import pytest
from agreements import ADDRESSES, ROLES, table_of
from builders import entry
from talks import EMPLOYEES, WASTE

from resiliens.interview.occasion import Occasion
from resiliens.interview.session import Finished, Left
from resiliens.model.answers import (
    MISSING,
    UNKNOWN,
    Change,
    Entry,
    Evidence,
    NotApplicable,
    Seen,
    Stream,
    Value,
)

PLAN_2026 = Evidence("Avfallsplan 2026", date=date(2026, 3, 1), owner="driftsleder")


def test_three_who_agree_need_one_key() -> None:
    room = table_of({"waste": 1}, {"waste": 1}, {"waste": 1})
    assert room.sees("3 har svart hver for seg", "Temaer: 1 like", "[✓] daglig leder")
    room.press("enter")
    assert room.sees("AVFALL", "Alle 3 svarte 1.", "Bekreft.", "1 ●●● Avfall Første steg (forslag)")
    room.press("enter")
    assert room.kept("waste").answer == Value(1)
    assert room.sees("Det ene temaet er avgjort.")
    assert isinstance(room.press("enter").table.ended, Finished)


def test_the_file_says_who_was_there_by_role_and_when() -> None:
    room = table_of({"waste": 1}, {"waste": 1}, {"waste": 1})
    room.press("2", "n", "=styreleder", "d", "=25.11.2026")
    assert room.sees("Dato: 25.11.2026", "[ ] driftsleder", "[✓] styreleder")
    agreed = room.press("enter").saved[-1].agreed
    assert agreed is not None
    assert (agreed.date, agreed.present) == (date(2026, 11, 25), ("daglig leder", "verneombud", "styreleder"))


def test_somebody_must_be_there() -> None:
    room = table_of({"waste": 1}, {"waste": 1}).press("1", "2", "enter")
    assert room.sees("Kryss av minst én rolle.") and not room.saved


def test_one_step_apart_the_lower_stands_unless_somebody_names_evidence() -> None:
    room = table_of({"waste": 1}, {"waste": 1}, {"waste": 2}).press("enter")
    assert room.sees("Lavest 1, midten 1, høyest 2.", "Det laveste står, om ingen nevner dokumentasjon")
    room.press("enter")
    assert room.kept("waste").answer == Value(1)
    assert room.sees("Det ene temaet er avgjort.")


def test_the_higher_step_is_asked_for_its_reason_and_its_evidence() -> None:
    room = table_of({"waste": 1}, {"waste": 1}, {"waste": 2}).press("enter", "2")
    assert room.sees("Avfall: 2 Avfall På plass. Hvorfor?")
    room.press("=Vi fant planen")
    assert room.sees("Hva kan dere vise?", "Ingen har nevnt noe ennå")
    room.press("n", "=Avfallsplan 2026; 1.3.2026; driftsleder")
    assert room.sees("[✓] Avfallsplan 2026, 1.3.2026, driftsleder")
    room.press("enter")
    kept = room.kept("waste")
    assert (kept.answer, kept.note, kept.evidence) == (Value(2), "Vi fant planen", (PLAN_2026,))


def test_evidence_is_described_once_field_by_field_too() -> None:
    room = table_of({"waste": 2}, {"waste": 2}, {"waste": 2}).press(
        "enter", "enter", "n", "=Avfallsplan 2026"
    )
    assert room.sees("Fra hvilken dag?")
    room.press("=i fjor en gang")
    assert room.sees("Det ble ikke lest som en dato")
    room.press("=1.3.2026")
    assert room.sees("Hvem har ansvaret")
    room.press("=driftsleder")
    assert room.kept("waste").evidence == (PLAN_2026,)


def test_what_the_files_named_is_there_already_once_and_can_be_ticked_off() -> None:
    named = entry(2, evidence=(PLAN_2026,))
    room = table_of({"waste": named}, {"waste": named}, {"waste": 2}).press("enter", "enter")
    assert room.sees("[✓] Avfallsplan 2026, 1.3.2026, driftsleder")
    assert room.kept("waste").evidence == (PLAN_2026,)
    room.press("1", "enter")
    assert room.kept("waste").evidence == ()


def test_far_apart_they_talk_and_the_one_who_disagrees_is_remembered_without_a_name() -> None:
    room = table_of({"waste": 0}, {"waste": 1}, {"waste": 3}).press("enter")
    assert room.sees("Snakk sammen i om lag", "Vil noen med høyt eller lavt svar begynne?", "0 av 5 min")
    room.press("enter", "=Vi er ikke der", "=Containeren står jo på plassen")
    kept = room.kept("waste")
    assert (kept.answer, kept.note) == (Value(0), "Vi er ikke der")
    assert kept.more["x-dissent"] == "Containeren står jo på plassen"
    assert not any(role in str(kept.more) for role in ROLES)


def test_the_clock_goes_on_quietly_and_shows_whole_minutes() -> None:
    room = table_of({"waste": 0}, {"waste": 1}, {"waste": 3}, minutes=90).press("enter")
    room.clock += 200
    assert room.sees("3 av 5 min", "87 min igjen i alt")
    room.clock += 6000
    assert room.sees("0 min igjen i alt")


def test_with_two_answers_only_alike_or_differ() -> None:
    room = table_of({"waste": 1}, {"waste": 3}, {"waste": ...}).press("enter")
    assert room.sees("To svarte med et trinn, og de er ulike.", "Én vet ikke.")
    assert "●" not in room.screen() and not room.sees("Lavest")


def test_what_nobody_knows_becomes_a_task_with_owner_and_date() -> None:
    room = table_of({"waste": ...}, {"waste": ...}, {"waste": ...}).press("enter")
    assert room.sees("Ingen vet det her. Hvem finner det ut?")
    room.press("v")
    assert room.sees("hvem finner det ut?", "2 driftsleder")
    room.press("2", "=tirsdag")
    assert room.sees("Det ble ikke lest som en dato")
    room.press("=15.1.2027")
    kept = room.kept("waste")
    assert (kept.answer, kept.more["x-task"]) == (UNKNOWN, {"owner": "driftsleder", "date": "2027-01-15"})
    assert room.sees("Ett tema vet dere ikke, det er blitt en oppgave.")


def test_the_task_goes_when_the_answer_is_found() -> None:
    room = table_of({"waste": 1}, {"waste": 1}, {"waste": ...}).press("enter", "v", "1", "=", "t", "1")
    assert "x-task" not in room.kept("waste").more and room.kept("waste").answer == Value(1)


def test_the_task_may_go_to_somebody_who_did_not_answer() -> None:
    room = table_of({"waste": ...}, {"waste": ...}).press("enter", "v", "s", "=regnskapskontoret", "=")
    assert room.kept("waste").more["x-task"] == {"owner": "regnskapskontoret"}


def test_not_applicable_needs_a_reason() -> None:
    room = table_of({"waste": 1}, {"waste": 1}).press("enter", "i", "=")
    assert room.sees("Skriv kort hvorfor") and room.kept("waste").answer == MISSING
    room.press("=Vi har ikke avfall")
    assert room.kept("waste").answer == NotApplicable("Vi har ikke avfall")


def test_where_not_applicable_is_no_answer_it_is_not_offered() -> None:
    room = table_of({"plan": "yes"}, {"plan": "no"}).press("enter")
    assert "ikke aktuelt" not in room.screen()
    room.press("i")
    assert room.sees("gjør ingenting her")


def test_a_question_that_is_no_ladder_is_agreed_on_too() -> None:
    room = table_of({"plan": "yes"}, {"plan": "no"}, {"plan": "no"}).press("enter")
    assert room.sees("Svarene er ulike.", "1 ● Ja", "3 ●● Nei")
    room.press("2", "=Den er under arbeid", "enter", "=")
    assert room.kept("plan").answer == Value("partly")


def test_a_law_that_somebodys_step_is_below_is_told() -> None:
    room = table_of({"energy": 1}, {"energy": 2}, {"energy": 2}).press("enter")
    assert room.sees("ENERGI OG EFFEKT", "Lovkrav: Krav om energikartlegging. Minst trinn 3.")
    assert room.press("?").sees("Bruker dere mye, må dere kartlegge jevnlig.")
    assert room.press("enter").sees("Lovkrav")


def test_the_law_is_not_told_where_all_are_above_it() -> None:
    assert not table_of({"energy": 3}, {"energy": 4}, {"energy": 4}).press("enter").sees("Lovkrav")


def test_two_are_not_told_that_one_of_them_is_below_a_law() -> None:
    for other in (2, 4):
        room = table_of({"energy": 3}, {"energy": other}).press("enter")
        assert room.sees("ENERGI OG EFFEKT") and not room.sees("Lovkrav")


def test_back_and_another_answer() -> None:
    room = table_of({"energy": 1, "waste": 1}, {"energy": 1, "waste": 1}).press("enter", "enter")
    assert room.sees("AVFALL")
    room.press("t")
    assert room.sees("ENERGI OG EFFEKT", "Avgjort: 1 Største forbrukere kjent.")
    room.press("0", "=Vi tok feil")
    assert room.kept("energy").answer == Value(0) and room.sees("AVFALL")


def test_reason_evidence_and_dissent_can_be_added_to_what_is_agreed() -> None:
    room = table_of({"waste": 2, "energy": 1}, {"waste": 2, "energy": 1}).press("enter")
    room.press("u")
    assert room.sees("gjør ingenting her")
    while "AVFALL" not in room.screen():
        room.press("enter")
    room.press("enter", "enter", "t", "g", "=Slik er det", "t", "u", "=Jeg tror det er mindre")
    kept = room.kept("waste")
    assert (kept.note, kept.more["x-dissent"]) == ("Slik er det", "Jeg tror det er mindre")
    assert room.press("t").sees("Grunn: Slik er det", "Uenig: Jeg tror det er mindre")


def test_skipped_themes_stand_open_at_the_end_and_can_be_taken_there() -> None:
    room = table_of({"energy": 1, "waste": 1}, {"energy": 1, "waste": 1}).press("enter", "h", "enter")
    assert room.sees("1 av 2 er avgjort. Disse står åpne:", "1 Energi og effekt")
    room.press("1")
    assert room.sees("ENERGI OG EFFEKT")
    room.press("enter")
    assert room.sees("Alle 2 er avgjort.")


def test_the_overview_shows_everything_and_leads_everywhere() -> None:
    room = table_of({"energy": 1, "waste": 2}, {"energy": 1, "waste": 2}).press("enter", "enter", "o")
    assert room.sees("Alle temaer", "1 Energi og effekt 1 Største forbrukere kjent", "2 Avfall ikke avgjort")
    assert room.press("1").sees("ENERGI OG EFFEKT", "Avgjort")
    assert room.press("o", "escape").sees("ENERGI OG EFFEKT")


def test_what_the_clock_leaves_no_time_for_stands_if_nobody_objects() -> None:
    people = {"energy": 1, "waste": 1, "plan": "yes"}
    room = table_of(people, people, people, quick=("waste", "plan"), minutes=30).press("enter", "enter")
    assert room.sees("Resten står, om ingen sier noe imot", "1 Avfall 1 Avfall Første steg", "2 Plan ja")
    room.press("enter")
    kept = room.kept("waste")
    assert (kept.answer, kept.more["x-by-silence"]) == (Value(1), True)
    assert room.sees("Alle 3 er avgjort.")


def test_any_of_the_quick_ones_can_be_taken_up_and_the_list_goes_on() -> None:
    people = {"energy": 1, "waste": 1, "plan": "yes"}
    room = table_of(people, people, people, quick=("waste", "plan"), minutes=30).press("enter", "enter", "1")
    assert room.sees("AVFALL")
    room.press("0", "=Vi har ingen plan")
    assert room.sees("Resten står", "Ett tema igjen", "1 Plan ja") and not room.sees("Avfall Første")
    room.press("enter")
    assert room.kept("waste").more.get("x-by-silence") is None
    assert room.kept("plan").more["x-by-silence"] is True


def test_back_to_a_list_where_all_is_settled() -> None:
    people = {"energy": 1, "waste": 1, "employees": 40}
    room = table_of(people, {**people, "employees": 41}, quick=("waste",)).press(
        "enter", "enter", "enter", "t"
    )
    assert room.sees("Alt her er avgjort.", "Enter videre")
    assert room.press("enter").sees("ANSATTE")


def test_nothing_stands_in_silence_that_nobody_has_seen() -> None:
    people = {"energy": 1, "waste": 1, "plan": "yes"}
    room = table_of(people, people, people, quick=("energy", "waste", "plan"), minutes=30).press("enter")
    room.screen(40, 7)
    room.press("enter")
    assert room.kept("plan").answer == MISSING
    for _ in range(6):
        room.screen(40, 7)
        room.press("enter")
    assert room.kept("plan").answer == Value("yes")


def test_which_fact_about_the_company_holds_is_asked() -> None:
    room = table_of({"waste": 1, "employees": 42}, {"waste": 1, "employees": 40}).press("enter", "enter")
    assert room.sees("ANSATTE", "Filene sier ulike ting. Hva stemmer?", "1 40 ansatte", "2 42 ansatte")
    room.press("enter")
    assert room.sees("Ingen har foreslått noe her")
    room.press("s", "=41")
    assert room.kept(EMPLOYEES.id).answer == Value(41)


def test_a_fact_all_files_agree_on_comes_along() -> None:
    room = table_of({"waste": 1, "employees": 42}, {"waste": 1, "employees": 42}).press("enter", "enter")
    assert room.sees("Det ene temaet er avgjort.") and room.kept(EMPLOYEES.id).answer == Value(42)


def test_free_words_and_side_streams_of_all_are_kept() -> None:
    one = {"waste": 1, "remark": "Vi trenger flis", "streams": (Stream({"name": "flis"}),)}
    other = {"waste": 1, "remark": "Ingen", "streams": (Stream({"name": "spon"}), Stream({"name": "flis"}))}
    saved = table_of(one, other).press("enter").saved[-1]
    assert saved.entries[ADDRESSES["remark"]].answer == Value("Ingen\nVi trenger flis")
    streams = saved.entries[ADDRESSES["streams"]].answer
    assert isinstance(streams, Value) and isinstance(streams.value, tuple)
    assert sorted(one.fields["name"] for one in streams.value) == ["flis", "spon"]  # type: ignore[union-attr,type-var]


def test_words_of_a_file_that_came_later_are_added_to_what_was_saved() -> None:
    first = {"waste": 1, "remark": "Vi trenger flis", "streams": (Stream({"name": "flis"}),)}
    saved = table_of(first, {"waste": 1}).press("enter").saved[-1]
    late = {"waste": 1, "remark": "Ingen", "streams": (Stream({"name": "spon"}),)}
    room = table_of(first, {"waste": 1}, late, saved=saved, resumed=True).press("enter", "enter")
    assert room.kept("remark").answer == Value("Vi trenger flis\nIngen")
    streams = room.kept("streams").answer
    assert isinstance(streams, Value) and isinstance(streams.value, tuple) and len(streams.value) == 2


def test_what_was_seen_in_a_field_study_is_kept() -> None:
    seen = Seen(1, by="prosessleder", date=date(2026, 12, 2))
    room = table_of({"waste": entry(2, seen=seen)}, {"waste": 2}).press("enter", "enter")
    assert room.kept("waste").seen == seen


def test_last_years_step_is_shown_after_the_new_one_with_the_reason_asked() -> None:
    last = Occasion(before={WASTE.id: Entry(Value(3))}, before_day=date(2025, 11, 20))
    room = table_of({"waste": 1}, {"waste": 1}, occasion=last).press("enter")
    assert not room.sees("20.11.2025") and not room.sees("Sist")
    room.press("enter")
    assert room.sees("et annet svar enn sist", "Sist (20.11.2025): 3 Avfall Styrt og målt", "Vi vet mer nå")
    room.press("2")
    change = Change(Value(3), "know-more", date(2025, 11, 20))
    assert room.kept("waste").change == change and room.sees("Det ene temaet er avgjort.")
    assert room.press("t").sees("Avgjort: 1", "Sist (20.11.2025): 3 Avfall Styrt og målt. Vi vet mer nå")


def test_the_same_as_last_year_is_said_and_nothing_asked() -> None:
    last = Occasion(before={WASTE.id: Entry(Value(1))})
    room = table_of({"waste": 1}, {"waste": 1}, occasion=last).press("enter", "enter")
    assert room.sees("Avfall: 1, som sist, lagret") and room.kept("waste").change is None


def test_the_same_line_goes_on_where_the_room_stopped() -> None:
    people = {"energy": 1, "waste": 1}
    room = table_of(people, people).press("2", "enter", "enter", "a")
    assert isinstance(room.table.ended, Left) and room.table.ended.saved
    again = table_of(people, people, saved=room.saved[-1], resumed=True)
    assert again.sees("1 av 2 er avgjort. Dere går videre der dere slapp.", "[ ] driftsleder")
    assert again.press("enter").sees("AVFALL")


def test_a_decision_the_disk_refuses_is_said_and_nothing_moves_on() -> None:
    room = table_of({"waste": 1, "energy": 1}, {"waste": 1, "energy": 1}).press("enter")
    room.refused = "disken er full"
    room.press("enter")
    assert room.sees("Ikke lagret: disken er full. Enter prøver igjen", "ENERGI OG EFFEKT")
    room.press("3")
    assert room.sees("Ikke lagret", "ENERGI OG EFFEKT")
    room.refused = ""
    room.press("enter")
    assert room.kept("energy").answer == Value(1) and room.sees("AVFALL")


def test_leaving_before_anything_could_be_saved_is_told_apart() -> None:
    room = table_of({"waste": 1}, {"waste": 1})
    room.refused = "disken er full"
    ended = room.press("enter", "a").table.ended
    assert isinstance(ended, Left) and not ended.saved


@pytest.mark.parametrize("key", ["x", "å", "9", "+"])
def test_a_key_that_does_nothing_is_answered(key: str) -> None:
    room = table_of({"waste": 1}, {"waste": 1}).press("enter", key)
    assert room.sees("Den tasten gjør ingenting her")
    assert room.kept("waste").answer == MISSING
