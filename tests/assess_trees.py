"""Random questionnaires and sheets for the property tests: every scorer, caps, conditions, all states."""

from __future__ import annotations

from typing import Any

from builders import FIVE, NA, choice, ladder, number, questionnaire, section, sheet, yes_no
from hypothesis import strategies as st

from resiliens.model.answers import Sheet
from resiliens.model.conditions import ALWAYS, AllOf, AnyOf, Compare, Condition, Not, Operator
from resiliens.model.questionnaire import Cap, Questionnaire, Section
from resiliens.model.questions import Choice, Ladder, Question, YesNo

RATIONAL = ("mean", "weakest", "balanced", "points", "staged")
EVERY = (*RATIONAL, "geometric", "power")
COMPANY = ("company.a", "company.b")
WEIGHTS = st.sampled_from([0.5, 1.0, 1.0, 2.0, 3.0])
BOUNDS: tuple[Operator, ...] = ("at-least", "below")
OPERATORS: tuple[Operator, ...] = (*BOUNDS, "is", "one-of")
OPEN = "open"  # in a sheet: no entry at all


@st.composite
def scorers(draw: st.DrawFn, children: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
    """A scorer with parameters that fit its children."""
    kind = draw(st.sampled_from(kinds))
    params: dict[str, Any] = {}
    if kind == "power":
        return "mean", {"p": draw(st.sampled_from([-1, 0, 0.5, 2]))}
    if kind == "geometric":
        params = {"shift": draw(st.sampled_from([0, 0.25, 1]))}
    if kind == "balanced":
        params = {"a": draw(st.sampled_from([0, 0.25, 0.5, 1]))}
    if kind == "points" and draw(st.booleans()):
        params = {"full": draw(st.sampled_from([1, 2.5, 6]))}
    if kind == "staged":
        params = {"gates": draw(gates(children))}
    return kind, params


@st.composite
def gates(draw: st.DrawFn, children: tuple[str, ...]) -> list[dict[str, Any]]:
    """Gates over some of the steps 1 to 4."""
    steps = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3, unique=True))
    single = st.one_of(
        st.builds(lambda node, least: {"node": node, "at-least": least}, st.sampled_from(children),
                  st.sampled_from([1, 2, 3.5, 4])),
        st.builds(lambda part, least: {"share": part, "at-least": least}, st.sampled_from([0.3, 0.5, 0.8, 1]),
                  st.sampled_from([1, 2, 3])),
    )
    joined = st.builds(
        lambda word, parts: {word: parts}, st.sampled_from(["all", "any"]),
        st.lists(single, min_size=1, max_size=3),
    )
    return [{"step": step, "need": draw(st.one_of(single, joined))} for step in steps]


@st.composite
def conditions(
    draw: st.DrawFn, questions: list[Question], nodes: list[str], *, deep: bool = True
) -> Condition:
    """A condition on questions that came before, on company questions, and on the nodes named."""
    what = draw(st.sampled_from(["company", "question", "question", "node", "joined"]))
    if what == "joined" and deep:
        parts = tuple(draw(st.lists(conditions(questions, nodes, deep=False), min_size=1, max_size=2)))
        kind = draw(st.sampled_from([AllOf, AnyOf, None]))
        return Not(parts[0]) if kind is None else kind(parts)
    operator: Operator = draw(st.sampled_from(BOUNDS))
    if what == "node" and nodes:
        return Compare("node", draw(st.sampled_from(nodes)), operator, draw(st.sampled_from([0, 1, 2, 3.5])))
    if what == "company" or not questions:
        return Compare("question", draw(st.sampled_from(COMPANY)), operator, 10)
    question = draw(st.sampled_from(questions))
    if draw(st.integers(0, 5)) == 0:
        return Compare("question", question.id, "answered", True)
    match question:
        case Ladder():
            operator = draw(st.sampled_from(OPERATORS))
            return Compare("question", question.id, operator, (1, 3) if operator == "one-of" else 2)
        case YesNo():
            return Compare("question", question.id, "one-of", ("yes", "partly"))
        case _:
            return Compare("question", question.id, "is", "half")


@st.composite
def questionnaires(
    draw: st.DrawFn, kinds: tuple[str, ...] = EVERY, *, conditional: bool = True, sums: bool = True
) -> Questionnaire:
    """A tree of up to eight questions, sections before questions in every node."""
    made: list[Question] = []
    closed: list[str] = []  # sections that lie wholly before the present place
    names = iter(f"q.s{index}" for index in range(30))

    def when() -> Condition:
        if not conditional or draw(st.integers(0, 3)):
            return ALWAYS
        return draw(conditions(made, closed))

    def ask() -> Question:
        address = f"q.q{len(made)}"
        weight = draw(st.one_of(WEIGHTS, st.just(0.0))) if draw(st.integers(0, 6)) == 0 else draw(WEIGHTS)
        rest = {"weight": weight, "when": when(), "core": draw(st.booleans())}
        kind = draw(st.integers(0, 5))
        if kind == 0:
            question: Question = yes_no(address, **rest)
        elif kind == 1:
            question = choice(address, {"none": 0.0, "half": 0.5, "all": 1.0, "other": None}, **rest)
        else:
            question = ladder(address, **rest)
        made.append(question)
        return question

    def grow(depth: int, address: str, own_when: Condition) -> Section:
        children: list[Section | Question] = []
        if depth:
            for _ in range(draw(st.integers(0, 2))):
                if len(made) < 6:
                    below = next(names)
                    children.append(grow(depth - 1, below, when()))
        for _ in range(draw(st.integers(0 if children else 1, 3))):
            if len(made) < 8 or not children:
                children.append(ask())
        ids = tuple(child.id for child in children)
        kind, params = draw(scorers(ids, kinds))
        caps: tuple[Cap, ...] = ()
        if conditional and draw(st.integers(0, 2)) == 0:
            caps = (Cap(draw(st.integers(0, 3)), draw(conditions(made, [*closed, *ids]))),)
        weight: Any = draw(WEIGHTS)
        if sums and _adds_up(kind, params) and draw(st.integers(0, 2)) == 0:
            weight = "sum"
        closed.append(address)
        return section(
            address, *children, scorer=kind, params=params, weight=weight, caps=caps, when=own_when,
        )

    root = _without_forbidden_sums(grow(2, "q", ALWAYS))
    return questionnaire(root, company=tuple(number(address) for address in COMPANY))


def _adds_up(kind: str, params: dict[str, Any]) -> bool:
    return (kind == "mean" and "p" not in params) or (kind == "points" and not params)


def _without_forbidden_sums(node: Section) -> Section:
    """`weight: sum` becomes 1 where the contract does not allow it."""
    params: Any = node.scorer.params
    allowed = _adds_up(node.scorer.id, params) or node.scorer.id in ("balanced", "weakest", "points")
    children = []
    for child in node.children:
        if isinstance(child, Section):
            child = _without_forbidden_sums(child)
            if child.weight == "sum" and not allowed:
                child = _weighing(child, 1.0)
        children.append(child)
    return section(
        node.id, *children, scorer=node.scorer.id, params=params, weight=node.weight, caps=node.caps,
        when=node.when,
    )


def _weighing(node: Section, weight: float) -> Section:
    return section(
        node.id, *node.children, scorer=node.scorer.id, params=node.scorer.params, weight=weight,
        caps=node.caps, when=node.when,
    )


def values_of(question: Question) -> list[object]:
    """Every answer to a question that can be told apart, not applicable included."""
    match question:
        case Ladder():
            return [*range(5), NA]
        case YesNo():
            return ["yes", "partly", "no", NA]
        case Choice():
            return ["none", "half", "all", "other", NA]
        case _:
            return [NA]


@st.composite
def sheets(draw: st.DrawFn, asked: Questionnaire, *, most_open: int = 8, sets: bool = True) -> Sheet:
    """Answers in every state; at most so many of them open."""
    answers: dict[str, object] = {}
    open_left = most_open
    for question in asked.questions():
        options: list[object] = list(values_of(question))
        if open_left:
            options += [..., OPEN]
        chosen = draw(st.sampled_from(options))
        if chosen is ... or chosen == OPEN:
            open_left -= 1
        if chosen != OPEN:
            answers[question.id] = chosen
    company = {
        address: value for address in COMPANY if (value := draw(st.sampled_from([5, 15, None]))) is not None
    }
    rest: dict[str, Any] = {}
    if sets and draw(st.integers(0, 3)) == 0:
        rest["set"] = "core"
    return sheet(answers, company, **rest)


__all__ = ["COMPANY", "EVERY", "FIVE", "OPEN", "RATIONAL", "questionnaires", "sheets", "values_of"]
