"""The have/want list in plain mode: one field a line, read aloud as it grows.

What a line means is decided in `streams`; this one asks, and hands every change to be saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.conversation import Conversation
from resiliens.interview.reading import Wished
from resiliens.interview.session import NotSaved, Reply, Taken
from resiliens.interview.stream_asking import prompt
from resiliens.interview.stream_words import in_words, list_hint
from resiliens.interview.streams import Kept, Listing, StreamForm, entered, home_of
from resiliens.interview.views import view
from resiliens.messages import text


@dataclass(frozen=True, slots=True)
class StreamLines:
    """The have/want list asked in lines. `read` asks and reads, `tell` says, `do` carries out and tells."""

    talk: Conversation
    read: Callable[[str], str]
    tell: Callable[[str], None]
    do: Callable[[say.Command], Reply]
    help: Callable[[], None]

    def first_question(self) -> str:
        """What is asked before any line is under way."""
        asked = prompt(StreamForm(), self._here(), self.talk.language)
        return f"{asked.ask} ({asked.how.rstrip('.')}): "

    def follow(self, typed: str) -> Reply:
        """Obey this line, and ask on until the line of the list it began is whole or left."""
        form, told = StreamForm(), 0
        while True:
            after = entered(form, typed, self._here(), language=self.talk.language)
            match after:
                case Wished():
                    self.help()
                case StreamForm():
                    form = after
                case Refusal():
                    self._refused(after)
                case Kept(streams=streams):
                    reply = self.talk.do(say.Answer(streams, stay=True))
                    if isinstance(reply, NotSaved):
                        self.tell(self.talk.words("not-saved-plain", reason=reply.reason))
                        return reply
                    if isinstance(reply, Refusal):
                        self._refused(reply)
                    else:
                        told, form = 0 if after.told else form.number or len(streams), after.form
                        if after.told:
                            self.tell(after.told)
                case _:
                    return self.do(after)
            if form == StreamForm():
                return self._whole(told)
            typed = self._ask(form)

    def _whole(self, number: int) -> Reply:
        """Say the line as it stands now, where one was made or changed."""
        streams = self._here().streams
        if 0 < number <= len(streams):
            line = in_words(streams[number - 1], self.talk.language)
            self.tell(text("streams.told-line", self.talk.language, number=number, line=line))
            if number == 1 == len(streams):
                self.tell(list_hint(1, self.talk.language))
        return Taken()

    def _ask(self, form: StreamForm) -> str:
        asked = prompt(form, self._here(), self.talk.language)
        more = asked.more if form.field == "amount" else ""  # said once a line
        how = " ".join(one for one in (asked.how, asked.enter, more) if one).rstrip(".")
        return self.read(f"{asked.ask} ({how}): " if how else f"{asked.ask}: ")

    def _refused(self, refusal: Refusal) -> None:
        self.tell(self.talk.words(refusal.reason, **(refusal.arguments or {})))

    def _here(self) -> Listing:
        return Listing(view(self.talk).streams, home_of(self.talk.session.sheet))
