"""The interview in numbered lines: nothing is redrawn, every word can be read aloud or piped in.

For screen readers, logs, old consoles and prepared answers. The session decides, this one speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.conversation import Conversation
from resiliens.interview.heading import resumed_words, where_words
from resiliens.interview.leaving import EndOfInput
from resiliens.interview.line import IN_FIELDS
from resiliens.interview.places import NAME
from resiliens.interview.reading import Wished, answer_of, numbers_in, wish_of
from resiliens.interview.session import Ended, Finished, Left, NotSaved, Reply, Taken
from resiliens.interview.streams import StreamForm, entered
from resiliens.interview.views import View, last_answer, overview, view
from resiliens.interview.wording import evidence_title, stream_text
from resiliens.terminal.console import Terminal
from resiliens.terminal.escaping import visible
from resiliens.terminal.wrapping import wrap

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
        self._width = min(terminal.width, WIDEST)
        self._words_said = False

    def run(self) -> Ended:
        """Ask until the end. Raises EndOfInput where the input ends first."""
        self._open()
        shown: tuple[str, str] | None = None
        while True:
            present = view(self._talk)
            here = (present.head.place, present.kind)
            if here != shown:
                self._show(present)
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
        wished = wish_of(typed, self._talk.language, letters=present.typing not in ("field", "streams"))
        if wished is not None and not self._is_answer(present, wished):
            return self._wished(present, wished)
        if present.kind == "end":
            return self._at_end(typed)
        if not typed:
            return self._empty(present)
        if present.kind == "evidence":
            return self._evidence(present, typed)
        if present.typing == "streams":
            return self._streams(present, typed)
        answer = answer_of(present, self._talk.session.question, typed, self._talk.language)
        return self._refuse(answer) if isinstance(answer, Refusal) else self._do(answer, present)

    def _wished(self, present: View, wished: Wished) -> Reply | None:
        match wished.wish:
            case "help":
                self._help(present)
                return Taken()
            case "overview":
                return self._jump()
            case "themes":
                themes = self._talk.session.themes
                return (
                    self._do(say.Jump(themes[0].id), present)
                    if themes
                    else self._refuse(Refusal("refused-here"))
                )
            case "note":
                text = wished.rest or self._read(self._say("ask-note") + " ")
                return self._do(say.Note(text), present)
            case "not-applicable" if present.may_be_not_applicable:
                why = wished.rest or self._read(self._say("ask-why") + " ")
                return self._do(say.NotApplicable(why), present)
            case "not-applicable":
                return self._do(say.NotApplicable(), present)
            case "tick" if present.may_tick:
                return self._tick(present)
            case "yes" | "partly" | "no" | "none" | "tick":
                return self._refuse(Refusal("refused-here"))
            case wish:
                if wish == "unknown" and present.kind == "evidence":
                    return self._do(say.Evidence("unknown"), present)
                return self._do(_MOVES[wish], present)

    def _is_answer(self, present: View, wished: Wished) -> bool:
        """Is the word one of the rows here (`ja` to a yes-no question), and no wish?"""
        if present.kind == "field":
            at_name = present.head.place == NAME
            return wished.wish not in IN_FIELDS or (at_name and wished.wish == "skip")
        if wished.wish == "none" and present.several:
            return True
        return any(row.value == wished.wish for row in present.rows) and wished.wish != "unknown"

    def _do(self, command: say.Command, present: View) -> Reply:
        reply = self._talk.do(command)
        match reply:
            case Refusal():
                return self._refuse(reply)
            case NotSaved(reason):
                self._line(self._say("not-saved-plain", reason=reason))
            case Finished() | Left():
                return reply
            case _ if isinstance(command, say.SaveAgain):
                self._line(self._say("retried"))
            case _ if not isinstance(command, say.Back | say.Skip | say.Jump | say.Help):
                self._said(command)
        return reply

    def _said(self, command: say.Command) -> None:
        head = view(self._talk).head
        quiet = isinstance(command, say.Note | say.Evidence)
        if quiet or not head.saved_title:
            self._line(self._say("saved"))
        else:
            self._line(self._say("plain-saved", title=head.saved_title, answer=last_answer(self._talk)))

    def _refuse(self, refusal: Refusal) -> Refusal:
        self._line(self._say(refusal.reason, **(refusal.arguments or {})))
        return refusal

    def _empty(self, present: View) -> Reply | None:
        """An empty line goes on where that is safe: something stands, or the question may be skipped."""
        if present.typing == "streams" and present.streams:
            return self._do(say.Skip(), present)
        if present.standing or present.head.company or present.typed:
            return self._do(say.Skip(), present)
        self._line(self._say("refused-word"))
        return Refusal("refused-word")

    def _evidence(self, present: View, typed: str) -> Reply:
        answer = answer_of(present, None, typed, self._talk.language)
        if isinstance(answer, Refusal):
            return self._refuse(Refusal("refused-evidence"))
        if answer.value == "yes":
            return self._do(say.Evidence("yes", evidence_title(self._talk)), present)
        return self._do(
            say.Evidence("no" if answer.value == "no" else "unknown", evidence_title(self._talk)), present
        )

    def _tick(self, present: View) -> Reply:
        self._line(self._say("hint-tick-plain"))
        items = numbers_in(self._read("> "))
        keys = {row.key: row.value for row in present.rows}
        steps = [value for item in items if isinstance(value := keys.get(item), int)]
        if len(steps) < len(items):
            first, last = present.rows[0].key, present.rows[-1].key
            return self._refuse(Refusal("refused-step", {"first": first, "last": last}))
        return self._do(say.TickSteps(tuple(steps)), present)

    def _streams(self, present: View, typed: str) -> Reply:
        """One line of the have/want list, asked field by field; kept as soon as it is whole."""
        form = StreamForm()
        while True:
            after = entered(form, typed, present.streams, language=self._talk.language)
            if isinstance(after, Refusal):
                return self._refuse(after)
            if not isinstance(after, StreamForm):
                return self._do(after, present)
            if after == StreamForm():
                return Taken()
            form = after
            hint = self._say(f"stream-{form.field}-hint")
            typed = self._read(f"{self._say(f'stream-{form.field}')} ({hint}): ")

    def _jump(self) -> Reply | None:
        stops = overview(self._talk)
        self._overview()
        typed = self._read(self._say("plain-jump"))
        place = next((stop.place for stop in stops if stop.key == typed), None)
        if place is None:
            return None if not typed else self._refuse(Refusal("refused-place"))
        return self._do(say.Jump(place), view(self._talk))

    def _at_end(self, typed: str) -> Reply | None:
        place = next((stop.place for stop in overview(self._talk) if stop.key == typed), None)
        if place is not None:
            return self._do(say.Jump(place), view(self._talk))
        self._line(self._say("plain-end-hint"))
        return Refusal("refused-word")

    def _help(self, present: View) -> None:
        for head, words in present.help:
            self._line(f"{head}:")
            for line in words.split("\n"):
                self._line(line, indent="  ")
        if not present.help and present.kind not in ("end", "field"):
            self._line(self._say("help-none"))
        self._line(self._say("plain-words", words=", ".join(self._wishes(present))))
        return None

    def _wishes(self, present: View) -> list[str]:
        keys = ["unknown"] if present.may_be_unknown and present.kind != "end" else []
        if present.may_be_not_applicable:
            keys.append("not-applicable")
        if present.kind not in ("field", "end"):
            keys.append("note")
        if present.may_tick:
            keys.append("tick")
        keys += ["back", "skip", "overview"] if present.kind != "end" else ["back", "finish"]
        if present.head.company:
            keys.append("themes")
        return [self._say(f"words-{key}").split("|")[0] for key in [*keys, "help", "leave"]]

    def _open(self) -> None:
        if self._talk.notice:
            self._line(self._talk.notice)
        if self._talk.resumed:
            self._line(resumed_words(self._talk, plain=True))

    def _show(self, present: View) -> None:
        self._terminal.write("\n")
        if present.intro:
            self._line(present.intro)
            self._terminal.write("\n")
        if present.kind != "evidence":
            self._line(where_words(self._talk, present.head))
        self._line(present.title)
        if present.ask:
            self._line(present.ask)
        if present.example:
            self._line(present.example)
        if present.why:
            self._line(present.why)
        for row in present.rows:
            self._line(f"{row.key} {row.title}")
            if row.text:
                self._line(row.text, indent="  ")
        self._standing(present)
        if present.kind == "end":
            self._overview()
        elif present.hint and (present.streams or present.typing != "streams"):
            self._line(self._say("hint-multi-plain") if present.several else present.hint)
        if not self._words_said and present.kind not in ("field", "evidence", "end"):
            self._words_said = True
            self._line(self._say("plain-words", words=", ".join(self._wishes(present))))

    def _standing(self, present: View) -> None:
        for number, stream in enumerate(present.streams, 1):
            self._line(f"{number} {stream_text(self._talk, stream)}")
        if present.standing:
            self._line(self._say("answered-now", answer=present.standing))
        if present.note:
            self._line(self._say("note-now", note=present.note))

    def _overview(self) -> None:
        for stop in overview(self._talk):
            self._line(f"{stop.key} {stop.title}: {stop.state}" if stop.state else f"{stop.key} {stop.title}")

    def _prompt(self, present: View) -> str:
        if present.kind == "end":
            return self._say("plain-end")
        if present.kind == "evidence":
            return self._say("plain-evidence")
        if present.typing == "streams":
            return f"{self._say('stream-side')} ({self._say('stream-side-hint')}): "
        answers = self._range(present)
        if present.standing or present.typed:
            kept = present.standing or present.typed
            return self._say("plain-prompt-kept", range=answers, answer=visible(kept)).replace(" ,", ",")
        if present.head.company and present.head.place != NAME:
            return self._say("plain-prompt-company")
        return self._say("plain-prompt", range=answers) if answers else self._say("plain-prompt-bare")

    def _range(self, present: View) -> str:
        if present.kind == "yes-no":
            return self._say("plain-prompt-yes-no")
        rows: Sequence[str] = [row.key for row in present.rows if row.value != ""]
        return self._say("plain-range", first=rows[0], last=rows[-1]) if rows else ""

    def _read(self, prompt: str) -> str:
        self._terminal.write(prompt)
        line = self._terminal.input.readline()
        if not self._terminal.interactive:
            self._terminal.write(visible(line.rstrip("\r\n")) + "\n")  # so that a log reads as a conversation
        if not line:
            raise EndOfInput(self._talk.session.sheet.file)
        return line.strip()

    def _say(self, key: str, **arguments: object) -> str:
        return self._talk.words(key, **arguments)

    def _line(self, text: str, *, indent: str = "") -> None:
        for line in wrap(visible(text), self._width, indent=indent):
            self._terminal.write(line + "\n")
