"""Plays one interview in a real terminal, for tests: `driver.py SAVE-FILE [plain] [questionnaire id]`.

Every save appends one line of JSON, so a test sees what was kept, and when.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from talks import ask_all, company_of, plain_answers, small_programme

from resiliens.interview import EndOfInput, Interrupted, Left, conduct
from resiliens.model.answers import Company, Sheet
from resiliens.model.questionnaire import Questionnaire, core_ids
from resiliens.terminal.console import survey


def save_to(path: Path, sheet: Sheet) -> None:
    """Append what stands now, whole line or nothing."""
    line = json.dumps({"name": sheet.company.name, **plain_answers(sheet)}, ensure_ascii=False) + "\n"
    with path.open("a", encoding="utf-8") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())


def load(name: str) -> Questionnaire:
    """The small programme of the tests, or a real one by id."""
    if name == "small":
        return small_programme()
    from resiliens.files.finding import load_questionnaire

    found = load_questionnaire(name).value
    assert found is not None
    return found


def main(path: Path, mode: str, name: str) -> int:
    """The exit code as the real door gives it."""
    questionnaire = load(name)
    core = core_ids(questionnaire)
    company = Company("Eksempel Bruk AS") if "named" in mode else Company()
    sheet = Sheet("svar.yaml", questionnaire.id, questionnaire.version, company=company)
    try:
        ended = conduct(
            questionnaire,
            sheet,
            due=lambda now: [one for one in ask_all(questionnaire)(now) if one.id in core],
            save=lambda changed: save_to(path, changed),
            terminal=survey(plain="plain" in mode),
            company_questions=company_of(questionnaire),
            language=os.environ.get("RESILIENS_LANG", "nb"),
            clock=lambda: 0.0,
        )
    except Interrupted as stopped:
        print(f"AVBRUTT {stopped.file}")
        return 130
    except EndOfInput as stopped:
        print(f"SLUTT {stopped.file}")
        return 1
    print("GIKK UT" if isinstance(ended, Left) else "FERDIG")
    return 0


if __name__ == "__main__":
    arguments = [*sys.argv[1:], "", "", ""]
    raise SystemExit(main(Path(arguments[0]), arguments[1], arguments[2] or "small"))
