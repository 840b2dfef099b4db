"""Holds the facilitator's list against what came: who is missing, seat by seat, and who was not expected.

A company is known by its number, else by its name; a seat by its name. Neither case nor blanks matter, and
nothing is guessed: a role that the list calls something else is missing there and unexpected here, so that a
person sees both. An agreed file stands for everybody of its company.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resiliens.model.arrivals import Absent, Arrival, Attendance
from resiliens.model.companies import Listed, company_key, folded_name, numbers_by_name
from resiliens.network.arriving import main_questionnaire


def attendance(listed: Sequence[Listed], arrivals: Iterable[Arrival]) -> Attendance:
    """Who of the list is missing (in its order), and which files belong to nobody on it (in theirs).

    A file with errors counts neither as come nor as missing. One that cannot be read at all names nobody: it
    is among the faulty ones, and who sent it is among the missing. Answers to the main questionnaire count.
    """
    came = tuple(arrivals)
    about = main_questionnaire(came)
    given = [one for one in came if one.questionnaire in (about, "") or not about]
    absent: list[Absent] = []
    answered: set[str] = set()
    for company, own in zip(listed, _sorted_out(listed, given), strict=True):
        missing, expected = _missing(company, own)
        answered.update(expected)
        if missing is not None:
            absent.append(missing)
    return Attendance(
        tuple(absent),
        faulty=tuple(one for one in came if not one.usable),
        unexpected=tuple(one for one in given if one.usable and one.file not in answered),
    )


def _missing(company: Listed, own: Sequence[Arrival]) -> tuple[Absent | None, set[str]]:
    """What of a company is missing, and the files of it that were expected."""
    everything = {one.file for one in own}
    nobody = Absent(company.name, (), company.contact, company.deadline)
    if any(one.agreed and one.usable for one in own):
        return None, everything
    if not company.seats:
        return (None if own else nobody), everything
    if len(company.seats) == 1 and len(own) == 1 and not own[0].role:
        return None, everything  # one was asked and one has answered, without a word about the role
    roles = {folded_name(one.role) for one in own}
    expected = {folded_name(seat) for seat in company.seats}
    left = tuple(seat for seat in company.seats if folded_name(seat) not in roles)
    absent = Absent(company.name, left, company.contact, company.deadline) if left else None
    return absent, {one.file for one in own if folded_name(one.role) in expected}


def _sorted_out(listed: Sequence[Listed], given: Sequence[Arrival]) -> list[list[Arrival]]:
    """The files of each company of the list. Numbers decide where both sides have one; else the name, where
    just one company has it."""
    places = {number: at for at, one in enumerate(listed) if (number := company_key("", one.orgnr))}
    names: dict[str, list[int]] = {}
    for at, company in enumerate(listed):
        names.setdefault(folded_name(company.name), []).append(at)
    numbers = numbers_by_name((one.company, one.orgnr) for one in given)
    own: list[list[Arrival]] = [[] for _ in listed]
    for one in given:
        name = folded_name(one.company)
        number = company_key("", one.orgnr) or numbers.get(name, "")
        named = [at for at in names.get(name, ()) if not (one.orgnr and company_key("", listed[at].orgnr))]
        if number in places:
            own[places[number]].append(one)
        elif len(named) == 1:
            own[named[0]].append(one)
    return own
