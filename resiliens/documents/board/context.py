"""The board page's context: every field its template may use, ready to print.

Facilitation, section 4. No total score, no company compared; what no file knows is a line to write on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.documents import facts
from resiliens.documents.blanks import blank
from resiliens.documents.board.laws import RedLine, red_lines, why_now
from resiliens.documents.board.proposals import Proposal, proposals_of
from resiliens.documents.escaping import Markdown
from resiliens.documents.report.profile import EMPTY, FILLED, NOT_KNOWN, is_shown
from resiliens.documents.standing import named, strongest, surprise, themes_of, weakest
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import number, short_date
from resiliens.model.answers import State
from resiliens.model.plan_rows import Row as PlanRow
from resiliens.model.questionnaire import Questionnaire, Section
from resiliens.model.result import QuestionResult, Result, SectionResult


@dataclass(frozen=True, slots=True)
class Pillar:
    """A pillar: its level as dots and in words, how many of its themes are answered and have evidence."""

    title: str
    dots: str
    level: str
    answered: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the three measures. What nobody stated is a line to write on."""

    number: int
    theme: str
    text: str
    kroner: str
    days: str
    effect: str


@dataclass(frozen=True, slots=True)
class BoardPage:
    """What the board page's template may print.

    `law` what the rules say now; `pillars` a row each; `below` the red lines, `more_below` the names of those
    without room; `surprise` empty where nothing stands out; `measures` at most three; `resolves` the sentence
    of the decision, `frame` its days and kroner, empty where not all are known; `responsible` and `due` what
    the plan says, else lines to write on; `line`, `short`, `wide` and `risk` are lines too.
    """

    company: str
    subtitle: str
    law: str
    pillars: tuple[Pillar, ...]
    strong: str
    weak: str
    below: tuple[RedLine, ...]
    more_below: str
    surprise: str
    measures: tuple[Asked, ...]
    resolves: str
    frame: str
    responsible: str
    due: Markdown | None
    line: Markdown
    short: Markdown
    wide: Markdown
    risk: Markdown
    words: Mapping[str, str]


def board_page_of(
    result: Result, questionnaire: Questionnaire, plan: Sequence[PlanRow] = (), *, language: str, today: date
) -> BoardPage:
    """The fields. `plan`: the lines of the company's own plan file, whose measures then are the three."""
    themes = themes_of(result, questionnaire, sensitive=True)
    below, more_below = red_lines(result, questionnaire, language)
    three = proposals_of(result, themes, plan)
    parts = (*facts.whose(result, today, language), facts.answered(result, language))
    return BoardPage(
        company=facts.company(result, language),
        subtitle=" · ".join(parts),
        law=why_now(result, questionnaire, language),
        pillars=tuple(_pillars(result, questionnaire, language)),
        strong=named(strongest(themes), language),
        weak=named(weakest(themes), language),
        below=below, more_below=more_below,
        surprise=surprise(result, themes, language),
        measures=tuple(_asked(one, place, language) for place, one in enumerate(three, 1)),
        resolves="; ".join(_resolve(one, place, language) for place, one in enumerate(three, 1)),
        frame=_frame(three, language),
        responsible=", ".join(dict.fromkeys(one.owner for one in three if one.owner)),
        due=_due(three, language),
        line=blank(16), short=blank(8), wide=blank(40), risk=blank(24),
        words=texts_of("board", language),
    )  # fmt: skip


def _pillars(result: Result, questionnaire: Questionnaire, language: str) -> Iterator[Pillar]:
    sections = [one for one in result.sections if isinstance(one, SectionResult)]
    if not sections and result.total is not None:
        sections = [result.total]
    for section in sections:
        asked = [one for one in _leaves(section.children or result.sections) if is_shown(one)]
        if not asked:
            continue
        node = questionnaire.node(section.id)
        top = node.scale.top if isinstance(node, Section) else 0
        first = node.scale.first if isinstance(node, Section) else 0
        done = [one for one in asked if one.state in (State.ANSWERED, State.NOT_APPLICABLE)]
        shown = [one for one in asked if one.state is State.ANSWERED and one.evidence]
        yield Pillar(
            section.title or questionnaire.title, _dots(section, first, top), _level(section, language),
            text("board.of", language, n=len(done), all=len(asked)),
            text("board.of", language, n=len(shown), all=len(asked)),
        )  # fmt: skip


def _leaves(nodes: Sequence[QuestionResult | SectionResult]) -> Iterator[QuestionResult]:
    for node in nodes:
        if isinstance(node, SectionResult):
            yield from _leaves(node.children)
        else:
            yield node


def _dots(section: SectionResult, first: int, top: int) -> str:
    if section.level is None:
        return ""
    reached = section.level.number - first
    open_to = reached if section.possible_level is None else section.possible_level.number - first
    return FILLED * reached + NOT_KNOWN * (open_to - reached) + EMPTY * (top - open_to)


def _level(section: SectionResult, language: str) -> str:
    if section.level is None or section.possible_level is None:
        return ""
    if section.settled:
        return section.level.name
    low, high = (one.name[:1].lower() + one.name[1:] for one in (section.level, section.possible_level))
    return text("board.at_least", language, level=low, maybe=high)


def _asked(one: Proposal, place: int, language: str) -> Asked:
    effect = str(one.effect) if one.effect else ""
    kroner, days = _amount(one.kroner, language), _amount(one.days, language)
    return Asked(place, one.theme, one.text, kroner, days, effect)


def _amount(figure: float | None, language: str) -> str:
    return "" if figure is None else number(figure, language)


def _resolve(one: Proposal, place: int, language: str) -> str:
    theme = one.theme or one.text
    if one.start and one.to:
        steps = {"start": one.start, "to": one.to}
        return text("board.resolve_one", language, number=place, theme=theme, **steps)
    return text("board.resolve_plain", language, number=place, theme=theme)


def _frame(three: Sequence[Proposal], language: str) -> str:
    """The sum of days and kroner; empty where one of them was not stated."""
    days = [one.days for one in three if one.days is not None]
    kroner = [one.kroner for one in three if one.kroner is not None]
    if not three or len(days) < len(three) or len(kroner) < len(three):
        return ""
    return text("board.frame", language, days=number(sum(days), language), kr=number(sum(kroner), language))


def _due(three: Sequence[Proposal], language: str) -> Markdown | None:
    """The last of the three due dates; None where one of them has none. A date in a sentence is no list."""
    dues = [one.due for one in three if one.due is not None]
    if not three or len(dues) < len(three):
        return None
    return Markdown(short_date(max(dues), language))
