"""The shortlist's context: every field its template may use, ready to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.documents import facts
from resiliens.documents.blanks import BOX, blank
from resiliens.documents.escaping import Markdown
from resiliens.documents.measures import effect, effort
from resiliens.documents.shortlist.options import Option, left_over, options_of
from resiliens.documents.standing import place
from resiliens.messages import text, texts_of
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import Result

DOTS = 5  # boxes a suggestion: what fits beside it in every format
OWN_ROWS = 3
MOST_WORDS = 260  # letters of an option; the second of two near-equals is left out where both are longer


@dataclass(frozen=True, slots=True)
class Choice:
    """One option. `steps` is `1→2`; `effort` and `effect` are a first offer; empty for an idea."""

    number: int
    theme: str
    steps: str
    text: str
    effort: str
    effect: str


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What the shortlist's template may print.

    `measures` and `ideas` are numbered through; `own` are the numbers of the lines for the room's own
    suggestions; `dots` boxes for the dots; `more` what found no room; `blank` and `wide` lines to write on.
    """

    company: str
    subtitle: str
    measures: tuple[Choice, ...]
    ideas: tuple[Choice, ...]
    own: tuple[int, ...]
    more: str
    dots: str
    blank: Markdown
    wide: Markdown
    words: Mapping[str, str]


def shortlist_of(result: Result, questionnaire: Questionnaire, *, language: str, today: date) -> Shortlist:
    """The fields of the list."""
    options = options_of(result, questionnaire)
    more = left_over(result, questionnaire)
    parts = (*facts.whose(result, today, language), facts.version(result, questionnaire, language))
    return Shortlist(
        company=facts.company(result, language),
        subtitle=" · ".join(parts),
        measures=tuple(_choices([one for one in options if not one.is_idea], language)),
        ideas=tuple(_choices([one for one in options if one.is_idea], language)),
        own=tuple(range(len(options) + 1, len(options) + 1 + OWN_ROWS)),
        more=text("shortlist.more", language, n=more) if more else "",
        dots=BOX * DOTS, blank=blank(8), wide=blank(24),
        words=texts_of("shortlist", language),
    )  # fmt: skip


def words_of(option: Option, language: str) -> str:
    """The measures of an option as one text; of an idea its question."""
    if option.is_idea:
        return option.theme.question.innovation
    first, *others = (one.text for one in option.measures)
    return text("shortlist.or", language, first=first, second=others[0]) if says_two(option) else first


def says_two(option: Option) -> bool:
    """Is there room for two near-equal measures in the text of the option?"""
    return len(option.measures) > 1 and sum(len(one.text) for one in option.measures[:2]) <= MOST_WORDS


def steps_of(option: Option) -> str:
    """`1→2`; where an option of a choice is led to, only where it starts is known as a step."""
    to = option.measures[0].to if option.measures else ""
    return f"{place(option.theme)}→{to}" if isinstance(to, int) else ""


def _choices(options: Sequence[Option], language: str) -> Iterator[Choice]:
    for one in options:
        sizes = ("", "")
        if one.measures:
            sizes = (effort(one.measures[0], language), effect(one.measures[0], language))
        words = words_of(one, language)
        yield Choice(one.number, one.theme.question.name, steps_of(one), words, *sizes)
