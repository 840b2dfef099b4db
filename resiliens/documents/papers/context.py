"""The fields of the list of papers: one line a theme, from the evidence of its lower steps.

Made from the questionnaire alone: it is the same for every company. What a company at the top could show is
left out on purpose: who has it knows where it is, and who has not should not be frightened by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from resiliens.messages import text, texts_of
from resiliens.model.questionnaire import Questionnaire, Section, core_ids, walk
from resiliens.model.questions import Ladder, Number, Question

LOWER_STEPS = 2  # the first that has evidence, and the one above it


@dataclass(frozen=True, slots=True)
class Evidence:
    """What to look for, and the step that it shows; without one where it shows none."""

    text: str
    step: str = ""


NOTHING = Evidence("")


@dataclass(frozen=True, slots=True)
class Paper:
    """One line: the theme, what shows its first step (`first`), and what shows the next one (`then`)."""

    theme: str
    first: Evidence
    then: Evidence = NOTHING


@dataclass(frozen=True, slots=True)
class Group:
    """The papers of one pillar or section."""

    title: str
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Papers:
    """What the template may print. `end` is the line that starts the questions."""

    title: str
    subtitle: str
    groups: tuple[Group, ...]
    has_then: bool
    end: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list is for: the questions, the company questions asked with them, the command that asks."""

    questions: Sequence[Question]
    about: Sequence[Question] = ()
    command: str = "resiliens assess"


def papers_of(asked: Asked, questionnaire: Questionnaire, *, language: str) -> Papers:
    """The list. A question that no paper helps with (no evidence is named, no unit) has no line."""
    sections = {child.id: node.title for node in walk(questionnaire.root) if isinstance(node, Section)
                for child in node.children}
    groups = [Group(text("papers.company", language), tuple(_figures(asked.about, language)))]
    for title, some in groupby(asked.questions, key=lambda one: sections[one.id]):
        groups.append(Group(title, tuple(_merged(filter(None, (_paper(one) for one in some))))))
    shown = tuple(group for group in groups if group.papers)
    return Papers(
        title=text("papers.title", language),
        subtitle=_subtitle(questionnaire, asked.questions, language),
        groups=shown,
        has_then=any(paper.then.text for group in shown for paper in group.papers),
        end=text("papers.end", language, command=asked.command),
        words=texts_of("papers", language),
    )


def _subtitle(questionnaire: Questionnaire, questions: Sequence[Question], language: str) -> str:
    """The questionnaire, and which of its sets this is where it has two."""
    everyone, core = {one.id for one in questionnaire.questions()}, core_ids(questionnaire)
    chosen = {one.id for one in questions}
    named = "core" if chosen == core else "full" if chosen == everyone else ""
    which = text(f"papers.set_{named}", language) if named and core != everyone else ""
    return " · ".join(filter(None, [questionnaire.title, which]))


def _figures(about: Sequence[Question], language: str) -> Iterator[Paper]:
    """All figures about the company on one line: they stand in the same few papers."""
    names = [_with_unit(one) for one in about if isinstance(one, Number)]
    if names:
        yield Paper(text("papers.company_figures", language), Evidence(" · ".join(names)))


def _with_unit(question: Number) -> str:
    unit = "" if question.unit.casefold() == question.name.casefold() else question.unit
    return f"{question.name} ({unit})" if unit else question.name


def _paper(question: Question) -> Paper | None:
    match question:
        case Ladder(steps=steps):
            named: dict[str, str] = {}
            for step in steps:
                named.setdefault(step.evidence, step.title)
            lowest = [Evidence(*one) for one in named.items() if one[0]][:LOWER_STEPS]
            return Paper(question.name, *lowest) if lowest else None
        case Number(unit=unit) if unit:
            return Paper(question.name, Evidence(unit))
        case _:
            return None


def _merged(papers: Iterable[Paper]) -> Iterator[Paper]:
    """Themes of a section that the same papers show share a line."""
    themes: dict[tuple[Evidence, Evidence], list[str]] = {}
    for paper in papers:
        themes.setdefault((paper.first, paper.then), []).append(paper.theme)
    for (first, then), names in themes.items():
        yield Paper(" · ".join(names), first, then)
