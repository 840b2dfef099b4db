"""A small programme with every kind of question, and a talk about it without a terminal."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from builders import FIVE, section

from resiliens.interview.conversation import Conversation
from resiliens.interview.occasion import USUAL, Occasion
from resiliens.interview.session import Session
from resiliens.model.answers import Company, Entry, NotApplicable, Sheet, Stream, Unknown, Value
from resiliens.model.conditions import Absent, Compare, Fact, Known, Truth, judge
from resiliens.model.questionnaire import Questionnaire, ScorerChoice, Section
from resiliens.model.questions import (
    Choice,
    Ladder,
    Multi,
    Number,
    Option,
    Question,
    Step,
    Streams,
    Text,
    YesNo,
)
from resiliens.terminal.console import Terminal
from resiliens.terminal.symbols import Symbols

ENERGY = Ladder(
    id="environment.energy",
    title="Energi og effekt",
    ask="Hvor langt er dere kommet?",
    help="Ta med alt dere kjøper og lager selv.",
    watch="En varmepumpe kjøpt etter et selgerbesøk er et tiltak, ikke styring.",
    scale=FIVE,
    steps=(
        Step("Bare regningen", "Ingen kan nevne de tre største forbrukerne."),
        Step("Største forbrukere kjent", "De og årets effekttopp (kW) er skrevet ned.", "En side med liste"),
        Step(
            "Kartlagt med tiltaksliste",
            "En fast person ser på timesverdiene hver måned, og det finnes en liste over tiltak.",
            "Rapport fra kartleggingen",
        ),
        Step("Styrt per produsert enhet", "Det er satt mål per enhet, og avvik fører til handling."),
        Step("Energi som forretning", "Overskuddsvarme eller fleksibilitet selges til noen."),
    ),
)
WASTE = replace(
    ENERGY,
    id="environment.waste",
    title="Avfall",
    ask="Hvor godt styrer dere avfallet?",
    help="",
    watch="",
    steps=tuple(Step(f"Avfall {name}", f"Det er {number}.") for number, name in enumerate(FIVE.steps)),
)
PLAN = YesNo(
    id="society.plan",
    title="Plan",
    ask="Finnes det en skriftlig plan?",
    scale=FIVE,
    may_be_not_applicable=False,
)
HEAT = Choice(
    id="society.heat",
    ask="Hva varmer dere med?",
    scale=FIVE,
    when=Compare("question", "society.plan", "is", "yes"),
    options=(Option("oil", "Olje", 0), Option("bio", "Flis", 1), Option("other", "Annet")),
)
ACTS = Multi(
    id="society.acts",
    title="Gjort",
    ask="Hva har dere gjort?",
    scale=FIVE,
    full=3,
    options=(
        Option("measured", "Målt", points=1),
        Option("changed", "Byttet", points=2),
        Option("nothing", "Ingenting", exclusive=True),
    ),
)
RATE = Number(
    id="economy.rate",
    title="Strøm",
    ask="Strøm i året",
    unit="GWh",
    minimum=0,
    maximum=100,
    bands=(1,),
    scale=FIVE,
)
REMARK = Text(id="economy.remark", title="Annet", ask="Noe annet?", scale=FIVE)
STREAMS = Streams(
    id="economy.streams", title="Sidestrømmer", ask="Hva har dere til overs, hva trenger dere?", scale=FIVE
)
TRADE = Choice(
    id="company.trade",
    title="Bransje",
    ask="Hva slags bedrift er dere?",
    help="Vi spør fordi noen temaer betyr mer i én bransje enn i en annen.",
    scale=FIVE,
    may_be_not_applicable=False,
    options=tuple(Option(f"trade-{n}", f"Bransje nummer {n}") for n in range(1, 11)),
)
EMPLOYEES = Number(
    id="company.employees",
    title="Ansatte",
    ask="Hvor mange ansatte har dere?",
    help="Vi spør fordi flere lovkrav begynner ved et visst antall ansatte.",
    unit="ansatte",
    minimum=0,
    scale=FIVE,
    may_be_not_applicable=False,
)


def small_programme(*questions: Question) -> Questionnaire:
    """Three pillars with every kind of question; or one pillar of the questions given."""
    groups: dict[str, list[Question]] = {}
    for question in questions or (ENERGY, WASTE, PLAN, HEAT, ACTS, RATE, REMARK, STREAMS):
        groups.setdefault(question.id.partition(".")[0], []).append(question)
    titles = {"environment": "Miljø", "society": "Samfunn", "economy": "Økonomi"}
    parts = [section(name, *group, title=titles[name]) for name, group in groups.items()]
    root = Section(id="small", title="Lite skjema", children=tuple(parts), scale=FIVE, scorer=ScorerChoice())
    return Questionnaire.indexed(
        id="small", version="1", language="nb", root=root, joined=True, company=(TRADE, EMPLOYEES)
    )


class Said:
    """What conditions may read: only what stands in the sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._entries = {**sheet.entries, **sheet.company.facts}

    def question(self, address: str) -> Fact:
        answer = self._entries.get(address, Entry()).answer
        if isinstance(answer, Value) and not (
            isinstance(answer.value, tuple) and any(isinstance(one, Stream) for one in answer.value)
        ):
            return Known(answer.value)  # type: ignore[arg-type]
        return Absent.OUT if isinstance(answer, NotApplicable) else Absent.OPEN

    def node(self, address: str) -> Absent:
        return Absent.OPEN


def ask_all(questionnaire: Questionnaire) -> Callable[[Sheet], Sequence[Question]]:
    """Every question whose condition holds."""
    return lambda sheet: [
        one for one in questionnaire.questions() if judge(one.when, Said(sheet)) is Truth.TRUE
    ]


def company_of(questionnaire: Questionnaire) -> Callable[[Sheet], Sequence[Question]]:
    """Every company question whose condition holds."""
    return lambda sheet: [one for one in questionnaire.company if judge(one.when, Said(sheet)) is Truth.TRUE]


def plain_answers(sheet: Sheet) -> dict[str, Any]:
    """Answers as a person would list them."""

    def plain(entry: Entry) -> Any:
        match entry.answer:
            case Value(value) if isinstance(value, tuple):
                return [dict(one.fields) if isinstance(one, Stream) else one for one in value]
            case Value(value):
                return value
            case Unknown():
                return "unknown"
            case NotApplicable(why):
                return f"not-applicable: {why}"
            case _:
                return None

    return {name: plain(entry) for name, entry in {**sheet.company.facts, **sheet.entries}.items()}


def new_sheet(**rest: Any) -> Sheet:
    """An empty sheet of the small programme, of a company with a name."""
    return Sheet("svar.yaml", "small", "1", company=rest.pop("company", Company("Eksempel Bruk AS")), **rest)


def talk(
    *questions: Question, sheet: Sheet | None = None, saved: list[Sheet] | None = None, language: str = "nb",
    resumed: bool = False, save: Callable[[Sheet], None] | None = None, occasion: Occasion = USUAL,
    clock: Callable[[], float] = lambda: 0.0,
) -> Conversation:  # fmt: skip
    """A conversation at its first place, without a terminal; every saved sheet lands in `saved`."""
    questionnaire = small_programme(*questions)
    kept = saved if saved is not None else []
    session = Session(
        questionnaire, sheet or new_sheet(), due=ask_all(questionnaire), save=save or kept.append,
        company_questions=company_of(questionnaire) if not questions else (), occasion=occasion,
    )  # fmt: skip
    return Conversation(session, language=language, clock=clock, resumed=resumed)


def lines_terminal(typed: str = "", *, encoding: str = "utf-8", width: int = 80) -> Terminal:
    """A plain terminal whose person types these lines; what is said ends in `.output.getvalue()`."""
    return Terminal(
        input=io.StringIO(typed), output=io.StringIO(), plain=True, colour=False, interactive=False,
        encoding=encoding, symbols=Symbols.for_encoding(encoding), fixed=(width, 24),
    )  # fmt: skip
