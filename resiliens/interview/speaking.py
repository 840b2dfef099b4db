"""What plain mode says: a question with its rows, help, the overview, the prompt; line by line.

Nothing is redrawn, and every line makes sense read aloud. Not for what is typed (`plain`).
"""

from __future__ import annotations

from collections.abc import Sequence

from resiliens.interview.conversation import Conversation
from resiliens.interview.heading import resumed_words, where_words
from resiliens.interview.places import NAME
from resiliens.interview.presented import FOLLOW_UPS, View
from resiliens.interview.stops import hidden_answers, overview
from resiliens.interview.wording import folded, stream_text
from resiliens.terminal.console import WIDEST_TEXT, Terminal
from resiliens.terminal.escaping import one_line, visible
from resiliens.terminal.wrapping import cells, cut, wrap

TO_TYPE, LEAST_KEPT = 8, 12  # cells


class Speaker:
    """Says views and sentences on a terminal, in the language of a conversation."""

    def __init__(self, conversation: Conversation, terminal: Terminal, *, has_window: bool = False) -> None:
        self._talk = conversation
        self._terminal = terminal
        self._has_window = has_window  # can a text be written in an editor?
        self._words_said = False

    def open(self) -> None:
        """What is said before the first question."""
        if self._talk.notice:
            self.line(self._talk.notice)
        if self._talk.resumed:
            self.line(resumed_words(self._talk, plain=True))

    def show(self, present: View) -> None:
        """A question with its rows and what stands already."""
        self._terminal.write("\n")
        if present.intro:
            self.line(present.intro)
            self._terminal.write("\n")
        if present.kind not in FOLLOW_UPS:
            self.line(where_words(self._talk, present.head))
        self.line(present.title)
        if present.ask:
            self.line(present.ask)
        for words in (present.example, present.shown, present.earlier, present.why):
            if words:
                self.line(words)
        for row in present.rows:
            self.line(f"{row.key} {row.title}")
            if row.text:
                self.line(row.text, indent="  ")
        self._standing(present)
        if present.kind == "end":
            self.overview()
        elif present.hint:
            self.line(self.say("hint-multi-plain") if present.several else present.hint)
        if present.typing == "text" and self._has_window:
            self.tell("window-plain")
        if not self._words_said and present.kind not in ("field", "end", *FOLLOW_UPS):
            self._words_said = True
            self.tell("plain-words", words=", ".join(self._wishes(present)))

    def _standing(self, present: View) -> None:
        for number, stream in enumerate(present.streams, 1):
            self.line(f"{number} {stream_text(self._talk, stream)}")
        if present.standing:
            self.tell("answered-now", answer=present.standing)
        if present.note:
            self.tell("note-now", note=folded(self._talk, present.note))

    def overview(self) -> None:
        """Every theme with its state."""
        for stop in overview(self._talk):
            self.line(f"{stop.key} {stop.title}: {stop.state}" if stop.state else f"{stop.key} {stop.title}")
        hidden = hidden_answers(self._talk)
        if hidden:
            self.line(hidden)

    def help(self, present: View) -> None:
        """The help of a question, and the words that can be typed."""
        for head, words in present.help:
            self.line(f"{head}:")
            for line in words.split("\n"):
                self.line(line, indent="  ")
        if not present.help and present.kind not in ("end", "field"):
            self.tell("help-none")
        if present.typing == "streams":
            self.line(present.hint)
        self.tell("plain-words", words=", ".join(self._wishes(present)))

    def prompt(self, present: View) -> str:
        """What stands before the typed line."""
        if present.kind == "end":
            return self.say("plain-end")
        if present.kind == "evidence":
            return self.say("plain-evidence")
        if present.kind == "remark":
            return self.say("plain-remark")
        if present.kind in FOLLOW_UPS:
            return self.say("plain-choose", first=present.rows[0].key, last=present.rows[-1].key)
        answers = self._range(present)
        if present.standing or present.typed:
            kept = one_line(present.standing or folded(self._talk, present.typed))
            width = min(self._terminal.width, WIDEST_TEXT)
            room = width - cells(self.say("plain-prompt-kept", range=answers, answer="")) - TO_TYPE
            kept = cut(kept, max(LEAST_KEPT, room))
            return self.say("plain-prompt-kept", range=answers, answer=kept).replace(" ,", ",")
        if present.head.company and present.head.place != NAME:
            return self.say("plain-prompt-company")
        return self.say("plain-prompt", range=answers) if answers else self.say("plain-prompt-bare")

    def _wishes(self, present: View) -> list[str]:
        keys = ["unknown"] if present.may_be_unknown and present.kind != "end" else []
        if present.may_be_not_applicable:
            keys.append("not-applicable")
        if present.kind not in ("field", "end", "enough"):
            keys.append("note")
        if present.may_describe:
            keys.append("details")
        if present.may_tick:
            keys.append("tick")
        if present.typing == "text" and self._has_window:
            keys.append("window")
        keys += ["back", "skip", "overview"] if present.kind != "end" else ["back", "finish"]
        if present.head.company:
            keys.append("themes")
        return [self.say(f"words-{key}").split("|")[0] for key in [*keys, "help", "leave"]]

    def _range(self, present: View) -> str:
        if present.kind == "yes-no":
            return self.say("plain-prompt-yes-no")
        rows: Sequence[str] = [row.key for row in present.rows if row.value != ""]
        return self.say("plain-range", first=rows[0], last=rows[-1]) if rows else ""

    def say(self, key: str, **arguments: object) -> str:
        """A text in the language of the conversation."""
        return self._talk.words(key, **arguments)

    def tell(self, key: str, **arguments: object) -> None:
        """One sentence of ours, wrapped."""
        self.line(self.say(key, **arguments))

    def line(self, text: str, *, indent: str = "") -> None:
        """One sentence, wrapped."""
        self._terminal.tell("\n".join(f"{indent}{line}" for line in visible(text).split("\n")))

    def ask(self, prompt: str) -> None:
        """What stands before the typed line, on as few lines as it takes."""
        lines = wrap(prompt, min(self._terminal.width, WIDEST_TEXT) - 1)
        self._terminal.write("\n".join(lines) + " " * (len(prompt) - len(prompt.rstrip())))
