"""What changed between two dates: the values that `resiliens.assess.change` works out.

Not for reading files, and not for words: a document says what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from math import fsum
from typing import Literal, TypeAlias

from resiliens.model.answers import Agreement, Company, QuestionSet, Respondent
from resiliens.model.result import QuestionResult, SectionResult

FORMAT = "resiliens-change/1"
WeightsUsed: TypeAlias = Literal["same", "known", "ordinary"]
Unequal: TypeAlias = Literal["revision", "one-file", "refused"]


class Cause(Enum):
    """What a change comes of (scoring document, section 0, Comparison of two dates)."""

    ANSWERS = "answers"  # another answer
    SCOPE = "scope"  # not applicable, set, scope, conditions: something else is counted
    KNOWLEDGE = "knowledge"  # unknown or unanswered became known, or the other way


class Verdict(Enum):
    """What may be said of a change, given what was not known at either date."""

    IMPROVED = "improved"  # the low end now lies above the high end then, and answers did it
    FELL = "fell"
    SAME = "same"
    WITHIN = "within"  # it moved, but within what was not known
    SCOPE = "scope"  # it moved clear of that, but only since something else is counted
    NEW = "new"  # it counts now, and did not then
    GONE = "gone"  # it counted then, and does not now


@dataclass(frozen=True, slots=True)
class Parts:
    """One end of a score, new less old, split by cause; the parts sum to the total."""

    answers: float = 0.0
    scope: float = 0.0
    knowledge: float = 0.0

    @property
    def total(self) -> float:
        """New less old, -1 to 1."""
        return fsum((self.answers, self.scope, self.knowledge))


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section at both dates. `low` and `high` are None where it counts at one date only, or at none."""

    old: SectionResult
    new: SectionResult
    verdict: Verdict
    low: Parts | None
    high: Parts | None

    @property
    def id(self) -> str:
        return self.new.id

    @property
    def title(self) -> str:
        return self.new.title


@dataclass(frozen=True, slots=True)
class ThemeChange:
    """A question at both dates.

    `part` is the address of the pillar it belongs to. `cause` is None where it stands as it did. `weight`
    is its share of the pillar, the mean of both dates, 0 to 1; `effect` that share x the change of its low
    end: what it moved the pillar by, exactly so under a plain mean whose scope did not change. `reason`
    (one of `answers.REASONS`) and `why` are the company's own.
    """

    old: QuestionResult
    new: QuestionResult
    part: str
    verdict: Verdict
    cause: Cause | None
    low: Parts | None
    high: Parts | None
    weight: float = 0.0
    effect: float | None = None
    reason: str = ""
    why: str = ""

    @property
    def id(self) -> str:
        return self.new.id

    @property
    def title(self) -> str:
        return self.new.title


@dataclass(frozen=True, slots=True)
class NotCompared:
    """A question that was left out at both dates, and why.

    `revision`: its meaning changed between the answers, or since; `one-file`: with different versions,
    only one of the files knows it; `refused`: a value of another version that does not fit.
    """

    id: str
    title: str
    why: Unequal


@dataclass(frozen=True, slots=True)
class Dated:
    """One of the two files, as far as a comparison names it."""

    file: str
    version: str
    date: date | None
    company: Company
    respondent: Respondent
    agreed: Agreement | None
    set: QuestionSet
    scope: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Change:
    """Two dates of one company, measured with the same questionnaire, scorers and weights.

    `weights`: `same` where both dates have the same; `known` where only one date tells which of the
    programme's weights hold, and those were used for both; `ordinary` where they differ, and the ordinary
    ones were used. `weighting` is the index of the weights used, None for the ordinary ones. `total` is
    None where the questionnaire shows no score for the whole. `removed` are ids that the questionnaire
    does not have.
    """

    old: Dated
    new: Dated
    questionnaire: str
    version: str
    scorer: str
    hash: str
    weighting: int | None
    weights: WeightsUsed
    same_company: bool
    total: SectionChange | None
    sections: tuple[SectionChange, ...]
    themes: tuple[ThemeChange, ...]
    not_compared: tuple[NotCompared, ...]
    removed: tuple[str, ...]

    @property
    def versions_differ(self) -> bool:
        return self.old.version != self.new.version

    def nodes(self) -> Iterator[SectionChange | ThemeChange]:
        """The whole where it is shown, the sections, the themes, each in reading order."""
        if self.total is not None:
            yield self.total
        yield from self.sections
        yield from self.themes
