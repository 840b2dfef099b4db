# ruff: noqa: E501  # lines of YAML as they stand in a file
"""Twelve invented companies of Innlandet for tests of pairs and side streams: answers, lists, who competes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

# name, municipality, trade, owner, steps with a document (D), steps without, targets, helps
ROUND: tuple[tuple[Any, ...], ...] = (
    ("Furu Bruk AS", "Våler", "wood", "", {"energy": "3D", "waste": "1", "purchasing": "1"}, {"waste": 3, "purchasing": 2}, "all"),
    ("Gran Plater AS", "Våler", "wood", "", {"energy": "1", "waste": "3D", "purchasing": "2"}, {"energy": 3}, "all"),
    ("Bjørk Møbler AS", "Åsnes", "wood", "Holm Holding", {"energy": "1", "waste": "2", "purchasing": "3D"}, {"energy": 2, "waste": 3},
     "environment.purchasing"),
    ("Torv og Jord AS", "Elverum", "growing-media", "", {"energy": "0", "waste": "1", "purchasing": "1"}, {}, ""),
    ("Dal Gjenvinning AS", "Kongsvinger", "waste", "", {"energy": "2", "waste": "4D", "purchasing": "1"}, {"purchasing": 3}, ""),
    ("Li Meieri SA", "Stange", "food", "", {"energy": "4D", "waste": "2", "purchasing": "2"}, {"waste": 3}, "all"),
    ("Haug Slakteri AS", "Hamar", "food", "", {"energy": "2", "waste": "1", "purchasing": "3D"}, {"waste": 2, "energy": 3}, "all"),
    ("Elv Betong AS", "Elverum", "manufacturing", "", {"energy": "1", "waste": "1", "purchasing": "1"}, {"energy": 3, "waste": 2}, ""),
    ("Myr Transport AS", "Grue", "transport", "", {"energy": "3D", "waste": "2", "purchasing": "1"}, {"purchasing": 3}, "all"),
    ("Sol Gartneri", "Ringsaker", "food", "", {"energy": "1", "waste": "3D", "purchasing": "1"}, {"energy": 2, "purchasing": 2}, "all"),
    ("Ås Mekaniske AS", "Gjøvik", "manufacturing", "Holm Holding", {"energy": "1", "waste": "3D", "purchasing": "2"}, {"energy": 3},
     "all"),
    ("Nor Bemanning AS", "Hamar", "services", "", {"energy": "1", "waste": "1", "purchasing": "2"}, {"waste": 2}, ""),
)  # fmt: skip

STREAMS = {
    "Furu Bruk AS": [
        '{side: have, name: "tørr sagflis, gran", kind: material, amount: 1200, unit: tonn, rhythm: steady, '
        'quality: "10 % fukt, uten lim", use: selges til brensel, sharing: network, legal: biprodukt}',
        "{side: have, name: bark, kind: material, amount: 2500, unit: lm3, rhythm: steady, quality: 55 % fukt, sharing: network}",
        "{side: have, name: ledig tørkekapasitet, kind: equipment, amount: 400, unit: timer, rhythm: season, sharing: open}",
        "{side: want, name: sjåfør, kind: people, amount: 1, unit: årsverk, rhythm: season, sharing: facilitator}",
    ],
    "Gran Plater AS": [
        '{side: want, name: sagflis eller flis, kind: material, amount: 2000000, unit: kg, rhythm: steady, '
        'quality: "under 12 % fukt, uten lim", sharing: network}',
        "{side: have, name: platekapp, kind: material, amount: 300, unit: t, rhythm: batches, quality: med lim, sharing: network}",
        "{side: have, name: overskuddsvarme, kind: energy, amount: 3, unit: GWh, rhythm: steady, quality: 55 grader, sharing: open}",
    ],
    "Bjørk Møbler AS": [
        "{side: have, name: kutterspon, kind: material, amount: 90, unit: tonn, rhythm: steady, sharing: network}",
        "{side: want, name: lagerplass, kind: space, amount: 200, unit: m2, rhythm: steady, sharing: network}",
        "{side: want, name: flis til plater, kind: material, amount: 100, unit: tonn, sharing: facilitator}",
    ],
    "Torv og Jord AS": [
        '{side: want, name: barkflis til torverstatning, kind: material, amount: 4000, unit: m3, rhythm: season, '
        'quality: "under 50 % fukt, usortert går", sharing: network}',
        "{side: want, name: kompost, kind: material, amount: 500, unit: tonn, rhythm: season, sharing: open}",
        "{side: have, name: returlast til Oslo, kind: transport, amount: 100, unit: turer, rhythm: batches, sharing: network}",
    ],
    "Dal Gjenvinning AS": [
        "{side: have, name: hagekompost, kind: material, amount: 700, unit: tonn, rhythm: season, sharing: open}",
        "{side: have, name: knust betong, kind: material, amount: 3000, unit: tonn, rhythm: batches, sharing: network}",
        "{side: want, name: plastfolie, kind: material, amount: 50, unit: tonn, rhythm: steady, sharing: network}",
    ],
    "Li Meieri SA": [
        "{side: have, name: myse, kind: material, amount: 800, unit: m3, rhythm: steady, sharing: facilitator}",
        '{side: want, name: varme til vasking, kind: energy, amount: 1.5, unit: GWh, rhythm: steady, quality: minst 80 grader, '
        "sharing: network}",
        "{side: have, name: krympefolie, kind: material, amount: 12, unit: tonn, rhythm: steady, sharing: network}",
    ],
    "Haug Slakteri AS": [
        "{side: have, name: slakteavfall, kind: material, amount: 600, unit: tonn, rhythm: steady, sharing: facilitator}",
        "{side: have, name: kjølelager, kind: space, amount: 80, unit: pallplasser, rhythm: season, sharing: network}",
        "{side: want, name: operatør, kind: people, amount: 4, unit: personer, rhythm: season, sharing: network}",
    ],
    "Elv Betong AS": [
        "{side: want, name: fyllmasser, kind: material, amount: 2000, unit: tonn, rhythm: batches, sharing: network}",
        "{side: have, name: brovekt, kind: equipment, sharing: open}",
        "{side: want, name: spillvarme, kind: energy, amount: 900, unit: MWh, rhythm: vinteren, sharing: network}",
    ],
    "Myr Transport AS": [
        "{side: have, name: yrkessjåfører, kind: people, amount: 2, unit: årsverk, rhythm: season, sharing: network}",
        "{side: want, name: returlast fra Oslo, kind: transport, amount: 150, unit: turer, rhythm: steady, sharing: network}",
        "{side: have, name: lager, kind: space, amount: 600, unit: m2, rhythm: steady, sharing: network}",
    ],
    "Sol Gartneri": [
        "{side: want, name: varmt vann, kind: energy, amount: 2000, unit: MWh, rhythm: season, quality: minst 40 grader, sharing: open}",
        "{side: want, name: CO2, kind: material, amount: 100, unit: tonn, sharing: open}",
        "{side: have, name: grønnsaksavfall, kind: material, amount: 150, unit: tonn, rhythm: season, sharing: network}",
    ],
    "Ås Mekaniske AS": [
        "{side: have, name: maskintid på fres, kind: equipment, amount: 600, unit: timer, rhythm: steady, sharing: open}",
        "{side: have, name: kvantefluks, kind: material, amount: 3, unit: kasser, sharing: network}",
    ],
    "Nor Bemanning AS": [
        "{side: have, name: produksjonsarbeidere, kind: people, amount: 10, unit: personer, rhythm: season, sharing: open}",
    ],
}

COMPANIES = """\
company,municipality,owner,competitors
Furu Bruk AS,Våler,,
Gran Plater AS,Våler,,Bjørk Møbler
Bjørk Møbler AS,Åsnes,Holm Holding,
Torv og Jord AS,Elverum,,Dal Gjennvinning AS
Dal Gjenvinning AS,Kongsvinger,,
Myr Transport AS,Grue,,
Sol Gartneri,Brumunddal,,
"""


def write_round(folder: Path) -> Path:
    """The answers, lists and the list of companies in a folder; the folder of the answers."""
    answers = folder / "answers"
    answers.mkdir()
    for number, (name, place, trade, owner, steps, targets, helps) in enumerate(ROUND, 1):
        lines = ["resiliens: 1", 'questionnaire: {id: klosser, version: "2026.1"}']
        owned = f", owner: {owner}" if owner else ""
        lines += [f"company: {{name: {name}, municipality: {place}, trade: {trade}{owned}}}", "set: core"]
        if targets:
            lines.append(f"targets: {{{', '.join(f'environment.{one}: {to}' for one, to in targets.items())}}}")
        if helps:
            themes = helps if helps == "all" else f"[{helps}]"
            lines.append(f"consent: [{{mode: peers, themes: {themes}, date: 2026-11-01, by: daglig leder}}]")
        lines.append("answers:")
        for one, step in steps.items():
            proof = ", evidence: [{title: Bevis, date: 2026-01-01}]" if step.endswith("D") else ""
            lines.append(f"  environment.{one}: {{value: {step[0]}{proof}}}")
        (answers / f"{number:02d}-svar.yaml").write_text("\n".join(lines) + "\n", "utf-8")
        given = [
            "resiliens: 1", 'questionnaire: {id: streams, version: "2026.1"}',
            f"company: {{name: {name}}}", "answers:", "  streams.list:",
            *(f"    - {line}" for line in STREAMS[name]),
        ]  # fmt: skip
        (answers / f"{number:02d}-streams.yaml").write_text("\n".join(given) + "\n", "utf-8")
    (folder / "companies.csv").write_text(COMPANIES, "utf-8")
    return answers
