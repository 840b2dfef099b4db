"""What `score` says beside its table: several files of one company, who is missing, and one line for it all.

For the facilitator's own screen; nothing of it is put into a table. Not for deciding who is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from resiliens.cli.options import Settings
from resiliens.messages import text
from resiliens.messages.numbers import short_date
from resiliens.messages.visible import visible
from resiliens.model.arrivals import Absent, Arrival, Attendance, Duplicates, Repeated

MOST_LINES = 3  # companies with several files that get a line each
INDENT = "  "


def repeated_lines(found: Sequence[Repeated], how: Duplicates, settings: Settings) -> Iterator[str]:
    """The companies with several files: whose rows stand, and which files were left out."""
    language = settings.language
    if how == "all" and len(found) > MOST_LINES:
        named = ", ".join(f"{one.company} ({len(one.kept)})" for one in found)
        yield text("batch.several_of_many", language, companies=visible(named))
        return
    for one in found:
        said = {"company": visible(one.company), "kept": _names(one.kept), "left_out": _names(one.left_out)}
        if how == "all":
            yield text("batch.several", language, count=len(one.kept), **said)
        elif how == "refuse":
            yield text("batch.refused", language, count=len(one.left_out), **said)
        elif one.tied:
            yield text("batch.tied", language, **said)
            if one.left_out:
                yield text("batch.tied_rest", language, **said)
        else:
            yield text("batch.newest", language, **said)


def names_lines(found: Sequence[Sequence[str]], settings: Settings) -> Iterator[str]:
    """Companies of one organisation number that go by several names."""
    for names in found:
        yield text("batch.several_names", settings.language, names=visible(", ".join(names)))


def attendance_lines(found: Attendance, settings: Settings) -> Iterator[str]:
    """Who is missing with how to reach them, whose file has errors, and who was not on the list."""
    language = settings.language
    groups = {
        "missing": [absent_line(one, settings.today, language) for one in found.absent],
        "faulty": [arrival_line(one, language) for one in found.faulty],
        "unexpected": [arrival_line(one, language) for one in found.unexpected],
    }
    for name, lines in groups.items():
        if lines:
            yield text(f"batch.{name}", language)
            yield from (INDENT + line for line in lines)


def absent_line(one: Absent, today: date, language: str) -> str:
    """`Eksempel Bruk AS: HMS-leder (kari@eksempel.no, frist 1.12.2026)`."""
    more = ", ".join(filter(None, [one.contact, deadline_words(one.deadline, today, language)]))
    line = f"{one.company}: {', '.join(one.seats) or text('batch.nobody', language)}"
    return visible(f"{line} ({more})" if more else line)


def deadline_words(deadline: date | None, today: date, language: str) -> str:
    """The deadline, and that it has passed where it has; empty without one."""
    if deadline is None:
        return ""
    key = "batch.deadline_passed" if deadline < today else "batch.deadline"
    return text(key, language, date=short_date(deadline, language))


def arrival_line(one: Arrival, language: str) -> str:
    """`Eksempel Bruk AS, HMS-leder: svar.yaml`."""
    who = ", ".join(filter(None, [one.company or one.orgnr or text("batch.nameless", language), one.role]))
    return visible(f"{who}: {one.file_name}")


def summary_line(came: int, failed: int, attendance: Attendance | None, language: str) -> str:
    """`18 kom, 2 mangler, 3 feil.`; without a list nobody can be missing."""
    if attendance is None:
        return text("batch.summary", language, came=came, failed=failed)
    return text("batch.summary_expected", language, came=came, missing=attendance.missing, failed=failed)


def _names(files: Sequence[str]) -> str:
    return visible(", ".join(Path(file).name for file in files))
