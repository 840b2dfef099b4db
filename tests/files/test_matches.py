"""The file of matches: readable, written whole, every fault by its line, never renewed when damaged."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.files.matches import MatchFile, matches_text, read_matches, read_matches_bytes, save_matches
from resiliens.messages import LANGUAGES
from resiliens.messages.rendering import render
from resiliens.model.exchange import REASONS, STEPS, STOPPED, End, Match
from resiliens.network.matches import moved, same_end, stopped

DAY = date(2026, 11, 26)
ONE = Match("M-01", End("Furu AS", "tørr flis: gran", "911111119"), End("Gran AS", "brensel # ja"), since=DAY)
TWO = Match(
    "M-02", End("Furu AS", "bark"), End("Li", "strø"), STOPPED, "law", "sample", DAY, "Ringte.\nSa nei."
)


def written(*matches: Match, language: str = "nb") -> bytes:
    return matches_text(matches, language).encode("utf-8")


def test_it_reads_like_a_list() -> None:
    assert written(ONE, TWO).decode() == (
        "# Treff mellom det noen har og det noen trenger. Bare for prosesslederen.\n"
        "# step: idea, contact, sample, trial, agreement, operation eller stopped "
        "(da med reason: quality, amount, distance, price, law, timing, trust).\n"
        "# Skriv gjerne i note. Egne kommentarer med # blir borte når programmet lagrer.\n"
        "resiliens: 1\nkind: matches\nmatches:\n"
        "  - id: M-01\n    have:\n      company: Furu AS\n      name: tørr flis: gran\n"
        '      orgnr: "911111119"\n    want:\n      company: Gran AS\n      name: "brensel # ja"\n'
        "    step: idea\n    since: 2026-11-26\n"
        "  - id: M-02\n    have:\n      company: Furu AS\n      name: bark\n    want:\n      company: Li\n"
        "      name: strø\n    step: stopped\n    reason: law\n    before: sample\n    note: |-\n"
        "      Ringte.\n      Sa nei.\n    since: 2026-11-26\n"
    ).replace("name: tørr flis: gran", 'name: "tørr flis: gran"')


LETTERS = st.characters(categories=["L", "N", "P", "S"], include_characters=" ")
WORDS = st.text(LETTERS, min_size=1, max_size=40).map(str.strip).filter(bool)
ENDS = st.builds(End, WORDS, WORDS, st.sampled_from(["", "911111119"]))
OPEN = st.builds(Match, st.just("M-01"), ENDS, ENDS, st.sampled_from(STEPS), note=st.just("") | WORDS)
ENDED = st.builds(
    Match,
    st.just("M-02"),
    ENDS,
    ENDS,
    st.just(STOPPED),
    st.sampled_from(REASONS),
    st.sampled_from(["", *STEPS]),
)


@settings(max_examples=60, deadline=None)
@given(OPEN, ENDED, st.sampled_from(LANGUAGES))
def test_what_is_written_is_read_again(one: Match, other: Match, language: str) -> None:
    assert read_matches_bytes(written(one, other, language=language), "m.yaml").value == (one, other)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("step: idea", "step: ideaa"), "15:11: RM052"),
        (("M-02", "M-01"), "17:9: RM110"),
        (("    reason: law\n", ""), "24:11: RM111"),
        (("step: idea\n", "step: idea\n    reason: law\n"), "16:13: RM112"),
        (("      name: bark\n", ""), "19:7: RM041"),
        (("since: 2026-11-26", "since: i fjor"), "16:12: RM048"),
        (("kind: matches", "kind: schemes"), "5:7: RM101"),
        (("resiliens: 1", "resiliens: 2"), "4:12: RM054"),
        (("    want:", "   want:"), "12:4: RM029"),
        (("company: Li", "company: *Li"), "22:16: RM012"),
        (("step: idea", "stpe: idea"), "15:5: RM040"),
    ],
)
def test_every_fault_has_its_line(change: tuple[str, str], line: str) -> None:
    old, new = (one.encode() for one in change)
    read = read_matches_bytes(written(ONE, TWO).replace(old, new), "m.yaml")
    said = [render(one, "nb") for one in read.diagnostics]
    assert read.value is None and any(one.startswith(f"m.yaml:{line}") for one in said), said


def test_a_damaged_file_is_refused_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "matches.yaml"
    for damage in (b"", b"\xff\xfe\x00", b"matches: [", written(ONE)[:-40], b"kind: matches\nmatches: {}\n"):
        path.write_bytes(damage)
        read = read_matches(path)
        assert read.value is None and read.diagnostics, damage
        assert path.read_bytes() == damage


def test_no_file_yet_is_an_empty_list(tmp_path: Path) -> None:
    assert read_matches(tmp_path / "matches.yaml").value == MatchFile()


def test_saving_keeps_a_copy_of_what_a_person_wrote(tmp_path: Path) -> None:
    path = tmp_path / "matches.yaml"
    save_matches(path, (ONE,), MatchFile(), "nb")
    ours = read_matches(path).value
    assert ours is not None and not ours.own_words
    assert save_matches(path, (ONE, TWO), ours, "en").backup is None
    path.write_bytes(path.read_bytes() + b"# ring Li\n")
    theirs = read_matches(path).value
    assert theirs is not None and theirs.own_words
    saved = save_matches(path, (ONE,), theirs, "nb")
    assert saved.backup is not None and b"ring Li" in saved.backup.read_bytes()


def test_a_file_that_somebody_else_changed_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "matches.yaml"
    save_matches(path, (ONE,), MatchFile(), "nb")
    before = read_matches(path).value
    assert before is not None
    path.write_bytes(written(TWO))
    saved = save_matches(path, (ONE, TWO), before, "nb")
    assert saved.conflict is not None and path.read_bytes() == written(TWO)
    assert (
        read_matches(saved.conflict).value == MatchFile((ONE, TWO), saved.snapshot, False)
        or saved.conflict.exists()
    )


def test_moving_and_stopping() -> None:
    there = moved((ONE, TWO), "m-01", "trial", date(2027, 1, 5))
    assert there is not None and (there[0].step, there[0].since, there[1]) == ("trial", date(2027, 1, 5), TWO)
    ended = stopped(there, "M-01", "price", DAY)
    assert ended is not None and (ended[0].step, ended[0].reason, ended[0].before) == (
        STOPPED,
        "price",
        "trial",
    )
    again = stopped(ended, "M-01", "law", DAY)
    assert again is not None and (again[0].reason, again[0].before) == ("law", "trial")
    back = moved(again, "M-01", "contact", DAY)
    assert back is not None and (back[0].step, back[0].reason, back[0].before) == ("contact", "", "")
    assert moved((ONE,), "M-09", "trial", DAY) is None and stopped((ONE,), "M-09", "law", DAY) is None


def test_which_line_is_the_same() -> None:
    assert same_end(End("Furu AS", "Tørr  flis"), End("furu", "tørr flis"))
    assert same_end(End("Furu AS", "flis", "911 111 119"), End("Nytt navn AS", "flis", "911111119"))
    assert not same_end(End("Furu AS", "flis", "911111119"), End("Furu AS", "flis", "922222228"))
    assert not same_end(End("Furu AS", "flis"), End("Furu AS", "bark"))
