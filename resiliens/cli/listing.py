"""`resiliens list`: the questionnaires that can be used here."""

from __future__ import annotations

from resiliens.cli import options
from resiliens.messages import text


def run(lang: options.Lang = None, plain: options.Plain = False) -> int:
    from resiliens.files.finding import known_questionnaires
    from resiliens.terminal.console import survey
    from resiliens.terminal.tables import print_table

    settings = options.settings(lang=lang, today=None, plain=plain)
    language = settings.language
    rows = []
    for one in known_questionnaires():
        rows.append([one.id, one.title, one.version, ", ".join(one.languages), str(one.questions)])
    heads = [
        text(f"commands.list_{name}", language) for name in ("id", "title", "version", "languages", "size")
    ]
    print_table(survey(plain=settings.plain), heads, rows, right=[4])
    return 0
