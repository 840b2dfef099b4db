"""Two dates of one company: what changed, how much of it comes of what, and what may be said of it.

The three parts are averaged over the six orders of applying them (scoring document, section 0), so they
sum to the change and turn sign with the dates. Reads no file and prints nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from math import fsum

from resiliens.assess.fold import Fold
from resiliens.assess.gathering import gather
from resiliens.assess.instrument import Instrument
from resiliens.assess.leaves import was_answered
from resiliens.assess.mixing import (
    MIXTURES,
    NEW,
    OLD,
    SWITCHES,
    Date,
    cause_between,
    date_of,
    mixture,
    scores_of,
    with_weighting,
)
from resiliens.assess.plans import SectionPlan
from resiliens.model.answers import MISSING, Company, Entry, NotApplicable, Sheet
from resiliens.model.change import (
    Cause,
    Change,
    Dated,
    NotCompared,
    Parts,
    SectionChange,
    ThemeChange,
    Unequal,
    Verdict,
    WeightsUsed,
)
from resiliens.model.conditions import TOLERANCE
from resiliens.model.questions import Question
from resiliens.model.result import Score, SectionResult


def change(old: Sheet, new: Sheet, instrument: Instrument) -> Change:
    """What changed from `old` to `new`, both measured with this instrument and the same weights.

    Raises what a scorer raises, as `assess` does.
    """
    weighting, weights = _weights(old, new, instrument)
    tree = instrument.questionnaire
    unequal = tuple(_unequal(old, new, tree.questions()))
    comparison = _Comparison((old, new), with_weighting(instrument, weighting), unequal)
    root = comparison.section(comparison.start.tree.root)
    return Change(
        old=_dated(old),
        new=_dated(new),
        questionnaire=tree.id,
        version=tree.version,
        scorer=instrument.scorer,
        hash=instrument.hash,
        weighting=weighting,
        weights=weights,
        same_company=is_same_company(old.company, new.company),
        total=root,
        sections=tuple(comparison.sections()),
        themes=tuple(comparison.themes()),
        not_compared=unequal,
        removed=tuple(dict.fromkeys((*old.kept, *new.kept))),
    )


def is_same_company(one: Company, other: Company) -> bool:
    """Do the numbers agree, or the names where a number is missing? What is not given speaks for it."""
    numbers = [re.sub(r"\D", "", company.orgnr) for company in (one, other)]
    if all(numbers):
        return numbers[0] == numbers[1]
    names = [" ".join(company.name.casefold().split()) for company in (one, other)]
    return not all(names) or names[0] == names[1]


def day_of(sheet: Sheet) -> date | None:
    """The day of a file's answers, or the day on which they were agreed."""
    return sheet.date or (None if sheet.agreed is None else sheet.agreed.date)


def _dated(sheet: Sheet) -> Dated:
    return Dated(
        sheet.file, sheet.version, day_of(sheet), sheet.company, sheet.respondent, sheet.agreed, sheet.set,
        sheet.scope,
    )


def _weights(old: Sheet, new: Sheet, instrument: Instrument) -> tuple[int | None, WeightsUsed]:
    """One set of weights for both dates, the same whichever of them comes first."""
    before, after = (Fold(sheet, instrument) for sheet in (old, new))
    if before.weighting == after.weighting:
        return before.weighting, "same"
    if before.weighting_open:
        return after.weighting, "known"
    if after.weighting_open:
        return before.weighting, "known"
    return None, "ordinary"


def _unequal(old: Sheet, new: Sheet, questions: Iterator[Question]) -> Iterator[NotCompared]:
    versions_differ = old.version != new.version
    for question in questions:
        both = [sheet.entries.get(question.id) for sheet in (old, new)]
        given = [entry for entry in both if entry is not None and was_answered(entry)]
        why = _why_unequal(question, given, versions_differ=versions_differ)
        if why is not None and question.scored:
            yield NotCompared(question.id, question.name, why)


def _why_unequal(question: Question, given: list[Entry], *, versions_differ: bool) -> Unequal | None:
    """Do the answers answer the same question? A file of another version that does not say which
    revision it answered is believed only where the question never changed."""
    if any(entry.refused for entry in given):
        return "refused"
    revisions = {question.revision if entry.revision is None else entry.revision for entry in given}
    if len(revisions) > 1 or any(revision < question.revision for revision in revisions):
        return "revision"
    if not versions_differ:
        return None
    if question.revision > 1 and any(entry.revision is None for entry in given):
        return "revision"
    return "one-file" if len(given) == 1 else None


class _Comparison:
    """The eight mixtures of two dates, and what is read off them."""

    def __init__(
        self, sheets: tuple[Sheet, Sheet], instrument: Instrument, unequal: tuple[NotCompared, ...]
    ) -> None:
        old, new = sheets
        self.dates: tuple[Date, Date] = date_of(old, instrument), date_of(new, instrument)
        self.without = frozenset(one.id for one in unequal)
        folds = [
            mixture(self.dates, instrument, switched=switched, without=self.without) for switched in MIXTURES
        ]
        self.start, self.end = folds[OLD], folds[NEW]
        self.parts = [part.id for part in instrument.questionnaire.parts]
        self._scores = [scores_of(fold) for fold in folds]
        self._shares = [dict(self._shares_of(fold)) for fold in (self.start, self.end)]

    def sections(self) -> Iterator[SectionChange]:
        """Every section that shows a score and counts at one date at least, without the whole."""
        root = self.start.tree.root
        for plan in self.start.tree.sections.values():
            found = None if plan is root else self.section(plan)
            if found is not None:
                yield found

    def section(self, plan: SectionPlan) -> SectionChange | None:
        """One section; None where the author shows no score for it, or nothing below ever counted."""
        old, new = (fold.folded[plan.id].result for fold in (self.start, self.end))
        before, after = self._ends(plan.id)
        if not plan.section.show_score or (before is None and after is None):
            return None
        if not (isinstance(old, SectionResult) and isinstance(new, SectionResult)):
            return None
        low, high = self._split(plan.id)
        return SectionChange(old, new, _verdict(before, after, low), low, high)

    def themes(self) -> Iterator[ThemeChange]:
        """Every scored question that is compared, in the order of the questionnaire."""
        for plan in self.start.tree.order:
            if plan.question.scored and plan.id not in self.without:
                yield self._theme(plan.id, next(part for part in self.parts if part in plan.path))

    def _theme(self, address: str, part: str) -> ThemeChange:
        old, new = (date.questions[address] for date in self.dates)
        before, after = self._ends(address)
        low, high = self._split(address)
        shares = [share.get(address, 0.0) for share in self._shares]
        weight = fsum(shares) / 2
        cause = cause_between(old, new) if (old.score, old.value) != (new.score, new.value) else None
        reason, why = self._reason(address)
        return ThemeChange(
            old=old, new=new, part=part, verdict=_verdict(before, after, low), cause=cause, low=low,
            high=high, weight=weight, effect=None if low is None else weight * low.total,
            reason=reason, why=why,
        )

    def _ends(self, address: str) -> tuple[Score | None, Score | None]:
        return self._scores[OLD][address], self._scores[NEW][address]

    def _split(self, address: str) -> tuple[Parts | None, Parts | None]:
        """Both ends split. What counts at one date only, or at none, has nothing to split."""
        found = [scores[address] for scores in self._scores]
        scores = [one for one in found if one is not None]
        if len(scores) < len(found):
            return None, None
        return _parts([one.low for one in scores]), _parts([one.high for one in scores])

    def _reason(self, address: str) -> tuple[str, str]:
        """The company's own reason, where it stands beside the answer that the old sheet holds."""
        old, new = (date.sheet.entries.get(address) for date in self.dates)
        if new is None or new.change is None:
            return "", ""
        before = MISSING if old is None else old.answer
        same = new.change.before == before
        if isinstance(before, NotApplicable):
            same = isinstance(new.change.before, NotApplicable)
        return (new.change.reason, new.change.why) if same else ("", "")

    def _shares_of(self, fold: Fold) -> Iterator[tuple[str, float]]:
        """The share of its pillar that each question counts for (effective weight)."""
        waiting = [(fold.tree.sections[part], 1.0) for part in self.parts]
        while waiting:
            plan, share = waiting.pop()
            below = gather(plan, [fold.folded[child.id] for child in plan.children])
            weights = dict(zip(below.ids, below.weights, strict=True))
            for child in plan.children:
                own = share * weights[child.id] / below.weight if child.id in weights else 0.0
                if isinstance(child, SectionPlan):
                    waiting.append((child, own))
                else:
                    yield child.id, own


def _parts(scores: list[float]) -> Parts:
    """The score of each mixture to the share of each cause: over the six orders in which the three can be
    applied, the mean of what applying it moves."""
    moved: Mapping[Cause, float] = {cause: _moved(scores, switch) for cause, switch in SWITCHES.items()}
    return Parts(moved[Cause.ANSWERS], moved[Cause.SCOPE], moved[Cause.KNOWLEDGE])


def _moved(scores: list[float], switch: int) -> float:
    one, other = (each for each in SWITCHES.values() if each != switch)
    both = one | other
    # It comes first in two of the six orders, last in two, and between the others once each way.
    befores = (OLD, OLD, one, other, both, both)
    return fsum(scores[before | switch] - scores[before] for before in befores) / len(befores)


def _verdict(old: Score | None, new: Score | None, low: Parts | None) -> Verdict:
    """Improved only beyond what was not known at either date (scoring document, section 5.5)."""
    if old is None or new is None:
        return Verdict.SAME if old is new else Verdict.NEW if old is None else Verdict.GONE
    if abs(new.low - old.low) <= TOLERANCE and abs(new.high - old.high) <= TOLERANCE:
        return Verdict.SAME
    answers = 0.0 if low is None else low.answers
    if new.low > old.high + TOLERANCE:
        return Verdict.IMPROVED if answers > TOLERANCE else Verdict.SCOPE
    if new.high < old.low - TOLERANCE:
        return Verdict.FELL if answers < -TOLERANCE else Verdict.SCOPE
    return Verdict.WITHIN
