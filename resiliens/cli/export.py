"""`resiliens export`: papers other than the report, made from answers, one module of `exports` a kind."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from resiliens.cli import options
from resiliens.cli.exports import KINDS, Wish
from resiliens.cli.exports.figures import show_figures as show_figures  # what `assess figures` ends with
from resiliens.cli.exports.making import goes_to_folder, kind_of, make
from resiliens.cli.options import Settings, WrongUsage

TEMPLATED = ("report", "handout", "fieldsheet", "shortlist", "concept", "plan", "board")


def run(
    kind: Annotated[str, typer.Argument()],
    answers: Annotated[Optional[list[str]], typer.Argument()] = None,  # noqa: UP045  # typer reads it
    output: options.Output = None,
    excel: Annotated[bool, typer.Option("--excel", help="commands.opt_excel")] = False,
    form: Annotated[
        str, typer.Option("--format", metavar="md,html,pdf,docx,pptx", help="commands.opt_format")
    ] = "md",
    pick: Annotated[Optional[list[int]], typer.Option("--pick", help="commands.opt_pick")] = None,  # noqa: UP045
    plan: Annotated[Optional[Path], typer.Option("--plan", help="commands.opt_plan_file")] = None,  # noqa: UP045
    companies: Annotated[Optional[Path], typer.Option("--companies", help="commands.opt_companies")] = None,  # noqa: UP045
    template: Annotated[Optional[Path], typer.Option("--template", help="commands.opt_template")] = None,  # noqa: UP045
    fields: Annotated[bool, typer.Option("--fields", help="commands.opt_fields")] = False,
    questionnaire: options.AnotherQuestionnaire = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if fields:
        return _show_fields(kind, settings)
    if kind not in KINDS:
        raise WrongUsage("commands.export_no_such_kind", kind=kind, known=", ".join(KINDS))
    suffixes = kind_of(kind).SUFFIXES
    wish = Wish(
        output, excel, force, settings, questionnaire,
        forms=_forms(form, suffixes), pick=tuple(pick or ()), plan=plan, companies=companies,
        template=template,
    )  # fmt: skip
    if template is not None and kind not in TEMPLATED:
        raise WrongUsage("exporting.no_template", kind=kind, known=", ".join(TEMPLATED[1:]))
    if output is not None and not goes_to_folder(wish) and output.suffix.lower() not in suffixes:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(suffixes))
    return make(kind, answers or [], wish)


def _forms(written: str, suffixes: tuple[str, ...]) -> tuple[str, ...]:
    """`md,pdf` as the suffixes of papers that go to a folder; the kind's own where it has no Markdown."""
    forms: dict[str, None] = {}
    for one in filter(None, (word.strip() for word in written.split(","))):
        suffix = f".{one.lower().lstrip('.')}"
        if suffix not in suffixes and suffix != ".md":
            known = ", ".join(known.lstrip(".") for known in suffixes)
            raise WrongUsage("exports.bad_format", value=one, known=known)
        forms[suffix if suffix in suffixes else suffixes[0]] = None
    return tuple(forms) or suffixes[:1]


def _show_fields(kind: str, settings: Settings) -> int:
    """What a template of the user's own may print."""
    from resiliens.cli.template import field_lines
    from resiliens.terminal.console import survey

    if kind not in TEMPLATED:
        exists = kind in KINDS
        key = "exporting.no_template" if exists else "commands.export_no_such_kind"
        raise WrongUsage(key, kind=kind, known=", ".join(TEMPLATED))
    survey(plain=settings.plain).write("\n".join(field_lines(settings, kind)) + "\n")
    return 0
