"""`network --peers` and `--streams` as they are typed: what is said, what is written, what stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from exchange_companies import write_round
from within import Typed, typing_in

DAY = ("--date", "2026-11-26")
STREAMS = ("network", "answers", "--streams", *DAY)


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    write_round(tmp_path)
    return typing_in(tmp_path, monkeypatch, capsys)


def test_pairs_on_the_screen(typed: Typed) -> None:
    said = typed("network", "answers", "--peers", "--companies", "companies.csv", *DAY)
    assert said.code == 0
    assert "BARE FOR PROSESSLEDEREN" in said.out and "Spør disse først".upper() in said.out
    assert "Dal Gjennvinning AS" in said.out  # a competitor whom nobody here is called


def test_matches_are_followed_over_time(typed: Typed, tmp_path: Path) -> None:
    follow = ("--follow", "matches.yaml")
    first = typed(*STREAMS, *follow, "-o", "a.md")
    assert first.code == 0 and "treff i alt 19, nye 19" in first.err
    file = tmp_path / "matches.yaml"
    written = file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0  # nobody else's
    again = typed(*STREAMS, *follow, "-o", "b.md")
    assert again.code == 0 and "nye" not in again.err and file.read_bytes() == written
    moved = typed(*STREAMS, *follow, "--move", "m-02", "Prøve", "-o", "c.md")
    assert moved.code == 0 and "M-02 er nå: prøve." in moved.err
    stopped = typed(*STREAMS, *follow, "--stop", "M-02", "law", "-o", "d.md")
    assert stopped.code == 0 and "M-02 er nå: stoppet etter prøve: lov." in stopped.err
    page = (tmp_path / "d.md").read_text("utf-8")
    assert "**stoppet etter prøve: lov**" in page and "Stoppet: lov 1 gang." in page


def test_a_new_list_gives_new_ideas_and_keeps_what_was_moved(typed: Typed, tmp_path: Path) -> None:
    follow = ("--follow", "matches.yaml", "--force", "-o", "a.md")
    typed(*STREAMS, *follow, "--move", "M-02", "agreement")
    lists = tmp_path / "answers" / "11-streams.yaml"
    lists.write_text(lists.read_text("utf-8") + "    - {side: want, name: bark, sharing: network}\n", "utf-8")
    (tmp_path / "answers" / "09-streams.yaml").unlink()  # whose lager was M-02
    said = typed(*STREAMS, *follow)
    new = re.search(r"matches\.yaml: treff i alt (\d+), nye (\d+)", said.err)
    assert said.code == 0 and new is not None and int(new.group(1)) == 19 + int(new.group(2)) > 19
    page = (tmp_path / "a.md").read_text("utf-8")
    assert "**avtale**" in page and "Står ikke lenger i listene: M-02" in page
    assert "Ås Mekaniske AS" in page.partition("## Slik står det")[2]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--follow", "matches.yaml", "--move", "M-99", "idea"), 3, "har ikke noe treff M-99"),
        (("--follow", "matches.yaml", "--move", "M-01", "ferdig"), 2, "«ferdig» er ikke et steg"),
        (("--follow", "matches.yaml", "--stop", "M-01", "vær"), 2, "«vær» er ikke en grunn"),
        (("--move", "M-01", "idea"), 2, "--follow matches.yaml"),
        (("--for", "alle"), 2, "--for er facilitator, network eller open"),
        (("--for", "network", "--follow", "matches.yaml"), 2, "bare prosesslederen skal ha"),
        (("-o", "a.xls"), 2, ".md"),
    ],
)
def test_what_cannot_be_done_is_said_and_writes_nothing(
    typed: Typed, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    said = typed(*STREAMS, *arguments)
    assert said.code == code and words in said.err
    assert not (tmp_path / "matches.yaml").exists()


def test_a_damaged_file_is_named_by_line_and_never_renewed(typed: Typed, tmp_path: Path) -> None:
    typed(*STREAMS, "--follow", "matches.yaml", "-o", "a.md")
    file = tmp_path / "matches.yaml"
    damaged = file.read_text("utf-8").replace("step: idea", "step: kanskje", 2).encode()
    file.write_bytes(damaged)
    said = typed(*STREAMS, "--follow", "matches.yaml", "-o", "b.md")
    assert said.code == 3 and "RM052" in said.err and "ikke brukt eller endret" in said.err
    assert file.read_bytes() == damaged and not (tmp_path / "b.md").exists()


def test_nobody_has_a_list(typed: Typed, tmp_path: Path) -> None:
    for one in (tmp_path / "answers").glob("*-streams.yaml"):
        one.unlink()
    said = typed(*STREAMS)
    assert said.code == 0 and "resiliens assess streams" in said.err and "Ingenting passer" in said.out


def test_two_lists_of_one_company_are_not_chosen_between(typed: Typed, tmp_path: Path) -> None:
    source = tmp_path / "answers" / "01-streams.yaml"
    (tmp_path / "answers" / "z.yaml").write_bytes(source.read_bytes().replace(b"1200", b"9"))
    said = typed(*STREAMS)
    assert "Furu Bruk AS har 2 lister over det" in said.err and "tørr sagflis" not in said.out


def test_words_of_ones_own(typed: Typed, tmp_path: Path) -> None:
    own = "resiliens: 1\nkind: substances\nsubstances:\n  - {id: flux, kind: material, nb: [kvantefluks]}\n"
    (tmp_path / "substances.yaml").write_text(own, "utf-8")
    assert "Ord vi ikke kjenner" in " ".join(typed(*STREAMS).out.split())
    assert "Ord vi ikke kjenner" not in typed(*STREAMS, "--substances", "substances.yaml").out
    (tmp_path / "substances.yaml").write_text(own.replace("kvantefluks", "flis"), "utf-8")
    said = typed(*STREAMS, "--substances", "substances.yaml")
    assert said.code == 3 and "substances.yaml:4:36: RM103" in said.err


def test_the_page_is_the_same_whatever_the_order_of_the_files(typed: Typed, tmp_path: Path) -> None:
    files = sorted(str(one.relative_to(tmp_path)) for one in (tmp_path / "answers").iterdir())
    for kind in ("--peers", "--streams"):
        pages = [typed("network", *order, kind, *DAY).out for order in (files, files[::-1])]
        assert pages[0] == pages[1]


@pytest.mark.parametrize(
    "other", [["--streams"], ["--publish", "--round", "høst"], ["--own", "A"], ["--explain"]]
)
def test_pairs_are_made_alone_and_nothing_is_passed_over(other: list[str], typed: Typed) -> None:
    said = typed("network", "answers", "--peers", *other)
    assert said.code == 2 and "hver for seg" in said.err and said.out == ""
