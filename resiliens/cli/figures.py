"""Key figures in words: rows for a spreadsheet, and lines for the terminal.

Not for working anything out, which `resiliens.assess.figures` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from resiliens.documents.escaping import escape
from resiliens.files.csv_rows import Cell
from resiliens.messages import text
from resiliens.messages.numbers import cut, number
from resiliens.model.answers import State
from resiliens.model.figures import (
    AskedFigure,
    CalculatedFigure,
    Constant,
    Formula,
    Given,
    KeyFigures,
    Operation,
    Place,
)
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Choice, Number

HEAD = (
    "disclosure", "paragraph", "element", "text", "value", "unit", "year", "source", "evidence_date",
    "formula",
)
DECIMALS = 3  # of a calculated figure on the terminal; files hold full precision
_SAID = {State.UNKNOWN: "unknown", State.NOT_APPLICABLE: "not-applicable"}
_BINDS = {"+": 1, "−": 1, "×": 2, "÷": 2}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Turns figures into words of one language."""

    figures: KeyFigures
    questionnaire: Questionnaire
    language: str

    def say(self, key: str, **arguments: object) -> str:
        return text(f"figures.{key}", self.language, **arguments)

    def name(self, local: str) -> str:
        """The name of a figure by its local id, asked or calculated."""
        question = self.questionnaire.question(self._addresses().get(local, ""))
        return question.name if question is not None else self.say(f"name_{local}")

    def unit(self, one: AskedFigure | CalculatedFigure) -> str:
        if isinstance(one, CalculatedFigure):
            return self.say(f"unit_{one.id}")
        question = self.questionnaire.question(one.id)
        return question.unit if isinstance(question, Number) else ""

    def number(self, value: float) -> str:
        return number(value, self.language).replace("\u00a0", " ")

    def formula(self, one: CalculatedFigure) -> str:
        """`«Scope 1» + «Scope 2» = 34 + 2`, or what keeps it from being worked out."""
        names = written(one.formula, lambda given: self._quoted(given.id), self.number)
        if one.missing:
            return f"{names}; {self.say('missing', names=', '.join(map(self._quoted, one.missing)))}"
        figures = written(one.formula, lambda given: self.number(one.inputs[given.id]), self.number)
        trouble = "divisor_zero" if one.divisor_zero else "doubtful" if one.doubtful else ""
        return f"{names} = {figures}" + (f"; {self.say(trouble)}" if trouble else "")

    def paragraph(self, place: Place) -> str:
        """`39(b) (2025: 38(a-b))`: the 2026 text first, then that of 2025, as the fact sheet cites them."""
        if not place.paragraph_2025:
            return place.paragraph
        key = "paragraph" if place.paragraph else "paragraph_2025"
        return self.say(key, paragraph=place.paragraph, paragraph_2025=place.paragraph_2025)

    def _quoted(self, local: str) -> str:
        return self.say("quoted", name=self.name(local))

    def _addresses(self) -> dict[str, str]:
        return {one.id.rpartition(".")[2]: one.id for one in self.figures.asked}


def written(formula: Formula, shown: Callable[[Given], str], figure: Callable[[float], str]) -> str:
    """A formula on one line, with brackets only where they are needed."""
    match formula:
        case Given():
            return shown(formula)
        case Constant():
            return figure(formula.value)
        case Operation():
            left, right = (written(part, shown, figure) for part in (formula.left, formula.right))
            own = _BINDS[formula.sign]
            if _binding(formula.left) < own:
                left = f"({left})"
            if _binding(formula.right) < own or (_binding(formula.right) == own and formula.sign in "−÷"):
                right = f"({right})"
            return f"{left} {formula.sign} {right}"


def _binding(formula: Formula) -> int:
    return _BINDS[formula.sign] if isinstance(formula, Operation) else 3


def rows(speaker: Speaker) -> Iterator[list[Cell]]:
    """The head, one row a figure in the order asked, calculated ones last."""
    yield [*HEAD]
    year = speaker.figures.year
    for one in speaker.figures.asked:
        question = speaker.questionnaire.question(one.id)
        day = one.evidence_date.isoformat() if one.evidence_date is not None else None
        yield [one.place.disclosure, speaker.paragraph(one.place), one.place.element,
               question.name if question is not None else one.id,
               _cell(one, speaker), speaker.unit(one), year, one.source, day, None]
    for each in speaker.figures.calculated:
        yield [each.place.disclosure, speaker.paragraph(each.place), each.place.element,
               speaker.name(each.id), _tidy(each.value), speaker.unit(each), year, None, None,
               speaker.formula(each)]


def heading(speaker: Speaker) -> list[str]:
    """What the table is of, and how much of it is filled in."""
    figures = speaker.figures
    answered = sum(one.value is not None for one in figures.asked)
    first = speaker.say("heading", year=figures.year) if figures.year else speaker.say("heading_no_year")
    lines = [first, speaker.say("counted", answered=answered, asked=len(figures.asked))]
    return lines if figures.year else [*lines, speaker.say("no_year")]


def table(speaker: Speaker) -> str:
    """The asked figures as a Markdown table, for the terminal to set in its width."""
    heads = [speaker.say(f"head_{name}") for name in ("place", "text", "value", "source")]
    cells = [[one.place.disclosure, speaker.name(one.id.rpartition(".")[2]), _shown(one, speaker), one.source]
             for one in speaker.figures.asked]
    lines = [" | ".join(map(escape, row)) for row in [heads, *cells]]
    lines.insert(1, " | ".join(["---"] * len(heads)))
    return "".join(f"| {line} |\n" for line in lines)


def calculated_lines(speaker: Speaker) -> Iterator[str]:
    """Two lines a calculated figure: name with value, then the formula."""
    yield speaker.say("calculated")
    for one in speaker.figures.calculated:
        value = (speaker.say("state_open") if one.value is None
                 else f"{speaker.number(cut(one.value, DECIMALS))} {speaker.unit(one)}")
        yield f"  {speaker.name(one.id)}: {value}"
        yield f"    {speaker.formula(one)}"


def _cell(one: AskedFigure, speaker: Speaker) -> Cell:
    """The value for a file: a plain figure, the words of an option, or the canonical word of what is open."""
    if isinstance(one.value, str):
        return _words(one, speaker)
    return one.value if one.value is not None else _SAID.get(one.state)


def _tidy(value: float | None) -> float | None:
    """Without the last digits, which are noise of the arithmetic: 1365.8600000000001 is 1365.86."""
    return None if value is None else float(f"{value:.12g}")


def _shown(one: AskedFigure, speaker: Speaker) -> str:
    if one.value is None:
        said = {State.UNKNOWN: "state_unknown", State.NOT_APPLICABLE: "state_not_applicable"}
        return speaker.say(said.get(one.state, "state_open"))
    if isinstance(one.value, str):
        return _words(one, speaker)
    unit = speaker.unit(one)
    return f"{speaker.number(one.value)} {unit}" if unit else f"{one.value:g}"


def _words(one: AskedFigure, speaker: Speaker) -> str:
    question = speaker.questionnaire.question(one.id)
    if isinstance(question, Choice):
        return next((option.text for option in question.options if option.id == one.value), str(one.value))
    return str(one.value)
