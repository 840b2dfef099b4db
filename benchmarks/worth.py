"""What an interview with little time asks itself after every answer, against one result of the same sheet."""

from __future__ import annotations

import timeit
from collections.abc import Callable
from datetime import date

from resiliens.assess.fold import assess
from resiliens.assess.instrument import Instrument, prepare
from resiliens.assess.worth import ahead, first_choices_settled, outlook
from resiliens.files.finding import load_questionnaire
from resiliens.model.answers import Entry, Sheet, Value
from resiliens.plugins import find_scorer

TIMES = 20
ANSWERED = (0, 12, 24)


def least(call: Callable[[], object]) -> float:
    """The quickest of five rounds, in seconds."""
    return min(timeit.repeat(call, number=TIMES, repeat=5))


def ratios(sheet: Sheet, instrument: Instrument) -> dict[str, float]:
    """How many results of this sheet each question to it costs."""
    result = least(lambda: assess(sheet, instrument, today=date(2026, 11, 23)))
    order = ahead(sheet, instrument)
    asked: dict[str, Callable[[], object]] = {
        "what is ahead": lambda: ahead(sheet, instrument),
        "are the first choices settled": lambda: first_choices_settled(sheet, instrument),
        "what ten questions will settle": lambda: outlook(sheet, instrument, order[:10]),
    }
    return {label: least(call) / result for label, call in asked.items()}


def main() -> None:
    """Print the ratios for the programme of 36 themes, the more open the dearer."""
    tree = load_questionnaire("klosser").value
    assert tree is not None
    instrument = prepare(tree, find_scorer).value
    assert instrument is not None
    themes = [question.id for question in tree.questions()]
    for count in ANSWERED:
        entries = {address: Entry(Value(place % 5)) for place, address in enumerate(themes[:count])}
        sheet = Sheet(file="svar.yaml", questionnaire=tree.id, version=tree.version, entries=entries)
        for label, ratio in ratios(sheet, instrument).items():
            print(f"{count} of {len(themes)} answered, {label}: {ratio:.0f} x one result")


if __name__ == "__main__":
    main()
