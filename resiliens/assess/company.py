"""What is known about the company, for conditions; and which open company questions decide something.

Not for the questionnaire's own answers: those are judged in the fold.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.model.answers import Company, NotApplicable, Value
from resiliens.model.conditions import (
    Absent,
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Fact,
    Facts,
    Known,
    Not,
    Truth,
    judge,
)
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question

PREFIX = "company."


class CompanyFacts:
    """The answers to company questions, as a condition may read them. Everything else is open."""

    def __init__(self, questionnaire: Questionnaire, company: Company) -> None:
        self._questions = {question.id: question for question in questionnaire.company}
        self._entries = company.facts
        self._facts: dict[str, Fact] = {}

    def question(self, address: str) -> Fact:
        fact = self._facts.get(address)
        if fact is None:
            self._facts[address] = Absent.OPEN  # for a question whose condition comes back to itself
            fact = self._facts[address] = self._read(address)
        return fact

    def node(self, address: str) -> tuple[float, float] | Absent:
        return Absent.OPEN

    def condition_of(self, address: str) -> Condition | None:
        """What decides whether a company question is asked; None for an address that is no such question."""
        question = self._questions.get(address)
        return None if question is None else question.when

    def _read(self, address: str) -> Fact:
        question = self._questions.get(address)
        if question is None:
            return Absent.OPEN
        asked = judge(question.when, self)
        if asked is not Truth.TRUE:
            return Absent.OUT if asked is Truth.FALSE else Absent.OPEN
        return self._answer(question)

    def _answer(self, question: Question) -> Fact:
        entry = self._entries.get(question.id)
        if entry is None or entry.refused or entry.is_older_than(question.revision):
            return Absent.OPEN
        match entry.answer:
            case Value(value):
                return known(value)
            case NotApplicable():
                return Absent.OUT
            case _:
                return Absent.OPEN


def known(value: object) -> Known:
    """A value as conditions compare it. Of side streams they can only tell that there is an answer."""
    if isinstance(value, tuple):
        return Known(tuple(one for one in value if isinstance(one, str)))
    return Known(value if isinstance(value, int | float | str) else str(value))


def undecided(condition: Condition, facts: Facts, company: CompanyFacts) -> tuple[str, ...]:
    """The company questions without an answer that keep an open condition open, each once."""
    return tuple(dict.fromkeys(_Undecided(facts, company).of(condition)))


class _Undecided:
    """A walk through a condition, and on through the conditions of company questions not asked yet."""

    def __init__(self, facts: Facts, company: CompanyFacts) -> None:
        self._facts = facts
        self._company = company
        self._seen: set[str] = set()  # where conditions go in a circle the walk still ends

    def of(self, condition: Condition) -> Iterator[str]:
        if judge(condition, self._facts) is not Truth.OPEN:
            return
        match condition:
            case Compare(kind="question", address=address):
                yield from self._question(address)
            case Compare():
                return
            case AllOf(parts) | AnyOf(parts):
                for part in parts:
                    yield from self.of(part)
            case Not(part):
                yield from self.of(part)

    def _question(self, address: str) -> Iterator[str]:
        if not address.startswith(PREFIX) or address in self._seen:
            return
        self._seen.add(address)
        asked_if = self._company.condition_of(address)
        if asked_if is not None and judge(asked_if, self._facts) is Truth.OPEN:
            yield from self.of(asked_if)
        else:
            yield address
