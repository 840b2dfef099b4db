"""`export change`: the page of `compare`, as one of the papers; also for two folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from resiliens.cli.compare import compare, markdown_of, two_files
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import NotForThisCompany, Wish
from resiliens.cli.options import WrongUsage
from resiliens.cli.workbench import Workbench

SUFFIXES = DOCUMENTS


def make(answers: Sequence[str], wish: Wish) -> int:
    """What changed between two answers files, or for each company between two folders; the exit code."""
    if len(answers) != 2:
        raise WrongUsage("exporting.two_folders")
    folders = [Path(one).is_dir() for one in answers]
    if all(folders):
        return _of_folders(answers[0], answers[1], wish)
    if any(folders):
        raise WrongUsage("exporting.two_folders")
    from resiliens.cli.exports.making import put_page

    compared = compare(two_files(*answers), Workbench(wish.settings, wish.questionnaire))
    put_page("change", markdown_of(compared, wish.settings), wish)
    return 0


def _of_folders(old: str, new: str, wish: Wish) -> int:
    """A page for each company that counts in both folders; the others are named."""
    from resiliens.cli.companies import read_companies, say_who_waits
    from resiliens.cli.exports.folder import Wanted, by_name, put_all
    from resiliens.cli.exports.making import goes_to_folder
    from resiliens.cli.exports.pairing import paired
    from resiliens.messages import text
    from resiliens.messages.visible import visible

    if not goes_to_folder(wish):
        raise WrongUsage("exports.needs_folder")
    bench = Workbench(wish.settings, wish.questionnaire)
    before, after = read_companies([old], bench), read_companies([new], bench)
    for companies in (before, after):
        say_who_waits(companies, bench)
    pairs = paired(before.members, after.members)
    language = wish.settings.language

    def wanted() -> Iterator[Wanted]:
        for one, other in sorted(pairs.both, key=lambda pair: by_name(pair[1])):
            files = (one.sheet.file, other.sheet.file)
            yield Wanted(other.name, lambda files=files: _markdown(files, bench))  # type: ignore[misc]

    alone = [(one.name, text("exporting.only_old", language, folder=visible(old))) for one in pairs.only_old]
    alone += [(one.name, text("exporting.only_new", language, folder=visible(new))) for one in pairs.only_new]
    all_made = put_all("change", wanted(), wish, alone)
    return max(before.exit_code, after.exit_code, 0 if all_made else 1)


def _markdown(files: tuple[str, str], bench: Workbench) -> str:
    """One company's page. That its two files answer different questionnaires stops only its own."""
    try:
        return markdown_of(compare(files, bench), bench.settings)
    except WrongUsage as no:
        raise NotForThisCompany(no.key, **no.arguments) from None
