"""One figure opened, in words and signs: what `report --why` prints and what stands behind page 1.

The figures come ready in a `WorkedSum`; nothing is computed here, only cut for showing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resiliens.messages import text
from resiliens.messages.numbers import cut, number
from resiliens.messages.visible import visible
from resiliens.model.result import Score
from resiliens.model.worked import WorkedChild, WorkedSum

DECIMALS = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One child in a sum: its title, value, weight and share of the weight, as they are printed."""

    title: str
    value: str
    weight: str
    share: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A worked sum, ready to print.

    `result` is what came out, `parts` what went in, `formula` the lines of the calculation with their
    figures, `caps` the caps, `steps` where the steps lie and what lacks to the next one.
    """

    title: str
    result: str
    parts: tuple[Part, ...]
    formula: tuple[str, ...]
    caps: tuple[str, ...]
    steps: str


def sum_of(worked: WorkedSum, language: str) -> Sum:
    """A worked sum as text."""
    return Sum(
        title=worked.title,
        result=headline(worked, language),
        parts=tuple(part_of(child, language) for child in worked.children if child.counts),
        formula=tuple(formula_lines(worked, language)),
        caps=tuple(cap_lines(worked, language)),
        steps=" ".join(
            [f"{'; '.join(threshold_lines(worked, language))}.", *missing_lines(worked, language)]
        ),
    )


def figure(value: float, language: str) -> str:
    """A score cut to three decimals, never rounded up."""
    return number(cut(value, DECIMALS), language)


def headline(worked: WorkedSum, language: str) -> str:
    """What came out: `0,54, På plass`, or from where to where and which steps that leaves open."""
    if worked.score is None or worked.level is None or worked.possible_level is None:
        return text("commands.why_left_out", language)
    low, high = figure(worked.score.low, language), figure(worked.score.high, language)
    level, possible = worked.level.name, worked.possible_level.name
    if worked.score.is_point:
        return text("commands.why_is", language, score=low, level=level)
    if worked.level == worked.possible_level:
        return text("commands.why_within", language, low=low, high=high, level=level)
    return text("commands.why_between", language, low=low, high=high, level=level, possible=possible)


def part_of(child: WorkedChild, language: str) -> Part:
    """One child; where it does not count, the reason stands for its value."""
    if not child.counts:
        state = child.state.value.replace("-", "_") if child.state is not None else ""
        out = {
            "not_applicable": "report.not_applicable",
            "": "commands.why_out",
            "answered": "commands.why_out",
        }
        return Part(visible(child.title), text(out.get(state, f"report.state_{state}"), language), "", "")
    share = f"{number(cut(child.share * 100, 1), language)} %"
    return Part(visible(child.title), _range(child.score, language), number(child.weight, language), share)


def _range(score: Score | None, language: str) -> str:
    if score is None:
        return ""
    low, high = figure(score.low, language), figure(score.high, language)
    return low if score.is_point else f"{low} – {high}"


def formula_lines(worked: WorkedSum, language: str) -> Iterator[str]:
    """Why there is no sum; else by which scorer, and the sum at each end of the range."""
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


def cap_lines(worked: WorkedSum, language: str) -> Iterator[str]:
    """Each cap, and whether it holds."""
    for cap in worked.caps:
        yield text(
            f"commands.why_cap_{cap.state}",
            language,
            step=f"{cap.step.number} ({cap.step.name})",
            score=figure(cap.score, language),
        )


def threshold_lines(worked: WorkedSum, language: str) -> Iterator[str]:
    """Where each step begins, and whether it is reached."""
    if worked.score is None:
        return
    for one in worked.thresholds:
        key = "reached" if one.reached else "possible" if one.possible else "not_reached"
        yield text(
            f"commands.why_{key}",
            language,
            step=one.step.number,
            name=one.step.name,
            score=figure(one.score, language),
        )


def missing_lines(worked: WorkedSum, language: str) -> Iterator[str]:
    """What lacks to the next step."""
    if (
        worked.score is not None
        and worked.thresholds
        and worked.next_step is not None
        and worked.missing is not None
    ):
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
