"""The meeting in numbered lines: nothing is redrawn, every word can be read aloud or piped in."""

from __future__ import annotations

from resiliens.interview.agreement.cards import Card, Choice
from resiliens.interview.agreement.moves import Accept, Move, Pick, Say, Wish
from resiliens.interview.agreement.showing import card_of, saved_words
from resiliens.interview.agreement.speech import Speech
from resiliens.interview.agreement.taking import Taking
from resiliens.interview.answering import Refusal
from resiliens.interview.leaving import EndOfInput
from resiliens.interview.session import Ended, Finished, Left, NotSaved
from resiliens.messages import LANGUAGES, texts_of
from resiliens.terminal.console import WIDEST_TEXT, Terminal
from resiliens.terminal.escaping import visible
from resiliens.terminal.wrapping import wrap


class Lines:
    """One meeting by lines. `run` returns how it ended."""

    def __init__(self, taking: Taking, terminal: Terminal) -> None:
        self._taking = taking
        self._terminal = terminal
        self._say = Speech(taking.language)
        self._told = ""

    def run(self) -> Ended:
        """Ask until the end. Raises EndOfInput where the input ends first."""
        shown: Card | None = None
        while True:
            card = card_of(self._taking)
            if shown is None or _changed(shown, card):
                self._show(card)
            shown = card
            ended = self._turn(card)
            if ended is not None:
                return ended

    def _turn(self, card: Card) -> Ended | None:
        typed = self._read(card)
        move = Wish("again") if self._taking.unsaved and not typed else meant(card, typed, self._say.language)
        if move is None:
            self._line(self._say("refused-word"))
            return None
        reply = self._taking.do(move)
        match reply:
            case Finished() | Left():
                return reply
            case Refusal():
                self._line(self._say(reply.reason, **(reply.arguments or {})))
            case NotSaved(reason):
                self._line(self._say.interview("not-saved-plain", reason=reason))
        return None

    def _show(self, card: Card) -> None:
        self._terminal.write("\n")
        saved = saved_words(self._taking)
        if saved and saved != self._told:
            self._line(saved)
        self._told = saved
        self._line(" ".join(filter(None, (card.head, f"({card.clock})" if card.clock else ""))))
        asked = (
            (card.title, *card.facts, card.ask)
            if card.kind == "start"
            else (card.title, card.ask, *card.facts)
        )
        for words in asked:
            if words:
                self._line(words)
        total = sum(row.dots for row in card.rows)
        for row in card.rows:
            self._line(self._row(row, total))
            if row.text:
                self._line(row.text, indent="  ")
        if card.hint:
            self._line(card.hint)
        if card.keys:
            keys = ", ".join(f"{key.label} ({key.letter})" for key in card.keys)
            self._line(self._say("plain-keys", keys=keys))

    def _row(self, row: Choice, total: int) -> str:
        said = [f"{row.key} {row.title}"]
        if row.marked:
            said.append(self._say("ticked"))
        if row.state:
            said.append(row.state)
        if row.dots:
            said.append(self._say("dots-plain", count=row.dots, total=total))
        return ", ".join(said)

    def _line(self, words: str, *, indent: str = "") -> None:
        width = min(self._terminal.width, WIDEST_TEXT) - 1
        self._terminal.write("".join(f"{line}\n" for line in wrap(visible(words), width, indent=indent)))

    def _read(self, card: Card) -> str:
        if card.typing:
            key = "plain-typed" if card.typed else "plain-typed-new"
            prompt = self._say(key) if not card.typed else f"[{visible(card.typed)}] {self._say(key)}"
        else:
            prompt = self._say("plain-prompt", enter=card.enter) if card.enter else "> "
        self._terminal.write(prompt)
        line = self._terminal.input.readline()
        if not self._terminal.interactive:
            self._terminal.write(visible(line.rstrip("\r\n")) + "\n")  # so that a log reads as a talk
        if not line:
            raise EndOfInput(self._taking.sheet.file)
        return line.strip()


def meant(card: Card, typed: str, language: str) -> Move | None:
    """What a typed line means here; None where it means nothing."""
    words = " ".join(typed.split()).casefold()
    if card.typing:
        if words in _words("back"):
            return Wish("back")
        if words in _words("leave"):
            return Wish("leave")
        return Say("" if typed == "-" else typed or card.typed)
    if not words:
        return Accept()
    for row in card.rows:
        if words in (row.key, " ".join(row.title.split()).casefold()):
            return Pick(row.value)
    for key in card.keys:
        if words in (key.letter, key.label.casefold()) or words in _words(key.wish):
            return Wish(key.wish)
    if words in _words("finish") and card.kind in ("end", "overview"):
        return Accept()
    return None


def _words(wish: str) -> tuple[str, ...]:
    """The words of all languages for a wish that the interview knows too."""
    found: list[str] = []
    for language in LANGUAGES:
        found += texts_of("interview", language).get(f"words-{wish}", "").split("|")
    return tuple(word for word in found if word)


def _changed(before: Card, now: Card) -> bool:
    """Is there anything new to read? A clock that went on is not."""
    return (before.place, before.kind, before.title, before.ask, before.rows, before.facts) != (
        now.place, now.kind, now.title, now.ask, now.rows, now.facts,
    )  # fmt: skip
