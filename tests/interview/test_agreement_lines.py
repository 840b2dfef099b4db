"""The agreement in plain lines: read aloud, piped in, and never redrawn."""

from __future__ import annotations

import pytest
from agreements import ADDRESSES, gathering_of
from builders import entry
from hostile_texts import texts
from talks import lines_terminal

from resiliens.interview import EndOfInput, Finished, Left
from resiliens.interview.agreement import Gathering, take_down
from resiliens.interview.session import Ended
from resiliens.model.answers import UNKNOWN, Evidence, NotApplicable, Sheet, Value

APART = gathering_of({"energy": 1, "waste": 1}, {"energy": 2, "waste": 1}, {"energy": 4, "waste": 1})


def typed(gathering: Gathering, *lines: str, language: str = "nb") -> tuple[str, Ended | None, list[Sheet]]:
    """What was said, how it ended (None: the lines ran out), and every save."""
    terminal = lines_terminal("".join(f"{line}\n" for line in lines))
    saved: list[Sheet] = []
    sheet = gathering.begun(None, "felles.yaml")
    try:
        ended: Ended | None = take_down(
            gathering, sheet, save=saved.append, terminal=terminal, language=language, clock=lambda: 0.0
        )
    except EndOfInput:
        ended = None
    return terminal.output.getvalue(), ended, saved  # type: ignore[attr-defined]


def test_a_whole_agreement_by_lines() -> None:
    said, ended, saved = typed(
        APART, "", "2", "Vi har målt det", "ny", "Rapport; 1.3.2026; formann", "", "", "", ""
    )
    assert isinstance(ended, Finished)
    energy = saved[-1].entries[ADDRESSES["energy"]]
    assert (energy.answer, energy.note) == (Value(2), "Vi har målt det")
    assert [(one.title, one.owner) for one in energy.evidence] == [("Rapport", "formann")]
    assert saved[-1].entries[ADDRESSES["waste"]].answer == Value(1)
    assert (
        "Lavest 1, midten 2, høyest 4." in said and "2 Kartlagt med tiltaksliste, 1 av 3 svarte dette" in said
    )
    assert "Energi og effekt: 2, lagret" in said


def test_no_role_stands_beside_a_step() -> None:
    said, _, _ = typed(APART, "")
    after = said.partition("Miljø · tema 1")[2]
    assert after and not any(role in after for role in ("daglig leder", "driftsleder", "verneombud"))


@pytest.mark.parametrize("words", ["vet ikke", "v", "don't know", "Vet ikke"])
def test_a_key_may_be_a_letter_or_its_word(words: str) -> None:
    _, ended, saved = typed(APART, "", words, "2", "1.2.2027", "avslutt")
    assert isinstance(ended, Left)
    kept = saved[-1].entries[ADDRESSES["energy"]]
    assert (kept.answer, kept.more["x-task"]) == (UNKNOWN, {"owner": "driftsleder", "date": "2027-02-01"})


def test_what_stands_on_a_line_is_kept_by_enter_and_taken_away_by_a_dash() -> None:
    first = ("", "2", "Vi har målt det", "", "", "tilbake", "g")
    said, _, saved = typed(APART, *first, "")
    assert "[Vi har målt det]" in said
    assert saved[-1].entries[ADDRESSES["energy"]].note == "Vi har målt det"
    assert typed(APART, *first, "-")[2][-1].entries[ADDRESSES["energy"]].note == ""


def test_back_from_a_typed_line() -> None:
    _, _, saved = typed(APART, "", "i", "tilbake", "0", "", "")
    assert saved[-1].entries[ADDRESSES["energy"]].answer == Value(0)
    _, _, saved = typed(APART, "", "i", "Det er ikke vårt")
    assert saved[-1].entries[ADDRESSES["energy"]].answer == NotApplicable("Det er ikke vårt")


def test_what_is_not_understood_is_said_and_asked_again() -> None:
    said, ended, saved = typed(APART, "", "kanskje", "7")
    assert said.count("Det ble ikke forstått") == 2 and ended is None
    assert not [one for one in saved if ADDRESSES["energy"] in one.entries]


def test_the_input_may_end_anywhere_and_what_was_agreed_is_kept() -> None:
    _, ended, saved = typed(APART, "", "1")
    assert ended is None and saved[-1].entries[ADDRESSES["energy"]].answer == Value(1)


@pytest.mark.parametrize("words", texts(60))
def test_hostile_words_never_reach_the_terminal_as_they_are(words: str) -> None:
    named = entry(2, evidence=(Evidence(words),))
    said, _, _ = typed(gathering_of({"waste": named}, {"waste": named}), "", "", "o", words.split("\n")[0])
    assert "\x1b" not in said and "\u202e" not in said
