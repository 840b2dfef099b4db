"""Paper typed in: one line a pillar, one sign a theme, read back before anything is saved.

For whoever has the filled form before them. Questions that no single sign can answer are asked one by
one, as in plain mode. The session decides and saves, as everywhere; this one only asks faster.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.conversation import Conversation, section_title
from resiliens.interview.fastline import (
    Fault,
    Letters,
    Sign,
    fits_in_a_line,
    mended,
    read_signs,
    signs_in,
)
from resiliens.interview.places import END, entry_at, is_company
from resiliens.interview.plain import Plain
from resiliens.interview.presented import View
from resiliens.interview.reading import Wish, wish_of
from resiliens.interview.session import Ended, Finished, Left, NotSaved, Reply, Taken
from resiliens.interview.views import view
from resiliens.interview.wording import answer_text
from resiliens.messages import text
from resiliens.model.answers import UNKNOWN, Entry, NotApplicable, Value
from resiliens.model.questions import Question, YesNo
from resiliens.terminal.console import Terminal
from resiliens.terminal.escaping import one_line

_MOVES: tuple[Wish, ...] = ("back", "skip", "overview", "leave")
_SIGN_WORDS: tuple[Wish, ...] = ("unknown", "not-applicable", "yes", "partly", "no", "none")
MOST = 24  # signs in one line that a person can still compare with paper
Group = tuple[Question, ...]


class Fast(Plain):
    """One interview typed in from paper. `run` returns how it ended, as `Plain` does."""

    def __init__(self, conversation: Conversation, terminal: Terminal) -> None:
        super().__init__(conversation, terminal)
        self._letters = Letters.of(conversation.language)
        self._passed: set[str] = set()  # themes that have had their line
        self._visiting = ""  # the one place gone to by the overview
        self._in_lines = True  # until the end is reached; from there on it is plain mode
        self._explained = False

    def run(self) -> Ended:
        """Ask until the end. Raises EndOfInput where the input ends first."""
        self._speaker.open()
        self._pass_what_is_done()
        shown: tuple[str, str] | None = None
        while True:
            group = self._group()
            if group:
                reply = self._line_turn(group)
                shown = None
            else:
                present = view(self._talk)
                if (present.head.place, present.kind) != shown:
                    self._speaker.show(present)
                shown = (present.head.place, present.kind)
                reply = self._single(present)
                shown = shown if reply is not None else None
            if isinstance(reply, Finished | Left):
                return reply

    def _pass_what_is_done(self) -> None:
        """A file gone on with is gone on with where it stopped."""
        session = self._talk.session
        ids = [theme.id for theme in session.themes]
        before = ids[: ids.index(session.place)] if session.place in ids else []
        self._passed = {*before, *(one for one in ids if session.has_answer(one))}

    def _group(self) -> Group:
        """The themes of the next line; none where the place is asked about by itself."""
        session = self._talk.session
        if not self._in_lines or self._visiting or is_company(session.place):
            return ()
        left = [theme for theme in session.themes if theme.id not in self._passed]
        if not left:
            self._in_lines = False
            self._talk.do(say.Jump(END))
            return ()
        if not fits_in_a_line(left[0]):
            if session.place != left[0].id:  # else it may be at its second question, about evidence
                self._talk.do(say.Jump(left[0].id))
            return ()
        return tuple(takewhile(lambda theme: self._stands_with(theme, left[0]), left[:MOST]))

    def _stands_with(self, theme: Question, first: Question) -> bool:
        session = self._talk.session
        tree = session.questionnaire
        return fits_in_a_line(theme) and section_title(tree, theme.id) == section_title(tree, first.id)

    def _single(self, present: View) -> Reply | None:
        """One question by itself, in the way of plain mode."""
        session, before = self._talk.session, self._talk.session.place
        reply = self._turn(present)
        after = session.place
        if after in (before, self._visiting):
            return reply
        if self._visiting == before:
            self._visiting = ""
            self._passed.add(before)
        elif self._in_lines and not is_company(before):
            order = session.places
            if order.index(after) < (order.index(before) if before in order else len(order)):
                self._open_again(before)
            else:
                self._passed.add(before)
        return reply

    def _jump(self) -> Reply | None:
        reply = super()._jump()
        if self._in_lines and isinstance(reply, Taken):
            self._visiting = self._talk.session.place
        return reply

    def _line_turn(self, group: Group) -> Reply | None:
        """One line read, read back and saved. None goes on to whatever comes next."""
        self._introduce(group)
        signs: tuple[str, ...] = ()
        ready: list[Sign] | None = None
        while True:
            typed = self._read(self._asking(group, ready))
            wish = self._wish(typed)
            if wish in _MOVES:
                return self._move(wish, group)
            if wish is not None:
                self._help_or_refuse(wish, group)
            elif ready is not None and self._means(typed, "yes"):
                return self._store(group, ready)
            elif ready is not None and self._means(typed, "no"):
                ready = None
            elif not typed and ready is None and self._all_answered(group):
                self._go_past(group)
                return None
            else:
                new = mended(signs, typed) or self._signs(typed, group)
                ready = self._understood(new, group)
                signs = new if len(new) == len(group) else signs

    def _wish(self, typed: str) -> Wish | None:
        """A word that asks for something. What can be a sign is none."""
        wished = wish_of(typed, self._talk.language)
        if wished is None or wished.wish in _SIGN_WORDS or typed.casefold() in self._letters.all():
            return None
        return wished.wish

    def _means(self, typed: str, answer: Wish) -> bool:
        wished = wish_of(typed, self._talk.language, letters=False)
        letter = self._letters.yes if answer == "yes" else self._letters.no
        return typed.casefold() == letter or (wished is not None and wished.wish == answer)

    def _signs(self, typed: str, group: Group) -> tuple[str, ...]:
        """The signs of a line; for one theme alone the words will do as well."""
        wished = wish_of(typed, self._talk.language, letters=False) if len(group) == 1 else None
        letter = self._letters.of_word(wished.wish) if wished is not None else ""
        return (letter,) if letter else signs_in(typed)

    def _move(self, wish: Wish, group: Group) -> Reply | None:
        if wish == "back":
            self._open_again(group[0].id)
        elif wish == "skip":
            self._go_past(group)
        elif wish == "overview":
            return self._jump()
        else:
            return self._talk.do(say.Leave())
        return None

    def _help_or_refuse(self, wish: Wish, group: Group) -> None:
        if wish != "help":
            self._refuse(Refusal("refused-here"))
            return
        self._speaker.line(self._explanation())
        words = [self._speaker.say(f"words-{one}").split("|")[0] for one in _MOVES]
        self._speaker.line(self._speaker.say("plain-words", words=", ".join(words)))
        self._introduce(group)

    def _open_again(self, address: str) -> None:
        """What comes before this theme: its whole line, or the questions about the company."""
        session = self._talk.session
        ids = [theme.id for theme in session.themes]
        before = session.themes[: ids.index(address)] if address in ids else ()
        if not before:
            self._talk.do(say.Jump([place for place in session.places if is_company(place)][-1]))
            return
        last = before[-1]
        line = tuple(takewhile(lambda theme: self._stands_with(theme, last), reversed(before)))[:MOST]
        self._passed -= {theme.id for theme in line or (last,)}

    def _go_past(self, group: Group) -> None:
        self._passed |= {theme.id for theme in group}

    def _all_answered(self, group: Group) -> bool:
        return all(self._talk.session.has_answer(theme.id) for theme in group)

    def _understood(self, signs: Sequence[str], group: Group) -> list[Sign] | None:
        """What the signs say, read back; None where something is wrong, which is told."""
        if len(signs) != len(group):
            key = "length" if signs else "empty"
            self._speaker.line(self._fast(key, signs=len(signs), count=len(group)))
            return None
        said, faults = read_signs(signs, group, self._letters, why=self._fast("why"))
        for fault in faults:
            self._speaker.line(self._fault(fault))
        if faults:
            self._speaker.line(self._fast("mend", place=faults[0].place))
            return None
        for place, (theme, sign) in enumerate(zip(group, said, strict=True), 1):
            self._speaker.line(f"{place} {one_line(theme.name)}: {self._in_words(theme, sign)}")
        return said

    def _store(self, group: Group, said: Sequence[Sign]) -> Reply | None:
        """Save each answer in the usual way, one after the other."""
        kept = 0
        for theme, sign in zip(group, said, strict=True):
            if sign is None:
                continue
            if theme.id not in self._talk.session.places:  # an answer before it in the line decided that
                self._speaker.line(self._fast("gone", title=one_line(theme.name)))
                continue
            for command in (say.Jump(theme.id), sign):
                reply = self._saved(self._talk.do(command))
                if isinstance(reply, Finished | Left):
                    return reply
                if isinstance(reply, Refusal):
                    self._refuse(reply)
            kept += self._talk.session.has_answer(theme.id)
        self._speaker.line(self._fast("saved_one" if kept == 1 else "saved", count=kept))
        self._go_past(group)
        return None

    def _saved(self, reply: Reply) -> Reply:
        """The same reply, once the disk has taken what was said, or the person has left."""
        while isinstance(reply, NotSaved):
            self._speaker.line(self._speaker.say("not-saved-plain", reason=reply.reason))
            typed = self._read("> ")
            reply = self._talk.do(say.Leave() if self._wish(typed) == "leave" else say.SaveAgain())
        return reply

    def _introduce(self, group: Group) -> None:
        self._terminal.write("\n")
        if not self._explained:
            self._explained = True
            self._speaker.line(self._explanation())
            self._terminal.write("\n")
        titles = "; ".join(f"{place} {one_line(theme.name)}" for place, theme in enumerate(group, 1))
        self._speaker.line(self._fast("themes", where=self._where(group), titles=titles))

    def _explanation(self) -> str:
        letters = self._letters
        return self._fast("explained", unknown=letters.unknown, out=letters.not_applicable)

    def _asking(self, group: Group, ready: list[Sign] | None) -> str:
        if ready is not None:
            return self._fast("confirm", yes=self._letters.yes, no=self._letters.no)
        key = "prompt_one" if len(group) == 1 else "prompt"
        return self._fast(key, where=self._where(group), count=len(group))

    def _where(self, group: Group) -> str:
        return one_line(section_title(self._talk.session.questionnaire, group[0].id))

    def _fault(self, fault: Fault) -> str:
        question, letters = fault.question, self._letters
        steps = self._fast("steps", first=question.scale.first, last=question.scale.last)
        signs = [letters.yes, letters.partly, letters.no] if isinstance(question, YesNo) else [steps]
        signs += [letters.unknown, *([letters.not_applicable] if question.may_be_not_applicable else [])]
        key = f"fault_{fault.kind.replace('-', '_')}"
        title, sign = one_line(question.name), one_line(fault.sign)
        return self._fast(key, place=fault.place, title=title, sign=sign, allowed=", ".join(signs))

    def _in_words(self, theme: Question, sign: Sign) -> str:
        match sign:
            case say.Answer(value):
                return answer_text(self._talk, theme, Entry(Value(value)))
            case say.Unknown():
                return answer_text(self._talk, theme, Entry(UNKNOWN))
            case say.NotApplicable(why):
                return answer_text(self._talk, theme, Entry(NotApplicable(why)))
            case None:
                stands = answer_text(self._talk, theme, entry_at(self._talk.session.sheet, theme.id))
                has_one = self._talk.session.has_answer(theme.id)
                return self._fast("stands", answer=stands) if has_one else stands

    def _fast(self, key: str, **arguments: object) -> str:
        return text(f"fast.{key}", self._talk.language, **arguments)
