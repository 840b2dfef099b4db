"""The first lines of a screen: where we are, how long is left, and what was saved last.

Also the one sentence for a resumed interview. Pure.
"""

from __future__ import annotations

from resiliens.interview.conversation import Conversation
from resiliens.interview.desk import Desk
from resiliens.interview.presented import Head
from resiliens.interview.views import view
from resiliens.terminal.escaping import one_line
from resiliens.terminal.symbols import Symbols
from resiliens.terminal.wrapping import cells, cut, pad

MARGIN = "  "


def heading(desk: Desk, *, width: int, low: bool, symbols: Symbols) -> list[list[tuple[str, str]]]:
    """One line, or two where the last saved answer finds no room beside the rest; then an empty one."""
    talk, head = desk.talk, desk.view.head
    room = width - len(MARGIN) - 1
    left = where_words(talk, head, between=symbols.between)
    if low:
        left = cut(_short(talk, head, symbols.between), room, symbols.cut)
        right = (
            talk.words("saved-short", answer=one_line(head.saved_answer)).strip() if head.saved_title else ""
        )
        return [[("", _beside(left, right, room))]]
    right = _saved(talk, head, room, symbols) if head.saved_title else ""
    if cells(left) + 3 + cells(right) <= room:
        return [[("", _beside(left, right, room))], []]
    if cells(left) > room:
        left = _short(talk, head, symbols.between)
    if not right:
        return [[("", MARGIN + cut(left, room, symbols.cut))], []]
    shorter = _saved(talk, head, room - cells(left) - 3, symbols)
    if cells(shorter) + cells(left) + 3 <= room:
        return [[("", _beside(left, shorter, room))], []]
    return [
        [("", MARGIN + cut(left, room, symbols.cut))],
        [("", MARGIN + cut(right, room, symbols.cut).rjust(room))],
    ]


def where_words(talk: Conversation, head: Head, *, between: str = "·") -> str:
    """`Miljø · tema 2 av 15 · om lag 17 minutter igjen`."""
    parts = [one_line(head.where)]
    if head.number:
        key = "where" if talk.session.occasion.minutes is None or head.company else "where-about"
        parts.append(talk.words(key, what=head.what, number=head.number, total=head.total))
    if head.minutes:
        parts.append(talk.words("minute" if head.minutes == 1 else "minutes", minutes=head.minutes))
    return f" {between} ".join(parts)


def resumed_words(talk: Conversation, *, plain: bool) -> str:
    """Where a resumed interview goes on, in one sentence."""
    number, total = talk.number_of_total()
    tail = "-plain" if plain else ""
    present = view(talk)
    if number and not present.head.company:
        return talk.words(f"resumed{tail}", what=talk.what(), number=number, total=total)
    return talk.words(f"resumed-end{tail}" if present.kind == "end" else f"resumed-company{tail}")


def _short(talk: Conversation, head: Head, between: str) -> str:
    parts = [one_line(head.where)]
    if head.number:
        parts.append(f"{head.number}/{head.total}")
    if head.minutes:
        parts.append(talk.words("minutes-short", minutes=head.minutes))
    return f" {between} ".join(parts)


def _saved(talk: Conversation, head: Head, room: int, symbols: Symbols) -> str:
    """`Klimaregnskap: 1, lagret`, the title cut so that the answer is always seen."""
    if not head.saved_answer:
        said = talk.words("field-saved", title=one_line(head.saved_title))
        return said if cells(said) <= room else cut(talk.words("saved"), max(8, room), symbols.cut)
    bare = talk.words("last-saved", title="", answer=one_line(head.saved_answer))
    if room < cells(bare) + 4:
        return talk.words("saved-short", answer=cut(one_line(head.saved_answer), 24, symbols.cut))
    title = cut(one_line(head.saved_title), max(4, room - cells(bare)), symbols.cut)
    said = talk.words("last-saved", title=title, answer=cut(one_line(head.saved_answer), 24, symbols.cut))
    return cut(said, max(10, room), symbols.cut)


def _beside(left: str, right: str, room: int) -> str:
    space = room - cells(left) - cells(right)
    if not right or space < 1:
        return MARGIN + left
    return MARGIN + pad(left, room - cells(right)) + right
