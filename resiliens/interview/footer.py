"""The last lines of a screen: which keys do what here, in the person's own language.

Pure. The keys themselves are read by the desk.
"""

from __future__ import annotations

from resiliens.interview.desk import Desk
from resiliens.interview.presented import FOLLOW_UPS
from resiliens.interview.streams import StreamForm
from resiliens.terminal.wrapping import cells, cut, pad

MARGIN = "  "
GAP = 3
ARROWS = "↑↓"
Key = tuple[str, str]


def footer(
    desk: Desk, *, width: int, low: bool, everything: bool = False, more: bool = False, begun: bool = False
) -> list[list[tuple[str, str]]]:
    """An empty line and the keys in columns; one line of the most needed ones where the screen is low.

    `more`: there is more than the screen shows, so the arrows are among them. `everything`: for the help.
    `begun`: the person is in the middle of typing.
    """
    room = width - len(MARGIN) - 1
    if low and not everything:
        keys = _begun_keys(desk) if begun else _few_keys(desk, more=more)
        return [[("", MARGIN + as_many(keys, room))]]
    keys = _all_keys(desk) if everything else _begun_keys(desk) if begun else keys_of(desk)
    return [*([] if everything else [[]]), *(key_line(row) for row in columns(keys, room))]


def keys_of(desk: Desk) -> list[Key]:
    """Keys and what they do, most used first, for what the desk is doing."""
    say = desk.talk.words
    match desk.mode:
        case "pause":
            return [("Enter", say("label-forward"))]
        case "help":
            return [("Enter", say("label-close")), (ARROWS, say("label-scroll"))]
        case "details":
            return [("Enter", say("label-save")), ("Esc", say("label-undo"))]
        case "why" | "note":
            return [("Enter", say("label-save")), ("Esc", say("label-undo")), *_window_key(desk)]
        case "tick":
            return _tick_keys(desk)
        case "overview":
            return _overview_keys(desk)
        case _:
            return _asking_keys(desk)


def _all_keys(desk: Desk) -> list[Key]:
    """The keys of what the help was opened over."""
    return {"overview": _overview_keys, "tick": _tick_keys}.get(desk.under, _asking_keys)(desk)


def _overview_keys(desk: Desk) -> list[Key]:
    say = desk.talk.words
    return [(ARROWS, say("label-scroll")), ("Enter", say("label-choose")), ("Esc", say("label-back"))]


def _tick_keys(desk: Desk) -> list[Key]:
    say, rows = desk.talk.words, desk.view.rows[1:]
    keys = [(f"{rows[0].key}-{rows[-1].key}", say("label-mark")), ("Enter", say("label-done"))]
    return [*keys, ("Esc", say("label-undo"))]


def _begun_keys(desk: Desk) -> list[Key]:
    """In the middle of typing no letter is a key."""
    say, asking = desk.talk.words, desk.mode == "ask"
    goes_on = asking and desk.view.typing == "streams"
    keys = [("Enter", say("label-forward" if goes_on else "label-save"))]
    keys.append(("Esc", say("label-back" if asking else "label-undo")))
    return [*keys, *_window_key(desk)]


def _asking_keys(desk: Desk) -> list[Key]:
    present = desk.view
    if present.kind == "end":
        say = desk.talk.words
        keys = [(say("key-finish"), say("label-done")), (ARROWS, say("label-scroll"))]
        return [*keys, ("Enter", say("label-choose")), *_named(desk, "back", "leave")]
    if present.typing in ("field", "text", "streams"):
        return _typing_keys(desk)
    if present.kind in FOLLOW_UPS:
        return _follow_up_keys(desk)
    wishes = ["unknown"] if present.may_be_unknown else []
    if present.may_be_not_applicable:
        wishes.append("not-applicable")
    if present.may_be_noted:
        wishes.append("note")
    more = (("tick", present.may_tick), ("details", present.may_describe))
    later = ["back", "skip", "overview", *(name for name, may in more if may)]
    if present.head.company:
        later = ["back", "themes"]
    keys = [*_answer_key(desk), *_named(desk, *wishes), ("?", desk.talk.words("label-help"))]
    if present.head.company:
        keys.append(("Enter", desk.talk.words("label-forward" if present.standing else "label-skip")))
    return [*keys, *_named(desk, *later, "leave")]


def _follow_up_keys(desk: Desk) -> list[Key]:
    """Right after an answer: one letter, or Enter for on."""
    say, kind = desk.talk.words, desk.view.kind
    more = {"evidence": ["details", "note"], "change": ["note"]}.get(kind, [])
    on = say("label-go-on" if kind == "enough" else "label-skip")
    keys = [*_answer_key(desk), ("Enter", on), *_named(desk, *more)]
    if kind == "evidence":
        keys.append(("?", say("label-help")))
    return [*keys, *_named(desk, "back", "overview", "leave")]


def _typing_keys(desk: Desk) -> list[Key]:
    """On a typing line letters are words, so keys are the named ones; commands are a letter and Enter."""
    say, present = desk.talk.words, desk.view
    nothing = say("label-skip") if present.head.company and not present.typed else say("label-save")
    if present.typing == "streams":
        nothing = say("label-done" if desk.form == StreamForm() and present.streams else "label-forward")
    keys: list[Key] = [("Enter", say("label-save") if present.typing == "text" else nothing)]
    if present.head.place == "field:name":
        return [("Enter", say("label-save")), ("Ctrl-C", say("label-leave"))]
    keys += [("Esc", say("label-back")), ("Ctrl-C", say("label-leave"))]
    if present.kind == "remark":
        return [("Enter", say("label-save")), *keys[1:]]
    if present.typing == "text":
        wishes = ["unknown", *(["not-applicable"] if present.may_be_not_applicable else []), "note"]
        keys += [(f"{desk.letter(wish)}+Enter", say(f"label-{wish}")) for wish in wishes]
        keys.append((f"{desk.letter('skip')}+Enter", say("label-skip")))
    return [*keys, *_window_key(desk)]


def _window_key(desk: Desk) -> list[Key]:
    """The key for an editor, only where there is one and a text to write."""
    return [("Ctrl-E", desk.talk.words("label-window"))] if desk.may_open_window else []


def _answer_key(desk: Desk) -> list[Key]:
    rows = [row for row in desk.view.rows if row.value != ""]
    say = desk.talk.words
    if not rows:
        return [("Enter", say("label-save"))] if not desk.view.head.company else []
    label = say("label-mark") if desk.view.several else say("label-answer")
    letters = "/".join(row.letter for row in rows if row.letter)
    keys: list[Key] = [(letters or f"{rows[0].key}-{rows[-1].key}", label)]
    if desk.view.several:
        keys.append(("Enter", say("label-done")))
    return keys


def _named(desk: Desk, *wishes: str) -> list[Key]:
    return [(desk.letter(wish), desk.talk.words(f"label-{wish}")) for wish in wishes]


def _few_keys(desk: Desk, *, more: bool) -> list[Key]:
    """The keys for one line, help first; before it those without which nobody gets on."""
    keys = keys_of(desk)
    if desk.mode == "ask" and not desk.typing and desk.view.kind != "end":
        say = desk.talk.words
        keys = [(ARROWS, say("label-scroll"))] if more else []
        if desk.view.several or (desk.view.head.company and not more):
            keys.append(("Enter", say("label-done" if desk.view.several else "label-skip")))
        keys += [("?", say("label-help")), *_named(desk, "back", "leave")]
    return keys


def as_many(keys: list[Key], room: int) -> str:
    """As many keys as the room holds."""
    said = ""
    for key, label in keys:
        longer = f"{said}{' ' * GAP if said else ''}{key} {label}"
        if cells(longer) <= room:
            said = longer
    return said


def columns(keys: list[Key], room: int) -> list[list[Key]]:
    """Rows of keys, padded to columns: as few rows as fit."""
    for count in range(len(keys), 0, -1):
        rows = [keys[start : start + count] for start in range(0, len(keys), count)]
        widths = [
            max(_cells(row[place]) for row in rows if place < len(row)) for place in range(len(rows[0]))
        ]
        even = -(-len(keys) // len(rows)) == count
        if sum(widths) + GAP * (count - 1) <= room and even:
            return [_padded(row, widths) for row in rows]
    return [[(key, cut(label, max(1, room - cells(key) - 1)))] for key, label in keys]


def _padded(row: list[Key], widths: list[int]) -> list[Key]:
    return [
        (key, pad(label, widths[place] - cells(key) - 1)) if place < len(row) - 1 else (key, label)
        for place, (key, label) in enumerate(row)
    ]


def key_line(row: list[Key]) -> list[tuple[str, str]]:
    line: list[tuple[str, str]] = [("", MARGIN)]
    for place, (key, label) in enumerate(row):
        line += [("", " " * GAP)] if place else []
        line += [("bold", key), ("", f" {label}")]
    return line


def _cells(key: Key) -> int:
    return cells(key[0]) + 1 + cells(key[1])
