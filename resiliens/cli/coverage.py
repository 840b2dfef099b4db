"""Which disclosures of a standard the questionnaire prepares for, as lines for the terminal.

Not for judging it, which `resiliens.assess.references` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resiliens.assess.references import Covered, codes_of, coverage
from resiliens.messages import text
from resiliens.messages.standards import VSME_BASIC, VSME_COMPREHENSIVE, full_name, title_of
from resiliens.model.questions import Question


def coverage_lines(
    standard: str, themes: Sequence[Question], figures: Sequence[Question], *, language: str
) -> list[str]:
    """Each code of the standard with the themes and key figures that touch it.

    VSME is listed whole, so that what nothing prepares for is seen; of other standards only the codes that
    are referred to.
    """
    head = full_name(standard, language)
    if standard != "vsme":
        codes = sorted(codes_of(themes, standard), key=_natural)
        if not codes:
            return [text("commands.show_nothing", language, ref=head)]
        found = coverage(standard, codes, themes, [])
        return [head, "", *(line for one in found for line in _lines(one, standard, language))]
    basic = coverage(standard, VSME_BASIC, themes, figures)
    more = coverage(standard, VSME_COMPREHENSIVE, themes, figures)
    lines = [head, "", *_summary(basic, more, language)]
    for key, part in (("covers_basic", basic), ("covers_comprehensive", more)):
        lines += ["", text(f"standards.{key}", language)]
        lines += [line for one in part for line in _lines(one, standard, language)]
    return [*lines, "", text("standards.covers_how", language)]


def _summary(basic: Sequence[Covered], more: Sequence[Covered], language: str) -> Iterator[str]:
    covered = sum(one.anything for one in basic)
    yield text("standards.covers_summary", language, covered=covered, all=len(basic))
    missing = [one.code for one in (*basic, *more) if not one.anything]
    if missing:
        yield text("standards.covers_missing", language, codes=", ".join(missing))
    yield text("standards.covers_means", language)
    yield text("standards.covers_paragraphs", language)


def _lines(one: Covered, standard: str, language: str) -> Iterator[str]:
    yield f"  {one.code}  {title_of(f'{standard}:{one.code}', language)}".rstrip()
    for key, questions in (("covers_themes", one.themes), ("covers_figures", one.figures)):
        if questions:
            names = "; ".join(question.name for question in questions)
            yield f"      {text(f'standards.{key}', language)}: {names}"
    if not one.anything:
        yield f"      {text('standards.covers_none', language)}"


def _natural(code: str) -> list[tuple[int, str]]:
    """`8.10` after `8.9`."""
    return [(int(part), "") if part.isdigit() else (1000, part) for part in code.split(".")]
