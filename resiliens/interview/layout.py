"""One screenful as lines of text: wrapped by word, folded where the screen is low, never over its edge.

Pure: a desk and a size go in, lines of styled words come out. Not for printing them.
"""

from __future__ import annotations

from dataclasses import dataclass

from resiliens.interview.aside_layout import ASIDES
from resiliens.interview.desk import Desk
from resiliens.interview.footer import footer
from resiliens.interview.heading import heading
from resiliens.interview.listing import theme_list
from resiliens.interview.paragraphs import BOLD, MARGIN, PLAIN, Form, Line, air, bold, paragraphs, wrapped
from resiliens.interview.pointing import Sight
from resiliens.interview.presented import FOLLOW_UPS
from resiliens.interview.row_layout import row_lines
from resiliens.interview.stops import hidden_answers
from resiliens.interview.stream_layout import question_lines, standing_lines
from resiliens.interview.wording import folded
from resiliens.terminal.symbols import Symbols
from resiliens.terminal.wrapping import cells

WIDEST, TALLEST = 100, 34
FEWEST = 3  # lines of rows, before what stands below them scrolls too
LOW = 14  # rows from which the feet are one line
UP, DOWN = "↑", "↓"  # stand at the edge where there is more


@dataclass(frozen=True, slots=True)
class Page:
    """The lines above the typing line, its label, and the lines below. Together as high as the screen."""

    above: tuple[Line, ...]
    label: str
    below: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """What stands between head and keys: the lines down to the last row, those after it, and where we are."""

    lines: list[Line]
    tail: list[Line]
    focus: range  # the lines to keep in sight


FORMS = (
    Form(2, "below"),
    Form(1, "below"),
    Form(0, "below"),
    Form(0, "inline"),
    Form(0, "pointed"),
    Form(0, "pointed", hints=False),
)
LISTED = (FORMS[0], FORMS[2], FORMS[-1])  # a list has no texts to fold


def page(
    desk: Desk, *, columns: int, rows: int, symbols: Symbols, typed: str = "", begun: bool = False
) -> Page:
    """The whole screen for a desk, at most WIDEST x TALLEST of it used.

    `typed` stands on the typing line; `begun`: the person has typed there, so letters are no keys.
    """
    width, height = min(columns, WIDEST), min(rows, TALLEST)
    low = height <= LOW
    top = heading(desk, width=width, low=low, symbols=symbols)
    bottom = footer(desk, width=width, low=low)
    input_lines = typing_height(desk, typed, width) if desk.typing else 0
    room = height - len(top) - len(bottom) - input_lines
    message: list[Line] = [[(BOLD, line)] for line in wrapped(desk.message, width)] if desk.message else []
    message = message[: max(0, room - 1)]
    body, whole = _fitted(desk, width=width, room=max(1, room - len(message)), symbols=symbols)
    if not whole and not top[-1]:  # the empty line below the heading may be all that is missing
        closer, whole = _fitted(desk, width=width, room=room + 1 - len(message), symbols=symbols)
        if whole:
            top, body, room = top[:-1], closer, room + 1
    if not whole and low:
        bottom = footer(desk, width=width, low=low, more=True)
    if message and room - len(body) - len(message) > 1:
        message = [[], *message]
    if begun:  # as many lines as before, so that nothing moves while one types
        now = footer(desk, width=width, low=low, begun=True)
        bottom = [*now, *([] for _ in range(len(bottom) - len(now)))]
    gap: list[Line] = [[] for _ in range(room - len(body) - len(message))]
    label = typing_label(desk) if desk.typing else ""
    above = [*top, *body] if desk.typing else [*top, *body, *message, *gap, *bottom]
    below = [*message, *gap, *bottom] if desk.typing else []
    return Page(tuple(above), label, tuple(below))


def typing_label(desk: Desk) -> str:
    """What stands before the typing line."""
    return f"{MARGIN}> "


def typing_height(desk: Desk, typed: str, width: int) -> int:
    """How many lines the typed words take, at most four."""
    room = max(1, width - cells(typing_label(desk)) - 1)
    return max(1, min(4, sum(-(-(cells(line) + 1) // room) for line in typed.split("\n"))))


def _fitted(desk: Desk, *, width: int, room: int, symbols: Symbols) -> tuple[list[Line], bool]:
    """The body in the airiest form that fits; else the part of it around the pointed row. Is it whole?"""
    for form in LISTED if _lists_themes(desk) else FORMS:
        body = _body(desk, form, width, symbols)
        if len(body.lines) + len(body.tail) <= room:
            desk.sight = Sight(leap=room)
            return [*body.lines, *body.tail], True
    stays = bool(desk.rows) and room - len(body.tail) >= max(FEWEST, len(body.focus) + 2)
    lines, tail = (body.lines, body.tail) if stays else ([*body.lines, *body.tail], [])
    return [*_part(desk, lines, body.focus, room - len(tail), width), *tail], False


def _part(desk: Desk, lines: list[Line], focus: range, room: int, width: int) -> list[Line]:
    """What there is room for, around the lines in focus, with signs where there is more."""
    is_read = desk.mode == "help" or len(focus) > room
    read = range(len(lines)) if desk.mode == "help" else focus
    if is_read:
        scroll = max(0, min(desk.sight.scroll, len(read) - room))
        start = read.start + scroll
        desk.sight = Sight(scroll, rest=read.stop - start - room, leap=max(1, room - 1))
    else:
        start = _start(focus, room, len(lines))
        desk.sight = Sight(leap=room)
    seen = lines[start : start + room]
    below = start + room < len(lines)
    if start and not (below and len(seen) == 1):  # on one line there is room for one sign
        seen[0] = _with_sign(seen[0], UP, width)
    if below:
        seen[-1] = _with_sign(seen[-1], DOWN, width)
    return seen


def _lists_themes(desk: Desk) -> bool:
    return desk.mode == "overview" or desk.view.kind == "end"


def _start(focus: range, room: int, count: int) -> int:
    """The first line to show, so that the lines in focus are in sight, with some before them."""
    before = max(0, min(room // 2, room - len(focus)))
    return max(0, min(focus.start - before, count - room))


def _with_sign(line: Line, sign: str, width: int) -> Line:
    """The line with a sign at the edge of the screen."""
    taken = sum(cells(words) for _, words in line)
    return [*line, (PLAIN, " " * (width - taken - 1) + sign)]


def _body(desk: Desk, form: Form, width: int, symbols: Symbols) -> Body:
    """All lines of the body, and those to keep in sight."""
    if desk.mode in ASIDES:
        return Body(ASIDES[desk.mode](desk, form, width), [], range(0))
    title = _title(desk, form, width)
    listed, focus = _rows(desk, form, width, symbols)
    lines, tail = [*title, *listed], _after(desk, form, width, symbols)
    if focus:
        return Body(lines, tail, range(len(title) + focus.start, len(title) + focus.stop))
    end = len(lines) + len(tail)
    return Body(lines, tail, range(0) if desk.rows else range(end, end))


def _title(desk: Desk, form: Form, width: int) -> list[Line]:
    present, say = desk.view, desk.talk.words
    lines: list[Line] = []
    if desk.mode == "overview":
        lines = [[(BOLD, MARGIN + say("overview-title"))]]
    elif desk.mode == "tick":
        lines = bold(present.title.upper(), width) + paragraphs(say("hint-tick"), width)
    else:
        if present.intro:
            lines += [*paragraphs(present.intro, width), []]
        lines += bold(present.title if present.kind in FOLLOW_UPS else present.title.upper(), width)
        lines += paragraphs(present.ask, width)
        for words in (present.example, present.shown, present.earlier):
            lines += paragraphs(words, width)
        if present.why and form.texts != "pointed":  # there the help has it
            lines += [*air(form), *paragraphs(present.why, width)]
    return [*lines, *air(form, least=1)]


def _rows(desk: Desk, form: Form, width: int, symbols: Symbols) -> tuple[list[Line], range]:
    rows = desk.rows
    lines: list[Line] = []
    focus = range(0)
    if _lists_themes(desk):
        listed = theme_list(desk, width=width, symbols=symbols)
        return listed, range(0) if desk.pointer is None else range(desk.pointer, desk.pointer + 1)
    keys = max((cells(row.key) for row in rows), default=1)
    for place, row in enumerate(rows):
        pointed = place == desk.pointer
        before = len(lines)
        lines += row_lines(desk, row, keys, width, form, pointed=pointed, symbols=symbols)
        if pointed:
            focus = range(before, len(lines))
    return lines, focus


def _after(desk: Desk, form: Form, width: int, symbols: Symbols) -> list[Line]:
    """What stands below the rows: how to answer, what stands already, the note."""
    present, say = desk.view, desk.talk.words
    lines: list[Line] = []
    if desk.mode == "overview":
        hint = paragraphs(say("overview-hint"), width) if form.hints else []
        return [*air(form), *hint, *paragraphs(hidden_answers(desk.talk), width)]
    if desk.mode == "tick":
        return []
    if present.typing == "streams":
        return _streams(desk, form, width, symbols)
    lines += paragraphs(present.hint, width) if form.hints or not desk.rows else []
    kept = "" if desk.talk.session.unsaved else f" {say('hint-enter-keeps')}"  # there Enter tries again
    is_folded = form.texts == "pointed" and any(row.text for row in desk.rows) and desk.pointer is None
    if is_folded and form.hints:
        lines = paragraphs(say("hint-folded"), width)
    if present.standing and present.typing in ("", "number"):
        lines += paragraphs(f"{say('answered-now', answer=present.standing)}.{kept}", width)
    elif present.standing and present.standing != present.typed:
        lines += paragraphs(say("answered-now", answer=present.standing), width)
    if present.note:
        lines += paragraphs(say("note-now", note=folded(desk.talk, present.note)), width)
    return [*(air(form) if desk.rows else []), *lines] if lines else []


def _streams(desk: Desk, form: Form, width: int, symbols: Symbols) -> list[Line]:
    stands = standing_lines(desk, width, low=form.texts != "below", symbols=symbols)
    asked = question_lines(desk, width)
    return [*([one] for one in stands), *(air(form) if stands else []), *([one] for one in asked)]
