"""The plan sheet's context: every field its template may use, ready to print.

Five measures at most in a half-year (facilitation, section 3.3): so many stand on the sheet of a proposal,
of a company's own plan file the open lines. Not for finding a way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from resiliens.documents.blanks import blank
from resiliens.documents.escaping import Markdown
from resiliens.documents.plan.context import Measure, Question, page_of
from resiliens.documents.plan.own import lines_of
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words
from resiliens.model.plan import MOST_OPEN, Plan
from resiliens.model.plan_rows import Row
from resiliens.model.questionnaire import Questionnaire

MOST_OWN, MOST_FIND_OUT = 6, 3


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """What the plan sheet's template may print.

    `measures` to begin with, `more` how many come later; `find_out` what nobody knows; `nothing` why there is
    no measure; `owner`, `act`, `day` and `proof` are lines to write on where nothing is known, `dash` stands
    where nothing is to be written.
    """

    company: str
    subtitle: str
    measures: tuple[Measure, ...]
    more: str
    find_out: tuple[Question, ...]
    find_more: str
    nothing: str
    old_help: str
    owner: Markdown
    act: Markdown
    day: Markdown
    proof: Markdown
    dash: str
    words: Mapping[str, str]
    plan: Mapping[str, str]


def proposed_sheet(plan: Plan, questionnaire: Questionnaire, language: str) -> PlanSheet:
    """The sheet of a computed plan: its first half-year."""
    page = page_of(plan, questionnaire, language)
    kind = text("planpaper.proposal", language)
    return _sheet(
        (page.company, f"{date_in_words(plan.date, language)} · {kind}"),
        (page.measures, MOST_OPEN), page.find_out, (page.nothing, page.old_help, language),
    )  # fmt: skip


def own_sheet(rows: Sequence[Row], company: str, today: date, language: str) -> PlanSheet:
    """The sheet of a company's own plan file: its open lines, in the order of the file."""
    name = company or text("plan.no_name", language)
    measures, questions = lines_of(rows, language)
    open_rows = [one for one in rows if not one.is_question]
    done = sum(1 for one in open_rows if not one.status.is_open)
    counts = text("planpaper.done", language, done=done, all=len(open_rows))
    kind = text("planpaper.own", language)
    nothing = "" if measures else text("planpaper.nothing_open", language)
    return _sheet(
        (name, f"{date_in_words(today, language)} · {kind} · {counts}"),
        (measures, MOST_OWN), questions, (nothing, "", language),
    )  # fmt: skip


def _sheet(
    head: tuple[str, str], measures: tuple[Sequence[Measure], int], find_out: Sequence[Question],
    said: tuple[str, str, str],
) -> PlanSheet:  # fmt: skip
    every, most = measures
    nothing, old_help, language = said
    later, unknown = len(every) - most, len(find_out) - MOST_FIND_OUT
    return PlanSheet(
        company=head[0], subtitle=head[1],
        measures=tuple(map(_on_paper, every[:most])),
        more=text("planpaper.more", language, n=later) if later > 0 else "",
        find_out=tuple(find_out[:MOST_FIND_OUT]),
        find_more=text("planpaper.find_more", language, n=unknown) if unknown > 0 else "",
        nothing=nothing, old_help=old_help,
        owner=blank(10), act=blank(12), day=blank(8), proof=blank(18),
        dash=text("measures.nothing", language),
        words=texts_of("planpaper", language), plan=texts_of("plan", language),
    )  # fmt: skip


def _on_paper(one: Measure) -> Measure:
    """Without the mark of a legal floor, which the sheet does not explain; a date in a cell is no list."""
    days = {"first_by": Markdown(one.first_by), "due": Markdown(one.due)}
    return replace(one, lead=" ".join(filter(None, (one.theme, one.steps.replace(" ", "")))), flag="", **days)
