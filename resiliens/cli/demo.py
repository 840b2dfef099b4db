"""`resiliens demo`: three invented companies side by side, and one full report. Asks and writes nothing."""

from __future__ import annotations

from resiliens.cli import options
from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.report import show
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench
from resiliens.documents.report.profile import dots
from resiliens.messages import text
from resiliens.model.questionnaire import core_ids
from resiliens.model.result import SectionResult, nodes_of

NAMES, COLUMN = 38, 14  # cells: together 80 for three companies


def run(lang: options.Lang = None, date: options.Today = None, plain: options.Plain = False) -> int:
    from resiliens.terminal.console import survey

    settings = options.settings(lang=lang, today=date, plain=plain)
    show_example(settings)
    survey(plain=settings.plain).write(
        f"\n{text('commands.demo_end', settings.language)}\n\n  "
        f"{text('commands.demo_last_line', settings.language)}\n"
    )
    return 0


def show_example(settings: Settings) -> int:
    """The companies side by side and one report, without the line to type at the end."""
    from resiliens.terminal.console import survey

    usable = _invented(settings)
    terminal = survey(plain=settings.plain)
    terminal.write("\n".join(_side_by_side(usable, settings)) + "\n\n")
    chosen = max(usable, key=_is_short_and_agreed)
    name = chosen.result.company.name if chosen.result else ""
    terminal.write(text("commands.demo_report_intro", settings.language, company=name) + "\n\n")
    show(chosen, settings)
    return 0


def example(settings: Settings) -> Scored:
    """The invented company whose report is shown as an example."""
    return max(_invented(settings), key=_is_short_and_agreed)


def _invented(settings: Settings) -> list[Scored]:
    """The invented companies. Raises CannotDo where none can be used."""
    from resiliens.files.finding import built_in_folder

    bench = Workbench(settings)
    scored = [bench.score(str(path)) for path in sorted((built_in_folder() / "demo").glob("*.yaml"))]
    for one in scored:
        tell([each for each in one.diagnostics if each.is_error], settings)
    usable = [one for one in scored if one.result is not None]
    if not usable:
        raise CannotDo("commands.no_usable_file")
    return usable


def _is_short_and_agreed(one: Scored) -> tuple[bool, bool]:
    """The report to show is the one that most companies will hold: the short set, agreed."""
    return (
        one.result is not None and one.result.set == "core",
        one.result is not None and one.result.agreed is not None,
    )


def _side_by_side(scored: list[Scored], settings: Settings) -> list[str]:
    """One column a company, one row a theme of the short set: dots alone."""
    from resiliens.terminal.wrapping import cut, pad

    results = [one.result for one in scored if one.result is not None]
    tree = next(one.instrument.questionnaire for one in scored if one.instrument is not None)
    core = core_ids(tree)
    by_id = [{node.id: node for node in nodes_of(result)} for result in results]
    lines = [
        text("commands.demo_intro", settings.language),
        "",
        *_heads([result.company.name for result in results]),
    ]
    for node in nodes_of(results[0]):
        question = tree.question(node.id)
        if isinstance(node, SectionResult):
            name, marks = node.title, [_level(nodes.get(node.id)) for nodes in by_id]
            lines.append("")
        elif question is not None and node.id in core:
            name, marks = f"  {question.name}", [_dots(nodes.get(node.id), question) for nodes in by_id]
        else:
            continue
        lines.append(
            (pad(cut(name, NAMES - 1), NAMES) + "".join(pad(mark, COLUMN) for mark in marks)).rstrip()
        )
    return lines


def _heads(names: list[str]) -> list[str]:
    """The companies' names over their columns, in as many lines as the longest needs."""
    from resiliens.terminal.wrapping import pad, wrap

    wrapped = [wrap(name.removesuffix(" AS"), COLUMN - 2) for name in names]
    height = max(map(len, wrapped))
    return [
        " " * NAMES
        + "".join(pad(lines[row] if row < len(lines) else "", COLUMN) for lines in wrapped).rstrip()
        for row in range(height)
    ]


def _level(node: object) -> str:
    level = getattr(node, "level", None)
    if level is None:
        return "–"
    settled = getattr(node, "settled", True)
    return str(level.name) if settled else f"≥ {level.name}"


def _dots(node: object, question: object) -> str:
    state = getattr(node, "state", None)
    if node is None or state is None or state.value == "not-asked":
        return ""
    return dots(node, question)  # type: ignore[arg-type]
