"""What `check` finds in one file, whatever kind of file it is, and what it was held against."""

from __future__ import annotations

from pathlib import Path

from resiliens.assess.instrument import prepare
from resiliens.cli.exports import KINDS
from resiliens.cli.workbench import Workbench, in_order, named_at
from resiliens.files.answers import RawSheet, is_questionnaire_file, open_answers, understand
from resiliens.files.checking import check_file as check_questionnaire
from resiliens.files.company_list import read_company_list
from resiliens.files.plan_reading import read_plan
from resiliens.messages import text
from resiliens.model.diagnostics import Diagnostic
from resiliens.plugins import find_scorer

TABLES = (".csv", ".xlsx")
NO_HEADS_OF_A_LIST, NO_HEADS_OF_A_PLAN = "RL120", "RT120"


def check_file(file: str, bench: Workbench) -> tuple[str, tuple[Diagnostic, ...]]:
    """What the file was checked as, and every error and warning in it."""
    if Path(file).suffix.lower() in TABLES:
        return _table(file, bench)
    if file != "-" and is_questionnaire_file(file):
        return _questionnaire(file, bench)
    opened = open_answers(file)
    if opened.value is None:
        return "", opened.diagnostics
    return _answers(file, opened.value, (bench, opened.diagnostics))


def _table(file: str, bench: Workbench) -> tuple[str, tuple[Diagnostic, ...]]:
    """The list of companies or an action plan, whichever its heads are of."""
    listed = read_company_list(file).diagnostics
    if all(one.code != NO_HEADS_OF_A_LIST for one in listed):
        return text("commands.kind_list", bench.settings.language), listed
    plan = read_plan(file).diagnostics
    if all(one.code != NO_HEADS_OF_A_PLAN for one in plan):
        return text("commands.kind_plan", bench.settings.language), plan
    return "", listed


def _answers(
    file: str, raw: RawSheet, known: tuple[Workbench, tuple[Diagnostic, ...]]
) -> tuple[str, tuple[Diagnostic, ...]]:
    bench, said = known
    ready = bench.instrument(raw.questionnaire, None if file == "-" else Path(file).parent)
    if ready.value is None:
        return "", in_order((*said, *(named_at(one, raw) for one in ready.diagnostics)))
    tree = ready.value.questionnaire
    against = text("commands.kind_answers", bench.settings.language, id=tree.id, version=tree.version)
    return against, in_order((*said, *understand(raw, tree).diagnostics))


def _questionnaire(file: str, bench: Workbench) -> tuple[str, tuple[Diagnostic, ...]]:
    """A questionnaire, programme, translation or scheme file; scorers are configured as well."""
    checked = check_questionnaire(file, today=bench.settings.today, papers=KINDS)
    tree = checked.value
    if tree is None:
        return text("commands.kind_other", bench.settings.language), checked.diagnostics
    prepared = prepare(tree, find_scorer, file=file)
    kind = "programme" if tree.joined else "questionnaire"
    against = text(f"commands.kind_{kind}", bench.settings.language, id=tree.id, version=tree.version)
    return against, (*checked.diagnostics, *prepared.diagnostics)
