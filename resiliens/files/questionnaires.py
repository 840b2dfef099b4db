"""Reads a questionnaire or a programme from its tree of nodes, whole: nothing is checked again later.

Not for finding the files; `finding` hands the trees of everything that belongs together to `assemble`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from resiliens.files.building import (
    RESERVED_COMPANY_IDS,
    Building,
    Shared,
    check_id,
    default_scale,
    read_scale,
    read_scorer,
)
from resiliens.files.collecting import Notes, nearest
from resiliens.files.conditions import ConditionReader, Names, Reference
from resiliens.files.fields import Fields
from resiliens.files.needs import rings
from resiliens.files.nodes import Block, Leaf, Node, Row
from resiliens.files.options import check_shared_options
from resiliens.files.questions import read_question
from resiliens.files.references import check_references
from resiliens.files.sections import ids_in, kind_of, read_root
from resiliens.files.translations import Texts, Translation
from resiliens.model.questionnaire import (
    NO_SCHEMES,
    Questionnaire,
    Schemes,
    ScorerChoice,
    Section,
    Weighting,
    questions_of,
)
from resiliens.model.questions import Question
from resiliens.model.scale import Scale

FORMAT_VERSION = 1
_PROGRAMME_FIELDS = (
    "resiliens", "kind", "id", "version", "language", "questionnaires", "schemes", "author", "license",
)


@dataclass(slots=True, eq=False, repr=False)
class Part:
    """One file that belongs to what is being loaded: its tree, and its translations, best first."""

    block: Block
    notes: Notes
    language: str = ""
    layers: Sequence[Translation] = ()
    id: str = ""

    def texts(self, wanted: str) -> Texts:
        return Texts(self.language, wanted, self.layers)


@dataclass(slots=True, eq=False, repr=False)
class Assembly:
    """What `assemble` gathers on its way."""

    wanted: str
    kinds: dict[str, str] = field(default_factory=dict)
    loaded: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    filled_in: dict[str, None] = field(default_factory=dict)
    schemes: Schemes = NO_SCHEMES


def open_part(block: Block, notes: Notes, kinds: Sequence[str]) -> Part | None:
    """The top of a file: format version, kind, id, language. None where it is of no use."""
    fields = Fields(block, notes)
    version = fields.whole("resiliens")
    if version is None and fields.node("resiliens") is None:
        notes.error("041", block.mark, field="resiliens")
    elif version is not None and version > FORMAT_VERSION:
        notes.error("054", fields.mark("resiliens"), version=version, known=FORMAT_VERSION)
        return None
    elif version is not None and version < FORMAT_VERSION:
        notes.error("055", fields.mark("resiliens"), version=version)
    if fields.node("kind") is None:
        notes.error("041", block.mark, field="kind")
        return None
    kind = fields.text("kind")
    if kind not in kinds:
        notes.error("052", fields.mark("kind"), field="kind", allowed=", ".join(kinds))
        return None
    written = fields.text("id", required=kind != "translation")
    if written and not check_id(written, fields.mark("id"), notes):
        written = ""
    elif written == "company":
        notes.error("RQ103", fields.mark("id"), id=written)
    if kind != "translation":
        fields.text("version", required=True)
    return Part(block, notes, fields.text("language", required=True), id=written)


def kind_of_file(block: Block) -> str:
    """`questionnaire`, `programme`, `translation`, `schemes`, or whatever stands there."""
    node = block.entries.get("kind")
    return node.text.strip() if isinstance(node, Leaf) else ""


def assemble(main: Part, joined: Sequence[Part], schemes: Schemes, *, wanted: str) -> Questionnaire:
    """One questionnaire out of its file, or a programme out of all of its files.

    Findings go to the notes of each part; where they hold errors the value is not to be used.
    """
    assembly = Assembly(wanted, schemes=schemes)
    programme = kind_of_file(main.block) == "programme"
    for part in joined if programme else (main,):
        assembly.kinds.update(ids_in(part.block, part.id))
        assembly.loaded.add(part.id)
    if programme:
        return _programme(main, joined, assembly)
    root = _questionnaire(main, Shared(), assembly)
    return _finished(main, root, assembly, _Company())


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Company:
    """What a programme adds."""

    questions: tuple[Question, ...] = ()
    weightings: tuple[Weighting, ...] = ()
    contact: str = ""
    joined: bool = False


def _programme(main: Part, joined: Sequence[Part], assembly: Assembly) -> Questionnaire:
    fields = Fields(main.block, main.notes)
    company = fields.blocks("company")
    for item in company:
        written = item.entries.get("id")
        if isinstance(written, Leaf):
            assembly.kinds.setdefault(f"company.{written.text.strip()}", kind_of(item))
    assembly.loaded.add("company")
    assembly.kinds.setdefault(main.id, "section")
    texts = main.texts(assembly.wanted)
    scale = read_scale(fields.sub("scale"), (main.notes, texts))
    names = Names("company", assembly.kinds)
    scorer = read_scorer(fields, Names(main.id, assembly.kinds))
    shared = Shared(scale, scorer)
    children = tuple(_questionnaire(part, shared, assembly) for part in joined)
    scale = scale or _default_scale(main, assembly)
    building = _building(main, texts, (names, scale, scorer or ScorerChoice()))
    building.reserved = RESERVED_COMPANY_IDS
    building.option_lists = _option_lists(fields)
    questions = [read_question(item, building) for item in company]
    root = Section(
        id=main.id, title=texts.pick(("title",), fields.text("title", required=True)),
        help=texts.pick(("help",), fields.text("help")), children=children, scale=building.scale,
        scorer=building.scorer, show_score=fields.flag("show-score", default=True),
    )
    added = _Company(
        questions=tuple(question for question in questions if question is not None),
        weightings=_weightings(fields, building, assembly), joined=True,
        contact=texts.pick(("contact",), fields.text("contact")),
    )
    fields.skip(*_PROGRAMME_FIELDS)
    fields.finish()
    _after(building, assembly, texts)
    return _finished(main, root, assembly, added)


def _questionnaire(part: Part, shared: Shared, assembly: Assembly) -> Section:
    fields = Fields(part.block, part.notes)
    texts = part.texts(assembly.wanted)
    names = Names(part.id, assembly.kinds)
    own = read_scale(fields.sub("scale"), (part.notes, texts))
    scorer = read_scorer(fields, names) or shared.scorer or ScorerChoice()
    scale = own or shared.scale or _default_scale(part, assembly)
    building = _building(part, texts, (names, scale, scorer))
    building.option_lists = _option_lists(fields)
    root = read_root(part.block, building, shared.scorer)
    if not any(True for _ in questions_of(root)) and not part.notes.failed:
        part.notes.error("RQ126", part.block.mark)
    _check_translations(part, building)
    _after(building, assembly, texts)
    return root


def _default_scale(part: Part, assembly: Assembly) -> Scale:
    return default_scale(assembly.wanted or part.language)


def _building(part: Part, texts: Texts, given: tuple[Names, Scale, ScorerChoice]) -> Building:
    names, scale, scorer = given
    return Building(part.notes, texts, names, ConditionReader(names, part.notes), scale, scorer)


def _option_lists(fields: Fields) -> Mapping[str, Node]:
    block = fields.sub("option-lists")
    if block is None:
        return {}
    for name, node in block.entries.items():
        if not isinstance(node, Row):
            fields.notes.error("043", node.mark, field=name)
    return block.entries


def _weightings(fields: Fields, building: Building, assembly: Assembly) -> tuple[Weighting, ...]:
    found: list[Weighting] = []
    for block in fields.blocks("weights"):
        inner = Fields(block, fields.notes)
        when = building.conditions.read(inner.node("when"), "", "weights")
        weights: dict[str, float] = {}
        of = inner.sub("of")
        of_fields = Fields(of, fields.notes) if of else None
        for address in of.entries if of else ():
            weight = of_fields.number(address, 1.0, least=0.0) if of_fields else None
            if address not in assembly.kinds:
                _unknown_address(fields.notes, (of, address), assembly)  # type: ignore[arg-type]
            weights[address] = 1.0 if weight is None else float(weight)
        inner.finish()
        found.append(Weighting(when, weights))
    return tuple(found)


def _unknown_address(notes: Notes, place: tuple[Block, str], assembly: Assembly) -> None:
    block, address = place
    closest = nearest(address, assembly.kinds)
    notes.error("RQ110", block.marks[address], id=address, nearest=closest)


def _after(building: Building, assembly: Assembly, texts: Texts) -> None:
    """What can be judged only when the whole file has been read."""
    for _, name, mark in building.needed:
        if name not in building.measures:
            building.notes.error("RQ124", mark, id=name, nearest=nearest(name, building.measures))
    for need in rings(building.needed):
        building.notes.error("RQ115", need.mark, id=need.owner, other=need.name)
    check_shared_options(building)
    known = assembly.schemes.by_id
    for name, mark in building.schemes_named:
        if known and name not in known:
            building.notes.warn("RQ125", mark, id=name, nearest=nearest(name, known))
    assembly.references.extend(building.conditions.references)
    assembly.filled_in.update(texts.filled_in)


def _check_translations(part: Part, building: Building) -> None:
    """A translation may name only what exists. Said as warnings: the questionnaire works without it."""
    for layer in part.layers:
        for (group, written), mark in layer.marks.items():
            if group in ("sections", "questions") and written not in building.ids:
                closest = nearest(written, building.ids)
                layer.notes.warn("RQ130", mark, id=written, language=layer.language, nearest=closest)


def _finished(main: Part, root: Section, assembly: Assembly, added: _Company) -> Questionnaire:
    top = Fields(main.block, main.notes)
    questionnaire = Questionnaire.indexed(
        id=main.id, version=top.text("version"), language=_language(main, assembly), root=root,
        joined=added.joined, company=added.questions, weightings=added.weightings, schemes=assembly.schemes,
        contact=added.contact, fallback_languages=tuple(assembly.filled_in),
    )
    check_references(questionnaire, assembly.references, frozenset(assembly.loaded))
    return questionnaire


def _language(main: Part, assembly: Assembly) -> str:
    """The language the words are really in, for the greater part."""
    translated = any(layer.language == assembly.wanted for layer in main.layers)
    return assembly.wanted if translated else main.language
