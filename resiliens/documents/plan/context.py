"""The action plan's context: every field its templates may use, ready to print.

Made from a plan and the questionnaire's texts; finds no way and counts no days itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.documents.escaping import Markdown
from resiliens.documents.plan.answers import amount, level_in_words
from resiliens.documents.plan.rows import MOST_FIND_OUT, rows_of
from resiliens.documents.plan.sentences import (
    aims_not_reached,
    gains_in_words,
    hindrances_of,
    move_in_words,
)
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words, listing, short_date
from resiliens.model.plan import DAYS_NOT_STATED, MOST_OPEN, Aim, Offer, Plan
from resiliens.model.plan_rows import Row, code_of
from resiliens.model.questionnaire import Questionnaire

STALE = "*"
MOST_MOVES = 6
BLANK = 14  # letters


@dataclass(frozen=True, slots=True)
class Aimed:
    """A theme or section, where it stands, and where it is to come."""

    title: str
    now: str
    goal: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure on the page. `steps` is `1 → 2`; `days` begins with ~ where nobody stated them.

    `lead` is theme, steps and flag in one, with a colon.
    """

    number: str
    lead: str
    theme: str
    flag: str
    steps: str
    text: str
    owner: str
    first_act: str
    first_by: str
    due: str
    days: str
    kroner: str
    help: str
    figure: str
    status: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Question:
    """A theme to be found out, by whom and by when."""

    number: str
    theme: str
    ask: str
    owner: str
    date: str


@dataclass(frozen=True, slots=True)
class Rung:
    """What so many days buy, and how many of them it uses."""

    days: str
    used: str
    moves: str
    gains: str


@dataclass(frozen=True, slots=True)
class Page:
    """What the plan's templates may print.

    `subtitle`: the date, and what kind of plan it is; `aims` under `aims_heading`; `nothing` says why there
    is no measure, where there is none; `measures` in the order of their half-years; `find_out` what nobody
    knows, `find_out_more` the rest of it; `sums` what it comes to; `hindrances` what is worth knowing;
    `ladder` under `ladder_lead`; `old_help` a warning if some help was checked too long ago; `notes` the
    small print; `blank` a line to write on.
    """

    company: str
    subtitle: str
    aims_heading: str
    aims: tuple[Aimed, ...]
    nothing: str
    measures: tuple[Measure, ...]
    find_out: tuple[Question, ...]
    find_out_more: str
    sums: str
    hindrances: tuple[str, ...]
    ladder: tuple[Rung, ...]
    ladder_lead: str
    old_help: str
    notes: str
    blank: str
    words: Mapping[str, str]


def page_of(plan: Plan, questionnaire: Questionnaire, language: str, kept: Sequence[Row] = ()) -> Page:
    """The page's fields. `kept`: the lines of the company's own plan file, which stand first."""
    rows = rows_of(plan, questionnaire, language, kept)
    speaker = _Speaker(plan, language)
    measures = tuple(speaker.measure(row) for row in rows if not row.is_question)
    left = [one.title for one in plan.find_out[MOST_FIND_OUT:]]
    more = text("plan.find_out_more", language, themes=listing(left, language)) if left else ""
    return Page(
        company=plan.company or text("plan.no_name", language),
        subtitle=_subtitle(plan, language),
        aims_heading=text("plan.aims_proposal" if plan.is_proposal else "plan.aims", language),
        aims=tuple(_aimed(aim, language) for aim in plan.aims),
        nothing="" if measures else _nothing(plan, language),
        measures=measures,
        find_out=tuple(speaker.question(row) for row in rows if row.is_question),
        find_out_more=more,
        sums=" ".join(_sums(plan, language)),
        hindrances=(*aims_not_reached(plan, language), *hindrances_of(plan, language)),
        ladder=tuple(_rung(offer, questionnaire, language) for offer in plan.ladder),
        ladder_lead=_ladder_lead(plan, language),
        old_help=_old_help(measures, language),
        notes=" ".join(_notes(plan, language)),
        blank=Markdown("_" * BLANK),
        words=texts_of("plan", language),
    )


class _Speaker:
    """Lines of the plan as they stand on the page."""

    def __init__(self, plan: Plan, language: str) -> None:
        self.language = language
        codes = {code_of(task.question, task.measure): task for task in plan.tasks}
        self.under_floor = {code for code, task in codes.items() if task.under_floor}
        self.assumed = {code for code, task in codes.items() if task.days_assumed}

    def measure(self, row: Row) -> Measure:
        days = self._amount(row.days)
        if row.days is None and row.code in self.assumed:
            days = text("plan.assumed", self.language, days=self._amount(DAYS_NOT_STATED))
        status = f"plan.status_{row.status.value.replace('-', '_')}"
        flag = text("plan.under_floor", self.language) if row.code in self.under_floor else ""
        steps = f"{row.start} → {row.to}" if row.to else ""
        lead = " ".join(filter(None, (row.theme, steps.replace(" → ", "→"), flag)))
        return Measure(
            number=row.number, lead=f"{lead}:" if lead else "", theme=row.theme, flag=flag, steps=steps,
            text=row.measure, owner=row.owner,
            first_act=row.first_act, first_by=self._day(row.first_by), due=self._day(row.due), days=days,
            kroner=self._amount(row.kroner), help=row.help, figure=row.figure,
            status=text(status, self.language), evidence=row.evidence or row.reason,
        )  # fmt: skip

    def question(self, row: Row) -> Question:
        return Question(row.number, row.theme, row.measure, row.owner, self._day(row.first_by or row.due))

    def _day(self, day: date | None) -> str:
        return "" if day is None else short_date(day, self.language)

    def _amount(self, value: float | None) -> str:
        return "" if value is None else amount(value, self.language)


def _subtitle(plan: Plan, language: str) -> str:
    parts = [date_in_words(plan.date, language)]
    if plan.budget is not None:
        parts.append(text("plan.within_days", language, days=amount(plan.budget, language)))
    parts.append(text("plan.proposal" if plan.is_proposal or not plan.aims else "plan.chosen", language))
    if plan.tasks and not plan.exact:
        parts.append(text("plan.approximate_short", language))
    return " · ".join(parts)


def _aimed(aim: Aim, language: str) -> Aimed:
    now = text("plan.not_known", language) if aim.before is None else level_in_words(aim.before, language)
    return Aimed(aim.title, now, level_in_words(aim.step, language))


def _nothing(plan: Plan, language: str) -> str:
    if plan.aims and plan.is_reached:
        return text("plan.nothing_needed", language)
    return text("plan.nothing_for_days" if plan.budget is not None else "plan.nothing_found", language)


def _sums(plan: Plan, language: str) -> Iterator[str]:
    if plan.tasks:
        key = "plan.total_one" if len(plan.tasks) == 1 else "plan.total"
        sums = {"days": amount(plan.days, language), "kroner": amount(plan.kroner, language)}
        counted = {} if len(plan.tasks) == 1 else {"measures": len(plan.tasks)}
        yield text(key, language, **sums, **counted)
        last = short_date(max(task.due for task in plan.tasks), language)
        if plan.months:
            yield text("plan.total_time", language, date=last, months=amount(plan.months, language))
        else:
            yield text("plan.total_due", language, date=last)
        half_years = max(task.half_year for task in plan.tasks)
        if half_years > 1:
            yield text("plan.total_half_years", language, count=half_years, most=MOST_OPEN)
    if plan.gains:
        yield text("plan.gains", language, gains=gains_in_words(plan.gains, language))


def _rung(offer: Offer, questionnaire: Questionnaire, language: str) -> Rung:
    moves = [move_in_words(move, (questionnaire, language)) for move in offer.moves]
    if len(moves) > MOST_MOVES:
        moves = [*moves[: MOST_MOVES - 1], text("plan.and_more", language, n=len(moves) - MOST_MOVES + 1)]
    nothing = text("plan.ladder_nothing", language)
    return Rung(
        amount(offer.days, language), amount(offer.used, language), ", ".join(moves) or nothing,
        gains_in_words(offer.gains, language),
    )  # fmt: skip


def _ladder_lead(plan: Plan, language: str) -> str:
    lead = text("plan.ladder_whole", language)
    if len(plan.aims) == 1 and not plan.aims[0].node_is_theme:
        lead = text("plan.ladder_node", language, title=plan.aims[0].title)
    return lead if plan.ladder_exact else f"{lead} {text('plan.ladder_approximate', language)}"


def _old_help(measures: tuple[Measure, ...], language: str) -> str:
    return text("report.old_help", language) if any(STALE in one.help for one in measures) else ""


def _notes(plan: Plan, language: str) -> Iterator[str]:
    if plan.tasks:
        exact = "plan.exact" if plan.is_reached else "plan.exact_short"
        exact = exact if plan.budget is None else "plan.exact_days"
        yield text(exact if plan.exact else "plan.approximate", language)
    if any(task.under_floor for task in plan.tasks):
        yield text("plan.floor_note", language)
    if any(task.days_assumed for task in plan.tasks):
        yield text("plan.assumed_days", language, days=amount(DAYS_NOT_STATED, language))
    yield text("plan.not_promised", language)


