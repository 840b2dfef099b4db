"""Reads words for substances: the program's own, and a file of the same kind that a facilitator adds.

A substance of the program may get more words there; no word may mean two. Not for finding substances in
what companies write, which is `network.substances`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Notes, Refused
from resiliens.files.fields import Fields
from resiliens.files.finding import built_in_folder
from resiliens.files.limits import ID_LENGTH, MATCHES, NAME_LENGTH
from resiliens.files.nodes import Block
from resiliens.files.reading import tree_of
from resiliens.messages import LANGUAGES
from resiliens.model.diagnostics import Outcome
from resiliens.model.exchange import Substance

FILE = "network/substances.yaml"
KIND = "substances"
KINDS = ("material", "energy", "water", "transport", "equipment", "space", "people")
Known = Mapping[str, Substance]


@cache
def built_in_substances() -> Outcome[tuple[Substance, ...]]:
    """The substances that come with the program."""
    return read_substances(built_in_folder() / FILE)


def read_substances(path: str | Path, known: tuple[Substance, ...] = ()) -> Outcome[tuple[Substance, ...]]:
    """The substances of a file, joined to those that are known. No value where it has an error."""
    notes = Notes(str(path), MATCHES)
    try:
        block, _ = tree_of(read_bytes(path, MATCHES), notes, MATCHES)
    except Refused as refused:
        notes.refuse(refused)
        return Outcome(None, tuple(notes.found))
    joined = _joined(block, notes, {one.id: one for one in known})
    found = tuple(sorted(notes.found, key=lambda one: one.position))
    return Outcome(None if notes.failed else joined, found)


def _joined(block: Block, notes: Notes, known: Known) -> tuple[Substance, ...]:
    fields = Fields(block, notes)
    if fields.text("kind") != KIND:
        notes.error("RM101", fields.mark("kind"), kind=KIND)
        return ()
    fields.skip("resiliens", "language", "version", "title", "author", "license")
    owners = {
        _folded(name): one.id for one in known.values() for _, names in one.names for name in names
    }  # fmt: skip
    all_of_them, own = dict(known), set[str]()
    serving: list[tuple[str, Fields]] = []
    for inner in (Fields(item, notes) for item in fields.blocks(KIND)):
        one = _substance(inner, known)
        if one.id in own:
            notes.error("RM102", inner.mark("id"), id=one.id)
        own.add(one.id)
        _claim_words(one, inner, owners)
        serving += [(name, inner) for name in one.serves]
        all_of_them[one.id] = _added(all_of_them.get(one.id), one)
        inner.finish()
    for name, inner in serving:
        if name not in all_of_them:
            notes.error("RM104", inner.mark("serves"), id=name)
    fields.finish()
    return tuple(all_of_them.values())


def _substance(fields: Fields, known: Known) -> Substance:
    name = fields.text("id", required=True, longest=ID_LENGTH)
    before = known.get(name)
    return Substance(
        id=name,
        kind=fields.word("kind", KINDS, before.kind if before else "material"),
        family=fields.text("family", before.family if before else "", longest=ID_LENGTH),
        serves=tuple(one for one in fields.texts("serves") if one),
        names=tuple((language, fields.texts(language)) for language in LANGUAGES),
    )


def _claim_words(one: Substance, fields: Fields, owners: dict[str, str]) -> None:
    """Every word belongs to one substance; said where another has it."""
    for language, names in one.names:
        for name in names:
            word = _folded(name)
            if not word or len(name) > NAME_LENGTH:
                fields.notes.error("050", fields.mark(language), field=language)
            elif owners.setdefault(word, one.id) != one.id:
                fields.notes.error("RM103", fields.mark(language), word=name, id=owners[word])


def _added(before: Substance | None, one: Substance) -> Substance:
    if before is None:
        return one
    more = dict(one.names)
    names = tuple((language, (*given, *more.get(language, ()))) for language, given in before.names)
    serves = tuple(dict.fromkeys((*before.serves, *one.serves)))
    return Substance(one.id, one.kind, one.family, serves, names)


def _folded(word: str) -> str:
    return " ".join(word.casefold().replace("-", " ").split())
