"""The hand-out's context: every field its template may use, ready to print.

Facilitation, section 8: no red lines, no single person's answers, no other company, no notes. A measure that
was chosen because of a law stands among the others, in the order of the form, without mark or law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.documents import facts
from resiliens.documents.blanks import blank
from resiliens.documents.escaping import Markdown
from resiliens.documents.handout.rows import Row, rows_of
from resiliens.documents.measures import effect, effort, help_line, schemes_of
from resiliens.documents.report.profile import EMPTY, FILLED, NO_STEP, NOT_ANSWERED, NOT_KNOWN
from resiliens.documents.standing import (
    Theme,
    business_question,
    named,
    strongest,
    surprise,
    themes_of,
    weakest,
)
from resiliens.messages import text, texts_of
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question
from resiliens.model.result import Result, Suggestion

MOST_MEASURES, A_THEME, MOST_HELP = 5, 2, 3
LETTERS = "ABCDE"  # of the measures
SIGNS = {FILLED: "reached", EMPTY: "not_reached", NOT_KNOWN: "not_known", NOT_ANSWERED: "not_answered",
         NO_STEP: "no_step"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Action:
    """One measure. `letter` is only to speak of it by: no rank, and none of the numbers of the shortlist."""

    letter: str
    theme: str
    text: str
    effort: str
    effect: str


@dataclass(frozen=True, slots=True)
class Handout:
    """What the hand-out's template may print.

    `subtitle`: day, answers, evidence, version; `rows` the profile, `legend` its signs; `strong`, `weak`
    three themes each with their step; `surprise` one sentence or a question; `actions` at most five;
    `business` the question that may become business, empty where there is none; `help` with the day it was
    checked; `sensitive` that something was left out; `who`, `day` and `line` are lines to write on.
    """

    company: str
    subtitle: str
    rows: tuple[Row, ...]
    legend: str
    strong: str
    weak: str
    surprise: str
    actions: tuple[Action, ...]
    business: str
    help: str
    sensitive: str
    who: Markdown
    day: Markdown
    line: Markdown
    words: Mapping[str, str]


def handout_of(result: Result, questionnaire: Questionnaire, *, language: str, today: date) -> Handout:
    """The fields. `today` is the day on which the help's shelf life is judged."""
    themes = themes_of(result, questionnaire, sensitive=False)
    everything = themes_of(result, questionnaire, sensitive=True)
    chosen = chosen_measures(result, themes)
    told = [one for some in (strongest(themes), weakest(themes)) for one in some]
    first = [*(one.question for one in chosen), *(one.node.id for one in told)]
    rows, shown = rows_of(result, themes, first, language)
    answered, version = facts.answered(result, language), facts.version(result, questionnaire, language)
    parts = (*facts.whose(result, today, language), answered, version)
    return Handout(
        company=facts.company(result, language),
        subtitle=" · ".join(parts),
        rows=rows,
        legend=" · ".join(_legend(rows, (shown, len(themes)), language)),
        strong=named(strongest(themes), language),
        weak=named(weakest(themes), language),
        surprise=surprise(result, themes, language) or text("handout.no_surprise", language),
        actions=tuple(_actions(chosen, language)),
        business=business_question(themes, chosen),
        help=help_line(schemes_of(chosen, questionnaire, MOST_HELP), today, language),
        sensitive=text("handout.sensitive", language) if len(everything) > len(themes) else "",
        who=blank(16), day=blank(12), line=blank(18),
        words=texts_of("handout", language),
    )  # fmt: skip


def chosen_measures(result: Result, themes: Sequence[Theme]) -> tuple[Suggestion, ...]:
    """At most five, two a theme, in the order of the form, so that the order tells of no law.

    They are the report's own, save that sensitive themes and texts that name a law give way to the next.
    """
    order = {one.node.id: place for place, one in enumerate(themes)}
    asked = {one.node.id: one.question for one in themes}
    taken: dict[str, int] = {}
    chosen: list[Suggestion] = []
    for one in result.suggestions:
        question = asked.get(one.question)
        if question is None or taken.get(one.question, 0) == A_THEME or _names_law(one, question):
            continue
        taken[one.question] = taken.get(one.question, 0) + 1
        chosen.append(one)
        if len(chosen) == MOST_MEASURES:
            break
    return tuple(sorted(chosen, key=lambda one: order[one.question]))


def _names_law(measure: Suggestion, question: Question) -> bool:
    """Does the measure's text name a law that the theme lies under?"""
    words = measure.text.casefold()
    return any(floor.law.casefold().split(maxsplit=1)[0] in words for floor in question.floors if floor.law)


def _actions(chosen: Sequence[Suggestion], language: str) -> Iterator[Action]:
    for letter, one in zip(LETTERS, chosen, strict=False):
        yield Action(letter, one.title, one.text, effort(one, language), effect(one, language))


def _legend(rows: Sequence[Row], counted: tuple[int, int], language: str) -> Iterator[str]:
    shown, everything = counted
    signs = "".join(row.dots for row in rows)
    for sign, name in SIGNS.items():
        if sign in signs:
            yield f"{sign} {text(f'report.sign_{name}', language)}"
    if any(row.goal.startswith("(") for row in rows):
        yield text("handout.goals", language)
    if shown < everything:
        yield text("handout.shown_of", language, shown=shown, all=everything)
