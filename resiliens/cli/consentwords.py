"""A consent in a sentence, and why one cannot be read. For the facilitator's own screen.

Not for deciding what a consent opens.
"""

from __future__ import annotations

from collections.abc import Sequence

from resiliens.messages import text
from resiliens.messages.numbers import short_date
from resiliens.model.consent import Consent, Unclear
from resiliens.model.questionnaire import Questionnaire, Section

MOST_THEMES = 6


def consent_in_words(consent: Consent, questionnaire: Questionnaire, language: str) -> str:
    """`Åpne kort for alle temaer. Møte: Flisa. Gitt 1.11.2026 av daglig leder.`"""

    def say(key: str, **facts: object) -> str:
        return text(f"consents.{key}", language, **facts)

    themes = say("all-themes")
    if consent.themes is not None:
        themes = theme_names(consent.themes, questionnaire, language)
    parts = [say(f"mode-{consent.mode}", themes=themes)]
    if consent.meeting:
        parts.append(say("meeting", meeting=consent.meeting))
    day = "" if consent.date is None else short_date(consent.date, language)
    if day or consent.by:
        key = "given-by" if day and consent.by else "given" if day else "by"
        parts.append(say(key, date=day, by=consent.by))
    if consent.withdrawn is not None:
        parts.append(say("withdrawn", date=short_date(consent.withdrawn, language)))
    return " ".join(parts)


def theme_names(addresses: Sequence[str], questionnaire: Questionnaire, language: str) -> str:
    """The titles; their names hold commas and "og", so semicolons part them."""
    names = []
    for address in addresses[:MOST_THEMES]:
        node = questionnaire.node(address)
        names.append(address if node is None else node.title if isinstance(node, Section) else node.name)
    more = len(addresses) - MOST_THEMES
    shown = "; ".join(names)
    return f"{shown} {text('consents.and-more', language, n=more)}" if more > 0 else shown


def unclear_in_words(unclear: Unclear, language: str) -> str:
    """`Samtykke nummer 2 kan ikke leses: «q.energi» er ikke et tema her.`"""
    why = text(f"consents.unclear-{unclear.problem}", language, written=unclear.written)
    return text("consents.unclear", language, number=unclear.number, why=why)
