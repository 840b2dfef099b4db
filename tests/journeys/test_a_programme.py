"""A whole programme for four invented companies, from recruiting to a year later, through the real command.

Every moment of the programme notes (section 5) is one test that goes on where the one before it stopped. The
papers are golden files, and what nobody may see is looked for in all of them.
"""

from __future__ import annotations

import random
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from rounds import FOUR, SEATS, Firm, agreed, answers, company_list, streams, themes
from running import Said, resiliens
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

pytestmark = pytest.mark.slow
NAMES = [one.name for one in FOUR]
SAG, PLATER, RENNA, TORV = FOUR


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The facilitator's own folder, with the workshop's folder in it."""
    return tmp_path_factory.mktemp("program")


def typed(table: Path, *words: str, day: str = "2026-11-12", stdin: str = "") -> Said:
    """One line of the facilitator's, on a day of the programme."""
    said = resiliens(
        *words, "--date", day, folder=table, stdin=stdin, XDG_STATE_HOME=str(table / "state"), HOME=str(table)
    )
    assert "Traceback" not in said.err + said.out
    return said


def moment(table: Path, number: int, *, day: str = "2026-11-12") -> Said:
    return typed(table, "workshop", "samling", "--moment", str(number), day=day)


def paper(table: Path, name: str) -> str:
    return (table / "samling" / "papers" / name).read_text("utf-8")


def papers(table: Path, number: int) -> list[str]:
    folder = table / "samling" / "papers" / str(number)
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*.md"))


def chance(firm: Firm, seat: str = "") -> random.Random:
    return random.Random(f"program {firm.name} {seat}")


def test_0_recruiting(table: Path) -> None:
    said = typed(table, "workshop", "samling", "--start", day="2026-10-01")
    assert said.code == 0 and "companies.csv" in said.out
    made = moment(table, 0, day="2026-10-01")
    assert made.code == 0 and papers(table, 0) == ["specimen.md"]
    assert "oppdiktet" in paper(table, "0/specimen.md").lower()
    again = typed(table, "workshop", "samling", "--start", day="2026-10-01")
    assert again.code == 0 and "ingenting er endret" in again.out


def test_1_inviting(table: Path, snapshot: SnapshotAssertion) -> None:
    list_file = table / "samling" / "companies.csv"
    list_file.write_text(company_list(FOUR), "utf-8")
    made = moment(table, 1, day="2026-10-20")
    assert made.code == 0 and len(papers(table, 1)) == 5
    invitation = paper(table, "1/invitation/Solbakken-Sag-AS_invitation.md")
    assert all(seat in invitation for seat in SEATS)
    assert "invalid" not in invitation, "nobody's address stands on what is handed out"
    assert not any(other in invitation for other in NAMES[1:])
    assert invitation == snapshot(name="invitation", extension_class=Page)


def test_2_answers_come_and_each_company_agrees(table: Path, snapshot: SnapshotAssertion) -> None:
    folder = table / "samling" / "answers"
    for firm in FOUR:
        for seat in SEATS[: 3 if firm is TORV else 4]:
            name = f"{firm.stem}_{seat.replace(' ', '-')}.yaml"
            (folder / name).write_text(answers(firm, seat, chance=chance(firm, seat)), "utf-8")
    (folder / "feil.yaml").write_text("questionnaire: klosser\nanswers:\n  environment.energy: 7\n", "utf-8")
    came = typed(table, "score", "samling/answers", "--expected", "samling/companies.csv")
    assert came.code == 1 and "feil.yaml:3:" in came.err
    assert "15 kom, 1 mangler, 1 feil" in came.err.replace("15 svar kom", "15 kom")
    assert re.search(r"Torvmyra Vekst AS.*tillitsvalgt", came.out + came.err)
    (folder / "feil.yaml").unlink()
    made = moment(table, 2)
    assert made.code == 0 and len(papers(table, 2)) == 5
    talk = paper(table, "2/consensus/Solbakken-Sag-AS_consensus.md")
    assert talk == snapshot(name="consensus", extension_class=Page)
    assert "enighet" not in talk.lower(), "four answers are too few for that word"


def test_2_one_company_writes_its_agreement_in_the_sheet(table: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    mine = [f"samling/answers/{SAG.stem}_{seat.replace(' ', '-')}.yaml" for seat in SEATS]
    assert typed(table, "consensus", *mine, "-o", "samtale.xlsx").code == 0
    book = openpyxl.load_workbook(table / "samtale.xlsx")
    assert book.worksheets[0].max_row > 15
    taken = typed(table, "consensus", "samtale.xlsx", *mine, "-o", f"samling/agreed/{SAG.stem}.yaml")
    assert taken.code in (0, 1), taken.err
    for firm in (SAG, PLATER, RENNA, TORV):
        text = agreed(firm, chance=chance(firm))
        (table / "samling" / "agreed" / f"{firm.stem}.yaml").write_text(text, "utf-8")
        listed = table / "samling" / "agreed" / f"{firm.stem}_sidestrømmer.yaml"
        listed.write_text(streams(firm), "utf-8")


def test_3_where_are_we(table: Path, snapshot: SnapshotAssertion) -> None:
    made = moment(table, 3)
    assert made.code == 0, made.err + made.out
    assert paper(table, "3/handout/Solbakken-Sag-AS_handout.md") == snapshot(
        name="handout", extension_class=Page
    )
    network = paper(table, "3/network.md")
    assert network == snapshot(name="network", extension_class=Page)
    for shared in (network, paper(table, "3/slides.md"), paper(table, "3/wall.md")):
        assert not any(name in shared for name in NAMES)
    slides = table / "samling" / "papers" / "3" / "slides.md"
    slides.write_text(slides.read_text("utf-8") + "\n---\n\n# Min egen\n", "utf-8")
    late = moment(table, 3)
    assert late.code == 0 and "3/slides.md" in late.out, "what a person wrote is named and stays"
    assert slides.read_text("utf-8").endswith("# Min egen\n")
    with zipfile.ZipFile(slides.with_suffix(".pptx")) as deck:
        shown = b"".join(deck.read(name) for name in deck.namelist() if name.startswith("ppt/slides/slide"))
    assert b"Min egen" in shown, "what is shown on the wall is what the person wrote"


def test_3_protected_is_refused_for_four_without_a_hint(table: Path) -> None:
    said = typed(
        table, "network", "samling/agreed", "--mode", "protected", "--publish", "--round", "høst",
        "-o", "delt.md",
    )  # fmt: skip
    shown = (table / "delt.md").read_text("utf-8") if (table / "delt.md").exists() else ""
    assert said.code == 1 and not any(name in shown for name in NAMES)
    assert not re.search(r"[●○]", shown), "no step of anybody's"


def test_4_and_5_the_field_study(table: Path, snapshot: SnapshotAssertion) -> None:
    assert moment(table, 4).code == 0
    assert len(papers(table, 4)) == 5
    own = table / "samling" / "agreed" / f"{SAG.stem}.yaml"
    text = own.read_text("utf-8")
    first = next(one for one in text.splitlines() if re.match(r"  environment\.[a-z-]+: [1-4]$", one))
    id_, step = first.strip().split(": ")
    seen = f"{{value: {int(step) - 1}, by: prosessleder, date: 2026-11-20, why: Listen var fra i fjor}}"
    own.write_text(text.replace(first, f"  {id_}: {{value: {step}, seen: {seen}}}"), "utf-8")
    made = moment(table, 5, day="2026-11-25")
    assert made.code == 1, "three companies have not been visited, and that is said"
    assert "Disse er ikke besøkt:" in made.out and "Renna" in made.out
    found = paper(table, "5/seen/Solbakken-Sag-AS_seen.md")
    assert "Listen var fra i fjor" in found and found == snapshot(name="seen", extension_class=Page)
    assert paper(table, "5/plan/Solbakken-Sag-AS_plan.md") == snapshot(name="plan", extension_class=Page)


def test_6_ideas_across(table: Path, snapshot: SnapshotAssertion) -> None:
    themes_shown = [themes()[0][0], themes()[1][0]]
    for firm in (PLATER, RENNA):
        text = agreed(firm, chance=chance(firm), consent=themes_shown)
        (table / "samling" / "agreed" / f"{firm.stem}.yaml").write_text(text, "utf-8")
    open_cards = typed(table, "network", "samling/agreed", "--mode", "open-cards", "-o", "kort.md")
    assert open_cards.code == 0 and "Samling 1. Se til at det er denne" in open_cards.err
    wall = (table / "kort.md").read_text("utf-8")
    assert PLATER.name in wall and RENNA.name in wall
    assert SAG.name not in wall and TORV.name not in wall, "who said nothing lies face down"
    made = moment(table, 6)
    assert made.code == 0
    cards = paper(table, "6/cards.md")
    assert "sagflis" in cards and "plass til flis" not in cards, "a line for the facilitator hangs on no wall"
    assert cards == snapshot(name="cards", extension_class=Page)
    streams_page = paper(table, "6/bare-for-deg/streams.md")
    assert streams_page == snapshot(name="streams", extension_class=Page)
    assert paper(table, "6/bare-for-deg/peers.md") == snapshot(name="peers", extension_class=Page)
    assert not [one for one in papers(table, 6) if "streams" in one and "bare-for-deg" not in one]


def test_6_a_consent_that_is_taken_back_is_obeyed_at_once(table: Path) -> None:
    own = table / "samling" / "agreed" / f"{RENNA.stem}.yaml"
    own.write_text(
        own.read_text("utf-8").replace("by: daglig leder}", "by: daglig leder, withdrawn: 2026-11-13}"),
        "utf-8",
    )
    said = typed(
        table, "network", "samling/agreed", "--mode", "open-cards", "-o", "kort2.md", day="2026-11-14"
    )
    assert said.code == 0 and RENNA.name not in (table / "kort2.md").read_text("utf-8")


def test_7_to_10_choose_pitch_board_and_bank(table: Path, snapshot: SnapshotAssertion) -> None:
    for number in (7, 8, 9, 10):
        made = moment(table, number, day="2026-12-01")
        assert made.code in (0, 1) and len(papers(table, number)) >= 4, made.out
    shortlist = paper(table, "7/shortlist/Solbakken-Sag-AS_shortlist.md")
    assert shortlist == snapshot(name="shortlist", extension_class=Page)
    own = f"samling/agreed/{SAG.stem}.yaml"
    picked = typed(table, "export", "concept", own, "--pick", "2", "-o", "konsept.md", day="2026-12-01")
    assert picked.code == 0
    assert (table / "konsept.md").read_text("utf-8") == snapshot(name="concept", extension_class=Page)
    wrong = typed(table, "export", "concept", own, "--pick", "99", day="2026-12-01")
    assert wrong.code == 2 and "99" in wrong.err
    assert paper(table, "9/board/Solbakken-Sag-AS_board.md") == snapshot(name="board", extension_class=Page)
    assert paper(table, "10/evidence/Solbakken-Sag-AS_evidence.md") == snapshot(
        name="evidence", extension_class=Page
    )


def test_11_half_a_year_later(table: Path, snapshot: SnapshotAssertion) -> None:
    for firm in FOUR:
        made = typed(
            table, "plan", f"samling/agreed/{firm.stem}.yaml", "-o", f"samling/plans/{firm.stem}.csv",
            day="2026-12-01",
        )  # fmt: skip
        assert made.code == 0, made.err
    made = moment(table, 11, day="2027-06-15")
    assert made.code == 0, made.out
    calls = paper(table, "11/bare-for-deg/calls.md")
    assert all(name in calls for name in NAMES)
    assert calls == snapshot(name="calls", extension_class=Page)


def test_12_a_year_later(table: Path, snapshot: SnapshotAssertion) -> None:
    for firm in FOUR:
        own = table / "samling" / "agreed" / f"{firm.stem}.yaml"
        own.rename(table / "samling" / "earlier" / own.name)
        better = replace(firm, bent=firm.bent + 0.5)
        text = agreed(better, chance=chance(firm), day="2027-11-10")
        own.write_text(text, "utf-8")
    made = moment(table, 12, day="2027-11-12")
    assert made.code == 0, made.out
    change = paper(table, "12/change/Solbakken-Sag-AS_change.md")
    assert change == snapshot(name="change", extension_class=Page)
    assert not any(name in change for name in NAMES[1:])


def test_13_the_programme_report_shows_no_company(table: Path, snapshot: SnapshotAssertion) -> None:
    made = moment(table, 13, day="2027-11-20")
    assert made.code in (0, 1), made.out
    programme = paper(table, "13/programme.md")
    assert not any(name in programme for name in NAMES)
    assert programme == snapshot(name="programme", extension_class=Page)


def test_nothing_that_is_handed_out_to_one_company_names_another(table: Path) -> None:
    folder = table / "samling" / "papers"
    for path in folder.rglob("*_*.*"):
        own = next(one for one in FOUR if path.name.startswith(one.stem))
        content = path.read_bytes().decode("utf-8", "replace")
        others = [one.name for one in FOUR if one is not own and one.name in content]
        assert not others, f"{path.name} names {others}"


def test_the_same_folder_gives_the_same_papers(table: Path) -> None:
    folder = table / "samling" / "papers" / "3"
    before = {one.name: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    assert moment(table, 3, day="2027-11-20").code in (0, 1)
    moment(table, 3, day="2027-11-20")
    after = {one.name: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    assert before.keys() == after.keys()
    everything = typed(table, "workshop", "samling", "--again", day="2027-11-20")
    assert everything.code in (0, 1) and "Papirer til punkt 0" in everything.out
    assert "Papirer til punkt 13" in everything.out and "3/slides.md" in everything.out
    whole = typed(table, "workshop", "samling", day="2027-11-20")
    assert whole.code == 0 and "papirene er laget" in whole.out
