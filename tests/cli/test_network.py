"""`resiliens network`: what the room sees, what the ledger remembers, and what nobody may find in a file."""

from __future__ import annotations

import json
import re
import sys
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from running import Said, resiliens, write
from within import Typed, typing_in

from resiliens.files.ledger import default_ledger, read_ledger

TOKENS = ("Qorgzx", "Qnotezx", "Qevidzx", "Qrolezx", "Qwhyzx", "Qownerzx", "Qpathzx", "Qcontactzx")
THEMES = ("environment.energy", "environment.waste", "economy.business-model")
FORMATS = ("md", "html", "pdf", "docx", "pptx", "xlsx", "json")


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems name it elsewhere")
def test_the_default_ledger_lies_in_the_users_state_folder(
    tmp_path: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    seven(tmp_path)
    said = typed("network", "Qpathzx", "--mode", "protected", "--publish", "--round", "en")
    assert said.code == 0 and str(default_ledger()) in "".join(said.err.split("\n"))
    assert default_ledger().exists() and default_ledger().name == "ledger.json"


def came(folder: Path, name: str, *steps: int | str, more: str = "", day: str = "2026-11-01") -> Path:
    """A company's file: its steps on THEMES, with a token in everything that must not leave it."""
    (folder / "Qpathzx").mkdir(exist_ok=True)
    answers = "\n".join(
        f"  {theme}: {{value: {step}, note: Qnotezx, evidence: [{{title: Qevidzx, owner: Qwhyzx}}]}}"
        for theme, step in zip(THEMES, steps, strict=False)
    )
    return write(
        folder / "Qpathzx",
        f"{name}.yaml",
        f"questionnaire: klosser\ncompany: {{name: {name} Qorgzx AS, owner: {name} Qownerzx}}\n"
        f"respondent: {{role: Qrolezx}}\ndate: {day}\nset: core\n{more}answers:\n{answers}\n"
        "  environment.climate-accounts: unknown\n",
    )


def seven(folder: Path, day: str = "2026-11-01") -> None:
    for name, step in zip("ABCDEFG", (0, 1, 1, 2, 3, 3, 4), strict=True):
        came(folder, name, step, 1 if name in "ABCD" else "unknown", day=day)


def figures(said: Path) -> dict[str, object]:
    plain = json.loads(said.read_text("utf-8"))
    return {one["id"]: one for one in plain["themes"]}


def publish(typed: Typed, *more: str) -> Said:
    return typed("network", "Qpathzx", "--mode", "protected", "--publish", "--ledger", "l.json", *more)


def test_closed_names_nobody_and_shows_no_step(tmp_path: Path, typed: Typed) -> None:
    seven(tmp_path)
    said = typed("network", "Qpathzx")
    assert said.code == 0 and "7 bedrifter er talt med." in said.out and "Utkast" in said.out
    assert "Spørsmål til bordene".upper() in said.out and "●" not in said.out
    assert not any(token in said.out for token in TOKENS)
    (tmp_path / "Qpathzx" / "A.yaml").unlink()
    came(tmp_path, "A", 4, 4, 4)
    assert typed("network", "Qpathzx").out == said.out, "the questions are the same whatever was answered"


def test_the_contracts_json_and_nothing_where_too_few_answered(tmp_path: Path, typed: Typed) -> None:
    seven(tmp_path)
    said = typed("network", "Qpathzx", "--mode", "protected", "--ledger", "l.json", "-o", "n.json")
    assert said.code == 0 and not (tmp_path / "l.json").exists(), "a draft is not recorded"
    plain = json.loads((tmp_path / "n.json").read_text("utf-8"))
    head = {key: plain[key] for key in ("format", "mode", "draft", "companies")}
    assert head == {"format": "resiliens-network/1", "mode": "protected", "draft": True, "companies": 7}
    assert figures(tmp_path / "n.json")["environment.energy"] == {
        "id": "environment.energy", "shown": True, "n": 7, "median": 2, "quartiles": None, "bars": None,
    }  # fmt: skip
    assert figures(tmp_path / "n.json")["environment.waste"] == {
        "id": "environment.waste", "shown": False, "n": None, "median": None, "quartiles": None, "bars": None,
    }  # fmt: skip
    assert set(plain) == {*head, "themes"}


def test_a_newcomer_after_the_publication_is_refused_and_the_same_set_is_not(
    tmp_path: Path, typed: Typed
) -> None:
    seven(tmp_path)
    first = publish(typed, "--round", "høst", "-o", "en.json")
    assert first.code == 0 and "Tidligere utdelinger i den: 0." in first.err and "ny" in first.err
    again = publish(typed, "--round", "høst", "-o", "en.html")
    assert again.code == 0 and "Utkast" not in (tmp_path / "en.html").read_text("utf-8")
    came(tmp_path, "H", 4)
    more = publish(typed, "--round", "vinter", "-o", "to.json")
    assert more.code == 1 and "1." in more.err and "--explain" in more.err
    assert all(not one["shown"] for one in figures(tmp_path / "to.json").values())  # type: ignore[index]
    why = typed("network", "Qpathzx", "--mode", "protected", "--ledger", "l.json", "--explain")
    assert "D Qorgzx AS" in " ".join(why.out.split())
    assert why.code == 0 and "R7" in why.out and "R1" in why.out and "alle 8" in why.out
    for one in (tmp_path / "Qpathzx").iterdir():
        one.write_text(one.read_text("utf-8").replace("2026-11-01", "2027-11-01"), "utf-8")
    later = publish(typed, "--round", "2027", "-o", "tre.json")
    assert later.code == 0 and figures(tmp_path / "tre.json")["environment.energy"]["n"] == 8  # type: ignore[index]


def test_owners_count_once_by_either_file(tmp_path: Path, typed: Typed) -> None:
    for name in "ABCDE":
        came(tmp_path, name, 2)
    write(
        tmp_path,
        "companies.csv",
        "company,owner,contact\nA Qorgzx AS,Stor AS,Qcontactzx\nB Qorgzx AS,stor,\n",
    )
    wish = ("network", "Qpathzx", "--mode", "protected", "--ledger", "l.json")
    typed(*wish, "-o", "alle.json")
    typed(*wish, "--companies", "companies.csv", "-o", "eid.json")
    assert figures(tmp_path / "alle.json")["environment.energy"]["shown"]  # type: ignore[index]
    assert not figures(tmp_path / "eid.json")["environment.energy"]["shown"]  # type: ignore[index]


def test_four_companies_get_no_figure_and_are_told_what_can_be_counted(tmp_path: Path, typed: Typed) -> None:
    for name in "ABCD":
        came(tmp_path, name, 2)
    said = publish(typed, "--round", "en")
    assert said.code == 1 and "4 bedrifter er talt med." in said.out and "0 av" in said.out
    assert "Vises ikke: Tallet kunne røpe hva én bedrift har svart." in " ".join(said.out.split())


OPEN = (
    "consent: [{mode: open-cards, themes: [environment.energy], meeting: m, date: 2026-10-01, by: leder}]\n"
)

WITHOUT_DAY = """consent:
  - mode: open-cards
    themes: [environment.energy]
    withdrawn:
"""


def test_open_cards_show_those_alone_whose_own_file_says_yes(tmp_path: Path, typed: Typed) -> None:
    came(tmp_path, "Ja", 3, 2, more=OPEN)
    came(tmp_path, "Nei", 1, 1)
    came(tmp_path, "Trukket", 4, more=OPEN.replace("by: leder", "by: leder, withdrawn: 2026-11-02"))
    came(tmp_path, "Uklar", 4, more=OPEN.replace("environment.energy", "miljø"))
    came(tmp_path, "Uten dag", 4, more=WITHOUT_DAY)
    wish = ("network", "Qpathzx", "--mode", "open-cards", "--ledger", "l.json", "--date", "2026-11-26")
    said = typed(*wish)
    assert "Ja Qorgzx AS" in said.out and "●●●○ 3" in said.out
    assert not any(name in said.out for name in ("Nei", "Trukket", "Uklar", "Uten"))
    assert "Uten dag Qorgzx AS: samtykket kan ikke leses" in " ".join(said.err.split())
    assert "Uklar Qorgzx AS: samtykket kan ikke leses" in " ".join(said.err.split())
    assert typed(*wish, "--publish", "--round", "vår").code == 0
    for name in "ABCD":
        came(tmp_path, name, 2)
    both = publish(typed, "--round", "vår", "-o", "n.json", "--date", "2026-11-26")
    assert both.code == 1 and not figures(tmp_path / "n.json")["environment.energy"]["shown"]  # type: ignore[index]


def test_what_was_a_figure_is_not_opened_with_names_afterwards(tmp_path: Path, typed: Typed) -> None:
    for name in "ABCDEF":
        came(tmp_path, name, 2, more=OPEN)
    assert publish(typed, "--round", "en").code == 0
    said = typed(
        "network", "Qpathzx", "--mode", "open-cards", "--publish", "--round", "to", "--ledger", "l.json"
    )
    assert said.code == 1 and "Qorgzx" not in said.out


def test_who_has_no_number_is_named_to_the_facilitator_when_a_paper_is_handed_out(
    tmp_path: Path, typed: Typed
) -> None:
    seven(tmp_path)
    own = tmp_path / "Qpathzx" / "B.yaml"
    own.write_text(own.read_text("utf-8").replace("company: {", "company: {orgnr: 974760673, "), "utf-8")
    write(tmp_path, "companies.csv", "company,orgnr\nC Qorgzx AS,971032081\n")
    said = publish(typed, "--round", "en", "--companies", "companies.csv", "-o", "n.md")
    named = "Uten organisasjonsnummer: A Qorgzx AS, D Qorgzx AS, E Qorgzx AS, F Qorgzx AS, G Qorgzx AS."
    assert " ".join(said.err.split()).count(named) == 1
    draft = typed("network", "Qpathzx", "--mode", "protected", "--ledger", "l.json")
    closed = typed("network", "Qpathzx", "--publish", "--round", "en", "--ledger", "l.json")
    assert "organisasjonsnummer" not in draft.err + closed.err


@pytest.mark.parametrize("harm", ["gone", "other"])
def test_without_its_salt_nothing_is_published_and_the_way_back_is_said(
    tmp_path: Path, typed: Typed, harm: str
) -> None:
    seven(tmp_path)
    publish(typed, "--round", "en")
    salt = tmp_path / "l.json.salt"
    own = salt.read_bytes()
    salt.unlink() if harm == "gone" else salt.write_text("00" * 32)
    said = publish(typed, "--round", "to", "-o", "n.html")
    assert said.code == 3 and not (tmp_path / "n.html").exists()
    assert "l.json.salt" in said.err and "sikkerhetskopi" in " ".join(said.err.split())
    assert typed("network", "Qpathzx", "--programme", "--ledger", "l.json").code == 3
    salt.write_bytes(own)
    assert publish(typed, "--round", "to", "-o", "n.html").code == 0


@pytest.mark.parametrize("harm", ["damaged", "lost"])
def test_without_its_ledger_nothing_is_published_and_the_way_back_is_said(
    tmp_path: Path, typed: Typed, harm: str
) -> None:
    seven(tmp_path)
    publish(typed, "--round", "en")
    ledger = tmp_path / "l.json"
    ledger.write_text("{", "utf-8") if harm == "damaged" else ledger.unlink()
    said = publish(typed, "--round", "to", "-o", "n.html")
    assert said.code == 3 and not (tmp_path / "n.html").exists() and "l.json.bak" in said.err
    assert typed("network", "Qpathzx", "--mode", "protected", "--ledger", "l.json").code == 3
    assert typed("network", "Qpathzx", "--ledger", "l.json").code == 0, "closed needs none"
    (tmp_path / "l.json.bak").replace(ledger)
    assert publish(typed, "--round", "to", "-o", "n.html").code == 0


def test_a_ledger_in_use_is_waited_for(tmp_path: Path, typed: Typed) -> None:
    from resiliens.files.locking import acquire

    seven(tmp_path)
    with acquire(tmp_path / "l.json"):
        said = publish(typed, "--round", "en", "-o", "n.md")
    assert said.code == 3 and not (tmp_path / "n.md").exists() and not (tmp_path / "l.json").exists()


def test_a_paper_that_is_there_already_burns_no_publication(tmp_path: Path, typed: Typed) -> None:
    seven(tmp_path)
    write(tmp_path, "n.md", "mitt")
    assert publish(typed, "--round", "en", "-o", "n.md").code == 3
    assert not (tmp_path / "l.json").exists() and (tmp_path / "n.md").read_text("utf-8") == "mitt"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--mode", "open"), ("--mode", "peers"), ("--publish",), ("--explain", "-o", "n.md"), ("--own", "A"),
        ("-o", "n.csv"),
        ("--explain", "--publish", "--round", "x"), ("--mode", "protected", "--own", "A", "-o", "n.xlsx"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_for(tmp_path: Path, typed: Typed, wrong: tuple[str, ...]) -> None:
    seven(tmp_path)
    said = typed("network", "Qpathzx", "--ledger", "l.json", *wrong)
    assert said.code == 2 and said.err.strip() and "Traceback" not in said.err


def test_the_own_page_says_under_at_or_over_and_names_nobody_else(tmp_path: Path, typed: Typed) -> None:
    seven(tmp_path)
    said = typed("network", "Qpathzx", "--mode", "protected", "--ledger", "l.json", "--own", "a qorgzx")
    assert said.code == 0 and "under midten" in said.out and "A QORGZX AS" in said.out
    assert not any(f"{name} Q" in said.out for name in "BCDEFG")
    nobody = typed("network", "Qpathzx", "--mode", "protected", "--ledger", "l.json", "--own", "Ukjent")
    assert nobody.code == 3


def test_no_format_holds_a_name_a_note_or_a_path(tmp_path: Path, typed: Typed) -> None:
    """Every byte of every format, unpacked: the tokens are nowhere, nor is a figure that is not shown."""
    seven(tmp_path)
    for mode in ("closed", "protected", "open-cards"):
        for form in FORMATS if mode == "protected" else ("md", "xlsx"):
            paper = tmp_path / f"{mode}.{form}"
            said = typed("network", "Qpathzx", "--mode", mode, "--ledger", "l.json", "-o", paper.name)
            assert paper.exists(), said.err
            for content in unpacked(paper.read_bytes()):
                for token in (*TOKENS, "pytest", str(tmp_path)):
                    for written in (token.encode(), token.encode("utf-16-le"), token.encode("utf-16-be")):
                        assert written.lower() not in content.lower(), (paper.name, token)
    publish(typed, "--round", "en")
    for kept in (tmp_path / "l.json", tmp_path / "l.json.bak"):
        assert not any(token.encode() in kept.read_bytes() for token in TOKENS)


def test_the_slides_hold_the_picture_only_where_it_is_handed_out(tmp_path: Path, typed: Typed) -> None:
    seven(tmp_path)
    draft = ("network", "Qpathzx", "--mode", "protected", "--ledger", "l.json", "-o", "utkast.pptx")
    assert typed(*draft).code == 0
    assert publish(typed, "--round", "en", "-o", "en.pptx").code == 0
    shown = [
        b"".join(unpacked((tmp_path / name).read_bytes())).decode("utf-8", "replace").count("\u25cf")
        for name in ("utkast.pptx", "en.pptx")
    ]
    assert shown[0] < shown[1]


def test_the_order_of_the_files_and_the_names_of_the_companies_change_no_byte(
    tmp_path: Path, typed: Typed
) -> None:
    seven(tmp_path)
    wish = ("network", "--mode", "protected", "--ledger", "l.json")
    files = sorted(str(one) for one in (tmp_path / "Qpathzx").iterdir())
    for form in FORMATS:
        typed(*wish, *files, "-o", f"en.{form}")
        typed(*wish, *files[::-1], "-o", f"to.{form}")
        assert (tmp_path / f"en.{form}").read_bytes() == (tmp_path / f"to.{form}").read_bytes()
    for one in (tmp_path / "Qpathzx").iterdir():
        one.write_text(one.read_text("utf-8").replace("name: ", "name: Z"), "utf-8")
    for form in FORMATS:
        typed(*wish, "Qpathzx", "-o", f"tre.{form}")
        assert (tmp_path / f"tre.{form}").read_bytes() == (tmp_path / f"en.{form}").read_bytes()


@pytest.mark.slow
def test_two_publications_at_once_know_of_each_other(tmp_path: Path) -> None:
    """Whoever comes second is refused the themes, or is told to wait; never are both papers handed out."""
    for turn in range(5):
        folder = tmp_path / str(turn)
        folder.mkdir()
        seven(folder)
        (folder / "alle").mkdir()
        came(folder, "H", 4)
        (folder / "Qpathzx" / "H.yaml").replace(folder / "alle" / "H.yaml")

        def one(more: tuple[str, ...], name: str, folder: Path = folder) -> Said:
            wish = ("--mode", "protected", "--publish", "--round", name, "--ledger", "l.json")
            return resiliens("network", "Qpathzx", *more, *wish, "-o", f"{name}.json", folder=folder)

        with ThreadPoolExecutor(2) as both:
            codes = [done.code for done in both.map(one, [(), ("alle",)], ["en", "to"])]
        shown = [
            figures(paper)["environment.energy"]["shown"]  # type: ignore[index]
            for paper in (folder / "en.json", folder / "to.json")
            if paper.exists()
        ]
        assert sum(shown) == 1 and sorted(codes) in ([0, 1], [0, 3]), (codes, shown)
        assert len(read_ledger(folder / "l.json").ledger.publications) >= 1


def unpacked(data: bytes) -> Iterator[bytes]:
    """The bytes and everything packed in them: zip parts, PDF streams, base64."""
    yield data
    if data.startswith(b"PK"):
        import io

        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield from (part.filename.encode() + part.comment for part in package.infolist())
            for part in package.infolist():
                yield from unpacked(package.read(part))
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue
    for packed in re.findall(rb"base64,([A-Za-z0-9+/=]+)", data):
        yield b64decode(packed)
