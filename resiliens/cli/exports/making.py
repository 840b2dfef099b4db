"""The papers of a kind, for what was given: one file, a whole folder at once, or nothing.

Not for what a paper holds (the kinds), and not for options (`export`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from resiliens.cli.exports import Wish, one_scored, put_markdown
from resiliens.cli.options import CannotDo, WrongUsage
from resiliens.cli.workbench import Workbench
from resiliens.files.gathering import gather
from resiliens.messages import text
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.companies import Companies


def kind_of(kind: str) -> ModuleType:
    """The module of a kind in KINDS."""
    return import_module(f"resiliens.cli.exports.{kind}")


def make(kind: str, answers: Sequence[str], wish: Wish) -> int:
    """The papers; the exit code. Raises WrongUsage or CannotDo where there are none to make."""
    module = kind_of(kind)
    if not answers and getattr(module, "TAKES", "company") not in ("nothing", "list"):
        raise WrongUsage("commands.missing", name=text("commands.metavar_answers", wish.settings.language))
    if hasattr(module, "make"):
        code: int | None = module.make(answers, wish)
        return code or 0
    made: dict[str, Callable[[str, ModuleType, Sequence[str], Wish], int]] = {
        "company": _of_companies, "companies": _of_all, "nothing": _of_nothing,
    }  # fmt: skip
    return made[module.TAKES](kind, module, answers, wish)


def goes_to_folder(wish: Wish) -> bool:
    """Is the output a folder: one that is there, or a name without an ending?"""
    return wish.output is not None and (wish.output.is_dir() or not wish.output.suffix)


def _of_nothing(kind: str, module: ModuleType, answers: Sequence[str], wish: Wish) -> int:
    if answers:
        raise WrongUsage("exports.takes_nothing", kind=kind)
    put_page(kind, module.page(wish), wish)
    return 0


def _of_all(kind: str, module: ModuleType, answers: Sequence[str], wish: Wish) -> int:
    from resiliens.cli.companies import read_companies, say_who_waits

    bench = Workbench(wish.settings, wish.questionnaire)
    companies = read_companies(answers, bench)
    say_who_waits(companies, bench, others=not getattr(module, "EVERY_QUESTIONNAIRE", False))
    put_page(kind, module.page(companies, wish), wish)
    return companies.exit_code


def _of_companies(kind: str, module: ModuleType, answers: Sequence[str], wish: Wish) -> int:
    gathered = gather(answers)
    several = len(gathered.files) + len(gathered.missing) > 1 or bool(gathered.from_folder)
    if not several:
        put_page(kind, module.page(one_scored(answers, wish), wish), wish)
        return 0
    from resiliens.cli.companies import read_companies, say_who_waits
    from resiliens.cli.exports.folder import put_in_folder

    bench = Workbench(wish.settings, wish.questionnaire)
    companies = read_companies(answers, bench)
    if not goes_to_folder(wish):
        return _of_one(module, companies, wish)
    say_who_waits(companies, bench, others=not getattr(module, "EVERY_QUESTIONNAIRE", False))
    if not companies.members:
        raise CannotDo("exports.export_none_counts")
    all_made = put_in_folder(kind, module.page, companies, wish)
    return companies.exit_code if all_made else 1


def _of_one(module: ModuleType, companies: Companies, wish: Wish) -> int:
    """One company's paper from several files of its own (its answers, its list of side streams)."""
    from resiliens.cli.exports.beside import beside

    own = {companies.counting.keys.get(one.file) for one in companies.scored}
    if len(own) != 1 or len(companies.members) != 1:
        raise WrongUsage("exports.needs_folder")
    member = companies.members[0]
    markdown = module.page(companies.scored_of(member), replace(wish, beside=beside(member, companies)))
    put_markdown(markdown, wish)
    return companies.exit_code


def put_page(kind: str, markdown: str, wish: Wish) -> None:
    """One paper to its file or the terminal; in a folder, which is made where it is missing, it is named
    after its kind, in every form that was asked for."""
    if wish.output is None or not goes_to_folder(wish):
        put_markdown(markdown, wish)
        return
    if wish.keep is None:
        _make_folder(wish.output)
    for suffix in wish.forms:
        put_markdown(markdown, replace(wish, output=wish.output / f"{kind}{suffix}"))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise CannotDo("commands.cannot_write", file=visible(str(folder)), why=why) from None
