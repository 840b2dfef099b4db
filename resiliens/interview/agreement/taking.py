"""The meeting as a state machine: where the room is, what was agreed, and what a move does.

No terminal and no words. Every decision is saved before the place moves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from resiliens.interview.agreement import recording
from resiliens.interview.agreement.at_phases import PHASES
from resiliens.interview.agreement.at_places import at_place
from resiliens.interview.agreement.following import Phase, follow_ups
from resiliens.interview.agreement.gathering import Gathering
from resiliens.interview.agreement.moves import Accept, Move, Pick, Wish
from resiliens.interview.agreement.pieces import Pieces
from resiliens.interview.agreement.places import END, PAGE, START, Place, after, is_open, places, silent_open
from resiliens.interview.answering import Refusal
from resiliens.interview.places import entry_at
from resiliens.interview.session import Finished, Left, NotSaved, Reply, Taken
from resiliens.model.agreement import Topic
from resiliens.model.answers import Answer, Entry, Sheet
from resiliens.model.questions import Question

Cover: TypeAlias = Literal["", "overview", "help"]


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

    def minutes_left(self) -> int | None:
        """Whole minutes of the meeting that are left; None where nobody said how long there is."""
        minutes = self.gathering.agenda.minutes
        return None if minutes is None else max(0, minutes - int((self._clock() - self._begun) // 60))

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
        room = at_place(self.place) if self.phase == "card" else PHASES[self.phase]
        return self._kept(room(self, move))

    def _kept(self, done: Sheet | Refusal | None) -> Reply:
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

    def arrive(self, place: Place, *, back: bool = False) -> None:
        """To this place, as one comes to it anew."""
        if not back and place != self.place:
            self._trail.append(self.place)
        if place != self.place:
            self._arrived = self._clock()
        self.place, self.phase, self.cover, self._queue = place, "card", "", []

    def forward(self) -> None:
        """To what is asked next about this one, else to the next that is open."""
        if self._queue:
            self.enter(self._queue.pop(0))
            return
        self.arrive(after(self.gathering, self.sheet, self.place))

    def enter(self, phase: Phase) -> None:
        """To one of the short questions about the present theme."""
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
            self.arrive(self._trail.pop(), back=True)
        return Taken()

    def _uncover(self, move: Move) -> Reply:
        """Over the overview one may go anywhere; the help is only closed."""
        if self.cover == "overview" and isinstance(move, Pick):
            return self._kept(self.go(move))
        self.cover = ""
        return Taken()

    def go(self, move: Move) -> Refusal | None:
        """To a place that was picked from a list."""
        if not isinstance(move, Pick):
            return Refusal("refused-here")
        known = {*places(self.gathering), *(one.question for one in self.gathering.silent)}
        if move.value not in known:
            return Refusal("refused-place")
        self.arrive(move.value)
        return None

    def settle(self, answer: Answer) -> Sheet | Refusal | None:
        """Agree on this answer to the present theme; once it is kept, on to what it brings with it."""
        topic = self.topic
        if topic is None:
            return Refusal("refused-here")
        before, self.last = self.entry.answer, topic
        sheet = recording.settled(self.sheet, topic, answer, self.gathering)
        is_new = before != answer
        self._queue = list(follow_ups(self.gathering, topic, sheet)) if is_new else []
        return self.keep(sheet)

    def keep(self, done: Sheet | Refusal) -> Sheet | Refusal:
        """On, once this is kept."""
        if not isinstance(done, Refusal):
            self._then = self.forward
        return done
