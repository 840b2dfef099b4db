"""`resiliens plan`: the way to a target as an action plan, and the follow-up of a plan that exists."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from resiliens.assess.figures import QUESTIONNAIRE
from resiliens.cli import options
from resiliens.cli.document import DOCUMENTS, document_bytes
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.planfile import Destination, own_rows, write_plan
from resiliens.cli.targets import days_of, goals_of
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench, only_one
from resiliens.files.gathering import gather
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.questionnaire import tells_only
from resiliens.plugins import ScorerError

if TYPE_CHECKING:
    from resiliens.model.plan import Plan
    from resiliens.model.plan_rows import Following, Row

FORMATS = (*DOCUMENTS, ".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for on the command line."""

    targets: tuple[str, ...]
    days: str | None
    follow: Path | None
    output: Path | None
    excel: bool
    force: bool
    settings: Settings

    @property
    def only_follows(self) -> bool:
        """Is an existing plan to be looked at, and no new one to be made?"""
        return self.follow is not None and not self.targets and self.days is None and self.output is None


def run(
    answers: Annotated[list[str], typer.Argument()],
    target: Annotated[
        Optional[list[str]], typer.Option("--target", metavar="[ID=]N", help="commands.opt_target")  # noqa: UP045
    ] = None,
    days: Annotated[Optional[str], typer.Option("--days", metavar="N", help="commands.opt_days")] = None,  # noqa: UP045
    follow: Annotated[
        Optional[Path], typer.Option("--follow", help="commands.opt_follow")  # noqa: UP045
    ] = None,
    output: options.Output = None,
    excel: Annotated[bool, typer.Option("--excel", help="commands.opt_excel")] = False,
    questionnaire: options.AnotherQuestionnaire = None,
    scorer: options.AnotherScorer = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if output is not None and output.suffix.lower() not in FORMATS:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(FORMATS))
    order = Order(tuple(target or ()), days, follow, output, excel, force, settings)
    gathered = gather(answers)
    if gathered.missing:
        raise CannotDo("commands.no_such_file", file=visible(gathered.missing[0]))
    if len(gathered.files) > 1:
        raise WrongUsage("plan.one_file")
    scored = Workbench(settings, questionnaire, scorer).score(only_one(gathered.files))
    tell(scored.diagnostics, settings)
    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    if scored.instrument.questionnaire.id == QUESTIONNAIRE:
        raise WrongUsage("commands.figures_no_report", file=visible(scored.file))
    if tells_only(scored.instrument.questionnaire):
        raise WrongUsage("companies.no_report", file=visible(scored.file))
    rows = own_rows(follow, settings) if follow is not None else ()
    if order.only_follows:
        _show_following(scored, rows, settings)
    else:
        _make(scored, rows, order)
    return 0


def _make(scored: Scored, rows: tuple[Row, ...], order: Order) -> None:
    """A new plan, with the company's own lines and figures where there are some."""
    from resiliens.assess.plan import Wish, make_plan
    from resiliens.model.plan_rows import own_figures

    if scored.sheet is None or scored.instrument is None or scored.result is None:
        raise CannotDo("commands.no_usable_file")
    wish = Wish(
        goals_of(order.targets, scored, order.settings.language), days_of(order.days), own_figures(rows)
    )
    try:
        plan = make_plan(scored.sheet, scored.instrument, wish, today=order.settings.today)
    except ScorerError as error:  # a plug-in may stumble over answers that nobody has given yet
        tell([error.diagnostic(scored.file)], order.settings)
        raise CannotDo("plan.no_way") from None
    _warn(plan, scored, rows, order.settings)
    if order.output is None:
        _print(_markdown(plan, scored, rows, ("plan/screen", order.settings)), order.settings)
        return
    if order.output.suffix.lower() in DOCUMENTS:
        from resiliens.cli.writing import write_bytes

        markdown = _markdown(plan, scored, rows, ("plan", order.settings))
        content = document_bytes(order.output.suffix.lower(), markdown, order.settings)
        write_bytes(order.output, content, force=order.force, settings=order.settings)
        return
    from resiliens.documents.plan.rows import rows_of

    lines = rows_of(plan, scored.instrument.questionnaire, order.settings.language, rows)
    write_plan(lines, plan.company, Destination(order.output, order.excel, order.force), order.settings)


def _warn(plan: Plan, scored: Scored, rows: tuple[Row, ...], settings: Settings) -> None:
    """Where a company has filled in its plan: too much at a time, no owner, and the like. Never forbidden."""
    from resiliens.assess.following import remarks
    from resiliens.documents.plan.followed import remark_in_words
    from resiliens.documents.plan.rows import rows_of

    if not rows or scored.instrument is None:
        return
    lines = rows_of(plan, scored.instrument.questionnaire, settings.language, rows)
    for remark in remarks(lines, settings.today):
        print(visible(remark_in_words(remark, settings.language)), file=sys.stderr)


def _markdown(plan: Plan, scored: Scored, rows: tuple[Row, ...], how: tuple[str, Settings]) -> str:
    from resiliens.documents.plan.context import page_of
    from resiliens.documents.rendering import render, template_source

    if scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    template, settings = how
    page = page_of(plan, scored.instrument.questionnaire, settings.language, rows)
    return render(template_source(template), page)


def _show_following(scored: Scored, rows: tuple[Row, ...], settings: Settings) -> None:
    """Where the plan stands, and how to answer again what is done. No answer is changed."""
    from resiliens.assess.following import follow
    from resiliens.documents.plan.followed import follow_page_of
    from resiliens.documents.rendering import render, template_source

    if scored.instrument is None or scored.result is None:
        raise CannotDo("commands.no_usable_file")
    tree = scored.instrument.questionnaire
    following = follow(rows, tree, scored.result, today=settings.today)
    page = follow_page_of(following, scored.result.company.name, settings.language)
    _print(render(template_source("plan/follow"), page), settings, _again(following, scored.file, settings))


def _again(following: Following, file: str, settings: Settings) -> list[str]:
    """The lines to type for the questions of done measures, each with what can be shown."""
    if not following.ask_again:
        return []
    lines = ["", text("plan.ask_again", settings.language), ""]
    for question in following.ask_again:
        done = [row for row in following.done if row.question == question]
        shown = "; ".join(dict.fromkeys(row.evidence for row in done if row.evidence))
        if shown:
            facts = {"theme": done[0].theme, "evidence": shown}
            lines.append(f"  {visible(text('plan.ask_again_evidence', settings.language, **facts))}")
        lines.append(f"  resiliens assess -a {options.quoted(visible(file))} --only {question}")
    return lines


def _print(markdown: str, settings: Settings, more: list[str] | None = None) -> None:
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=settings.plain)
    lines = page_lines(markdown, width=min(terminal.width, 100))
    terminal.write("\n".join([*lines, *(more or [])]) + "\n")
