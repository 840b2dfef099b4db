"""Reads sections, with their scorers, weights and caps, down to the questions.

Not for what a question holds, and not for what joins several questionnaires.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.files.building import Building, read_scorer
from resiliens.files.fields import Fields
from resiliens.files.nodes import Block, Leaf, Row
from resiliens.files.questions import read_question
from resiliens.model.questionnaire import Cap, Node, ScorerChoice, Section
from resiliens.model.questions import Weight

SUM = "sum"
_ROOT_FIELDS = (
    "resiliens", "kind", "version", "language", "scale", "option-lists", "author", "license", "schemes",
    "contact",
)


def ids_in(block: Block, prefix: str) -> dict[str, str]:
    """Every address of a questionnaire and its kind, before anything else is read of it."""
    kinds = {prefix: "section"}
    waiting = [block]
    while waiting:
        here = waiting.pop()
        for group in ("sections", "questions"):
            for item in _blocks(here, group):
                written = item.entries.get("id")
                kind = "section" if group == "sections" else kind_of(item)
                if isinstance(written, Leaf):
                    kinds.setdefault(f"{prefix}.{written.text.strip()}", kind)
                if group == "sections":
                    waiting.append(item)
    return kinds


def kind_of(question: Block) -> str:
    """The type of a question as written; a ladder where none is named."""
    written = question.entries.get("type")
    return written.text.strip() if isinstance(written, Leaf) else "ladder"


def _blocks(block: Block, group: str) -> Iterator[Block]:
    row = block.entries.get(group)
    if isinstance(row, Row):
        yield from (item for item in row.items if isinstance(item, Block))


def read_root(block: Block, building: Building, parent: ScorerChoice | None) -> Section:
    """A questionnaire's own node. `parent` is the scorer of the programme that joins it, if any."""
    fields = Fields(block, building.notes)
    fields.skip(*_ROOT_FIELDS)
    written = fields.text("id", required=True)
    return _section(fields, building, (building.names.prefix or written, (), parent, building.scorer))


def _read_section(block: Block, building: Building, parent: ScorerChoice) -> Section:
    fields = Fields(block, building.notes)
    local = building.own_id(fields)
    _say_empty(fields, local)
    own = read_scorer(fields, building.names)
    place = (building.address(local), ("sections", local), parent, own or building.scorer)
    return _section(fields, building, place)


def _say_empty(fields: Fields, local: str) -> None:
    """A section holds sections, questions, or both."""
    rows = [node for name in ("sections", "questions") if (node := fields.node(name)) is not None]
    if all(isinstance(row, Row) and not row.items for row in rows):
        fields.notes.error("RQ139", rows[0].mark if rows else fields.block.mark, id=local)


def _section(
    fields: Fields, building: Building,
    place: tuple[str, tuple[str, ...], ScorerChoice | None, ScorerChoice],
) -> Section:
    address, path, parent, scorer = place
    fields.skip("scorer")
    title = fields.text("title", required=True)
    section = Section(
        id=address,
        title=building.texts.pick((*path, "title"), title),
        help=building.texts.pick((*path, "help"), fields.text("help")),
        children=_children(fields, building, scorer),
        scale=building.scale,
        scorer=scorer,
        when=building.conditions.read(fields.node("when"), address),
        weight=_weight(fields, scorer, parent),
        caps=_caps(fields, building, address),
        show_score=fields.flag("show-score", default=True),
    )
    fields.finish()
    return section


def _children(fields: Fields, building: Building, scorer: ScorerChoice) -> tuple[Node, ...]:
    sections = [_read_section(item, building, scorer) for item in fields.blocks("sections")]
    questions = [read_question(item, building) for item in fields.blocks("questions")]
    return (*sections, *(question for question in questions if question is not None))


def _weight(fields: Fields, scorer: ScorerChoice, parent: ScorerChoice | None) -> Weight:
    node = fields.node("weight")
    if not (isinstance(node, Leaf) and node.text == SUM):
        weight = fields.number("weight", 1.0, least=0.0)
        return 1.0 if weight is None else float(weight)
    own_fits = (scorer.id == "mean" and _is_plain_mean(scorer)) or (
        scorer.id == "points" and "full" not in scorer.params
    )
    above_fits = parent is None or parent.id in ("balanced", "weakest", "points") or _is_plain_mean(parent)
    if not own_fits:
        fields.notes.error("RQ118", node.mark, scorer=scorer.id)
    elif not above_fits:
        fields.notes.error("RQ138", node.mark, scorer=parent.id if parent else "")
    return "sum"


def _is_plain_mean(scorer: ScorerChoice) -> bool:
    return scorer.id == "mean" and scorer.params.get("p", 1) == 1


def _caps(fields: Fields, building: Building, address: str) -> tuple[Cap, ...]:
    caps: list[Cap] = []
    for block in fields.one_or_more("cap"):
        inner = Fields(block, building.notes)
        step = inner.whole("at")
        if step is None and inner.node("at") is None:
            building.notes.error("041", block.mark, field="at")
        elif step is not None and step not in building.scale.numbers():
            scale = building.scale
            building.notes.error("RQ127", inner.mark("at"), step=step, first=scale.first, last=scale.last)
        if inner.node("when") is None:
            building.notes.error("041", block.mark, field="when")
        when = building.conditions.read(inner.node("when"), address, "cap")
        inner.finish()
        caps.append(Cap(step if step is not None else building.scale.first, when))
    return tuple(caps)
