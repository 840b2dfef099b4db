"""An invented saw mill whose people answered the short set each for themselves, as files in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

ROLES = ("daglig leder", "salgssjef", "driftsleder", "operatør", "verneombud", "tillitsvalgt")
NAME, ORGNR = "Elva Sag & Høvleri AS", "999999999"
STEPS: Mapping[str, str] = {
    "environment.climate-accounts": "222222",
    "environment.energy": "332111",
    "environment.side-streams": "23222?",
    "environment.waste": "222233",
    "environment.purchasing": "1-1?-2",
    "society.safety": "222111",
    "society.competence": "444443",
    "society.human-rights": "----1-",
    "society.involvement": "433011",
    "economy.board": "?????3",
    "economy.business-model": "222222",
    "economy.investment": "012344",
    "economy.customers": "232323",
    "economy.innovation": "??????",
    "economy.cluster": "111111",
}
"""The steps of the six in turn; `?` is don't know, `-` not applicable."""
_WORDS = {"?": "unknown", "-": "not-applicable"}
_PROOF = "environment.climate-accounts"


def answers(person: int, *, name: str = NAME, orgnr: str = ORGNR, role: str | None = None) -> str:
    """One person's file; the fourth knows another number of employees."""
    lines = [
        "resiliens: 1", 'questionnaire: {id: klosser, version: "2026.1"}', "company:",
        f'  name: "{name}"', f'  orgnr: "{orgnr}"', f"  employees: {55 if person == 3 else 42}",
        "  energy-gwh: 3.1", "  industrivern: no",
        f'respondent: {{id: p{person}, role: "{ROLES[person] if role is None else role}"}}',
        f"date: 2026-11-{10 + person}", "set: core", "answers:",
    ]  # fmt: skip
    for address, steps in STEPS.items():
        value = _WORDS.get(steps[person], steps[person])
        lines.append(f"  {address}:\n    value: {value}")
        if address == _PROOF and person < 2:
            lines.append('    evidence: [{title: "Klimaregnskap 2025", owner: kvalitet}]')
    return "\n".join(lines) + "\n"


def fill(folder: Path, people: int = 6, **rest: str) -> list[Path]:
    """The files of so many of the six, named `sag-1.yaml` and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"sag-{person + 1}.yaml" for person in range(people)]
    for person, path in enumerate(paths):
        path.write_text(answers(person, **rest), "utf-8")
    return paths
