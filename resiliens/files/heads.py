"""Reads what stands above the answers: company, respondent, scope, targets, agreement.

Not for the answers themselves.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.files.collecting import Notes, nearest
from resiliens.files.entries import Asked, EntryReader
from resiliens.files.fields import Fields
from resiliens.files.limits import NAME_LENGTH
from resiliens.files.nodes import Block, Leaf, Mark, number_of, plain_of
from resiliens.files.orgnr import may_be_orgnr
from resiliens.model.answers import Agreement, Company, Entry, Plain, Respondent
from resiliens.model.days import date_of
from resiliens.model.questionnaire import Questionnaire, walk

_FIXED = ("name", "orgnr", "owner")
_Known = tuple[Mapping[str, Asked], Questionnaire, dict[str, Entry]]


def read_company(fields: Fields, reader: EntryReader, known: _Known) -> Company:
    """The company: three fixed fields, then answers to company questions; whatever else is kept.

    A company question answered below `answers:` is moved here.
    """
    asked, questionnaire, entries = known
    facts = {address: entries.pop(address) for address in list(entries) if address.startswith("company.")}
    node = fields.node("company")
    if isinstance(node, Leaf):
        return Company(name=node.text.strip()[:NAME_LENGTH], facts=facts)
    block = fields.sub("company")
    if block is None:
        return Company(facts=facts)
    inner = Fields(block, fields.notes)
    name, owner = inner.text("name", longest=NAME_LENGTH), inner.text("owner", longest=NAME_LENGTH)
    orgnr = inner.text("orgnr", longest=NAME_LENGTH)
    if orgnr and not may_be_orgnr(orgnr):
        fields.notes.warn("RA116", inner.mark("orgnr"), orgnr=orgnr)
    more: dict[str, Plain] = {}
    for key, value in block.entries.items():
        if key in _FIXED:
            continue
        question = asked.get(f"company.{key}")
        if question is not None:
            facts[question.question.id] = reader.read(question, value)
            continue
        more[key] = plain_of(value)
        if questionnaire.company and not key.startswith("x-"):
            _say_unknown(key, block.marks[key], (fields.notes, questionnaire))
    return Company(name, orgnr, owner, facts, more)


def _say_unknown(key: str, mark: Mark, context: tuple[Notes, Questionnaire]) -> None:
    notes, questionnaire = context
    closest = nearest(key, [*_FIXED, *(question.local_id for question in questionnaire.company)])
    if closest:
        notes.warn("040", mark, field=key, nearest=closest)
    else:
        notes.warn("053", mark, field=key)


def read_respondent(fields: Fields, reader: EntryReader) -> Respondent:
    """One seat. A plain text is the role."""
    node = fields.node("respondent")
    if isinstance(node, Leaf):
        return Respondent(role=node.text.strip())
    block = fields.sub("respondent")
    if block is None:
        return Respondent()
    inner = Fields(block, fields.notes)
    name, role = inner.text("id", longest=NAME_LENGTH), inner.text("role", longest=NAME_LENGTH)
    return Respondent(name, role, reader.left_over(inner))


def read_agreement(fields: Fields, reader: EntryReader) -> Agreement | None:
    """What marks a company's agreed file; a plain date will do."""
    node = fields.node("agreed")
    if node is None:
        return None
    if isinstance(node, Leaf):
        day = date_of(node.text.strip())
        if day is None:
            fields.notes.error("048", node.mark, field="agreed")
        return Agreement(day)
    block = fields.sub("agreed")
    if block is None:
        return None
    inner = Fields(block, fields.notes)
    day, present = inner.date("date"), inner.texts("present")
    return Agreement(day, present, reader.left_over(inner))


def read_scope(fields: Fields, questionnaire: Questionnaire) -> tuple[str, ...] | None:
    """The questionnaires, sections or questions that were taken; None where nothing was left out."""
    if fields.node("scope") is None:
        return None
    addresses: list[str] = []
    for written in fields.texts("scope"):
        address = questionnaire.resolve(written)
        if questionnaire.node(address) is None:
            known = [node.id for node in walk(questionnaire.root)]
            fields.notes.warn("RA121", fields.mark("scope"), id=written, nearest=nearest(written, known))
        addresses.append(address)
    return tuple(addresses)


def read_targets(fields: Fields, questionnaire: Questionnaire, *, lenient: bool) -> dict[str, int]:
    """The step to reach for a question, by address."""
    block = fields.sub("targets")
    targets: dict[str, int] = {}
    for key, node in block.entries.items() if isinstance(block, Block) else ():
        address = questionnaire.resolve(key)
        step = number_of(node.text) if isinstance(node, Leaf) else None
        if not isinstance(step, int):
            fields.notes.error("046", node.mark, field=key)
            continue
        targets[address] = step
        question = questionnaire.question(address)
        if question is None:
            known = [one.id for one in questionnaire.questions()]
            fields.notes.warn("RA121", node.mark, id=key, nearest=nearest(key, known))
        elif step not in question.scale.numbers():
            report = fields.notes.warn if lenient else fields.notes.error
            report("RA122", node.mark, step=step, title=question.name, id=address,
                   first=question.scale.first, last=question.scale.last)
    return targets
