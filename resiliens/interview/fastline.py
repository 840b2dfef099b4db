"""One typed line for many questions: one sign each, as a paper form is typed in.

Pure: signs and questions go in, commands or faults come out. Not for asking, and not for saving.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.interview import commands as say
from resiliens.messages import texts_of
from resiliens.model.questions import Ladder, Question, YesNo

Sign: TypeAlias = "say.Answer | say.Unknown | say.NotApplicable | None"
"""What one sign says; None where the paper is empty, so that nothing is changed."""

EMPTY = "-"
_DASHES = frozenset("-–—−_.")
_FIX = re.compile(r"([0-9]{1,3})\s*=\s*(\S)")


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of the language that stand beside the numbers of steps."""

    unknown: str
    not_applicable: str
    yes: str
    partly: str
    no: str

    @staticmethod
    def of(language: str) -> Letters:
        """The same ones as on the screen."""
        texts = texts_of("interview", language)
        names = ("unknown", "not-applicable", "yes", "partly", "no")
        return Letters(*(texts[f"key-{name}"] for name in names))

    def all(self) -> tuple[str, ...]:
        """Every one of them."""
        return (self.unknown, self.not_applicable, self.yes, self.partly, self.no)

    def of_word(self, word: str) -> str:
        """The letter for `unknown`, `not-applicable`, `yes`, `partly` or `no`; empty for any other word."""
        return str(getattr(self, word.replace("-", "_"), ""))


@dataclass(frozen=True, slots=True)
class Fault:
    """A sign that its question cannot have; `place` is counted from 1 in the line."""

    place: int
    sign: str
    question: Question
    kind: Literal["step", "sign", "not-applicable"]


def fits_in_a_line(question: Question) -> bool:
    """Can every answer to it be one sign?"""
    if isinstance(question, Ladder):
        return question.scale.first >= 0 and question.scale.last <= 9
    return isinstance(question, YesNo)


def signs_in(typed: str) -> tuple[str, ...]:
    """The signs of a line; blanks only make it easier to read."""
    return tuple(EMPTY if sign in _DASHES else sign.casefold() for sign in "".join(typed.split()))


def mended(signs: Sequence[str], typed: str) -> tuple[str, ...] | None:
    """The signs with one put right: `4=2`. None where the line says something else."""
    found = _FIX.fullmatch(typed.strip())
    if found is None or not 1 <= int(found[1]) <= len(signs):
        return None
    place = int(found[1]) - 1
    return (*signs[:place], *signs_in(found[2]), *signs[place + 1 :])


def read_signs(
    signs: Sequence[str], questions: Sequence[Question], letters: Letters, *, why: str
) -> tuple[list[Sign], list[Fault]]:
    """What the signs say, question by question, and every one that cannot be.

    `why` is the reason that goes with "not applicable".
    """
    said: list[Sign] = []
    faults: list[Fault] = []
    for place, (sign, question) in enumerate(zip(signs, questions, strict=True), 1):
        read = _read(sign, question, letters, why)
        if isinstance(read, str):
            faults.append(Fault(place, sign, question, read))
        else:
            said.append(read)
    return said, faults


def _read(
    sign: str, question: Question, letters: Letters, why: str
) -> Sign | Literal["step", "sign", "not-applicable"]:
    if sign == EMPTY:
        return None
    if sign == letters.unknown:
        return say.Unknown()
    if sign == letters.not_applicable:
        return say.NotApplicable(why) if question.may_be_not_applicable else "not-applicable"
    if isinstance(question, YesNo):
        words = {letters.yes: "yes", letters.partly: "partly", letters.no: "no"}
        return say.Answer(words[sign]) if sign in words else "sign"
    if not (sign.isascii() and sign.isdigit()):
        return "sign"
    return say.Answer(int(sign)) if int(sign) in question.scale.numbers() else "step"
