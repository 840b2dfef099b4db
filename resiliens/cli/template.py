"""A user's own template: read it, render it, and say in one line what is wrong with it; list what it may use.

Not for the built-in templates, which the tests hold right.
"""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.report import ALL, context_of
from resiliens.cli.workbench import Workbench
from resiliens.documents.fields import fields_of
from resiliens.documents.rendering import TemplateFault, render_foreign, template_file
from resiliens.messages import text
from resiliens.messages.visible import visible

END_OF_PAGE_ONE, END_OF_PAGE = "<!-- end of page 1 -->", "<!-- end of page -->"
EXAMPLE = "sagbruk"
LONGEST_EXAMPLE = 60


def read_template(path: Path, settings: Settings) -> str:
    """The text of a template. Raises CannotDo where it cannot be read, is no text in UTF-8, or too large."""
    from resiliens.files.bytes import decode, read_bytes
    from resiliens.files.collecting import Refused
    from resiliens.files.limits import ANSWERS

    try:
        return decode(read_bytes(path, ANSWERS))
    except Refused:
        raise CannotDo("templates.unreadable", file=visible(str(path))) from None


def filled_in(path: Path, context: object, settings: Settings) -> str:
    """The Markdown of a user's template. Raises CannotDo with the file, the line and what is wrong there."""
    source = read_template(path, settings)
    try:
        return render_foreign(source, context)
    except TemplateFault as fault:
        why = _in_words(fault, context, settings.language)
        raise CannotDo("templates.fault", file=visible(str(path)), line=fault.line, why=why) from None


def _in_words(fault: TemplateFault, context: object, language: str) -> str:
    key = f"templates.{fault.kind.replace('-', '_')}"
    detail = visible(" ".join(fault.detail.split()))[:200]
    if fault.kind == "unknown":
        names = {part.removesuffix("[]") for path in fields_of(context) for part in path.split(".")}
        near = get_close_matches(fault.detail, sorted(names), n=1)
        if near:
            return text("templates.unknown_near", language, detail=detail, near=near[0])
    return text(key, language, detail=detail)


def field_lines(settings: Settings, kind: str = "report") -> list[str]:
    """Every field that a template of this paper may print, with an example from a demo company."""
    found = {path: example for path, example in fields_of(_example(kind, settings)).items()
             if "{" not in example}  # words that wait for something to be put in
    widest = max(map(len, found))
    lines = [text("templates.fields_intro", settings.language), ""]
    for path, example in found.items():
        short = " ".join(example.split())
        short = short if len(short) <= LONGEST_EXAMPLE else f"{short[:LONGEST_EXAMPLE - 1]}…"
        lines.append(f"{path:<{widest}}  {short}".rstrip())
    document = "plan/paper" if kind == "plan" else kind
    end = text("templates.fields_end", settings.language, mark=END_OF_PAGE_ONE)
    if kind != "report":
        end = text("exporting.fields_end", settings.language, kind=kind, mark=END_OF_PAGE)
    usual = text("templates.usual", settings.language, file=str(template_file(document)))
    return [*lines, "", end, usual]


def _example(kind: str, settings: Settings) -> object:
    """The fields of the report, or of a paper of `export`, filled in for a demo company."""
    from resiliens.files.finding import built_in_folder

    scored = Workbench(settings).score(str(built_in_folder() / "demo" / f"{EXAMPLE}.yaml"))
    if kind == "report":
        return context_of(scored, settings, ALL)
    from resiliens.cli.exports import Wish
    from resiliens.cli.exports.making import kind_of

    wish = Wish(None, excel=False, force=False, settings=settings, pick=(1,))
    context: object = kind_of(kind).context(scored, wish)
    return context
