"""Answer files of many companies, read and scored, with who counts: for every command about more than one.

Says what is wrong with each file as it comes; one bad file never stops the others. Not for what is made of
the companies.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from resiliens.cli.batch import arrival_of, too_much
from resiliens.cli.options import CannotDo
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench
from resiliens.files.answers import is_answers_file
from resiliens.files.gathering import gather
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.arrivals import Arrival
from resiliens.model.companies import Counting, Member
from resiliens.network.counting import counting_of
from resiliens.terminal.aside import say_aside

MOST_NAMED = 3  # files in one sentence


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Companies:
    """What came in. `scored` are the usable files by name; `failed` counts files with errors and names that
    lead nowhere. `arrivals` are all the files, those with errors too: whose each is."""

    scored: tuple[Scored, ...]
    counting: Counting
    failed: int
    arrivals: tuple[Arrival, ...] = ()

    @property
    def members(self) -> tuple[Member, ...]:
        return self.counting.members

    @property
    def names(self) -> tuple[str, ...]:
        """The name of every company that a file came from, whether it counts or not, once for each."""
        found: dict[str, str] = {}
        for one in self.scored:
            key = self.counting.keys.get(one.file)
            if key is not None and one.sheet is not None:
                found.setdefault(key, one.sheet.company.name)
        return tuple(sorted({**found, **{one.key: one.name for one in self.members}}.values()))

    def scored_of(self, member: Member) -> Scored:
        """The file that counts for a company, with what it was scored by."""
        return next(one for one in self.scored if one.file == member.sheet.file)

    @property
    def exit_code(self) -> int:
        return 1 if self.failed else 0


def read_companies(answers: Sequence[str], bench: Workbench) -> Companies:
    """Every answers file behind the arguments. Raises CannotDo where none could be used."""
    gathered = gather(answers, below=True)
    files = [one for one in gathered.files if one not in gathered.from_folder or is_answers_file(one)]
    if not files and not gathered.missing:
        raise CannotDo("commands.no_files", where=visible(", ".join(answers)))
    language = bench.settings.language
    everything = [_score(file, bench) for file in files]
    for one in everything:
        tell(one.diagnostics, bench.settings)
    for name in gathered.missing:
        say_aside(text("commands.no_such_file", language, file=visible(name)))
    usable = [one for one in everything if one.result is not None]
    if not usable:
        raise CannotDo("commands.no_usable_file")
    pairs = [(one.sheet, one.result) for one in usable if one.sheet is not None and one.result is not None]
    return Companies(
        tuple(sorted(usable, key=lambda one: one.file)), counting_of(pairs),
        len(everything) - len(usable) + len(gathered.missing),
        tuple(arrival_of(one, bench) for one in everything),
    )  # fmt: skip


def _score(file: str, bench: Workbench) -> Scored:
    key = (str(Path(file).resolve()), replace(bench.settings, quiet=False), bench.questionnaire, bench.scorer)
    if _kept is not None and key in _kept:
        return replace(_kept[key], file=file)
    try:
        scored = bench.score(file)
    except (MemoryError, RecursionError) as error:
        scored = Scored(file, (too_much(file, error),))
    if _kept is not None:
        _kept[key] = scored
    return scored


_kept: dict[tuple[object, ...], Scored] | None = None


@contextmanager
def reading_once() -> Iterator[None]:
    """Within it a file is read and scored once, however many papers are made of it.

    Processes that are begun inside inherit what was read, where the system copies them; elsewhere they read
    again.
    """
    global _kept
    before, _kept = _kept, {} if _kept is None else _kept
    try:
        yield
    finally:
        _kept = before


def say_who_waits(companies: Companies, bench: Workbench, *, others: bool = True) -> None:
    """Companies that do not count yet, and files that belong to none: said, never passed over in silence.

    `others`: say which files answer another questionnaire; not where those are read as well.
    """
    language = bench.settings.language
    if bench.settings.quiet:
        return
    for one in companies.counting.waiting:
        files = visible(", ".join(one.files))
        said = {"company": visible(one.name), "count": len(one.files), "files": files}
        say_aside(text("companies.waits", language, **said))
    aside = companies.counting.others if others else ()
    if aside:
        named = ", ".join(aside[:MOST_NAMED]) + (", …" if len(aside) > MOST_NAMED else "")
        say_aside(text("companies.others", language, count=len(aside), files=visible(named)))
    for file in companies.counting.nameless:
        say_aside(text("companies.nameless", language, file=visible(file)))
