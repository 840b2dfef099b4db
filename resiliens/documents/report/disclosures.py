"""What a company can build on when somebody asks for VSME, and what is missing, disclosure by disclosure.

That a theme touches a disclosure prepares for it; it is never said to be answered. Not for which themes touch
which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resiliens.documents.report.remarks import Speaker
from resiliens.messages import text
from resiliens.messages.standards import title_of
from resiliens.model.answers import State


@dataclass(frozen=True, slots=True)
class Touched:
    """A code of the standard, the themes that touch it, and how many key figures belong to it (how many
    given).
    """

    code: str
    basic: bool
    themes: tuple[str, ...] = ()
    figures: int = 0
    given: int = 0


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One disclosure: its name, what the company has for it, and what is missing. Either may be empty."""

    title: str
    has: str
    missing: str


@dataclass(frozen=True, slots=True)
class Disclosures:
    """`summary` in one sentence, `rows` of the basic module, `more` of the comprehensive one."""

    summary: str
    rows: tuple[Disclosure, ...]
    more: tuple[Disclosure, ...]


def disclosures_of(touched: Sequence[Touched], speaker: Speaker) -> Disclosures | None:
    """The list, None where the questionnaire touches nothing of the standard."""
    if not any(one.themes for one in touched):
        return None
    rows = tuple(_disclosure(one, speaker) for one in touched if one.basic)
    more = tuple(_disclosure(one, speaker) for one in touched if not one.basic)
    has = sum(bool(row.has) for row in rows)
    summary = text("appendix.vsme_summary", speaker.language, has=has, all=len(rows))
    return Disclosures(summary, rows, more)


def _disclosure(touched: Touched, speaker: Speaker) -> Disclosure:
    """A theme with something to show belongs to what there is; any other to what is missing, by its reason.
    """
    language = speaker.language
    has: list[str] = []
    missing: dict[State, list[str]] = {}
    for address in touched.themes:
        one = speaker.questions.get(address)
        if one is None:
            continue
        theme = speaker.title(address)
        if one.state is State.ANSWERED and one.evidence:
            has.append(f"{theme} ({', '.join(each.title for each in one.evidence)})")
        else:
            missing.setdefault(one.state, []).append(theme)
    if touched.given:
        has.append(text("appendix.vsme_given", language, n=touched.given, all=touched.figures))
    title = f"{touched.code} {title_of(f'vsme:{touched.code}', language)}".strip()
    return Disclosure(title, "; ".join(has), " ".join(_lacks(touched, missing, language)))


def _lacks(touched: Touched, missing: dict[State, list[str]], language: str) -> Iterator[str]:
    """What is missing, a sentence a reason; themes outside the short set are only counted."""
    if not touched.themes and not touched.figures:
        yield text("appendix.vsme_nothing", language)
        return
    if touched.figures > touched.given:
        yield text("appendix.vsme_figures", language, n=touched.figures - touched.given)
    for state, themes in missing.items():
        if state is State.ANSWERED:
            yield text("appendix.vsme_not_shown", language, themes="; ".join(themes))
        elif state is not State.NOT_ASKED:
            why = text(
                "report.not_applicable"
                if state is State.NOT_APPLICABLE
                else f"report.state_{state.value.replace('-', '_')}",
                language,
            )
            yield f"{why}: {'; '.join(themes)}."
    if State.NOT_ASKED in missing:
        yield text("appendix.vsme_not_asked", language, n=len(missing[State.NOT_ASKED]))
    if touched.figures <= touched.given and not missing:
        yield text("appendix.vsme_write", language)
