"""`resiliens scorers`: the ways to score, what each promises, and a trial of the promise."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from resiliens.cli import options
from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.telling import tell
from resiliens.messages import text


def run(
    check: Annotated[Optional[str], typer.Option("--check", metavar="ID", help="commands.opt_check")] = None,  # noqa: UP045
    lang: options.Lang = None,
    plain: options.Plain = False,
) -> int:
    settings = options.settings(lang=lang, today=None, plain=plain)
    return _check(check, settings) if check else _list(settings)


def _list(settings: Settings) -> int:
    from resiliens.plugins import available
    from resiliens.terminal.console import survey
    from resiliens.terminal.escaping import visible

    terminal = survey(plain=settings.plain)
    for one in available():
        if one.problem is not None:
            tell([one.problem], settings)
            continue
        promises = ", ".join(one.properties) or text("commands.scorer_none", settings.language)
        line = text("commands.scorer_promises", settings.language, properties=promises)
        what = text(f"commands.scorer_{one.id}", settings.language) if one.built_in else one.source
        terminal.write(visible(f"{one.id} {one.version}: {what}") + f"\n    {visible(line)}\n")
    return 0


def _check(name: str, settings: Settings) -> int:
    from resiliens.plugins import find_scorer
    from resiliens.terminal.console import survey
    from resiliens.terminal.escaping import visible
    from resiliens_scoring.properties import check

    found = find_scorer(name)
    tell(found.diagnostics, settings)
    if found.value is None:
        raise CannotDo("commands.no_usable_scorer")
    violations = check(found.value)
    terminal = survey(plain=settings.plain)
    for one in violations:
        terminal.write(visible(text("commands.scorer_broken", settings.language, scorer=name,
                                    property=one.promise, example=str(one))) + "\n")
    if not violations:
        terminal.write(text("commands.scorer_ok", settings.language, scorer=name) + "\n")
    return 1 if violations else 0
