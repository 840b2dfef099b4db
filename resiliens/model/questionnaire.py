"""The questionnaire as a tree of sections and questions, alone or joined by a programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from resiliens.model.conditions import ALWAYS, Condition
from resiliens.model.diagnostics import Position
from resiliens.model.questions import Question, Streams, Text, Weight
from resiliens.model.scale import Scale

ParamValue: TypeAlias = (
    "str | int | float | bool | tuple[ParamValue, ...] | list[ParamValue] | Mapping[str, ParamValue]"
)


@dataclass(frozen=True, slots=True)
class ScorerChoice:
    """A scorer by name with its parameters, as the author wrote them.

    `position` is where, for what is to be said about it; None where nobody wrote it in a file.
    """

    id: str = "mean"
    params: Mapping[str, ParamValue] = field(default_factory=dict)
    position: Position | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Cap:
    """A red line: while `when` holds, the score is at most the threshold of step `at`."""

    at: int
    when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A node with children. `id` is the full address; a questionnaire's own node has its bare id.

    Sections come before questions among `children`, as the contract says. `scorer` is already the
    one that applies (own, else the questionnaire's, else the programme's).
    """

    id: str
    title: str
    children: tuple[Node, ...]
    scale: Scale
    scorer: ScorerChoice
    help: str = ""
    when: Condition = ALWAYS
    weight: Weight = 1.0
    caps: tuple[Cap, ...] = ()
    show_score: bool = True


Node: TypeAlias = Section | Question


@dataclass(frozen=True, slots=True)
class Weighting:
    """Weights that replace the ordinary ones where `when` (on company questions only) holds."""

    when: Condition
    weights: Mapping[str, float]


SHELF_MONTHS: Mapping[str, int] = {"A": 24, "B": 6, "C": 3}  # support-schemes.md, section 1


@dataclass(frozen=True, slots=True)
class Scheme:
    """A support scheme. `shelf_class` A, B, C: to be checked every 24, 6, 3 months."""

    id: str
    name: str
    provider: str = ""
    type: str = ""
    text: str = ""
    who: str = ""
    where: str = ""
    url: str = ""
    shelf_class: str = "B"
    checked: date | None = None
    replaced_by: str = ""

    def is_stale(self, today: date) -> bool:
        """Was it never checked, or longer ago than its class allows?"""
        if self.checked is None:
            return True
        months = (today.year - self.checked.year) * 12 + today.month - self.checked.month
        months -= today.day < self.checked.day
        return months >= SHELF_MONTHS.get(self.shelf_class, 3)


@dataclass(frozen=True, slots=True)
class Schemes:
    """The catalogue of support schemes, by key."""

    version: str
    by_id: Mapping[str, Scheme]


NO_SCHEMES = Schemes("", {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """What a company answers: one questionnaire, or a programme that joins several.

    `root` is the whole tree. For a programme its children are the joined questionnaires' own
    sections (`environment`, ...); for a single questionnaire `root` is that section.
    `company` are the programme's company questions (`company.employees`).
    """

    id: str
    version: str
    language: str
    root: Section
    joined: bool = False
    company: tuple[Question, ...] = ()
    weightings: tuple[Weighting, ...] = ()
    schemes: Schemes = NO_SCHEMES
    contact: str = ""
    fallback_languages: tuple[str, ...] = ()  # languages that filled in for missing translations
    _index: Mapping[str, Node] = field(default_factory=dict, repr=False, compare=False)

    @staticmethod
    def indexed(
        *, id: str, version: str, language: str, root: Section, joined: bool = False,  # noqa: A002
        company: tuple[Question, ...] = (), weightings: tuple[Weighting, ...] = (),
        schemes: Schemes = NO_SCHEMES, contact: str = "", fallback_languages: tuple[str, ...] = (),
    ) -> Questionnaire:
        """A questionnaire whose nodes can be found by address."""
        index: dict[str, Node] = {node.id: node for node in walk(root)}
        index.update({question.id: question for question in company})
        return Questionnaire(
            id=id, version=version, language=language, root=root, joined=joined, company=company,
            weightings=weightings, schemes=schemes, contact=contact,
            fallback_languages=fallback_languages, _index=index,
        )

    @property
    def title(self) -> str:
        return self.root.title

    @property
    def parts(self) -> tuple[Section, ...]:
        """The joined questionnaires' own sections; for a single questionnaire just its root."""
        if not self.joined:
            return (self.root,)
        return tuple(child for child in self.root.children if isinstance(child, Section))

    def node(self, address: str) -> Node | None:
        """The section or question with this address, company questions included."""
        return self._index.get(address)

    def question(self, address: str) -> Question | None:
        """The question with this address, company questions included."""
        node = self._index.get(address)
        return None if node is None or isinstance(node, Section) else node

    def questions(self) -> Iterator[Question]:
        """All questions in the order of the questionnaire, without the company questions."""
        return questions_of(self.root)

    def resolve(self, written: str) -> str:
        """The full address of an id as written in an answers file.

        The prefix may be left out where there is only one questionnaire; anything else is returned
        as it stands, and `question` then says whether it exists.
        """
        if written in self._index or self.joined:
            return written
        prefixed = f"{self.id}.{written}"
        return prefixed if prefixed in self._index else written


def walk(node: Node) -> Iterator[Node]:
    """A node and everything below it, in reading order."""
    yield node
    if isinstance(node, Section):
        for child in node.children:
            yield from walk(child)


def questions_of(node: Node) -> Iterator[Question]:
    """The questions at or below a node, in reading order."""
    return (one for one in walk(node) if not isinstance(one, Section))


def core_ids(questionnaire: Questionnaire) -> frozenset[str]:
    """The addresses of the short set. In a questionnaire where none is marked, all are core."""
    chosen: set[str] = set()
    for part in questionnaire.parts:
        everyone = list(questions_of(part))
        marked = [question.id for question in everyone if question.core]
        chosen.update(marked or (question.id for question in everyone))
    return frozenset(chosen)


def tells_only(questionnaire: Questionnaire) -> bool:
    """Does it ask for words and lists alone, such as side streams? Then nothing in it can give a score."""
    return all(isinstance(question, Text | Streams) for question in questionnaire.questions())
