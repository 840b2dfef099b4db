"""`consensus --record` through the real command line: which file is written, and what is said at the end."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Said, write
from within import typing_in

from resiliens.files.locking import acquire
from resiliens.messages import LANGUAGES

ALONE = """\
resiliens: 1
questionnaire: {{id: klosser, version: "2026.1"}}
company: {{name: {company}, employees: {employees}}}
respondent: {{id: {id}, role: {role}}}
date: 2026-11-23
set: core
answers:
  environment.energy: {energy}
  environment.waste: {waste}
"""
AGREE = "\n\n\n\n\n\n\n\n\n\n"  # Enter, Enter: everything stands as it is offered
Meeting = Callable[..., Said]


@pytest.fixture
def meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Meeting:
    """Three people's files, and a function that types `consensus --record` and then these lines."""
    people = [("a1b2", "daglig leder", 1, 42), ("c3d4", "driftsleder", 1, 42), ("e5f6", "verneombud", 2, 42)]
    for place, (id, role, energy, employees) in enumerate(people):  # noqa: A001
        alone(tmp_path, f"svar{place}.yaml", id=id, role=role, energy=energy, employees=employees)
    typed = typing_in(tmp_path, monkeypatch, capsys)

    def meeting(*options: str, lines: str = AGREE, files: tuple[str, ...] = ()) -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        answers = files or ("svar0.yaml", "svar1.yaml", "svar2.yaml")
        return typed("consensus", *answers, "--record", "--date", "2026-11-26", *options)

    return meeting


def alone(folder: Path, name: str, **said: object) -> Path:
    """One person's file."""
    usual = {"company": "Eksempel Bruk AS", "waste": 1, "employees": 42, "energy": 1}
    return write(folder, name, ALONE.format(**{**usual, **said}))


def test_the_agreed_file_is_made_and_the_next_line_said(meet: Meeting, tmp_path: Path) -> None:
    before = [(tmp_path / f"svar{n}.yaml").read_bytes() for n in range(3)]
    said = meet("-o", "felles.yaml")
    assert said.code == 0
    assert "Dere er enige om 2 av 2." in said.out and "resiliens report felles.yaml" in said.out
    assert "De 3 filene hver enkelt svarte i, kan slettes nå." in said.out
    written = (tmp_path / "felles.yaml").read_text("utf-8")
    assert "agreed:\n  date: 2026-11-26\n  present: [daglig leder, driftsleder, verneombud]" in written
    assert "respondent" not in written
    assert [(tmp_path / f"svar{n}.yaml").read_bytes() for n in range(3)] == before


def test_the_report_can_be_made_of_it(meet: Meeting, tmp_path: Path) -> None:
    from running import resiliens

    meet("-o", "felles.yaml")
    assert resiliens("report", "felles.yaml", folder=tmp_path).code == 0


def test_without_a_name_the_company_gives_it_and_a_folder_takes_it(meet: Meeting, tmp_path: Path) -> None:
    (tmp_path / "agreed").mkdir()
    assert meet().code == 0 and meet("-o", "agreed").code == 0
    name = "Eksempel-Bruk-AS_felles.yaml"
    assert (tmp_path / name).is_file() and (tmp_path / "agreed" / name).is_file()


def test_it_goes_on_in_the_same_file_and_says_with_which_line(meet: Meeting, tmp_path: Path) -> None:
    said = meet("-o", "felles.yaml", "--minutes", "60", lines="\n\n")
    line = "resiliens consensus svar0.yaml svar1.yaml svar2.yaml --record --minutes 60 -o felles.yaml"
    assert said.code == 1 and line in said.out
    said = meet("-o", "felles.yaml", "--minutes", "60")
    assert said.code == 0 and "1 av 2 er avgjort. Dere går videre der dere slapp." in said.out
    assert "Dere er enige om 2 av 2." in said.out


def test_a_whole_folder_with_the_agreed_file_in_it(meet: Meeting, tmp_path: Path) -> None:
    assert meet("-o", "felles.yaml", lines="\n\n", files=(".",)).code == 1
    said = meet("-o", "felles.yaml", files=(".",))
    assert said.code == 0 and "3 har svart" not in said.out and "Dere er enige om 2 av 2." in said.out


def test_leaving_by_its_own_key_is_no_error(meet: Meeting) -> None:
    said = meet("-o", "felles.yaml", lines="\navslutt\n")
    assert said.code == 0 and "Alt som er avgjort, ligger i felles.yaml" in said.out
    said = meet("-o", "annen.yaml", lines="avslutt\n")
    assert said.code == 0 and "Ingenting er avgjort, og ingen fil er laget." in said.out


def test_what_is_open_and_who_disagrees_is_said_at_the_end(meet: Meeting) -> None:
    said = meet("-o", "felles.yaml", lines="\nv\n2\n15.1.2027\nhopp over\n\n")
    assert "Dere er enige om 1 av 2." in said.out and "Står åpent:" in said.out
    assert "Finner ut: driftsleder, innen 15.1.2027" in said.out
    assert "Når resten er avgjort, kan de 3 filene" in said.out


def test_a_fact_the_files_do_not_agree_on_is_asked(meet: Meeting, tmp_path: Path) -> None:
    alone(tmp_path, "svar0.yaml", id="a1b2", role="daglig leder", employees=40)
    said = meet("-o", "felles.yaml", lines="\n\n\n2\n\n")
    assert said.code == 0 and "Filene sier ulike ting. Hva stemmer?" in said.out
    assert "employees: 42" in (tmp_path / "felles.yaml").read_text("utf-8")


def test_last_years_agreement_is_shown_afterwards(meet: Meeting, tmp_path: Path) -> None:
    meet("-o", "fjor.yaml", "--date", "2025-11-20")
    fjor = (
        (tmp_path / "fjor.yaml")
        .read_text("utf-8")
        .replace("environment.waste:\n    value: 1", "environment.waste:\n    value: 0")
    )
    write(tmp_path, "fjor.yaml", fjor)
    said = meet("-o", "felles.yaml", "--again", "fjor.yaml", lines="\n\n\n2\n\n\n\n")
    assert said.code == 0 and "et annet svar enn sist" in said.out and "som sist, lagret" in said.out
    assert "reason: know-more" in (tmp_path / "felles.yaml").read_text("utf-8")


def test_nobodys_own_answers_are_written_over(meet: Meeting, tmp_path: Path) -> None:
    before = (tmp_path / "svar0.yaml").read_bytes()
    said = meet("-o", "svar0.yaml")
    assert said.code == 2 and "svarene til én person" in said.err
    alone(tmp_path, "fjerde.yaml", id="ff00", role="formann")
    said = meet("-o", "fjerde.yaml")
    assert said.code == 2 and "svarene til én person" in said.err
    assert (tmp_path / "svar0.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("-o", "felles.pdf"), "felles.pdf må ende på .yaml"),
        (("-o", "felles.yaml", "--again", "borte.yaml"), "borte.yaml"),
        (("-o", "felles.yaml", "--minutes", "3"), "--minutes er fra"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_asked(
    meet: Meeting, tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    said = meet(*options)
    assert said.code in (2, 3) and words in said.err and not (tmp_path / "felles.yaml").exists()


def test_another_companys_agreement_is_not_gone_on_in(meet: Meeting, tmp_path: Path) -> None:
    meet("-o", "felles.yaml")
    other = (tmp_path / "felles.yaml").read_text("utf-8").replace("Eksempel Bruk AS", "Nabobruket AS")
    write(tmp_path, "felles.yaml", other)
    said = meet("-o", "felles.yaml")
    assert said.code == 2 and "gjelder Nabobruket AS" in said.err
    assert (tmp_path / "felles.yaml").read_text("utf-8") == other


def test_last_year_and_this_year_are_two_files(meet: Meeting) -> None:
    meet("-o", "felles.yaml")
    said = meet("-o", "felles.yaml", "--again", "felles.yaml")
    assert said.code == 2 and "kan ikke være samme fil" in said.err


def test_two_rooms_cannot_write_the_same_agreement(meet: Meeting, tmp_path: Path) -> None:
    lock = acquire(tmp_path / "felles.yaml", since="26.11.2026 09:00")
    try:
        said = meet("-o", "felles.yaml")
    finally:
        lock.release()
    assert said.code == 3 and "felles.yaml" in said.err and not (tmp_path / "felles.yaml").exists()


def test_json_is_written_where_it_was_named_so(meet: Meeting, tmp_path: Path) -> None:
    assert meet("-o", "felles.json").code == 0
    assert '"agreed"' in (tmp_path / "felles.json").read_text("utf-8")
    assert meet("-o", "felles.json").code == 0


def test_again_alone_means_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = typing_in(tmp_path, monkeypatch, capsys)("consensus", "a.yaml", "--again", "b.yaml")
    assert said.code == 2 and "trenger --record" in said.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_day_and_keys_give_the_same_bytes(meet: Meeting, tmp_path: Path, language: str) -> None:
    meet("-o", "en.yaml", "--lang", language)
    meet("-o", "to.yaml", "--lang", language, files=("svar2.yaml", "svar0.yaml", "svar1.yaml"))
    assert (tmp_path / "en.yaml").read_bytes() == (tmp_path / "to.yaml").read_bytes()
