"""`export calls`: whom the facilitator is to ring half a year later, from the companies' plan files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path

from resiliens.assess.following import standing
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.making import put_page
from resiliens.cli.listed import rows_of
from resiliens.cli.options import CannotDo, WrongUsage
from resiliens.cli.planfile import READABLE, own_rows
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.calls import Call
from resiliens.model.companies import Listed
from resiliens.network.calling import in_order, plan_owner, without_plan
from resiliens.terminal.aside import say_aside

SUFFIXES = DOCUMENTS
TAKES = "list"
LEFT_BEHIND = ("~$", ".")


def make(answers: Sequence[str], wish: Wish) -> int:
    """One list for all. A plan that cannot be read is told and never stops the others.

    Without a list of companies each plan stands under its file's name.
    """
    if not answers:
        raise WrongUsage("calls.needs_plans")
    listed, whole = rows_of(wish.companies, wish.settings) if wish.companies is not None else ((), True)
    found = list(dict.fromkeys(path for name in answers for path in _plans(name)))
    if not found:
        raise CannotDo("calls.no_plans", where=visible(", ".join(answers)))
    read, failed = _calls(found, listed, wish)
    missing = [Call(one.name, one.contact) for one in without_plan(listed, read)]
    if not read:
        raise CannotDo("calls.no_plans", where=visible(", ".join(answers)))
    put_page("calls", page(in_order([*read.values(), *missing]), wish), wish)
    return 0 if whole and not failed else 1


def page(calls: Sequence[Call], wish: Wish) -> str:
    """The list as Markdown."""
    from resiliens.documents.calls.context import calls_of
    from resiliens.documents.rendering import render, template_source

    settings = wish.settings
    return render(template_source("calls"), calls_of(calls, today=settings.today, language=settings.language))


def _plans(name: str) -> Iterator[Path]:
    """The plan files behind an argument: a file, a folder, or a pattern."""
    path = Path(name)
    if path.is_dir():
        yield from (
            one for one in sorted(path.iterdir())
            if one.suffix.lower() in READABLE and not one.name.startswith(LEFT_BEHIND)
        )  # fmt: skip
    elif not path.exists() and has_magic(name):
        yield from (Path(one) for one in sorted(glob(name)))  # noqa: PTH207  # pathlib takes no absolute pattern
    else:
        yield path


def _calls(found: Sequence[Path], listed: Sequence[Listed], wish: Wish) -> tuple[dict[str, Call], int]:
    """A call for each plan by the key of its company, else by its file; and how many could not be read."""
    language = wish.settings.language
    calls: dict[str, Call] = {}
    failed = 0
    for path in found:
        try:
            rows = own_rows(path, wish.settings)
        except (CannotDo, WrongUsage) as no:
            say_aside(text(no.key, language, **no.arguments))
            failed += 1
            continue
        following, owner = standing(rows, today=wish.settings.today), plan_owner(path.stem, listed)
        file = visible(path.name)
        if owner is None:
            calls[f"file:{path}"] = Call("" if listed else path.stem, file=path.name, following=following)
            if listed:
                say_aside(text("calls.nobody", language, file=file))
            continue
        if owner.key in calls:
            say_aside(text("calls.twice", language, company=visible(owner.name), file=file))
        calls[owner.key] = Call(owner.name, owner.contact, path.name, following)
    return calls, failed
