"""A sheet as the text of an answers file that a person can read and correct.

The question and the chosen step stand as comments, letters as they are, order as in the questionnaire.
What the file held and nobody understood is written back. Not for saving; that is `saving`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from resiliens.files.answers import open_answers, understand
from resiliens.files.emitting import Lines, comment, in_flow, in_quotes, quoted
from resiliens.model.answers import (
    Answer,
    Change,
    Entry,
    Evidence,
    Missing,
    NotApplicable,
    Plain,
    Seen,
    Sheet,
    Stream,
    Unknown,
    Value,
)
from resiliens.model.diagnostics import has_errors
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Choice, Ladder, Multi, PlainValue, Question, Text

FORMAT_VERSION = 1


def write_answers(
    sheet: Sheet, questionnaire: Questionnaire | None = None, *, remarks: Mapping[str, str] | None = None
) -> str:
    """The text of an answers file. With the questionnaire, questions and steps stand as comments.

    `remarks` are words to add to the comment of an entry, by address (that it does not apply now).

    Reading it again gives an equal sheet, apart from the words a person used for a canonical answer,
    which become comments.
    """
    lines = Lines()
    lines.pair(0, "resiliens", str(FORMAT_VERSION))
    named = f"{{id: {in_flow(sheet.questionnaire)}, version: {in_quotes(sheet.version)}}}"
    lines.pair(0, "questionnaire", named)
    asides = remarks or {}
    _head(lines, sheet, questionnaire, asides)
    if sheet.entries or sheet.kept:
        lines.pair(0, "answers", "")
        for address in _in_order(sheet.entries, questionnaire):
            question = questionnaire.question(address) if questionnaire else None
            _entry(lines, address, (sheet.entries[address], question), asides.get(address, ""))
        for key, kept in sheet.kept.items():
            lines.plain(1, key, kept)
    else:
        lines.pair(0, "answers", "{}")
    for key, more in sheet.more.items():
        lines.plain(0, key, more)
    return lines.text()


def reads_back(data: bytes, sheet: Sheet, questionnaire: Questionnaire, *, lenient: bool = False) -> bool:
    """Does our own reader get the same sheet out of these bytes? Asked before every save. `lenient` as
    for `understand`.

    The words a person used are left out of the comparison, since they become comments.
    """
    opened = open_answers(data, file=sheet.file)
    if opened.value is None or has_errors(opened.diagnostics):
        return False
    read = understand(opened.value, questionnaire, lenient=lenient)
    return not read.failed and read.value is not None and _bare(read.value) == _bare(sheet)


def _bare(sheet: Sheet) -> Sheet:
    """A sheet without what only says where and how something was written."""

    def bare(entries: Mapping[str, Entry]) -> dict[str, Entry]:
        return {key: replace(entry, words="", position=None) for key, entry in entries.items()}

    company = replace(sheet.company, facts=bare(sheet.company.facts))
    return replace(sheet, company=company, entries=bare(sheet.entries))


def _in_order(entries: Mapping[str, Entry], questionnaire: Questionnaire | None) -> Iterable[str]:
    if questionnaire is None:
        return list(entries)
    order = [question.id for question in questionnaire.questions()]
    known = [address for address in order if address in entries]
    return [*known, *(address for address in entries if address not in set(order))]


def _head(
    lines: Lines, sheet: Sheet, questionnaire: Questionnaire | None, asides: Mapping[str, str]
) -> None:
    _company(lines, sheet, questionnaire, asides)
    respondent: dict[str, Plain] = _given(id=sheet.respondent.id, role=sheet.respondent.role)
    respondent.update(sheet.respondent.more)
    if respondent:
        lines.plain(0, "respondent", respondent)
    if sheet.date is not None:
        lines.pair(0, "date", sheet.date.isoformat())
    if sheet.set != "full":
        lines.pair(0, "set", sheet.set)
    if sheet.scope is not None:
        lines.pair(0, "scope", _flow(sheet.scope))
    if sheet.targets:
        lines.plain(0, "targets", dict(sheet.targets))
    _agreed(lines, sheet)
    if sheet.consent:
        lines.pair(0, "consent", "")
        lines.items(1, [dict(one) for one in sheet.consent])


def _company(
    lines: Lines, sheet: Sheet, questionnaire: Questionnaire | None, asides: Mapping[str, str]
) -> None:
    company = sheet.company
    fixed = _given(name=company.name, orgnr=company.orgnr, owner=company.owner)
    if not (fixed or company.facts or company.more):
        return
    lines.pair(0, "company", "")
    for key, value in fixed.items():
        lines.plain(1, key, value)
    order = [question.id for question in questionnaire.company] if questionnaire else []
    others = [one for one in company.facts if one not in order]
    for address in [*(one for one in order if one in company.facts), *others]:
        question = questionnaire.question(address) if questionnaire else None
        local = address.removeprefix("company.")
        _entry(lines, local, (company.facts[address], question), asides.get(address, ""))
    for key, value in company.more.items():
        lines.plain(1, key, value)


def _agreed(lines: Lines, sheet: Sheet) -> None:
    agreed = sheet.agreed
    if agreed is None:
        return
    if agreed.date is None and not agreed.present and not agreed.more:
        lines.pair(0, "agreed", "{}")
        return
    lines.pair(0, "agreed", "")
    if agreed.date is not None:
        lines.pair(1, "date", agreed.date.isoformat())
    if agreed.present:
        lines.pair(1, "present", _flow(agreed.present))
    for key, value in agreed.more.items():
        lines.plain(1, key, value)


def _given(**texts: str) -> dict[str, Plain]:
    return {key: text for key, text in texts.items() if text}


def _entry(lines: Lines, key: str, what: tuple[Entry, Question | None], aside: str = "") -> None:
    """One question, in the short form where the value is all there is."""
    entry, question = what
    remark = comment(" ".join(part for part in (_remark(entry, question), aside) if part))
    short = _short(entry, question)
    if short is not None:
        lines.pair(1, key, short, remark)
        return
    value = _value(entry.answer, question)
    lines.pair(1, key, "", "" if value else remark)
    if entry.refused:
        lines.plain(2, "value", entry.raw)
    elif value:
        lines.pair(2, "value", value, remark)
    elif isinstance(entry.answer, Value):
        _long_value(lines, entry.answer)
    if isinstance(entry.answer, NotApplicable) and entry.answer.why:
        lines.words(2, "why", entry.answer.why)
    if entry.steps:
        lines.pair(2, "steps", f"[{', '.join(str(step) for step in entry.steps)}]")
    if entry.note:
        lines.words(2, "note", entry.note)
    if entry.evidence:
        lines.plain(2, "evidence", [_evidence(one) for one in entry.evidence])
    if entry.revision is not None:
        lines.pair(2, "revision", str(entry.revision))
    if entry.seen is not None:
        lines.plain(2, "seen", _seen(entry.seen))
    if entry.change is not None:
        lines.plain(2, "change", _change(entry.change))
    for name, more in entry.more.items():
        lines.plain(2, name, more)


def _short(entry: Entry, question: Question | None) -> str | None:
    """The value alone; None where more was said, or the value needs lines of its own."""
    beside = (entry.steps, entry.note, entry.evidence, entry.revision, entry.seen, entry.change, entry.more)
    if any(beside) or entry.refused or (isinstance(entry.answer, NotApplicable) and entry.answer.why):
        return None
    if isinstance(entry.answer, Missing):
        return ""
    return _value(entry.answer, question) or None


def _value(answer: Answer, question: Question | None) -> str:
    """A value on one line; empty where it does not fit on one."""
    match answer:
        case Unknown():
            return "unknown"
        case NotApplicable():
            return "not-applicable"
        case Missing():
            return ""
        case Value(value):
            return _value_on_line(value, question)


def _value_on_line(value: PlainValue | tuple[Stream, ...], question: Question | None) -> str:
    if isinstance(value, tuple):
        texts = tuple(one for one in value if isinstance(one, str))
        return _flow(texts) if len(texts) == len(value) else ""
    if isinstance(value, str):
        if "\n" in value.strip("\n"):
            return ""
        if question is None or isinstance(question, Text):
            return in_quotes(value)
        return value if value.isascii() and value.isalpha() else quoted(value)
    return repr(value)


def _long_value(lines: Lines, answer: Value) -> None:
    if isinstance(answer.value, tuple):
        streams: list[Plain] = [dict(one.fields) for one in answer.value if isinstance(one, Stream)]
        lines.plain(2, "value", streams)
    else:
        lines.words(2, "value", str(answer.value))


def _flow(texts: Iterable[str]) -> str:
    return f"[{', '.join(in_flow(text) for text in texts)}]"


def _remark(entry: Entry, question: Question | None) -> str:
    """What stands as comment: the question, the chosen step or option, and the words a person used."""
    parts: list[str] = []
    if question is not None:
        is_older = entry.is_older_than(question.revision)  # the steps may have had other names then
        chosen = "" if is_older else _chosen(entry.answer, question)
        parts.append(f"{question.name}: {chosen}" if chosen else question.name)
    if entry.words:
        parts.append(f"«{entry.words}»")
    return " ".join(parts)


def _chosen(answer: Answer, question: Question) -> str:
    if not isinstance(answer, Value):
        return ""
    if isinstance(question, Ladder) and isinstance(answer.value, int):
        return question.step(answer.value).name if answer.value in question.scale.numbers() else ""
    if isinstance(question, Choice | Multi):
        chosen = answer.value if isinstance(answer.value, tuple) else (answer.value,)
        return ", ".join(option.text for option in question.options if option.id in chosen)
    return ""


def _evidence(one: Evidence) -> Plain:
    fields: dict[str, Plain] = {"title": one.title}
    fields.update(_given(date=_day(one.date), owner=one.owner, issuer=one.issuer))
    if one.valid_until:
        fields["valid-until"] = _day(one.valid_until)
    if one.share:
        fields["share"] = True
    return {**fields, **one.more}


def _seen(seen: Seen) -> Plain:
    value: Plain = list(seen.value) if isinstance(seen.value, tuple) else seen.value
    return {"value": value, **_given(by=seen.by, date=_day(seen.date), why=seen.why), **seen.more}


def _change(change: Change) -> Plain:
    fields: dict[str, Plain] = {}
    match change.before:
        case Value(value):
            fields["from"] = [str(one) for one in value] if isinstance(value, tuple) else value
        case Unknown():
            fields["from"] = "unknown"
        case NotApplicable():
            fields["from"] = "not-applicable"
        case Missing():
            pass
    fields.update(_given(date=_day(change.date), reason=change.reason, why=change.why))
    return {**fields, **change.more}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
