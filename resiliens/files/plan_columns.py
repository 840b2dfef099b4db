"""The columns of a plan file, and the words for a status: as they are written, and as people write them.

Heads and words are understood in every language of the program, whatever language the rest is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from resiliens.files.values import spoken
from resiliens.messages import LANGUAGES, text
from resiliens.model.plan_rows import Status

COLUMNS = (
    "number", "theme", "start", "to", "measure", "owner", "first_act", "first_by", "due", "days", "kroner",
    "months", "help", "figure", "status", "reason", "evidence", "code",
)
DATES = ("first_by", "due")
NUMBERS = ("days", "kroner", "months")
NEEDED = ("measure", "status")
"""Without these a table is no plan."""

_OTHER_STATUS_WORDS: Mapping[str, Status] = {
    "": Status.NOT_STARTED, "ikke startet": Status.NOT_STARTED, "ikkje starta": Status.NOT_STARTED,
    "ikke påbegynt": Status.NOT_STARTED, "planlagt": Status.NOT_STARTED, "planned": Status.NOT_STARTED,
    "påbegynt": Status.RUNNING, "pågår": Status.RUNNING, "startet": Status.RUNNING, "starta": Status.RUNNING,
    "begynt": Status.RUNNING, "in progress": Status.RUNNING, "started": Status.RUNNING,
    "ferdig": Status.DONE, "fullført": Status.DONE, "utført": Status.DONE, "ok": Status.DONE,
    "finished": Status.DONE, "completed": Status.DONE,
    "droppet": Status.DROPPED, "droppa": Status.DROPPED, "avlyst": Status.DROPPED, "stoppet": Status.DROPPED,
    "stoppa": Status.DROPPED, "skrinlagt": Status.DROPPED, "cancelled": Status.DROPPED,
}


def head(column: str, language: str) -> str:
    """A column's head."""
    return text(f"plan.col_{column}", language)


def status_word(status: Status, language: str) -> str:
    """A status as it is written."""
    return text(f"plan.status_{status.value.replace('-', '_')}", language)


@cache
def column_names() -> Mapping[str, str]:
    """Every head in every language, as it is compared, and its column."""
    return {spoken(head(column, language)): column for language in LANGUAGES for column in COLUMNS}


@cache
def status_words() -> Mapping[str, Status]:
    """Every word for a status, as it is compared."""
    own = {spoken(status_word(status, language)): status for language in LANGUAGES for status in Status}
    return {**_OTHER_STATUS_WORDS, **{status.value: status for status in Status}, **own}
