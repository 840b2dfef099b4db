"""The computed result: the only thing that documents and networks are made from.

A plain tree of frozen values; `resiliens.files.results` writes it as JSON and reads it back
without loss. Scores are in [0, 1], full precision; only documents round, and they cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from resiliens.model.answers import Agreement, Company, Evidence, QuestionSet, Respondent, Seen, State, Stream
from resiliens.model.questions import PlainValue

FORMAT = "resiliens-result/1"


@dataclass(frozen=True, slots=True)
class Score:
    """An interval in [0, 1]; a point where nothing is open. The low end is what counts."""

    low: float
    high: float

    @property
    def is_point(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Level:
    """A step by number and name."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question: its state, its answer, what it counts for.

    `score` is None where nothing counts (not applicable, not asked, inactive, not scored).
    `step` is the reached step of a ladder, None for other kinds and where there is no answer.
    `position` is the answer's place in steps (a real number), for any scored kind.
    """

    id: str
    kind: str
    title: str
    state: State
    weight: float
    score: Score | None = None
    level: Level | None = None
    possible_level: Level | None = None
    value: PlainValue | tuple[Stream, ...] | None = None
    step: int | None = None
    steps: tuple[int, ...] = ()
    why: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    seen: Seen | None = None
    target: int | None = None
    target_is_proposal: bool = True

    @property
    def settled(self) -> bool:
        return self.level == self.possible_level

    @property
    def completeness(self) -> float:
        """1 where the question is answered, else 0."""
        return 1.0 if self.state is State.ANSWERED else 0.0


@dataclass(frozen=True, slots=True)
class SectionResult:
    """One section: the fold of its children.

    `score` is None where nothing below counts, or where the author shows no score for it.
    `completeness`: known weight / applicable weight, 0 to 1. `not_applicable_share`: weight that
    was declared not applicable / all asked weight.
    """

    id: str
    title: str
    weight: float
    children: tuple[NodeResult, ...]
    score: Score | None = None
    level: Level | None = None
    possible_level: Level | None = None
    completeness: float = 0.0
    not_applicable_share: float = 0.0
    capped_at: int | None = None  # the step of a cap that holds the low end
    kind: str = "section"

    @property
    def settled(self) -> bool:
        return self.level == self.possible_level


NodeResult: TypeAlias = SectionResult | QuestionResult


@dataclass(frozen=True, slots=True)
class Hole:
    """A true step above a false one: `reached` is the highest whole step, `missing` the false ones
    below `highest`, the highest step that was ticked."""

    id: str
    reached: int
    missing: tuple[int, ...]
    highest: int


@dataclass(frozen=True, slots=True)
class FloorFinding:
    """A legal floor and this company.

    `kind`: `below` (it applies, the answer is lower), `open` (whether it applies, or where the
    answer lies, is not known), `refused` (answered not applicable although it applies or may).
    """

    id: str
    kind: Literal["below", "open", "refused"]
    step: int
    law: str
    text: str
    url: str = ""
    checked: date | None = None
    hangs_on: tuple[str, ...] = ()  # addresses of company questions without an answer


@dataclass(frozen=True, slots=True)
class Findings:
    """What the report must say beside the scores. Lists are in the order of the questionnaire."""

    holes: tuple[Hole, ...] = ()
    floors: tuple[FloorFinding, ...] = ()
    unsupported: tuple[str, ...] = ()  # step 2 or more without evidence
    stale: tuple[str, ...] = ()  # answered in an older revision, or evidence past its date
    inactive: tuple[str, ...] = ()  # answered, but the condition is false
    pending: tuple[str, ...] = ()
    seen_differs: tuple[str, ...] = ()
    much_not_applicable: tuple[str, ...] = ()  # sections with over 30 % of the weight out
    kept: tuple[str, ...] = ()  # ids in the file that the questionnaire does not have
    refused: tuple[str, ...] = ()  # values of another version that do not fit


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A measure for the next step up.

    `reason`: `floor` before `hole` before `gap`. `rank` is gap x weight x effect / effort
    (maturity ladders 4.2). `first` marks the at most five of the main report.
    """

    id: str
    question: str
    title: str
    text: str
    start: float  # present place in steps
    to: int | str
    reason: Literal["floor", "hole", "gap"]
    rank: float
    first: bool
    days: int | None = None
    kroner: int | None = None
    months: int | None = None
    effect: int | None = None
    schemes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many questions are in which state. Pending counts as unknown."""

    answered: int = 0
    unknown: int = 0
    not_applicable: int = 0
    unanswered: int = 0
    not_asked: int = 0
    inactive: int = 0
    with_evidence: int = 0


@dataclass(frozen=True, slots=True)
class Method:
    """How the figures came about: enough to compute them again, and to compare two results.

    `hash` covers structure, scorers and parameters; texts do not enter. `weighting`: the index of
    the programme's weights that hold, None for the ordinary ones; `weighting_open` where an open
    company question decides.
    """

    hash: str
    scorers: Mapping[str, str] = field(default_factory=dict)  # scorer id -> version
    weighting: int | None = None
    weighting_open: tuple[str, ...] = ()  # addresses that decide


@dataclass(frozen=True, slots=True)
class Result:
    """One file's result."""

    file: str
    questionnaire: str
    version: str
    scorer: str
    company: Company
    respondent: Respondent
    date: date | None
    set: QuestionSet
    scope: tuple[str, ...] | None
    targets: Mapping[str, int]
    agreed: Agreement | None
    counts: Counts
    total: SectionResult | None
    sections: tuple[NodeResult, ...]
    findings: Findings
    suggestions: tuple[Suggestion, ...]
    method: Method


def nodes_of(result: Result) -> Iterator[NodeResult]:
    """All nodes of a result in reading order, without the total."""
    pending = list(reversed(result.sections))
    while pending:
        node = pending.pop()
        yield node
        if isinstance(node, SectionResult):
            pending.extend(reversed(node.children))


def questions_of(result: Result) -> Iterator[QuestionResult]:
    """All questions of a result in reading order."""
    return (node for node in nodes_of(result) if isinstance(node, QuestionResult))
