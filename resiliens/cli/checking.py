"""What `check` finds in one file, whatever kind of file it is, and what it was held against."""

from __future__ import annotations

from pathlib import Path

from resiliens.assess.instrument import prepare
from resiliens.cli.exports import KINDS
from resiliens.cli.workbench import Workbench, in_order, named_at
from resiliens.files.answers import RawSheet, is_questionnaire_file, open_answers, understand
from resiliens.files.checking import check_file as check_questionnaire
from resiliens.messages import text
from resiliens.model.diagnostics import Diagnostic
from resiliens.plugins import find_scorer


def check_file(file: str, bench: Workbench) -> tuple[str, tuple[Diagnostic, ...]]:
    """What the file was checked as, and every error and warning in it."""
    if file != "-" and is_questionnaire_file(file):
        return _questionnaire(file, bench)
    opened = open_answers(file)
    if opened.value is None:
        return "", opened.diagnostics
    return _answers(file, opened.value, (bench, opened.diagnostics))


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
