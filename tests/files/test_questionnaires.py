"""Questionnaires: the whole language of the contract, what is built in, and every mistake named at once."""

from __future__ import annotations

import sys
import textwrap
from datetime import date
from pathlib import Path

import pytest

from resiliens.files.finding import built_in_folder, known_questionnaires, load_questionnaire
from resiliens.messages.rendering import render
from resiliens.model.conditions import AllOf, Compare, Not
from resiliens.model.questionnaire import Cap, ParamValue, Questionnaire, ScorerChoice, Section
from resiliens.model.questions import Choice, Ladder, Linear, Multi, Number
from resiliens.model.scale import Scale

CONTRACT = """
resiliens: 1
kind: questionnaire
id: environment
version: "2026.1"
language: nb
title: Miljø
scale:
  first: 1
  steps: [Ikke startet, På plass, Ledende]
  thresholds: [0.4, 0.9]
scorer: {id: geometric, shift: 0.25}
option-lists:
  coverage:
    - {id: none, text: Ingen, value: 0}
    - {id: some, text: Noen, value: 0.5}
    - {id: all, text: Alle, value: 1}
sections:
  - id: resources
    title: Ressurser
    help: Hvorfor vi spør om dette.
    when: {question: company.makes-things, is: yes}
    weight: 2
    scorer: {id: staged, gates: [{step: 2, need: {node: energy, at-least: 2}}]}
    cap: {at: 2, when: {node: waste, below: 2}}
    questions:
      - id: energy
        title: Energi og effekt
        ask: Hvor langt er dere kommet?
        steps:
          - {title: Bare regningen, text: Ingen vet.}
          - {title: Kjent, text: Vi har skrevet ned de tre største., evidence: En liste}
          - Andre lærer av oss
        core: true
        revision: 2
        replaces: [heat-plan]
        sensitive: true
        refs: [vsme:B3, sdg:7.3]
        floor:
          - step: 2
            when: {all: [{question: company.energy-gwh, at-least: 2.5}, {not: {question: plan, is: nei}}]}
            law: Krav om energikartlegging
            text: Ser ut til å kreve kartlegging.
            checked: 2026-11-23
        improve:
          - {id: energy-2a, to: 2, text: Gå en runde, days: 3, kroner: 0, months: 3, effect: 3,
             schemes: [enova-rad]}
          - {id: energy-3a, to: 3, text: Del med naboen, needs: [energy-2a]}
  - id: points
    title: Poeng
    scorer: points
    questions:
      - {id: acts, type: multi, title: Tiltak, full: 3,
         options: [{id: a, text: A, points: 1}, {id: b, text: B, points: 2},
                   {id: none, text: Ingen, exclusive: true}]}
questions:
  - {id: waste, title: Avfall, steps: [a, b, c]}
  - {id: plan, type: yes-no, ask: Finnes det en plan?}
  - {id: cover, type: choice, title: Dekning, options: coverage}
  - {id: share, type: number, ask: Andel, unit: "%", min: 0, max: 100, linear: {from: 0, to: 100}, x-egen: 1}
  - {id: rate, type: number, title: Strøm, bands: [400, 300, 200]}
  - {id: remark, type: text, ask: "Noe annet?"}
  - {id: streams, type: streams, ask: "Hva har dere?"}
"""


def load(
    text: str, folder: Path, language: str | None = None, **others: str
) -> tuple[Questionnaire | None, list[str]]:
    """The questionnaire in a text, and everything said about it without the folder."""
    path = folder / "environment.yaml"
    path.write_text(textwrap.dedent(text), "utf-8")
    for name, content in others.items():
        (folder / name.replace("_", ".")).write_text(textwrap.dedent(content), "utf-8")
    loaded = load_questionnaire(path, language=language)
    return loaded.value, [render(one, "nb").removeprefix(f"{folder}/") for one in loaded.diagnostics]


@pytest.fixture
def contract(tmp_path: Path) -> Questionnaire:
    value, found = load(CONTRACT, tmp_path)
    assert value is not None, found
    assert {line.split(" ")[1] for line in found} == {"RQ111"}
    return value


def test_the_tree_has_sections_before_questions(contract: Questionnaire) -> None:
    assert [child.id.removeprefix("environment.") for child in contract.root.children] == [
        "resources",
        "points",
        "waste",
        "plan",
        "cover",
        "share",
        "rate",
        "remark",
        "streams",
    ]
    assert contract.root.scale == Scale(("Ikke startet", "På plass", "Ledende"), 1, (0.4, 0.9))


def test_a_section_as_the_contract_has_it(contract: Questionnaire) -> None:
    section = contract.node("environment.resources")
    assert isinstance(section, Section)
    assert section.when == Compare("question", "company.makes-things", "is", "yes")
    assert section.caps == (Cap(2, Compare("node", "environment.waste", "below", 2)),)
    gate: dict[str, ParamValue] = {"step": 2, "need": {"node": "environment.energy", "at-least": 2}}
    assert section.scorer == ScorerChoice("staged", {"gates": (gate,)})
    assert contract.root.scorer == ScorerChoice("geometric", {"shift": 0.25})


def test_a_ladder_with_everything(contract: Questionnaire) -> None:
    energy = contract.question("environment.energy")
    assert isinstance(energy, Ladder)
    assert [step.name for step in energy.steps] == ["Bare regningen", "Kjent", "Andre lærer av oss"]
    assert (energy.core, energy.revision, energy.sensitive, energy.replaces) == (
        True,
        2,
        True,
        ("environment.heat-plan",),
    )
    (floor,) = energy.floors
    assert floor.checked == date(2026, 11, 23)
    assert floor.when == AllOf(
        (
            Compare("question", "company.energy-gwh", "at-least", 2.5),
            Not(Compare("question", "environment.plan", "is", "no")),
        )
    )
    assert energy.measures[0].schemes == ("enova-rad",)
    assert energy.measures[1].needs == ("energy-2a",)
    assert energy.measures[1].days is None


def test_the_other_kinds(contract: Questionnaire) -> None:
    acts, cover = contract.question("environment.acts"), contract.question("environment.cover")
    share, rate = contract.question("environment.share"), contract.question("environment.rate")
    assert isinstance(acts, Multi)
    assert isinstance(cover, Choice)
    assert isinstance(share, Number)
    assert isinstance(rate, Number)
    assert (acts.full, acts.weight_is_default) == (3, True)  # so under points it weighs its own full
    assert [option.value for option in cover.options] == [0, 0.5, 1]
    assert share.linear == Linear(0, 100)
    assert rate.bands == (400, 300, 200)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    value, found = load(
        """\
        resiliens: 1
        kind: questionnaire
        id: environment
        version: "1"
        language: nb
        titel: Miljø
        scale: {steps: [Nei, Ja]}
        questions:
          - {id: energi, title: Energi, steps: [a, b, c]}
          - {id: energi, type: yes-no, title: Igjen, weight: -1}
          - {id: Avfall, type: yes-no, title: Avfall, when: {question: plann, is: ja}}
          - {id: plan, type: yesno, title: Plan}
        """,
        tmp_path,
    )
    assert value is None
    assert [line.split(" ")[:2] for line in found] == [
        ["environment.yaml:1:1:", "RQ041"],
        ["environment.yaml:6:1:", "RQ040"],
        ["environment.yaml:9:40:", "RQ104"],
        ["environment.yaml:10:10:", "RQ102"],
        ["environment.yaml:10:54:", "RQ051"],
        ["environment.yaml:11:10:", "RQ101"],
        ["environment.yaml:11:64:", "RQ110"],
        ["environment.yaml:12:22:", "RQ107"],
    ]


TRANSLATED = """
resiliens: 1
kind: questionnaire
id: environment
version: "1"
language: nb
title: Miljø
scale: {steps: [Ikke startet, Ledende]}
sections:
  - id: del
    title: Del
    questions:
      - id: energi
        title: Energi
        help: Ta med alt.
        steps: [{title: Ingen, text: Ingen vet}, {title: Alle, text: Alle vet}]
        improve: [{id: energi-1a, to: 1, text: Gå en runde}]
  - id: valg
    title: Valg
    questions:
      - {id: varme, type: choice, title: Varme, options: [{id: bio, text: Flis}]}
"""
NYNORSK = """
resiliens: 1
kind: translation
of: environment
language: nn
title: Miljø
scale: [Ikkje starta, Leiande]
sections: {del: {title: Delen}}
questions:
  energi:
    title: Energien
    steps: [{title: Ingen}, {title: Alle saman, text: Alle veit}]
    improve: {energi-1a: Gå ein runde}
  varme: {options: {bio: Flis og ved}}
"""


def test_a_translation_is_laid_over_and_what_is_missing_filled_in(tmp_path: Path) -> None:
    value, found = load(TRANSLATED, tmp_path, "nn", environment_nn_yaml=NYNORSK)
    assert value is not None, found
    energy = value.question("environment.energi")
    assert isinstance(energy, Ladder)
    assert [(step.title, step.text) for step in energy.steps] == [
        ("Ingen", "Ingen vet"),
        ("Alle saman", "Alle veit"),
    ]
    assert energy.measures[0].text == "Gå ein runde"
    assert (energy.title, energy.help) == ("Energien", "Ta med alt.")
    assert value.root.scale.steps == ("Ikkje starta", "Leiande")
    assert value.fallback_languages == ("nb",)
    assert value.language == "nn"


def test_a_complete_translation_needs_nothing_filled_in(tmp_path: Path) -> None:
    text = TRANSLATED.replace("        help: Ta med alt.\n", "").replace("text: Ingen vet", "evidence: ''")
    whole = NYNORSK.replace("varme: {", "varme: {title: Varme, ").replace(
        "sections: {", "sections: {valg: {title: Val}, "
    )
    value, found = load(text, tmp_path, "nn", environment_nn_yaml=whole)
    assert found == []
    assert value is not None
    assert value.fallback_languages == ()


def test_without_a_translation_the_own_language_is_shown(tmp_path: Path) -> None:
    value, _ = load(TRANSLATED, tmp_path, "en")
    assert value is not None
    assert (value.title, value.language, value.fallback_languages) == ("Miljø", "nb", ("nb",))


def test_a_programme_gives_its_scale_to_what_it_joins(tmp_path: Path) -> None:
    part = TRANSLATED.replace("scale: {steps: [Ikke startet, Ledende]}\n", "")
    (tmp_path / "environment.yaml").write_text(part, "utf-8")
    (tmp_path / "alt.yaml").write_text(
        textwrap.dedent("""\
        resiliens: 1
        kind: programme
        id: alt
        version: "1"
        language: nb
        title: Alt
        questionnaires: [environment]
        scale: {steps: [Nei, Ja]}
        scorer: weakest
        show-score: false
        company: [{id: ansatte, type: number, title: Ansatte}]
        weights: [{when: {question: company.ansatte, at-least: 50}, of: {environment.energi: 2}}]
        """),
        "utf-8",
    )
    loaded = load_questionnaire(tmp_path / "alt.yaml")
    assert loaded.value is not None, loaded.diagnostics
    assert loaded.value.root.scale.steps == ("Nei", "Ja")
    assert [(part.id, part.scorer.id, part.show_score) for part in loaded.value.parts] == [
        ("environment", "weakest", True)
    ]
    assert loaded.value.root.show_score is False
    assert loaded.value.weightings[0].weights == {"environment.energi": 2}
    assert (
        load_questionnaire(tmp_path / "environment.yaml").value is None
    )  # two steps on the default scale of five


def test_the_built_in_questionnaires_load_without_a_word_and_quickly() -> None:
    loaded = load_questionnaire("klosser")
    assert [render(one, "nb") for one in loaded.diagnostics] == []
    assert loaded.value is not None
    assert sum(1 for _ in loaded.value.questions()) == 36
    assert {known.id for known in known_questionnaires()} >= {"klosser", "environment", "society", "economy"}


def test_a_found_file_never_shadows_a_built_in_one(tmp_path: Path) -> None:
    (tmp_path / "klosser.yaml").write_text(TRANSLATED.replace("id: environment", "id: klosser"), "utf-8")
    loaded = load_questionnaire("klosser", beside=tmp_path / "svar.yaml")
    assert loaded.value is not None
    assert loaded.value.joined
    by_path = load_questionnaire(tmp_path / "klosser.yaml")
    assert by_path.value is not None
    assert not by_path.value.joined


def test_an_id_is_looked_for_beside_the_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "eget.yaml").write_text(TRANSLATED.replace("id: environment", "id: eget"), "utf-8")
    found = load_questionnaire("eget", beside=tmp_path / "svar.yaml")
    assert found.value is not None
    (missing,) = load_questionnaire("eget").diagnostics
    assert missing.code == "RQ133"
    assert "klosser" in str(missing.arguments["known"])


def test_an_id_is_found_whatever_its_file_is_called(tmp_path: Path) -> None:
    own = TRANSLATED.replace("id: environment", "id: eget")
    (tmp_path / "vårt skjema 2026.yaml").write_text(own, "utf-8")
    found = load_questionnaire("eget", beside=tmp_path / "svar.yaml")
    assert found.value is not None and found.value.id == "eget"


def test_only_yaml_and_the_standard_library_are_loaded() -> None:
    heavy = {"questionary", "prompt_toolkit", "asyncio", "jinja2", "babel", "openpyxl", "pydantic", "stdnum"}
    import subprocess

    code = (
        "import sys; from resiliens.files.finding import load_questionnaire;"
        "from resiliens.files.answers import open_answers, understand;"
        "q = load_questionnaire('klosser').value;"
        f"understand(open_answers({str(built_in_folder() / 'demo' / 'mat.yaml')!r}).value, q);"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert heavy.isdisjoint(done.stdout.split())
