"""A new workshop's folder: the places that belong there, the list of companies, the moments to change.

Touches nothing that is there already.
"""

from __future__ import annotations

from pathlib import Path

from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.workshop_folder import AGREED, ANSWERS, EARLIER, LISTS, MOMENTS, PLANS
from resiliens.files.bytes import reason_of
from resiliens.files.company_list import company_list_csv
from resiliens.files.finding import built_in_folder
from resiliens.files.saving import NotSaved, write_output
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.terminal.console import survey
from resiliens.terminal.wrapping import wrap

OWNER_ONLY = 0o700


def start(folder: Path, settings: Settings) -> int:
    """Make what is not there, and say what to put where. Raises CannotDo where it cannot be made."""
    try:
        made = _made(folder)
    except NotSaved as error:
        raise _cannot(folder, error.reason, settings) from None
    except OSError as error:
        raise _cannot(folder, reason_of(error), settings) from None
    terminal = survey(plain=settings.plain)
    width, language = min(terminal.width, 100), settings.language
    key = "started" if made else "was_started"
    lines = wrap(text(f"workshop.{key}", language, folder=visible(str(folder))), width)
    lines.append("")
    for name in (LISTS[0], ANSWERS, AGREED, PLANS, EARLIER, MOMENTS):
        place = name if "." in name else f"{name}/"
        about = text(f"workshop.place_{name.partition('.')[0]}", language)
        lines += wrap(about, width, indent=f"  {place:<15}", hanging=" " * 17)
    terminal.write("\n".join(lines) + "\n")
    return 0


def _made(folder: Path) -> list[str]:
    """The names that were made. Answers are private, so the folders are the owner's alone."""
    made = []
    for place in (folder, *(folder / name for name in (ANSWERS, AGREED, PLANS, EARLIER))):
        if not place.exists():
            place.mkdir(mode=OWNER_ONLY, parents=True)
            made.append(place.name)
    moments = (built_in_folder() / MOMENTS).read_bytes()
    for name, content in ((LISTS[0], company_list_csv(()).encode("utf-8")), (MOMENTS, moments)):
        if not any((folder / one).exists() for one in (LISTS if name in LISTS else (name,))):
            write_output(folder / name, content, force=False)
            made.append(name)
    return made


def _cannot(folder: Path, reason: str, settings: Settings) -> CannotDo:
    why = reason_in_words(reason, settings.language)
    return CannotDo("commands.cannot_write", file=visible(str(folder)), why=why)
