"""Random questionnaires with measures and legal floors, sheets with little left open, and all their ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from assess_trees import COMPANY, conditions, questionnaires
from builders import NA, entry, ladder, multi, number, questionnaire, sheet
from hypothesis import strategies as st

from resiliens.assess.fold import Fold
from resiliens.assess.instrument import Instrument
from resiliens.assess.unsettled import asks_anew
from resiliens.model.answers import UNKNOWN, Entry, Sheet, State, Value
from resiliens.model.conditions import ALWAYS, Compare
from resiliens.model.questionnaire import Questionnaire, Section, Weighting
from resiliens.model.questions import Choice, Floor, Ladder, Measure, Multi, Number, Question, YesNo

LEFT = Entry()  # a question that was left open
BANDS = (10.0, 20.0, 30.0)


@st.composite
def equipped(draw: st.DrawFn, *, plain: bool = False) -> Questionnaire:
    """A tree of the other random tests, with measures, legal floors, and a weighting by a company fact; the
    second company question may hang on the first.

    `plain`: ladders without any condition and without needs, of which all can be found out exactly.
    """
    asked = draw(questionnaires(conditional=not plain))
    originals = list(asked.questions())
    made: list[Measure] = []

    def equip(question: Question) -> Question:
        question = draw(other_kinds(question)) if not plain else _as_ladder(question)
        floors = draw(st.lists(floors_of(originals, plain=plain), max_size=2))
        measures = draw(measures_of(question, [] if plain else [one.id for one in made]))
        made.extend(measures)
        strict = not plain and draw(st.integers(0, 4)) == 0
        return replace(
            question, floors=tuple(floors), measures=tuple(measures), may_be_not_applicable=not strict,
        )

    def rebuilt(node: Section) -> Section:
        children = tuple(rebuilt(one) if isinstance(one, Section) else equip(one) for one in node.children)
        return replace(node, children=children)

    root = rebuilt(asked.root)
    heavy = {originals[0].id: 3.0, originals[-1].id: 2.0}
    weighting = Weighting(Compare("question", COMPANY[0], "at-least", 10), heavy)
    weightings = () if plain or draw(st.booleans()) else (weighting,)
    first, second = asked.company
    if not plain and draw(st.booleans()):
        second = replace(second, when=Compare("question", first.id, "at-least", 10))
    return questionnaire(root, company=(first, second), weightings=weightings)


@st.composite
def other_kinds(draw: st.DrawFn, question: Question) -> Question:
    """Some ladders become numbers and multis, under the same conditions."""
    kind = draw(st.integers(0, 7)) if isinstance(question, Ladder) else 0
    if kind == 6:
        return number(question.id, bands=BANDS, when=question.when, weight=question.weight)
    if kind == 7:
        return multi(question.id, {"a": 1, "b": 2}, when=question.when, weight=question.weight)
    return question


def _as_ladder(question: Question) -> Question:
    return ladder(question.id, weight=question.weight)


@st.composite
def floors_of(draw: st.DrawFn, questions: list[Question], *, plain: bool) -> Floor:
    """A legal floor, mostly with a condition."""
    when = ALWAYS if plain or draw(st.booleans()) else draw(conditions(questions, []))
    return Floor(draw(st.integers(1, 3)), "Loven", "Ser ut til å kreve", when)


@st.composite
def measures_of(draw: st.DrawFn, question: Question, others: list[str]) -> list[Measure]:
    """Up to three measures, towards any place of the question, some needing an earlier one."""
    match question:
        case YesNo():
            places: list[int | str] = ["partly", "yes"]
        case Choice() | Multi():
            places = [option.id for option in question.options]
        case _:
            places = [1, 2, 3, 4]
    chosen = draw(st.lists(st.sampled_from(places), max_size=4))
    return [
        Measure(
            f"{question.id}-{at}", to, "Gjør", days=draw(st.sampled_from([3, 15, None])),
            effect=draw(st.integers(1, 5)),
            needs=(draw(st.sampled_from(others)),) if others and draw(st.integers(0, 4)) == 0 else (),
        )
        for at, to in enumerate(chosen)
    ]


@st.composite
def nearly_done(draw: st.DrawFn, asked: Questionnaire, *, most_open: int = 2) -> Sheet:
    """Answers in every state; one to so many questions have none, or one has none and both about the company.
    """
    questions = list(asked.questions())
    silent = draw(st.sampled_from([[], *([one] for one in COMPANY), list(COMPANY)]))
    most = min(most_open, 1) if len(silent) > 1 else most_open
    left = set(draw(st.lists(st.sampled_from([one.id for one in questions]), min_size=1, max_size=most)))
    answers: dict[str, object] = {
        one.id: draw(st.sampled_from(ways(one))) for one in questions if one.id not in left
    }
    told = st.sampled_from([Entry(Value(5)), Entry(Value(15)), Entry(UNKNOWN)])
    facts = {one: draw(told) for one in COMPANY if one not in silent}
    some = st.sampled_from([one.id for one in questions])
    targets = draw(st.dictionaries(some, st.integers(1, 4), max_size=1))
    made = sheet({}, dict(facts), targets=targets)
    return replace(made, entries={address: entry(answer) for address, answer in answers.items()})


def ways(question: Question, *, ticking: bool = True) -> list[Entry]:
    """Every way of answering a question that can be told apart, "don't know" among them."""
    match question:
        case Ladder():
            values: list[object] = list(range(5))
        case YesNo():
            values = ["yes", "partly", "no"]
        case Choice():
            values = [option.id for option in question.options]
        case Multi():
            values = [(), ("a",), ("b",), ("a", "b")]
        case Number():
            values = [5, 10, 25, 30]
        case _:
            values = []
    plain = [entry(one) for one in [*values, NA, ...]]
    if ticking and isinstance(question, Ladder):
        plain += [Entry(Value(step), steps=(*range(1, step + 1), step + 2)) for step in range(3)]
    return plain


def open_questions(sheet: Sheet, instrument: Instrument) -> list[str]:
    """What has no answer yet and is asked, or may come to be."""
    fold = Fold(sheet, instrument)
    return [
        plan.id for plan in fold.tree.order
        if fold.state(plan) is State.UNANSWERED
        or (fold.state(plan) is State.PENDING
            and asks_anew(plan.question, sheet.entries.get(plan.id, Entry())))
    ]


def ends(sheet: Sheet, instrument: Instrument, *, ticking: bool = True) -> Iterator[Sheet]:
    """Every sheet that this one can become, with questions left open among them."""
    asked = instrument.questionnaire
    choices: list[tuple[str, list[Entry]]] = []
    for address in open_questions(sheet, instrument):
        question = asked.question(address)
        assert question is not None
        choices.append((address, [*ways(question, ticking=ticking), LEFT]))
    facts = [one for one in COMPANY if one not in sheet.company.facts]
    company = [Entry(Value(5)), Entry(Value(15)), Entry(UNKNOWN), LEFT]
    for chosen in itertools.product(*(entries for _, entries in choices), *(company for _ in facts)):
        answers = dict(zip((address for address, _ in choices), chosen, strict=False))
        told = dict(zip(facts, chosen[len(choices):], strict=True))
        yield replace(
            sheet, entries={**sheet.entries, **answers},
            company=replace(sheet.company, facts={**sheet.company.facts, **told}),
        )
