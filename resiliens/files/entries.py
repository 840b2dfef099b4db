"""Reads what a file says about one question: the answer and everything beside it.

Not for which questions there are; `answers` hands over each one with its node.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from resiliens.files.collecting import Notes, nearest
from resiliens.files.fields import Fields
from resiliens.files.limits import NOTE_LENGTH
from resiliens.files.nodes import Block, Leaf, Mark, Node, Row, number_of, plain_of
from resiliens.files.values import Misfit, answer_in, known_answers
from resiliens.model.answers import (
    MISSING,
    REASONS,
    Answer,
    Change,
    Entry,
    Evidence,
    NotApplicable,
    Plain,
    Seen,
    Value,
)
from resiliens.model.questions import Ladder, Question, Streams, Text

FIRST_REVISION = 1
_FIELDS = ("value", "steps", "note", "evidence", "revision", "seen", "change", "why")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Asked:
    """A question, its canonical short answers and the whole entries they make, once a questionnaire.

    Entries are frozen, so every file may hold the same one.
    """

    question: Question
    known: Mapping[str, Answer]
    ready: Mapping[str, Entry]

    @staticmethod
    def of(question: Question) -> Asked:
        known = known_answers(question)
        return Asked(question, known, {text: Entry(answer=answer) for text, answer in known.items()})


class EntryReader:
    """Reads the entries of one file. `lenient` in a file of another version: what does not fit is kept."""

    __slots__ = ("_hashes", "_lenient", "_notes", "_text")

    def __init__(self, notes: Notes, text: str, *, lenient: bool) -> None:
        self._notes = notes
        self._text = text
        self._hashes = " #" in text  # only then can a comment have swallowed the rest of a note
        self._lenient = lenient

    def read(self, asked: Asked, node: Node) -> Entry:
        """One entry, in its short or long form. It carries its place only where its value was refused."""
        entry = self._entry(asked, node)
        return _as_first_asked(entry, asked.question) if self._lenient else entry

    def _entry(self, asked: Asked, node: Node) -> Entry:
        if node.__class__ is Block:
            return self._long(asked, node)
        if node.__class__ is Leaf:
            ready = asked.ready.get(node.text)
            if ready is not None:
                return ready
        return Entry(**self._value(asked, node))

    def _value(self, asked: Asked, node: Node) -> dict[str, Any]:
        """The fields of an entry that its value decides."""
        answer = answer_in(asked.question, node)
        if isinstance(answer, Misfit):
            return self._refused(answer, node, asked.question)
        if isinstance(asked.question, Text) and isinstance(node, Leaf):
            self._lost_words(node)
        return {"answer": answer, "words": _words(node, answer)}

    def _refused(self, misfit: Misfit, node: Node, question: Question) -> dict[str, Any]:
        """An error in a file of this version; in one of another it is said, kept and not scored."""
        if not self._lenient:
            self._notes.error(misfit.code, misfit.mark, **misfit.arguments)
            return {}
        shown = node.text if isinstance(node, Leaf) else "..."
        self._notes.warn("RA110", misfit.mark, value=shown, title=question.name, id=question.id)
        return {"refused": True, "raw": plain_of(node), "position": self._notes.position(misfit.mark)}

    def _long(self, asked: Asked, block: Block) -> Entry:
        entries = block.entries
        value, note = entries.get("value"), entries.get("note")
        answer = asked.known.get(value.text) if value.__class__ is Leaf else None
        if answer is not None and note is not None and len(entries) == 2:  # what most entries are
            return Entry(answer, (), self._words(note, "note"))
        fields: dict[str, Any] = {}
        if answer is not None:
            fields["answer"] = answer
        elif value is not None:
            fields.update(self._value(asked, value))
        if note is not None:
            fields["note"] = self._words(note, "note")
        self._rarer(asked, block, fields)
        return Entry(**fields)

    def _rarer(self, asked: Asked, block: Block, fields: dict[str, Any]) -> None:
        """What only some entries have."""
        entries = block.entries
        if "steps" in entries:
            self._ticks(asked, entries["steps"], fields)
        if "evidence" in entries:
            fields["evidence"] = self._evidence(block)
        if "revision" in entries:
            fields["revision"] = Fields(block, self._notes).whole("revision", least=1)
        if "seen" in entries:
            self._seen(asked, entries["seen"], fields)
        if "change" in entries:
            self._change(asked, block, fields)
        more: dict[str, Plain] = fields.get("more", {})
        for key, node in entries.items():
            if key not in _FIELDS:
                more[key] = plain_of(node)
                self._unknown(key, block.marks[key], _FIELDS)
        if "why" in entries:
            self._why(entries["why"], fields, more)
        if more:
            fields["more"] = more

    def _why(self, node: Node, fields: dict[str, Any], more: dict[str, Plain]) -> None:
        why = self._words(node, "why")
        if isinstance(fields.get("answer"), NotApplicable):
            fields["answer"] = NotApplicable(why)
        else:
            more["why"] = why

    def _ticks(self, asked: Asked, node: Node, fields: dict[str, Any]) -> None:
        """Steps ticked one by one. They decide, since each was looked at; another value is told."""
        question = asked.question
        if not isinstance(question, Ladder):
            self._notes.warn("RA114", node.mark, title=question.name, id=question.id)
            fields["more"] = {"steps": plain_of(node)}
            return
        ticked = self._ticked(question, node, fields)
        if not ticked:
            return
        fields["steps"] = ticked
        reached = reached_by(ticked, question)
        claimed = fields.get("answer", MISSING)
        if claimed is MISSING and not fields.get("refused"):
            fields["answer"] = Value(reached)
        elif claimed != Value(reached):
            shown = claimed.value if isinstance(claimed, Value) else "-"
            self._notes.warn("RA113", node.mark, value=str(shown), reached=reached, title=question.name,
                             id=question.id)
            if isinstance(claimed, Value):
                fields["answer"] = Value(reached)

    def _ticked(self, question: Ladder, node: Node, fields: dict[str, Any]) -> tuple[int, ...]:
        items = node.items if isinstance(node, Row) else []
        numbers = [number_of(item.text) if isinstance(item, Leaf) else None for item in items]
        allowed = question.scale.numbers()
        if isinstance(node, Row) and all(number in allowed for number in numbers):
            return tuple(sorted({int(number) for number in numbers if number is not None}))
        if isinstance(node, Leaf) and node.is_null:
            return ()
        if self._lenient:
            self._notes.warn("RA110", node.mark, value="steps", title=question.name, id=question.id)
            fields["more"] = {"steps": plain_of(node)}
        else:
            self._notes.error("RA115", node.mark, title=question.name, id=question.id, first=allowed[0],
                              last=allowed[-1])
        return ()

    def _evidence(self, block: Block) -> tuple[Evidence, ...]:
        node = block.entries["evidence"]
        if isinstance(node, Leaf):
            return () if node.is_null else (Evidence(node.text.strip()),)
        items = node.items if isinstance(node, Row) else [node]
        return tuple(self._one_evidence(item) for item in items)

    def _one_evidence(self, node: Node) -> Evidence:
        if isinstance(node, Leaf):
            return Evidence(node.text.strip())
        if isinstance(node, Row):
            self._notes.error("042", node.mark, field="evidence")
            return Evidence("")
        fields = Fields(node, self._notes)
        evidence = Evidence(
            title=fields.text("title"), date=fields.date("date"), owner=fields.text("owner"),
            issuer=fields.text("issuer"), valid_until=fields.date("valid-until"),
            share=fields.flag("share", default=False),
        )
        more = self.left_over(fields)
        return replace(evidence, more=more) if more else evidence

    def _seen(self, asked: Asked, node: Node, fields: dict[str, Any]) -> None:
        if isinstance(node, Leaf) and node.is_null:
            return
        block = node if isinstance(node, Block) else Block(node.mark)
        if block is not node:
            block.entries["value"] = node
        inner = Fields(block, self._notes)
        value = block.entries.get("value")
        inner.skip("value")
        if value is None:
            self._notes.error("041", block.mark, field="value")
            return
        in_own_words = isinstance(asked.question, Text) and isinstance(value, Leaf) and not value.is_null
        answer = Value(value.text) if in_own_words else answer_in(asked.question, value)  # type: ignore[union-attr]
        if not isinstance(answer, Value) or isinstance(asked.question, Streams):
            misfit = answer if isinstance(answer, Misfit) else _no_finding(asked.question, value)
            self._refused(misfit, value, asked.question)
            if self._lenient:
                fields.setdefault("more", {})["seen"] = plain_of(node)
            return
        fields["seen"] = Seen(
            value=answer.value, by=inner.text("by"), date=inner.date("date"),  # type: ignore[arg-type]
            why=inner.text("why"), more=self.left_over(inner),
        )

    def _change(self, asked: Asked, block: Block, fields: dict[str, Any]) -> None:
        """What was answered the last time, and why it is another now."""
        inner_block = Fields(block, self._notes).sub("change")
        if inner_block is None:
            return
        inner = Fields(inner_block, self._notes)
        node = inner.node("from")
        before = MISSING if node is None else answer_in(asked.question, node)
        if isinstance(before, Misfit):  # an older question may have allowed it: kept as it stands
            shown = node.text if isinstance(node, Leaf) else "..."
            self._notes.warn("RA110", before.mark, value=shown, title=asked.question.name,
                             id=asked.question.id)
            fields.setdefault("more", {})["change"] = plain_of(inner_block)
            return
        fields["change"] = Change(
            before=before, reason=inner.word("reason", ("", *REASONS), ""), date=inner.date("date"),
            why=inner.text("why"), more=self.left_over(inner),
        )

    def left_over(self, fields: Fields) -> dict[str, Plain]:
        """Fields nobody knows: kept, and said."""
        fields.finish(self._notes.warn)
        entries = fields.block.entries
        return {key: plain_of(entries[key]) for key in (*fields.unknown(), *_free(entries))}

    def _unknown(self, key: str, mark: Mark, known: tuple[str, ...]) -> None:
        if key.startswith("x-"):
            return
        closest = nearest(key, known)
        if closest:
            self._notes.warn("040", mark, field=key, nearest=closest)
        else:
            self._notes.warn("053", mark, field=key)

    def _words(self, node: Node, name: str) -> str:
        """A note, exactly as it was written."""
        if not isinstance(node, Leaf):
            self._notes.error("044", node.mark, field=name)
            return ""
        if node.is_null:
            return ""
        if len(node.text) > NOTE_LENGTH:
            self._notes.error("049", node.mark, field=name, limit=NOTE_LENGTH)
            return ""
        if self._hashes:
            self._lost_words(node)
        return node.text

    def _lost_words(self, node: Leaf) -> None:
        """A ` #` in words without quotes begins a comment; told where it looks like part of the sentence."""
        if not (self._hashes and node.plain):
            return
        start = node.mark.index
        end = self._text.find("\n", start)
        line = self._text[start : end if end >= 0 else None]
        place = line.find(" #")
        if place > 0 and (line[place - 1] != " " or line[place + 2 : place + 3] not in ("", " ", "\r")):
            self._notes.warn("RA123", node.mark, lost=line[place + 1 :].strip())


def _as_first_asked(entry: Entry, question: Question) -> Entry:
    """An entry of another version that names no revision was answered at the first one.

    What this program writes names every later one, and which one an older version of the questionnaire
    had cannot be known; so it is rather asked once too often than counted for what it did not mean.
    """
    is_empty = entry.answer is MISSING and not entry.refused
    if entry.revision is not None or question.revision == FIRST_REVISION or is_empty:
        return entry
    return replace(entry, revision=FIRST_REVISION)


def _no_finding(question: Question, node: Node) -> Misfit:
    """What was seen must be a value; don't know and not applicable are no findings."""
    scale = question.scale
    shown = node.text if isinstance(node, Leaf) else ""
    return Misfit("RA105", node.mark, {
        "value": shown, "title": question.name, "id": question.id, "first": scale.first, "last": scale.last,
    })


def reached_by(ticked: tuple[int, ...], question: Ladder) -> int:
    """The highest step with every step below it ticked. The lowest needs no tick."""
    step = question.scale.first
    while step < question.scale.last and step + 1 in ticked:
        step += 1
    return step


def _free(entries: Mapping[str, Node]) -> list[str]:
    return [key for key in entries if key.startswith("x-")]


def _words(node: Node, answer: Answer) -> str:
    """What a person wrote where it was not the canonical form."""
    if not isinstance(node, Leaf) or answer is MISSING:
        return ""
    written = node.text.strip()
    canonical = "unknown" if not isinstance(answer, Value | NotApplicable) else (
        "not-applicable" if isinstance(answer, NotApplicable) else str(answer.value))
    return "" if canonical in (written, node.text) or not written else written
