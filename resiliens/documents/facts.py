"""What a paper says about the answers it is made from: how many, how many of them supported, who agreed.

One wording for all papers of a workshop. Not for what the answers are.
"""

from __future__ import annotations

from datetime import date

from resiliens.messages import text
from resiliens.messages.numbers import date_in_words
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import Result


def day_of(result: Result, today: date, language: str) -> str:
    """The day of the answers, else today."""
    return date_in_words(result.date or today, language)


def answered(result: Result, language: str) -> str:
    """`16 av 17 temaer besvart, 50 % av dem med dokumentasjon`; the share is cut, never rounded up."""
    counts = result.counts
    asked = counts.answered + counts.unknown + counts.unanswered + counts.not_applicable
    share = 100 * counts.with_evidence // counts.answered if counts.answered else 0
    return text("measures.answered", language, answered=counts.answered, asked=asked, share=share)


def agreed(result: Result, language: str) -> str:
    """`felles svar, 4 til stede`; where nobody agreed, that these are one person's answers. Names no role."""
    if result.agreed is None:
        return text("measures.not_agreed", language)
    present = len(result.agreed.present)
    return text("report.agreed_by", language, n=present) if present else text("report.agreed", language)


def whose(result: Result, today: date, language: str) -> tuple[str, str]:
    """How a line below the heading begins: who answered, and the day."""
    who = agreed(result, language)
    return who[:1].upper() + who[1:], day_of(result, today, language)


def version(result: Result, questionnaire: Questionnaire, language: str) -> str:
    """`spørsmål: Klosser Resiliens 2026.1`."""
    return text("measures.version", language, title=questionnaire.title, version=result.version)


def company(result: Result, language: str) -> str:
    """The company's name, or that it has none."""
    return result.company.name or text("report.no_name", language)
