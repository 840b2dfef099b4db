"""What stands between head and keys where nothing is chosen: the pause, the help, a note, a piece to show.

Pure. The question itself is laid out in `layout`.
"""

from __future__ import annotations

from collections.abc import Callable

from resiliens.interview.desk import Desk
from resiliens.interview.footer import footer
from resiliens.interview.heading import resumed_words
from resiliens.interview.paragraphs import MARGIN, Form, Line, air, bold, paragraphs
from resiliens.interview.presented import View
from resiliens.messages.numbers import short_date


def _pause(desk: Desk, form: Form, width: int) -> list[Line]:
    """Before the first question: what happened, and where a resumed interview goes on."""
    lines = paragraphs(desk.talk.notice, width)
    company = desk.talk.session.sheet.company.name
    if desk.talk.resumed:
        lines = [
            *bold(company, width),
            *air(form),
            *lines,
            *(air(form) if lines else []),
            *paragraphs(resumed_words(desk.talk, plain=False), width),
        ]
    return lines


def _help(desk: Desk, form: Form, width: int) -> list[Line]:
    """The help of a question, then every key."""
    present: View = desk.view
    lines = [*bold(present.title.upper(), width), *air(form)]
    for head, words in present.help:
        lines += [*bold(head, width), *paragraphs(words, width, indent=MARGIN * 2), *air(form)]
    if not present.help and present.kind not in ("field", "end"):
        lines += [*paragraphs(desk.talk.words("help-none"), width), *air(form)]
    lines += bold(desk.talk.words("help-keys"), width)
    return lines + footer(desk, width=width, low=False, everything=True)


def _asking(desk: Desk, form: Form, width: int) -> list[Line]:
    """A reason or a note, typed below its question."""
    key = "ask-why" if desk.mode == "why" else "ask-note"
    lines = [*bold(desk.view.title.upper(), width), *paragraphs(desk.view.ask, width), *air(form)]
    return [*lines, *paragraphs(desk.talk.words(key), width)]


def _describing(desk: Desk, form: Form, width: int) -> list[Line]:
    """What can be shown, asked field by field; what was said stands above."""
    say, proof = desk.talk.words, desk.proof
    lines = [*bold(desk.view.title, width), *air(form)]
    day = short_date(proof.day, desk.talk.language) if proof.day else ""
    for field, said in (("title", proof.title), ("date", day)):
        if said:
            lines += paragraphs(f"{say(f'proof-{field}-label')}: {said}", width)
    lines += [*bold(say(f"proof-{proof.field}"), width)]
    return [*lines, *paragraphs(say(f"proof-{proof.field}-hint"), width)]


ASIDES: dict[str, Callable[[Desk, Form, int], list[Line]]] = {
    "pause": _pause,
    "help": _help,
    "why": _asking,
    "note": _asking,
    "details": _describing,
}
