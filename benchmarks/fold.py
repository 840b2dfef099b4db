"""One understood sheet of 60 answers folded to its result, against a bare weighted mean of them."""

from __future__ import annotations

import tempfile
import timeit
from datetime import date
from pathlib import Path

from made import write_files

from resiliens.assess.fold import assess
from resiliens.assess.instrument import prepare
from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.plugins import find_scorer

TIMES = 500


def main() -> None:
    """Print the ratio."""
    with tempfile.TemporaryDirectory() as name:
        file = write_files(Path(name), 1)[0]
        tree = load_questionnaire(str(Path(name) / "sixty.yaml")).value
        raw = open_answers(str(file)).value
        assert tree is not None and raw is not None
        instrument = prepare(tree, find_scorer).value
        sheet = understand(raw, tree).value
    assert instrument is not None and sheet is not None
    values = [number / 4 for number in range(5)] * 12
    weights = [1.0] * 60
    ours = min(
        timeit.repeat(lambda: assess(sheet, instrument, today=date(2026, 11, 23)), number=TIMES, repeat=5)
    )
    bare = min(
        timeit.repeat(lambda: sum(map(float.__mul__, values, weights)) / sum(weights), number=TIMES, repeat=5)
    )
    print(f"a whole result of 60 answers: {ours / bare:.0f} x one bare weighted mean of 60 numbers")


if __name__ == "__main__":
    main()
