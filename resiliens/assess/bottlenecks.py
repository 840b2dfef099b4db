"""What stands in the way of a goal: themes that only move a score together, caps, and what nobody knows.

Names things by their titles; looks for no way to a target itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from resiliens.assess.cheapest import Planner
from resiliens.assess.climbs import stopped_by
from resiliens.assess.frame import Branch
from resiliens.assess.leaves import OPEN
from resiliens.assess.plans import QuestionPlan
from resiliens.assess.truth import trial
from resiliens.model.answers import State
from resiliens.model.conditions import TOLERANCE, Truth, comparisons, judge
from resiliens.model.plan import Hindrance, HindranceKind, OwnFigures
from resiliens.model.questionnaire import Section
from resiliens.model.result import QuestionResult

A_LITTLE = 1e-6
_KINDS: Mapping[State, HindranceKind] = {
    State.UNKNOWN: "unknown", State.PENDING: "unknown", State.UNANSWERED: "unanswered",
}


def together(planner: Planner, node: str) -> Hindrance | None:
    """The themes that must move together, where no theme alone lifts a section; None where one does."""
    frame = planner.frame
    branch = frame.branches.get(node)
    if branch is None:
        return None
    now = trial(frame, {})
    low = now.low(node)
    for leaf in sorted(branch.leaves):
        if now.moved(leaf, len(frame.leaves[leaf].rungs) - 1).low(node) > low + TOLERANCE:
            return None
    found = planner.cheapest({node: low + A_LITTLE})
    if found is None or len(found.setting) < 2:
        return None
    questions = frame.fold.tree.questions
    themes = [plan.question.name for plan in questions.values() if plan.id in found.setting]
    return Hindrance("together", tuple(themes), frame.fold.tree.sections[node].section.title)


def caps(planner: Planner, node: str) -> Iterator[Hindrance]:
    """The caps below a node that hold a score down now."""
    frame = planner.frame
    part = frame.part(node)
    standing = frame.standing({})
    for address in part.branches if isinstance(part, Branch) else ():
        branch = frame.branches[address]
        for cap in branch.caps:
            if standing.uncapped(branch).low <= cap.value + TOLERANCE:
                continue
            if standing.truth_of(cap) is not Truth.FALSE:
                holding = [
                    _title(planner, one.address) for one in comparisons(cap.when)
                    if judge(one, standing) is not Truth.FALSE
                ]
                plan = frame.fold.tree.sections[address]
                level = plan.levels[cap.at - plan.section.scale.first]
                yield Hindrance("cap", tuple(dict.fromkeys(filter(None, holding))), plan.section.title, level)


def not_known(planner: Planner, nodes: tuple[str, ...]) -> Iterator[Hindrance]:
    """The themes at or below the nodes that nobody can plan for: the answer is not known, or not given."""
    found: dict[HindranceKind, list[str]] = {}
    for plan in below(planner, nodes):
        result = planner.frame.fold.folded[plan.id].result
        if isinstance(result, QuestionResult) and result.state in OPEN and plan.question.scored:
            found.setdefault(_KINDS[result.state], []).append(plan.question.name)
    for kind, themes in found.items():
        yield Hindrance(kind, tuple(themes))


def no_further(planner: Planner, nodes: tuple[str, ...], own: OwnFigures) -> Iterator[Hindrance]:
    """The themes at or below the nodes that measures do not bring to the top."""
    found: dict[HindranceKind, list[str]] = {}
    for plan in below(planner, nodes):
        result = planner.frame.fold.folded[plan.id].result
        if isinstance(result, QuestionResult):
            stopped = stopped_by(plan, result, own)
            if stopped is not None:
                found.setdefault(stopped, []).append(plan.question.name)
    for kind, themes in found.items():
        yield Hindrance(kind, tuple(themes))


def below(planner: Planner, nodes: tuple[str, ...]) -> Iterator[QuestionPlan]:
    """The questions at or below nodes, in the order of the questionnaire."""
    wanted = set(nodes)
    return (plan for plan in planner.frame.fold.tree.order if not wanted.isdisjoint(plan.path))


def _title(planner: Planner, address: str) -> str:
    node = planner.frame.fold.instrument.questionnaire.node(address)
    if node is None:
        return ""
    return node.title if isinstance(node, Section) else node.name
