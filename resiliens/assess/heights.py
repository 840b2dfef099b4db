"""Levels of nodes in a folded tree: which there are, from which score each is reached, where a node stands.

Also for nodes whose score is not shown. Not for folding.
"""

from __future__ import annotations

from resiliens.assess.fold import Fold
from resiliens.assess.plans import Tree, in_value, threshold_of
from resiliens.model.conditions import TOLERANCE
from resiliens.model.questions import Ladder
from resiliens.model.result import Level


class Heights:
    """The levels of all nodes of one tree."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def levels(self, node: str) -> tuple[Level, ...]:
        """All levels of a node, lowest first."""
        if node in self.tree.sections:
            return self.tree.sections[node].levels
        return self.tree.questions[node].levels

    def score_of(self, node: str, step: int) -> float:
        """The score from which a node has reached a step."""
        if node in self.tree.sections:
            return threshold_of(self.tree.sections[node].section.scale, step)
        question = self.tree.questions[node].question
        return (in_value if isinstance(question, Ladder) else threshold_of)(question.scale, step)

    def level(self, fold: Fold, node: str) -> Level | None:
        """The level of the low end; None where nothing is known."""
        folded = fold.folded[node]
        if folded.score is None or not folded.known:
            return None
        low = folded.score.low + TOLERANCE
        return [one for one in self.levels(node) if low >= self.score_of(node, one.number)][-1]

    def title(self, node: str) -> str:
        """The title as it is shown."""
        if node in self.tree.sections:
            return self.tree.sections[node].section.title
        return self.tree.questions[node].question.name
