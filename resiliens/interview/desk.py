"""What one screen is doing: asking, showing help, an overview, taking a note; and what a key means there.

No terminal library: keys come in as names, the session moves, and the layout reads what to draw.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.choosing import command_for, entered
from resiliens.interview.conversation import Conversation
from resiliens.interview.line import Meaning, PartOf, typed_meaning
from resiliens.interview.marking import answer_of_marks, marked, rows_alone, steps_of_marks
from resiliens.interview.pointing import Sight, digit, moved, pointed_first
from resiliens.interview.presented import FOLLOW_UPS, View
from resiliens.interview.proof import ProofForm, Stuck
from resiliens.interview.reading import Wished, outside, outside_list
from resiliens.interview.session import Ended, Finished, Left, NotSaved, Reply
from resiliens.interview.stops import Stop, endings, listed, overview
from resiliens.interview.streams import Kept, StreamForm, earlier
from resiliens.interview.views import view
from resiliens.interview.window import news, text_meant
from resiliens.interview.wishing import Begin, meant_at
from resiliens.interview.wording import Row
from resiliens.terminal.editor import Written

Mode: TypeAlias = Literal["pause", "ask", "help", "overview", "tick", "why", "note", "details"]
TYPING_MODES = ("why", "note", "details")
_LETTERS = (
    "unknown", "not-applicable", "note", "back", "skip", "overview", "tick", "leave", "themes", "details",
)  # fmt: skip


class Desk:
    """The state of the screen. `press` and `submit` are all that can happen to it."""

    def __init__(self, talk: Conversation) -> None:
        self.talk = talk
        self.mode: Mode = "pause" if talk.resumed or talk.notice else "ask"
        self.ended: Ended | None = None
        self.message = ""
        self.pointer: int | None = None
        self.marks: frozenset[str] = frozenset()
        self.sight = Sight()  # of what is read, or of a row that is higher than the screen
        self.under: Mode = "ask"  # what the help was opened over
        self.form = StreamForm()
        self.proof = ProofForm()
        self.prefill = ""
        self.fills = 0  # grows each time the typing line is to hold `prefill`
        self.has_window = False  # can a text be written in an editor?
        self._digits = ""
        self._typed = ""  # what was entered last
        self._stops: tuple[Stop, ...] | None = None
        self.view: View = view(talk)
        self._arrive()

    @property
    def typing(self) -> bool:
        """Is there a line to type on?"""
        return self.mode in TYPING_MODES or (self.mode == "ask" and bool(self.view.typing))

    @property
    def rows(self) -> tuple[Row, ...]:
        """What can be chosen here."""
        if self.mode == "tick":
            return self.view.rows[1:]
        if self.mode == "overview" or (self.mode == "ask" and self.view.kind == "end"):
            themes = listed(self.stops)
            return (*endings(self.talk), *themes) if self.view.kind == "end" else themes
        return self.view.rows if self.mode == "ask" else ()

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The lines of the overview, as they are since the present place was looked at."""
        if self._stops is None:
            self._stops = overview(self.talk)
        return self._stops

    @property
    def several(self) -> bool:
        """May more than one row be chosen?"""
        return self.mode == "tick" or (self.mode == "ask" and self.view.several)

    def letter(self, name: str) -> str:
        """The key for a wish in this language."""
        return self.talk.words(f"key-{name}")

    def is_command(self, key: str, typed: str) -> bool:
        """Is this key a command although there is a typing line? Only before a number is begun."""
        if self.mode != "ask" or self.view.typing != "number" or typed:
            return False
        return key == "?" or key.casefold() in {self.letter(name) for name in _LETTERS}

    def press(self, key: str) -> None:
        """A key: one letter, or a name such as `up`, `enter`, `escape`, `left`, `pageup`, `home`."""
        if not self.talk.session.unsaved:  # that the disk has refused stays in sight until it takes it
            self.message = ""
        match self.mode:
            case "pause":
                if key in ("enter", " "):
                    self.mode = "ask"
            case "help":
                self._press_help(key)
            case "why" | "note" | "details":
                if key == "escape":
                    self._arrive()
            case "ask" if key == "escape" and self.form != StreamForm():
                self._go_on(earlier(self.form))
            case _:
                self._press_rows(key)

    def submit(self, typed: str) -> None:
        """Enter on the typing line."""
        self.message, self._typed = "", typed
        line = typed.strip()
        if self.talk.session.unsaved and not line:
            self._do(say.SaveAgain())
        else:
            self._follow(typed_meaning(self.talk, self.view, line, self._part_of))

    @property
    def _part_of(self) -> PartOf:
        """What a typed line is part of."""
        if self.mode == "why" or self.mode == "note":
            return self.mode
        return self.proof if self.mode == "details" else self.form

    def _follow(self, meaning: Meaning | ProofForm | Stuck) -> None:
        """Do what a typed line means."""
        match meaning:
            case StreamForm():
                self._go_on(meaning)
            case Kept(streams=streams, form=form, told=told):
                if not isinstance(self._do(say.Answer(streams, stay=True)), Refusal):
                    self.message = self.message or told
                    self._go_on(form)
            case ProofForm():
                self.proof = meaning
                self._fill("")
            case Stuck(form=proof, why=why):
                self._follow(proof)
                self._refuse(why)
            case Wished(wish="help"):
                self._open_help()
            case Wished(wish=wish):
                self._wish(wish)
            case _:
                if self.mode == "details":  # the piece is whole
                    self.mode = "ask"
                self._obey(meaning)

    @property
    def may_open_window(self) -> bool:
        """Is a text being typed that can as well be written in an editor?"""
        at_text = self.mode == "ask" and self.view.typing == "text"
        return self.has_window and (at_text or self.mode == "note")

    def came_back(self, written: Written, before: str) -> None:
        """The editor is closed: its text is an answer or a note, whatever words it holds."""
        told = news(self.talk, written, before)
        self._fill(written.text)
        if not told:
            self._obey(text_meant(written, note=self.mode == "note" or self.view.kind == "remark"))
        self.message = told or self.message

    def _go_on(self, form: StreamForm) -> None:
        """To this field of the have/want list."""
        self.form = form
        self._fill("")

    def _press_help(self, key: str) -> None:
        after = self.sight.read_on(key)
        if after is not None:
            self.sight = after
        elif key in ("enter", "escape", "?", " ", self.letter("back"), "left"):
            if self.under == "ask":
                self._arrive()
            self.mode, self.sight = self.under, self.sight.from_top()

    def _press_rows(self, key: str) -> None:
        rows = self.rows
        if key in ("up", "down", "home", "end", "pageup", "pagedown"):
            self._point(key, len(rows))
        elif key == "enter":
            self._enter(rows)
        elif key in ("escape", "left"):
            self._arrive() if self.mode != "ask" else self._do(say.Back())
        elif key == " " and self.several and self.pointer is not None:
            self._mark(rows[self.pointer])
        elif key == "?":
            self._open_help()
        elif key.isdecimal() and key.isascii():
            self._digit(key, rows)
        else:
            self._letter(key.casefold(), rows)

    def _letter(self, key: str, rows: tuple[Row, ...]) -> None:
        row = next((row for row in rows if row.letter == key and self.mode == "ask"), None)
        if row is not None:
            self._choose(row)
            return
        wish = next((name for name in _LETTERS if self.letter(name) == key), None)
        if wish is not None:
            self._wish(wish)
        elif len(key) == 1 and key.isprintable():  # arrows and function keys are no letters
            self._refuse(Refusal("refused-key"))

    def _wish(self, wish: str) -> None:
        if self.mode in ("overview", "tick"):  # here a letter can only mean: away from here
            if wish in ("back", "overview", "tick"):
                self._arrive()
            elif wish == "leave":
                self._do(say.Leave())
            else:
                self._refuse(Refusal("refused-key"))
            return
        if wish == "overview" and self.view.kind == "end":  # it stands here already
            self.pointer = len(endings(self.talk))
            return
        meaning = meant_at(self.talk, self.view, wish)
        self._begin(meaning.mode) if isinstance(meaning, Begin) else self._obey(meaning)

    def _enter(self, rows: tuple[Row, ...]) -> None:
        if self.talk.session.unsaved:
            self._do(say.SaveAgain())
        elif self.mode == "tick":
            self._do(steps_of_marks(rows, self.marks))
        elif self.several:
            self._obey(answer_of_marks(self.view, rows, self.marks, pointed=self.pointer is not None))
        elif self.mode == "overview" and self.pointer is not None:
            self._choose(rows[self.pointer])
        else:
            self._obey(entered(self.talk, self.view, None if self.pointer is None else rows[self.pointer]))

    def _choose(self, row: Row) -> None:
        if self.several:
            self._mark(row)
        elif self.mode == "overview":
            self._do(say.Jump(str(row.value)))
        else:
            self._do(command_for(self.talk, self.view, row.value))

    def _mark(self, row: Row) -> None:
        alone = set() if self.mode == "tick" else rows_alone(self.view, self.talk.session.question)
        after = marked(self.marks, row, self.rows, alone=alone)
        self.marks = after.marks
        if after.told is not None:
            self._refuse(after.told)

    def _digit(self, key: str, rows: tuple[Row, ...]) -> None:
        if self.mode == "ask" and self.view.kind in FOLLOW_UPS:  # a step pressed twice must not answer this
            self._refuse(Refusal("refused-evidence" if self.view.kind == "evidence" else "refused-letter"))
            return
        found = digit(self._digits, key, [row.key for row in rows])
        self._digits = found.typed
        if found.place is not None:
            self.pointer = found.place
        if found.chosen and found.place is not None:
            self._choose(rows[found.place])
        elif found.place is None and rows:
            in_list = self.mode != "ask" or self.view.kind == "end"
            self._refuse(outside_list(rows) if in_list else outside(self.view))

    def _point(self, key: str, count: int) -> None:
        self._digits = ""
        within = self.sight.within_row(key)
        if within is not None:
            self.sight = within
            return
        self.sight = self.sight.from_top()
        self.pointer = moved(self.pointer, key, count)

    def _begin(self, mode: Mode) -> None:
        self.mode, self._digits, self.pointer = mode, "", None
        if mode == "tick":
            self.marks = frozenset(str(step) for step in self.view.ticked)
            self.pointer = 0
        if mode == "note":
            self._fill(self.view.note)
        if mode in ("why", "details"):
            self.proof = ProofForm()
            self._fill("")
        if mode == "overview":
            here = self.view.head.place
            self.pointer = next((place for place, row in enumerate(self.rows) if row.value == here), 0)

    def _open_help(self) -> None:
        self.mode, self.under, self.sight = "help", self.mode, self.sight.from_top()

    def _obey(self, meant: say.Command | Refusal) -> None:
        self._refuse(meant) if isinstance(meant, Refusal) else self._do(meant)

    def _do(self, command: say.Command) -> Reply:
        before = (self.view.head.place, self.view.kind)
        reply = self.talk.do(command)
        match reply:
            case Refusal():
                self._refuse(reply)
                return reply
            case Finished() | Left():
                self.ended = reply
                return reply
        self._arrive()
        if isinstance(reply, NotSaved):
            self.message = self.talk.words("not-saved", reason=reply.reason, leave=self.letter("leave"))
        elif isinstance(command, say.SaveAgain):
            self.message = self.talk.words("retried")
        elif isinstance(command, say.Note) and before == (self.view.head.place, self.view.kind):
            self.message = self.talk.words("saved")
        return reply

    def _refuse(self, refusal: Refusal) -> None:
        arguments = refusal.arguments or {}
        self.message = self.talk.words(refusal.reason, **arguments)
        if self.mode == "ask" and self.view.typing in ("number", "streams") and ";" not in self._typed:
            self._fill(self.view.typed)  # short words are typed anew rather than mended
        if refusal.reason == "refused-unit-factor":  # the number in the other unit waits for Enter
            self.message = self.talk.words("offered-number", **arguments)
            self._fill(str(arguments["answer"]))

    def _arrive(self) -> None:
        """Look at the present place anew."""
        came_from = self.view.head.place
        self.view, self._stops = view(self.talk), None
        if self.mode != "pause":
            self.mode = "ask"
        self._digits, self.sight = "", self.sight.from_top()
        if self.view.head.place != came_from:
            self.form = StreamForm()
        rows = self.rows
        self.pointer = pointed_first(self.view, rows)
        standing = (row.key for row in rows if row.value in self.view.chosen)
        self.marks = frozenset(standing) if self.several else frozenset()
        self._fill(self.view.typed)

    def _fill(self, text: str) -> None:
        self.prefill = text
        self.fills += 1
