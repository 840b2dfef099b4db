"""The report's context: every field its template may use, ready to print.

Made from a result and the questionnaire's texts alone; reads no answers file and computes no score.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from resiliens.documents.report.profile import Row, is_shown, legend, rows
from resiliens.documents.report.remarks import Remark, remarks, warnings
from resiliens.documents.words import help_of, is_stale, size
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words, listing
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import Result, questions_of

if TYPE_CHECKING:
    from resiliens.documents.report.appendix import Appendix, Behind

MOST_SCHEMES = 1  # the page is one A4; the others stand with the theme (`resiliens show ID`)


@dataclass(frozen=True, slots=True)
class Action:
    """One of the measures to do first. `flagged`: the theme lies under a legal floor."""

    number: int
    theme: str
    text: str
    size: str
    flagged: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What the report's template may print.

    `words` are the fixed words of the language; `warnings` stand before all else; `actions` are at
    most five; `help` where to get help with them, `old_help` a warning if some of it was checked too long
    ago; `rows` the profile; `remarks` what must be said beside it; `method` one paragraph. `appendix` is what
    stands behind page 1, None where only that page is wanted.
    """

    company: str
    subtitle: str
    warnings: tuple[str, ...]
    actions: tuple[Action, ...]
    help: str
    old_help: str
    rows: tuple[Row, ...]
    legend: str
    remarks: tuple[Remark, ...]
    method: str
    words: Mapping[str, str]
    appendix: Appendix | None = None


def report_of(
    result: Result, questionnaire: Questionnaire, *, language: str, today: date, behind: Behind | None = None
) -> Report:
    """The report's fields; with `behind`, the appendix too.

    `today` is the date on which the help's shelf life is judged.
    """
    chosen = [one for one in result.suggestions if one.first]
    actions = tuple(
        Action(number, one.title, one.text, size(one, language), one.reason == "floor")
        for number, one in enumerate(chosen, 1)
    )
    profile = rows(result, questionnaire, language)
    return Report(
        company=result.company.name or text("report.no_name", language),
        subtitle=_subtitle(result, language, today),
        warnings=warnings(result, questionnaire, language),
        actions=actions,
        help=_help(result, questionnaire, (language, today)),
        old_help=text("report.old_help", language) if _old_help(result, questionnaire, today) else "",
        rows=profile,
        legend=_legend(result, profile, language),
        remarks=remarks(result, questionnaire, language),
        method=_method(result, questionnaire, language),
        words=texts_of("report", language),
        appendix=_appendix(result, questionnaire, behind, (language, today)),
    )


def _appendix(
    result: Result, questionnaire: Questionnaire, behind: Behind | None, settings: tuple[str, date]
) -> Appendix | None:
    """Loaded only where it is wanted: the page on the terminal starts sooner."""
    if behind is None:
        return None
    from resiliens.documents.report.appendix import appendix_of

    language, today = settings
    return appendix_of(result, questionnaire, behind, language=language, today=today)


def _legend(result: Result, profile: tuple[Row, ...], language: str) -> str:
    """What the signs mean; where rows were left out to keep one page, how many are shown."""
    everything = sum(1 for one in questions_of(result) if is_shown(one))
    shown = sum(1 for row in profile if not row.is_section)
    signs = legend(profile, language)
    if shown == everything:
        return signs
    return f"{signs}. {text('report.shown_of', language, shown=shown, all=everything)}"


def _subtitle(result: Result, language: str, today: date) -> str:
    counts = result.counts
    asked = counts.answered + counts.unknown + counts.unanswered + counts.not_applicable
    parts = [
        text("report.self_assessment", language),
        date_in_words(result.date or today, language),
        text(
            "report.answered", language, answered=counts.answered, asked=asked, evidence=counts.with_evidence
        ),
        _who(result, language),
    ]
    return " · ".join(part for part in parts if part)


def _who(result: Result, language: str) -> str:
    if result.agreed is not None:
        present = len(result.agreed.present)
        return text("report.agreed_by", language, n=present) if present else text("report.agreed", language)
    if result.respondent.role:
        return text("report.one_answered", language, role=result.respondent.role)
    return ""


def _help(result: Result, questionnaire: Questionnaire, settings: tuple[str, date]) -> str:
    """`1: Klosser (sjekket ...) · 2: ...`: the first scheme of each measure, in the author's order."""
    language, today = settings
    parts = []
    for number, one in enumerate((one for one in result.suggestions if one.first), 1):
        known = [
            questionnaire.schemes.by_id[key] for key in one.schemes if key in questionnaire.schemes.by_id
        ]
        if known:
            parts.append(
                f"{number}: " + "; ".join(help_of(scheme, today, language) for scheme in known[:MOST_SCHEMES])
            )
    return " · ".join(parts)


def _old_help(result: Result, questionnaire: Questionnaire, today: date) -> bool:
    """Is any scheme of the first measures past its shelf life, or never checked?"""
    keys = [key for one in result.suggestions if one.first for key in one.schemes[:MOST_SCHEMES]]
    return any(
        is_stale(questionnaire.schemes.by_id[key], today)
        for key in keys
        if key in questionnaire.schemes.by_id
    )


def _method(result: Result, questionnaire: Questionnaire, language: str) -> str:
    """How the figures came about, in plain words where the scorer is the plain mean."""
    trade = text("report.method_trade", language) if result.method.weighting is not None else ""
    plain = set(result.method.scorers) == {"mean"} and result.scorer == "mean"
    scorers = "" if plain else listing(sorted(result.method.scorers), language)
    return " ".join(
        [
            text("report.method_mean", language, trade=trade)
            if plain
            else text("report.method_other", language, scorers=scorers, trade=trade),
            text(
                "report.method_end",
                language,
                questionnaire=questionnaire.title,
                version=result.version,
                scorer=result.scorer,
                hash=result.method.hash,
            ),
        ]
    )
