"""What the parts of one questionnaire file share while it is being read: ids, scale, texts, conditions.

Not for reading itself; sections, questions and programmes each have their own reader.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from resiliens.files.collecting import Notes
from resiliens.files.conditions import ConditionReader, Names
from resiliens.files.fields import Fields
from resiliens.files.limits import ID_LENGTH
from resiliens.files.needs import Need
from resiliens.files.nodes import Block, Leaf, Mark, Node, Row, plain_of
from resiliens.files.translations import Texts
from resiliens.model.answers import Plain
from resiliens.model.questionnaire import ParamValue, ScorerChoice
from resiliens.model.scale import Scale

_ID = re.compile(r"[a-z][a-z0-9_-]*", re.ASCII)
_OPTION_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*", re.ASCII)
RESERVED_IDS = frozenset({"company", "high", "level"})
RESERVED_COMPANY_IDS = RESERVED_IDS | {"name", "orgnr", "owner"}
RESERVED_OPTIONS = frozenset({"unknown", "not-applicable"})
DEFAULT_STEPS = {
    "nb": ("Ikke startet", "Første steg", "På plass", "Styrt og målt", "Ledende"),
    "nn": ("Ikkje starta", "Første steg", "På plass", "Styrt og målt", "Leiande"),
    "en": ("Not started", "First step", "In place", "Managed and measured", "Leading"),
}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shared:
    """What a programme gives its questionnaires where they have none of their own."""

    scale: Scale | None = None
    scorer: ScorerChoice | None = None


@dataclass(slots=True, eq=False, repr=False)
class Building:
    """One file under way."""

    notes: Notes
    texts: Texts
    names: Names
    conditions: ConditionReader
    scale: Scale
    scorer: ScorerChoice
    option_lists: Mapping[str, Node] = field(default_factory=dict)
    reserved: frozenset[str] = RESERVED_IDS
    ids: dict[str, Mark] = field(default_factory=dict)
    folded_ids: dict[str, str] = field(default_factory=dict)
    measures: dict[str, Mark] = field(default_factory=dict)
    needed: list[Need] = field(default_factory=list)
    schemes_named: list[tuple[str, Mark]] = field(default_factory=list)
    list_kinds: dict[str, set[str]] = field(default_factory=dict)  # option list -> kinds of who uses it

    def address(self, local: str) -> str:
        """The full address of an id of this file."""
        return f"{self.names.prefix}.{local}"

    def own_id(self, fields: Fields) -> str:
        """The id of a question or section, checked and unique in the file; empty where there is none."""
        written = fields.text("id", required=True)
        mark = fields.mark("id")
        if not written or not check_id(written, mark, self.notes):
            return written
        if written in self.reserved:
            self.notes.error("RQ103", mark, id=written)
        elif written in self.ids:
            first = self.ids[written].line + 1
            self.notes.error("RQ102", mark, id=written, line=mark.line + 1, first=first)
        else:
            self.ids[written] = mark
        return written


def check_id(written: str, mark: Mark, notes: Notes) -> bool:
    """Is this an id? Said where not: ASCII, begins with a letter, then a-z 0-9 - _."""
    if _ID.fullmatch(written) and len(written) <= ID_LENGTH:
        return True
    if len(written) > ID_LENGTH:
        notes.error("049", mark, field="id", limit=ID_LENGTH)
    elif strange := foreign_letter(written):
        notes.error("RQ136", mark, id=written, character=strange)
    else:
        notes.error("RQ101", mark, id=written)
    return False


def is_option_id(written: str) -> bool:
    """Option ids may have capitals (`NO`, `SE`)."""
    return bool(_OPTION_ID.fullmatch(written)) and len(written) <= ID_LENGTH


def foreign_letter(written: str) -> str:
    """The first character that is not ASCII, by code point and name; empty where there is none."""
    for character in written:
        if not character.isascii():
            return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
    return ""


def read_scorer(above: Fields, names: Names) -> ScorerChoice | None:
    """The field `scorer` as the author wrote it. Its parameters are checked by the scorer itself."""
    node, notes = above.node("scorer"), above.notes
    if node is None:
        return None
    position = notes.position(above.block.marks["scorer"])
    if isinstance(node, Leaf):
        return ScorerChoice(node.text.strip(), position=position)
    if isinstance(node, Row):
        notes.error("042", node.mark, field="scorer")
        return None
    fields = Fields(node, notes)
    name = fields.text("id", required=True)
    params = {key: _param(value, names) for key, value in node.entries.items() if key != "id"}
    return ScorerChoice(name, params, position)


def _param(node: Node, names: Names, key: str = "") -> ParamValue:
    """A parameter as plain values; ids of nodes inside it become full addresses."""
    if isinstance(node, Block):
        return {name: _param(value, names, name) for name, value in node.entries.items()}
    if isinstance(node, Row):
        return tuple(_param(item, names, key) for item in node.items)
    if key == "node":
        return names.resolve(node.text)
    value: Plain = plain_of(node)
    return "" if value is None else value  # type: ignore[return-value]


def read_scale(block: Block | None, building: tuple[Notes, Texts]) -> Scale | None:
    """The steps of a questionnaire or programme; None where it has none of its own."""
    if block is None:
        return None
    notes, texts = building
    fields = Fields(block, notes)
    first = fields.whole("first", least=0, most=100)
    names = fields.texts("steps")
    thresholds = _thresholds(fields, len(names) - 1)
    fields.finish()
    if len(names) < 2:
        notes.error("RQ105", fields.mark("steps"))
        return None
    steps = tuple(texts.pick(("scale", number), name) for number, name in enumerate(names))
    scale = Scale.of(steps, first or 0)
    return Scale(steps, first or 0, thresholds) if thresholds else scale


def _thresholds(fields: Fields, top: int) -> tuple[float, ...]:
    given = fields.row("thresholds")
    numbers = [fields.number_in(item, "thresholds") for item in given]
    values = [number for number in numbers if number is not None]
    if not given or len(values) < len(given):
        return ()
    rising = all(one < other for one, other in pairwise(values))
    if len(values) != top or not rising or values[0] <= 0 or values[-1] > 1:
        fields.notes.error("RQ106", fields.mark("thresholds"), count=top)
        return ()
    return tuple(float(value) for value in values)


def default_scale(language: str) -> Scale:
    """Five steps named in the language of the questionnaire."""
    return Scale.of(DEFAULT_STEPS.get(language.partition("-")[0], DEFAULT_STEPS["en"]))
