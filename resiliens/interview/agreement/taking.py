"""The meeting as a state machine: where the room is, what was agreed, and what a move does.

No terminal and no words. Every decision is saved before the place moves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from resiliens.interview.agreement import recording
from resiliens.interview.agreement.answers import answers_of
from resiliens.interview.agreement.gathering import Gathering
from resiliens.interview.agreement.moves import Accept, Move, Pick, Say, Wish
from resiliens.interview.agreement.pieces import Pieces
from resiliens.interview.agreement.places import END, PAGE, START, Place, after, is_open, places, silent_open
from resiliens.interview.answering import LONGEST_NAME, Refusal, problem, words_problem
from resiliens.interview.figures import read_number
from resiliens.interview.places import entry_at
from resiliens.interview.proof import Stuck
from resiliens.interview.session import Finished, Left, NotSaved, Reply, Taken
from resiliens.model.agreement import Topic
from resiliens.model.answers import (
    MISSING,
    REASONS,
    UNKNOWN,
    Answer,
    Entry,
    NotApplicable,
    Sheet,
    Unknown,
    Value,
)
from resiliens.model.days import date_of
from resiliens.model.questions import Number, Question

Phase: TypeAlias = Literal[
    "card", "role", "day", "why-not", "figure", "change", "reason", "evidence", "piece", "dissent", "owner",
    "owner-typed", "due",
]  # fmt: skip
Cover: TypeAlias = Literal["", "overview", "help"]
Done: TypeAlias = "Sheet | Refusal | None"
"""A sheet to keep, why it cannot be, or nothing to keep."""


class Taking:
    """One meeting. Read `sheet`, `place`, `phase`, `cover`; change by `do`."""

    def __init__(
        self, gathering: Gathering, sheet: Sheet, *, save: Callable[[Sheet], None], language: str = "nb",
        clock: Callable[[], float] = lambda: 0.0,
    ) -> None:  # fmt: skip
        self.gathering = gathering
        self.sheet = sheet
        self.language = language
        self._save = save
        self._clock = clock
        self._begun = clock()
        self._arrived = self._begun
        self._trail: list[Place] = []
        self._queue: list[Phase] = []
        self._unsaved = False
        self._then: Callable[[], None] | None = None  # what happens once all is on disk
        self.ever_saved = gathering.resumed
        self.place: Place = START
        self.phase: Phase = "card"
        self.cover: Cover = ""
        self.pieces = Pieces()
        known = sheet.agreed.present if gathering.resumed and sheet.agreed else gathering.agenda.roles
        self.present: dict[str, bool] = dict.fromkeys(dict.fromkeys((*known,)), True)
        for role in gathering.agenda.roles:
            self.present.setdefault(role, False)
        self.day = (sheet.date if gathering.resumed else None) or gathering.today
        self.last: Topic | None = None  # what was agreed last

    @property
    def topic(self) -> Topic | None:
        """The theme or fact at the present place."""
        return self.gathering.topic(self.place)

    @property
    def question(self) -> Question | None:
        """Its question."""
        return self.gathering.questions.get(self.place)

    @property
    def entry(self) -> Entry:
        """What stands at the present place."""
        return entry_at(self.sheet, self.place)

    @property
    def unsaved(self) -> bool:
        """Is there something in memory that the disk has refused so far?"""
        return self._unsaved

    @property
    def roles_there(self) -> tuple[str, ...]:
        """The roles that are ticked as present."""
        return tuple(role for role, is_there in self.present.items() if is_there)

    def is_open(self, place: Place) -> bool:
        """Is there something left to agree on at this place?"""
        return is_open(self.gathering, self.sheet, place)

    @property
    def silent_page(self) -> tuple[Topic, ...]:
        """The themes that are shown together now for silent consent."""
        return silent_open(self.gathering, self.sheet)[:PAGE]

    def minutes_here(self) -> int:
        """Whole minutes at this theme so far."""
        return int((self._clock() - self._arrived) // 60)

    def minutes_used(self) -> int:
        """Whole minutes of the meeting so far."""
        return int((self._clock() - self._begun) // 60)

    def do(self, move: Move) -> Reply:
        """Carry out one move. Never raises, other than what the save raises beside OSError."""
        if self._unsaved and move not in (Wish("leave"), Wish("help")):
            return self._save_now()  # the room has seen that it is not kept; nothing else happens first
        match move:
            case Wish("leave"):
                self._save_now()
                return Left(self.sheet, saved=self.ever_saved and not self._unsaved)
            case Wish("help" | "overview" as cover):
                self.cover = "" if self.cover == cover else cover
                return Taken()
            case Wish("back"):
                return self._back()
        if self.cover:
            return self._uncover(move)
        if self.place == END and isinstance(move, Accept):
            return Finished(self.sheet)
        return self._kept(self._done(move))

    def _done(self, move: Move) -> Done:
        if self.phase == "card":
            match self.place:
                case "start":
                    return self._at_start(move)
                case "silent":
                    return self._at_silent(move)
                case "end":
                    return self._go(move)
                case _:
                    return self._at_topic(move)
        return {
            "role": self._role, "day": self._day, "why-not": self._why_not, "figure": self._figure,
            "change": self._change, "reason": self._reason, "evidence": self._evidence, "piece": self._piece,
            "dissent": self._dissent, "owner": self._owner, "owner-typed": self._owner, "due": self._due,
        }[self.phase](move)  # fmt: skip

    def _kept(self, done: Done) -> Reply:
        """Keep what came of a move, then go on; where it could not be kept, the place does not move."""
        if isinstance(done, Refusal):
            self._then = None
            return done
        if done is not None and done != self.sheet:
            self.sheet, self._unsaved = done, True
        return self._save_now()

    def _save_now(self) -> Taken | NotSaved:
        if self._unsaved:
            try:
                self._save(self.sheet)
            except OSError as error:
                parts = (error.filename, error.strerror or error)
                return NotSaved(": ".join(str(part) for part in parts if part))
            self._unsaved, self.ever_saved = False, True
        then, self._then = self._then, None
        if then is not None:
            then()
        return Taken()

    # Moving

    def _arrive(self, place: Place, *, back: bool = False) -> None:
        if not back and place != self.place:
            self._trail.append(self.place)
        if place != self.place:
            self._arrived = self._clock()
        self.place, self.phase, self.cover, self._queue = place, "card", "", []

    def _forward(self) -> None:
        """To what is asked next about this one, else to the next that is open."""
        if self._queue:
            self._enter(self._queue.pop(0))
            return
        self._arrive(after(self.gathering, self.sheet, self.place))

    def _enter(self, phase: Phase) -> None:
        if phase == "evidence" and self.topic is not None:
            self.pieces = Pieces.of(self.topic.evidence, self.entry.evidence)
        self.phase = phase

    def _back(self) -> Reply:
        if self.cover:
            self.cover = ""
        elif self.phase == "piece":
            self.phase = "evidence"
        elif self.phase != "card":
            self.phase, self._queue = "card", []
        elif self._trail:
            self._arrive(self._trail.pop(), back=True)
        return Taken()

    def _uncover(self, move: Move) -> Reply:
        """Over the overview one may go anywhere; the help is only closed."""
        if self.cover == "overview" and isinstance(move, Pick):
            return self._kept(self._go(move))
        self.cover = ""
        return Taken()

    def _go(self, move: Move) -> Done:
        if not isinstance(move, Pick):
            return Refusal("refused-here")
        known = {*places(self.gathering), *(one.question for one in self.gathering.silent)}
        if move.value not in known:
            return Refusal("refused-place")
        self._arrive(move.value)
        return None

    # At the start

    def _at_start(self, move: Move) -> Done:
        match move:
            case Pick(value) if value in self.present:
                self.present[value] = not self.present[value]
                return None
            case Wish("new"):
                self.phase = "role"
                return None
            case Wish("day"):
                self.phase = "day"
                return None
            case Accept():
                if not self.roles_there:
                    return Refusal("nobody")
                self._then = self._forward
                return recording.met(self.sheet, self.roles_there, self.day)
            case _:
                return Refusal("refused-here")

    def _role(self, move: Move) -> Done:
        words = " ".join(move.text.split()) if isinstance(move, Say) else ""
        wrong = words_problem(words, LONGEST_NAME)
        if wrong is not None:
            return wrong
        if words:
            self.present[words] = True
        self.phase = "card"
        return None

    def _day(self, move: Move) -> Done:
        typed = move.text.strip() if isinstance(move, Say) else ""
        day = date_of(typed) if typed else self.day
        if day is None:
            return Refusal("refused-day")
        self.day, self.phase = day, "card"
        return None

    # A theme

    def _at_topic(self, move: Move) -> Done:
        topic, question = self.topic, self.question
        assert topic is not None and question is not None  # noqa: S101  # every other place has its own way
        match move:
            case Pick(value):
                answer = answers_of(question, topic).get(value)
                return Refusal("refused-key") if answer is None else self._settle(answer)
            case Accept() if self.entry.answer != MISSING:
                self._forward()
                return None
            case Accept():
                return self._accept(topic)
            case Wish("unknown"):
                return self._settle(UNKNOWN)
            case Wish("skip"):
                self._forward()
                return None
            case Wish("not-applicable") if not question.may_be_not_applicable:
                return Refusal("refused-not-applicable")
            case Wish("not-applicable"):
                self.phase = "why-not"
                return None
            case Wish("other") if isinstance(question, Number):
                self.phase = "figure"
                return None
            case Wish("reason" | "evidence" | "dissent" as phase) if self.entry.answer != MISSING:
                if phase == "evidence" and not recording.may_be_shown(question, self.entry.answer):
                    return Refusal("nothing-to-show")
                self._enter(phase)
                return None
            case Wish("reason" | "evidence" | "dissent"):
                return Refusal("agree-first")
            case _:
                return Refusal("refused-here")

    def _accept(self, topic: Topic) -> Done:
        match topic.offer:
            case Value() | Unknown():
                return self._settle(topic.offer)
            case NotApplicable():
                self.phase = "why-not"
                return None
            case _:
                return Refusal("nothing-offered")

    def _settle(self, answer: Answer) -> Done:
        topic = self.topic
        assert topic is not None  # noqa: S101  # only called at one
        before = self.entry.answer
        sheet = recording.settled(self.sheet, topic, answer, self.gathering)
        self.last = topic
        self._queue = list(self._follow_ups(topic, answer, sheet)) if before != answer else []
        self._then = self._forward
        return sheet

    def _follow_ups(self, topic: Topic, answer: Answer, sheet: Sheet) -> Sequence[Phase]:
        """What this answer brings with it, in the order it is asked."""
        if topic.question.startswith("company."):
            return ()
        wanted: list[Phase] = []
        change = entry_at(sheet, topic.question).change
        if change is not None and not change.reason:
            wanted.append("change")
        if isinstance(answer, Unknown):
            return (*wanted, "owner", "due")
        if isinstance(answer, Value):
            if answer != topic.offer or topic.apart > 1:
                wanted.append("reason")
            if recording.may_be_shown(self.gathering.questions[topic.question], answer):
                wanted.append("evidence")
        if topic.apart > 1:
            wanted.append("dissent")
        return wanted

    def _why_not(self, move: Move) -> Done:
        words = move.text.strip() if isinstance(move, Say) else ""
        if not words:
            return Refusal("refused-why")
        return words_problem(words, LONGEST_NAME * 2) or self._settle(NotApplicable(words))

    def _figure(self, move: Move) -> Done:
        question = self.question
        if not isinstance(question, Number) or not isinstance(move, Say):
            return Refusal("refused-here")
        number = read_number(move.text.strip(), unit=question.unit, language=self.language)
        if isinstance(number, Refusal):
            return number
        return problem(question, number) or self._settle(Value(number))

    # What is asked after a decision

    def _change(self, move: Move) -> Done:
        if isinstance(move, Pick) and move.value not in REASONS:
            return Refusal("refused-key")
        chosen = move.value if isinstance(move, Pick) else ""
        return self._on(recording.explained(self.sheet, self.place, chosen) if chosen else self.sheet)

    def _reason(self, move: Move) -> Done:
        return self._on(recording.reasoned(self.sheet, self.place, _typed(move)))

    def _dissent(self, move: Move) -> Done:
        return self._on(recording.dissented(self.sheet, self.place, _typed(move)))

    def _evidence(self, move: Move) -> Done:
        match move:
            case Pick(value):
                self.pieces = self.pieces.toggled(value)
                return recording.proved(self.sheet, self.place, self.pieces.kept)
            case Wish("new"):
                self.pieces, self.phase = self.pieces.begun(), "piece"
                return None
            case Accept():
                return self._on(recording.proved(self.sheet, self.place, self.pieces.kept))
            case _:
                return Refusal("refused-here")

    def _piece(self, move: Move) -> Done:
        typed = _typed(move)
        if not typed and self.pieces.form.field == "title":
            self.phase = "evidence"
            return None
        after = self.pieces.described(typed)
        if isinstance(after, Stuck):
            return after.why
        self.pieces = after
        if after.is_whole:
            self.phase = "evidence"
            return recording.proved(self.sheet, self.place, after.kept)
        return None

    def _owner(self, move: Move) -> Done:
        if move == Wish("other"):
            self.phase = "owner-typed"
            return None
        owner = move.value if isinstance(move, Pick) else _typed(move)
        _, day = recording.task_of(self.entry)
        return self._on(
            recording.tasked(self.sheet, self.place, owner=owner, day=date_of(day) if day else None)
        )

    def _due(self, move: Move) -> Done:
        typed = _typed(move)
        day = date_of(typed) if typed else None
        if typed and day is None:
            return Refusal("refused-day")
        owner, _ = recording.task_of(self.entry)
        return self._on(recording.tasked(self.sheet, self.place, owner=owner, day=day))

    def _on(self, done: Sheet | Refusal) -> Done:
        if isinstance(done, Refusal):
            return done
        self._then = self._forward
        return done

    # The quick list

    def _at_silent(self, move: Move) -> Done:
        match move:
            case Accept():
                sheet = self.sheet
                for topic in self.silent_page:
                    sheet = recording.settled(sheet, topic, topic.offer, self.gathering, by_silence=True)
                self.last = None
                if not silent_open(self.gathering, sheet):
                    self._then = self._forward
                return sheet
            case Pick(value) if value in {one.question for one in self.silent_page}:
                self._arrive(value)
                return None
            case Wish("skip"):
                self._forward()
                return None
            case _:
                return Refusal("refused-here")


def _typed(move: Move) -> str:
    return move.text.strip() if isinstance(move, Say) else ""
