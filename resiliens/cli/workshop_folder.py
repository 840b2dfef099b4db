"""Looks at a workshop's folder by its convention: what lies where, and what each command is given of it.

Not for making papers, and not for what a moment lacks (`network.missing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from resiliens.assess.withheld import withheld
from resiliens.cli.companies import Companies, read_companies, say_who_waits
from resiliens.cli.options import CannotDo
from resiliens.cli.workbench import Scored, Workbench
from resiliens.files.answers import is_answers_file
from resiliens.files.company_list import read_company_list
from resiliens.files.gathering import gather
from resiliens.model.companies import Counting, Listed, folded_name
from resiliens.model.diagnostics import Diagnostic
from resiliens.model.moments import Source
from resiliens.model.readiness import Standing
from resiliens.network.calling import plan_owner
from resiliens.network.consents import open_card_themes
from resiliens.network.expecting import attendance

ANSWERS, AGREED, PLANS, EARLIER, PAPERS = "answers", "agreed", "plans", "earlier", "papers"
LISTS = ("companies.csv", "companies.xlsx")
MOMENTS = "moments.yaml"
PLAN_SUFFIXES = (".csv", ".xlsx")
NOBODY_LISTED = "RL121"
ListHere: TypeAlias = tuple[tuple[Listed, ...], bool]  # and whether there is one at all


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Looked:
    """What lies in the folder. `list_file` is None where there is none; `failed` counts files with errors;
    `said` is what was wrong with the list."""

    folder: Path
    companies: Companies
    list_file: Path | None
    plans: tuple[Path, ...]
    standing: Standing
    failed: int
    said: tuple[Diagnostic, ...] = ()

    def inputs(self, of: Source) -> list[str]:
        """What a command is given to make a paper of this source; empty where nothing lies there.

        Last year's answers are compared folder by folder, so there it is the two of them or nothing.
        """
        if of == "earlier":
            both = (self.folder / EARLIER, self.folder / AGREED)
            return [str(one) for one in both] if all(map(_holds_files, both)) else []
        places = {
            "companies": (ANSWERS, AGREED), "answers": (ANSWERS,), "agreed": (AGREED,), "plans": (PLANS,),
            "list": (), "nothing": (),
        }[of]  # fmt: skip
        return [str(self.folder / name) for name in places if _holds_files(self.folder / name)]


def look_at(folder: Path, bench: Workbench) -> Looked:
    """Read everything once, telling what is wrong with each file as it comes."""
    list_file = next((folder / name for name in LISTS if (folder / name).is_file()), None)
    listed, said = _list(list_file)
    now = _read([ANSWERS, AGREED], folder, bench)
    earlier = _read([EARLIER], folder, bench)
    plans = tuple(_plans(folder / PLANS))
    standing = replace(
        _standing(now, earlier, ((listed, bool(listed)), plans), bench),
        made=frozenset(_made(folder / PAPERS)),
    )
    say_who_waits(now, bench, others=False)
    failed = now.failed + earlier.failed + sum(one.is_error for one in said)
    return Looked(folder, now, list_file, plans, standing, failed, said)


def _made(papers: Path) -> Iterator[int]:
    """The moments that have a folder of papers."""
    if papers.is_dir():
        yield from (int(one.name) for one in papers.iterdir() if one.is_dir() and one.name.isdecimal())


def _holds_files(folder: Path) -> bool:
    """Does a file lie in it, or in one of the folders directly below, one a company?"""
    return folder.is_dir() and any(
        one.is_file() or (one.is_dir() and any(inner.is_file() for inner in one.iterdir()))
        for one in folder.iterdir()
    )


def _list(path: Path | None) -> tuple[tuple[Listed, ...], tuple[Diagnostic, ...]]:
    if path is None:
        return (), ()
    read = read_company_list(path)
    # A list that was just begun is no fault: the moments that need one say so.
    return read.value or (), tuple(one for one in read.diagnostics if one.code != NOBODY_LISTED)


def _read(places: Sequence[str], folder: Path, bench: Workbench) -> Companies:
    """The companies behind these folders; none where nothing lies in them or nothing can be used."""
    given = [str(folder / name) for name in places if _holds_files(folder / name)]
    found = [one for one in gather(given, below=True).files if is_answers_file(one)]
    if not found:
        return Companies((), Counting(), 0)
    try:
        return read_companies(given, bench)
    except CannotDo:
        return Companies((), Counting(), len(found))


def _plans(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    inner = sorted(one for one in folder.iterdir() if one.is_dir())
    for place in (folder, *inner):
        for path in sorted(place.iterdir()):
            if path.suffix.lower() in PLAN_SUFFIXES and not path.name.startswith(("~$", ".")):
                yield path


def _standing(
    now: Companies, earlier: Companies, given: tuple[ListHere, tuple[Path, ...]], bench: Workbench
) -> Standing:
    (listed, has_list), plans = given
    keys = _keys(listed, now, earlier)
    came = {keys.get(key, key): name for key, name in _names(now)}
    names = {one.key: one.name for one in listed} or came
    counted = {keys.get(member.key, member.key): member for member in now.members}
    with_plan = _with_plan(names.values(), plans)
    return Standing(
        names=names, listed=listed, has_list=has_list,
        late=tuple((one.company, one.seats) for one in attendance(listed, now.arrivals).absent),
        agreed=frozenset(key for key, member in counted.items() if member.agreed),
        plans=frozenset(key for key, name in names.items() if name in with_plan),
        seen=frozenset(
            key for key, member in counted.items()
            if any(entry.seen is not None for entry in member.sheet.entries.values())
        ),
        consent=frozenset(key for key, member in counted.items() if _opens(now.scored_of(member), bench)),
        earlier=frozenset(keys.get(member.key, member.key) for member in earlier.members),
    )  # fmt: skip


def _names(companies: Companies) -> Iterator[tuple[str, str]]:
    counting = companies.counting
    yield from ((one.key, one.name) for one in counting.members)
    yield from ((one.key, one.name) for one in counting.waiting)


def _keys(listed: tuple[Listed, ...], *companies: Companies) -> dict[str, str]:
    """Keys of companies that came, to the keys on the list: by number, else by name."""
    by_name = {folded_name(one.name): one.key for one in listed}
    known = {one.key for one in listed}
    return {
        key: by_name[folded_name(name)]
        for some in companies for key, name in _names(some)
        if key not in known and folded_name(name) in by_name
    }  # fmt: skip


def _with_plan(names: Iterable[str], plans: tuple[Path, ...]) -> frozenset[str]:
    """The names of the companies that some plan belongs to, by the rule of the call list."""
    companies = [Listed(name) for name in names]
    owners = (plan_owner(path.stem, companies) for path in plans)
    return frozenset(one.name for one in owners if one is not None)


def _opens(one: Scored, bench: Workbench) -> bool:
    """Does the company show any theme with open cards today?"""
    if one.sheet is None or one.instrument is None:
        return False
    tree = one.instrument.questionnaire
    themes = open_card_themes(one.sheet, tree, today=bench.settings.today)
    return bool(themes - frozenset(withheld(tree)))
