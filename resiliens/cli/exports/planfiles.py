"""Which plan file is a company's: the one that was named, or in a folder the one that bears its name.

Not for reading what stands in it.
"""

from __future__ import annotations

from pathlib import Path

from resiliens.cli.exports import Wish
from resiliens.cli.options import CannotDo, WrongUsage
from resiliens.cli.planfile import READABLE, own_rows
from resiliens.files.naming import folded, joined_name
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.plan_rows import Row
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
    found = files_of(company, wish.plan)
    where = {"company": visible(company), "folder": visible(str(wish.plan))}
    if len(found) > 1:
        names = visible(", ".join(one.name for one in found))
        raise CannotDo("planpaper.two_plans", files=names, **where)
    if not found:
        name = visible(joined_name(company))
        say_aside(text("planpaper.no_plan", wish.settings.language, name=name, **where))
        return None
    return own_rows(found[0], wish.settings)


def files_of(company: str, folder: Path) -> list[Path]:
    """The plan files in a folder that bear a company's name: `Furu-AS.xlsx`, `Furu-AS_plan.csv`.

    After the name comes nothing, or something that no longer belongs to a name. Stricter than the call list's
    rule (`network.calling`), which is for the facilitator alone: what is made of this plan is handed out.
    """
    names = {folded(joined_name(company)), folded(company)}
    return [
        one for one in sorted(folder.iterdir())
        if one.suffix.lower() in READABLE and _is_named(folded(one.stem), names)
    ]  # fmt: skip


def _is_named(stem: str, names: set[str]) -> bool:
    return any(stem == name or stem.startswith((f"{name}_", f"{name}.")) for name in names if name)
