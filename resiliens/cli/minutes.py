"""`assess --minutes N`: the questions that can still change most come first, and the end is offered in time.

Joins what `assess` knows about open questions with the interview's pace and clock. Computes nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from resiliens.cli.options import Settings
from resiliens.messages import text

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.assess.outlook import Outlook
    from resiliens.interview import Occasion
    from resiliens.interview.occasion import Why
    from resiliens.model.answers import Sheet
    from resiliens.model.questions import Question

FIRST = 3  # the choices that the minutes are to settle


def few_minutes(
    sheet: Sheet, asked: Sequence[Question], occasion: Occasion, how: tuple[int, Instrument, Settings]
) -> tuple[Occasion, str]:
    """The occasion with a clock, and one sentence or two about what the minutes will settle.

    `asked`: the questions without an answer, those about the company first.
    """
    minutes, instrument, settings = how
    used = minutes_since_now()

    def order(now: Sheet, rest: Sequence[Question], here: str) -> Sequence[Question]:
        return in_order(now, rest, here, instrument)

    def enough(now: Sheet) -> Why:
        from resiliens.assess.outlook import first_choices_settled

        if used() >= minutes:
            return "time"
        return "first-choices" if first_choices_settled(now, instrument, most=FIRST, ticking=False) else ""

    occasion = replace(occasion, minutes=minutes, used=used, order=order, enough=enough)
    return occasion, " ".join(_promise(sheet, asked, (minutes, instrument, settings)))


def in_order(
    sheet: Sheet, rest: Sequence[Question], here: str, instrument: Instrument
) -> Sequence[Question]:
    """The open questions, those first that can still decide most."""
    from resiliens.assess.worth import ahead

    by_id = {question.id: question for question in rest}
    first = [by_id[address] for address in ahead(sheet, instrument, here=here) if address in by_id]
    return (*first, *(question for question in rest if question not in first))


def _promise(
    sheet: Sheet, asked: Sequence[Question], how: tuple[int, Instrument, Settings]
) -> Iterator[str]:
    from resiliens.assess.outlook import outlook
    from resiliens.interview.pace import Pace

    minutes, instrument, settings = how
    about = [question for question in asked if question.id.startswith("company.")]
    themes = in_order(sheet, [one for one in asked if one not in about], "", instrument)
    order = [*about, *themes]
    count = Pace().fit([question.kind for question in order], minutes)
    reached = [question.id for question in order[:count]]
    fit = max(0, count - len(about))
    key = "minutes_all" if fit == len(themes) else "minutes_some" if fit else "minutes_none"
    time = text("sitting.minute_one" if minutes == 1 else "sitting.minutes_many", settings.language,
                minutes=minutes)  # fmt: skip
    yield text(f"sitting.{key}", settings.language, time=time, fit=fit, total=len(themes))
    if not fit:
        return
    seen = outlook(sheet, instrument, reached, most=FIRST, ticking=False)
    yield text(f"sitting.minutes_first_{seen.first_choices.replace('-', '_')}", settings.language)
    yield from _conclusions(seen, instrument, settings.language)


def _conclusions(seen: Outlook, instrument: Instrument, language: str) -> Iterator[str]:
    """Which levels and legal lines will be known."""
    titles = {part.id: part.title for part in instrument.questionnaire.parts}
    if seen.levels_decided:
        names = ", ".join(titles[one] for one in seen.levels_decided)
        yield text("sitting.minutes_levels", language, pillars=names)
    if seen.lines_decided:
        key = "sitting.minutes_line" if len(seen.lines_decided) == 1 else "sitting.minutes_lines"
        yield text(key, language, count=len(seen.lines_decided))


def minutes_since_now() -> Callable[[], float]:
    """Minutes since now, by a clock that nobody sets."""
    begun = monotonic()
    return lambda: (monotonic() - begun) / 60
