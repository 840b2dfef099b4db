"""Whose a file is, the order in which files are shown, and what to do with several of one company.

The order in which files came changes nothing. `newest` follows contract section 8: an agreed file goes before
any other. Not for which companies count in a network; that is `counting`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from resiliens.model.arrivals import Arrival, Duplicates, Repeated
from resiliens.model.companies import alphabetical, company_key, folded_name, numbers_by_name

_Age = tuple[bool, date, date]


def in_order(arrivals: Iterable[Arrival]) -> tuple[Arrival, ...]:
    """By company as an alphabet has them, then by file; files that name no company come last."""
    given = list(arrivals)
    keys = keys_of(given)
    names: dict[str, str] = {}
    for one in given:
        key, name = keys[one.file], alphabetical(one.company)
        names[key] = min(filter(None, (names.get(key, ""), name)), default="")
    return tuple(sorted(given, key=lambda one: (
        not keys[one.file], names[keys[one.file]], keys[one.file], one.file
    )))  # fmt: skip


def keys_of(arrivals: Iterable[Arrival]) -> Mapping[str, str]:
    """What makes two files one company's, by file: the number, also for a file that left it out, or the name.

    Empty for a file that names no company.
    """
    given = list(arrivals)
    numbers = numbers_by_name((one.company, one.orgnr) for one in given)
    keys = {one.file: company_key(one.company, one.orgnr) for one in given}
    return {file: numbers.get(key, key) for file, key in keys.items()}


def repeated(arrivals: Sequence[Arrival], how: Duplicates) -> tuple[Repeated, ...]:
    """The companies with several files of a questionnaire, in the order given, and which of them stand."""
    keys = keys_of(arrivals)
    companies: dict[tuple[str, str], list[Arrival]] = {}
    for one in arrivals:
        if keys[one.file]:
            companies.setdefault((keys[one.file], one.questionnaire), []).append(one)
    return tuple(_decided(some, how) for some in companies.values() if len(some) > 1)


def main_questionnaire(arrivals: Iterable[Arrival]) -> str:
    """What most companies answered, of what gives a score: key figures and side streams are about something
    else, and who has sent only those has not answered. Empty where nothing usable came."""
    companies: dict[str, set[str]] = {}
    usable = [one for one in arrivals if one.usable]
    scored = {one.questionnaire for one in usable if one.scored}
    keys = keys_of(usable)
    for one in usable:
        companies.setdefault(one.questionnaire, set()).add(keys[one.file])
    return min(companies, key=lambda one: (one not in scored, -len(companies[one]), one), default="")


def same_seat(found: Iterable[Repeated], arrivals: Iterable[Arrival]) -> tuple[Repeated, ...]:
    """Of them the files that are from one seat, or do not say from which: worth a look even where several
    from each company were expected. The others of the company are not among `kept` then."""
    roles = {one.file: folded_name(one.role) for one in arrivals}

    def again(one: Repeated) -> tuple[str, ...]:
        seats = Counter(roles[file] for file in one.kept)
        return tuple(file for file in one.kept if seats[roles[file]] > 1)

    return tuple(replace(one, kept=kept) for one in found if (kept := again(one)))


def several_names(arrivals: Iterable[Arrival]) -> tuple[tuple[str, ...], ...]:
    """Names that stand in files with one organisation number, such as where somebody copied a file."""
    names: dict[str, dict[str, str]] = {}
    for one in sorted(arrivals, key=lambda one: (alphabetical(one.company), one.company)):
        number = company_key("", one.orgnr)
        if number and one.company:
            names.setdefault(number, {}).setdefault(folded_name(one.company), one.company)
    return tuple(tuple(some.values()) for _, some in sorted(names.items()) if len(some) > 1)


def _decided(some: Sequence[Arrival], how: Duplicates) -> Repeated:
    files = tuple(one.file for one in some)
    name = next((one.company for one in some if one.company), some[0].orgnr)
    if how == "refuse":
        return Repeated(name, (), files)
    if how == "all":
        return Repeated(name, files)
    newest = max(map(_age, some))
    kept = tuple(one.file for one in some if _age(one) == newest)
    left_out = tuple(file for file in files if file not in kept)
    return Repeated(name, kept, left_out, tied=len(kept) > 1)


def _age(one: Arrival) -> _Age:
    """Agreed before the rest, then the newer one. A file without a date is older than any with one."""
    when = one.date or date.min
    return one.agreed, (one.agreed_on or when) if one.agreed else when, when
