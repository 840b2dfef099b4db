"""The context of the evidence list: every field its template may use, ready to print.

Holds no answer, no step, no note and no theme's name; only what the company marked to share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resiliens.documents.escaping import Markdown
from resiliens.documents.evidence.sorting import GROUPS, group_of
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words, short_date
from resiliens.messages.standards import full_name
from resiliens.model.answers import Evidence
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import Result, questions_of

CONTACT = ("contact", "x-contact")  # keys of the company's own in the answers file
NOT_GIVEN = "–"
Found = dict[tuple[object, ...], tuple[Evidence, list[str]]]


@dataclass(frozen=True, slots=True)
class Item:
    """One document. What was not given is a dash, an end that was not given empty; `codes` are the VSME
    disclosures it belongs to."""

    title: str
    issuer: str
    date: str
    valid_until: str
    owner: str
    codes: str


@dataclass(frozen=True, slots=True)
class Group:
    """Documents of one kind."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """What the template of the evidence list may print.

    `contact` is empty where the file names none: then there is a line to fill in. `unmarked` says how many
    documents were not marked to share; `standard` what VSME is, where a code stands.
    """

    company: str
    orgnr: str
    period: str
    contact: str
    groups: tuple[Group, ...]
    unmarked: str
    standard: str
    words: Mapping[str, str]


def evidence_of(
    result: Result, questionnaire: Questionnaire, *, language: str, today: date, year: int | None = None
) -> EvidencePage | None:
    """The fields of the list; None where nothing is marked to share. `today` tells what has run out;
    `year` is the year that the answers are of, where they say one."""
    found, unmarked = _collected(result, questionnaire)
    if not found:
        return None
    groups = tuple(_groups(found, language, today))
    has_codes = any(codes for _, codes in found.values())
    return EvidencePage(
        company=result.company.name or text("report.no_name", language),
        orgnr=_orgnr(result.company.orgnr) or NOT_GIVEN,
        period=_period(result, found, (language, year)),
        contact=_contact(result),
        groups=groups,
        unmarked=_counted("unmarked", unmarked, language),
        standard=text("evidence.standard", language, name=full_name("vsme", language)) if has_codes else "",
        words=texts_of("evidence", language),
    )


def _collected(result: Result, questionnaire: Questionnaire) -> tuple[Found, int]:
    """Each shared document once, with the codes of every theme that names it; and how many are not shared."""
    found: Found = {}
    kept: set[tuple[object, ...]] = set()
    for node in questions_of(result):
        question = questionnaire.question(node.id)
        refs = () if question is None else question.refs
        codes = [ref.partition(":")[2] for ref in refs if ref.casefold().startswith("vsme:")]
        for one in node.evidence:
            key = (" ".join(one.title.casefold().split()), one.date, one.issuer.casefold(), one.valid_until)
            if one.share:
                own = found.setdefault(key, (one, []))[1]
                own += [code for code in codes if code not in own]
            else:
                kept.add(key)
    return found, len(kept - found.keys())


def _groups(found: Found, language: str, today: date) -> Iterator[Group]:
    """The newest first in each."""
    newest = sorted(found.values(), key=lambda one: one[0].date or date.min, reverse=True)
    by_group: dict[str, list[Item]] = {name: [] for name in GROUPS}
    for evidence, codes in newest:
        by_group[group_of(evidence.title, codes)].append(_item(evidence, codes, (language, today)))
    for name, items in by_group.items():
        if items:
            yield Group(text(f"evidence.{name}", language), tuple(items))


def _item(evidence: Evidence, codes: list[str], settings: tuple[str, date]) -> Item:
    language, today = settings
    valid = ""
    if evidence.valid_until is not None:
        key = "ran_out" if evidence.valid_until < today else "runs_out"
        valid = text(f"evidence.{key}", language, date=short_date(evidence.valid_until, language))
    return Item(
        title=evidence.title or text("evidence.no_title", language),
        issuer=evidence.issuer or NOT_GIVEN,
        # A date at the start of a cell is no list, whatever it looks like.
        date=NOT_GIVEN if evidence.date is None else Markdown(short_date(evidence.date, language)),
        valid_until=valid,
        owner=evidence.owner or NOT_GIVEN,
        codes=", ".join(codes) or NOT_GIVEN,
    )


def _period(result: Result, found: Found, settings: tuple[str, int | None]) -> str:
    """The year of the answers, else the span of the documents' dates; and the day of the answers."""
    language, year = settings
    days = sorted(one.date for one, _ in found.values() if one.date is not None)
    parts = [str(year)] if year is not None else []
    if days and year is None:
        first, last = short_date(days[0], language), short_date(days[-1], language)
        key = "one_day" if first == last else "span"
        parts.append(text(f"evidence.{key}", language, first=first, last=last))
    if result.date is not None:
        parts.append(text("evidence.gathered", language, date=date_in_words(result.date, language)))
    period = "; ".join(parts)
    return period[:1].upper() + period[1:] or NOT_GIVEN


def _contact(result: Result) -> str:
    more = result.company.more
    return next((str(more[key]) for key in CONTACT if isinstance(more.get(key), str | int)), "")


def _orgnr(written: str) -> str:
    """`999 999 999`; anything that is no nine digits as it was written."""
    digits = re.sub(r"\s", "", written)
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}" if re.fullmatch(r"\d{9}", digits) else written


def _counted(key: str, n: int, language: str) -> str:
    suffix = "none" if n == 0 else "one" if n == 1 else "more"
    return text(f"evidence.{key}_{suffix}", language, n=n)
