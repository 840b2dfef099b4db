"""Makes the questionnaire and the answer files that the benchmarks read: 60 ladders, a note each."""

from __future__ import annotations

from pathlib import Path

THEMES = 60


def questionnaire() -> str:
    """A questionnaire of 60 ladders in six sections."""
    lines = [
        "resiliens: 1",
        "kind: questionnaire",
        "id: sixty",
        'version: "1"',
        "language: nb",
        "title: Seksti",
        "scale:",
        "  steps: [Ikke startet, Første steg, På plass, Styrt og målt, Ledende]",
        "sections:",
    ]
    for section in range(6):
        lines += [f"  - id: part-{section}", f"    title: Del {section}", "    questions:"]
        for number in range(section * 10, section * 10 + 10):
            lines += [
                f"      - id: theme-{number}",
                f"        title: Tema {number}",
                "        steps: [Ingen vet, Noen ser på det, Det finnes en plan, Den følges, Andre lærer]",
            ]
    return "\n".join(lines) + "\n"


def answers(number: int) -> str:
    """One company's answers: a step and a note to each theme."""
    lines = [
        "resiliens: 1",
        'questionnaire: {id: sixty, version: "1"}',
        f"company: {{name: Bedrift {number}}}",
        "date: 2026-11-23",
        "answers:",
    ]
    for theme in range(THEMES):
        lines += [
            f"  theme-{theme}:",
            f"    value: {(theme * 7 + number) % 5}",
            f"    note: Vi målte dette i vår, og ser på det igjen ({number})",
        ]
    return "\n".join(lines) + "\n"


def write_files(folder: Path, count: int) -> list[Path]:
    """The questionnaire and `count` answer files in a folder; the answer files."""
    (folder / "sixty.yaml").write_text(questionnaire(), "utf-8")
    made = folder / "svar"
    made.mkdir()
    paths = [made / f"bedrift-{number:05}.yaml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(answers(number), "utf-8")
    return paths
