"""One screenful of the meeting as lines: wrapped by word, folded where the screen is low.

Pure: a table and a size go in, lines of styled words come out.
"""

from __future__ import annotations

from dataclasses import dataclass

from resiliens.interview.agreement.cards import Card, Choice
from resiliens.interview.agreement.showing import saved_words
from resiliens.interview.agreement.table import Table
from resiliens.interview.footer import ARROWS, Key, as_many, columns, key_line
from resiliens.interview.layout import DOWN, LOW, TALLEST, UP, WIDEST, Page
from resiliens.interview.paragraphs import BOLD, MARGIN, PLAIN, Form, Line, air, bold, paragraphs
from resiliens.interview.pointing import Sight
from resiliens.interview.row_layout import in_one
from resiliens.terminal.escaping import one_line, visible
from resiliens.terminal.symbols import Symbols
from resiliens.terminal.wrapping import cells, cut, pad, wrap

MOST_DOTS = 8  # more are a number and one dot
LABEL = f"{MARGIN}> "
_LISTS = ("silent", "overview")
FORMS = (
    Form(2, "below"),
    Form(1, "below"),
    Form(0, "below"),
    Form(0, "inline"),
    Form(0, "given"),  # only what somebody answered, and what is pointed at, in full
    Form(0, "pointed"),
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What all lines are set on."""

    width: int
    symbols: Symbols
    form: Form = FORMS[0]


def page(table: Table, *, columns: int, rows: int, symbols: Symbols, typed: str = "") -> Page:
    """The whole screen, at most WIDEST x TALLEST of it used."""
    width, height = min(columns, WIDEST), min(rows, TALLEST)
    low = height <= LOW
    top = _heading(table, width, low=low, symbols=symbols)
    bottom = _footer(table, width, low=low)
    typing = typing_height(typed, width) if table.typing else 0
    said: list[Line] = paragraphs(table.message, width, style=BOLD) if table.message else []
    room = height - len(top) - len(bottom) - typing
    said = said[: max(0, room - 1)]
    body, whole = _fitted(table, Paper(width, symbols), max(1, room - len(said)))
    if not whole and not top[-1]:  # the empty line below the heading may be all that is missing
        top, room = top[:-1], room + 1
        body, whole = _fitted(table, Paper(width, symbols), max(1, room - len(said)))
    gap: list[Line] = [[] for _ in range(room - len(said) - len(body))]
    if said and gap:
        said, gap = [[], *said], gap[1:]
    if table.typing:
        return Page((*top, *body), LABEL, (*said, *gap, *bottom))
    return Page((*top, *body, *said, *gap, *bottom), "", ())


def typing_height(typed: str, width: int) -> int:
    """How many lines the typed words take, at most four."""
    room = max(1, width - cells(LABEL) - 1)
    return max(1, min(4, sum(-(-(cells(line) + 1) // room) for line in typed.split("\n"))))


def _heading(table: Table, width: int, *, low: bool, symbols: Symbols) -> list[Line]:
    """Where the room is, the clock, and below it what was saved last."""
    room = width - len(MARGIN) - 1
    saved = one_line(saved_words(table.taking))
    card = table.card
    right = card.clock.replace("·", symbols.between)
    if low and not right:
        right = saved
    left = one_line(card.head).replace("·", symbols.between)
    least = min(cells(left), room // 2)
    right = cut(right, max(0, room - least - 2), symbols.cut)
    left = cut(left, room - cells(right) - 2 if right else room, symbols.cut)
    first: Line = [(PLAIN, MARGIN + (pad(left, room - cells(right)) + right if right else left))]
    if low:
        return [first]
    second: Line = [(PLAIN, MARGIN + cut(f"{symbols.tick} {saved}", room, symbols.cut))] if saved else []
    return [first, second, []] if saved else [first, []]


def _footer(table: Table, width: int, *, low: bool) -> list[Line]:
    room = width - len(MARGIN) - 1
    keys = _keys(table)
    if low:  # help tells the rest
        keys.sort(key=lambda key: 0 if key[0] in ("Enter", "?") else 1 if key[0][0].isdecimal() else 2)
        return [[(PLAIN, MARGIN + as_many(keys, room))]]
    return [[], *(key_line(row) for row in columns(keys, room))]


def _keys(table: Table) -> list[Key]:
    card, say = table.card, table.say
    keys: list[Key] = []
    enter = say("enter-choose") if table.chooses else card.enter
    if enter:
        keys.append(("Enter", enter))
    if card.typing:
        return [*keys, ("Esc", say.interview("label-undo")), ("Ctrl-C", say.interview("label-leave"))]
    named = [row.key for row in card.rows if row.key]
    if named and card.kind != "overview":
        words = card.pick or say.interview("label-choose")
        keys.append((named[0] if len(named) == 1 else f"{named[0]}-{named[-1]}", words))
    if card.kind in ("help", "overview"):
        keys.append((ARROWS, say.interview("label-scroll")))
    return [*keys, *((key.letter, key.label) for key in card.keys)]


def _fitted(table: Table, paper: Paper, room: int) -> tuple[list[Line], bool]:
    """The body in the airiest form that fits, else the part that is read. Are all texts in it?"""
    lines: list[Line] = []
    focus = range(0)
    for form in FORMS:
        lines, focus = _body(table, Paper(paper.width, paper.symbols, form))
        if len(lines) <= room:
            table.sight = Sight(leap=room)
            return lines, form.texts in ("below", "inline")
    if table.pointed and focus and len(focus) <= room:
        before = max(0, min(room // 2, room - len(focus)))
        start = max(0, min(focus.start - before, len(lines) - room))
        table.sight = Sight(leap=room)
    else:
        base = focus.start if table.pointed else 0
        end = focus.stop if table.pointed else len(lines)
        scroll = max(0, min(table.sight.scroll, end - base - room))
        start = base + scroll
        table.sight = Sight(scroll, rest=end - start - room, leap=max(1, room - 1))
    return _marked(lines, start, room, paper.width), False


def _marked(lines: list[Line], start: int, room: int, width: int) -> list[Line]:
    """The lines there is room for, with signs at the edge where there is more."""
    seen = lines[start : start + room]
    below = start + room < len(lines)
    if start and not (below and len(seen) == 1):
        seen[0] = _with_sign(seen[0], UP, width)
    if below:
        seen[-1] = _with_sign(seen[-1], DOWN, width)
    return seen


def _with_sign(line: Line, sign: str, width: int) -> Line:
    taken = sum(cells(words) for _, words in line)
    return [*line, (PLAIN, " " * max(0, width - taken - 1) + sign)]


def _body(table: Table, paper: Paper) -> tuple[list[Line], range]:
    card, width, form = table.card, paper.width, paper.form
    title = card.title.upper() if card.kind == "theme" else card.title
    lines = bold(title, width) + (paragraphs(card.ask, width) if card.kind != "start" else [])
    facts = [line for fact in card.facts for line in paragraphs(fact, width)]
    lines += [*(air(form) if facts and card.ask else []), *facts]
    if card.kind == "start":
        lines += [*air(form), *paragraphs(card.ask, width)]
    focus = range(0)
    if card.rows:
        lines += air(form, least=1)
    if card.kind in _LISTS:
        listed = _listed(table, paper)
    else:
        listed = [_row(table, place, paper) for place in range(len(card.rows))]
    for place, row in enumerate(listed):
        if place == table.pointer:
            focus = range(len(lines), len(lines) + len(row))
        lines += row
    if card.hint:
        lines += [*air(form), *paragraphs(card.hint, width)]
    return [*lines, *(air(form, least=1) if card.typing else [])], focus


def _row(table: Table, place: int, paper: Paper) -> list[Line]:
    """One row: pointer, key, dots or tick, title, and as much of its text as the form shows."""
    card, symbols = table.card, paper.symbols
    row, pointed = card.rows[place], place == table.pointer
    keys = max(cells(one.key) for one in card.rows)
    box = "" if row.marked is None else f"[{symbols.tick if row.marked else ' '}] "
    dots = _dots(card, row, symbols)
    front = f" {symbols.pointer if pointed else ' '} {row.key:>{keys}}  {dots}{box}"
    indent = " " * cells(front)
    title = visible(row.title) + (f" ({row.state})" if row.state else "")
    text = visible(row.text)
    width = paper.width - 1
    style = BOLD if pointed or text else PLAIN
    if paper.form.texts == "inline" and text:
        return in_one(front, title, text, paper.width, indent)
    lines: list[Line] = [[(style, line)] for line in wrap(title, width, indent=front, hanging=indent)]
    if text and (paper.form.texts == "below" or pointed or (paper.form.texts == "given" and row.dots)):
        lines += [[(PLAIN, line)] for line in wrap(text, width, indent=indent)]
    return lines


def _dots(card: Card, row: Choice, symbols: Symbols) -> str:
    """As many dots as answers, in a column of their own; nothing where no row has any."""
    most = max((one.dots for one in card.rows), default=0)
    if not most:
        return ""
    wide = most if most <= MOST_DOTS else len(str(most)) + 1
    shown = symbols.full * row.dots if most <= MOST_DOTS else f"{row.dots}{symbols.full}" if row.dots else ""
    return pad(shown, wide) + "  "


def _listed(table: Table, paper: Paper) -> list[list[Line]]:
    """One line each: title, and how it stands."""
    rows, symbols = table.card.rows, paper.symbols
    keys = max((cells(one.key) for one in rows), default=1)
    room = paper.width - keys - 7
    titles = [one_line(one.title) for one in rows]
    states = [one_line(one.state) for one in rows]
    longest = max((cells(title) for title, state in zip(titles, states, strict=True) if state), default=0)
    wide = max(10, min(longest, max(room * 11 // 20, room - max(map(cells, states), default=0) - 2)))
    lines: list[list[Line]] = []
    for place, (row, title, state) in enumerate(zip(rows, titles, states, strict=True)):
        pointed = place == table.pointer
        words = f"{pad(cut(title, wide, symbols.cut), wide)}  {state}" if state else title
        front = f" {symbols.pointer if pointed else ' '} {row.key:>{keys}}  "
        lines.append([[(BOLD if pointed else PLAIN, front + cut(words, room, symbols.cut))]])
    return lines
