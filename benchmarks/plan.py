"""The way to the next step over 60 themes: the exact planner against going step by step alone, in one run."""

from __future__ import annotations

import random
import statistics
import tempfile
from pathlib import Path
from time import perf_counter

from resiliens.assess.cheapest import Planner
from resiliens.assess.fold import Fold
from resiliens.assess.frame import days_of, frame_of
from resiliens.assess.greedy import Problem, greedy
from resiliens.assess.instrument import prepare
from resiliens.assess.truth import trial
from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.plugins import find_scorer

SCORERS = ("mean", "geometric", "balanced", "weakest")
COMPANIES = 40
HEAD = 'resiliens: 1\nkind: questionnaire\nid: sixty\nversion: "1"\nlanguage: nb\ntitle: Seksti\n'
SCALE = "scale: {steps: [Null, En, To, Tre, Fire]}\n"


def questionnaire(scorer: str, chance: random.Random) -> str:
    """Four sections of five sections of three ladders; days grow with the step."""
    lines = [f"{HEAD}{SCALE}scorer: {scorer}", "sections:"]
    for dimension in range(4):
        lines += [f"  - id: d{dimension}", f"    title: D{dimension}", "    sections:"]
        for part in range(5):
            name = f"p{dimension}{part}"
            lines += [f"      - id: {name}", f"        title: {name}", "        questions:"]
            for number in range(3):
                theme = f"{name}-{number}"
                measures = ", ".join(
                    f"{{id: {theme}-{step}, to: {step}, text: x, days: {step * chance.randint(1, 4)}}}"
                    for step in range(1, 5)
                )
                lines.append(
                    f"          - {{id: {theme}, title: {theme}, weight: {chance.choice([1, 1, 2])}, "
                    f"steps: [a, b, c, d, e], improve: [{measures}]}}"
                )
    return "\n".join(lines) + "\n"


def company(scorer: str, seed: int) -> tuple[float, float, float, float]:
    """Seconds of the planner and of going step by step alone, and the days that each takes."""
    chance = random.Random(seed)  # noqa: S311  # made-up companies
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sixty.yaml")
        path.write_text(questionnaire(scorer, chance), "utf-8")
        tree = load_questionnaire(path).value
    assert tree is not None
    answers = "".join(f"  {one.id}: {chance.randint(0, 3)}\n" for one in tree.questions())
    raw = open_answers(f"questionnaire: sixty\nanswers:\n{answers}".encode(), file="svar.yaml").value
    instrument = prepare(tree, find_scorer).value
    assert raw is not None and instrument is not None
    sheet = understand(raw, tree).value
    assert sheet is not None
    fold = Fold(sheet, instrument)
    low = fold.section(fold.tree.root).low or 0.0
    goal = {"sixty": (int(low * 4 + 1e-9) + 1) / 4}

    start = perf_counter()
    frame = frame_of(fold)
    found = Planner(frame).cheapest(goal)
    middle = perf_counter()
    planner = Planner(frame)
    alone = greedy(Problem(frame, goal, planner.clauses.start), trial(frame, {}))
    end = perf_counter()
    assert found is not None and found.exact and alone is not None
    return middle - start, end - middle, days_of(frame, found.setting), days_of(frame, alone.setting)


def main() -> None:
    """Print one line a scorer."""
    for scorer in SCORERS:
        rows = [company(scorer, seed) for seed in range(COMPANIES)]
        time = statistics.median(planner / alone for planner, alone, _, _ in rows)
        dearer = [100 * (days / best - 1) for _, _, best, days in rows if best]
        print(
            f"{scorer}: the exact way in {time:.1f} x the time of going step by step alone, which takes "
            f"{statistics.mean(dearer):.1f} % more days on average and {max(dearer):.0f} % at worst"
        )


if __name__ == "__main__":
    main()
