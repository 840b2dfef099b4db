"""Makes every paper of a moment, each kind by the same road as `resiliens export`, and puts them in place.

A kind that cannot be made never stops the others. Not for what the folder holds, and not for the screen.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path

from resiliens.cli.document import document_bytes
from resiliens.cli.exports import Wish
from resiliens.cli.exports.making import kind_of, make
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.remaking import Placed, edited_in, place
from resiliens.cli.workshop_folder import PAPERS, PLANS, Looked
from resiliens.files.naming import file_name
from resiliens.messages import text
from resiliens.model.moments import Moment, Paper

DOCUMENT_SUFFIXES = (".html", ".pdf", ".docx", ".pptx")
WORTH_WORKERS = 12  # companies; below that a second process costs more than it saves


@dataclass(frozen=True, slots=True)
class Task:
    """One kind at one moment in all its formats, as a worker gets it. The list of companies always goes
    along: who competes and who owns whom stands there; a paper that did not know would show too much."""

    moment: int
    paper: Paper
    inputs: tuple[str, ...]
    list_file: Path | None
    settings: Settings
    questionnaire: str | None = None
    plans: Path | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What a task came to: papers by name below the moment's folder, what was said on the way (each line
    once), and why there is no paper, in words; empty where there is one. `in_part`: some were not made."""

    moment: int
    paper: Paper
    files: dict[str, bytes]
    said: tuple[str, ...] = ()
    why: str = ""
    in_part: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """The papers of one moment or of several: the folder above them, what was put there, and each kind."""

    folder: Path
    placed: Placed
    done: tuple[Done, ...]


def make_papers(
    looked: Looked, moments: Sequence[Moment], settings: Settings, questionnaire: str | None
) -> Made:
    """All papers of the moments, below `papers/NUMBER`. Raises NotSaved or OSError, as `place` does."""
    plans = looked.folder / PLANS if looked.plans else None
    tasks = [
        Task(
            moment.number, paper, tuple(looked.inputs(paper.of)),
            looked.list_file, settings, questionnaire, plans,
        )
        for moment in moments for paper in moment.papers
    ]  # fmt: skip
    done = tuple(_all(tasks, len(looked.companies.members)))
    files = {f"{one.moment}/{name}": content for one in done for name, content in one.files.items()}
    folder = looked.folder / PAPERS
    return Made(folder, place(folder, {**files, **_after_edits(folder, files, settings)}), done)


def _after_edits(folder: Path, files: Mapping[str, bytes], settings: Settings) -> dict[str, bytes]:
    """The other forms of papers whose Markdown a person has edited, made from what now stands in it.

    So slides that were changed in the break are the same on the wall; a form that was edited itself stays.
    """
    again: dict[str, bytes] = {}
    for name in edited_in(folder, (one for one in files if one.endswith(".md"))):
        try:
            markdown = (folder / name).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        for suffix in DOCUMENT_SUFFIXES:
            other = name.removesuffix(".md") + suffix
            if other in files:
                again[other] = document_bytes(suffix, markdown, settings)
    return again


def _all(tasks: Sequence[Task], companies: int) -> Iterator[Done]:
    """In the order of the tasks, on all processors where that is worth it."""
    workers = min(len(tasks), os.cpu_count() or 1)
    if workers < 2 or companies < WORTH_WORKERS:
        yield from map(run_task, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(run_task, tasks)


def run_task(task: Task) -> Done:
    """One kind, its files kept in memory. Says nothing itself."""
    paper, language = task.paper, task.settings.language
    if not task.inputs and paper.of not in ("nothing", "list"):
        return Done(task.moment, paper, {}, why=text(f"workshop.nothing_in_{paper.of}", language))
    if paper.of == "list" and task.list_file is None:
        return Done(task.moment, paper, {}, why=text("workshop.lack_companies", language))
    aside, why, in_part = io.StringIO(), "", False
    files: dict[str, bytes] = {}
    try:
        with redirect_stderr(aside), redirect_stdout(io.StringIO()):
            in_part = bool(make(paper.kind, task.inputs, _wish(task, files)))
    except (CannotDo, WrongUsage) as no:
        why = text(no.key, language, **no.arguments)
    said = tuple(dict.fromkeys(line for line in aside.getvalue().splitlines() if line.strip()))
    return Done(task.moment, paper, _named(files, task), said, why, in_part)


def _wish(task: Task, files: dict[str, bytes]) -> Wish:
    known = kind_of(task.paper.kind).SUFFIXES
    forms = tuple(one for one in task.paper.suffixes if one in known) or known[:1]
    return Wish(
        Path(task.paper.kind), excel=False, force=True, settings=replace(task.settings, quiet=True),
        questionnaire=task.questionnaire, forms=forms, companies=task.list_file, plan=task.plans, keep=files,
    )  # fmt: skip


def _named(files: Mapping[str, bytes], task: Task) -> dict[str, bytes]:
    """The files under the names they get: one paper stands alone, many have a folder.

    What is for the facilitator alone gets a folder that says so.
    """
    kind = task.paper.kind
    alone = all(Path(name).stem == kind for name in files)
    private = file_name(text("workshop.private_folder", task.settings.language))
    above = f"{private}/" if task.paper.private else ""
    above += "" if alone else f"{kind}/"
    return {above + name: content for name, content in files.items()}
