"""Which plan file is a company's: the one that was named, or in a folder the one that bears its name.

Not for reading what stands in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from resiliens.cli.exports import Wish
from resiliens.cli.options import CannotDo, WrongUsage
from resiliens.cli.planfile import READABLE, own_rows
from resiliens.files.naming import folded, joined_name
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.plan_rows import Row
from resiliens.network.calling import begins
from resiliens.terminal.aside import say_aside


def plan_rows(company: str, wish: Wish) -> tuple[Row, ...] | None:
    """The lines of the company's plan file; None where no plan was named, or a folder has none of it.

    Raises WrongUsage for one file and several companies, CannotDo where the file cannot be used.
    """
    if wish.plan is None:
        return None
    if not wish.plan.is_dir():
        if wish.several:
            raise WrongUsage("planpaper.one_plan")
        return own_rows(wish.plan, wish.settings)
    found = files_of(company, wish.plan, wish.among)
    where = {"company": visible(company), "folder": visible(str(wish.plan))}
    if len(found) > 1:
        names = visible(", ".join(one.name for one in found))
        raise CannotDo("planpaper.two_plans", files=names, **where)
    if not found:
        name = visible(joined_name(company))
        say_aside(text("planpaper.no_plan", wish.settings.language, name=name, **where))
        return None
    return own_rows(found[0], wish.settings)


def files_of(company: str, folder: Path, among: Sequence[str] = ()) -> list[Path]:
    """The plan files in a folder that bear a company's name: `Furu-AS.xlsx`, `Furu-AS_plan.csv`.

    After the name comes nothing, or something that no longer belongs to a name. `among` are the names of all
    companies: `Furu_Nord.csv` is Furu Nord's and never Furu's. Raises CannotDo for a file that may be
    another's just as well; a plan goes to nobody rather than to the wrong one. Stricter than the call list's
    rule (`network.calling`), which is for the facilitator alone: what is made of this plan is handed out.
    """
    found: list[Path] = []
    others = list(among)
    if company in others:
        others.remove(company)  # one of them; another of the very same name stays
    for one in sorted(folder.iterdir()):
        if one.suffix.lower() not in READABLE or not _is_named(one.stem, company):
            continue
        fitting = [other for other in others if _is_named(one.stem, other) or begins(one.stem, other)]
        if any(_length(other) > _length(company) and begins(one.stem, other) for other in fitting):
            continue
        if any(_length(other) == _length(company) or _one_file(other, company) for other in fitting):
            raise CannotDo("planpaper.whose_plan", file=visible(one.name), company=visible(company))
        found.append(one)
    return found


def _is_named(stem: str, company: str) -> bool:
    own = folded(stem)
    names = {folded(joined_name(company)), folded(company)} - {""}
    return any(own == name or own.startswith((f"{name}_", f"{name}.")) for name in names)


def _one_file(one: str, other: str) -> bool:
    """Do two companies' files get the same name, such as two long names that begin alike?"""
    return folded(joined_name(one)) == folded(joined_name(other))


def _length(name: str) -> int:
    return sum(letter.isalnum() for letter in name)
