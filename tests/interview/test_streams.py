"""The have/want list: five side streams in a few minutes, corrected without beginning anew."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from talks import ENERGY, RATE, STREAMS, lines_terminal, new_sheet, plain_answers, small_programme, talk

from resiliens.files.writing import reads_back, write_answers
from resiliens.interview import commands as say
from resiliens.interview.desk import Desk
from resiliens.interview.plain import Plain
from resiliens.interview.stream_asking import prompt
from resiliens.interview.stream_fields import CHOICES, WRITTEN, label, option_of, said_in
from resiliens.interview.stream_words import in_words
from resiliens.interview.streams import Listing, StreamForm, home_of
from resiliens.messages import LANGUAGES
from resiliens.model.answers import Company, Entry, Sheet, Stream, Value


def at_streams(sheet: Sheet | None = None, language: str = "nb") -> Desk:
    """A desk at the have/want list."""
    conversation = talk(STREAMS, RATE, sheet=sheet, language=language)
    conversation.do(say.Jump(STREAMS.id))
    return Desk(conversation)


def enter(desk: Desk, *lines: str) -> Desk:
    for line in lines:
        desk.submit(line)
    return desk


def kept(desk: Desk) -> list[dict[str, Any]]:
    """The list as the file has it."""
    found: list[dict[str, Any]] = plain_answers(desk.talk.session.sheet).get(STREAMS.id, [])
    return found


def asked(desk: Desk) -> str:
    """The question on the screen, how to answer it and what Enter means."""
    here = Listing(desk.view.streams, home_of(desk.talk.session.sheet))
    now = prompt(desk.form, here, desk.talk.language)
    return f"{now.ask} {now.how} {now.enter} {now.more}"


def with_line(**fields: Any) -> Sheet:
    return new_sheet(entries={STREAMS.id: Entry(Value((Stream(fields),)))})


IN_HAMAR = new_sheet(
    company=Company("Eksempel Bruk AS", facts={"company.municipality": Entry(Value("Hamar"))})
)


def test_one_stream_field_by_field_with_digits_for_what_can_be_chosen() -> None:
    desk = enter(at_streams(), "h", "tørr flis", "1200 tonn", "1", "2", "selges til brensel", "10 % fukt")
    enter(desk, "Våler", "2")
    assert kept(desk) == [{
        "side": "have", "name": "tørr flis", "kind": "material", "amount": 1200, "unit": "tonn",
        "rhythm": "batches", "quality": "10 % fukt", "use": "selges til brensel", "place": "Våler",
        "sharing": "network",
    }]  # fmt: skip
    assert "Har eller trenger dere noe mer?" in asked(desk)


def test_the_fields_stand_in_the_order_of_the_file() -> None:
    desk = enter(at_streams(), "h; flis; 3 tonn; materiale; jevnt; brensel; tørr; Våler; alle")
    assert list(kept(desk)[0]) == list(WRITTEN)


FIVE_LINES = (
    "h; tørr flis; 1200 tonn; materiale; jevnt; brensel; 10 % fukt; Våler; nettverket",
    "t; varme til tørka; 3 GWh; energi; om vinteren; olje; .",
    "har bark; ca. 2 500 tonn i året; .",
    "h; lager; 200 m2; plass; .",
    "t; sveiser; ; folk; .",
)


def test_five_streams_are_five_lines() -> None:
    desk = enter(at_streams(), *FIVE_LINES)
    assert [(one["side"], one["name"], one.get("kind"), one.get("amount")) for one in kept(desk)] == [
        ("have", "tørr flis", "material", 1200),
        ("want", "varme til tørka", "energy", 3),
        ("have", "bark", None, 2500),
        ("have", "lager", "space", 200),
        ("want", "sveiser", "people", None),
    ]


def test_what_a_line_left_out_is_asked_for_and_enter_goes_past_it() -> None:
    desk = enter(at_streams(), "h; flis; 1200 tonn; jevnt; brensel")
    assert "Hva slags er det? 1 materiale, 2 energi" in asked(desk)
    enter(desk, "")
    assert "Hvordan er kvaliteten?" in asked(desk)
    enter(desk, "", "", "")
    assert kept(desk) == [{
        "side": "have", "name": "flis", "amount": 1200, "unit": "tonn", "rhythm": "steady", "use": "brensel",
        "sharing": "facilitator",
    }]  # fmt: skip


def test_a_word_of_the_day_to_day_use_is_not_taken_for_a_kind_behind_it() -> None:
    desk = enter(at_streams(), "h; bark; 10 tonn; jevnt; avfall; .")
    assert kept(desk)[0]["use"] == "avfall"
    assert "kind" not in kept(desk)[0]


def test_the_most_private_holds_until_something_else_is_said() -> None:
    desk = enter(at_streams(), "h", "flis")
    assert kept(desk)[0]["sharing"] == "facilitator"
    assert in_words(desk.view.streams[0], "nb") == "Har flis. Bare prosesslederen får se."
    assert in_words(Stream({"side": "have", "name": "flis"}), "nb") == "Har flis. Bare prosesslederen får se."


def test_the_place_offered_is_the_companys_then_that_of_the_line_before() -> None:
    desk = enter(at_streams(IN_HAMAR), "h; flis; 1 tonn; materiale; jevnt; brensel; tørr")
    assert "Hvor er det? Kommune. Enter: Hamar." in asked(desk)
    enter(desk, "Våler", "2", "t; varme; 3 GWh; energi; jevnt; olje; lunken")
    assert "Hvor trengs det? Kommune. Enter: Våler." in asked(desk)
    enter(desk, "")
    assert "Enter: nettverket." in asked(desk)
    enter(desk, "")
    assert [(one["place"], one["sharing"]) for one in kept(desk)] == [("Våler", "network")] * 2


def test_enough_about_a_line_takes_over_nothing_that_was_not_seen() -> None:
    desk = enter(at_streams(IN_HAMAR), "h; flis; 1 tonn; materiale; jevnt; brensel; tørr; Våler; alle")
    enter(desk, "h; bark; .")
    assert kept(desk)[1] == {"side": "have", "name": "bark", "sharing": "facilitator"}


@pytest.mark.parametrize("enough", [".", "nok", "nok om denne", "enough"])
def test_enough_about_this_one(enough: str) -> None:
    desk = enter(at_streams(), "t", "varme", "3 GWh", enough)
    assert desk.form == StreamForm()
    assert kept(desk)[0]["amount"] == 3


@pytest.mark.parametrize("pick", ["3", "mengde", "Mengde", "amount"])
def test_a_field_of_a_line_that_stands_is_changed(pick: str) -> None:
    desk = enter(at_streams(), *FIVE_LINES[:2], "endre 1")
    assert "Hva vil du endre? 1 har eller trenger, 2 hva det er, 3 mengde" in asked(desk)
    enter(desk, pick)
    assert "Enter: 1200 tonn." in asked(desk)
    enter(desk, "900")
    assert (kept(desk)[0]["amount"], kept(desk)[0]["unit"]) == (900, "tonn")
    enter(desk, "hvem", "1", "")
    assert kept(desk)[0]["sharing"] == "open"
    assert desk.form == StreamForm()
    assert kept(desk)[1]["name"] == "varme til tørka"


def test_a_dash_takes_a_field_away_and_enter_keeps_it() -> None:
    desk = enter(
        at_streams(), FIVE_LINES[0], "endre", "sted", "", "sted", "-", "mengde", "-", "hvem", "-", ""
    )
    assert not {"place", "amount", "unit"} & set(kept(desk)[0])
    assert kept(desk)[0]["sharing"] == "facilitator"


def test_a_copy_is_a_line_of_its_own_where_enter_keeps_everything() -> None:
    desk = enter(at_streams(), FIVE_LINES[0], "kopier 1", "våt flis", "400", ".")
    first, second = kept(desk)
    assert second == {**first, "name": "våt flis", "amount": 400}


def test_removing_says_what_is_gone() -> None:
    desk = enter(at_streams(), *FIVE_LINES[:2], "slett 2")
    assert desk.message.startswith("Tatt bort: Trenger varme til tørka (energi), 3 GWh, om vinteren.")
    assert [one["name"] for one in kept(desk)] == ["tørr flis"]


def test_back_and_escape_are_one_field_back_with_what_stands() -> None:
    desk = enter(at_streams(), "h", "flis", "12 tonn", "tilbake")
    assert "Hvor mye i året?" in asked(desk)
    assert "Enter: 12 tonn." in asked(desk)
    enter(desk, "")
    desk.press("escape")
    desk.press("escape")
    assert "Hva er det?" in asked(desk)
    assert "Enter: flis." in asked(desk)
    desk.press("escape")
    assert desk.form == StreamForm()
    assert kept(desk)[0]["amount"] == 12


def test_every_field_is_on_disk_before_the_next_is_asked() -> None:
    saved: list[Sheet] = []
    desk = Desk(talk(STREAMS, saved=saved))
    enter(desk, "", "", "h", "flis", "12 tonn", "1")
    names = [plain_answers(sheet)[STREAMS.id][0] for sheet in saved]
    assert [set(one) - {"side", "sharing"} for one in names] == [
        {"name"}, {"name", "amount", "unit"}, {"name", "amount", "unit", "kind"},
    ]  # fmt: skip


def test_help_in_the_middle_of_a_line_comes_back_to_it() -> None:
    desk = enter(at_streams(), "h", "flis", "?")
    assert desk.mode == "help"
    desk.press("enter")
    assert "Hvor mye i året?" in asked(desk)


def test_nothing_to_spare_and_nothing_needed_is_an_answer() -> None:
    desk = enter(at_streams(), "ingen")
    assert desk.view.head.place == RATE.id
    assert desk.talk.session.sheet.entries[STREAMS.id].answer == Value(())
    assert (desk.view.head.saved_title, desk.view.head.saved_answer) == ("Sidestrømmer", "ingen")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["kanskje"], "Skriv h for har eller t for trenger. En tom linje når dere er ferdige."),
        (["h", ""], "Skriv hva det er, eller tilbake."),
        (["h", "flis", "2.500 tonn"], "Det kan leses på to måter. Skriv 2500 eller 2,500."),
        (["h", "flis", "", "9"], "Skriv et tall fra 1 til 7, eller ordet."),
        (["slett 1"], "Det er ingen linjer ennå."),
        (["h; flis; .", "h; bark; .", "slett"], "Skriv nummeret på linjen også, som slett 2."),
        (["h; flis; .", "endre 2"], "Skriv et tall fra 1 til 1."),
        (["h; a; 1; 1; 1; b; c; d; 1; e"], "Linjen har flere deler enn det er plass til."),
        (["h", "x" * 201], "Det er for langt. Høyst 200 tegn."),
    ],
)
def test_what_cannot_be_taken_is_told(lines: list[str], told: str) -> None:
    assert enter(at_streams(), *lines).message == told


def test_a_wrong_digit_does_not_stay_in_the_way_but_a_long_line_does() -> None:
    desk = at_streams()
    before = desk.fills
    enter(desk, "h; flis; 2.500 tonn")
    assert desk.fills == before
    enter(desk, "h", "flis", "", "9")
    assert (desk.prefill, desk.fills > before) == ("", True)


def test_a_file_written_by_hand_is_shown_and_changed_without_losing_what_we_do_not_know() -> None:
    desk = at_streams(with_line(have="flis", amount=20, legal="biprodukt"))
    assert (
        in_words(desk.view.streams[0], "nb") == "Har flis, 20. legal: biprodukt. Bare prosesslederen får se."
    )
    enter(desk, "endre 1", "rytme", "stopp i juli")
    assert kept(desk) == [{
        "side": "have", "name": "flis", "amount": 20, "rhythm": "stopp i juli", "sharing": "facilitator",
        "legal": "biprodukt",
    }]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", sorted(CHOICES))
def test_every_choice_is_understood_by_its_own_label_in_every_language(field: str, language: str) -> None:
    for number, option in enumerate(CHOICES[field], 1):
        assert option_of(field, str(number), language) == option
        for other in LANGUAGES:
            assert option_of(field, label(field, option, other), language) == option


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "Trenger varme (energi), 3,5 GWh, i sesong. Bruker i dag: olje. Våler. Nettverket får se."),
        ("nn", "Treng varme (energi), 3,5 GWh, i sesong. Bruker i dag: olje. Våler. Nettverket får sjå."),
        ("en", "Need varme (energy), 3.5 GWh, in season. Used today: olje. Våler. The network may see it."),
    ],
)
def test_a_line_is_a_sentence_in_the_language_of_the_session(language: str, said: str) -> None:
    line = Stream({
        "side": "want", "name": "varme", "kind": "energy", "amount": 3.5, "unit": "GWh", "rhythm": "season",
        "use": "olje", "place": "Våler", "sharing": "network",
    })  # fmt: skip
    assert in_words(line, language) == said


def test_the_list_in_plain_mode_is_asked_and_read_back() -> None:
    typed = "h\nflis\n1200 tonn\n1\nvet ikke\n\n\nVåler\n2\nendre 1\nsted\nHamar\n\nferdig\navslutt\n"
    terminal = lines_terminal("temaene\n" + typed)
    ended = Plain(talk(STREAMS, RATE), terminal).run()
    said = terminal.output.getvalue()  # type: ignore[attr-defined]
    assert "Hva slags er det? (1 materiale, 2 energi, 3 vann, 4 transport, 5 utstyr" in said
    assert "Linje 1: Har flis (materiale), 1200 tonn. Våler. Nettverket får se." in said
    assert "endre 1 retter linje 1, slett 1 tar den bort, kopier 1 lager en lik." in said
    assert plain_answers(ended.sheet)[STREAMS.id][0]["place"] == "Hamar"


def test_a_refusal_in_the_middle_of_a_line_asks_the_same_field_again() -> None:
    terminal = lines_terminal("temaene\nh\nflis\n2.500 tonn\n2500 tonn\n.\navslutt\n")
    ended = Plain(talk(STREAMS, RATE), terminal).run()
    assert plain_answers(ended.sheet)[STREAMS.id][0]["amount"] == 2500


WORDS = st.sampled_from([
    "", "h", "t", "har flis", "flis", "1200 tonn", "2.500", "1", "2", "9", ".", "-", "?", "jevnt", "varme",
    "alle", "tilbake", "vet ikke", "endre 1", "endre", "slett 2", "slett 1", "kopier 1", "sted", "Våler",
    "nei", "h; bark; 3 t; jevnt; brensel", "t;;;;", ";;;;;;;;;;;;", "h; a; .", "\x1b[31m", "å" * 300,
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(WORDS, st.just("escape")), max_size=30), st.booleans(), st.sampled_from(LANGUAGES))
def test_whatever_is_typed_the_list_is_whole_and_on_disk(
    lines: list[str], written: bool, language: str
) -> None:
    saved: list[Sheet] = []
    sheet = with_line(have="flis", legal="x") if written else new_sheet()
    conversation = talk(STREAMS, ENERGY, sheet=sheet, saved=saved, language=language)
    conversation.do(say.Jump(STREAMS.id))
    desk = Desk(conversation)
    for line in lines:
        if desk.view.head.place != STREAMS.id or desk.ended:
            break
        desk.press("escape") if line == "escape" or desk.mode != "ask" else desk.submit(line)
        assert (saved[-1] if saved else sheet) == desk.talk.session.sheet
        for one in desk.view.streams:
            assert said_in(one)["name"]
            assert in_words(one, language).startswith(("Ha", "Tre", "Need"))


def test_a_list_comes_back_from_the_file_as_it_was() -> None:
    sheet = enter(at_streams(), *FIVE_LINES).talk.session.sheet
    programme = small_programme(STREAMS, RATE)
    written = write_answers(sheet, programme)
    assert "name: varme til tørka" in written
    assert reads_back(written.encode(), sheet, programme)


def test_letters_that_cannot_be_kept_are_refused_and_the_field_is_asked_again() -> None:
    terminal = lines_terminal("temaene\nh\n\x1b[31m\nflis\n.\navslutt\n")
    ended = Plain(talk(STREAMS, RATE), terminal).run()
    said = terminal.output.getvalue()  # type: ignore[attr-defined]
    assert "Det er tegn der som ikke kan lagres. Skriv det på nytt.\nHva er det?" in said
    assert plain_answers(ended.sheet)[STREAMS.id][0]["name"] == "flis"
