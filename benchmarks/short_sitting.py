"""How soon the first choices are settled when the worthiest question comes first, against the usual order.

120 companies with random but repeatable answers: ladders answered by one step, one in ten "don't know".
"""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable
from dataclasses import replace

from resiliens.assess.instrument import Instrument, prepare
from resiliens.assess.needed import due_questions
from resiliens.assess.worth import ahead, first_choices_settled
from resiliens.files.finding import load_questionnaire
from resiliens.model.answers import UNKNOWN, Company, Entry, QuestionSet, Sheet, Value
from resiliens.plugins import find_scorer

COMPANIES = 60  # of each set
Next = Callable[[Sheet, str], str]


def begun(chance: random.Random, which: QuestionSet, instrument: Instrument) -> Sheet:
    """A sheet on which only the company questions are answered."""
    trades = ["wood", "manufacturing", "food", "transport", "services"]
    facts: dict[str, int | float | str] = {
        "trade": chance.choice(trades), "employees": chance.choice([4, 12, 30, 80]),
        "turnover-mnok": chance.choice([10, 60, 200]), "balance-mnok": chance.choice([5, 40, 100]),
        "energy-gwh": chance.choice([0.5, 4]), "packaging": "no", "wood-to-eu": "no",
        "regulated-products": "no", "industrivern": "no", "equality-request": "no",
    }
    company = Company(facts={f"company.{name}": Entry(Value(value)) for name, value in facts.items()})
    tree = instrument.questionnaire
    return Sheet(file="", questionnaire=tree.id, version=tree.version, set=which, company=company)


def sitting(sheet: Sheet, instrument: Instrument, order: Next, answers: dict[str, Entry]) -> tuple[int, int]:
    """After how many answers the first choices were settled, and how often the pillar changed until then."""
    here, count, jumps = "", 0, 0
    while not first_choices_settled(sheet, instrument, ticking=False):
        question = order(sheet, here)
        jumps += bool(here) and question.partition(".")[0] != here.partition(".")[0]
        sheet = replace(sheet, entries={**sheet.entries, question: answers[question]})
        here, count = question, count + 1
    return count, jumps


def main() -> None:
    """Print the share of answers that is needed, and the jumps."""
    tree = load_questionnaire("klosser").value
    assert tree is not None
    instrument = prepare(tree, find_scorer).value
    assert instrument is not None

    def usual(sheet: Sheet, here: str) -> str:
        return next(one.id for one in due_questions(sheet, instrument) if one.id not in sheet.entries)

    def worthiest(sheet: Sheet, here: str) -> str:
        return ahead(sheet, instrument, here=here)[0]

    sets: tuple[QuestionSet, ...] = ("core", "full")
    for which in sets:
        found: dict[str, list[tuple[int, int]]] = {"usual": [], "worthiest first": []}
        for seed in range(COMPANIES):
            chance = random.Random(seed)  # noqa: S311  # made-up answers
            sheet = begun(chance, which, instrument)
            skill = chance.choice([0.2, 0.35, 0.5])
            answers = {
                one.id: Entry(UNKNOWN if chance.random() < 0.1
                              else Value(sum(chance.random() < skill for _ in range(4))))
                for one in tree.questions()
            }
            found["usual"].append(sitting(sheet, instrument, usual, answers))
            found["worthiest first"].append(sitting(sheet, instrument, worthiest, answers))
        base = statistics.mean(count for count, _ in found["usual"])
        for label, rows in found.items():
            counts = [count for count, _ in rows]
            jumps = statistics.mean(jump for _, jump in rows)
            mean = statistics.mean(counts)
            print(f"{which}, {label}: {mean / base:.2f} of the answers that the usual order needs "
                  f"({mean:.1f} on average, {jumps:.1f} changes of pillar)")


if __name__ == "__main__":
    main()
