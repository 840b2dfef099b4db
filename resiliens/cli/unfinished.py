"""Answers files in a folder that somebody could go on with. Tells whose they are, never what they say."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.options import Settings
from resiliens.files.answers import open_answers, understand
from resiliens.messages.numbers import short_date
from resiliens.model.diagnostics import has_errors

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.interview.opening import Unfinished


def unfinished(folder: Path, instrument: Instrument, settings: Settings) -> list[Unfinished]:
    """Files in a folder that answer this questionnaire and have questions left, newest name last."""
    from resiliens.assess.needed import due_questions
    from resiliens.files.gathering import gather
    from resiliens.interview.answering import is_answered
    from resiliens.interview.opening import Unfinished
    from resiliens.interview.places import entry_at

    tree = instrument.questionnaire
    found: list[Unfinished] = []
    for file in gather([str(folder)]).files:
        opened = open_answers(file)
        if opened.value is None or has_errors(opened.diagnostics) or opened.value.questionnaire != tree.id:
            continue
        understood = understand(opened.value, tree, lenient=True)
        sheet = understood.value
        if sheet is None or has_errors(understood.diagnostics) or sheet.agreed is not None:
            continue
        due = due_questions(sheet, instrument)
        done = sum(is_answered(entry_at(sheet, one.id), one) for one in due)
        if done < len(due):
            found.append(
                Unfinished(
                    file=file,
                    company=sheet.company.name,
                    role=sheet.respondent.role,
                    changed=_day_of(Path(file), settings.language),
                    answered=done,
                    total=len(due),
                )
            )
    return found


def _day_of(path: Path, language: str) -> str:
    """The day a file was last changed, as a person says it; only to be told apart by."""
    changed = datetime.fromtimestamp(path.stat().st_mtime)  # the user's own day
    return short_date(changed.date(), language)
