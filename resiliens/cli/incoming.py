"""The files of a batch: which to read, in an order that does not hang on the order they were given in.

Of a folder also the folders directly in it, since many sort what comes by mail in one folder a company.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resiliens.cli.options import Settings
from resiliens.files.answers import is_answers_file
from resiliens.files.gathering import Gathered, gather
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.terminal.aside import say_aside


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Incoming:
    """What to read by name, and what else there was; `others` are files in folders that hold no answers."""

    files: tuple[str, ...]
    others: int
    gathered: Gathered

    @property
    def missing(self) -> tuple[str, ...]:
        """Names that lead nowhere."""
        return tuple(sorted(self.gathered.missing))


def incoming(answers: Sequence[str]) -> Incoming:
    """The answer files behind the arguments."""
    gathered = gather(answers, below=True)
    files = [one for one in gathered.files if one not in gathered.from_folder or is_answers_file(one)]
    return Incoming(tuple(sorted(files)), gathered.skipped + len(gathered.files) - len(files), gathered)


def say_left_out(found: Incoming, settings: Settings) -> None:
    """What was asked for and is not there, and what lay there and was not asked for: a line each."""
    language = settings.language
    for name in found.missing:
        say_aside(text("commands.no_such_file", language, file=visible(name)))
    kinds = {"others": found.others, "left_behind": found.gathered.left_behind}
    parts = [text(f"batch.{kind}", language, count=count) for kind, count in kinds.items() if count]
    if parts:
        say_aside(text("batch.skipped", language, what=", ".join(parts)))
    if found.gathered.unread:
        say_aside(text("batch.unread", language, folders=visible(", ".join(found.gathered.unread))))
