"""The interview as a state machine: where we are, what has been said, and what a command does.

No terminal, no words, no clock. Every change is saved before the place moves; nothing is ever scored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from resiliens.interview import answering
from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal, is_answered
from resiliens.interview.earlier import earlier_answer
from resiliens.interview.following import follow_ups
from resiliens.interview.occasion import USUAL, Occasion, Why
from resiliens.interview.places import (
    COMPANY_PREFIX,
    END,
    FIELDS,
    NAME,
    CompanyQuestions,
    Due,
    Place,
    entry_at,
    field_at,
)
from resiliens.interview.recording import Phase, may_be_shown, recorded
from resiliens.model.answers import Sheet
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question

Save: TypeAlias = Callable[[Sheet], None]


@dataclass(frozen=True, slots=True)
class Taken:
    """The command did what it says."""


@dataclass(frozen=True, slots=True)
class NotSaved:
    """The disk refused. The answer is in memory, the place has not moved."""

    reason: str


@dataclass(frozen=True, slots=True)
class Finished:
    """Ended at the end."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Left:
    """Ended by the interview's own key. `saved` is False where nothing stands on disk for this sheet."""

    sheet: Sheet
    saved: bool = True


Ended: TypeAlias = Finished | Left
Reply: TypeAlias = Taken | Refusal | NotSaved | Finished | Left


class Session:
    """One interview. Read `sheet`, `place`, `phase`, `help_open`; change by `do`."""

    def __init__(
        self, questionnaire: Questionnaire, sheet: Sheet, *, due: Due, save: Save,
        company_questions: CompanyQuestions = (), occasion: Occasion = USUAL,
    ) -> None:  # fmt: skip
        self.questionnaire = questionnaire
        self.sheet = sheet
        self.occasion = occasion
        self._due = due
        self._save = save
        self._company_questions = company_questions
        self._ever_saved = bool(sheet.entries or sheet.company.facts or sheet.company.name)
        self._unsaved = False
        self._reviewing = False  # sent here from the end: what is answered already is not asked again
        self._visited: dict[Place, None] = {}
        self._offered: set[Why] = set()
        self.place: Place = ""
        self._look_around()
        self.phase: Phase
        self.why_enough: Why = ""
        self.help_open: bool
        self._waiting: tuple[Phase, ...]
        self._shown: tuple[Place, ...]
        self._arrive(self._first_place())
        self.last_saved: Place | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that can be visited now, in order; the end is last."""
        return self._places

    @property
    def question(self) -> Question | None:
        """The question at the present place; None at a field and at the end."""
        return self._questions.get(self.place)

    @property
    def themes(self) -> tuple[Question, ...]:
        """The questions that are due now, without those about the company."""
        return self._themes

    @property
    def unsaved(self) -> bool:
        """Is there something in memory that the disk has refused so far?"""
        return self._unsaved

    def question_at(self, place: Place) -> Question | None:
        """The question at a place."""
        return self._questions.get(place)

    def has_answer(self, place: Place) -> bool:
        """Has something been said at this place?"""
        if place in FIELDS:
            return bool(field_at(self.sheet, place))
        question = self._questions.get(place)
        if question is None:
            return False
        entry = entry_at(self.sheet, place)
        return entry.seen is not None if self.occasion.field_study else is_answered(entry, question)

    def do(self, command: say.Command) -> Reply:
        """Carry out one command. Never raises, other than what the save raises beside OSError."""
        match command:
            case say.Leave():
                return self._leave()
            case say.Help():
                self.help_open = not self.help_open
                return Taken()
            case say.ShowEvidence():
                return self._show_evidence()
            case say.SaveAgain():
                return self._save_now()
            case say.Back() | say.Skip() | say.Jump() | say.Finish():
                return self._move(command)
            case _:
                return self._change(command)

    def _change(self, command: say.Command) -> Reply:
        changed = self._changed(command)
        if isinstance(changed, Refusal):
            return changed
        is_note = isinstance(command, say.Note) and self.phase != "remark"
        stays = is_note or (isinstance(command, say.Answer) and command.stay)
        before = self.sheet
        if changed != self.sheet:
            self.sheet, self._unsaved = changed, True
            self._look_around()
        failed = self._save_now()
        if isinstance(failed, NotSaved):
            return failed
        if not isinstance(command, say.Note):
            self.last_saved = self.place
        if isinstance(command, say.Evidence) and self.phase != "evidence":
            return Taken()  # described while looking at an answer that stands: one stays with it
        if not stays or self.place not in self._places:
            if not isinstance(command, say.Evidence | say.Reason | say.Note):
                self._waiting = self._follow_ups(before)
            self._forward()
        return Taken()

    def _changed(self, command: say.Command) -> Sheet | Refusal:
        question = self.question
        if self.place in FIELDS:
            if isinstance(command, say.Answer) and isinstance(command.value, str):
                return answering.field_set(self.sheet, self.place, command.value)
            return Refusal("refused-here")
        if question is None:
            return Refusal("refused-here")
        return recorded(self.sheet, question, command, phase=self.phase, occasion=self.occasion)

    def _move(self, command: say.Command) -> Reply:
        """Back, forward, away, done: never changes the sheet, but saves first what waits."""
        failed = self._save_now()
        if isinstance(failed, NotSaved):
            return failed
        forward = isinstance(command, say.Skip | say.Finish) or (
            isinstance(command, say.Jump) and command.place != NAME
        )
        if forward and not self.sheet.company.name and NAME in self._places:
            return Refusal("refused-name")
        match command:
            case say.Back():
                self._back()
            case say.Skip() if self.place != END:
                self._forward()
            case say.Jump(place):
                if place not in self._places:
                    return Refusal("refused-place")
                self._reviewing = self.place == END or self._reviewing
                self._arrive(place)
            case say.Finish():
                return Finished(self.sheet) if self.place == END else Refusal("refused-here")
        return Taken()

    def _back(self) -> None:
        self.help_open = False
        if self.phase != "question":
            self.phase, self._waiting = "question", (self.phase, *self._waiting)
            return
        self._reviewing = False  # who walks back sees every place on the way forward again
        earlier = self._way[: self._way.index(self.place)]
        self._arrive(next((place for place in reversed(earlier) if place in self._places), self._places[0]))

    @property
    def _way(self) -> tuple[Place, ...]:
        """The places in order, as they are now, or as they were where the present one has just gone."""
        return self._places if self.place in self._places else self._shown

    def _forward(self) -> None:
        """To what comes next."""
        self.help_open = False
        if self._waiting:
            self.phase, self._waiting = self._waiting[0], self._waiting[1:]
            return
        later = self._way[self._way.index(self.place) + 1 :]
        places = [place for place in later if place in self._places]
        if self._reviewing:
            themes = {theme.id for theme in self._themes}
            places = [one for one in places if one == END or (one in themes and not self.has_answer(one))]
        self._arrive(places[0])

    def _arrive(self, place: Place) -> None:
        self.place, self.phase, self._shown = place, "question", self._places
        self._visited.setdefault(place)
        self._reviewing = self._reviewing and place != END
        self.help_open, self._waiting = False, ()

    def _follow_ups(self, before: Sheet) -> tuple[Phase, ...]:
        """What the answer just given brings with it; last, and once for each reason, whether to go on."""
        wanted = follow_ups(before, self.sheet, self.question, self.occasion)
        why: Why = ""
        if self.occasion.enough is not None and self.place in {theme.id for theme in self._themes}:
            why = self.occasion.enough(self.sheet)
        if not why or why in self._offered or all(self.has_answer(theme.id) for theme in self._themes):
            return wanted
        self._offered.add(why)
        self.why_enough = why
        return (*wanted, "enough")

    def _show_evidence(self) -> Reply:
        """Ask once more what can be shown for the answer that stands."""
        question = self.question
        is_possible = question is not None and may_be_shown(self.sheet, question)
        if not is_possible or self.phase != "question" or self.occasion.field_study:
            return Refusal("refused-here")
        self.phase, self._waiting = "evidence", ()
        return Taken()

    def _leave(self) -> Reply:
        self._save_now()
        return Left(self.sheet, saved=self._ever_saved and not self._unsaved)

    def _save_now(self) -> Taken | NotSaved:
        if not self._unsaved:
            return Taken()
        try:
            self._save(self.sheet)
        except OSError as error:
            parts = (error.filename, error.strerror or error)
            return NotSaved(": ".join(str(part) for part in parts if part))
        self._unsaved, self._ever_saved = False, True
        return Taken()

    def _look_around(self) -> None:
        """Ask anew which questions there are."""
        given = self._company_questions
        company = given(self.sheet) if callable(given) else given
        self._themes = self._arranged(tuple(self._due(self.sheet)))
        asked = [*(question for question in company if question.id.startswith(COMPANY_PREFIX)), *self._themes]
        self._questions = {question.id: question for question in asked}
        fields = () if self.occasion.field_study else FIELDS
        self._places = (*fields, *self._questions, END)

    def _arranged(self, due: tuple[Question, ...]) -> tuple[Question, ...]:
        """Where the open ones have an order of their own: what stands already first, then what was looked
        at in this sitting as it was looked at, then the rest by that order."""
        if self.occasion.order is None:
            return due
        by_id = {question.id: question for question in due}
        looked_at = [by_id[place] for place in self._visited if place in by_id]
        others = [question for question in due if question.id not in self._visited]
        standing = [one for one in others if is_answered(entry_at(self.sheet, one.id), one)]
        rest = [one for one in others if one not in standing]
        return (*standing, *looked_at, *self.occasion.order(self.sheet, rest, self.place))

    def _first_place(self) -> Place:
        """What was answered once and counts no more; else after the last answer; else the first open theme;
        else the end. A name is always asked first."""
        if not self.sheet.company.name and NAME in self._places:
            return NAME
        if self.occasion.start in self._places:
            return self.occasion.start
        lost = (one.id for one in self._themes if not self.has_answer(one.id))
        once_answered = (one for one in lost if earlier_answer(self.sheet, self._questions[one]) is not None)
        again = next(once_answered, None)
        if again is not None and not self.occasion.field_study:
            return again
        last = max((place for place, name in enumerate(self._places) if self.has_answer(name)), default=-1)
        after = self._places[last + 1 : -1]
        candidates = (*after, *(theme.id for theme in self._themes))
        return next((place for place in candidates if not self.has_answer(place)), END)
