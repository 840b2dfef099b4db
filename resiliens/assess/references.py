"""Which questions touch a standard, and which of its disclosures they prepare for.

Not for the names of standards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resiliens.model.questions import Question


@dataclass(frozen=True, slots=True)
class Covered:
    """One code of a standard: the themes that touch it, and the key figures that belong to it."""

    code: str
    themes: tuple[Question, ...] = ()
    figures: tuple[Question, ...] = ()

    @property
    def anything(self) -> bool:
        return bool(self.themes or self.figures)


def touching(questions: Iterable[Question], reference: str) -> list[Question]:
    """The questions with this reference; where none has it, those with one that begins so (`esrs:S`)."""
    everyone, wanted = list(questions), reference.casefold()
    exact = [one for one in everyone if wanted in (ref.casefold() for ref in one.refs)]
    return exact or [one for one in everyone if any(ref.casefold().startswith(wanted) for ref in one.refs)]


def codes_of(questions: Iterable[Question], standard: str) -> list[str]:
    """The codes of a standard (`sdg`) that any question refers to, each once, in the order they are met."""
    prefix = f"{standard.casefold()}:"
    return list(dict.fromkeys(ref[len(prefix):] for one in questions for ref in one.refs
                              if ref.casefold().startswith(prefix)))


def coverage(
    standard: str, codes: Sequence[str], themes: Sequence[Question], figures: Sequence[Question],
) -> tuple[Covered, ...]:
    """For each code the themes and figures that have exactly this reference."""
    return tuple(Covered(code, _with(themes, f"{standard}:{code}"), _with(figures, f"{standard}:{code}"))
                 for code in codes)


def _with(questions: Sequence[Question], reference: str) -> tuple[Question, ...]:
    wanted = reference.casefold()
    return tuple(one for one in questions if wanted in (ref.casefold() for ref in one.refs))
