"""The facilitator's dialogs, in plain lines: no YAML by hand, and nothing changed but what was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from running import Said
from visits import ALIKE, BACK, CONSENT, LEAD, LEAVE, LIST, PAPERS, VISIT, Guest, answers

from resiliens.cli.menu import agreeing
from resiliens.cli.menu.facilitator.consent_given import numbers_in
from resiliens.files import saving
from resiliens.files.answers import open_answers, understand
from resiliens.files.company_list import read_company_list
from resiliens.files.finding import load_questionnaire
from resiliens.files.locking import acquire
from resiliens.model.answers import Sheet
from resiliens.model.diagnostics import has_errors
from resiliens.network.consents import open_card_themes

TREE = load_questionnaire("klosser").value
assert TREE is not None
NOW = datetime.now().date()  # the day the menu works on
BRUKET = answers(
    "Bruket AS", "environment.energy: {value: 3, note: Egen avtale}", "environment.waste: 2",
    "society.ethics: 1", orgnr="999999999",
)  # fmt: skip


def sheet_of(file: Path) -> Sheet:
    """What a file says, with no error in it, and without the place of each word."""
    raw = open_answers(file).value
    assert raw is not None and TREE is not None
    read = understand(raw, TREE)
    assert read.value is not None and not has_errors(read.diagnostics)
    entries = {address: replace(entry, position=None) for address, entry in read.value.entries.items()}
    return replace(read.value, entries=entries)


class Workshop:
    """A facilitator with a workshop's folder; every talk goes into one choice of it and out again."""

    def __init__(self, guest: Guest) -> None:
        self.guest, self.folder = guest, guest.home / "samling"
        (self.folder / "agreed").mkdir(parents=True)
        (self.folder / "answers").mkdir()

    def company(self, name: str, text: str = "", place: str = "agreed") -> Path:
        path = self.folder / place / f"{name}.yaml"
        path.write_text(
            text or answers(f"{name} AS", "environment.energy: 2", "environment.waste: 1"), "utf-8"
        )
        return path

    def talk(self, choice: str, *lines: str) -> Said:
        """The lines end where the choice has gone back to the folder."""
        return self.guest.types(LEAD, str(self.folder), choice, *lines, BACK, LEAVE)


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Workshop:
    return Workshop(Guest(tmp_path, monkeypatch, capsys))


# -- consent -----------------------------------------------------------------------------------------------


GIVE = ("1", "1", "1")  # the company, a new consent, open cards
GIVE_ALL = (*GIVE, "1", "Flisa", "", "daglig leder")  # all themes, meeting, today, by
OUT = ("3", "3")  # from the company, from the list of companies


def test_consent_is_written_and_nothing_else_in_the_file_is_changed(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    before = sheet_of(file)
    said = workshop.talk(CONSENT, *GIVE_ALL, "1", *OUT)
    assert said.code == 0 and said.err == ""
    after = sheet_of(file)
    assert after == replace(before, consent=after.consent)
    assert after.consent == (
        {
            "mode": "open-cards",
            "themes": "all",
            "meeting": "Flisa",
            "date": NOW.isoformat(),
            "by": "daglig leder",
        },
    )
    for words in (
        "Dette skrives i filen",
        "Åpne kort for alle temaer unntatt de følsomme. Møte: Flisa.",
        "Det er skrevet i",
        "De følsomme kan aldri det",
    ):
        assert words in said.out


def test_who_says_no_has_changed_nothing(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    said = workshop.talk(CONSENT, *GIVE_ALL, "2", "2", "3")
    assert file.read_text("utf-8") == BRUKET and "Ingenting er skrevet" in said.out
    assert [one.name for one in file.parent.iterdir()] == ["bruket.yaml"]


@pytest.mark.parametrize(
    "lines",
    [
        ("3",), ("1", "2", "3"), (*GIVE, "3", "2", "3"), (*GIVE, "2", "", "2", "3"),
        (*GIVE, "2", "tilbake", "2", "3"), (*GIVE, "1", "Tilbake", "2", "3"),
        (*GIVE, "1", "", "tilbake", "2", "3"), (*GIVE, "1", "", "", "BACK", "2", "3"),
    ],
)  # fmt: skip
def test_there_is_a_way_back_from_every_question(lines: tuple[str, ...], workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    said = workshop.talk(CONSENT, *lines)
    assert said.code == 0 and said.err == "" and file.read_text("utf-8") == BRUKET
    assert said.out.count("8 Avslutte") == 2  # the menu, and the menu again


def test_some_themes_by_number_and_never_a_sensitive_one(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    said = workshop.talk(CONSENT, *GIVE, "2", "0-99", "1, 3-4", "", "", "", "1", *OUT)
    assert "«0-99» gikk ikke" in said.out and "Etikk og varsling" not in said.out
    (record,) = sheet_of(file).consent
    assert isinstance(record["themes"], list) and len(record["themes"]) == 3
    assert "meeting" not in record and "by" not in record


def test_a_day_that_has_not_come_or_is_none_is_asked_for_again(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    tomorrow = (NOW + timedelta(1)).strftime("%d.%m.%Y")
    said = workshop.talk(CONSENT, *GIVE_ALL[:-2], "i går", tomorrow, "1.11.2025", "", "1", *OUT)
    assert "«i går» er ikke en dato" in said.out and "er ikke kommet ennå" in said.out
    assert sheet_of(file).consent[0]["date"] == "2025-11-01"


def test_helping_others_is_a_consent_of_its_own(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    said = workshop.talk(CONSENT, "1", "1", "2", "1", "", "", "", "1", *OUT)
    assert [one["mode"] for one in sheet_of(file).consent] == ["peers"]
    assert "Bedriften hjelper andre med" in said.out and "I dag vises ingenting" in said.out


def test_taking_back_closes_from_that_day_and_keeps_the_record(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    workshop.talk(CONSENT, *GIVE_ALL, "1", *OUT)
    given = sheet_of(file)
    assert TREE is not None and open_card_themes(given, TREE, today=NOW)
    said = workshop.talk(CONSENT, "1", "2", "1", "", "1", "2", "3")
    after = sheet_of(file)
    assert after.consent == ({**given.consent[0], "withdrawn": NOW.isoformat()},)
    assert not open_card_themes(after, TREE, today=NOW) and "Trukket tilbake" in said.out


def test_what_a_person_wrote_is_kept_beside_the_file_however_often_it_is_saved(workshop: Workshop) -> None:
    by_hand = "# Skrevet av Kari\n" + BRUKET
    file = workshop.company("bruket", by_hand)
    first = workshop.talk(CONSENT, *GIVE_ALL, "1", *OUT)
    workshop.talk(CONSENT, "1", "2", "1", "", "1", "2", "3")
    assert "Filen slik den var, ligger i" in first.out.replace("\n", " ")
    assert file.with_name("bruket.yaml.bak").read_text("utf-8") == by_hand


def test_a_record_that_cannot_be_read_closes_all_and_can_be_taken_away(workshop: Workshop) -> None:
    records = (
        "consent:\n  - {mode: open-cards, themes: all}\n  - {mode: open-cards, themes: [environment.enegy]}\n"
    )
    file = workshop.company("bruket", BRUKET.replace("answers:", f"{records}answers:"))
    before = sheet_of(file)
    said = workshop.talk(CONSENT, "1", "3", "1", "1", *OUT)
    assert "et samtykke kan ikke leses" in said.out and "«environment.enegy» er ikke et tema her" in said.out
    assert sheet_of(file) == replace(before, consent=before.consent[:1])


def test_companies_that_are_not_agreed_and_files_with_errors_are_said(workshop: Workshop) -> None:
    for role in ("leder", "skift"):
        workshop.company(role, answers("Furu AS", "environment.energy: 2", role=role), "answers")
    workshop.company("feil", answers("Feil AS", "environment.energy: 9"))
    said = workshop.talk(CONSENT, "1")
    words = " ".join(said.out.split())
    assert "uten å bli enige ennå, så disse er ikke med: Furu AS." in words and "Én fil har feil" in words
    assert "Ingen bedrift har en svarfil som teller ennå" in words


def test_a_file_that_somebody_is_answering_in_is_left_alone(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    lock = acquire(file, since="26.11.2026 10:00")
    try:
        said = workshop.talk(CONSENT, *GIVE_ALL, "1", "2", "3")
    finally:
        lock.release()
    assert file.read_text("utf-8") == BRUKET and "26.11.2026 10:00" in said.err and said.code == 0


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("1", [1]), ("3, 1", [1, 3]), ("2-4", [2, 3, 4]), ("1; 3 – 4", [1, 3, 4]), ("1 2,2", [1, 2]),
     (" 1,", [1]), ("1,,2", [1, 2]), ("0", []), ("6", []), ("4-2", []), ("en", []), ("1-2-3", []), ("-1", []),
     ("1, x", [])],
)  # fmt: skip
def test_numbers_as_people_type_them(typed: str, numbers: list[int]) -> None:
    assert numbers_in(typed, 5) == numbers


# -- agreeing ------------------------------------------------------------------------------------------------


def test_a_list_of_side_streams_is_no_second_voice(workshop: Workshop) -> None:
    workshop.company("bruket", BRUKET, "answers")
    streams = "questionnaire: streams\ncompany: {name: Bruket AS, orgnr: '999999999'}\n"
    streams += "answers: {streams.list: []}\n"
    workshop.company("strømmer", streams, "answers")
    assert "Ingen bedrift har svar fra flere" in workshop.talk(ALIKE).out


def test_what_a_company_agrees_on_is_laid_in_the_workshop_s_place_for_it(workshop: Workshop) -> None:
    for role, step in (("leder", 2), ("skift", 2)):
        text = answers("Bruket AS", f"environment.energy: {step}", role=role)
        workshop.company(role, text, "answers")
    place = agreeing._place_for_common
    assert place(workshop.folder / "answers") == place(workshop.folder / "answers" / "Bruket AS")
    assert place(workshop.folder / "answers") == workshop.folder / "agreed"
    assert place(workshop.folder) == workshop.folder
    said = workshop.talk(ALIKE, "1", "5")
    assert "Bruket AS: 2 filer" in said.out and said.code == 0


# -- many companies from a file ------------------------------------------------------------------------------


def test_consents_of_many_from_a_file_and_one_bad_row_stops_only_its_company(workshop: Workshop) -> None:
    bruket, furu, gran = (
        workshop.company("bruket", BRUKET),
        workshop.company("furu"),
        workshop.company("gran"),
    )
    before = {file: file.read_bytes() for file in (bruket, furu, gran)}
    rows = workshop.folder / "samtykke.csv"
    rows.write_text(
        "Bedrift;Orgnr;Måte;Temaer;Dato;Av\n"
        "BRUKET;999 999 999;Åpne kort;Energi og effekt; 1.11.2025;daglig leder\n"
        "furu as;;åpne kort;alle;1.11.2025;\nfuru as;;åpne kort;Enerji;1.11.2025;\n"
        "Gran AS;;;;;\nNesten AS;;åpne kort;alle;;\n",
        "utf-8",
    )
    no = workshop.talk(CONSENT, "4", "1", str(rows), "2", "5")
    assert {file: file.read_bytes() for file in before} == before and "Ingenting er skrevet" in no.out
    said = workshop.talk(CONSENT, "4", "1", str(rows), "1", "5")
    told = " ".join(said.err.split())
    assert "samtykke.csv:4:4: RC126 D4: «Enerji»" in told and "samtykke.csv:6:1: RC128 A6" in told
    assert "Furu AS: minst én rad kan ikke leses" in " ".join(said.out.split()).replace("furu AS", "Furu AS")
    assert sheet_of(bruket).consent == (
        {"mode": "open-cards", "themes": ["environment.energy"], "date": "2025-11-01", "by": "daglig leder"},
    )
    assert furu.read_bytes() == before[furu] and gran.read_bytes() == before[gran]
    again = workshop.talk(CONSENT, "4", "1", str(rows), "1", "5")
    assert "Sto der fra før: 1" in again.out and len(sheet_of(bruket).consent) == 1


def test_an_empty_file_is_made_filled_in_and_read(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    before = sheet_of(file)
    workshop.talk(VISIT, "2", "2", "3")
    blank = workshop.folder / "feltstudie.csv"
    lines = blank.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Bedrift;Organisasjonsnummer;Tema;Sett;Av;Dato;Hvorfor"
    filled = [
        line.replace(";;;;", ";2;prosessleder;20.11.2025;Så på tavla") if "Energi" in line else line
        for line in lines
    ]
    blank.write_text("\n".join(filled), "utf-8")
    said = workshop.talk(VISIT, "2", "1", str(blank), "1", "3")
    assert said.err == "" and "Energi og effekt: sett 2, av prosessleder." in said.out
    after = sheet_of(file)
    seen = after.entries["environment.energy"].seen
    assert seen is not None and (seen.value, seen.by, seen.date, seen.why) == (
        2, "prosessleder", date(2025, 11, 20), "Så på tavla",
    )  # fmt: skip
    energy = replace(after.entries["environment.energy"], seen=None)
    assert replace(after, entries={**after.entries, "environment.energy": energy}) == before


@pytest.mark.parametrize(
    "content", ["", "bare tull", "\0", "Bedrift,Måte,Temaer,Hemmelig\nBruket AS,åpne kort,alle,x\n"]
)
def test_a_file_that_is_none_changes_nothing(content: str, workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    rows = workshop.folder / "rader.csv"
    rows.write_text(content, "utf-8")
    said = workshop.talk(CONSENT, "2", "1", str(workshop.folder / "borte.csv"), str(rows), "3")
    assert "Finner ikke" in said.out and "Ingen svarfil er endret" in said.out and "RC" in said.err
    assert file.read_text("utf-8") == BRUKET and "Traceback" not in said.err


# -- the field study -----------------------------------------------------------------------------------------


def test_what_was_seen_goes_beside_the_answer_and_gives_a_page(workshop: Workshop) -> None:
    file = workshop.company("bruket", BRUKET)
    said = workshop.talk(VISIT, "1", "1", "2", "avslutt", "3", "4", "3")
    entry = sheet_of(file).entries["environment.energy"]
    assert entry.seen is not None and entry.seen.value == 2 and entry.seen.by == "prosessleder"
    assert entry.answer == sheet_of(workshop.company("før", BRUKET)).entries["environment.energy"].answer
    assert "skrives ved siden av svaret" in said.out.replace("\n", " ")
    assert "ett trinn lavere" in (file.parent / "det-vi-saa.html").read_text("utf-8")


# -- the papers ---------------------------------------------------------------------------------------------


MOMENTS = """\
resiliens: 1
kind: moments
id: moments
version: "2026.1"
language: nb
moments:
  - {number: 0, title: {nb: Banken}, needs: [agreed], papers: [{kind: evidence, of: agreed, as: [md]}]}
  - {number: 3, title: {nb: Besøket}, needs: [seen], papers: [{kind: seen, of: agreed, as: [md]}]}
"""


def test_the_papers_of_a_moment_are_made_by_its_own_number(workshop: Workshop) -> None:
    (workshop.folder / "moments.yaml").write_text(MOMENTS, "utf-8")
    energy = "environment.energy: {value: 3, seen: {value: 2}}"
    workshop.company("bruket", answers("Bruket AS", energy))
    said = workshop.talk(PAPERS, "1", "x", "3")
    assert "«1» er ikke et av numrene fra 0 til 3" in said.out and said.code == 0
    (paper,) = (workshop.folder / "papers").rglob("Bruket*.md")
    assert "ett trinn lavere" in paper.read_text("utf-8")
    assert workshop.talk(PAPERS, "").code == 0  # an empty line goes back


def test_a_folder_can_be_laid_out_as_a_workshop_s_and_nothing_is_moved(workshop: Workshop) -> None:
    folder = workshop.guest.home / "løst"
    folder.mkdir()
    file = folder / "svar.yaml"
    file.write_text(BRUKET, "utf-8")
    said = workshop.guest.types(LEAD, str(folder), PAPERS, "1", BACK, LEAVE)
    assert said.code == 0 and "blir ikke flyttet" in said.out
    assert (folder / "agreed").is_dir() and file.read_text("utf-8") == BRUKET


def test_from_nothing_a_folder_is_made_and_the_first_company_written_without_an_editor(
    workshop: Workshop,
) -> None:
    folder = workshop.guest.home / "høst 2026"
    said = workshop.guest.types(LEAD, str(folder), "1", LIST, "1", "Bruket AS", "3", BACK, LEAVE)
    assert said.code == 0 and said.err == "" and "RL121" not in said.out
    listed = read_company_list(folder / "companies.csv").value
    assert listed is not None and [one.name for one in listed] == ["Bruket AS"]
    assert (folder / "moments.yaml").is_file() and "Det står ingen bedrifter" in said.out


def test_in_a_workshop_s_folder_its_places_are_not_offered_as_folders(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.company("bruket", BRUKET)
    monkeypatch.chdir(workshop.folder)
    said = workshop.guest.types(LEAD, "3", LEAVE)
    assert "samling (svarfiler: 1)" in said.out and "agreed (" not in said.out and said.code == 0


# -- the list of companies -----------------------------------------------------------------------------------


def test_a_list_begins_with_those_who_have_answered(workshop: Workshop) -> None:
    workshop.company("bruket", BRUKET)
    workshop.company("furu")
    said = workshop.talk(LIST, "1", "4")
    listed = read_company_list(workshop.folder / "companies.csv").value
    assert listed is not None and [(one.name, one.orgnr) for one in listed] == [
        ("Bruket AS", "999999999"), ("furu AS", ""),
    ]  # fmt: skip
    assert "companies.csv: 2 bedrifter" in said.out


def test_a_company_is_added_and_each_field_saved_at_once(workshop: Workshop) -> None:
    fields = [
        "1",
        "2",
        "999999998",
        "999999999",
        "3",
        "Holding AS",
        "4",
        "Våler",
        "5",
        "daglig leder, driftsleder",
    ]
    fields += ["6", "Furu AS; Gran AS", "7", "kari@bruket.no", "8", "32.12.2026", "1.12.2026", "9"]
    said = workshop.talk(LIST, "1", "Bruket AS", *fields, "3")
    listed = read_company_list(workshop.folder / "companies.csv").value
    assert listed is not None
    (one,) = listed
    assert (one.name, one.orgnr, one.owner, one.municipality) == (
        "Bruket AS",
        "999999999",
        "Holding AS",
        "Våler",
    )
    assert one.seats == ("daglig leder", "driftsleder") and one.competitors == ("Furu AS", "Gran AS")
    assert one.contact == "kari@bruket.no" and one.deadline == date(2026, 12, 1)
    assert "ikke et gyldig organisasjonsnummer" in said.out and "«32.12.2026» er ikke en dato" in said.out


THEIRS = (
    "Bedrift;Merknad;Rolle;Frist\r\nBruket AS;ring før 10;daglig leder;i mai\r\n;uten navn;x;\r\n"
    "Furu AS;;skift;\r\n"
)


def test_columns_and_rows_of_others_are_still_there_after_a_change(workshop: Workshop) -> None:
    path = workshop.folder / "companies.csv"
    path.write_text(THEIRS, "cp1252")
    said = workshop.talk(LIST, "2", "4", "Våler", "9", "4")
    assert path.read_text("utf-8-sig") == (
        "Bedrift;Merknad;Rolle;Frist;municipality\n"
        "Bruket AS;ring før 10;daglig leder;i mai\n;uten navn;x;\nFuru AS;;skift;;Våler\n"
    )
    assert "RL122" in said.err and "RL123" in said.err


def test_no_control_of_a_file_reaches_the_terminal(workshop: Workshop) -> None:
    path = workshop.folder / "companies.csv"
    path.write_text("company,contact\nBru\x9b2Jket AS,ring\x9b31m\u202e\n", "utf-8")
    before = path.read_bytes()
    said = workshop.talk(LIST, "1", "7", "", "9", "3")
    assert not {"\x9b", "\u202e", "\x1b"} & set(said.out + said.err) and path.read_bytes() == before
    workshop.company("bruket", BRUKET.replace("Bruket AS", '"Bruket\\e[2J\\u202e AS"'))
    said = workshop.talk(CONSENT, "1", "2", "3")
    assert not {"\x9b", "\u202e", "\x1b"} & set(said.out + said.err)


def test_a_workbook_is_shown_and_left_to_its_program(workshop: Workshop) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Bedrift", "Rolle"])
    book.active.append(["Bruket AS", "daglig leder"])
    path = workshop.folder / "companies.xlsx"
    book.save(path)
    before = path.read_bytes()
    said = workshop.talk(LIST)
    assert (
        "Bruket AS: plasser: 1" in said.out and "er et regneark" in said.out and path.read_bytes() == before
    )


def test_a_list_that_cannot_be_read_is_not_touched(workshop: Workshop) -> None:
    path = workshop.folder / "companies.csv"
    path.write_text("Hvem,Hva\nBruket AS,alt\n", "utf-8")
    said = workshop.talk(LIST)
    assert "RL120" in said.err and "er ikke endret" in said.out
    assert path.read_text("utf-8") == "Hvem,Hva\nBruket AS,alt\n"


def test_a_list_that_somebody_changes_meanwhile_is_not_overwritten(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workshop.folder / "companies.csv"
    path.write_text("company,seats\nBruket AS,\n", "utf-8")
    theirs = "company,seats\nBruket AS,verneombud\n"
    ours = saving.save

    def late(*given: object, **more: object) -> object:
        path.write_text(theirs, "utf-8")
        return ours(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("resiliens.cli.menu.facilitator.lists.save", late)
    said = workshop.talk(LIST, "1", "5", "daglig leder", "9", "3")
    assert path.read_text("utf-8") == theirs and "Noen andre har endret" in said.out
    (other,) = workshop.folder.glob("companies.conflict-*.csv")
    assert "daglig leder" in other.read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["nn", "en"])
def test_every_dialog_speaks_the_other_languages(lang: str, workshop: Workshop) -> None:
    workshop.company("bruket", BRUKET)
    lines = [
        CONSENT,
        *GIVE_ALL,
        "1",
        *OUT,
        VISIT,
        "1",
        "2",
        "3",
        LIST,
        "1",
        "1",
        "5",
        "x",
        "9",
        "3",
        BACK,
        LEAVE,
    ]
    said = workshop.guest.types(LEAD, str(workshop.folder), *lines, lang=lang)
    assert said.code == 0 and said.err == ""
    words = {"nn": "Det er skrive i", "en": "It is written in"}
    assert words[lang] in said.out and "Samtykke fra bedriftene" not in said.out
