"""The wrong and right examples of what `check` advises an author of questionnaires to mend.

Whole files, since each is about a file as it stands. What keeps a file from being read is in `catalogue`.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.example import Example

_GOOD = """\
resiliens: 1
kind: questionnaire
id: eksempel
version: "1"
language: nb
title: Eksempel
scale: {steps: [Nei, Litt, Ja]}
questions:
  - id: energi
    title: Energi
    revision: 1
    steps:
      - {title: Ingen, text: Ingen vet hva vi bruker i året}
      - {title: Noen, text: Vi har skrevet ned hva vi bruker, evidence: Lista}
      - {title: Alle, text: Vi har et fast møte om det, evidence: Referat}
  - id: avfall
    title: Avfall
    steps:
      - {title: Ingen, text: Ingen vet hva vi kaster i året}
      - {title: Noen, text: Vi har skrevet ned hva vi kaster, evidence: Lista}
      - {title: Alle, text: Vi har et fast møte om det, evidence: Referat}
"""
_NYNORSK = """\
resiliens: 1
kind: translation
of: eksempel
version: "1"
language: nn
title: Døme
scale: [Nei, Litt, Ja]
questions:
  energi:
    title: Energi
    revision: 1
    steps:
      - {title: Ingen, text: Ingen veit kva vi bruker i året}
      - {title: Nokon, text: Vi har skrive ned kva vi bruker, evidence: Lista}
      - {title: Alle, text: Vi har eit fast møte om det, evidence: Referat}
  avfall:
    title: Avfall
    steps:
      - {title: Ingen, text: Ingen veit kva vi kastar i året}
      - {title: Nokon, text: Vi har skrive ned kva vi kastar, evidence: Lista}
      - {title: Alle, text: Vi har eit fast møte om det, evidence: Referat}
"""
_SCHEMES = """\
resiliens: 1
kind: schemes
id: schemes
version: "1"
language: nb
schemes: [{id: enova-rad, name: Råd, class: B, checked: 2026-11-01}]
"""
_PROGRAMME = """\
resiliens: 1
kind: programme
id: program
version: "1"
language: nb
title: Program
questionnaires: [eksempel]
company:
  - {id: ansatte, type: number, title: Ansatte}
weights: [{when: {question: company.ansatte, at-least: 50}, of: {eksempel.energi: 2}}]
"""
_HEAVY = "Energikartlegging gjennomføres og dokumenteres av ansvarlig avdelingsleder"
_DENSE = "Bedriften har skriftlig oversikt over bruken og ledelsen ser den"
_LONG = "Vi skrev ned hva hver maskin bruker, og hengte lista på veggen. " * 11


def _changed(*pairs: str, text: str = _GOOD) -> str:
    """The text with each first replaced by each second."""
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        text = text.replace(old, new)
    return text


def _wrong(*pairs: str) -> Example:
    return Example(_changed(*pairs), _GOOD, "eksempel.yaml", advice=True)


def _nynorsk(wrong: str, right: str, base: str = _GOOD) -> Example:
    return Example(wrong, right, "eksempel.nn.yaml", {"eksempel.yaml": base}, advice=True)


_SECOND = ('version: "1"', 'version: "2"')
_REVISED = ("revision: 1", "revision: 2")

ADVICE: Mapping[str, Example] = {
    "RQ141": _nynorsk(_NYNORSK.replace(", text: Ingen veit kva vi kastar i året", ""), _NYNORSK),
    "RQ142": _nynorsk(_NYNORSK, _NYNORSK.replace(*_SECOND), _GOOD.replace(*_SECOND)),
    "RQ143": _nynorsk(_NYNORSK, _NYNORSK.replace(*_REVISED), _GOOD.replace(*_REVISED)),
    "RQ144": _wrong("Ingen vet hva vi bruker i året", _DENSE, "Ingen vet hva vi kaster i året", _DENSE,
                    "Vi har et fast møte om det", _DENSE, "Vi har skrevet ned hva vi bruker", _DENSE),
    "RQ145": _wrong("Ingen vet hva vi bruker i året", _HEAVY, "Ingen vet hva vi kaster i året", _HEAVY),
    "RQ146": _wrong("Vi har skrevet ned hva vi bruker", f'"{_LONG.strip()}"'),
    "RQ147": _wrong(", evidence: Lista", ""),
    "RQ148": Example(_SCHEMES.replace("2026-11-01", "2026-01-01"), _SCHEMES, "schemes.yaml", advice=True),
    "RQ149": _wrong("title: Avfall", "title: Energi"),
    "RQ150": Example(_PROGRAMME.replace("weights: [{when", "x-weights: [{when"), _PROGRAMME, "program.yaml",
                     {"eksempel.yaml": _GOOD}, advice=True),
}
