"""Very many answer files: each scored, reduced at once to what the output needs, on all processors.

One bad file never stops the others, and the order of what comes out is the order of what went in,
whatever the number of workers. Not for printing.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal, TypeAlias

from resiliens.cli.options import Settings
from resiliens.cli.workbench import Scored, Workbench
from resiliens.files.answers import RawSheet, named_in
from resiliens.files.limits import ANSWERS
from resiliens.model.arrivals import Arrival
from resiliens.model.diagnostics import Diagnostic, Position
from resiliens.model.result import Result, nodes_of

Form: TypeAlias = Literal["table", "lines", "json"]
"""What of a result is kept: a row for people, a line of all its numbers, or everything."""
WORTH_WORKERS = 400  # files; below that a second process costs more than it saves
CHUNK = 50


@dataclass(frozen=True, slots=True)
class Done:
    """One file, reduced. `content` is None where there is no result; its kind follows the form asked for.
    `arrival` says whose file it is, also where it has errors."""

    file: str
    diagnostics: tuple[Diagnostic, ...]
    arrival: Arrival
    content: Any = None
    questionnaire: str = ""
    version: str = ""

    @property
    def failed(self) -> bool:
        return self.content is None


def score_files(files: Sequence[str], bench: Workbench, form: Form) -> Iterator[Done]:
    """Every file in its turn, reduced to a table row, a CSV line or a plain result."""
    workers = min(_processors(), len(files) // (WORTH_WORKERS // 2))
    if workers < 2:
        yield from _once(_score(file, bench, form) for file in files)
        return
    from concurrent.futures import ProcessPoolExecutor

    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    work = partial(
        _score_chunk, settings=bench.settings, names=(bench.questionnaire, bench.scorer), form=form
    )
    with ProcessPoolExecutor(workers, initializer=_quiet) as pool:
        yield from _once(done for chunk in pool.map(work, chunks) for done in chunk)


def _score_chunk(
    files: Sequence[str], *, settings: Settings, names: tuple[str | None, str | None], form: Form
) -> list[Done]:
    """In a worker: a workbench of its own, kept from chunk to chunk."""
    key = (settings, names)
    if key not in _benches:
        _benches[key] = Workbench(settings, *names)
    return [_score(file, _benches[key], form) for file in files]


_benches: dict[object, Workbench] = {}


def _quiet() -> None:
    """Ctrl-C is for the parent alone; a worker ends when the parent says so."""
    import gc

    gc.set_threshold(100_000, 50, 100)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)


def _score(file: str, bench: Workbench, form: Form) -> Done:
    try:
        scored = bench.score(file)
    except (MemoryError, RecursionError) as error:
        scored = Scored(file, (too_much(file, error),))
    arrival, result = arrival_of(scored, bench), scored.result
    if result is None:
        return Done(file, scored.diagnostics, arrival)
    content = _reduced(result, form)
    return Done(file, scored.diagnostics, arrival, content, result.questionnaire, result.version)


def arrival_of(scored: Scored, bench: Workbench) -> Arrival:
    """Whose a file is, for who asks who has answered; one with errors says what it can."""
    result = scored.result
    if result is None:
        return _unusable(scored.file, scored.raw, bench)
    company, agreed = result.company, result.agreed
    return Arrival(
        result.file, company.name, company.orgnr, result.respondent.role, result.date,
        agreed is not None, None if agreed is None else agreed.date, questionnaire=result.questionnaire,
        scored=any(one.score is not None for one in nodes_of(result)),
    )  # fmt: skip


def _unusable(file: str, raw: RawSheet | None, bench: Workbench) -> Arrival:
    """Whose a file with errors is: so that nobody who has sent one is called missing."""
    if raw is None:
        return Arrival(file, usable=False)
    company, orgnr, role, agreed = named_in(raw)
    about = "" if bench.questionnaire else raw.questionnaire
    return Arrival(file, company, orgnr, role, agreed=agreed, usable=False, questionnaire=about)


def too_much(file: str, error: BaseException) -> Diagnostic:
    """A file that needs more memory or depth than there is: said as the limit it stands for."""
    if isinstance(error, RecursionError):
        return Diagnostic("RA017", Position(file), {"limit": ANSWERS.depth})
    return Diagnostic("RA003", Position(file), {"limit": ANSWERS.size // 1024})


def _reduced(result: Result, form: Form) -> Any:
    if form == "lines":
        from resiliens.files.result_rows import line_of

        return line_of(result)
    if form == "json":
        from resiliens.files.results import result_to_plain

        return result_to_plain(result)
    from resiliens.cli.scoretable import row_of

    return row_of(result)


def _once(everything: Iterator[Done]) -> Iterator[Done]:
    """What is said about a questionnaire is said once, whoever of the workers read it first."""
    told: set[object] = set()
    for done in everything:
        fresh = []
        for one in done.diagnostics:
            key = (
                one.code,
                one.position,
                tuple(sorted((name, str(value)) for name, value in one.arguments.items())),
            )
            if one.position.file == done.file or key not in told:
                fresh.append(one)
            if one.position.file != done.file:
                told.add(key)
        yield done if len(fresh) == len(done.diagnostics) else replace(done, diagnostics=tuple(fresh))


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
