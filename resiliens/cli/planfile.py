"""Plan files on their way in and out: an extra that is missing, a workbook that is open, are met with words.

What the lines hold is read and written by `files`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from resiliens.cli.options import CannotDo, Settings, WrongUsage, quoted
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.telling import tell
from resiliens.files.saving import NotSaved, OutputExists, write_output
from resiliens.files.workbooks import has_workbooks
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.plan_rows import Row

READABLE = (".xlsx", ".csv")
_HELD = ("EACCES", "EPERM", "EBUSY")


def own_rows(path: Path, settings: Settings) -> tuple[Row, ...]:
    """The lines of a company's plan file. Raises CannotDo where it cannot be used, with every fault told."""
    from resiliens.files.plan_reading import read_plan

    suffix = path.suffix.lower()
    if suffix not in READABLE:
        raise WrongUsage("plan.bad_follow", file=visible(str(path)))
    if suffix == ".xlsx":
        require_workbooks()
    if not path.exists():
        raise CannotDo("commands.no_such_file", file=visible(str(path)))
    if is_open(path):
        print(text("plan.open_reading", settings.language, file=visible(str(path))), file=sys.stderr)
    read = read_plan(path)
    tell(read.diagnostics, settings, first=True)
    if read.value is None or read.failed:
        raise CannotDo("plan.no_plan", file=visible(str(path)))
    return read.value


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a plan goes: `excel` for CSV as a Norwegian Excel wants it, `force` over a file that is there."""

    path: Path
    excel: bool
    force: bool


def write_plan(rows: Sequence[Row], company: str, to: Destination, settings: Settings) -> None:
    """The plan as a workbook or as CSV. One that is open elsewhere is not written over: the next name is."""
    output = to.path
    if output.suffix.lower() == ".xlsx":
        require_workbooks()
    data = _bytes(rows, company, to, settings)
    path = output
    if is_open(output):
        path = _instead(output, settings)
    try:
        write_output(path, data, force=to.force)
    except OutputExists:
        raise CannotDo("commands.exists", file=visible(str(path))) from None
    except NotSaved as error:
        if not (to.force and output.exists() and error.reason in _HELD):
            why = reason_in_words(error.reason, settings.language)
            raise CannotDo("commands.cannot_write", file=visible(str(path)), why=why) from None
        path = _instead(output, settings)
        _write_new(path, data, settings)
        if error.kept is not None:
            error.kept.unlink(missing_ok=True)
    print(text("commands.written", settings.language, file=visible(str(path))), file=sys.stderr)


def is_open(path: Path) -> bool:
    """Does a spreadsheet program hold the file? It leaves its mark beside it."""
    return any(path.with_name(name).exists() for name in (f"~${path.name}", f".~lock.{path.name}#"))


def _bytes(rows: Sequence[Row], company: str, to: Destination, settings: Settings) -> bytes:
    from resiliens.files.plan_writing import plan_csv, plan_workbook, too_long

    if to.path.suffix.lower() == ".csv":
        return plan_csv(rows, settings.language, excel=to.excel).encode("utf-8")
    cut = too_long(rows)
    if cut:
        print(text("plan.cut_cells", settings.language, count=cut), file=sys.stderr)
    return plan_workbook(rows, settings.language, (company, settings.today))


def _instead(output: Path, settings: Settings) -> Path:
    """The next free name beside a file that is open; and say so."""
    from resiliens.files.naming import file_name

    taken = [one.name for one in output.parent.iterdir()] if output.parent.is_dir() else []
    other = output.with_name(file_name(output.stem, suffix=output.suffix, taken=[*taken, output.name]))
    facts = {"file": visible(str(output)), "other": visible(str(other))}
    print(text("plan.open_writing", settings.language, **facts), file=sys.stderr)
    return other


def _write_new(path: Path, data: bytes, settings: Settings) -> None:
    try:
        write_output(path, data, force=False)
    except (OutputExists, NotSaved) as error:
        reason = error.reason if isinstance(error, NotSaved) else "EEXIST"
        why = reason_in_words(reason, settings.language)
        raise CannotDo("commands.cannot_write", file=visible(str(path)), why=why) from None


def require_workbooks() -> None:
    """Raises CannotDo where the extra for workbooks is not installed."""
    if not has_workbooks():
        command = f"{quoted(sys.executable)} -m pip install openpyxl"
        raise CannotDo("plan.needs_extra", command=command)
