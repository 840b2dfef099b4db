"""A session with a person: the session, the person's pace and language, and what was last said.

Screen and plain mode both drive this. Not for drawing.
"""

from __future__ import annotations

from collections.abc import Callable

from resiliens.interview import commands as say
from resiliens.interview.pace import Pace
from resiliens.interview.places import END, is_company
from resiliens.interview.session import Reply, Session, Taken
from resiliens.messages import text
from resiliens.model.questionnaire import Questionnaire, Section, walk
from resiliens.model.questions import Question


class Conversation:
    """One session, spoken in one language."""

    def __init__(
        self,
        session: Session,
        *,
        language: str,
        clock: Callable[[], float],
        resumed: bool = False,
        notice: str = "",
    ) -> None:
        self.session = session
        self.language = language
        self.resumed = resumed
        self.notice = notice
        self._pace = Pace()
        self._clock = clock
        self._since = clock()

    def do(self, command: say.Command) -> Reply:
        """Carry out a command, and learn from how long it took."""
        question = self.session.question
        reply = self.session.do(command)
        stays = isinstance(command, say.Help | say.Note) or (isinstance(command, say.Answer) and command.stay)
        settles = isinstance(command, say.Answer | say.Unknown | say.NotApplicable | say.TickSteps)
        if isinstance(reply, Taken) and settles and not stays and question is not None:
            self._pace.took(question.kind, self._clock() - self._since)
        if not stays:
            self._since = self._clock()
        return reply

    def words(self, key: str, **arguments: object) -> str:
        """A text of this room in the language of this conversation."""
        return text(f"interview.{key}", self.language, **arguments)

    def minutes_left(self) -> int:
        """Whole minutes for what is not answered from here on; 0 where nothing is."""
        session = self.session
        if session.place == END:
            return 0
        needed = self._pace.minutes(question.kind for question in self._ahead())
        budget = session.occasion.minutes
        if budget is None or not needed:
            return needed
        return max(1, min(needed, round(budget - session.occasion.used())))

    def _ahead(self) -> list[Question]:
        """The open questions from here on."""
        session = self.session
        here = session.places.index(session.place) if session.place in session.places else 0
        ahead = (session.question_at(one) for one in session.places[here:] if not session.has_answer(one))
        return [question for question in ahead if question is not None]

    def number_of_total(self) -> tuple[int, int]:
        """Which theme this is, and of how many; before the themes which question about the company.

        The number is 0 at the end.
        """
        place = self.session.place
        ids = [theme.id for theme in self.session.themes]
        if is_company(place):
            ids = [one for one in self.session.places if is_company(one)]
        return (ids.index(place) + 1 if place in ids else 0), len(ids)

    def what(self) -> str:
        """What a question is called here: theme where all are ladders, else question."""
        if is_company(self.session.place):
            return self.words("question")
        ladders = all(theme.kind == "ladder" for theme in self.session.themes)
        return self.words("theme" if ladders else "question")

    def where(self) -> str:
        """The pillar or section of the present place, in its own words."""
        place = self.session.place
        if is_company(place):
            return self.words("about-company")
        if place == END:
            return self.words("at-end")
        title = section_title(self.session.questionnaire, place)
        return self.words("where-study", title=title) if self.session.occasion.field_study else title


def section_title(questionnaire: Questionnaire, place: str) -> str:
    """The title of the part (of a programme) or of the innermost section around a question."""
    best = questionnaire.title
    for section in walk(questionnaire.root):
        if isinstance(section, Section) and any(child.id == place for child in section.children):
            best = section.title
    if questionnaire.joined:
        part = next((part for part in questionnaire.parts if part.id == place.partition(".")[0]), None)
        return part.title if part else best
    return best
