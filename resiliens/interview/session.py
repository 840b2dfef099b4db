"""The interview as a state machine: where we are, what has been said, and what a command does.

No terminal, no words, no clock. Every change is saved before the place moves; nothing is ever scored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.interview import answering
from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal, is_answered
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
    is_company,
)
from resiliens.model.answers import Sheet, Value
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder, Question

Save: TypeAlias = Callable[[Sheet], None]
EVIDENCE_FROM = 2  # steps above the lowest: from here a claim should be possible to show


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
        company_questions: CompanyQuestions = (),
    ) -> None:  # fmt: skip
        self.questionnaire = questionnaire
        self.sheet = sheet
        self._due = due
        self._save = save
        self._company_questions = company_questions
        self._ever_saved = bool(sheet.entries or sheet.company.facts)
        self._unsaved = False
        self._reviewing = False  # sent here from the end: what is answered already is not asked again
        self._look_around()
        self.phase: Literal["question", "evidence"]
        self.place: Place
        self.help_open: bool
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
        return place != END and is_answered(entry_at(self.sheet, place))

    def do(self, command: say.Command) -> Reply:
        """Carry out one command. Never raises, other than what the save raises beside OSError."""
        match command:
            case say.Leave():
                return self._leave()
            case say.Help():
                self.help_open = not self.help_open
                return Taken()
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
        stays = isinstance(command, say.Note) or (isinstance(command, say.Answer) and command.stay)
        if changed != self.sheet:
            self.sheet, self._unsaved = changed, True
            self._look_around()
        failed = self._save_now()
        if isinstance(failed, NotSaved):
            return failed
        if not isinstance(command, say.Note):
            self.last_saved = self.place
        if not stays or self.place not in self._places:
            self._forward(after_answer=not isinstance(command, say.Evidence))
        return Taken()

    def _changed(self, command: say.Command) -> Sheet | Refusal:
        question = self.question
        if self.place in FIELDS:
            if isinstance(command, say.Answer) and isinstance(command.value, str):
                return answering.field_set(self.sheet, self.place, command.value)
            return Refusal("refused-here")
        if question is None:
            return Refusal("refused-here")
        match command:
            case say.Answer():
                return answering.answered(self.sheet, question, command)
            case say.Unknown():
                return answering.dont_know(self.sheet, question)
            case say.NotApplicable(why):
                return answering.not_applicable(self.sheet, question, why)
            case say.Note(text):
                return answering.noted(self.sheet, question, text)
            case say.TickSteps(steps):
                return answering.ticked(self.sheet, question, steps)
            case say.Evidence() if self.phase == "evidence":
                return answering.shown(self.sheet, question, command)
            case _:
                return Refusal("refused-here")

    def _move(self, command: say.Command) -> Reply:
        """Back, forward, away, done: never changes the sheet, but saves first what waits."""
        failed = self._save_now()
        if isinstance(failed, NotSaved):
            return failed
        forward = isinstance(command, say.Skip | say.Finish) or (
            isinstance(command, say.Jump) and command.place != NAME
        )
        if forward and not self.sheet.company.name:
            return Refusal("refused-name")
        match command:
            case say.Back():
                self._back()
            case say.Skip() if self.place != END:
                self._forward(after_answer=False)
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
        if self.phase == "evidence":
            self.phase, self._evidence_waits = "question", True
            return
        self._reviewing = False  # who walks back sees every place on the way forward again
        earlier = self._way[: self._way.index(self.place)]
        self._arrive(next((place for place in reversed(earlier) if place in self._places), self._places[0]))

    @property
    def _way(self) -> tuple[Place, ...]:
        """The places in order, as they are now, or as they were where the present one has just gone."""
        return self._places if self.place in self._places else self._shown

    def _forward(self, *, after_answer: bool) -> None:
        """To what comes next."""
        self.help_open = False
        waits = self._wants_evidence() if after_answer else self._evidence_waits and self.phase == "question"
        if waits:
            self.phase, self._evidence_waits = "evidence", False
            return
        later = self._way[self._way.index(self.place) + 1 :]
        places = [place for place in later if place in self._places]
        if self._reviewing:
            themes = {theme.id for theme in self._themes}
            places = [one for one in places if one == END or (one in themes and not self.has_answer(one))]
        self._arrive(places[0])

    def _arrive(self, place: Place) -> None:
        self.place, self.phase, self._shown = place, "question", self._places
        self._reviewing = self._reviewing and place != END
        self.help_open = self._evidence_waits = False

    def _wants_evidence(self) -> bool:
        question = self.question
        entry = entry_at(self.sheet, self.place) if question else None
        if not isinstance(question, Ladder) or entry is None or is_company(self.place) or entry.evidence:
            return False
        answer = entry.answer
        if not isinstance(answer, Value) or not isinstance(answer.value, int):
            return False
        return answer.value >= question.scale.first + EVIDENCE_FROM

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
        self._themes = tuple(self._due(self.sheet))
        asked = [*(question for question in company if question.id.startswith(COMPANY_PREFIX)), *self._themes]
        self._questions = {question.id: question for question in asked}
        self._places = (*FIELDS, *self._questions, END)

    def _first_place(self) -> Place:
        """After the last answer; else the first open theme; else the end. A name is always asked first."""
        if not self.sheet.company.name:
            return NAME
        answered = [place for place, name in enumerate(self._places) if self.has_answer(name)]
        after = self._places[answered[-1] + 1 : -1]
        candidates = (*after, *(theme.id for theme in self._themes))
        return next((place for place in candidates if not self.has_answer(place)), END)
