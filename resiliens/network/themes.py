"""The themes a network's document goes through: the ladders of its questionnaires, the same whoever answered.

Other kinds of question are never compared (an option or an amount is easier to know somebody by than a step).
"""

from __future__ import annotations

from collections.abc import Iterable

from resiliens.assess.withheld import withheld
from resiliens.model.network import Theme
from resiliens.model.questionnaire import Questionnaire, core_ids, questions_of
from resiliens.model.questions import Ladder


def themes_of(questionnaires: Iterable[Questionnaire], *, core: bool) -> tuple[Theme, ...]:
    """In the order of the questionnaires, each once; with `core` those of the short set alone."""
    found: dict[str, Theme] = {}
    for tree in questionnaires:
        short = core_ids(tree)
        for part in tree.parts:
            for question in questions_of(part):
                if isinstance(question, Ladder) and (question.id in short or not core):
                    found.setdefault(question.id, _theme(question, part.title, question.id in short))
    return tuple(found.values())


def withheld_in(questionnaires: Iterable[Questionnaire]) -> frozenset[str]:
    """The sensitive themes, by any of the questionnaires."""
    return frozenset().union(*(withheld(tree) for tree in questionnaires))


def _theme(question: Ladder, part: str, core: bool) -> Theme:
    return Theme(
        id=question.id, title=question.name, part=part, first=question.scale.first,
        steps=tuple(step.name for step in question.steps), core=core, innovation=question.innovation,
    )  # fmt: skip
