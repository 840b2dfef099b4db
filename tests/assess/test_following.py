"""Following a plan: what is late, done and next, what to look at, and what to answer again."""

from __future__ import annotations

from datetime import date

from assess_examples import STEPS, questionnaire_of, result_of, sheet_of

from resiliens.assess.following import follow
from resiliens.model.plan import Figures
from resiliens.model.plan_rows import Following, Row, Status, merged, own_figures

TODAY = date(2027, 3, 1)
QUESTIONNAIRE = questionnaire_of(f"""
questions:
  - id: waste
    title: Avfall
    {STEPS}
    improve: [{{id: w1, to: 1, text: Mål}}, {{id: w2, to: 2, text: Sorter}}]
  - {{id: energy, title: Energi, {STEPS}, improve: [{{id: e1, to: 1, text: Mål}}]}}
  - {{id: plan, title: Plan, type: yes-no, improve: [{{id: p1, to: yes, text: Skriv}}]}}
""")
DONE, RUNNING, DROPPED = Status.DONE, Status.RUNNING, Status.DROPPED


def row(number: int, code: str = "", **rest: object) -> Row:
    return Row(number=str(number), code=code, measure=f"Tiltak {number}", **rest)  # type: ignore[arg-type]


def followed(*rows: Row, answers: str = "waste: 0, energy: 0") -> Following:
    result = result_of(QUESTIONNAIRE, sheet_of(QUESTIONNAIRE, f"questionnaire: q\nanswers: {{{answers}}}"))
    return follow(rows, QUESTIONNAIRE, result, today=TODAY)


def remarks(*rows: Row) -> dict[str, tuple[str, ...]]:
    return {one.kind: one.numbers for one in followed(*rows).remarks}


def numbers(rows: tuple[Row, ...]) -> list[str]:
    return [one.number for one in rows]


def test_each_line_stands_where_it_belongs_and_in_the_order_of_its_hurry() -> None:
    found = followed(
        row(1, due=date(2027, 6, 1), first_by=date(2027, 2, 1)),
        row(2, due=date(2027, 2, 28)),
        row(3, due=date(2027, 1, 15), status=RUNNING),
        row(4, due=date(2027, 9, 1), first_by=date(2027, 6, 15)),
        row(5, due=date(2027, 5, 1), status=RUNNING),
        row(6, status=DONE),
        row(7, status=DROPPED, reason="For dyrt"),
        row(8, due=date(2027, 3, 1)),
    )
    assert numbers(found.late) == ["3", "2"]
    assert numbers(found.late_start) == ["1"]
    assert numbers(found.running) == ["5"]
    assert numbers(found.next) == ["8", "4"]
    assert numbers(found.done) == ["6"] and numbers(found.dropped) == ["7"]


def test_what_is_done_asks_its_question_again_until_the_answer_has_come_so_far() -> None:
    done = row(1, "q.waste/w2", status=DONE, evidence="Avfallsplan")
    assert followed(done, answers="waste: 1").ask_again == ("q.waste",)
    assert followed(done, answers="waste: 2").ask_again == ()
    assert followed(done, answers="waste: unknown").ask_again == ("q.waste",)
    assert followed(done, answers="waste: ikke aktuelt").ask_again == ()
    both = (done, row(2, "q.waste/w1", status=DONE), row(3, "q.plan/p1", status=DONE))
    assert followed(*both, answers="waste: 0, plan: delvis").ask_again == ("q.waste", "q.plan")


def test_a_theme_that_was_found_out_is_to_be_answered() -> None:
    found = row(1, "q.waste/?", status=DONE)
    assert followed(found, answers="waste: unknown").ask_again == ("q.waste",)
    assert followed(found, answers="waste: 0").ask_again == ()


def test_a_line_of_ones_own_or_of_another_version_asks_nothing() -> None:
    lines = (row(1, status=DONE), row(2, "q.gone/x1", status=DONE), row(3, "q.waste/old", status=DONE))
    assert followed(*lines).ask_again == ()


def test_more_than_five_at_a_time_are_remarked_and_not_forbidden() -> None:
    begin = date(2027, 4, 1)
    five = [row(number, f"q.waste/m{number}", first_by=begin, owner=f"P{number}") for number in range(5)]
    assert "too-many" not in remarks(*five)
    assert "too-many" in remarks(*five, row(6, "q.waste/m6", status=RUNNING, owner="P6"))
    later = row(7, "q.waste/m7", first_by=date(2027, 12, 1), owner="P7")
    assert "too-many" not in remarks(*five, later)


def test_more_than_two_of_one_person_are_remarked_with_their_numbers() -> None:
    mine = [row(number, f"q.waste/m{number}", owner=name, status=RUNNING)
            for number, name in enumerate(("Kari", "kari", "KARI"), 1)]
    assert remarks(*mine)["too-many-each"] == ("1", "2", "3")
    assert "too-many-each" not in remarks(*mine[:2])


def test_one_person_owns_a_measure_and_no_group_does() -> None:
    for owner in ("alle", "Ledelsen", "leiinga", "Kari og Ola", "Kari/Ola", "Kari, Ola", "everybody"):
        assert remarks(row(1, "q.waste/w1", owner=owner, status=RUNNING)) == {"group-owner": ("1",)}, owner
    for owner in ("Kari Berg", "Allegra", "driftsleder", "Ogden"):
        assert remarks(row(1, "q.waste/w1", owner=owner, status=RUNNING)) == {}, owner


def test_what_begins_soon_needs_an_owner_and_what_was_dropped_a_reason() -> None:
    soon, later = date(2027, 3, 10), date(2027, 6, 1)
    assert remarks(row(1, "q.waste/w1", first_by=soon)) == {"no-owner": ("1",)}
    assert remarks(row(1, "q.waste/w1", first_by=later)) == {}
    assert remarks(row(1, "q.waste/w1", status=DROPPED)) == {"no-reason": ("1",)}
    assert remarks(row(1, "q.waste/w1", status=DONE)) == {"no-evidence": ("1",)}
    assert remarks(row(1, "q.waste/w1", status=DONE, evidence="Bilde")) == {}


def test_a_plan_files_figures_hold_and_its_lines_stay_when_the_plan_is_made_anew() -> None:
    kept = (
        row(1, "q.waste/w1", days=0.5, kroner=100, owner="Kari"), row(2, "q.waste/w2", status=DONE),
        row(3, "q.energy/e1", status=DROPPED), row(4, owner="Ola"),
    )  # fmt: skip
    own = own_figures(kept)
    assert own.figures[("q.waste", "w1")] == Figures(0.5, 100)
    assert own.done == {("q.waste", "w2")} and own.dropped == {("q.energy", "e1")}
    fresh = (row(1, "q.waste/w1"), row(2, "q.plan/p1"))
    again = merged(kept, fresh)
    assert again[:4] == kept
    assert [(one.number, one.code) for one in again[4:]] == [("5", "q.plan/p1")]
