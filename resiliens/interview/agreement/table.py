"""What the screen is doing at the meeting: pointing, ticking, typing; and what a key means there.

No terminal library: keys come in as names, the meeting moves, and `pages` reads what to draw.
"""

from __future__ import annotations

from resiliens.interview.agreement.cards import Card
from resiliens.interview.agreement.moves import Accept, Move, Pick, Say, Wish
from resiliens.interview.agreement.showing import card_of
from resiliens.interview.agreement.speech import Speech
from resiliens.interview.agreement.taking import Taking
from resiliens.interview.answering import Refusal
from resiliens.interview.pointing import Sight, digit, moved
from resiliens.interview.session import Ended, Finished, Left, NotSaved

_ARROWS = ("up", "down", "home", "end", "pageup", "pagedown")
_READ = ("help", "silent")  # cards whose rows nobody points at: arrows read on


class Table:
    """The state of the screen. `press` and `submit` are all that can happen to it."""

    def __init__(self, taking: Taking) -> None:
        self.taking = taking
        self.say = Speech(taking.language)
        self.ended: Ended | None = None
        self.message = ""
        self.pointer: int | None = None
        self.pointed = False  # has somebody moved the pointer here?
        self.sight = Sight()
        self.prefill = ""
        self.fills = 0  # grows each time the typing line is to hold `prefill`
        self._digits = ""
        self.card: Card = card_of(taking)
        self._arrive(None)

    @property
    def typing(self) -> bool:
        """Is there a line to type on?"""
        return self.card.typing

    @property
    def chooses(self) -> bool:
        """Would Enter take a pointed row that is not the offered one?"""
        if self.card.several or self.pointer is None or self.card.kind in _READ:
            return False
        return self.card.rows[self.pointer].value != self.card.offered

    def refreshed(self) -> Card:
        """The card as it is now: only its clock may have gone on."""
        self.card = card_of(self.taking)
        return self.card

    def press(self, key: str) -> None:
        """A key: one letter, or a name such as `up`, `enter`, `escape`, `left`, `pageup`, `home`."""
        if not self.taking.unsaved:  # that the disk has refused stays in sight until it takes it
            self.message = ""
        if key in _ARROWS:
            self._point(key)
        elif key == "enter":
            self._enter()
        elif key in ("escape", "left"):
            self._do(Wish("back"))
        elif self.card.typing:
            return
        elif key == " " and self.card.several and self.pointer is not None:
            self._do(Pick(self.card.rows[self.pointer].value))
        elif key.isdecimal() and key.isascii():
            self._digit(key)
        else:
            self._letter(key)

    def submit(self, typed: str) -> None:
        """Enter on the typing line."""
        self.message = ""
        self._do(Say(typed))

    def _enter(self) -> None:
        if self.card.kind in _READ and self.sight.rest > 0:
            self.sight = self.sight.read_on("pagedown") or self.sight  # nothing stands that nobody has seen
        elif self.chooses and self.pointer is not None:
            self._do(Pick(self.card.rows[self.pointer].value))
        else:
            self._do(Accept())

    def _point(self, key: str) -> None:
        self._digits = ""
        if self.card.kind in _READ or not self.card.rows:
            self.sight = self.sight.read_on(key) or self.sight
            return
        within = self.sight.within_row(key) if self.pointed else None
        if within is not None:
            self.sight = within
            return
        at_top = self.pointed and self.pointer == 0 and key in ("up", "pageup", "home")
        self.sight, self.pointed = (
            self.sight.from_top(),
            not at_top,
        )  # above the first row: the question again
        self.pointer = moved(self.pointer, key, len(self.card.rows))

    def _digit(self, key: str) -> None:
        found = digit(self._digits, key, [row.key for row in self.card.rows])
        self._digits = found.typed
        if found.place is None:
            self.message = self.say("refused-key")
            return
        if self.card.kind not in _READ:
            self.pointer, self.pointed = found.place, True
        if found.chosen:
            self._do(Pick(self.card.rows[found.place].value))

    def _letter(self, key: str) -> None:
        wish = next((one.wish for one in self.card.keys if one.letter == key.casefold()), None)
        if wish is None and self.card.kind == "help" and key in ("?", " "):
            wish = "help"
        if wish is not None:
            self._do(Wish(wish))
        elif len(key) == 1 and key.isprintable():
            has_help = any(one.wish == "help" for one in self.card.keys)
            self.message = self.say("refused-key" if has_help else "refused-here")

    def _do(self, move: Move) -> None:
        before = self.card
        reply = self.taking.do(move)
        match reply:
            case Refusal():
                self.message = self.say(reply.reason, **(reply.arguments or {}))
                return
            case Finished() | Left():
                self.ended = reply
                return
            case NotSaved(reason):
                leave = self.say.interview("key-leave")
                self.message = self.say.interview("not-saved", reason=reason, leave=leave)
        self._arrive(before)

    def _arrive(self, before: Card | None) -> None:
        """Look at the meeting anew."""
        card = self.card = card_of(self.taking)
        same = before is not None and (before.place, before.kind) == (card.place, card.kind)
        if not same or not card.several:
            self.pointer = next(
                (n for n, one in enumerate(card.rows) if card.offered == one.value != ""), None
            )
            self.pointed, self.sight = card.kind == "overview", Sight()
        if card.several and card.rows and self.pointer is None and card.kind != "silent":
            self.pointer = 0
        self._digits = ""
        if card.typing:
            self.prefill = card.typed
            self.fills += 1
