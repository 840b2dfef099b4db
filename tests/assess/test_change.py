"""What changed between two dates: each part, what sums, and what may be said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assess_examples import instrument_of, questionnaire_of, sheet_of
from assess_oracle import Oracle
from assess_trees import RATIONAL, questionnaires, sheets
from builders import NA, ladder, questionnaire, section, sheet
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx, mark

from resiliens.assess.change import change, is_same_company
from resiliens.model.answers import UNKNOWN, Company, Entry, Value
from resiliens.model.answers import Change as Recorded
from resiliens.model.change import Cause, Change, Parts, SectionChange, ThemeChange, Verdict
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import SectionResult

THREE = """
questions:
  - {id: a, title: Avfall, steps: [a, b, c, d, e]}
  - {id: b, title: Energi, steps: [a, b, c, d, e]}
  - {id: c, title: Styret, steps: [a, b, c, d, e]}
"""


def compared(old: str, new: str, text: str = THREE, programme: str = "") -> Change:
    asked = questionnaire_of(text, programme)
    head = f"questionnaire: {{id: {asked.id}, version: '1'}}\n"
    return change(sheet_of(asked, head + old), sheet_of(asked, head + new), instrument_of(asked))


def theme(found: Change, name: str) -> ThemeChange:
    return next(one for one in found.themes if one.id == f"q.{name}")


def whole(found: Change) -> SectionChange:
    assert found.total is not None
    return found.total


def low(one: SectionChange | ThemeChange) -> tuple[float, float, float]:
    """The change of the low end: answers, scope, knowledge."""
    return split(one.low)


def split(parts: Parts | None) -> tuple[float, float, float]:
    assert parts is not None
    return parts.answers, parts.scope, parts.knowledge


def test_another_answer() -> None:
    found = compared("answers: {a: 1, b: 2, c: 2}", "answers: {a: 3, b: 2, c: 1}")
    assert [one.verdict for one in found.themes] == [Verdict.IMPROVED, Verdict.SAME, Verdict.FELL]
    assert [one.cause for one in found.themes] == [Cause.ANSWERS, None, Cause.ANSWERS]
    assert low(whole(found)) == approx((1 / 12, 0, 0))
    assert theme(found, "a").effect == approx(2 / 12) and theme(found, "c").effect == approx(-1 / 12)


def test_what_became_known_is_no_improvement() -> None:
    found = compared("answers: {a: vet ikke, b: 2, c: 2}", "answers: {a: 4, b: 2, c: 2}")
    assert theme(found, "a").verdict is Verdict.WITHIN and theme(found, "a").cause is Cause.KNOWLEDGE
    assert whole(found).verdict is Verdict.WITHIN
    assert low(whole(found)) == approx((0, 0, 1 / 3)) and split(whole(found).high) == approx((0, 0, 0))


def test_no_answer_and_dont_know_are_known_equally_well() -> None:
    found = compared("answers: {b: 2, c: 2}", "answers: {a: vet ikke, b: 2, c: 2}")
    assert theme(found, "a").cause is None and whole(found).verdict is Verdict.SAME


def test_a_theme_that_applies_no_more_is_scope_and_no_improvement() -> None:
    """The pillar rises clear of what was not known, but nothing was done."""
    found = compared("answers: {a: 0, b: 2, c: 2}", "answers: {a: ikke aktuelt, b: 2, c: 2}")
    assert theme(found, "a").verdict is Verdict.GONE and theme(found, "a").effect is None
    assert whole(found).verdict is Verdict.SCOPE
    assert low(whole(found)) == approx((0, 1 / 6, 0))


def test_the_full_set_after_the_short_one_is_scope() -> None:
    text = THREE.replace("title: Avfall,", "title: Avfall, core: true,")
    found = compared("set: core\nanswers: {a: 2}", "answers: {a: 2, b: 4, c: 4}", text)
    assert [one.verdict for one in found.themes] == [Verdict.SAME, Verdict.NEW, Verdict.NEW]
    assert low(whole(found)) == approx((0, 10 / 12 - 2 / 4, 0))


def test_what_a_condition_takes_away_is_scope() -> None:
    text = THREE.replace("title: Styret,", "title: Styret, when: {question: a, at-least: 1},")
    found = compared("answers: {a: 1, b: 2, c: 4}", "answers: {a: 0, b: 2, c: 4}", text)
    assert theme(found, "c").verdict is Verdict.GONE and theme(found, "c").cause is Cause.SCOPE
    answers, scope, _ = low(whole(found))
    assert scope < 0 and answers < 0 and answers + scope == approx(2 / 8 - 7 / 12)


def test_parts_that_meet_are_shared() -> None:
    """One theme better, one out, one unknown now: each part is the mean over the orders."""
    found = compared("answers: {a: 1, b: 0, c: 3}", "answers: {a: 3, b: ikke aktuelt, c: vet ikke}")
    assert low(whole(found)) == approx((10 / 48, 7 / 48, -15 / 48))
    assert sum(low(whole(found))) == approx(3 / 8 - 4 / 12)


def test_a_weakest_link_goes_to_whoever_moved_it() -> None:
    found = compared("answers: {a: 0, b: 1, c: 4}", "answers: {a: 2, b: 1, c: 4}", "scorer: weakest" + THREE)
    assert whole(found).verdict is Verdict.IMPROVED and low(whole(found)) == approx((1 / 4, 0, 0))


def test_a_pillar_that_is_not_shown_is_not_compared() -> None:
    assert compared("answers: {a: 1}", "answers: {a: 2}", "show-score: false" + THREE).total is None


def test_a_pillar_left_out_at_one_date_has_nothing_to_split() -> None:
    asked = questionnaire(section("p", section("q", ladder("q.a")), section("r", ladder("r.a"))))
    old = sheet({"q.a": 1, "r.a": 1}, scope=("q",))
    found = change(old, sheet({"q.a": 2, "r.a": 1}), instrument_of(asked))
    q, r = found.sections
    assert (q.verdict, r.verdict) == (Verdict.IMPROVED, Verdict.NEW)
    assert r.low is None and r.old.score is None and r.new.score is not None


def test_answers_without_a_value_are_scope() -> None:
    text = """
    questions:
      - {id: a, type: choice, ask: Hva?, options: [{id: oil, text: Olje, value: 0}, {id: x, text: Annet}]}
      - {id: t, type: text, ask: Noe?}
    """
    found = compared("answers: {a: oil, t: Hei}", "answers: {a: x, t: Hallo}", text)
    assert [one.id for one in found.themes] == ["q.a"]
    assert theme(found, "a").verdict is Verdict.GONE and theme(found, "a").cause is Cause.SCOPE


CAPPED = """
cap: {at: 1, when: {question: company.grid, is: yes}}
questions:
  - {id: a, title: Avfall, steps: [a, b, c, d, e]}
"""
COMPANY = """
company: [{id: grid, type: yes-no, ask: Nett?}, {id: trade, type: choice, ask: Bransje?, options: [
  {id: wood, text: Tre}, {id: food, text: Mat}]}]
show-score: true
"""


@mark.parametrize(
    ("old", "new", "part"),
    [("{}", "{grid: yes}", "knowledge"), ("{grid: no}", "{grid: yes}", "scope")],
)
def test_what_the_company_is_moves_caps(old: str, new: str, part: str) -> None:
    found = compared(f"company: {old}\nanswers: {{q.a: 4}}", f"company: {new}\nanswers: {{q.a: 4}}",
                     CAPPED, COMPANY)
    (pillar,) = found.sections
    assert pillar.high is not None and getattr(pillar.high, part) == approx(-0.75)
    assert pillar.high.total == approx(-0.75)


WEIGHTED = """
questions:
  - {id: a, title: Avfall, steps: [a, b, c, d, e]}
  - {id: b, title: Energi, steps: [a, b, c, d, e]}
"""
TRADES = COMPANY + """
weights:
  - {when: {question: company.trade, is: wood}, of: {q.a: 3}}
  - {when: {question: company.trade, is: food}, of: {q.b: 3}}
"""


@mark.parametrize(
    ("old", "new", "used", "index", "share"),
    [
        ("wood", "wood", "same", 0, 3 / 4),
        ("wood", "food", "ordinary", None, 1 / 2),
        ("vet ikke", "wood", "known", 0, 3 / 4),
        ("food", "vet ikke", "known", 1, 1 / 4),
        ("vet ikke", "vet ikke", "same", None, 1 / 2),
    ],
)
def test_both_dates_have_the_same_weights(
    old: str, new: str, used: str, index: int | None, share: float
) -> None:
    answers = "\nanswers: {q.a: %s, q.b: 2}"
    before, after = f"company: {{trade: {old}}}", f"company: {{trade: {new}}}"
    found = compared(before + answers % 1, after + answers % 2, WEIGHTED, TRADES)
    assert (found.weights, found.weighting) == (used, index)
    (pillar,) = found.sections
    assert theme(found, "a").weight == approx(share) and low(pillar) == approx((share / 4, 0, 0))


def test_reasons_stand_beside_the_answer_that_they_explain() -> None:
    asked = questionnaire_of(THREE)
    new = """
    questionnaire: q
    answers:
      a: {value: 3, change: {from: 1, reason: did-something, why: Ny container}}
      b: {value: 3, change: {from: 0, reason: know-more}}
      c: {value: 2, change: {from: unknown, reason: other-people}}
    """
    old = sheet_of(asked, "questionnaire: q\nanswers: {a: 1, b: 2, c: vet ikke}")
    found = change(old, sheet_of(asked, new), instrument_of(asked))
    assert [(one.reason, one.why) for one in found.themes] == [
        ("did-something", "Ny container"), ("", ""), ("other-people", ""),
    ]


def test_a_reason_for_another_not_applicable_still_holds() -> None:
    asked = questionnaire_of(THREE)
    again = Entry(Value(1), change=Recorded(NA, "rule-changed"))
    found = change(sheet({"q.a": replace(NA, why="Noe annet")}), sheet({"q.a": again}), instrument_of(asked))
    assert theme(found, "a").reason == "rule-changed" and theme(found, "a").verdict is Verdict.NEW


def test_an_older_meaning_is_not_compared() -> None:
    text = THREE.replace("title: Avfall,", "title: Avfall, revision: 2,")
    found = compared("answers: {a: {value: 1, revision: 1}, b: 1, c: 1}", "answers: {a: 4, b: 2, c: 1}", text)
    assert [(one.id, one.why) for one in found.not_compared] == [("q.a", "revision")]
    assert [one.id for one in found.themes] == ["q.b", "q.c"]
    assert low(whole(found)) == approx((1 / 8, 0, 0))


def test_different_versions_are_compared_on_equal_questions_only() -> None:
    text = THREE.replace("title: Styret,", "title: Styret, revision: 2,")
    asked = questionnaire_of(text)
    old = sheet_of(asked, "questionnaire: {id: q, version: '0'}\nanswers: {a: 1, c: 4, gone: 2}")
    new = sheet_of(asked, "questionnaire: {id: q, version: '1'}\nanswers: {a: 2, b: 4, c: 0}")
    found = change(old, new, instrument_of(asked))
    assert found.versions_differ and found.removed == ("gone",)
    assert [(one.id, one.why) for one in found.not_compared] == [("q.b", "one-file"), ("q.c", "revision")]
    assert low(whole(found)) == approx((1 / 4, 0, 0)) and whole(found).verdict is Verdict.IMPROVED


def test_a_value_of_another_version_that_does_not_fit_is_not_compared() -> None:
    asked = questionnaire_of(THREE)
    old = sheet_of(asked, "questionnaire: {id: q, version: '0'}\nanswers: {a: 7, b: 1}")
    new = sheet_of(asked, "questionnaire: q\nanswers: {a: 2, b: 1}")
    assert [one.why for one in change(old, new, instrument_of(asked)).not_compared] == ["refused"]


@mark.parametrize(
    ("one", "other", "same"),
    [
        (("A", "999 999 999"), ("B", "999999999"), True),
        (("A", "999999999"), ("A", "888888888"), False),
        (("Eksempel  Bruk", ""), ("eksempel bruk", "999999999"), True),
        (("A", ""), ("B", "999999999"), False),
        (("", ""), ("B", "999999999"), True),
    ],
)
def test_another_company_is_seen(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    assert is_same_company(Company(*one), Company(*other)) is same


def test_an_agreed_file_without_a_date_is_of_the_day_it_was_agreed() -> None:
    found = compared("date: 2026-11-20\nanswers: {a: 1}", "agreed: {date: 2027-11-22}\nanswers: {a: 1}")
    assert (found.old.date, found.new.date) == (date(2026, 11, 20), date(2027, 11, 22))


def changes(found: Change) -> dict[str, SectionChange | ThemeChange]:
    """Everything that was compared, the whole included."""
    return {one.id: one for one in found.nodes()}


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_parts_sum_to_the_change(data: st.DataObject) -> None:
    """Invariant 26."""
    asked = data.draw(questionnaires())
    old, new = data.draw(sheets(asked)), data.draw(sheets(asked))
    for one in changes(change(old, new, instrument_of(asked))).values():
        if one.low is None or one.high is None:
            assert one.old.score is None or one.new.score is None
            continue
        assert one.old.score is not None and one.new.score is not None
        assert one.low.total == approx(one.new.score.low - one.old.score.low, abs=1e-12)
        assert one.high.total == approx(one.new.score.high - one.old.score.high, abs=1e-12)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_other_way_round_every_sign_turns(data: st.DataObject) -> None:
    """Invariant 26, to the last bit."""
    asked = data.draw(questionnaires())
    old, new = data.draw(sheets(asked)), data.draw(sheets(asked))
    instrument = instrument_of(asked)
    there, back = changes(change(old, new, instrument)), changes(change(new, old, instrument))
    turned = {
        Verdict.IMPROVED: Verdict.FELL, Verdict.FELL: Verdict.IMPROVED, Verdict.NEW: Verdict.GONE,
        Verdict.GONE: Verdict.NEW,
    }
    assert there.keys() == back.keys()
    for address, one in there.items():
        other = back[address]
        assert other.verdict is turned.get(one.verdict, one.verdict)
        for mine, its in ((one.low, other.low), (one.high, other.high)):
            assert (mine is None) == (its is None)
            if mine is not None and its is not None:
                assert split(mine) == tuple(-part for part in split(its))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_against_itself_nothing_changed(data: st.DataObject) -> None:
    asked = data.draw(questionnaires())
    sheet = data.draw(sheets(asked))
    for one in changes(change(sheet, sheet, instrument_of(asked))).values():
        assert one.verdict is Verdict.SAME
        assert one.low in (None, Parts()) and one.high in (None, Parts())


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_both_dates_stand_where_the_oracle_has_them(data: st.DataObject) -> None:
    """What is compared is what each file's own report says."""
    asked = data.draw(questionnaires(RATIONAL, sums=False))
    old, new = data.draw(sheets(asked)), data.draw(sheets(asked))
    found = change(old, new, instrument_of(asked))
    before, after = Oracle(asked, old), Oracle(asked, new)
    for one in changes(found).values():
        for node, oracle in ((one.old, before), (one.new, after)):
            standing = oracle.standing(one.id)
            assert (node.score is None) == standing.out
            if node.score is not None:
                assert node.score.low == approx(float(standing.low), abs=1e-9)
                assert node.score.high == approx(float(standing.high), abs=1e-9)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_under_a_plain_mean_the_effects_of_themes_sum_to_the_pillar(data: st.DataObject) -> None:
    asked: Questionnaire = data.draw(questionnaires(("mean",), conditional=False))
    steps = st.sampled_from([0, 1, 2, 3, 4, ...])
    pair = []
    for _ in range(2):
        answers: dict[str, object] = {}
        for question in asked.questions():
            given_step = data.draw(steps)
            kinds = {"ladder": given_step, "yes-no": "partly", "choice": "half"}
            answers[question.id] = ... if given_step is ... else kinds[question.kind]
        pair.append(sheet(answers))
    found = change(pair[0], pair[1], instrument_of(asked))
    weightless = all(one.weight == 0 for one in found.themes)
    if found.total is None or found.total.low is None or weightless:
        return
    both_known = all(
        isinstance(node, SectionResult) and _is_known(node) for node in (found.total.old, found.total.new)
    )
    if both_known:
        effects = sum(one.effect for one in found.themes if one.effect is not None)
        assert effects == approx(found.total.low.total, abs=1e-9)


def _is_known(node: SectionResult) -> bool:
    """Is something known in every section below, so that none counts as the whole 0 to 1?"""
    sections = [one for one in node.children if isinstance(one, SectionResult)]
    return node.completeness > 0 and all(map(_is_known, sections))


def test_unknown_is_not_a_value_to_compare() -> None:
    asked = questionnaire(section("q", ladder("q.a")))
    found = change(sheet({"q.a": UNKNOWN}), sheet({"q.a": 0}), instrument_of(asked))
    (only,) = found.themes
    assert only.cause is Cause.KNOWLEDGE and low(only) == (0, 0, 0) and split(only.high) == (0, 0, -1)
    assert only.verdict is Verdict.WITHIN
