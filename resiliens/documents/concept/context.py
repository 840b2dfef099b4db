"""The concept sheet's context: every field its template may use, ready to print.

Holds what the answers and the questionnaire know; problem, partners, figure and decision are asked for, never
invented.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.documents import facts
from resiliens.documents.blanks import RULE, blank
from resiliens.documents.escaping import Markdown
from resiliens.documents.measures import effect, effort, help_line, schemes_of
from resiliens.documents.report.profile import dots
from resiliens.documents.shortlist.context import says_two, words_of
from resiliens.documents.shortlist.options import Option
from resiliens.documents.standing import Theme, standing, step_name
from resiliens.messages import text, texts_of
from resiliens.model.answers import State
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder
from resiliens.model.result import Result

MOST_HELP = 3
DAYS = (14, 45, 90)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One concept.

    `today`: what the present step says; `prompt` the question of the problem, or of the idea; `now` and `to`
    the steps with `dots`, empty for an idea; `do` the measure, `size` its effort and effect; `shown_by` what
    shows that the step is reached; `help` with the day it was checked. Empty is what is not known.
    """

    subtitle: str
    prompt: str
    title: str = ""
    idea: str = ""
    today: str = ""
    theme: str = ""
    dots: str = ""
    now: str = ""
    to: str = ""
    do: str = ""
    size_heading: str = ""
    size: str = ""
    shown_by: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Concepts:
    """What the template may print: a sheet each. `within` are the days of the next 90; the rest are lines."""

    sheets: tuple[Sheet, ...]
    within: tuple[str, ...]
    rule: Markdown
    blank: Markdown
    line: Markdown
    wide: Markdown
    words: Mapping[str, str]


def concepts_of(
    result: Result, questionnaire: Questionnaire, options: Sequence[Option], *, language: str, today: date
) -> Concepts:
    """A sheet for each of the options. `today` is the day on which the help's shelf life is judged."""
    speaker = _Speaker(result, questionnaire, (language, today))
    return _concepts(tuple(map(speaker.sheet, options)), language)


def blank_concept(result: Result, *, language: str, today: date) -> Concepts:
    """One empty sheet for the company: for an idea that stands on no list."""
    name, day = facts.company(result, language), facts.day_of(result, today, language)
    prompt = text("concept.idea_prompt", language)
    return _concepts((Sheet(subtitle=f"{name} · {day}", prompt=prompt),), language)


def _concepts(sheets: tuple[Sheet, ...], language: str) -> Concepts:
    return Concepts(
        sheets=sheets,
        within=tuple(text("concept.within_days", language, n=n) for n in DAYS),
        rule=RULE, blank=blank(9), line=blank(16), wide=blank(44),
        words=texts_of("concept", language),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Speaker:
    result: Result
    questionnaire: Questionnaire
    how: tuple[str, date]

    def sheet(self, option: Option) -> Sheet:
        """The page of one option."""
        language, today = self.how
        theme, measures = option.theme, option.measures
        schemes = schemes_of(measures, self.questionnaire, MOST_HELP)
        to = measures[0].to if measures else ""
        return Sheet(
            title=theme.question.name,
            subtitle=self._subtitle(option.number),
            idea=words_of(option, language) if option.is_idea else "",
            today=_today(theme, language),
            prompt=text(f"concept.{'idea' if option.is_idea else 'problem'}_prompt", language),
            theme=theme.question.name,
            dots=dots(theme.node, theme.question),
            now=standing(theme, language),
            to=step_name(theme.question, to) if isinstance(to, int) else "",
            do="" if option.is_idea else words_of(option, language),
            size_heading=text(f"concept.{'size_first' if says_two(option) else 'size'}", language),
            size="" if option.is_idea else self._size(option),
            shown_by=_shown_by(theme, to, language),
            help=help_line(schemes, today, language),
        )

    def _subtitle(self, number: int) -> str:
        language, today = self.how
        parts = (
            facts.company(self.result, language), facts.day_of(self.result, today, language),
            text("concept.number", language, number=number),
        )  # fmt: skip
        return " · ".join(parts)

    def _size(self, option: Option) -> str:
        language, _ = self.how
        first = option.measures[0]
        sizes = {"effort": effort(first, language), "effect": effect(first, language)}
        return text("concept.effort_and_effect", language, **sizes)


def _today(theme: Theme, language: str) -> str:
    """What the present step says, in the questionnaire's words; empty where there is none."""
    question, step = theme.question, theme.node.step
    if not isinstance(question, Ladder) or step is None or theme.node.state is not State.ANSWERED:
        return ""
    said = question.step(step).text or question.step(step).title
    return text("concept.today", language, step=step, text=said) if said else ""


def _shown_by(theme: Theme, to: int | str, language: str) -> str:
    question = theme.question
    if not isinstance(question, Ladder) or isinstance(to, str) or to not in question.scale.numbers():
        return ""
    evidence = question.step(to).evidence.rstrip(".")
    evidence = evidence[:1].lower() + evidence[1:] if evidence[1:2].islower() else evidence
    return text("concept.shown_by", language, evidence=evidence) if evidence else ""
