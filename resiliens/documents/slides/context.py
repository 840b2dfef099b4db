"""The slides' context: nine messages for a room, and nothing about any one company.

Made from the questionnaire's own texts. What is common to the companies comes in only as a picture that
the rules have let through; without it stands a blank form and the questionnaire's questions. Source:
facilitation, section 9.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resiliens.documents.escaping import Markdown
from resiliens.messages import text, texts_of
from resiliens.model.network import Network, Theme
from resiliens.model.questionnaire import Questionnaire, core_ids, questions_of
from resiliens.model.questions import Question
from resiliens.model.scale import Scale

REACHED, OPEN = "●", "○"
COFFEE_STEPS = 5  # the example has one line a step of the usual scale
MOST_ROWS = 8  # themes on the common picture
LOW, MOST_LOW = 1, 3  # steps above the lowest on which most stand where a theme is low; such themes at most
PROPOSALS, ACTS = 6, 4
BLANK, LONG_BLANK = 12, 26  # letters


@dataclass(frozen=True, slots=True)
class Step:
    """A step as dots, with its name and the example; without one where the scale is another."""

    dots: str
    name: str
    example: str


@dataclass(frozen=True, slots=True)
class Common:
    """What may be shown of all companies together: a line a theme, and themes that most are low on.

    Only ever made from a picture that the disclosure rules have let through.
    """

    rows: tuple[tuple[str, str], ...] = ()
    low: tuple[str, ...] = ()


NOTHING_COMMON = Common()


@dataclass(frozen=True, slots=True)
class Shown:
    """A theme and what is shown of it."""

    theme: str
    value: str


@dataclass(frozen=True, slots=True)
class Slides:
    """What the template may print.

    `shown` is empty where there is no common picture; `questions` are those of slide 4, `questions_title`
    says what they are; `areas` are the pillars of the blank form; `proposals` are numbers for the vote.
    """

    title: str
    steps: tuple[Step, ...]
    has_example: bool
    shown: tuple[Shown, ...]
    areas: tuple[str, ...]
    questions_title: str
    questions: tuple[str, ...]
    proposals: tuple[str, ...]
    acts: tuple[str, ...]
    next: Markdown
    blank: Markdown
    long_blank: Markdown
    words: Mapping[str, str]


def common_of(network: Network) -> Common:
    """What a network's picture gives the slides: nothing of a draft, and nothing where companies are named.

    At most eight themes, the lowest and the highest, in the order of the questionnaire.
    """
    if network.draft or network.mode != "protected":
        return NOTHING_COMMON
    themes = {theme.id: theme for theme in network.themes}
    found = [(themes[cell.id], cell.median) for cell in network.cells if cell.median is not None]
    by_height = sorted(found, key=lambda one: one[1] - one[0].first)
    half = MOST_ROWS // 2
    chosen = {theme.id for theme, _ in (*by_height[:half], *by_height[-half:])}
    return Common(
        rows=tuple((theme.title, _standing(theme, step)) for theme, step in found if theme.id in chosen),
        low=tuple(theme.id for theme, step in by_height if step - theme.first <= LOW)[:MOST_LOW],
    )


def _standing(theme: Theme, step: int) -> str:
    """`●●○○ På plass`: the middle step of the companies, as dots and by its name."""
    reached = step - theme.first
    return f"{REACHED * reached}{OPEN * (len(theme.steps) - 1 - reached)} {theme.steps[reached]}"


def slides_of(questionnaire: Questionnaire, language: str, common: Common = NOTHING_COMMON) -> Slides:
    """The fields. `common`: what may be shown of the companies; nothing where it is not given."""
    blank = Markdown(r"\_" * BLANK)
    themes = [one for address in common.low if (one := questionnaire.question(address)) is not None]
    low = tuple(f"{theme.name}: {_prompt(theme)}" for theme in themes)
    own = tuple(_prompts(questionnaire))
    return Slides(
        title=text("slides.why_title", language, title=questionnaire.title),
        steps=tuple(_steps(questionnaire.root.scale, language)),
        has_example=len(questionnaire.root.scale.steps) == COFFEE_STEPS,
        shown=tuple(Shown(*row) for row in common.rows[:MOST_ROWS]),
        areas=tuple(part.title for part in questionnaire.parts),
        questions_title=text("slides.low_title" if low else "slides.low_own_title", language),
        questions=low or own,
        proposals=tuple(str(number) for number in range(1, PROPOSALS + 1)),
        acts=tuple(str(number) for number in range(1, ACTS + 1)),
        next=Markdown(text("slides.end_next", language, blank=blank)),
        blank=blank,
        long_blank=Markdown(r"\_" * LONG_BLANK),
        words=texts_of("slides", language),
    )


def _steps(scale: Scale, language: str) -> Iterator[Step]:
    has_example = len(scale.steps) == COFFEE_STEPS
    for place, name in enumerate(scale.steps):
        example = text(f"slides.coffee_{place}", language) if has_example else ""
        yield Step(REACHED * place + OPEN * (scale.top - place), f"{scale.first + place} {name}", example)


def _prompts(questionnaire: Questionnaire) -> Iterator[str]:
    """One question a pillar: that of its first theme of the short set which has one to talk about."""
    core = core_ids(questionnaire)
    for part in questionnaire.parts:
        prompts: Sequence[str] = [_prompt(one) for one in questions_of(part) if one.id in core]
        if any(prompts):
            yield next(filter(None, prompts))


def _prompt(question: Question) -> str:
    """What can be asked about a theme without knowing anybody's answer."""
    return question.innovation or question.ask
