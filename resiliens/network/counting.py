"""Which of a company's files counts: the agreed one, else the only one, else none (contract, section 8).

The order in which files came changes nothing. Not for what may be shown of those that count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from resiliens.model.answers import Sheet
from resiliens.model.companies import Counting, Member, Waiting, company_key, numbers_by_name
from resiliens.model.result import Result, nodes_of

Read = tuple[Sheet, Result]


def counting_of(read: Iterable[Read]) -> Counting:
    """The companies behind the files. A file without name and number belongs to nobody and does not count."""
    given = list(read)
    numbers = numbers_by_name((sheet.company.name, sheet.company.orgnr) for sheet, _ in given)
    keys = {sheet.file: key for sheet, _ in given if (key := _key(sheet, numbers))}
    nameless = sorted(sheet.file for sheet, _ in given if sheet.file not in keys)
    about = _main_questionnaire(given, keys)
    by_company: dict[str, list[Read]] = {}
    for sheet, result in given:
        if sheet.file in keys and result.questionnaire == about:
            by_company.setdefault(keys[sheet.file], []).append((sheet, result))
    members: list[Member] = []
    waiting: list[Waiting] = []
    for key, files in sorted(by_company.items()):
        chosen = _chosen(files)
        name = min(sheet.company.name for sheet, _ in files)
        if chosen is None:
            waiting.append(Waiting(key, name, tuple(sorted(sheet.file for sheet, _ in files))))
        else:
            members.append(Member(key, chosen[0].company.name or name, *chosen))
    others = sorted(
        sheet.file for sheet, result in given if sheet.file in keys and result.questionnaire != about
    )
    return Counting(tuple(members), tuple(waiting), tuple(nameless), keys, about, tuple(others))


def _main_questionnaire(given: Iterable[Read], keys: Mapping[str, str]) -> str:
    """The questionnaire that most companies answered, of those that give a score: key figures and lists of
    side streams come in the same folders and are about something else."""
    companies: dict[str, set[str]] = {}
    scored: set[str] = set()
    for sheet, result in given:
        companies.setdefault(result.questionnaire, set()).add(keys.get(sheet.file, ""))
        if any(one.score is not None for one in nodes_of(result)):
            scored.add(result.questionnaire)
    ranked = sorted(companies, key=lambda id_: (id_ not in scored, -len(companies[id_]), id_))
    return ranked[0] if ranked else ""


def _key(sheet: Sheet, numbers: Mapping[str, str]) -> str:
    key = company_key(sheet.company.name, sheet.company.orgnr)
    return numbers.get(key, key)


def _chosen(files: list[Read]) -> Read | None:
    """The newest agreed file; without one the only file. Two equally new agreed files that differ: none."""
    agreed = [one for one in files if one[0].agreed is not None]
    if not agreed:
        return files[0] if len(files) == 1 else None
    newest = max(map(_age, agreed))
    latest = sorted((one for one in agreed if _age(one) == newest), key=lambda one: one[0].file)
    same = all(one[0].entries == latest[0][0].entries for one in latest[1:])
    return latest[0] if same else None


def _age(one: Read) -> tuple[date, date]:
    sheet = one[0]
    when = None if sheet.agreed is None else sheet.agreed.date
    return (when or sheet.date or date.min, sheet.date or date.min)
