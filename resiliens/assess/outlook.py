"""What is settled on a sheet already, and what will surely be once some questions are answered.

For one sentence before the next minutes, and for the offer to stop. Promises nothing that it cannot hold:
what is called settled no completion of the sheet changes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.assess.findings import reaches
from resiliens.assess.fold import Fold
from resiliens.assess.instrument import Instrument
from resiliens.assess.leaves import OPEN, OUT
from resiliens.assess.plans import QuestionPlan, SectionPlan
from resiliens.assess.prospects import Prospects
from resiliens.assess.suggest import FIRST
from resiliens.assess.unsettled import NOBODY, Unsettled, weightings
from resiliens.model.answers import NotApplicable, Sheet, State
from resiliens.model.conditions import Truth, judge
from resiliens.model.questions import Floor
from resiliens.model.result import QuestionResult

Choices: TypeAlias = Literal["settled", "will-be", "open"]


@dataclass(frozen=True, slots=True)
class Line:
    """A legal floor of which it is not known whether the company stands below it."""

    question: str
    step: int
    law: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """What some answers will settle. Pillars by address, lists in the order of the questionnaire.

    `levels_settled`: no answer to what is open changes these pillars' level. `levels_decided`: theirs is
    settled once the questions are answered; `levels_open`: theirs may stay open. `lines_decided`: legal
    lines of which it will be known where the company stands, `lines_open`: those of which it will not.
    `first_choices`: whether the measures that come first are settled already, will surely be, or may still
    change.

    Answered means by anything but "don't know"; a "not applicable" that a legal floor refuses is none.
    """

    levels_settled: tuple[str, ...] = ()
    levels_decided: tuple[str, ...] = ()
    levels_open: tuple[str, ...] = ()
    lines_decided: tuple[Line, ...] = ()
    lines_open: tuple[Line, ...] = ()
    first_choices: Choices = "open"


def outlook(
    sheet: Sheet, instrument: Instrument, questions: Sequence[str], *, most: int = 3, ticking: bool = True
) -> Outlook:
    """What will be settled once these questions are answered; company questions may be among them.

    Addresses that are not due, or answered already, change nothing. `most` and `ticking` as for
    `first_choices_settled`.
    """
    fold = Fold(sheet, instrument)
    fold.section(fold.tree.root)
    answered = frozenset(questions)
    known = Unsettled(fold, answered, until_known=True)
    final = Unsettled(fold, answered)
    pillars = [fold.tree.sections[part.id] for part in instrument.questionnaire.parts if part.show_score]
    settled = [one.id for one in pillars if _is_settled(fold, one)]
    reweighted = any(final.condition(one.when) for one in instrument.questionnaire.weightings)
    decided = [one.id for one in pillars
               if one.id not in settled and not reweighted and not known.range_of(one)]
    lines = [(line, known.question(line.question) or known.condition(floor.when))
             for line, floor in _lines(fold)]
    return Outlook(
        levels_settled=tuple(settled),
        levels_decided=tuple(decided),
        levels_open=tuple(one.id for one in pillars if one.id not in (*settled, *decided)),
        lines_decided=tuple(line for line, is_open in lines if not is_open),
        lines_open=tuple(line for line, is_open in lines if is_open),
        first_choices=_choices(fold, answered, (min(most, FIRST), ticking)),
    )


def first_choices_settled(
    sheet: Sheet, instrument: Instrument, *, most: int = 3, ticking: bool = True
) -> bool:
    """True only where no way of answering what is open changes which measures come first, or their order.

    What is open: questions and company questions without an answer, and what may come to be asked. A "don't
    know" that was given stands. `most`: how many come first, at most the five that are marked so. With
    `ticking` False ladders are taken to be answered by one step: a hole, which lifts its measure above all
    but the legal floors, takes ticking step by step. False may mean no more than that it was too dear to
    find out (several options, numbers, conditions that hang on each other).
    """
    return _choices(Fold(sheet, instrument), NOBODY, (min(most, FIRST), ticking)) == "settled"


def _choices(fold: Fold, answered: frozenset[str], wish: tuple[int, bool]) -> Choices:
    """Under every weighting that may come to hold the same measures must come first."""
    most, ticking = wish
    worlds = list(weightings(fold))
    leading: list[tuple[str, str]] | None = None
    for under in worlds:
        prospects = Prospects(under, ticking=ticking)
        found = [(one.question, one.measure) for one in prospects.leading(most)]
        if (leading is not None and leading != found) or not prospects.are_settled(most):
            will_be = len(worlds) == 1 and prospects.are_settled(most, answered)
            return "will-be" if will_be else "open"
        leading = found
    return "settled"


def _is_settled(fold: Fold, pillar: SectionPlan) -> bool:
    """Does the pillar have one level, whatever is answered and whichever weighting comes to hold?"""
    levels: set[int] = set()
    for under in weightings(fold):
        score = under.of(under.tree.sections[pillar.id]).score
        if score is None:
            levels.add(-1)
        else:
            levels.update(bisect_right(pillar.limits, end) for end in (score.low, score.high))
    return len(levels) == 1


def _lines(fold: Fold) -> Iterator[tuple[Line, Floor]]:
    """The legal lines that are open, as the findings have them."""
    for plan, entry, result in fold.rows():
        if result.state in OUT:
            continue
        if result.state is State.UNKNOWN and entry is not None and isinstance(entry.answer, NotApplicable):
            continue  # refused: a finding of its own
        for floor in plan.question.floors:
            if _is_open(fold, plan, (floor, result)):
                yield Line(plan.id, floor.step, floor.law), floor


def _is_open(fold: Fold, plan: QuestionPlan, found: tuple[Floor, QuestionResult]) -> bool:
    floor, result = found
    if result.state is State.ANSWERED and reaches(plan, floor, result):
        return False
    truth = judge(floor.when, fold)
    return truth is Truth.OPEN or (truth is Truth.TRUE and result.state in OPEN)
