"""Whatever words a file or questionnaire holds: nothing but text reaches the terminal, in lines that fit."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from desks import type_in
from running import ROOT
from scenes import screen_lines
from talks import ENERGY, RATE, TRADE, WASTE, ask_all, lines_terminal, small_programme
from wcwidth import wcswidth

from resiliens.interview import EndOfInput
from resiliens.interview.conversation import Conversation
from resiliens.interview.desk import Desk
from resiliens.interview.occasion import USUAL, Occasion
from resiliens.interview.opening import Unfinished, go_on_or_anew
from resiliens.interview.plain import Plain
from resiliens.interview.session import Session
from resiliens.model.answers import (
    UNKNOWN,
    Change,
    Company,
    Entry,
    Evidence,
    NotApplicable,
    Respondent,
    Sheet,
    Value,
)
from resiliens.model.questions import Choice, Ladder, Question, Step

LISTS = [folder / "shared" / "hostile" / "lists" for folder in (ROOT.parent, ROOT.parents[1])]
NAMES = (
    "strings-terminal",
    "strings-codepoints",
    "strings-formula",
    "strings-legit",
    "strings-blns",
    "names-output",
)
OWN = (
    "\x1b[31mrød\x1b[0m", "\x1b]0;tittel\x07", "\x1bP1$r\x1b\\", "\x9b2J", "\x1b[2J\x1b[H", "\r\nskjult",
    "a\rb", "\x08\x08\x08slettet", "\x00", "\x7f", "\t\ttab", "\u202esnudd\u202c", "\u2066isolat",
    "\u200b\u200b", "\ufeffbom", "\u2028linje\u2029avsnitt", "Å" + "\u0301" * 50, "ord" * 200, "漢字" * 60,
    "\U0001f469\u200d\U0001f33e" * 20, "e\u0301" * 90, "\U000e0041", "\ud800", "ﬁﬂßŉ" * 30,
    "\U0001f1f3\U0001f1f4 AS" * 9, "0\ufe0f\u20e3 \u2764\ufe0f" * 9, "\U0001f1fa" * 15, "", " ",
    "[bold]fet[/bold]", "{0}{navn}", "%s%n", "a\nb\n\nc", "\v\f\x1c\x85", "\u0600\u06dd", "\ufffe\uffff",
)  # fmt: skip
UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
HARMLESS = "\u00ad\u200c\u200d"  # a soft hyphen, and what joins the letters of some scripts
SIZES = ((80, 24), (40, 10))


def listed() -> list[str]:
    """The whole lists, where they are at hand."""
    found = [path for folder in LISTS for name in NAMES if (path := folder / f"{name}.json").exists()]
    items = [item for path in found for item in json.loads(path.read_text("utf-8"))["items"]]
    return [str(item.get("text") or item.get("name")) for item in items]


def asked(words: str) -> tuple[Question, ...]:
    """Questions that say these words wherever they can."""
    steps = tuple(Step(words, words, words) for _ in range(5))

    def ladder(model: Ladder) -> Ladder:
        return replace(model, title=words or "x", ask=words, help=words, watch=words, steps=steps)

    options = tuple(replace(option, text=words) for option in TRADE.options)
    choice: Choice = replace(TRADE, id="society.trade", title=words or "x", help=words, options=options)
    return ladder(ENERGY), ladder(WASTE), choice, replace(RATE, title=words or "x", ask=words, unit=words)


def conversation(words: str, occasion: Occasion = USUAL, **answers: Entry) -> Conversation:
    """A resumed talk with a sheet that says these words wherever it can."""
    questionnaire = small_programme(*asked(words))
    change = Change(Value(3), why=words)
    noted = Entry(Value(1), note=words, evidence=(Evidence(words, owner=words),), change=change)
    sheet = Sheet(
        "svar.yaml", "small", "1", company=Company(words or "x"), respondent=Respondent("7f3k", words),
        entries={ENERGY.id: noted, WASTE.id: Entry(NotApplicable(words)), **answers},
    )  # fmt: skip
    due = ask_all(questionnaire)
    session = Session(questionnaire, sheet, due=due, save=lambda _: None, occasion=occasion)
    return Conversation(session, language="nb", clock=lambda: 0.0, resumed=True, notice=words)


def desks(words: str) -> Iterator[Desk]:
    """Every kind of screen that can show them."""
    yield Desk(conversation(words))
    at_energy = Occasion(start=ENERGY.id, hidden=lambda _: asked(words))
    for keys in ("", "down", "?", "m", "i", "o", "k", "2", "2 d"):
        yield type_in(Desk(conversation(words, at_energy)), "enter", *keys.split())
    yield type_in(Desk(conversation(words, at_energy)), "enter", "2", "d", f"={words}")
    for place in ("field:name", "field:role", WASTE.id, "society.trade", RATE.id, "end"):
        yield type_in(Desk(conversation(words, Occasion(start=place))), "enter")
    before = {ENERGY.id: Entry(Value(4), note=words, evidence=(Evidence(words),))}
    year_later = Occasion(start=ENERGY.id, before=before, before_day=date(2025, 11, 20))
    yield type_in(Desk(conversation(words, year_later, **{ENERGY.id: Entry(UNKNOWN)})), "enter", "3")
    study = Occasion(start=ENERGY.id, field_study=True, by=words, today=date(2026, 11, 23))
    yield type_in(Desk(conversation(words, study)), "enter", "2")


def check_line(line: str, width: int) -> None:
    wrong = [one for one in line if unicodedata.category(one) in UNSEEN and one not in HARMLESS]
    assert not wrong, f"{line!r} holds {wrong}"
    assert wcswidth(line) <= width, f"{line!r} is {wcswidth(line)} wide"


@pytest.mark.parametrize("words", OWN, ids=lambda words: ascii(words)[1:40])
def test_no_word_from_a_file_does_more_than_be_read(words: str) -> None:
    check_everywhere(words)


@pytest.mark.slow
def test_no_word_of_the_hostile_lists_does_more_than_be_read() -> None:
    for words in listed()[::2]:
        check_everywhere(words)


def check_everywhere(words: str) -> None:
    """On every kind of screen, and in lines."""
    for desk in desks(words):
        for columns, rows in SIZES:
            lines = screen_lines(desk, columns=columns, rows=rows)
            assert len(lines) <= rows
            for line in lines:
                check_line(line, columns)
    for occasion in (USUAL, Occasion(start=ENERGY.id), Occasion(field_study=True)):
        terminal = lines_terminal("\n?\noversikt\n\n2\nja\n1\n\n\n\n\n\n")
        with pytest.raises(EndOfInput):
            Plain(conversation(words, occasion), terminal).run()
        assert isinstance(terminal.output, io.StringIO)
        for line in terminal.output.getvalue().split("\n"):
            check_line(line, 100)


@pytest.mark.parametrize("words", OWN, ids=lambda words: ascii(words)[1:40])
def test_the_question_whether_to_go_on_says_whose_file_it_is_and_no_more(words: str) -> None:
    terminal = lines_terminal("1\n")
    go_on_or_anew(terminal, [Unfinished(words, words, "i går", 1, 2, words)], language="nb")
    assert isinstance(terminal.output, io.StringIO)
    for line in terminal.output.getvalue().split("\n"):
        check_line(line, 100)
