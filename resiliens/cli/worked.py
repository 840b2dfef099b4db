"""One figure opened into its sum, as lines: answers, values, weights, formula, thresholds.

The figures come from `resiliens.assess.worked`; here they only get words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resiliens.messages import text
from resiliens.messages.numbers import cut, number
from resiliens.messages.visible import visible
from resiliens.model.answers import State
from resiliens.model.result import Score
from resiliens.model.worked import WorkedChild, WorkedSum

DECIMALS = 3


def lines_of(worked: WorkedSum, language: str) -> list[str]:
    """The worked sum of one node, for the terminal."""
    if not worked.shown:
        return [visible(f"{worked.title} ({worked.id})"), text("commands.why_not_shown", language)]
    lines = [visible(f"{worked.title} ({worked.id})"), _headline(worked, language), ""]
    lines += _children(worked, language) if worked.children else _answer(worked, language)
    lines += _formula(worked, language)
    lines += _caps(worked, language)
    lines += _thresholds(worked, language)
    return lines


def figure(value: float, language: str) -> str:
    """A score cut to three decimals, never rounded up."""
    return number(cut(value, DECIMALS), language)


def _headline(worked: WorkedSum, language: str) -> str:
    if worked.score is None or worked.level is None or worked.possible_level is None:
        return text("commands.why_left_out", language)
    low, high = figure(worked.score.low, language), figure(worked.score.high, language)
    if worked.level == worked.possible_level and not worked.score.is_point:
        return text("commands.why_within", language, low=low, high=high, level=worked.level.name)
    if worked.score.is_point:
        return text("commands.why_is", language, score=low, level=worked.level.name)
    return text(
        "commands.why_between",
        language,
        low=low,
        high=high,
        level=worked.level.name,
        possible=worked.possible_level.name,
    )


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
    rows = [_child(child, language) for child in worked.children]
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(4)]
    for row in [heads, *rows]:
        yield (
            "  "
            + row[0].ljust(widths[0])
            + "  "
            + "  ".join(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        ).rstrip()
    yield ""


def _child(child: WorkedChild, language: str) -> list[str]:
    if not child.counts:
        state = child.state.value.replace("-", "_") if child.state is not None else ""
        out = {
            "not_applicable": "report.not_applicable",
            "": "commands.why_out",
            "answered": "commands.why_out",
        }
        return [visible(child.title), text(out.get(state, f"report.state_{state}"), language), "", ""]
    share = f"{number(cut(child.share * 100, 1), language)} %"
    return [visible(child.title), _range(child.score, language), number(child.weight, language), share]


def _range(score: Score | None, language: str) -> str:
    if score is None:
        return ""
    low, high = figure(score.low, language), figure(score.high, language)
    return low if score.is_point else f"{low} – {high}"


def _formula(worked: WorkedSum, language: str) -> Iterator[str]:
    if worked.reason:
        yield text(f"commands.why_reason_{worked.reason.replace('-', '_')}", language)
    if worked.scorer and any(end is not None and end.formula for end in (worked.low, worked.high)):
        yield text("commands.why_scorer", language, scorer=worked.scorer, version=worked.scorer_version)
    ends = {"low": worked.low, "high": worked.high}
    if worked.low == worked.high:
        ends.pop("high")
    for name, end in ends.items():
        if end is not None and end.formula:
            label = text(f"commands.why_{name}", language) if len(ends) > 1 else ""
            yield "  " + " ".join(filter(None, (label, _written(end.formula, language))))


def _written(formula: str, language: str) -> str:
    """A formula with the decimal sign of the language; where that is a comma, semicolons part figures."""
    if language != "en":
        formula = re.sub(r"(?<=\d)\.(?=\d)", ",", re.sub(r"(?<=\d), (?=\d)", "; ", formula))
    return visible(formula)


def _caps(worked: WorkedSum, language: str) -> Iterator[str]:
    for cap in worked.caps:
        yield text(
            f"commands.why_cap_{cap.state}",
            language,
            step=f"{cap.step.number} ({cap.step.name})",
            score=figure(cap.score, language),
        )


def _thresholds(worked: WorkedSum, language: str) -> Iterator[str]:
    if worked.score is None or not worked.thresholds:
        return
    yield ""
    yield text("commands.why_thresholds", language)
    for one in worked.thresholds:
        key = "reached" if one.reached else "possible" if one.possible else "not_reached"
        yield "  " + text(
            f"commands.why_{key}",
            language,
            step=one.step.number,
            name=one.step.name,
            score=figure(one.score, language),
        )
    if worked.next_step is not None and worked.missing is not None:
        yield text(
            "commands.why_missing",
            language,
            missing=number(_up(worked.missing), language),
            step=worked.next_step.number,
            name=worked.next_step.name,
        )


def _up(value: float) -> float:
    """What is missing is cut upward, so that adding it always suffices."""
    down = cut(value, DECIMALS)
    return down if value - down < 1e-9 else cut(down + 10**-DECIMALS, DECIMALS)
