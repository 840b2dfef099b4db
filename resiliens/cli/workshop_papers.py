"""Makes every paper of a moment, each kind by the same road as `resiliens export`, and puts them in place.

A kind that cannot be made never stops the others. Not for what the folder holds, and not for the screen.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from resiliens.cli.exports import Wish
from resiliens.cli.exports.making import kind_of, make
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.remaking import Placed, place
from resiliens.cli.workshop_folder import PAPERS, PLANS, Looked
from resiliens.files.naming import file_name
from resiliens.messages import text
from resiliens.model.moments import Moment, Paper

STAGING = ".nye-"
WORTH_WORKERS = 12  # companies; below that a second process costs more than it saves


@dataclass(frozen=True, slots=True)
class Task:
    """One kind in all its formats, as a worker gets it."""

    paper: Paper
    inputs: tuple[str, ...]
    list_file: Path | None
    staging: Path
    settings: Settings
    questionnaire: str | None = None
    plans: Path | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What a task came to: papers by name below the moment's folder, what was said on the way (each line
    once), and why there is no paper, in words; empty where there is one. `in_part`: some were not made."""

    paper: Paper
    files: dict[str, bytes]
    said: tuple[str, ...] = ()
    why: str = ""
    in_part: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A moment's papers: where they were put, and each kind."""

    folder: Path
    placed: Placed
    done: tuple[Done, ...]


def make_papers(looked: Looked, moment: Moment, settings: Settings, questionnaire: str | None) -> Made:
    """All papers of the moment, below `papers/NUMBER`. Raises NotSaved or OSError, as `place` does."""
    papers = looked.folder / PAPERS
    papers.mkdir(parents=True, exist_ok=True)
    plans = looked.folder / PLANS if looked.plans else None
    with TemporaryDirectory(prefix=STAGING, dir=papers) as staging:
        tasks = [
            Task(
                paper, tuple(looked.inputs(paper.of)), looked.list_file if paper.with_list else None,
                Path(staging) / f"{number}-{paper.kind}", settings, questionnaire, plans,
            )
            for number, paper in enumerate(moment.papers)
        ]  # fmt: skip
        done = tuple(_all(tasks, len(looked.companies.members)))
    files = {f"{moment.number}/{name}": content for one in done for name, content in one.files.items()}
    return Made(papers / str(moment.number), place(papers, files), done)


def _all(tasks: Sequence[Task], companies: int) -> Iterator[Done]:
    """In the order of the tasks, on two processors where that is worth it."""
    workers = min(len(tasks), os.cpu_count() or 1)
    if workers < 2 or companies < WORTH_WORKERS:
        yield from map(run_task, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(run_task, tasks)


def run_task(task: Task) -> Done:
    """One kind, made into its own folder and read back. Says nothing itself."""
    paper, language = task.paper, task.settings.language
    if not task.inputs and paper.of not in ("nothing", "list"):
        return Done(paper, {}, why=text(f"workshop.nothing_in_{paper.of}", language))
    if paper.of == "list" and task.list_file is None:
        return Done(paper, {}, why=text("workshop.lack_companies", language))
    aside, why, in_part = io.StringIO(), "", False
    known = kind_of(paper.kind).SUFFIXES
    forms = tuple(one for one in paper.suffixes if one in known) or known[:1]
    wish = Wish(
        task.staging, excel=False, force=True, settings=replace(task.settings, quiet=True),
        questionnaire=task.questionnaire, forms=forms, companies=task.list_file, plan=task.plans,
    )  # fmt: skip
    task.staging.mkdir(parents=True, exist_ok=True)
    try:
        with redirect_stderr(aside), redirect_stdout(io.StringIO()):
            in_part = bool(make(paper.kind, task.inputs, wish))
    except (CannotDo, WrongUsage) as no:
        why = text(no.key, language, **no.arguments)
    said = tuple(dict.fromkeys(line for line in aside.getvalue().splitlines() if line.strip()))
    return Done(paper, _collected(task), said, why, in_part)


def _collected(task: Task) -> dict[str, bytes]:
    """What lies in the staging folder, under the names it gets: one paper stands alone, many have a folder.

    What is for the facilitator alone gets a folder that says so.
    """
    if not task.staging.is_dir():
        return {}
    kind = task.paper.kind
    found = sorted(one for one in task.staging.rglob("*") if one.is_file())
    alone = all(one.stem == kind for one in found)
    private = file_name(text("workshop.private_folder", task.settings.language))
    above = f"{private}/" if task.paper.private else ""
    above += "" if alone else f"{kind}/"
    return {above + one.relative_to(task.staging).as_posix(): one.read_bytes() for one in found}
