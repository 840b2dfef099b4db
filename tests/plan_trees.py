"""Random small trees with measures, and a planner that tries everything, for the property tests of plans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from builders import NA, ladder, questionnaire, section, sheet, yes_no
from hypothesis import strategies as st

from resiliens.assess.fold import Fold
from resiliens.assess.instrument import Instrument, prepare
from resiliens.model.answers import Sheet, Value
from resiliens.model.conditions import Absent, AllOf, AnyOf, Compare, Condition, Known, Not, Truth, judge
from resiliens.model.questionnaire import Cap, Questionnaire, Section
from resiliens.model.questions import Ladder, Measure, Question
from resiliens.plugins import find_scorer

CLAIM_EXACTNESS: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("mean", {}), ("mean", {"p": -1}), ("mean", {"p": 0}), ("mean", {"p": 2}), ("mean", {"p": 0.5}),
    ("geometric", {}), ("geometric", {"shift": 0}), ("geometric", {"shift": 2}), ("weakest", {}),
    ("balanced", {}), ("balanced", {"a": 0.25}), ("balanced", {"a": 1}),
)
WEIGHTS = st.sampled_from([0.5, 1.0, 1.0, 2.0, 3.0])
DAYS = st.sampled_from([None, 0, 1, 2, 3, 3, 5, 15, 40])


@dataclass(frozen=True)
class Case:
    """A questionnaire, its answers, and which measures need which others."""

    asked: Questionnaire
    answers: Sheet
    instrument: Instrument

    @property
    def fold(self) -> Fold:
        fold = Fold(self.answers, self.instrument)
        fold.section(fold.tree.root)
        return fold


@st.composite
def cases(
    draw: st.DrawFn, scorers: tuple[tuple[str, Mapping[str, Any]], ...] = CLAIM_EXACTNESS, *,
    bound: bool = True,
) -> Case:
    """Up to six questions in up to three sections; with `bound` caps and needs as well."""
    made: list[Question] = []
    closed: list[str] = []

    def measures(number: int) -> tuple[Measure, ...]:
        found: list[Measure] = []
        for step in range(1, 5):
            if draw(st.integers(0, 19)) == 0:
                continue  # a step without a measure: nothing leads further
            for letter in "ab"[: draw(st.integers(1, 2))]:
                needs: tuple[str, ...] = ()
                if bound and made and draw(st.integers(0, 2)) == 0:
                    other = draw(st.sampled_from(made))
                    if other.measures:
                        needs = (draw(st.sampled_from(other.measures)).id,)
                name = f"m{number}-{step}{letter}"
                found.append(Measure(name, step, "tiltak", days=draw(DAYS), needs=needs))
        return tuple(found)

    def ask() -> Question:
        number = len(made)
        address, weight = f"q.q{number}", draw(WEIGHTS)
        if draw(st.integers(0, 5)) == 0:
            steps = [Measure(f"m{number}-p", "partly", "delvis", days=draw(DAYS)),
                     Measure(f"m{number}-y", "yes", "ja", days=draw(DAYS))]
            kept = tuple(one for one in steps if draw(st.booleans()))
            question: Question = yes_no(address, weight=weight, measures=kept)
        else:
            question = ladder(address, weight=weight, measures=measures(number))
        made.append(question)
        return question

    def grow(address: str, inner: tuple[Section, ...], most: int) -> Section:
        least = 0 if inner else 1
        children = (*inner, *(ask() for _ in range(draw(st.integers(least, most)))))
        scorer, params = draw(st.sampled_from(scorers))
        caps = tuple(draw(st.lists(limits(), min_size=0, max_size=2))) if bound else ()
        closed.append(address)
        weight = draw(WEIGHTS)
        return section(address, *children, scorer=scorer, params=dict(params), weight=weight, caps=caps)

    def limits() -> st.SearchStrategy[Cap]:
        atoms: list[st.SearchStrategy[Condition]] = [
            st.builds(lambda one, step: Compare("question", one.id, "below", step)
                      if isinstance(one, Ladder) else Compare("question", one.id, "is", "no"),
                      st.sampled_from(made), st.integers(1, 4)),
        ]
        if closed:
            atoms.append(st.builds(lambda node, step: Compare("node", node, "below", step),
                                   st.sampled_from(list(closed)), st.sampled_from([1, 2, 2.5, 3])))
        atom = st.one_of(atoms)
        joined = st.one_of(
            atom, st.builds(lambda a: Not(Not(a)), atom),
            st.builds(lambda a, b: AnyOf((a, b)), atom, atom),
            st.builds(lambda a, b: AllOf((a, b)), atom, atom),
        )
        return st.builds(Cap, st.integers(0, 3), joined)

    inner = tuple(grow(f"q.s{place}", (), 3) for place in range(draw(st.integers(0, 2))))
    asked = questionnaire(grow("q", inner, 2))
    answers: dict[str, object] = {}
    for question in made:
        known = [0, 1, 2, 3] if isinstance(question, Ladder) else ["no", "partly"]
        answers[question.id] = draw(st.sampled_from([*known * 5, ..., NA]))
    instrument = prepare(asked, find_scorer).value
    assert instrument is not None
    return Case(asked, sheet(answers), instrument)


Way = dict[str, int | str]  # an answer for each question that is moved


class Everything:
    """Tries every combination of answers; written from the contract, shares nothing with the planner."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.questions = {one.id: one for one in case.asked.questions()}
        self.now = {
            address: entry.answer.value if isinstance(entry.answer, Value) else entry.answer
            for address, entry in case.answers.entries.items()
        }

    def ways(self) -> Iterator[tuple[float, Way]]:
        """Every way whose needs are met, with its days."""
        choices = [list(self._choices(one)) for one in self.questions.values()]
        for chosen in product(*choices):
            ends = {address: answer for address, answer, _, _ in chosen}
            used = [measure for _, _, _, measures in chosen for measure in measures]
            if all(self._reached(need, ends) for measure in used for need in measure.needs):
                moved = {address: end for address, end in ends.items() if end != self.now[address]}
                yield sum(days for _, _, days, _ in chosen), moved

    def low(self, way: Way, node: str = "q") -> float:
        """The low end of a section when a way is gone."""
        at = _Ends(self, {**self.now, **way}).of(self._section(self.case.asked.root, node))
        return 0.0 if at is None else at[0]

    def _section(self, root: Section, address: str) -> Section:
        found = self.case.asked.node(address)
        assert isinstance(found, Section)
        return found

    def _choices(self, question: Question) -> Iterator[tuple[str, Any, float, tuple[Measure, ...]]]:
        now = self.now[question.id]
        yield question.id, now, 0.0, ()
        if not isinstance(now, int | str):
            return
        if isinstance(now, int):
            days = 0.0
            used: tuple[Measure, ...] = ()
            for step in range(now + 1, 5):
                here = tuple(one for one in question.measures if one.to == step)
                if not here:
                    return
                used, days = (*used, *here), days + _days(here)
                yield question.id, step, days, used
            return
        by_goal = {to: tuple(one for one in question.measures if one.to == to) for to in ("partly", "yes")}
        if now == "no" and by_goal["partly"]:
            yield question.id, "partly", _days(by_goal["partly"]), by_goal["partly"]
        if by_goal["yes"]:
            yield question.id, "yes", _days(by_goal["yes"]), by_goal["yes"]

    def _reached(self, need: str, ends: Mapping[str, Any]) -> bool:
        for question in self.questions.values():
            for measure in question.measures:
                if measure.id == need:
                    end = ends[question.id]
                    if end is NA:
                        return True
                    if isinstance(end, int) and isinstance(measure.to, int):
                        return end >= measure.to
                    order = ["no", "partly", "yes"]
                    return end in order and order.index(str(end)) >= order.index(str(measure.to))
        return True


def _days(measures: tuple[Measure, ...]) -> float:
    return sum(15 if one.days is None else one.days for one in measures)


class _Ends:
    """Both ends of every section for one set of answers."""

    def __init__(self, everything: Everything, answers: Mapping[str, Any]) -> None:
        self.everything, self.answers = everything, answers

    def of(self, node: Any) -> tuple[float, float] | None:
        if not isinstance(node, Section):
            answer = self.answers[node.id]
            if answer is NA:
                return None
            if not isinstance(answer, int | str):
                return 0.0, 1.0
            value = node.utility(answer)
            return value, value
        rows = [(child, ends) for child in node.children if (ends := self.of(child)) is not None]
        if not rows:
            return None
        if not any(self._known(child) for child, _ in rows):
            return 0.0, 1.0
        scorer = self.everything.case.instrument.scorers[node.id]
        weights, ids = [float(child.weight) for child, _ in rows], [child.id for child, _ in rows]
        low, high = (scorer.score([ends[end] for _, ends in rows], weights, ids) for end in (0, 1))
        for cap in node.caps:
            truth = judge(cap.when, self)
            limit = cap.at / 4
            low = low if truth is Truth.FALSE else min(low, limit)
            high = min(high, limit) if truth is Truth.TRUE else high
        return low, high

    def _known(self, node: Any) -> bool:
        if isinstance(node, Section):
            return any(self._known(child) for child in node.children)
        return isinstance(self.answers[node.id], int | str)

    def question(self, address: str) -> Any:
        answer = self.answers[address]
        return Absent.OUT if answer is NA else Known(answer) if isinstance(answer, int | str) else Absent.OPEN

    def node(self, address: str) -> Any:
        node = self.everything.case.asked.node(address)
        ends = self.of(node)
        if ends is None:
            return Absent.OUT
        return (ends[0] * 4, ends[1] * 4) if self._known(node) else Absent.OPEN
