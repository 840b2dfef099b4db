"""A text or a note written in an editor, on a real pseudo-terminal and in plain mode."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from talks import ENERGY, REMARK, lines_terminal, new_sheet, plain_answers, talk

from resiliens.interview import commands as say
from resiliens.interview.desk import Desk
from resiliens.interview.occasion import Occasion
from resiliens.interview.plain import Plain
from resiliens.interview.window import asks_for_window
from resiliens.model.answers import Entry, Value
from resiliens.terminal.editor import Written

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

import sitting as sitting_room  # noqa: E402  # only where a pseudo-terminal can be had

DRIVER = Path(__file__).with_name("driver.py")


class Sitting(sitting_room.Sitting):
    """A sitting at the driver whose editor is a script; `$1` is the file."""

    def __init__(self, folder: Path, script: str, *, mode: str = "named") -> None:
        self.kept = folder / "svar.jsonl"
        path = folder / "editor"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o700)
        command = [sys.executable, str(DRIVER), str(self.kept), mode]
        super().__init__(command, EDITOR=str(path), TMPDIR=str(folder))

    def answers(self) -> dict[str, Any]:
        lines = self.kept.read_text(encoding="utf-8").splitlines() if self.kept.exists() else []
        return dict(json.loads(lines[-1])) if lines else {}

    def to_remark(self) -> None:
        """From the start to the text question."""
        self.see("ORGANISASJONSNUMMER")
        self.press("\r")
        self.see("ROLLEN DIN")
        self.press("\r")
        self.see("BRANSJE")
        self.press("g")
        self.see("ENERGI OG EFFEKT")
        self.press("o", "6")
        self.see("ANNET", "Ctrl-E skriv i eget vindu")


@pytest.fixture
def leftovers(tmp_path: Path) -> Iterator[None]:
    """Afterwards no temporary file may be left."""
    yield
    assert [one.name for one in tmp_path.glob("resiliens-*")] == []


@pytest.mark.usefixtures("leftovers")
def test_an_answer_of_several_lines_is_written_kept_and_folded(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path, 'printf "Vi er stolte av:\\n- folka\\n- tørka\\n" > "$1"')
    sitting.to_remark()
    sitting.press("\x05")
    sitting.see("SIDESTRØMMER", "Annet: svart, lagret")
    assert sitting.answers()["economy.remark"] == "Vi er stolte av:\n- folka\n- tørka"
    sitting.press("\x1b")
    sitting.see("Svart: Vi er stolte av: … (3 linjer)", "> Vi er stolte av:", "    - tørka")
    sitting.press("\r")
    sitting.see("SIDESTRØMMER")
    sitting.press("\x03")
    assert sitting.code() == 130
    assert sitting.answers()["economy.remark"] == "Vi er stolte av:\n- folka\n- tørka"


@pytest.mark.usefixtures("leftovers")
def test_ctrl_c_in_the_editor_does_not_end_the_interview(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path, 'echo "  REDIGERER"; exec sleep 20')
    sitting.to_remark()
    sitting.press("halvt ", "\x05")
    sitting.see("REDIGERER")
    sitting.press("\x03")
    sitting.see("ANNET", "> halvt", "Skrivingen ble avbrutt. Teksten er som den var.")
    sitting.press("ferdig\r")
    sitting.see("SIDESTRØMMER")
    assert sitting.answers()["economy.remark"] == "halvt ferdig"


@pytest.mark.usefixtures("leftovers")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_meanwhile_saves_what_the_editor_had_stored(tmp_path: Path, name: str) -> None:
    sitting = Sitting(tmp_path, 'echo "lagret i vinduet" > "$1"; echo "  REDIGERER"; exec sleep 20')
    sitting.to_remark()
    sitting.press("\x05")
    sitting.see("REDIGERER")
    os.kill(sitting.child.pid, getattr(signal, name))
    assert sitting.code() == 130
    assert "AVBRUTT svar.yaml" in sitting.shown()
    assert sitting.answers()["economy.remark"] == "lagret i vinduet"


def test_a_window_that_opens_beside_the_terminal_is_waited_for(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path, f'(sleep 0.3; echo "fra vinduet" > "$1"; echo x > {tmp_path / "closed"}) &')
    sitting.to_remark()
    sitting.press("\x05")
    sitting.see("Vinduet er åpnet. Når du har lagret og lukket det, trykk Enter her.")
    end = time.monotonic() + sitting_room.PATIENCE
    while not (tmp_path / "closed").exists() and time.monotonic() < end:
        sitting.read()
    sitting.press("\r")
    sitting.see("SIDESTRØMMER")
    assert sitting.answers()["economy.remark"] == "fra vinduet"


def test_a_note_too(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path, 'printf "en\\nto\\n" > "$1"')
    sitting.to_remark()
    sitting.press("m\r")
    sitting.see("Merknad:", "Ctrl-E skriv i eget vindu")
    sitting.press("\x05")
    sitting.see("Merknad: en … (2 linjer)", "Lagret.")


def test_plain_mode_does_the_same_by_words(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path, 'printf "første\\nandre\\n" > "$1"', mode="named,plain")
    sitting.see("Hva er organisasjonsnummeret?")
    sitting.press("temaene\r", "oversikt\r", "6\r")
    sitting.see("Lang tekst? Skriv vindu, så åpnes et eget vindu.")
    sitting.press("vindu\r")
    sitting.see("Lagret: Annet: første … (2 linjer)")
    sitting.press("tilbake\r")
    sitting.see("tom linje beholder første … (2 linjer)")
    sitting.press("\r", "avslutt\r")
    assert sitting.code() == 0
    assert sitting.answers()["economy.remark"] == "første\nandre"


def test_a_prepared_answer_may_be_the_word_window() -> None:
    ended = Plain(talk(REMARK), lines_terminal("temaene\nvindu\navslutt\n")).run()
    assert plain_answers(ended.sheet) == {REMARK.id: "vindu"}


@pytest.mark.parametrize(
    "words", ["skriv i eget vindu", " Vindu ", "skriv i eige vindauge", "write in a window"]
)
def test_the_words_of_all_languages_ask_for_the_window(words: str) -> None:
    assert asks_for_window(words)


def at_remark() -> Desk:
    desk = Desk(talk(REMARK, ENERGY))
    desk.has_window = True
    for line in ("", ""):
        desk.submit(line)
    return desk


def test_words_from_the_editor_are_never_a_command() -> None:
    desk = at_remark()
    desk.came_back(Written("tilbake"), "")
    assert plain_answers(desk.talk.session.sheet) == {REMARK.id: "tilbake"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (Written("", "none"), "Det finnes ikke noe program å skrive i på denne maskinen. Skriv her."),
        (Written("gammelt", "failed"), "Vinduet kunne ikke åpnes. Skriv her."),
        (Written("gammelt\n"), "Teksten er som den var."),
        (Written(""), "Skriv noe, eller hopp over."),
        (Written("å" * 40_001), "Det er for langt. Høyst 40000 tegn."),
    ],
)
def test_what_is_not_taken_is_told_and_stays_on_the_line(written: Written, told: str) -> None:
    desk = at_remark()
    desk.came_back(written, "gammelt")
    assert desk.message == told
    assert desk.prefill == written.text
    assert plain_answers(desk.talk.session.sheet) == {}


def test_only_where_a_text_is_typed() -> None:
    desk = at_remark()
    assert desk.may_open_window
    desk.talk.do(say.Jump(ENERGY.id))
    at_energy = Desk(desk.talk)
    at_energy.has_window = True
    assert not at_energy.may_open_window
    at_energy.press("m")
    assert at_energy.may_open_window
    at_energy.press("escape")
    at_energy.press("i")
    assert not at_energy.may_open_window


def test_enter_keeps_an_answer_of_several_lines_in_plain_mode_too() -> None:
    sheet = new_sheet(entries={REMARK.id: Entry(Value("en\nto\ntre"))})
    terminal = lines_terminal("tilbake\n\navslutt\n")
    ended = Plain(talk(REMARK, sheet=sheet, resumed=True), terminal).run()
    assert plain_answers(ended.sheet) == {REMARK.id: "en\nto\ntre"}
    assert "1 Annet: en … (3 linjer)" in terminal.output.getvalue()  # type: ignore[attr-defined]


def test_a_remark_of_a_field_study_is_written_as_a_remark_in_plain_mode_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("resiliens.interview.plain.has_window", lambda _: True)
    written = Written("Ingen tavle\nog ingen liste", "")
    monkeypatch.setattr("resiliens.interview.plain.write_in_window", lambda *_, **__: written)
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(3))})
    conversation = talk(ENERGY, sheet=sheet, occasion=Occasion(field_study=True))
    Plain(conversation, lines_terminal("2\nvindu\nferdig\n")).run()
    found = conversation.session.sheet.entries[ENERGY.id].seen
    assert found is not None
    assert (found.value, found.why) == (2, "Ingen tavle\nog ingen liste")
