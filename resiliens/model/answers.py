"""What a company has answered, as typed values: one sheet a file.

An answer is a value, don't know, not applicable, or still missing; never a magic string.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Literal, TypeAlias

from resiliens.model.diagnostics import Position
from resiliens.model.questions import PlainValue

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
Day: TypeAlias = date  # for classes that have a field called `date`
QuestionSet: TypeAlias = Literal["core", "full"]


class State(Enum):
    """The states of a question. Unknown, unanswered and pending count as the whole 0 to 1."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"
    UNANSWERED = "unanswered"
    NOT_ASKED = "not-asked"
    INACTIVE = "inactive"
    PENDING = "pending"  # hangs on an answer that is not known; counted with `unknown`

    __hash__ = object.__hash__  # members are single objects; the inherited one runs Python code


@dataclass(frozen=True, slots=True)
class Stream:
    """One line of the have/want list; what was not said is empty. `fields` keeps every given field."""

    fields: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Value:
    """An answer proper: a step, an option id, a tuple of option ids, a number, words, or streams."""

    value: PlainValue | tuple[Stream, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Don't know: counted, kept apart from no and from 0, and an interval in the score."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """Not applicable, with the reason the company gave."""

    why: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """No answer yet; the entry may still hold a note."""


Answer: TypeAlias = Value | Unknown | NotApplicable | Missing
UNKNOWN = Unknown()
MISSING = Missing()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What could be shown: a title, and whatever else was said about it."""

    title: str
    date: date | None = None
    owner: str = ""
    issuer: str = ""
    valid_until: Day | None = None
    share: bool = False
    more: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a field study, beside what was claimed."""

    value: PlainValue
    by: str = ""
    date: date | None = None
    why: str = ""
    more: Mapping[str, Plain] = field(default_factory=dict)


REASONS = ("did-something", "know-more", "other-people", "rule-changed")
"""Why an answer is another than the last time (facilitation, section 10)."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was answered the last time, and the company's own reason why it is another now.

    `reason` is one of REASONS, or empty where none was given; `date` is the day of the earlier answers.
    """

    before: Answer
    reason: str = ""
    date: date | None = None
    why: str = ""
    more: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything said about one question.

    `steps` are the steps ticked one by one (a ladder only). `revision` is None where neither the entry
    nor the version of its file says otherwise; then the current one holds. `refused` marks a value that
    its question does not allow in a file of another version: kept, reported, not scored.
    """

    answer: Answer = MISSING
    steps: tuple[int, ...] = ()
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    revision: int | None = None
    seen: Seen | None = None
    change: Change | None = None
    refused: bool = False
    words: str = ""  # as a person wrote it, when that was not the canonical form
    raw: Plain = None  # the value as it stood in the file, where it was refused
    more: Mapping[str, Plain] = field(default_factory=dict)
    position: Position | None = None

    def is_older_than(self, revision: int) -> bool:
        """Was it given to an earlier revision of its question? Then it is asked again, and not scored."""
        return self.revision is not None and self.revision < revision


@dataclass(frozen=True, slots=True)
class Company:
    """Who answers. `facts` holds the answers to company questions, by address (`company.employees`)."""

    name: str = ""
    orgnr: str = ""
    owner: str = ""
    facts: Mapping[str, Entry] = field(default_factory=dict)
    more: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Respondent:
    """One seat: a random id and a role, never a name."""

    id: str = ""
    role: str = ""
    more: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Marks a company's agreed file."""

    date: date | None = None
    present: tuple[str, ...] = ()
    more: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One answers file, read and understood against its questionnaire.

    `entries` are by full address, in the order of the file; `kept` are answers to ids that the
    questionnaire does not have, and `more` whatever else stood on top, both as they were read.
    `scope` is None where nothing was left out on purpose.
    """

    file: str
    questionnaire: str
    version: str
    company: Company = field(default_factory=Company)
    respondent: Respondent = field(default_factory=Respondent)
    date: date | None = None
    set: QuestionSet = "full"
    scope: tuple[str, ...] | None = None
    targets: Mapping[str, int] = field(default_factory=dict)
    agreed: Agreement | None = None
    consent: tuple[Mapping[str, Plain], ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict)
    kept: Mapping[str, Plain] = field(default_factory=dict)
    more: Mapping[str, Plain] = field(default_factory=dict)
