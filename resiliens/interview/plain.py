"""The interview in numbered lines: nothing is redrawn, every word can be read aloud or piped in.

For screen readers, logs, old consoles and prepared answers. The session decides, this one speaks.
"""

from __future__ import annotations

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.choosing import command_for
from resiliens.interview.conversation import Conversation
from resiliens.interview.leaving import EndOfInput, Interrupted
from resiliens.interview.line import IN_FIELDS
from resiliens.interview.marking import steps_typed
from resiliens.interview.places import NAME
from resiliens.interview.plain_proof import ask_proof
from resiliens.interview.plain_streams import StreamLines
from resiliens.interview.presented import FOLLOW_UPS, View
from resiliens.interview.reading import Wished, answer_of, wish_of
from resiliens.interview.session import Ended, Finished, Left, NotSaved, Reply, Taken
from resiliens.interview.speaking import Speaker
from resiliens.interview.stops import overview
from resiliens.interview.views import last_answer, view
from resiliens.interview.window import asks_for_window, has_window, news, text_meant, write_in_window
from resiliens.terminal.console import Terminal
from resiliens.terminal.escaping import visible

WIDEST = 100
_MOVES: dict[str, say.Command] = {
    "back": say.Back(),
    "skip": say.Skip(),
    "leave": say.Leave(),
    "unknown": say.Unknown(),
    "finish": say.Finish(),
}


class Plain:
    """One interview by lines. `run` returns how it ended."""

    def __init__(self, conversation: Conversation, terminal: Terminal) -> None:
        self._talk = conversation
        self._terminal = terminal
        self._has_window = has_window(terminal)
        self._speaker = Speaker(conversation, terminal, has_window=self._has_window)

    def run(self) -> Ended:
        """Ask until the end. Raises EndOfInput where the input ends first."""
        self._speaker.open()
        shown: tuple[str, str] | None = None
        while True:
            present = view(self._talk)
            here = (present.head.place, present.kind)
            if here != shown:
                self._speaker.show(present)
            shown = here
            reply = self._turn(present)
            if isinstance(reply, Finished | Left):
                return reply
            if reply is None:
                shown = None

    def _turn(self, present: View) -> Reply | None:
        """One line read and obeyed. None asks for the question to be shown again."""
        typed = self._read(self._prompt(present))
        if self._talk.session.unsaved and not typed:
            return self._do(say.SaveAgain(), present)
        if present.kind in FOLLOW_UPS and any(row.letter == typed.casefold() for row in present.rows):
            return self._after_answer(present, typed)
        if present.typing == "text" and asks_for_window(typed) and self._has_window:
            return self._in_window(present, note=False)
        wished = wish_of(typed, self._talk.language, letters=present.typing not in ("field", "streams"))
        if wished is not None and not self._is_answer(present, wished):
            return self._wished(present, wished)
        if present.kind == "end":
            return self._at_end(typed)
        if not typed:
            return self._empty(present)
        if present.kind in FOLLOW_UPS:
            return self._after_answer(present, typed)
        if present.typing == "streams":
            return self._streams(present).follow(typed)
        answer = answer_of(present, self._talk.session.question, typed, self._talk.language)
        return self._obey(answer, present)

    def _wished(self, present: View, wished: Wished) -> Reply | None:
        match wished.wish:
            case "help":
                self._speaker.help(present)
                return Taken()
            case "overview":
                return self._jump()
            case "themes":
                themes = self._talk.session.themes
                return self._obey(say.Jump(themes[0].id) if themes else Refusal("refused-here"), present)
            case "note":
                text = wished.rest or self._read(self._speaker.say("ask-note") + " ")
                if asks_for_window(text) and self._has_window:
                    return self._in_window(present, note=True)
                return self._do(say.Note(text), present)
            case "not-applicable" if present.may_be_not_applicable:
                why = wished.rest or self._read(self._speaker.say("ask-why") + " ")
                return self._do(say.NotApplicable(why), present)
            case "not-applicable":
                return self._do(say.NotApplicable(), present)
            case "tick" if present.may_tick:
                return self._tick(present)
            case "details" if present.kind == "evidence":
                return self._describe(present)
            case "details" if present.may_describe:
                return self._do(say.ShowEvidence(), present)
            case "yes" | "partly" | "no" | "none" | "tick" | "details":
                return self._refuse(Refusal("refused-here"))
            case "unknown" if present.kind == "evidence":
                return self._do(say.Evidence("unknown"), present)
            case "unknown" if present.kind in FOLLOW_UPS:
                return self._do(say.Skip(), present)
            case wish:
                return self._do(_MOVES[wish], present)

    def _is_answer(self, present: View, wished: Wished) -> bool:
        """Is the word one of the rows here (`ja` to a yes-no question), and no wish?"""
        if present.kind == "field":
            at_name = present.head.place == NAME
            return wished.wish not in IN_FIELDS or (at_name and wished.wish == "skip")
        if wished.wish == "none" and present.several:
            return True
        if present.typing == "streams":
            return wished.wish in ("none", "no", "finish")
        return any(row.value == wished.wish for row in present.rows) and wished.wish != "unknown"

    def _obey(self, meant: say.Command | Refusal, present: View) -> Reply:
        return self._refuse(meant) if isinstance(meant, Refusal) else self._do(meant, present)

    def _do(self, command: say.Command, present: View) -> Reply:
        reply = self._talk.do(command)
        match reply:
            case Refusal():
                return self._refuse(reply)
            case NotSaved(reason):
                self._speaker.tell("not-saved-plain", reason=reason)
            case Finished() | Left():
                return reply
            case _ if isinstance(command, say.SaveAgain):
                self._speaker.tell("retried")
            case _ if not isinstance(command, say.Back | say.Skip | say.Jump | say.Help | say.ShowEvidence):
                self._said(command)
        return reply

    def _said(self, command: say.Command) -> None:
        head = view(self._talk).head
        quiet = isinstance(command, say.Note | say.Evidence)
        if quiet or not head.saved_title:
            self._speaker.tell("saved")
        else:
            self._speaker.tell("plain-saved", title=head.saved_title, answer=last_answer(self._talk))

    def _refuse(self, refusal: Refusal) -> Refusal:
        self._speaker.tell(refusal.reason, **(refusal.arguments or {}))
        return refusal

    def _empty(self, present: View) -> Reply | None:
        """An empty line goes on where that is safe: something stands, or the question may be skipped."""
        if present.kind in FOLLOW_UPS or present.typing == "streams":
            return self._do(say.Skip(), present)
        if present.standing or present.head.company or present.typed:
            return self._do(say.Skip(), present)
        self._speaker.tell("refused-word")
        return Refusal("refused-word")

    def _after_answer(self, present: View, typed: str) -> Reply | None:
        """One of the short questions that come right after an answer."""
        if present.kind == "remark":
            return self._do(say.Note(typed), present)
        if present.may_describe and typed.casefold() == self._speaker.say("key-details"):
            return self._describe(present)
        answer = answer_of(present, None, typed, self._talk.language)
        if isinstance(answer, Refusal):
            return self._refuse(Refusal("refused-evidence") if present.kind == "evidence" else answer)
        return self._do(command_for(self._talk, present, answer.value), present)

    def _describe(self, present: View) -> Reply | None:
        """What can be shown, in the person's own words; given up, the question is shown again."""
        evidence = ask_proof(self._talk, self._read, self._refuse)
        return None if evidence is None else self._do(evidence, present)

    def _in_window(self, present: View, *, note: bool) -> Reply:
        """A text or a note written in an editor, then told and kept like one that was typed."""
        before = present.note if note else present.typed
        written = write_in_window(self._talk, self._terminal, before, present=present, note=note)
        told = news(self._talk, written, before)
        reply: Reply = Taken()
        if told:
            self._speaker.line(told)
        else:
            meant = text_meant(written, note=note or present.kind == "remark")
            reply = self._refuse(meant) if isinstance(meant, Refusal) else self._do(meant, present)
        if written.problem == "stopped":
            raise Interrupted(self._talk.session.sheet.file)
        return reply

    def _tick(self, present: View) -> Reply:
        self._speaker.tell("hint-tick-plain")
        return self._obey(steps_typed(present, self._read("> ")), present)

    def _streams(self, present: View) -> StreamLines:
        """The have/want list, asked in lines of its own."""
        return StreamLines(
            self._talk, self._read, self._speaker.line, lambda command: self._do(command, present),
            lambda: self._speaker.help(present),
        )  # fmt: skip

    def _jump(self) -> Reply | None:
        stops = overview(self._talk)
        self._speaker.overview()
        typed = self._read(self._speaker.say("plain-jump"))
        place = next((stop.place for stop in stops if stop.key == typed), None)
        if place is None:
            return None if not typed else self._refuse(Refusal("refused-place"))
        return self._do(say.Jump(place), view(self._talk))

    def _at_end(self, typed: str) -> Reply | None:
        place = next((stop.place for stop in overview(self._talk) if stop.key == typed), None)
        if place is not None:
            return self._do(say.Jump(place), view(self._talk))
        self._speaker.tell("plain-end-hint")
        return Refusal("refused-word")

    def _prompt(self, present: View) -> str:
        if present.typing == "streams":
            return self._streams(present).first_question()
        return self._speaker.prompt(present)

    def _read(self, prompt: str) -> str:
        self._speaker.ask(prompt)
        line = self._terminal.input.readline()
        if not self._terminal.interactive:
            self._terminal.write(visible(line.rstrip("\r\n")) + "\n")  # so that a log reads as a conversation
        if not line:
            raise EndOfInput(self._talk.session.sheet.file)
        return line.strip()
