"""Several people of one company, made from what each answered, and the agenda they get."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from assess_examples import instrument_of
from builders import NA, sheet
from hypothesis import strategies as st

from resiliens.assess.consensus import agenda_of
from resiliens.assess.fold import assess
from resiliens.model.agreement import Agenda
from resiliens.model.answers import Respondent, Sheet
from resiliens.model.questionnaire import Questionnaire

DAY = date(2026, 11, 26)
_ANSWERS = st.one_of(st.integers(0, 4), st.just(...), st.just(NA))
SHEETS = st.lists(
    st.fixed_dictionaries({}, optional={"q.a": _ANSWERS, "q.b": _ANSWERS, "q.c": _ANSWERS}),
    min_size=2, max_size=6,
)  # fmt: skip
"""What two to six people answered to three ladders, or did not."""


def people(*answers: Mapping[str, object], **rest: Any) -> list[Sheet]:
    """One sheet a person, named by its place."""
    return [
        replace(sheet(said, **rest), file=f"{place}.yaml", respondent=Respondent(f"id{place}", f"{place}"))
        for place, said in enumerate(answers)
    ]


def agenda(tree: Questionnaire, sheets: Sequence[Sheet], minutes: int | None = None) -> Agenda:
    """What they have to agree on."""
    instrument = instrument_of(tree)
    read = [(person, assess(person, instrument, today=DAY)) for person in sheets]
    return agenda_of(read, instrument, minutes=minutes)
