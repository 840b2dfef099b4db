"""How firm the choice of the first measures is, when answers are a step wrong and weights a quarter off.

A few hundred assessments, drawn with a seed that is handed in: the same seed gives the same answer
(scoring document, section 3.1). Weights are varied in the ranking alone: what applies stays what it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from resiliens.assess.fold import assess
from resiliens.assess.instrument import Instrument
from resiliens.assess.neighbours import NONE, Neighbours, neighbours
from resiliens.assess.suggest import A_THEME, FIRST
from resiliens.model.answers import Entry, Sheet, State, Value
from resiliens.model.conditions import TOLERANCE
from resiliens.model.firmness import Firmness, Hold, Staying, Trials, Tried
from resiliens.model.questions import PlainValue
from resiliens.model.result import Suggestion, questions_of

SEED = 2026
DRAWS = 200
WRONG = 0.25  # the share of the answers that a draw moves, half of them down and half up
OFF = 0.25  # how far a weight may be off
OFTEN = 0.25  # out of its place in more than this share of the draws, a measure is not firm
MOST_NAMED = 4
THREE = 3
_ORDER = {"floor": 0, "hole": 1, "gap": 2}


class _Trial(NamedTuple):
    """The measures that come first in one trial, and the questions whose answer was moved."""

    first: tuple[Suggestion, ...]
    moved: frozenset[str]


def firmness(sheet: Sheet, instrument: Instrument, *, seed: int = SEED, draws: int = DRAWS) -> Firmness:
    """How firm the choice of this sheet's first measures is. Raises what a scorer raises."""
    bench = _Bench(sheet, instrument)
    if not bench.first:
        return Firmness(Hold.NONE, seed)
    together = list(bench.together(Random(seed), draws))  # noqa: S311  # nothing is kept secret by it
    tied = bench.tied()
    first = tuple(_staying(one, bench, together, tied=one.id in tied) for one in bench.first)
    shaky = _unique(one.title for one in first if not one.firm)
    equal = _unique((*shaky, *bench.challengers(together, tied))) if shaky else ()
    return Firmness(
        hold=_hold(shaky, equal),
        seed=seed,
        first=first,
        firm=_unique(one.title for one in first if one.firm),
        equal=equal,
        trials=(
            _counted("answers", bench.first, list(bench.one_answer())),
            _counted("weights", bench.first, list(bench.one_weight())),
            _counted("together", bench.first, together),
        ),
    )


def _hold(shaky: tuple[str, ...], equal: tuple[str, ...]) -> Hold:
    """Firm where no measure is out of its place often; tied where those who take the places can be named."""
    if not shaky:
        return Hold.FIRM
    return Hold.TIED if len(shaky) < len(equal) <= MOST_NAMED else Hold.LOOSE


def _staying(one: Suggestion, bench: _Bench, together: Sequence[_Trial], *, tied: bool) -> Staying:
    out = sum(_is_out(one, bench.first, trial) for trial in together)
    firm = not tied and out <= OFTEN * len(together)
    return Staying(one.id, one.question, one.title, len(together) - out, firm)


class _Bench:
    """The sheet as it is, and as it could be."""

    def __init__(self, sheet: Sheet, instrument: Instrument) -> None:
        self.sheet = sheet
        self.instrument = instrument
        result = assess(sheet, instrument, today=None)
        self.ranked = result.suggestions
        self.first = first_of(self.ranked, {})
        self.beside: dict[str, Neighbours] = {}
        for one in questions_of(result):
            question = instrument.questionnaire.question(one.id)
            if one.state is State.ANSWERED and question is not None:
                self.beside[one.id] = neighbours(question, one.value)
        self.beside = {address: one for address, one in self.beside.items() if one != NONE}

    def one_answer(self) -> Iterator[_Trial]:
        """Each answer alone a step down and up."""
        for address, beside in self.beside.items():
            for value in beside:
                if value is not None:
                    yield self._trial({address: value}, {})

    def one_weight(self) -> Iterator[_Trial]:
        """The weight of each theme that has a measure to propose, alone a quarter down and up."""
        for address in dict.fromkeys(one.question for one in self.ranked):
            for factor in (1 - OFF, 1 + OFF):
                yield _Trial(first_of(self.ranked, {address: factor}), frozenset())

    def together(self, chance: Random, draws: int) -> Iterator[_Trial]:
        """Some answers a step wrong and every weight off, drawn."""
        questions = [question.id for question in self.instrument.questionnaire.questions()]
        for _ in range(draws):
            moves: dict[str, PlainValue] = {}
            for address, beside in self.beside.items():
                drawn = chance.uniform(0, 1)
                value = None if drawn >= WRONG else beside.down if drawn < WRONG / 2 else beside.up
                if value is not None:
                    moves[address] = value
            yield self._trial(moves, {one: chance.uniform(1 - OFF, 1 + OFF) for one in questions})

    def tied(self) -> frozenset[str]:
        """The measures level with the last one, where another theme is among those left outside."""
        last = self.first[-1]
        chosen = {one.id for one in self.first}
        level = [one for one in self.ranked if _is_level(one, last)]
        full = Counter(one.question for one in self.first if one not in level)
        outside = [one for one in level if one.id not in chosen and full[one.question] < A_THEME]
        inside = {one.question for one in level if one.id in chosen}
        if len(self.first) < FIRST or all(one.question in inside for one in outside):
            return frozenset()
        return frozenset(one.id for one in level if one.id in chosen or one in outside)

    def challengers(self, together: Sequence[_Trial], tied: frozenset[str]) -> tuple[str, ...]:
        """Titles of themes of which a measure often comes in, or is level with the last."""
        chosen = {one.id for one in self.first}
        entered = Counter(
            address
            for trial in together
            for address in {one.question for one in _newcomers(self.first, trial)}
        )
        often = {address for address, n in entered.items() if n > OFTEN * len(together)}
        often |= {one.question for one in self.ranked if one.id in tied - chosen}
        questions = [one for one in self.instrument.questionnaire.questions() if one.id in often]
        return tuple(one.name for one in sorted(questions, key=lambda one: -entered[one.id]))

    def _trial(self, moves: Mapping[str, PlainValue], factors: Mapping[str, float]) -> _Trial:
        entries = dict(self.sheet.entries)
        for address, value in moves.items():
            entries[address] = replace(entries.get(address, Entry()), answer=Value(value))
        result = assess(replace(self.sheet, entries=entries), self.instrument, today=None)
        return _Trial(first_of(result.suggestions, factors), frozenset(moves))


def first_of(ranked: Sequence[Suggestion], factors: Mapping[str, float]) -> tuple[Suggestion, ...]:
    """The measures that come first, at most five and two a theme, were each theme's weight its factor larger.

    Without factors these are the suggestions marked `first`.
    """
    order = sorted(ranked, key=lambda one: (_ORDER[one.reason], -one.rank * factors.get(one.question, 1.0)))
    chosen: list[Suggestion] = []
    taken: Counter[str] = Counter()
    for one in order:
        if len(chosen) == FIRST:
            break
        if taken[one.question] < A_THEME:
            taken[one.question] += 1
            chosen.append(one)
    return tuple(chosen)


def _counted(tried: Tried, first: tuple[Suggestion, ...], trials: Sequence[_Trial]) -> Trials:
    """In how many trials the first three and the first five stand where they stand."""

    def held(most: int) -> int:
        cut = [trial._replace(first=trial.first[:most]) for trial in trials]
        return sum(not any(_is_out(one, first[:most], trial) for one in first[:most]) for trial in cut)

    return Trials(tried, len(trials), held(THREE), held(FIRST))


def _is_out(one: Suggestion, first: Sequence[Suggestion], trial: _Trial) -> bool:
    """Has another measure taken the place of this one?

    Where its theme's own answer was moved, the theme's measure for the step that follows then stands for
    it. A place that nobody takes is not lost to anybody.
    """
    if any(other.id == one.id for other in trial.first):
        return False
    if one.question in trial.moved and any(other.question == one.question for other in trial.first):
        return False
    return bool(_newcomers(first, trial))


def _newcomers(first: Sequence[Suggestion], trial: _Trial) -> list[Suggestion]:
    """The measures that came in from outside, without those that stand for one of a moved theme."""
    ids = {one.id for one in first}
    standing = {one.question for one in first} & trial.moved
    return [one for one in trial.first if one.id not in ids and one.question not in standing]


def _is_level(one: Suggestion, other: Suggestion) -> bool:
    return one.reason == other.reason and abs(one.rank - other.rank) <= TOLERANCE


def _unique(titles: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(titles))
