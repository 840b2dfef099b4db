"""A questionnaire made ready to measure with: every scorer chosen and configured, the method named.

Faults of scorers and their parameters come out here, once for each questionnaire and never for each
sheet. Where scorers are found is not its business: a finder is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from resiliens.assess.method import method_hash
from resiliens.assess.plans import Tree, plant
from resiliens.model.diagnostics import Argument, Diagnostic, Outcome, Position, has_errors
from resiliens.model.questionnaire import Questionnaire, ScorerChoice, Section, walk
from resiliens_scoring.protocol import ConfigError, NodeInfo

if TYPE_CHECKING:
    from resiliens_scoring.protocol import Scorer

Finder: TypeAlias = "Callable[[str], Outcome[Scorer]]"
TOLERANCE = 1e-9

CONFIG_CODES: Mapping[str, str] = {
    "unknown-parameter": "RP101",
    "missing-parameter": "RP102",
    "not-a-number": "RP103",
    "not-a-whole-number": "RP104",
    "not-a-list": "RP105",
    "not-a-mapping": "RP106",
    "not-a-text": "RP107",
    "out-of-range": "RP108",
    "unknown-child": "RP109",
    "ambiguous-child": "RP110",
    "gate-operator": "RP111",
    "gate-empty": "RP112",
    "gate-step-twice": "RP113",
}
"""Our diagnostic for each fault of the scorer protocol; any other is RP100 with the scorer's own text."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Instrument:
    """What `assess` needs beside a sheet. `scorers` and `choices` are by section id."""

    questionnaire: Questionnaire
    scorers: Mapping[str, Scorer]
    choices: Mapping[str, ScorerChoice]
    hash: str
    versions: Mapping[str, str]  # scorer id -> version
    scorer: str  # the root's scorer as it could be written on the command line
    _trees: dict[int | None, Tree] = field(default_factory=dict, repr=False)

    def tree(self, weighting: int | None) -> Tree:
        """The plans under a weighting of the programme; None for the ordinary weights."""
        tree = self._trees.get(weighting)
        if tree is None:
            weights = {} if weighting is None else self.questionnaire.weightings[weighting].weights
            tree = self._trees[weighting] = plant(self.questionnaire, self.scorers, weights)
        return tree


def prepare(
    questionnaire: Questionnaire, find: Finder, override: ScorerChoice | None = None, *, file: str = ""
) -> Outcome[Instrument]:
    """Configure one scorer for each section.

    `override` takes the place of every choice of the author. A diagnostic names the place where the
    scorer was written; where none is known, `file`, by default the questionnaire's id.
    """
    faults = _Faults(Position(file or questionnaire.id))
    scorers: dict[str, Scorer] = {}
    choices: dict[str, ScorerChoice] = {}
    found: dict[str, Outcome[Scorer]] = {}
    for section in _sections(questionnaire.root):
        choice = override or section.scorer
        if choice.id not in found:
            found[choice.id] = find(choice.id)
        outcome = found[choice.id]
        faults.of_finding(choice, outcome.diagnostics)
        if outcome.value is None or outcome.failed:
            continue
        try:
            scorers[section.id] = outcome.value.configure(choice.params, _node_info(section))
        except ConfigError as error:
            faults.of_configuring(choice, section, error)
        choices[section.id] = choice
    faults.of_sums(questionnaire.root, override)
    if has_errors(faults.found):
        return Outcome(None, tuple(faults.found))
    instrument = Instrument(
        questionnaire=questionnaire,
        scorers=scorers,
        choices=choices,
        hash=method_hash(questionnaire, scorers, choices),
        versions={scorer.id: scorer.version for scorer in sorted(scorers.values(), key=lambda one: one.id)},
        scorer=written(override or questionnaire.root.scorer),
    )
    return Outcome(instrument, tuple(faults.found))


def written(choice: ScorerChoice) -> str:
    """A choice as the option `--scorer` takes it: `geometric:shift=0.25`; lists are left out."""
    parts = [f"{key}={value}" for key, value in choice.params.items() if isinstance(value, str | int | float)]
    return ":".join([choice.id, *parts])


def _sections(root: Section) -> Iterator[Section]:
    return (node for node in walk(root) if isinstance(node, Section))


def _node_info(section: Section) -> NodeInfo:
    """Questions that never count (text, streams) are no children to a scorer."""
    scale = section.scale
    children = tuple(child.id for child in section.children if isinstance(child, Section) or child.scored)
    return NodeInfo(section.id, children, scale.top, scale.first, scale.thresholds)


class _Faults:
    """What is wrong with scorers, at the place where each was written, each fault of it once."""

    def __init__(self, elsewhere: Position) -> None:
        self.elsewhere = elsewhere
        self.found: list[Diagnostic] = []
        self._said: set[Hashable] = set()

    def of_finding(self, choice: ScorerChoice, diagnostics: tuple[Diagnostic, ...]) -> None:
        """That it is not there, or cannot be used."""
        for one in diagnostics:
            position = one.position if one.position.file else self._place(choice)
            self._say(Diagnostic(one.code, position, one.arguments, one.severity), (choice.id, position))

    def of_configuring(self, choice: ScorerChoice, section: Section, error: ConfigError) -> None:
        """That its parameters do not fit. Sections that inherit it do not repeat it."""
        arguments: dict[str, Argument] = {
            key: value if isinstance(value, str | int | float) else str(value)
            for key, value in error.arguments.items()
        }
        code = CONFIG_CODES.get(error.code, "RP100")
        if code == "RP100":
            arguments = {"text": str(arguments.get("text") or error.code)}
        path = ".".join(str(part) for part in error.path) or "-"
        arguments = {"node": section.id, "scorer": choice.id, "path": path, **arguments}
        # A choice made without a file has no place of its own: it is told apart as an object.
        self._say(Diagnostic(code, self._place(choice), arguments), (choice.position or id(choice), path))

    def of_sums(self, root: Section, override: ScorerChoice | None) -> None:
        """`weight: sum` where a child that turns out not to apply could carry the score out of its range."""
        for section in _sections(root):
            for child in section.children:
                if not isinstance(child, Section) or child.weight != "sum":
                    continue
                own, above = override or child.scorer, override or section.scorer
                if not _adds_up(own):
                    arguments: dict[str, Argument] = {"node": child.id, "scorer": own.id}
                    self._say(Diagnostic("RP114", self._place(own), arguments), child.id)
                elif not (_adds_up(above) or above.id in ("balanced", "weakest", "points")):
                    arguments = {"node": child.id, "parent": section.id, "scorer": above.id}
                    self._say(Diagnostic("RP115", self._place(above), arguments), child.id)

    def _place(self, choice: ScorerChoice) -> Position:
        return choice.position or self.elsewhere

    def _say(self, diagnostic: Diagnostic, what: Hashable) -> None:
        if (diagnostic.code, what) not in self._said:
            self._said.add((diagnostic.code, what))
            self.found.append(diagnostic)


def _adds_up(choice: ScorerChoice) -> bool:
    if choice.id == "points":
        return "full" not in choice.params
    p = choice.params.get("p", 1)
    return choice.id == "mean" and isinstance(p, int | float) and abs(p - 1) <= TOLERANCE
