"""What an author is well advised to mend in a questionnaire that works: heavy words, long stairs, loose ends.

Only warnings, and only for the check of an author's file; loading a questionnaire never comes here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.files import readability
from resiliens.files.collecting import Notes
from resiliens.files.nodes import Block, Leaf, Mark
from resiliens.files.translating import elements
from resiliens.model.conditions import Condition, comparisons
from resiliens.model.questionnaire import Cap, Questionnaire, Schemes, Section, walk
from resiliens.model.questions import Floor, Ladder, Question, Streams, Text


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Subject:
    """A questionnaire in the language of one file, and where to say things about it: the file's own notes.

    `marks` are the places of the file's questions by their local id, `top` is where the file itself begins.
    """

    questionnaire: Questionnaire
    language: str
    notes: Notes
    top: Mark
    marks: dict[str, Mark]

    @property
    def own(self) -> list[Question]:
        """The questions whose words stand in this file; those a programme joins have files of their own."""
        tree = self.questionnaire
        return list(tree.company) if tree.joined else list(tree.questions())

    def mark(self, question: Question) -> Mark:
        return self.marks.get(question.local_id, self.top)


def marks_in(block: Block) -> dict[str, Mark]:
    """Where each question of a questionnaire or programme stands: at its id."""
    found: dict[str, Mark] = {}
    for item in elements(block, "questions", "company"):
        node = item.entries.get("id")
        if isinstance(node, Leaf):
            found.setdefault(node.text.strip(), node.mark)
    return found


def advise_words(subject: Subject) -> None:
    """What depends on the language: readability, the room on a screen, titles that are the same."""
    _say_heavy(subject)
    _say_long_stairs(subject)
    _say_same_titles(subject)


def advise_structure(subject: Subject) -> None:
    """What does not: steps without evidence, company questions that nothing reads."""
    for question in subject.own:
        if isinstance(question, Ladder):
            above = list(zip(question.scale.numbers(), question.steps, strict=True))[1:]
            numbers = [str(number) for number, step in above if not step.evidence]
            if numbers:
                subject.notes.warn("RQ147", subject.mark(question), title=question.name, id=question.id,
                                   steps=", ".join(numbers))
    used = _read_somewhere(subject.questionnaire)
    for question in subject.questionnaire.company:
        if question.id not in used and not isinstance(question, Text | Streams):
            subject.notes.warn("RQ150", subject.mark(question), id=question.id)


def advise_schemes(schemes: Schemes, block: Block, notes: Notes, today: date) -> None:
    """The schemes that were checked longer ago than their class allows, or never."""
    marks: dict[str, Mark] = {}
    for item in elements(block, "schemes"):
        node = item.entries.get("id")
        if isinstance(node, Leaf):
            marks.setdefault(node.text.strip(), item.entries.get("checked", node).mark)
    for name, scheme in schemes.by_id.items():
        if scheme.is_stale(today):
            checked = scheme.checked.isoformat() if scheme.checked else ""
            notes.warn("RQ148", marks.get(name), id=name, checked=checked)


def _say_heavy(subject: Subject) -> None:
    """LIX of the questions and descriptors, in the languages it is made for."""
    if subject.language.partition("-")[0] not in readability.LIX_LANGUAGES:
        return
    judged = [(question, readability.lix(text)) for question in subject.own for text in _judged(question)]
    values = [value for _, value in judged]
    if not values:
        return
    mean = sum(values) / len(values)
    if mean > readability.LIX_MEAN + 1e-9:
        subject.notes.warn("RQ144", subject.top, lix=round(mean, 1), limit=readability.LIX_MEAN)
    heavy = sum(value > readability.LIX_MOST + 1e-9 for value in values)
    if heavy > max(1, len(values) / 10):
        worst, _ = max(judged, key=lambda pair: pair[1])
        subject.notes.warn("RQ145", subject.mark(worst), count=heavy, total=len(values), id=worst.id,
                           limit=readability.LIX_MOST)


def _judged(question: Question) -> Iterator[str]:
    """The question and its descriptors, those that are more than a label."""
    steps = question.steps if isinstance(question, Ladder) else ()
    for text in (question.ask, *(step.text or step.title for step in steps)):
        if len(readability.words_of(text)) >= readability.FEWEST_WORDS:
            yield text


def _say_long_stairs(subject: Subject) -> None:
    for question in subject.own:
        if not isinstance(question, Ladder):
            continue
        lines = readability.lines_of(text for step in question.steps for text in (step.title, step.text))
        if lines > readability.SCREEN_LINES:
            subject.notes.warn("RQ146", subject.mark(question), title=question.name, id=question.id,
                               lines=lines, limit=readability.SCREEN_LINES)


def _say_same_titles(subject: Subject) -> None:
    """In a programme also across its questionnaires; what one of them holds twice is said there."""
    first: dict[str, Question] = {}
    joined = subject.questionnaire.joined
    for question in subject.questionnaire.questions():
        other = first.setdefault(question.name.casefold(), question)
        same_file = other.id.partition(".")[0] == question.id.partition(".")[0]
        if other is not question and not (joined and same_file):
            subject.notes.warn("RQ149", subject.top if joined else subject.mark(question), id=question.id,
                               other=other.id, title=question.name)


def _read_somewhere(questionnaire: Questionnaire) -> set[str]:
    """The addresses that a condition, a weight or a floor reads."""
    conditions: list[Condition] = [weighting.when for weighting in questionnaire.weightings]
    for node in (*questionnaire.company, *walk(questionnaire.root)):
        conditions.append(node.when)
        limits: Sequence[Cap | Floor] = node.caps if isinstance(node, Section) else node.floors
        conditions.extend(limit.when for limit in limits)
    return {compare.address for condition in conditions for compare in comparisons(condition)}
