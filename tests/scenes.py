"""What a person can come to see in an interview, each as a desk that stands there, and the screen as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from desks import type_in
from talks import (
    ACTS,
    EMPLOYEES,
    ENERGY,
    HEAT,
    PLAN,
    RATE,
    REMARK,
    TRADE,
    WASTE,
    ask_all,
    company_of,
    new_sheet,
    small_programme,
)

from resiliens.interview import commands as say
from resiliens.interview.conversation import Conversation
from resiliens.interview.desk import Desk
from resiliens.interview.layout import page
from resiliens.interview.occasion import USUAL, Occasion
from resiliens.interview.session import Session
from resiliens.model.answers import UNKNOWN, Company, Entry, Evidence, NotApplicable, Sheet, Value
from resiliens.terminal.symbols import Symbols

LAST_DAY = date(2025, 11, 20)
HALF_DONE = {
    ENERGY.id: Entry(Value(1)),
    WASTE.id: Entry(UNKNOWN),
    PLAN.id: Entry(Value("yes")),
    HEAT.id: Entry(NotApplicable("leier rom med varme")),
}


def desk_of(
    *, sheet: Sheet | None = None, occasion: Occasion = USUAL, company: bool = False, full: bool = False,
    **rest: object,
) -> Desk:  # fmt: skip
    """A desk at the small programme, past the questions about the company unless they are wished for."""
    questionnaire = small_programme()

    def save(_: Sheet) -> None:
        if full:
            raise OSError(None, "det er ikke mer plass på disken")

    session = Session(
        questionnaire, sheet or new_sheet(), due=ask_all(questionnaire), save=save, occasion=occasion,
        company_questions=company_of(questionnaire) if company else (),
    )  # fmt: skip
    talk = Conversation(session, language="nb", clock=lambda: 0.0, **rest)  # type: ignore[arg-type]
    desk = Desk(talk)
    while not company and desk.mode == "ask" and desk.view.kind == "field" and not occasion.start:
        desk.submit("")
    return desk


def _at(place: str, **rest: object) -> Desk:
    return desk_of(occasion=Occasion(start=place), **rest)  # type: ignore[arg-type]


def _with(**answers: Entry) -> Sheet:
    return new_sheet(entries={**HALF_DONE, **answers})


def _year_later() -> Desk:
    last = Entry(Value(3), note="ny ovn i fjor")
    return type_in(desk_of(occasion=Occasion(before={ENERGY.id: last}, before_day=LAST_DAY)), "1")


def _field_study() -> Desk:
    claimed = Entry(Value(3), evidence=(Evidence("Energiplan 2026"), Evidence("Timesverdier for mars")))
    sheet = new_sheet(entries={ENERGY.id: claimed, WASTE.id: Entry(Value(1))})
    return desk_of(sheet=sheet, occasion=Occasion(field_study=True, by="prosessleder", today=LAST_DAY))


def _after_the_first() -> Desk:
    return type_in(desk_of(), "1")


def _multi() -> Desk:
    return type_in(_at(ACTS.id), "down", "1", "2")


SCENES: dict[str, Callable[[], Desk]] = {
    "start": lambda: desk_of(sheet=new_sheet(company=Company()), company=True),
    "company-choice": lambda: _at(TRADE.id, company=True),
    "company-number": lambda: _at(EMPLOYEES.id, company=True),
    "theme": desk_of,
    "theme-pointed": lambda: type_in(desk_of(), "down", "down", "down"),
    "theme-after-one": _after_the_first,
    "theme-answered": lambda: type_in(_after_the_first(), "t", "m", "=egen måler på tørka, avlest av Per"),
    "theme-refused": lambda: type_in(desk_of(), "7"),
    "not-saved": lambda: type_in(desk_of(full=True), "1"),
    "evidence": lambda: type_in(desk_of(), "2"),
    "evidence-described": lambda: type_in(desk_of(), "2", "d", "=Energiplan 2026"),
    "change": _year_later,
    "enough": lambda: type_in(desk_of(occasion=Occasion(enough=lambda _: "first-choices", minutes=10)), "1"),
    "field-study": _field_study,
    "help": lambda: type_in(desk_of(), "?"),
    "tick": lambda: type_in(desk_of(), "k", "0", "1", "3"),
    "why": lambda: type_in(desk_of(), "i"),
    "note": lambda: type_in(desk_of(), "m"),
    "yes-no": lambda: _at(PLAN.id),
    "multi": _multi,
    "number": lambda: _at(RATE.id),
    "number-refused": lambda: type_in(_at(RATE.id), "=mye"),
    "text": lambda: _at(REMARK.id),
    "overview": lambda: type_in(desk_of(sheet=_with()), "o"),
    "pause": lambda: desk_of(sheet=_with(), resumed=True, notice="Den gamle filen ligger i svar.yaml.bak."),
    "review": lambda: desk_of(sheet=_with(), occasion=Occasion(start="end")),
}
TYPED = {"note": "Egen container for trevirke", "number": "2,5", "start": "Eksempel Bruk"}


def screen_text(name: str, *, columns: int, rows: int, symbols: Symbols | None = None) -> str:
    """The screen of a scene, as the terminal would hold it."""
    desk, typed = SCENES[name](), TYPED.get(name, "")
    return "\n".join(screen_lines(desk, columns=columns, rows=rows, typed=typed, symbols=symbols))


def screen_lines(
    desk: Desk, *, columns: int, rows: int, typed: str = "", symbols: Symbols | None = None
) -> list[str]:
    """All lines of a screen, the typing line with what is typed."""
    shown = page(desk, columns=columns, rows=rows, symbols=symbols or Symbols(), typed=typed)
    typing = [[("", shown.label + typed)]] if desk.typing else []
    return ["".join(words for _, words in line).rstrip() for line in (*shown.above, *typing, *shown.below)]


def themes_of(name: str, language: str, *, columns: int, rows: int) -> Iterator[tuple[Desk, list[str]]]:
    """Every theme of a real questionnaire, each as a desk that stands there, and its screen."""
    from resiliens.files.finding import load_questionnaire

    questionnaire = load_questionnaire(name, language=language).value
    assert questionnaire is not None
    sheet = Sheet("svar.yaml", questionnaire.id, questionnaire.version, company=Company("Eksempel Bruk AS"))
    session = Session(questionnaire, sheet, due=ask_all(questionnaire), save=lambda _: None)
    talk = Conversation(session, language=language, clock=lambda: 0.0)
    for theme in session.themes:
        talk.do(say.Jump(theme.id))
        desk = Desk(talk)
        yield desk, screen_lines(desk, columns=columns, rows=rows)
