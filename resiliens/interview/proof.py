"""What could be shown, described: title, then day, then owner; all but the title may be left out.

Pure: what was typed goes in, the next prompt or the finished piece comes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from resiliens.interview import commands as say
from resiliens.interview.answering import LONGEST_NAME, Refusal, words_problem
from resiliens.model.days import date_of

FIELDS = ("title", "date", "owner")


@dataclass(frozen=True, slots=True)
class ProofForm:
    """One piece under way. `field` is the one asked for now."""

    field: str = FIELDS[0]
    title: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Stuck:
    """What was typed cannot be taken: why, and how far one came."""

    form: ProofForm
    why: Refusal


Step: TypeAlias = "ProofForm | say.Evidence | Stuck"


def described(form: ProofForm, typed: str) -> Step:
    """What follows from a typed line. All three at once go too: `Avfallsplan; 1.3.2026; driftsleder`."""
    left = len(FIELDS) - FIELDS.index(form.field)
    for part in typed.split(";", left - 1):
        after = _one(form, part.strip())
        if isinstance(after, Refusal):
            return Stuck(form, after)
        if isinstance(after, say.Evidence):
            return after
        form = after
    return form


def _one(form: ProofForm, typed: str) -> ProofForm | say.Evidence | Refusal:
    wrong = words_problem(typed, LONGEST_NAME)
    if wrong is not None:
        return wrong
    if form.field == "title":
        return ProofForm("date", typed) if typed else Refusal("refused-title")
    if form.field == "date":
        day = date_of(typed) if typed else None
        return Refusal("refused-day") if typed and day is None else ProofForm("owner", form.title, day)
    return say.Evidence("yes", form.title, day=form.day, owner=typed, described=True)
