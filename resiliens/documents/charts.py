"""Pictures by hand, as SVG: the range of each pillar, and where its themes stand.

Only presentation attributes, no style, script or address; the same figures always stand in a table too. What
is not known is a gap or an open line, never a zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and what it shows in words, for who cannot see it."""

    svg: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Span:
    """A pillar along the steps: from `low` to `high` in steps, None where nothing counts (a gap).

    `marks` are the places of its themes in steps, `note` stands to the right (`1 vet ikke`).
    """

    title: str
    low: float | None
    high: float | None
    marks: tuple[float, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """The steps under the picture, from `first`, by name."""

    first: int
    names: tuple[str, ...]


WIDTH, LEFT, RIGHT = 360, 12, 348  # as wide as a small telephone, so that its letters stay readable there
ROW, FOOT, RADIUS = 62, 40, 4


def ranges(spans: Sequence[Span], axis: Axis, words: tuple[str, str]) -> Picture:
    """The ranges of the pillars above one axis. `words` are the picture's title and description."""
    bottom = ROW * len(spans)
    title, description = words
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + FOOT}" role="img" '
        'aria-labelledby="ranges-title ranges-desc" font-family="sans-serif" fill="currentColor">',
        f'<title id="ranges-title">{escape(title)}</title>',
        f'<desc id="ranges-desc">{escape(description)}</desc>',
        *_grid(axis, bottom),
        *(part for number, span in enumerate(spans) for part in _span(span, axis, ROW * number)),
        "</svg>",
    ]
    return Picture("".join(parts), title, description)


def _grid(axis: Axis, bottom: int) -> list[str]:
    """A line for each step; only the ends are named, the others have their names in the table."""
    last = len(axis.names) - 1
    lines = []
    for number, name in enumerate(axis.names):
        x = _x(axis.first + number, axis)
        lines += [
            f'<line x1="{x:g}" y1="{top + 20}" x2="{x:g}" y2="{top + ROW}" stroke="currentColor" '
            'stroke-opacity="0.3"/>'
            for top in range(0, bottom, ROW)
        ]
        lines.append(_text((x, bottom + 15), str(axis.first + number), anchor="middle"))
        if number in (0, last):
            edge = (0, "start") if number == 0 else (WIDTH, "end")
            lines.append(_text((edge[0], bottom + 32), name, anchor=edge[1]))
    return lines


def _span(span: Span, axis: Axis, top: int) -> list[str]:
    line = top + 46
    parts = [_text((0, top + 13), span.title, weight="bold")]
    if span.note:
        parts.append(_text((WIDTH, top + 13), span.note, anchor="end"))
    if span.low is None or span.high is None:
        return parts
    low, high = _x(span.low, axis), _x(span.high, axis)
    if high > low:
        parts.append(
            f'<rect x="{low:g}" y="{line - 5}" width="{high - low:g}" height="10" rx="5" '
            'fill="currentColor" fill-opacity="0.18" stroke="currentColor" stroke-dasharray="3 3"/>'
        )
    parts.append(f'<rect x="{low - 2.5:g}" y="{line - 8}" width="5" height="16" rx="2"/>')
    return parts + [_mark(x, top + 27) for x in _beside(span.marks, axis)]


def _mark(x: float, y: int) -> str:
    return f'<circle cx="{x:g}" cy="{y}" r="{RADIUS}" fill="none" stroke="currentColor" stroke-width="1.5"/>'


def _beside(marks: Sequence[float], axis: Axis) -> list[float]:
    """Where the marks stand: those on one step beside each other, around it."""
    wide = 2 * RADIUS + 2
    return [
        round(_x(step, axis) + (number - (marks.count(step) - 1) / 2) * wide, 1)
        for step in sorted(set(marks))
        for number in range(marks.count(step))
    ]


def _x(step: float, axis: Axis) -> float:
    top = max(1, len(axis.names) - 1)
    return round(LEFT + (RIGHT - LEFT) * (step - axis.first) / top, 1)


def _text(place: tuple[float, float], words: str, *, anchor: str = "start", weight: str = "normal") -> str:
    return (
        f'<text x="{place[0]:g}" y="{place[1]:g}" text-anchor="{anchor}" font-size="12" '
        f'font-weight="{weight}">{escape(words)}</text>'
    )
