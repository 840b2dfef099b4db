"""Where one can be in the interview: three fields about the company, its questions, the themes, the end.

A place is a short text: a field's name, a question's address, or `end`. Nothing here moves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from resiliens.model.answers import Entry, Sheet
from resiliens.model.questions import Question

Place: TypeAlias = str
Due: TypeAlias = Callable[[Sheet], Sequence[Question]]
CompanyQuestions: TypeAlias = "Sequence[Question] | Due"

NAME, ORGNR, ROLE, END = "field:name", "field:orgnr", "field:role", "end"
FIELDS = (NAME, ORGNR, ROLE)
COMPANY_PREFIX = "company."
EMPTY = Entry()


def is_company(place: Place) -> bool:
    """Is this a field or a question about the company, before the themes?"""
    return place in FIELDS or place.startswith(COMPANY_PREFIX)


def entry_at(sheet: Sheet, place: Place) -> Entry:
    """What has been said at a place of a question; an empty entry where nothing has."""
    return (sheet.company.facts if place.startswith(COMPANY_PREFIX) else sheet.entries).get(place, EMPTY)


def field_at(sheet: Sheet, place: Place) -> str:
    """What stands in one of the three fields."""
    return {NAME: sheet.company.name, ORGNR: sheet.company.orgnr, ROLE: sheet.respondent.role}[place]
