"""A year later, a field study, ten minutes, one theme: played through the real command, line by line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import ANSWERS, DEMO, resiliens, write


def held(folder: Path, *without: str) -> str:
    """The one answers file that is new in the folder."""
    (file,) = (path for path in folder.glob("*.yaml") if path.name not in without)
    return file.read_text("utf-8")


def test_a_year_later_the_company_comes_along_and_its_answers_do_not(tmp_path: Path) -> None:
    write(tmp_path, "i-fjor.yaml", ANSWERS.replace("set: core", "date: 2025-11-20\nset: core"))
    said = resiliens("assess", "--again", "i-fjor.yaml", "--date", "2026-11-26", folder=tmp_path,
                     stdin="styreleder\nrett til temaene\nvet ikke\n2\n1\nja\n")
    assert said.code == 1
    assert "Svarene fra sist er skjult til dere har svart på nytt" in said.out
    before, _, after = said.out.partition("et annet svar enn sist")
    assert "Styrt per" in before and "Sist (" not in before
    assert "Sist (20.11.2025): 3 Styrt per enhet" in after and "Nå: 2 Kartlagt med tiltaksliste" in after
    new = held(tmp_path, "i-fjor.yaml")
    assert "name: Eksempel Bruk AS" in new and "employees: 42" in new and "role: styreleder" in new
    assert "reason: did-something" in new and "from: 3" in new and "date: 2025-11-20" in new
    assert "environment.climate-accounts: unknown" in new and "environment.waste" not in new
    assert (tmp_path / "i-fjor.yaml").read_text("utf-8").count("\n") == ANSWERS.count("\n") + 1


def test_a_field_study_keeps_the_claim_and_tells_the_difference(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("assess", "-a", "svar.yaml", "--seen", "--date", "2026-12-02", folder=tmp_path,
                     stdin="2\nIngen måltavle\n1\nferdig\n")
    assert said.code == 0, said.err
    assert "Bedriften sa: 3 Styrt per enhet." in said.out
    assert "Energi og effekt: bedriften sa 3, dere så 2 (−1)" in said.out
    assert "bedriften sa 1, dere så 1\n" in said.out
    new = held(tmp_path)
    for line in ("value: 3", "value: 2", "by: prosessleder", "date: 2026-12-02", "why: Ingen måltavle"):
        assert line in new
    assert resiliens("score", "svar.yaml", folder=tmp_path).code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--seen",), "--seen trenger svarfilen"),
        (("--seen", "-a", "mangler.yaml"), "--seen trenger svarfilen"),
        (("-a", "svar.yaml", "--seen", "--again", "svar.yaml"), "--seen og --again går ikke sammen"),
        (("--minutes", "0"), "--minutes trenger et helt tall"),
        (("-a", "svar.yaml", "--again", "./svar.yaml"), "kan ikke være samme fil"),
        (("--only", "enrgy"), "«enrgy» passer ikke på noe spørsmål"),
    ],
)
def test_what_cannot_go_together_is_one_sentence(
    arguments: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("assess", *arguments, folder=tmp_path, stdin="")
    assert (said.code, said.out) == (2, "") and words in said.err


def test_last_years_file_must_be_there_and_be_readable(tmp_path: Path) -> None:
    said = resiliens("assess", "--again", "borte.yaml", folder=tmp_path, stdin="")
    assert said.code == 3 and "Finner ikke borte.yaml" in said.err
    write(tmp_path, "skadet.yaml", ANSWERS.replace("energy: 3", "energy: 7"))
    said = resiliens("assess", "--again", "skadet.yaml", folder=tmp_path, stdin="")
    assert said.code == 3 and "skadet.yaml:6" in said.err and "Traceback" not in said.err


def test_one_theme_alone_is_asked_and_the_rest_stays(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("assess", "-a", "svar.yaml", "--only", "environment.waste", folder=tmp_path,
                     stdin="0\nferdig\n")
    assert said.code == 0, said.err
    assert "tema 1 av 1" in said.out and "Energi og effekt\nHvor" not in said.out
    new = held(tmp_path)
    assert "environment.waste: 0" in new and "environment.energy: 3" in new


def test_a_theme_outside_the_short_set_can_be_asked_alone(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("assess", "-a", "svar.yaml", "--only", "environment.water-emissions", folder=tmp_path,
                     stdin="1\nferdig\n")
    assert said.code == 0, said.err
    assert "environment.water-emissions: 1" in held(tmp_path)


def test_ten_minutes_say_what_they_settle_and_ask_what_matters_first(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("assess", "-a", "svar.yaml", "--minutes", "10", folder=tmp_path, stdin="1\n1\n")
    assert said.code == 1
    assert "På 10 minutter rekker dere om lag" in said.out
    assert "Det som kan endre mest, kommer først." in " ".join(said.out.split())
    assert "minutter igjen" in said.out


def test_a_file_of_an_older_version_is_gone_on_with_and_what_is_different_is_said(tmp_path: Path) -> None:
    old = ANSWERS.replace('"2026.1"', '"2025.1"').replace("waste: 1", "waste: 7")
    write(tmp_path, "svar.yaml", f"{old}  environment.heat-plan: 2\n")
    said = resiliens("assess", "-a", "svar.yaml", folder=tmp_path, stdin="avslutt\n")
    assert said.code == 0
    spoken = " ".join(said.out.split())
    assert "Ett svar passer ikke lenger, og spørsmålet stilles på nytt." in spoken
    assert "Ett svar hører til et spørsmål som ikke finnes her." in spoken
    assert "environment.heat-plan: 2" in held(tmp_path)


def test_a_file_kept_as_json_stays_json(tmp_path: Path) -> None:
    lines = "Prøvebruket AS\n\n\nrett til temaene\n1\nmerknad: «to # linjer»\n2\n"
    said = resiliens("assess", "-a", "svar.json", folder=tmp_path, stdin=lines)
    assert said.code == 1 and "Ikke lagret" not in said.out
    held_now = json.loads((tmp_path / "svar.json").read_text("utf-8"))
    assert held_now["company"]["name"] == "Prøvebruket AS"
    assert held_now["answers"]["environment.energy"] == {"value": 2, "note": "«to # linjer»"}
    again = resiliens("assess", "-a", "svar.json", folder=tmp_path, stdin="0\n")
    assert "Alt du svarte, er lagret." in again.out and "Ikke lagret" not in again.out


def test_a_broken_off_sitting_is_gone_on_with_by_the_line_that_is_printed(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("assess", "-a", "svar.yaml", "--seen", folder=tmp_path, stdin="2\n\n")
    assert said.code == 1 and "Fortsett med: resiliens assess -a svar.yaml --seen" in said.out
    again = ("-a", "ny.yaml", "--again", "svar.yaml")
    said = resiliens("assess", *again, folder=tmp_path, stdin="\ntemaene\n1\n")
    assert "resiliens assess -a ny.yaml --again svar.yaml" in said.out


def test_the_same_again_in_the_same_folder_finds_the_unfinished_file(tmp_path: Path) -> None:
    write(tmp_path, "i-fjor.yaml", ANSWERS)
    resiliens("assess", "--again", "i-fjor.yaml", folder=tmp_path, stdin="sjef\ntemaene\n1\n")
    said = resiliens("assess", "--again", "i-fjor.yaml", folder=tmp_path, stdin="1\n")
    assert "Det ligger et påbegynt skjema her." in said.out and "sjef: 1 av 15 svart" in said.out
    assert len(list(tmp_path.glob("*.yaml"))) == 2


def test_an_answer_whose_condition_became_unknown_is_marked_too(tmp_path: Path) -> None:
    path = write(tmp_path, "mini.yaml", """\
resiliens: 1
kind: questionnaire
id: mini
version: "1"
language: nb
title: Mini
scale: {steps: [A, B, C]}
questions:
  - {id: plan, type: yes-no, title: Plan, ask: Har dere en plan?}
  - {id: heat, type: choice, title: Varme, ask: Hva varmer dere med?,
     when: {question: plan, is: yes}, options: [{id: oil, text: Olje, value: 0}]}
""")
    lines = "Firma\n\n\nja\n1\ntilbake\ntilbake\nvet ikke\noversikt\n\n"
    said = resiliens("assess", path, "-a", "svar.yaml", folder=tmp_path, stdin=lines)
    assert "Svar som ikke gjelder nå, men er tatt vare på: Varme (Olje)." in said.out
    assert "(gjelder ikke nå, telles ikke)" in (tmp_path / "svar.yaml").read_text("utf-8")


def test_a_value_written_wrong_by_hand_is_asked_again_and_shuts_nothing(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS.replace("environment.energy: 3", "environment.energy: 7"))
    said = resiliens("assess", folder=tmp_path, stdin="1\n2\n")
    assert said.code == 1 and "I filen sto 7, men det går ikke lenger." in said.out
    assert "environment.energy: 2" in held(tmp_path)


def test_an_agreed_file_says_that_several_stand_behind_it(tmp_path: Path) -> None:
    write(tmp_path, "enig.yaml", (DEMO / "sagbruk.yaml").read_text("utf-8"))
    said = resiliens("assess", "-a", "enig.yaml", folder=tmp_path, stdin="avslutt\n")
    assert "Svarene her ble dere enige om" in said.out


def test_another_companys_answers_are_no_last_year(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", ANSWERS.replace("AS,", 'AS, orgnr: "923609016",'))
    write(tmp_path, "b.yaml", ANSWERS.replace("Bruk AS,", 'Sag AS, orgnr: "974760673",'))
    said = resiliens("assess", "-a", "b.yaml", "--again", "a.yaml", folder=tmp_path, stdin="")
    assert said.code == 2 and "a.yaml gjelder Eksempel Bruk AS" in said.err


def test_one_minute_is_said_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    said = resiliens("assess", "-a", "svar.yaml", "--minutes", "1", folder=tmp_path, stdin="avslutt\n")
    assert "På ett minutt rekker dere knapt ett tema." in said.out
