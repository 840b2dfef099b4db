"""Every code with a wrong example that raises exactly it, and a right one that raises nothing.

Shown by `check --explain`, and run by a test. The words about a code are in `diagnostics` and
`explanations` of each language.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.advised import ADVICE
from resiliens.messages.example import Example
from resiliens.messages.lists import LISTS
from resiliens.messages.matches import MATCHES
from resiliens.messages.plans import PLANS
from resiliens.messages.records import RECORDS
from resiliens.messages.scorers import SCORERS
from resiliens.messages.sheets import SHEETS
from resiliens.messages.workshops import WORKSHOPS

# The questionnaire that the examples of answers files answer.
QUESTIONNAIRE = """\
resiliens: 1
kind: questionnaire
id: environment
version: "2026.1"
language: nb
title: Miljø
scale:
  steps: [Ikke startet, Første steg, På plass, Styrt og målt, Ledende]
questions:
  - id: energy
    title: Energi og effekt
    steps: [Ingen vet, Vi ser på regningen, Kartlagt, Målt, Andre lærer av oss]
  - {id: safety, title: Sikkerhet, not-applicable: false, steps: [Ingen, Noe, Rutiner, Målt, Ledende]}
  - {id: plan, type: yes-no, title: Skriftlig plan}
  - id: heat
    type: choice
    title: Varme
    options: [{id: oil, text: Olje, value: 0}, {id: bio, text: Flis, value: 1}]
  - id: acts
    type: multi
    title: Tiltak
    options:
      - {id: a, text: Målt, points: 1}
      - {id: b, text: Byttet, points: 2}
      - {id: none, text: Ingen, exclusive: true}
  - {id: share, type: number, title: Andel fornybart, unit: "%", min: 0, max: 100, linear: {from: 0, to: 100}}
  - {id: remark, type: text, title: Noe annet}
  - {id: streams, type: streams, title: Sidestrømmer}
"""


def _svar(*lines: str) -> str:
    return "\n".join(['resiliens: 1', 'questionnaire: {id: environment, version: "2026.1"}', *lines]) + "\n"


def _energi(*lines: str) -> str:
    return _svar("answers:", "  energy:", *(f"    {line}" for line in lines))


def _ett(line: str) -> str:
    return _svar("answers:", f"  {line}")


_TOP = (
    "resiliens: 1", "kind: questionnaire", "id: eksempel", 'version: "1"', "language: nb", "title: Eksempel",
)
_SCALE = "scale: {steps: [Nei, Litt, Ja]}"
_LADDER = "steps: [Ingen, Noen, Alle]"


def _skjema(*lines: str) -> str:
    return "\n".join([*_TOP, _SCALE, *lines]) + "\n"


def _sporsmal(*lines: str) -> str:
    """One ladder with some fields more."""
    fields = ["id: energi", "title: Energi", _LADDER, *lines]
    return _skjema("questions:", f"  - {fields[0]}", *(f"    {line}" for line in fields[1:]))


def _type(*lines: str) -> str:
    """One question of another type."""
    return _skjema("questions:", "  - id: varme", "    title: Varme", *(f"    {line}" for line in lines))


def _to(*lines: str) -> str:
    """Two ladders; the lines belong to the second."""
    first = ["  - {id: energi, title: Energi, steps: [Ingen, Noen, Alle]}"]
    second = ["  - id: avfall", "    title: Avfall", f"    {_LADDER}", *(f"    {line}" for line in lines)]
    return _skjema("questions:", *first, *second)


def _program(*lines: str) -> str:
    top = [line.replace("questionnaire", "programme").replace("eksempel", "program") for line in _TOP]
    return "\n".join([*top, *lines]) + "\n"


_GOOD = _sporsmal()
_GOOD_ANSWERS = _ett("energy: 2")
_PART = {"del.yaml": _GOOD.replace("id: eksempel", "id: del")}
_PLAN = "  - {id: plan, type: yes-no, title: Plan}\n"
_COMPANY = "company: [{id: ansatte, type: number, title: Ansatte}]"
_JSON_ANSWERS = '{"questionnaire": "environment", "answers": {"energy": 2}}'
_JSON_QUESTIONNAIRE = (
    '{"resiliens": 1, "kind": "questionnaire", "id": "eksempel", "version": "1", "language": "nb", '
    '"title": "Eksempel", "questions": [{"id": "plan", "type": "yes-no", "title": "Plan"}]}'
)
_TRANSLATION = """\
resiliens: 1
kind: translation
of: {of}
language: nn
questions: {{{id}: {{title: Energi}}}}
"""
_SCHEMES = """\
resiliens: 1
kind: schemes
id: schemes
version: "1"
language: nb
schemes: [{id: enova-rad, name: Råd}]
"""


def _reading(family: str) -> dict[str, Example]:
    """What both readers find before anything is understood. `note` and `help` hold the words."""
    answers = family == "RA"
    good = _GOOD_ANSWERS if answers else _GOOD
    field_name = "note" if answers else "help"
    deep = "[" * (21 if answers else 65) + "]" * (21 if answers else 65)
    json_good = _JSON_ANSWERS if answers else _JSON_QUESTIONNAIRE

    def words(text: str) -> str:
        return _energi("value: 2", f"note: {text}") if answers else _sporsmal(f"help: {text}")

    def json_more(text: str) -> str:
        if answers:
            return json_good.replace('"energy": 2', f'"energy": {{"value": 2, "note": {text}}}')
        return json_good.replace('"title": "Plan"', f'"title": "Plan", "help": {text}')

    file = f"{'svar' if answers else 'eksempel'}.json"
    return {
        **dict.fromkeys(("001", "002", "003", "005", "018", "034", "056", "057"), Example()),
        "004": Example("# bare en kommentar\n", good),
        "006": Example(words('"rød \x1b[31m skrift"'), words("rød skrift")),
        "007": Example("> " + good.replace("\n", "\n> "), good),
        "008": Example(good + "<<<<<<< min\n", good),
        "009": Example("<!DOCTYPE html><html><body>Ingen tilgang</body></html>\n", good),
        "010": Example(good + "resiliens: 1\n", good),
        "011": Example(good + "x-Merke: a\nx-merke: b\n", good + "x-merke: b\n"),
        "012": Example(words("&co er med"), words('"&co er med"')),
        "013": Example(words("!viktig tekst"), words('"!viktig tekst"')),
        "014": Example(good + "<<: {x-merke: a}\n", good + "x-merke: a\n"),
        "015": Example(good + "---\nx-merke: a\n", good),
        "016": Example(good + "? [x-merke]\n: a\n", good + "x-merke: a\n"),
        "017": Example(good + f"x-merke: {deep}\n", good + "x-merke: [a]\n"),
        "019": Example(words("&"), words('"&"')),
        "020": Example(json_good.replace("}", ",}", 1), json_good, file),
        "021": Example(json_more("1e400"), json_more('"1e400"'), file),
        "022": Example(json_more('"\\ud83d"'), json_more('"\\ud83d\\ude00"'), file),
        "023": Example(good + "x-merke:\n\ta: 1\n", good + "x-merke:\n  a: 1\n"),
        "024": Example(words("%-andel ukjent"), words('"%-andel ukjent"')),
        "025": Example(words("Mål: 50 %"), words('"Mål: 50 %"')),
        "026": Example(words('"aldri lukket'), words('"lukket"')),
        "027": Example(good + "x-merke: a\nuten kolon\n", good + "x-merke: a\n"),
        "028": Example(good + "x-merke: [a, b\n", good + "x-merke: [a, b]\n"),
        "029": Example(good + "x-merke:\n  a: 1\n b: 2\n", good + "x-merke:\n  a: 1\n  b: 2\n"),
        "030": Example(words("| og så videre"), words('"| og så videre"')),
        "031": Example("%TULL a\n---\n" + good, "---\n" + good),
        "032": Example("- energy: 2\n", good),
        "033": Example(words('"C:\\qrs"'), words("'C:\\qrs'")),
        "035": Example(good + "-- \nHilsen Ola\n", good),
        "044": Example(words("[se vedlegg]"), words('"[se vedlegg]"')),
        "049": Example(_too_long(answers=answers), good),
        "053": Example(good + "qqqqqq: 1\n", good + "x-qqqqqq: 1\n"),
        "054": Example(good.replace("resiliens: 1", "resiliens: 2"), good),
        "055": Example(good.replace("resiliens: 1", "resiliens: 0"), good),
        "040": Example(words("a").replace(f"{field_name}:", f"{field_name[:-1]}:"), words("a")),
    }


def _too_long(*, answers: bool) -> str:
    if answers:
        return _svar(f"company: {{name: {'a' * 201}}}", "answers: {energy: 2}")
    return _GOOD.replace("id: energi", f"id: {'a' * 101}")


_ANSWERS: dict[str, Example] = {
    "RA041": Example(_energi("value: 2", "seen: {by: prosessleder}"),
                     _energi("value: 2", "seen: {value: 1}")),
    "RA042": Example(_svar("answers: [energy]"), _GOOD_ANSWERS),
    "RA043": Example(_svar("consent: ja", "answers: {energy: 2}"),
                     _svar("consent: []", "answers: {energy: 2}")),
    "RA045": Example(_GOOD_ANSWERS.replace("resiliens: 1", "resiliens: en"), _GOOD_ANSWERS),
    "RA046": Example(_svar("targets: {energy: 2.5}", "answers: {energy: 2}"),
                     _svar("targets: {energy: 3}", "answers: {energy: 2}")),
    "RA047": Example(_energi("value: 2", "evidence: [{title: Plan, share: kanskje}]"),
                     _energi("value: 2", "evidence: [{title: Plan, share: true}]")),
    "RA048": Example(_svar("date: i går", "answers: {energy: 2}"),
                     _svar("date: 23.11.2026", "answers: {energy: 2}")),
    "RA051": Example(_energi("value: 2", "revision: 0"), _energi("value: 2", "revision: 1")),
    "RA052": Example(_svar("set: halv", "answers: {energy: 2}"), _svar("set: core", "answers: {energy: 2}")),
    "RA101": Example("resiliens: 1\nnavn: Eksempel Bruk\n", _GOOD_ANSWERS),
    "RA102": Example(_ett("enrgy: 2"), _GOOD_ANSWERS),
    "RA103": Example(_ett("energy: 7"), _ett("energy: ikke aktuelt")),
    "RA104": Example(_ett("safety: 7"), _ett("safety: vet ikke")),
    "RA105": Example(_ett("energy: 2,5"), _GOOD_ANSWERS),
    "RA106": Example(_ett("heat: flis"), _ett("heat: bio")),
    "RA107": Example(_ett("acts: [a, c]"), _ett("acts: [a, b]")),
    "RA108": Example(_ett("acts: [a, none]"), _ett("acts: [none]")),
    "RA109": Example(_ett("safety: ikke aktuelt"), _ett("safety: vet ikke")),
    "RA110": Example(_ett("energy: 7").replace("2026.1", "2025.1"), _GOOD_ANSWERS, also=frozenset({"RA125"})),
    "RA111": Example(_svar("answers:", *(f"  qqqq{number}: 1" for number in range(21))), _GOOD_ANSWERS,
                     also=frozenset({"RA127"})),
    "RA112": Example(_ett("plan: tja"), _ett("plan: delvis")),
    "RA113": Example(_energi("value: 3", "steps: [1, 3]"), _energi("value: 1", "steps: [1, 3]")),
    "RA114": Example(_svar("answers:", "  plan: {value: ja, steps: [1]}"), _ett("plan: ja")),
    "RA115": Example(_energi("steps: [1, 9]"), _energi("steps: [1, 2]")),
    "RA116": Example(_svar('company: {orgnr: "999999998"}', "answers: {energy: 2}"),
                     _svar('company: {orgnr: "999999999"}', "answers: {energy: 2}")),
    "RA117": Example(_ett("share: 45 prosent"), _ett("share: 45,5")),
    "RA118": Example(_svar("answers:", "  energy: 2", "  environment.energy: 3"), _GOOD_ANSWERS),
    "RA119": Example(_ett("share: 120"), _ett("share: 100")),
    "RA120": Example(_ett("remark: [a]"), _ett('remark: "[a]"')),
    "RA121": Example(_svar("scope: [klima]", "answers: {energy: 2}"),
                     _svar("scope: [energy]", "answers: {energy: 2}")),
    "RA122": Example(_svar("targets: {energy: 9}", "answers: {energy: 2}"),
                     _svar("targets: {energy: 4}", "answers: {energy: 2}")),
    "RA123": Example(_energi("value: 2", "note: Vi er #1 i dalen"),
                     _energi("value: 2", 'note: "Vi er #1 i dalen"')),
    "RA124": Example(_svar("answers:"), _GOOD_ANSWERS),
    "RA125": Example(_GOOD_ANSWERS.replace("2026.1", "2025.1"), _GOOD_ANSWERS),
    "RA126": Example("answers: {energy: 2}\n", _GOOD_ANSWERS),
    "RA127": Example(_ett("qqqqqq: 2"), _GOOD_ANSWERS),
    "RA128": Example(_ett("streams: [flis]"), _ett("streams: [{have: flis}]")),
    "RA129": Example(_ett("en\u0435rgy: 2"), _GOOD_ANSWERS),
    "RA131": Example(_GOOD_ANSWERS.replace("id: environment", "id: society"), _GOOD_ANSWERS),
}

_QUESTIONNAIRES: dict[str, Example] = {
    "RQ041": Example(_GOOD.replace("title: Eksempel\n", ""), _GOOD),
    "RQ042": Example(_sporsmal("improve: [Mål mer]"),
                     _sporsmal("improve: [{id: energi-1a, to: 1, text: Mål mer}]")),
    "RQ043": Example(_skjema("questions: energi"), _GOOD),
    "RQ045": Example(_sporsmal("weight: mye"), _sporsmal("weight: 2")),
    "RQ046": Example(_sporsmal("revision: 1.5"), _sporsmal("revision: 2")),
    "RQ047": Example(_sporsmal("core: kanskje"), _sporsmal("core: true")),
    "RQ048": Example(_sporsmal("floor: {step: 1, law: Loven, checked: i fjor}"),
                     _sporsmal("floor: {step: 1, law: Loven, checked: 2026-11-23}")),
    "RQ050": Example(_type("type: choice", "options: []"),
                     _type("type: choice", "options: [{id: bio, text: Flis}]")),
    "RQ051": Example(_sporsmal("weight: -1"), _sporsmal("weight: 0")),
    "RQ052": Example(_GOOD.replace("kind: questionnaire", "kind: skjema"), _GOOD),
    "RQ101": Example(_GOOD.replace("id: energi", "id: Energi"), _GOOD),
    "RQ102": Example(_to().replace("id: avfall", "id: energi"), _to()),
    "RQ103": Example(_GOOD.replace("id: energi", "id: level"), _GOOD),
    "RQ104": Example(_GOOD.replace(_LADDER, "steps: [Ingen, Alle]"), _GOOD),
    "RQ105": Example(_type("type: yes-no").replace(_SCALE, "scale: {steps: [Ja]}"), _type("type: yes-no")),
    "RQ106": Example(_GOOD.replace(_SCALE, "scale: {steps: [Nei, Litt, Ja], thresholds: [0.8, 0.4]}"),
                     _GOOD.replace(_SCALE, "scale: {steps: [Nei, Litt, Ja], thresholds: [0.4, 0.8]}")),
    "RQ107": Example(_type("type: laddr"), _type("type: yes-no")),
    "RQ108": Example(_to("when: energi >= 1"), _to("when: {question: energi, at-least: 1}")),
    "RQ109": Example(_to("when: {question: energi}"), _to("when: {question: energi, at-least: 1}")),
    "RQ110": Example(_to("when: {question: enrgi, at-least: 1}"),
                     _to("when: {question: energi, at-least: 1}")),
    "RQ111": Example(_to("when: {question: annet.energi, at-least: 1}"),
                     _to("when: {question: energi, at-least: 1}")),
    "RQ112": Example(_to("when: {question: energi, is: 5}"), _to("when: {question: energi, is: 2}")),
    "RQ113": Example(_to("when: {question: energi, at-least: ja}"),
                     _to("when: {question: energi, at-least: 1}")),
    "RQ114": Example(_sporsmal("when: {question: plan, is: yes}") + _PLAN,
                     _to("when: {question: energi, at-least: 1}")),
    "RQ115": Example(_to("when: {question: avfall, at-least: 1}"),
                     _to("when: {question: energi, at-least: 1}")),
    "RQ116": Example(_type("type: choice", "options: dekning"),
                     _skjema("option-lists: {dekning: [{id: alt, text: Alt}]}", "questions:",
                             "  - {id: varme, type: choice, title: Varme, options: dekning}")),
    "RQ118": Example(_skjema("sections:", "  - id: del", "    title: Del", "    weight: sum",
                             "    scorer: weakest",
                             "    questions: [{id: plan, type: yes-no, title: Plan}]"),
                     _skjema("sections:", "  - id: del", "    title: Del", "    weight: sum",
                             "    questions: [{id: plan, type: yes-no, title: Plan}]")),
    "RQ119": Example(_GOOD.replace("    title: Energi\n", ""), _GOOD),
    "RQ120": Example(_type("type: multi", "full: 0", "options: [{id: a, text: Målt, points: 1}]"),
                     _type("type: multi", "full: 1", "options: [{id: a, text: Målt, points: 1}]")),
    "RQ121": Example(_type("type: number", "min: 5", "max: 1"), _type("type: number", "min: 1", "max: 5")),
    "RQ122": Example(_type("type: number", "bands: [1, 3, 2]"), _type("type: number", "bands: [1, 2, 3]")),
    "RQ123": Example(_type("type: number", "linear: {from: 1, to: 1}"),
                     _type("type: number", "linear: {from: 0, to: 1}")),
    "RQ124": Example(_sporsmal("improve: [{id: energi-2a, to: 2, text: Mål, needs: [energi-1b]}]"),
                     _sporsmal("improve: [{id: energi-2a, to: 2, text: Mål}]")),
    "RQ125": Example(_sporsmal("improve: [{id: energi-2a, to: 2, text: Mål, schemes: [enova]}]"),
                     _sporsmal("improve: [{id: energi-2a, to: 2, text: Mål, schemes: [enova-rad]}]"),
                     beside={"schemes.yaml": _SCHEMES}),
    "RQ126": Example(_skjema("questions: []"), _GOOD),
    "RQ127": Example(_sporsmal("floor: {step: 9, law: Loven}"), _sporsmal("floor: {step: 1, law: Loven}")),
    "RQ128": Example(_type("type: number", "bands: [1, 2]", "linear: {from: 0, to: 1}"),
                     _type("type: number", "bands: [1, 2]")),
    "RQ129": Example(_sporsmal("improve: [{id: energi-9a, to: 9, text: Mål}]"),
                     _sporsmal("improve: [{id: energi-2a, to: 2, text: Mål}]")),
    "RQ130": Example(_GOOD, _GOOD, "eksempel.yaml", language="nn",
                     beside={"eksempel.nn.yaml": _TRANSLATION.format(of="eksempel", id="enrgi")}),
    "RQ131": Example(_program("questionnaires: [del]", _COMPANY,
                              "weights: [{when: {question: del.energi, is: 1}, of: {del.energi: 2}}]"),
                     _program("questionnaires: [del]", _COMPANY,
                              "weights: [{when: {question: company.ansatte, at-least: 5},"
                              " of: {del.energi: 2}}]"),
                     beside=_PART),
    "RQ132": Example(_to("when: {question: eksempel, at-least: 1}"),
                     _to("when: {question: energi, at-least: 1}")),
    "RQ133": Example(),
    "RQ134": Example(_GOOD, _GOOD, "eksempel.yaml", language="nn",
                     beside={"eksempel.nn.yaml": _TRANSLATION.format(of="annet", id="energi")}),
    "RQ135": Example(_program("questionnaires: [dela]"), _program("questionnaires: [del]"), beside=_PART),
    "RQ136": Example(_GOOD.replace("id: energi", "id: en\u0435rgi"), _GOOD),
    "RQ137": Example(_program("questionnaires: [annet]"), _program("questionnaires: [del]"),
                     beside={**_PART, "annet.yaml": _GOOD}),
    "RQ138": Example(_skjema("scorer: {id: geometric}", "sections:", "  - id: del", "    title: Del",
                             "    weight: sum", "    scorer: mean",
                             "    questions: [{id: plan, type: yes-no, title: Plan}]"),
                     _skjema("sections:", "  - id: del", "    title: Del", "    weight: sum",
                             "    questions: [{id: plan, type: yes-no, title: Plan}]")),
    "RQ139": Example(_skjema("sections: [{id: del, title: Del}]",
                             "questions: [{id: plan, type: yes-no, title: Plan}]"),
                     _skjema("sections:", "  - id: del", "    title: Del",
                             "    questions: [{id: plan, type: yes-no, title: Plan}]")),
    "RQ140": Example(_sporsmal("improve: [{id: energi-0a, to: 0, text: Mål}]"),
                     _sporsmal("improve: [{id: energi-1a, to: 1, text: Mål}]")),
}

CATALOGUE: Mapping[str, Example] = {
    **{family + number: example for family in ("RQ", "RA") for number, example in _reading(family).items()},
    **_QUESTIONNAIRES,
    **ADVICE,
    **_ANSWERS,
    **SCORERS,
    **PLANS,
    **LISTS,
    **SHEETS,
    **RECORDS,
    **MATCHES,
    **WORKSHOPS,
}
