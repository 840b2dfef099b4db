"""What `resiliens export` can make: one small module a kind.

A kind says what it is made of (`TAKES`) and in which formats (`SUFFIXES`), and gives one page as Markdown:

- `TAKES = "company"`: `page(scored, wish)`, one company's own paper; a folder gives one a company;
- `TAKES = "companies"`: `page(companies, wish)`, one paper about all of them together;
- `TAKES = "nothing"`: `page(wish)`, a blank or an example;
- a kind of another shape has `make(answers, wish)` and returns the exit code; `TAKES = "list"` where the list
  of companies alone may be enough.

A new kind is a module here and its name in `KINDS`. Not for what a document holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from resiliens.cli.document import document_bytes
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench, only_one
from resiliens.files.gathering import gather
from resiliens.model.result import Result

KINDS = (
    "handout", "fieldsheet", "shortlist", "concept", "plan", "board", "evidence", "change", "figures",
    "consensus", "cards", "streams", "peers", "slides", "specimen", "form", "wall", "invitation", "calls",
    "seen", "network", "programme",
)  # fmt: skip


class NotForThisCompany(WrongUsage):
    """Wrong usage for one company: of a folder only this one's paper is not made."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Where an export goes, and in which form.

    `questionnaire` overrides what the answers name. `forms` are the suffixes of papers that go to a folder.
    `pick` are numbers from a list that the paper is about, `plan` an action plan's file or a folder of them,
    `companies` the facilitator's list of companies, `template` the user's own in the place of the paper's.
    `several`: the paper is one of many that are made at once; `among` are the names of all companies that
    files came from then, so that what bears another's name is not taken for one's own. `beside`: what the
    company answered in files of its own, such as its list of side streams. `keep` takes the files by name
    instead of the disk, for who puts them in place itself.
    """

    output: Path | None
    excel: bool
    force: bool
    settings: Settings
    questionnaire: str | None = None
    forms: tuple[str, ...] = (".md",)
    pick: tuple[int, ...] = ()
    plan: Path | None = None
    companies: Path | None = None
    template: Path | None = None
    several: bool = False
    among: tuple[str, ...] = ()
    keep: dict[str, bytes] | None = None
    beside: tuple[Result, ...] = ()


def one_scored(answers: Sequence[str], wish: Wish) -> Scored:
    """The one answers file of a kind that takes one, scored. Raises WrongUsage or CannotDo."""
    gathered = gather(answers)
    if gathered.missing:
        raise CannotDo("commands.no_such_file", file=gathered.missing[0])
    if len(gathered.files) > 1:
        raise WrongUsage("commands.export_one_file")
    scored = Workbench(wish.settings, wish.questionnaire).score(only_one(gathered.files))
    tell(scored.diagnostics, wish.settings)
    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    return scored


def put_markdown(markdown: str, wish: Wish) -> None:
    """A document to its file, or to the terminal as a view of the same Markdown."""
    if wish.output is not None:
        from resiliens.cli.writing import write_bytes

        content = document_bytes(wish.output.suffix.lower(), markdown, wish.settings)
        if wish.keep is not None:
            wish.keep[wish.output.name] = content
            return
        write_bytes(wish.output, content, force=wish.force, settings=wish.settings)
        return
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=wish.settings.plain)
    terminal.write("\n".join(page_lines(markdown, width=min(terminal.width, 100))) + "\n")
