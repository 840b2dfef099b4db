# ruff: noqa: E501  # lines of YAML as they stand in a file
"""Makes whole rounds of invented companies: lists, answers of every seat, agreed files and side streams.

The same number gives the same round, so that papers can be golden files. No company of these exists.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from stdnum.no.orgnr import is_valid

from resiliens.files.finding import load_questionnaire
from resiliens.model.questions import Ladder

SEATS = ("daglig leder", "driftsleder", "økonomiansvarlig", "tillitsvalgt")


@dataclass(frozen=True)
class Firm:
    """One invented company. `bent` moves its steps up or down; `streams` are lines of the have/want list."""

    name: str
    orgnr: str
    municipality: str
    trade: str
    owner: str = ""
    bent: float = 0.0
    streams: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()

    @property
    def stem(self) -> str:
        return "-".join(self.name.split())


FOUR = (
    Firm(
        "Solbakken Sag AS", "911111128", "Våler", "wood", bent=0.3, competitors=("Granli Plater AS",),
        streams=(
            "{side: have, name: tørr sagflis, kind: material, amount: 1200, unit: t, rhythm: steady, sharing: network}",
            "{side: want, name: varme under 80 grader, kind: energy, amount: 2, unit: GWh, sharing: network}",
        ),
    ),
    Firm(
        "Granli Plater AS", "922222223", "Våler", "wood", owner="Granli Holding AS", bent=0.8,
        streams=(
            "{side: want, name: sagflis, kind: material, amount: 3000, unit: t, rhythm: steady, sharing: network}",
            "{side: have, name: overskuddsvarme 60 grader, kind: energy, amount: 3.5, unit: GWh, sharing: open}",
        ),
    ),
    Firm(
        "Renna Gjenvinning IKS", "933333337", "Åsnes", "waste", bent=-0.2,
        streams=(
            "{side: have, name: returtrevirke, kind: material, amount: 4000, unit: t, sharing: network}",
            "{side: want, name: plass til flis, kind: space, amount: 800, unit: m2, sharing: facilitator}",
        ),
    ),
    Firm(
        "Torvmyra Vekst AS", "944444440", "Eidskog", "growing-media", bent=-0.6,
        streams=("{side: want, name: bark, kind: material, amount: 900, unit: t, rhythm: season, sharing: network}",),
    ),
)  # fmt: skip


def many(count: int = 65) -> tuple[Firm, ...]:
    """As many companies as a large network has, in the towns around Kongsvinger and Elverum."""
    return tuple(_one_of_many(number) for number in range(1, count + 1))


def _one_of_many(number: int) -> Firm:
    places = ("Kongsvinger", "Elverum", "Våler", "Åsnes", "Grue", "Trysil", "Hamar", "Eidskog", "Åmot")
    trades = ("wood", "manufacturing", "food", "transport", "waste", "services")
    side, name = ("have", "want")[number % 2], ("sagflis", "paller", "bark")[number % 3]
    stream = f"{{side: {side}, name: {name}, kind: material, amount: {100 + 10 * number}, unit: t, sharing: network}}"
    return Firm(
        f"Bedrift {number:02} AS", _number(91000000 + 10 * number), places[number % len(places)], trades[number % len(trades)],
        owner="Felles Eier AS" if number % 13 == 0 else "", bent=(number % 5 - 2) * 0.4, streams=(stream,),
    )  # fmt: skip


def _number(first: int) -> str:
    """An organisation number that passes the check, from its first eight digits or the next that has one."""
    while not any(is_valid(f"{first}{digit}") for digit in range(10)):
        first += 1
    return next(f"{first}{digit}" for digit in range(10) if is_valid(f"{first}{digit}"))


@cache
def themes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The ladders of the short set, each with the evidence its steps ask for."""
    tree = load_questionnaire("klosser").value
    assert tree is not None
    core = [one for one in tree.questions() if isinstance(one, Ladder) and one.core]
    return tuple((one.id, tuple(step.evidence or "" for step in one.steps)) for one in core)


def answers(firm: Firm, seat: str, *, chance: random.Random, day: str = "2026-11-02") -> str:
    """One person's file: most answered, some not known, evidence to some."""
    lines = [
        *_top(firm, day),
        f"respondent: {{id: r{chance.randrange(16**4):04x}, role: {seat}}}",
        "answers:",
    ]
    lines += [_line(firm, theme, chance, "date: 2026-05-10") for theme in range(len(themes()))]
    return "\n".join(lines) + "\n"


def agreed(firm: Firm, *, chance: random.Random, day: str = "2026-11-10", consent: Sequence[str] = ()) -> str:
    """The company's agreed file and, where it gave it, its consent to open cards."""
    lines = [*_top(firm, day), f"agreed: {{date: {day}, present: [{', '.join(SEATS)}]}}", "answers:"]
    shown = "date: 2026-05-10, owner: driftsleder, share: true"
    lines += [_line(firm, theme, chance, shown) for theme in range(len(themes()))]
    if consent:
        lines.append(
            f"consent: [{{mode: open-cards, themes: [{', '.join(consent)}], meeting: Samling 1, date: {day},"
            " by: daglig leder}]"
        )
    return "\n".join(lines) + "\n"


def streams(firm: Firm, day: str = "2026-11-10") -> str:
    """The company's have/want list."""
    top = [one.replace("klosser", "streams") for one in _top(firm, day) if not one.startswith("set:")]
    return "\n".join([*top, "answers:", "  list:", *(f"    - {one}" for one in firm.streams)]) + "\n"


def chance_of(firm: Firm, what: str) -> random.Random:
    """The chance that one company's answers come from; the same for the same words."""
    return random.Random(f"{what} {firm.name}")


def company_list(firms: Sequence[Firm], deadline: str = "2026-11-06") -> str:
    """companies.csv as a facilitator has it."""
    lines = ["company,orgnr,owner,municipality,seats,competitors,contact,deadline"]
    lines += [
        f'{one.name},{one.orgnr},{one.owner},{one.municipality},"{"; ".join(SEATS)}",'
        f'"{"; ".join(one.competitors)}",post@{one.stem.lower()}.invalid,{deadline}'
        for one in firms
    ]
    return "\n".join(lines) + "\n"


def make_round(folder: Path, firms: Sequence[Firm], *, seed: int = 1) -> Path:
    """A workshop's folder with a list, everybody's answers, and every company's agreed file and streams."""
    for name in ("answers", "agreed"):
        (folder / name).mkdir(parents=True)
    (folder / "companies.csv").write_text(company_list(firms), "utf-8")
    for firm in firms:
        for seat in SEATS:
            chance = chance_of(firm, f"{seed} {seat}")
            name = f"{firm.stem}_{seat.replace(' ', '-')}.yaml"
            (folder / "answers" / name).write_text(answers(firm, seat, chance=chance), "utf-8")
        chance = chance_of(firm, str(seed))
        (folder / "agreed" / f"{firm.stem}.yaml").write_text(agreed(firm, chance=chance), "utf-8")
        (folder / "agreed" / f"{firm.stem}_sidestrømmer.yaml").write_text(streams(firm), "utf-8")
    return folder


def _top(firm: Firm, day: str) -> list[str]:
    owner = f", owner: {firm.owner}" if firm.owner else ""
    return [
        "resiliens: 1",
        'questionnaire: {id: klosser, version: "2026.1"}',
        f'company: {{name: "{firm.name}", orgnr: "{firm.orgnr}"{owner}, municipality: {firm.municipality},'
        f" trade: {firm.trade}, employees: {20 + len(firm.name) * 3}, energy-gwh: 3.1}}",
        f"date: {day}",
        "set: core",
    ]


def _line(firm: Firm, theme: int, chance: random.Random, shown: str) -> str:
    """One theme as it stands in a file."""
    id_, evidence = themes()[theme]
    step = _step(firm, theme, chance)
    if chance.random() < 0.07:
        return f"  {id_}: unknown"
    if step >= 2 and evidence[step] and chance.random() < 0.6:
        title = evidence[step].replace('"', "").split(",")[0]
        return f'  {id_}: {{value: {step}, evidence: [{{title: "{title}", {shown}}}]}}'
    return f"  {id_}: {step}"


def _step(firm: Firm, theme: int, chance: random.Random) -> int:
    """A step between 0 and 4; a theme is hard or easy for everybody, a company better or worse in all."""
    hardness = ((theme * 7) % 5 - 2) * 0.35
    return max(0, min(4, round(chance.gauss(1.7 + firm.bent - hardness, 0.8))))
