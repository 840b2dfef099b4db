"""Reads `when`, caps, floors and weights: nodes to `Condition`, with ids made full addresses.

What the conditions refer to is judged later, in `references`, when every questionnaire is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from resiliens.files.collecting import Notes, nearest
from resiliens.files.nodes import Block, Leaf, Mark, Node, Row, number_of, scalar
from resiliens.model.conditions import ALWAYS, AllOf, AnyOf, Compare, Condition, Not, Operand, Operator

Role = Literal["when", "cap", "floor", "weights"]
YES_NO_WORDS: Mapping[str, str] = {
    "yes": "yes", "ja": "yes", "true": "yes", "no": "no", "nei": "no", "false": "no", "partly": "partly",
    "delvis": "partly",
}
_OPERATORS: tuple[str, ...] = get_args(Operator)
_NUMERIC = ("ladder", "number", "section")
_SHAPES = ("question", "node", "all", "any", "not")
_Single = str | int | float


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Reference:
    """One comparison in one place. `reader` is the address whose condition it is.

    `mark` is the place of the id, `operands` that of each value it is compared with.
    """

    compare: Compare
    reader: str
    role: Role
    mark: Mark
    notes: Notes
    operands: tuple[Mark, ...]


@dataclass(slots=True, eq=False, repr=False)
class Names:
    """What exists: every address and its kind. `prefix` is what may be left out."""

    prefix: str
    kinds: Mapping[str, str]
    loaded: frozenset[str] = frozenset()

    def resolve(self, written: str) -> str:
        """The full address of an id as an author wrote it."""
        if "." in written:
            return written
        local = f"{self.prefix}.{written}"
        return written if local not in self.kinds and written in self.kinds else local


@dataclass(slots=True, eq=False, repr=False)
class ConditionReader:
    """Reads the conditions of one file and remembers every comparison."""

    names: Names
    notes: Notes
    references: list[Reference] = field(default_factory=list)

    def read(self, node: Node | None, reader: str, role: Role = "when") -> Condition:
        """The condition of one node; without one, always true. What is wrong is said."""
        if node is None:
            return ALWAYS
        if isinstance(node, Leaf):
            self.notes.error("RQ108", node.mark, text=node.text)
            return ALWAYS
        if isinstance(node, Row):
            self.notes.error("RQ109", node.mark)
            return ALWAYS
        shapes = [key for key in node.entries if key in _SHAPES]
        if len(shapes) != 1:
            self._shape(node)
            return ALWAYS
        shape = shapes[0]
        if shape in ("question", "node"):
            return self._compare(node, "question" if shape == "question" else "node", (reader, role))
        if len(node.entries) > 1:
            self._shape(node)
            return ALWAYS
        return self._combined(shape, node.entries[shape], (reader, role))

    def _combined(self, shape: str, inner: Node, whose: tuple[str, Role]) -> Condition:
        if shape == "not":
            return Not(self.read(inner, *whose))
        if not isinstance(inner, Row) or not inner.items:
            self.notes.error("RQ109", inner.mark)
            return ALWAYS
        parts = tuple(self.read(item, *whose) for item in inner.items)
        return AllOf(parts) if shape == "all" else AnyOf(parts)

    def _shape(self, node: Block) -> None:
        for key in node.entries:
            if key not in _SHAPES and key not in _OPERATORS:
                closest = nearest(key, (*_SHAPES, *_OPERATORS))
                if closest:
                    self.notes.error("040", node.marks[key], field=key, nearest=closest)
                    return
        self.notes.error("RQ109", node.mark)

    def _compare(self, node: Block, kind: Literal["question", "node"], whose: tuple[str, Role]) -> Condition:
        target = node.entries[kind]
        operators = [key for key in node.entries if key in _OPERATORS]
        if len(operators) != 1 or len(node.entries) != 2 or not isinstance(target, Leaf):
            self._shape(node)
            return ALWAYS
        operator = operators[0]
        written = node.entries[operator]
        address = self.names.resolve(target.text)
        unit = "section" if kind == "node" else self.names.kinds.get(address, "")
        operand = self._operand(operator, written, unit)
        if operand is None:
            self.notes.error("RQ113", written.mark, operator=operator, id=address)
            return ALWAYS
        compare = Compare(kind, address, operator, operand)  # type: ignore[arg-type]
        operands = [item.mark for item in written.items] if isinstance(written, Row) else [written.mark]
        self.references.append(Reference(compare, *whose, target.mark, self.notes, tuple(operands)))
        return compare

    def _operand(self, operator: str, node: Node, kind: str) -> Operand | None:
        if operator == "answered":
            known = {"true": True, "false": False}
            return known.get(node.text.lower()) if isinstance(node, Leaf) else None
        if operator == "one-of":
            if not isinstance(node, Row) or not node.items:
                return None
            values = [_single(item, kind) for item in node.items]
            return None if None in values else tuple(value for value in values if value is not None)
        value = _single(node, kind)
        if operator in ("at-least", "below") and isinstance(value, str):
            return None
        return value


def _single(node: Node, kind: str) -> _Single | None:
    """One operand, in the unit of the question's kind."""
    if not isinstance(node, Leaf) or node.is_null:
        return None
    if kind in _NUMERIC:
        return number_of(node.text)
    if kind == "yes-no":
        return YES_NO_WORDS.get(node.text.lower(), node.text)
    if kind:
        return node.text
    value = scalar(node.text) if node.plain else node.text
    return node.text if isinstance(value, bool) or value is None else value
