"""One figure opened into its sum, as lines for the terminal: answers, values, weights, formula, thresholds.

The figures come from `resiliens.assess.worked`, their words from `resiliens.documents.report.sums`.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.documents.report.sums import (
    cap_lines,
    formula_lines,
    headline,
    missing_lines,
    part_of,
    threshold_lines,
)
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.answers import State
from resiliens.model.worked import WorkedSum


def lines_of(worked: WorkedSum, language: str) -> list[str]:
    """The worked sum of one node, for the terminal."""
    if not worked.shown:
        return [visible(f"{worked.title} ({worked.id})"), text("commands.why_not_shown", language)]
    lines = [visible(f"{worked.title} ({worked.id})"), headline(worked, language), ""]
    lines += _children(worked, language) if worked.children else _answer(worked, language)
    lines += formula_lines(worked, language)
    lines += cap_lines(worked, language)
    thresholds = [f"  {line}" for line in threshold_lines(worked, language)]
    if thresholds:
        lines += ["", text("commands.why_thresholds", language), *thresholds]
    lines += missing_lines(worked, language)
    return lines


def _answer(worked: WorkedSum, language: str) -> Iterator[str]:
    state = worked.state or State.UNANSWERED
    if state is State.ANSWERED:
        yield text("commands.why_answer", language, value=visible(_value(worked.value)))
    else:
        yield text(
            f"report.state_{state.value.replace('-', '_')}"
            if state is not State.NOT_APPLICABLE
            else "report.not_applicable",
            language,
        )


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _children(worked: WorkedSum, language: str) -> Iterator[str]:
    heads = [text(f"commands.why_{name}", language) for name in ("part", "value", "weight", "share")]
    parts = [part_of(child, language) for child in worked.children]
    rows = [heads, *([one.title, one.value, one.weight, one.share] for one in parts)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        yield (
            "  "
            + row[0].ljust(widths[0])
            + "  "
            + "  ".join(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        ).rstrip()
    yield ""
